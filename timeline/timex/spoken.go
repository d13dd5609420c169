package timex

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// spokenOn gives the day on which somebody said what expression i of d is a word of, where the text tells one: in "'I
// leave tomorrow,' she said on Monday" tomorrow is a Tuesday. It is zero otherwise. The expressions before i are in
// out.
func (t *Tagger) spokenOn(d *prose.Document, s prose.Sentence, exprs []Expr, out []Dated, r *Reader) calendar.Span {
	i := len(out)
	if t.lang.Spoken == nil || r.Narrative || r.pub.IsZero() {
		return calendar.Span{}
	}
	j := t.lang.Spoken(d, s, exprs, i)
	if j < 0 {
		return calendar.Span{}
	}
	if j < i {
		return dayOf(out[j].Span)
	}
	r.i = j
	said := r.clauses[j]
	r.clauses[j] = heard{Clause{Tense: Past, Direct: true}, true} // somebody has said it
	day := dayOf(exprs[j].Meaning.Resolve(r).Span)
	r.i, r.clauses[j] = i, said
	if isWeek(exprs[i].Meaning) && calendar.Weekday(day.Start) == 7 {
		return calendar.Span{} // on a Sunday "this week" is the one to come, which the publication is in
	}
	return day
}

// isWeek reports whether a meaning is a week counted from now, or a part of one.
func isWeek(v Value) bool {
	if in, ok := v.(In); ok {
		v = in.Of
	}
	n, ok := v.(Near)
	return ok && (n.Grain == calendar.Week || n.Grain == calendar.Weekend)
}

// dayOf gives the day of a span that is no coarser; otherwise the zero Span.
func dayOf(s calendar.Span) calendar.Span {
	if !s.Fixed() || s.Grain > calendar.Day {
		return calendar.Span{}
	}
	return calendar.Of(calendar.Day, s.Start)
}
