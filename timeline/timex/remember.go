package timex

import (
	"dateline/timeline/calendar"
)

// keepOpen keeps the day on which a range opens, until another day than its end is told.
func (r *Reader) keepOpen(e *Expr, before, span calendar.Span) {
	switch {
	case e.Through != 0:
		r.opens, r.from, r.ranged = r.day, span, true
	case r.ranged:
		r.ranged = false
	case r.day != before:
		r.opens = calendar.Span{}
	}
}

// remember keeps a date for those after it.
func (r *Reader) remember(res *Result) {
	s := res.Span
	if s.IsZero() && res.isOpen() {
		r.last, r.day = s, s // what leans on it must not lean on what was told before it
	}
	if s.IsZero() || res.Type == Set || res.Type == Duration {
		return
	}
	r.last = s
	if s.Timed() {
		r.clock = s
	}
	if !s.AnyYear && !s.Start.After(r.pub.End) {
		r.done, r.doneIn = s, r.now
	}
	if s.Grain <= calendar.Day && (r.day.IsZero() || !r.aside()) {
		r.day = dayOnly(s)
	}
	if !s.AnyYear && s.Grain <= calendar.Year {
		r.rememberYear(s, res.Anchor)
	}
}

// isOpen reports whether res is a date that TIMEX3 has a value for and the text does not fix.
func (res *Result) isOpen() bool { return res.Type == Date && res.Unresolved != "" && res.Value != "" }

// rememberYear keeps the year of a date for those after it.
func (r *Reader) rememberYear(s calendar.Span, by Anchor) {
	if s.Grain == calendar.Quarter && r.isReported(s) {
		r.results = s
	}
	again := r.spelled && r.told == s.Start.Year() && r.toldIn == r.now
	r.told, r.toldIn, r.spelled = s.Start.Year(), r.now, by == 0 || again
	r.toldNow = true
	if s.Grain <= calendar.Day {
		r.fine, r.fineIn = s, r.now
	}
	if s.Grain < calendar.Year || r.told == r.story+1 || r.front || r.story == 0 {
		r.passing = s.Grain >= calendar.Year && !r.front && r.told == r.story+1
		r.story = r.told
	}
}
