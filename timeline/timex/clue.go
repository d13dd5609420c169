package timex

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A clue is one date of the text that bears on the day of publication.
type clue struct {
	at      calendar.Span // where the text tells the year: a day or month, or a bare year
	point   Point         // where it does not
	tense   Tense
	edition int  // the year in the name of what is on that day; 0 for none
	named   bool // at is a year in a name or a heading: the publication is near it
}

type clues []clue

// clues sorts the expressions of d, each kind of clue once, and gives the weekday that the text calls by its name in
// the past or the present.
func (t *Tagger) clues(d *prose.Document) (list clues, weekday int) {
	exprs := t.Tag(d)
	r, seen := Reader{hearing: hear(t, d, exprs)}, map[clue]bool{}
	for i := range exprs {
		r.i, r.now = i, int(r.in[i])
		c, ok := r.clue(exprs[i].Meaning)
		if p, isPoint := pointOf(exprs[i].Meaning); isPoint && p.Month == 0 && p.Weekday != 0 && c.tense != Future {
			weekday = p.Weekday
		}
		if ok && !seen[c] {
			seen[c] = true
			list = append(list, c)
		}
	}
	return list, weekday
}

// clue gives what the expression being read, of meaning v, tells of the publication; false where that is nothing.
func (r *Reader) clue(v Value) (clue, bool) {
	c := clue{tense: r.tense()}
	if p, ok := pointOf(v); ok && p.Year == 0 {
		c.point = Point{Month: p.Month, Day: p.Day, Weekday: p.Weekday}
		if e := r.edition(); e != nil && (e.heading || e.in == r.now && !e.aside) {
			c.edition = e.year
		}
		if y := r.yearBeside(0); y != 0 {
			c.edition = y
		}
		return c, p.Month != 0 && p.Day != 0
	}
	if !isTold(v) {
		return c, false
	}
	res := v.Resolve(&Reader{Habits: r.Habits})
	if res.Span.IsZero() || res.Span.AnyYear || res.Span.Grain > calendar.Year {
		return c, false
	}
	c.at = res.Span
	for k := range r.editions {
		c.named = c.named || r.editions[k].expr == r.i
	}
	if res.Span.Grain == calendar.Year {
		return c, true
	}
	return c, c.tense != 0 && c.tense != Present || !r.doc.Sentences[r.now].Heading // the day of a programme may be to come
}

// isTold reports whether v is told with its year.
func isTold(v Value) bool {
	switch v := v.(type) {
	case Feast:
		return v.Year != 0
	case Numeric:
		return true
	}
	p, ok := pointOf(v)
	return ok && p.Year != 0
}

// pointOf gives the day that v is about: of a clock time or a part of a day the day it is on.
func pointOf(v Value) (Point, bool) {
	for {
		switch x := v.(type) {
		case Point:
			return x, true
		case Clock:
			v = x.Day
		case DayOf:
			v = x.Of
		case In:
			v = x.Of
		default:
			return Point{}, false
		}
	}
}
