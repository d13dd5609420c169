package timex

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A clue is one date of the text that bears on the day of publication.
type clue struct {
	at      calendar.Span // where the text tells the year: a day or month, or a bare year
	point   Point         // where it does not
	tense   Tense
	edition int  // the year in the name of what is on that day; 0 for none
	named   bool // at is a year in a name or a heading
	topic   bool // and that is what the text is about: the publication is near it
	other   bool // at is told with its year behind a date without one: it lies in another year than the publication
	not     int  // the year that it cannot be in: that of such a date
	since   int  // the year as far behind at as the text says that it is since; 0 where it does not
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
	list.tellYears()
	return list, weekday
}

// clue gives what the expression being read, of meaning v, tells of the publication; false where that is nothing.
func (r *Reader) clue(v Value) (clue, bool) {
	if _, ok := v.(NewYear); ok {
		return clue{point: Point{Month: time.December, Day: 31}, tense: Future}, true // the last day on which it is still new
	}
	if p, ok := pointOf(v); ok && p.Year == 0 {
		return r.untold(p), p.Month != 0 && !p.Epithet
	}
	return r.toldClue(v)
}

// untold gives the clue of a day or month that is told without its year.
func (r *Reader) untold(p Point) clue {
	c := clue{tense: r.tense(), point: Point{Month: p.Month, Day: p.Day, Weekday: p.Weekday}}
	if e := r.edition(); e != nil && (e.heading || e.in == r.now && !e.aside) {
		c.edition = e.year
	}
	if y := r.yearBeside(0); y != 0 {
		c.edition = y
	}
	if e := r.ahead(); c.edition == 0 && c.tense == 0 && e != nil {
		c.edition, c.tense = e.year, Future
	}
	return c
}

// toldClue gives the clue of what is told with its year; false where v is not.
func (r *Reader) toldClue(v Value) (clue, bool) {
	c := clue{tense: r.tense()}
	if !isTold(v) {
		return c, false
	}
	res := v.Resolve(&Reader{Habits: r.Habits})
	if !res.Span.Fixed() || res.Span.Grain > calendar.Year {
		return c, false
	}
	c.at = res.Span
	c.named = slices.ContainsFunc(r.editions, func(e edition) bool { return e.expr == r.i })
	c.topic = c.named && r.now < lead
	if res.Span.Grain == calendar.Year {
		c.since = r.since(c.at.Start)
		return c, true
	}
	arranged := c.tense == 0 || c.tense == Present
	return c, !arranged || !r.doc.Sentences[r.now].Heading // the day of a programme may be to come
}

// isFine reports whether c is a day or month of the past that is told with its year.
func (c *clue) isFine() bool {
	return !c.at.IsZero() && c.at.Grain < calendar.Year && c.tense != Future
}

// tellYears marks the days and months that are told with their year behind a day of the past without one, another day
// than they are: the year that is left out is that of the publication, the one that is told is not, and the day keeps
// it.
func (list clues) tellYears() {
	list.markOther()
	var told *clue
	for i := len(list) - 1; i >= 0; i-- {
		switch c := &list[i]; {
		case c.other && told == nil:
			told = c
		case c.isBare() && told != nil && !c.isOn(told.at):
			c.not = told.at.Start.Year()
		}
	}
}

// markOther marks those that are told with their year.
func (list clues) markOther() {
	var bare [2]*clue // two days without a year that differ
	for i := range list {
		switch c := &list[i]; {
		case c.isBare() && bare[0] == nil:
			bare[0] = c
		case c.isBare() && bare[1] == nil && c.point != bare[0].point:
			bare[1] = c
		case c.isFine():
			c.other = bare[0] != nil && (bare[1] != nil || !bare[0].isOn(c.at))
		}
	}
}

// isBare reports whether c is a day of the past that is told without its year.
func (c *clue) isBare() bool { return c.at.IsZero() && c.point.Day != 0 && c.tense == Past }

// isOn reports whether c, a day without its year, can be the day s.
func (c *clue) isOn(s calendar.Span) bool {
	return c.point.Month == s.Start.Month() && c.point.Day == s.Start.Day()
}

// since gives the year that the expression before the one being read, or behind it, is counted from, where that counts
// years back and at is what it counts to: "a decade ago, in 2003" is told about 2013. It is 0 where neither does.
func (r *Reader) since(at time.Time) int {
	for k := max(0, r.i-1); k < min(r.i+2, len(r.exprs)); k++ {
		v, ok := r.exprs[k].Meaning.(Shift)
		near := int(r.in[k]) >= r.now-1 && int(r.in[k]) <= r.now+1
		if ok && near && v.isAgo() && v.Grain >= calendar.Year {
			return calendar.Add(at, v.Grain, int(v.N.Value)).Year()
		}
	}
	return 0
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
