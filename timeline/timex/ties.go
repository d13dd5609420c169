package timex

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Tie is two rules of one tier that match the same tokens and mean different things by them: only their order in the
// language decides.
type Tie struct {
	Text        string
	Rule, Other string
}

// Ties finds the ties of d between rules that would win there. It is for the tests of a language.
func (t *Tagger) Ties(d *prose.Document, published calendar.Span) []Tie {
	var out []Tie
	g := &grid{tagger: t, doc: d, active: make([]uint8, len(t.lang.Rules))}
	for _, s := range d.Sentences {
		if !g.load(s) {
			continue
		}
		g.fill()
		for i := g.first; i < g.last; i++ {
			out = g.ties(out, i, published)
		}
	}
	return out
}

// ties appends the ties of the expression that wins at token i.
func (g *grid) ties(out []Tie, i int, published calendar.Span) []Tie {
	best := g.longest(i)
	if best == nil {
		return out
	}
	for _, f := range g.begin(i) {
		if f.rule == best.rule || f.rule.Latent || f.end != best.end || f.rule.Tier != best.rule.Tier {
			continue
		}
		if f.open != best.open || f.shut != best.shut || meant(f.value, published) != meant(best.value, published) {
			text := g.doc.Text[g.doc.Tokens[i].Start:g.doc.Tokens[f.end-1].End]
			out = append(out, Tie{text, best.rule.Name, f.rule.Name})
		}
	}
	return out
}

// meant spells what v means in a document that says nothing else; a rejection means nothing.
func meant(v Value, published calendar.Span) string {
	if v == nil {
		return ""
	}
	res := v.Resolve(&Reader{pub: published})
	return res.Type.String() + " " + res.Value + " " + res.Mod
}
