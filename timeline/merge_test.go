package timeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// A mergeCase is one "==" of testdata/merge.
type mergeCase struct {
	name    string
	reports []*Report
	near    []bool // by report: its events are merged as those of one article
	want    []string
}

// run merges the case as Add does, without some evidence where that is named.
func (c *mergeCase) run(without string) []string {
	m := merge.Merger{Without: without}
	for i, r := range c.reports {
		events := slices.Clone(r.Events)
		if c.near[i] {
			events = (&merge.Article{Without: without}).Merge(events)
		}
		m.AddArticle(r.Document, events, nil)
	}
	tl := Timeline(m.Timeline())
	return show(&tl)
}

func mergeCases(t *testing.T) []mergeCase {
	t.Helper()
	files, err := filepath.Glob("testdata/merge/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	var cases []mergeCase
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), "\n== ")[1:] {
			cases = append(cases, parseCase(t, part))
		}
	}
	return cases
}

func parseCase(t *testing.T, part string) (c mergeCase) {
	name, rest, _ := strings.Cut(part, "\n")
	told, want, _ := strings.Cut(rest, "=\n")
	c.name, c.want = name, strings.Split(strings.TrimSpace(want), "\n")
	for line := range strings.Lines(told) {
		line = strings.TrimSpace(line)
		switch f := strings.Fields(line); {
		case line == "":
		case f[0] == "@", f[0] == "@@":
			c.near = append(c.near, f[0] == "@@")
			c.reports = append(c.reports, &Report{Document: Document{ID: f[2], Published: strings.Trim(f[1], "-"), PublishedFrom: "input", SHA256: f[2] + "0123456789"}})
		default:
			r := c.reports[len(c.reports)-1]
			r.Events = append(r.Events, parseEvent(t, line, r.Document.ID, 100*len(r.Events)))
		}
	}
	return c
}

// parseEvent reads date | status | title | trigger | place | participants | was.
func parseEvent(t *testing.T, line, doc string, offset int) event.Event {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	m := event.Mention{Document: doc, Sentence: "They said so: " + strings.ToLower(f[2]) + ".", Start: offset, End: offset + 50}
	at := max(strings.Index(m.Sentence, strings.ToLower(f[3])), 0)
	m.Trigger = event.Mark{Text: f[3], Start: offset + at, End: offset + at + len(f[3])}
	e := event.Event{Title: f[2], Date: date(t, f[0]), Salience: 0.9, Confidence: 0.9, Mentions: []event.Mention{m}}
	if err := e.Status.UnmarshalText([]byte(f[1])); err != nil {
		t.Fatal(err)
	}
	name, country, _ := strings.Cut(f[4], ", ")
	if len(country) == 2 {
		e.Location = &event.Location{Name: name, Country: country, Latitude: new(float64), Longitude: new(float64)}
	} else if f[4] != "" {
		e.Location = &event.Location{Name: f[4]}
	}
	if len(f) > 5 && f[5] != "" {
		e.Participants = strings.Split(f[5], "; ")
	}
	if len(f) > 6 {
		e.Supersedes = []event.Reading{{Date: date(t, f[6]), Mentions: e.Mentions}}
	}
	return e
}

// date reads a date as EDTF writes it, or the evening of a day: "2031-05-12 evening".
func date(t *testing.T, s string) event.Date {
	s, evening := strings.CutSuffix(s, " evening")
	span, ok := calendar.ParseEDTF(s)
	if !ok {
		t.Fatalf("date %q", s)
	}
	if evening {
		span.Start, span.Grain = span.Start.Add(18*time.Hour), calendar.PartOfDay
	}
	d := event.Date{Span: span, Meaning: event.Lasts}
	if span.Timed() {
		d.Zone = time.UTC
		d.Timezone = "UTC"
	}
	return d
}

