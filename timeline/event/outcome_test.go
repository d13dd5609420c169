package event

import (
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// Each row of the table decides its own example, with all the others beside it.
func TestOutcomes(t *testing.T) {
	day, _ := calendar.On(2024, 5, 14) // a Tuesday
	for _, row := range outcomes {
		doc := prose.Lex(row.eg, en.Lexicon())
		var x Extractor
		a := &article.Article{Text: row.eg, Published: article.Published{Span: day, From: article.FromFlag}}
		events := x.Extract(a, doc, en.New().Dates(doc, timex.Context{Published: day}))
		if len(events) == 0 {
			t.Errorf("%s: %s: no event", row.name, row.eg)
			continue
		}
		if e := &events[0]; e.Status != row.status || e.Mentions[0].Why.Status != row.name {
			t.Errorf("%s: got %s by %q, want %s by %q", row.eg, e.Status, e.Mentions[0].Why.Status, row.status, row.name)
		}
	}
}
