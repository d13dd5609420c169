package event

import (
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	b := os.Getenv("TXT")
	d := prose.Lex(b, en.Lexicon())
	g := gazetteer()
	s := g.Setting(d)
	for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
		p := ""
		if m.Prep >= 0 {
			p = d.Of(m.Prep)
		}
		t.Logf("%q doubt %d prep %q kind %s chain %v", d.Text[m.Start:m.End], m.Doubt, p, m.Place.Kind, m.Chain)
	}
	x := Extractor{}
	ds := en.New().Dates(d, timex.Context{Published: func() calendar.Span { s, _ := calendar.On(2024, 3, 22); return s }()})
	for _, q := range ds {
		t.Logf("%q %s %s", d.Text[q.Start:q.End], q.Value, q.Reason)
	}
	for _, e := range x.Extract(&article.Article{Text: b, Published: article.Published{Span: func() calendar.Span { s, _ := calendar.On(2024, 3, 22); return s }()}}, d, ds) {
		t.Logf("%s | %v | %v | %s %v | <%s> [%s]", e.Title, e.Date.EDTF(), e.Location, e.Status, e.Participants, e.Mentions[0].Expression.Text, e.Mentions[0].Trigger.Text)
	}
	t.Log(x.analysis.sentence.debug())
	for i := range x.analysis.names.list {
		t.Logf("%+v", x.analysis.names.list[i])
	}
}