// show writes a timeline as the cases do.
func show(tl *Timeline) []string {
	var list []string
	for _, e := range tl.Events {
		line := fmt.Sprintf("%s | %s | %s | %d", strings.TrimSuffix(e.Date.EDTF(), "Z"), e.Status, e.Title, len(merge.TellingsOf(&e)))
		for _, r := range e.Supersedes {
			line += " | was " + strings.TrimSuffix(r.Date.EDTF(), "Z")
		}
		for _, r := range e.Conflicts {
			line += " | but " + strings.TrimSuffix(r.Date.EDTF(), "Z")
		}
		list = append(list, line)
	}
	return list
}

func TestMerge(t *testing.T) {
	for _, c := range mergeCases(t) {
		t.Run(c.name, func(t *testing.T) {
			if got := c.run(""); !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}

// The clock time that was planned is told of the event too, and its mention stays.
func TestMentionsOfAnotherClockTimeStay(t *testing.T) {
	var tl Timeline
	tl.Add(report(t, "a", "2031-03-11", "2031-03-12T05:35 | planned | Kite-7 splashdown | splashdown | Gulf of Riga | Kite-7"),
		report(t, "b", "2031-03-13", "2031-03-12T05:47 | happened | Kite-7 splashes down off Riga | splashed | Gulf of Riga | Kite-7"))
	if len(tl.Events) != 1 || len(tl.Events[0].Mentions) != 2 {
		t.Errorf("not one event with two mentions: %s", show(&tl))
	}
}

// Of two names of a place, the one that is known to the map outweighs the longer one.
func TestPlaceOnTheMapOutweighsALongerName(t *testing.T) {
	var tl Timeline
	tl.Add(report(t, "a", "2031-05-02", "2031-05-01 | happened | Cruise liner sinks in Halden | sinks | Port of Halden |"),
		report(t, "b", "2031-05-03", "2031-05-01 | happened | Cruise liner sinks off Halden | sinks | Halden, NO |"))
	if len(tl.Events) != 1 || place(&tl.Events[0]) != "Halden" {
		t.Errorf("not one event in Halden: %s, %s", show(&tl), place(&tl.Events[0]))
	}
}

// Each piece of evidence has a case, named after it, that comes out otherwise without it.
func TestEvidence(t *testing.T) {
	cases := mergeCases(t)
	for _, name := range merge.Evidence() {
		noticed := false
		for _, c := range cases {
			own, _, _ := strings.Cut(c.name, ":")
			noticed = noticed || own == name && !slices.Equal(c.run(name), c.want)
		}
		if !noticed {
			t.Errorf("no case notices that %q is left out", name)
		}
	}
}

func written(t *testing.T, tl *Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := tl.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// permute calls f with every order of list.
func permute[T any](list []T, f func([]T)) {
	var go_ func(k int)
	go_ = func(k int) {
		if k == len(list) {
			f(list)
			return
		}
		for i := k; i < len(list); i++ {
			list[k], list[i] = list[i], list[k]
			go_(k + 1)
			list[k], list[i] = list[i], list[k]
		}
	}
	go_(0)
}

func TestReadingOrderDoesNotShow(t *testing.T) {
	for _, c := range mergeCases(t) {
		var first Timeline
		first.Add(c.reports...)
		want := written(t, &first)
		permute(slices.Clone(c.reports), func(reports []*Report) {
			var tl Timeline
			tl.Add(reports...)
			if got := written(t, &tl); got != want {
				t.Errorf("%s: another order gives\n%s\nwant\n%s", c.name, got, want)
			}
		})
	}
}

func TestOneByOneIsAllAtOnce(t *testing.T) {
	for _, c := range mergeCases(t) {
		var all Timeline
		all.Add(c.reports...)
		want := written(t, &all)
		var kept Timeline
		for _, r := range c.reports {
			kept.Add(r)
			again, err := Load(strings.NewReader(written(t, &kept)))
			if err != nil {
				t.Fatal(err)
			}
			kept = *again
		}
		if got := written(t, &kept); got != want {
			t.Errorf("%s: one by one gives\n%s\nwant\n%s", c.name, got, want)
		}
	}
}
