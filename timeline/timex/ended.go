package timex

import "dateline/timeline/calendar"

// An Ended is the quarter of business results that ends on a day: the quarter of the calendar that has most of it.
type Ended struct{ Of Value }

// Resolve takes the quarter in which the middle of the three months lies.
func (v Ended) Resolve(r *Reader) Result {
	res := v.Of.Resolve(r)
	if !res.Span.Fixed() {
		return unresolved(Date, openUnit(calendar.Quarter), res.Unresolved)
	}
	const half = 45 // days
	middle := calendar.Add(res.Span.Start, calendar.Day, -half)
	return dated(calendar.Of(calendar.Quarter, middle), res.Anchor, Reported)
}
