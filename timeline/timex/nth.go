package timex

import "dateline/timeline/calendar"

// An Nth is the n-th unit or weekday of a longer stretch: "the first week of June", "the last Friday of the month".
type Nth struct {
	N       int // from 1; -1 is the last
	Grain   calendar.Grain
	Weekday int // 1..7 where it is a weekday that is counted
	Of      Value
}

// Resolve resolves the longer stretch and counts within it.
func (v Nth) Resolve(r *Reader) Result {
	of := v.Of.Resolve(r)
	if of.Span.IsZero() {
		return unresolved(Date, openUnit(v.Grain), of.Unresolved)
	}
	s, ok := anyYear(of.Span, v.within)
	switch {
	case !ok && of.Span.AnyYear:
		return unresolved(Date, openUnit(v.Grain), noYear)
	case !ok:
		return unresolved(Date, "", noSuchDay)
	}
	return dated(s, of.Anchor, of.Why)
}

func (v Nth) inYear(y int) (calendar.Span, bool) {
	s, ok := inYear(v.Of, y)
	if !ok {
		return s, false
	}
	return v.within(s)
}

func (v Nth) within(of calendar.Span) (calendar.Span, bool) {
	if v.Weekday != 0 {
		return of.NthWeekday(v.Weekday, v.N)
	}
	var s calendar.Span
	if v.N > 0 && v.Grain == calendar.Week { // the first week is that of the first Thursday, as of years (ISO 8601)
		thursday, ok := of.NthWeekday(4, v.N)
		return calendar.Of(v.Grain, thursday.Start), ok
	}
	if v.N > 0 {
		s = calendar.Of(v.Grain, calendar.Add(of.Start, v.Grain, v.N-1))
	} else {
		s = calendar.Of(v.Grain, of.Last())
	}
	return s, s.Meets(of)
}

// A Holding is the unit that holds another date: "the week of June 5", "the week ended March 3".
type Holding struct {
	Grain calendar.Grain
	Of    Value
}

// Resolve resolves the date and takes the unit around it.
func (v Holding) Resolve(r *Reader) Result {
	of := v.Of.Resolve(r)
	if !of.Span.Fixed() {
		return unresolved(Date, openUnit(v.Grain), of.Unresolved)
	}
	return dated(calendar.Of(v.Grain, of.Span.Start), of.Anchor, of.Why)
}
