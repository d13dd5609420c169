package export

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// Words are said to be a date only where they are the ones that gave it.
func TestReadAs(t *testing.T) {
	mention := func(document, words, why string) event.Mention {
		return event.Mention{Document: document, Reason: why, Expression: event.Expression{Mark: event.Mark{Text: words, Start: len(words)}}}
	}
	day, month := on(calendar.Day, 2031, 5, 6), within(on(calendar.Month, 2031, 5, 1))
	first, second, third := mention("a", "in May", "the year of the article"), mention("a", "Tuesday", "the Tuesday before the article's day"), mention("b", "May 7", "")
	both := event.Event{Date: day, Mentions: []event.Mention{first, second}}
	merged := event.Event{Date: day, Mentions: []event.Mention{first, third}, Tellings: []event.Event{{Date: month, Mentions: []event.Mention{first}}, {Date: day, Mentions: []event.Mention{third}}},
		Conflicts: []event.Reading{{Date: on(calendar.Day, 2031, 5, 7), Mentions: []event.Mention{third}}}}
	for _, c := range []struct {
		e    *event.Event
		m    event.Mention
		want string
	}{
		{&event.Event{Date: day, Mentions: []event.Mention{second}}, second, "“Tuesday” is May 6, 2031: the Tuesday before the article's day"},
		{&both, second, "“Tuesday”: the Tuesday before the article's day"},
		{&both, first, "“in May”: the year of the article"},
		{&merged, first, "“in May” is May 2031: the year of the article"},
		{&merged, third, "“May 7” is May 7, 2031"},
		{&event.Event{Date: day, Mentions: []event.Mention{{Reason: "the page tells it"}}}, event.Mention{Reason: "the page tells it"}, "the page tells it"},
	} {
		if got := readAs(c.e, &c.m); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := wordsRead("may 6, 2031", "May 6, 2031", "the date is told in full"); got != "“may 6, 2031”: the date is told in full" {
		t.Error(got)
	}
}

// TestReadings reads testdata/readings.txt: after "= DAY" sentences of articles published then, each with what a reader
// is told of its date words.
func TestReadings(t *testing.T) {
	content, err := os.ReadFile("testdata/readings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b timeline.Builder
	var a article.Article
	var got, want []string
	check := func() {
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\ngot\n%s\nwant\n%s", a.Text, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		got, want = nil, nil
	}
	for line := range strings.Lines(string(content)) {
		switch line = strings.TrimSuffix(line, "\n"); {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "= "):
			check()
			span, ok := calendar.ParseEDTF(line[2:])
			if !ok {
				t.Fatal(line)
			}
			a = article.Article{Published: article.Published{Span: span, From: article.FromInput}}
		case strings.HasPrefix(line, "“"):
			want = append(want, line)
		default:
			check()
			a.Text = line
			r := b.Read(&a)
			for i := range r.Expressions {
				got = append(got, explained(r, &r.Expressions[i]))
			}
		}
	}
	check()
}
