package event_test

import (
	_ "embed"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
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

func TestEvents(t *testing.T) {
	day, _ := calendar.On(2024, 3, 22)
	var x event.Extractor
	for block := range strings.SplitSeq(eventsText, "\n===\n") {
		var text, want []string
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
		a := &article.Article{Text: strings.TrimSpace(strings.Join(text, "\n")), Published: article.Published{Span: day, From: article.FromFlag}}
		a.Dateline = article.FindDateline(a.Text, 0)
		doc := prose.Lex(a.Text, en.Lexicon())
		var got []string
		for _, e := range x.Extract(a, doc, en.New().Dates(doc, timex.Context{Published: day})) {
			got = append(got, row(&e))
		}
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Text, g, w)
		}
	}
}
