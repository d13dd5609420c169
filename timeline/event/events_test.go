package event_test

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

//go:embed testdata/events.txt
var eventsText string

// row spells an event as a line of testdata/events.txt.
func row(e *event.Event) string {
	where := ""
	if e.Location != nil {
		where = e.Location.Name
	}
	return strings.Join([]string{e.Date.Span.EDTF(), e.Status.String(), e.Title, where, strings.Join(e.Participants, ", ")}, " | ")
}

// tidy takes the bar off the front of a line, and spells it as row does.
func tidy(line string) string {
	var fields []string
	for f := range strings.SplitSeq(strings.TrimPrefix(line, "|"), "|") {
		fields = append(fields, strings.TrimSpace(f))
	}
	return strings.Join(fields, " | ")
}

// TestEvents counts, over articles written for it, how many events are found, and how many of those have the date, the
// status, the title, the place and the participants that a person gave them. The floors are what was measured; titles that
// say the same in other words count as wrong.
func TestEvents(t *testing.T) {
	floors := map[string]int{"found": 97, "status": 90, "title": 65, "place": 88, "participants": 75} // percent
	right := map[string]int{}
	all := 0
	day, _ := calendar.On(2024, 3, 22)
	for block := range strings.SplitSeq(eventsText, "\n===\n") {
		a, want := readArticle(block)
		a.Published = article.Published{Span: day, From: article.FromFlag}
		got := map[string][]string{}
		for _, e := range eventsIn(a) {
			fields := strings.Split(row(&e), " | ")
			got[fields[0]] = fields
		}
		for _, w := range want {
			all++
			fields := strings.Split(w, " | ")
			g := got[fields[0]]
			if g == nil {
				t.Logf("not found: %s", w)
				continue
			}
			right["found"]++
			for i, name := range []string{"date", "status", "title", "place", "participants"} {
				if g[i] == fields[i] || name == "title" && says(g[i], fields[i]) {
					right[name]++
				} else if name == "title" {
					t.Logf("%s: %s", fields[i], g[i])
				}
			}
		}
	}
	for name, floor := range floors {
		if t.Logf("%s %d of %d", name, right[name], all); 100*right[name] < floor*all {
			t.Errorf("%s: %d of %d, want %d %% at least", name, right[name], all, floor)
		}
	}
}

// says reports whether a title has seven in ten words of the one wanted, and three in five of its own are among those.
func says(got, want string) bool {
	g, w := strings.Fields(strings.ToLower(got)), strings.Fields(strings.ToLower(want))
	common := 0
	for _, x := range w {
		if slices.Contains(g, x) || slices.Contains(g, strings.TrimSuffix(x, "s")) || len(x) < 4 {
			common++
		}
	}
	return 10*common >= 7*len(w) && 5*common >= 3*len(g)
}

// readArticle splits a block of testdata/events.txt into the article and the rows that it is to give.
func readArticle(block string) (a *article.Article, want []string) {
	var text []string
	for line := range strings.Lines(block) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "|"):
			want = append(want, tidy(line))
		default:
			text = append(text, line)
		}
	}
	a = &article.Article{Text: strings.TrimSpace(strings.Join(text, "\n"))}
	a.Dateline = article.FindDateline(a.Text, 0)
	return a, want
}
