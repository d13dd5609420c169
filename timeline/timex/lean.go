package timex

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Lean is what follows an amount of time that is counted from an event: "two days [after the vote]".
type Lean struct {
	Sign        int // 1 after, -1 before; 0: the amount leans on nothing
	First, Last int // indices of the tokens of the noun, half-open
}

// far is how many dates back an event is looked for.
const far = 20

// lean gives the amount of time told last the date that it comes to, where it is counted from an event whose date the
// text has told. The expression stays a duration, as TimeML marks the amount alone; the day next to an event is a date.
func (t *Tagger) lean(d *prose.Document, s prose.Sentence, out []Dated) {
	it := &out[len(out)-1]
	n, unit := amount(it.Meaning)
	_, beside := it.Meaning.(Beside)
	if n == 0 || t.lang.Leans == nil {
		return
	}
	l := t.lang.Leans(d, s, &it.Expr)
	if l.Sign == 0 {
		return
	}
	for k := len(out) - 2; k >= 0 && k >= len(out)-1-far; k-- {
		ref := &out[k]
		if ref.Span.IsZero() || ref.Span.AnyYear || ref.Type != Date && ref.Type != Time || !tells(d, ref, l) {
			continue
		}
		g := unit
		if g <= calendar.Week && ref.Span.Grain <= calendar.Day && !beside {
			g = calendar.Day // weeks from a day are a day
		}
		it.Span = calendar.Of(max(g, min(ref.Span.Grain, calendar.Year)), calendar.Add(ref.Span.Start, unit, l.Sign*n))
		if beside {
			it.Value, it.Unresolved = spell(it.Span), ""
		}
		it.Anchor, it.Leaning, it.Assumed = ByEvent, l.Last, ref.Assumed
		it.Why = FromEvent
		return
	}
}

// amount gives how many units of at least a day v is, 0 where it is none or is not told.
func amount(v Value) (int, calendar.Grain) {
	switch v := v.(type) {
	case Length:
		if !v.N.Vague && v.N.Whole > 0 && v.Grain >= calendar.Day {
			return v.N.Whole, v.Grain
		}
	case Beside:
		return 1, v.Grain
	}
	return 0, 0
}

// tells reports whether the sentence of ref has the noun of l, its last word first.
func tells(d *prose.Document, ref *Dated, l Lean) bool {
	s := d.SentenceAt(ref.Start)
	if s < 0 {
		return false
	}
	for k := d.Sentences[s].First; k < d.Sentences[s].Last && k < l.First; k++ {
		if d.Tokens[k].Shape == prose.Word && strings.EqualFold(d.Of(k), d.Of(l.Last-1)) {
			return true
		}
	}
	return false
}
