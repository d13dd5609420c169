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

//go:embed testdata/kept.txt
var keptText string

// TestKept reads sentences of which the date, the status and a piece of the title are as testdata/kept.txt has them.
func TestKept(t *testing.T) {
	day, _ := calendar.On(2024, 5, 16)
	var x event.Extractor
	for line := range strings.Lines(keptText) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		a := &article.Article{Text: f[0], Dateline: article.FindDateline(f[0], 0)}
		a.Published = article.Published{Span: day, From: article.FromFlag}
		doc := prose.Lex(f[0], en.Lexicon())
		events := x.Extract(a, doc, en.New().Dates(doc, timex.Context{Published: day}))
		if len(events) != 1 {
			t.Errorf("%s: %d events", f[0], len(events))
			continue
		}
		e := &events[0]
		if e.Date.Span.EDTF() != f[1] || e.Status.String() != f[2] || !strings.Contains(e.Title, f[3]) {
			t.Errorf("%s: got %s", f[0], row(e))
		}
	}
}
