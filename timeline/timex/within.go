package timex

import "dateline/timeline/calendar"

// A DayIn is a day of what the text tells to begin on another: "on day three of the fair", "on the last day".
type DayIn struct {
	N int // from 1; -1 is the last
}

// Resolve counts from the day on which something was said to begin, or to the end of the range told last.
func (v DayIn) Resolve(r *Reader) Result {
	const long = 400 // days
	first, in := r.start, r.now-r.startIn <= nearby
	switch {
	case v.N < 0 && !r.finish.IsZero() && in:
		return dated(r.finish, ByMention, WithinEvent)
	case v.N < 1 || first.IsZero() || !in || v.N > long:
		return unresolved(Date, "XXXX-XX-XX", "a day of something whose beginning the text does not tell")
	}
	s := dayFrom(first, v.N-1)
	s.AnyYear = first.AnyYear
	return dated(s, ByMention, WithinEvent)
}

// withoutLoose leaves out the days of something whose beginning the text does not tell: in "rain stopped play on day
// two" nothing says that a date was meant.
func withoutLoose(list []Dated) []Dated {
	at := make([]int, len(list)) // where each stands in what is left
	kept := list[:0]
	for i := range list {
		at[i] = len(kept)
		if _, ok := list[i].Meaning.(DayIn); !ok || list[i].Unresolved == "" {
			kept = append(kept, list[i])
		}
	}
	if len(kept) == len(list) {
		return list
	}
	for i := range kept {
		kept[i].Through = at[kept[i].Through]
	}
	return kept
}

// keepStart keeps the day on which something begins, and that on which its range ends.
func (r *Reader) keepStart(e *Expr, s calendar.Span) {
	switch {
	case s.IsZero() || s.Grain > calendar.Day:
	case r.ends == r.i && r.i > 0:
		r.finish = dayOnly(s)
	case e.Through != 0 || r.says().Begins:
		r.start, r.startIn, r.finish = dayOnly(s), r.now, calendar.Span{}
		r.ends = e.Through
	}
}

// dayOnly gives the day on which s begins.
func dayOnly(s calendar.Span) calendar.Span {
	d := calendar.Of(calendar.Day, s.Start)
	d.AnyYear = s.AnyYear
	return d
}
