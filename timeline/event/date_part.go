package event

import (
	"time"

	"dateline/timeline/calendar"
)

// Days gives the days that d can fall on: its span, or the third of a month, year, decade or century that "early",
// "mid-" or "late" names. The last third of a month is what follows the 20th; early 2017 ends with April; the mid-1990s
// are 1994 to 1996. EDTF and TIMEX3 have no such thirds: there the whole span and the mod stand.
func (d Date) Days() calendar.Span {
	s := d.Span
	third, ok := thirds[d.Mod]
	if !ok || s.Grain < calendar.Month || s != d.whole() {
		return s
	}
	start := func(n int) time.Time {
		switch s.Grain {
		case calendar.Month:
			return s.Start.AddDate(0, 0, 10*n)
		case calendar.Year:
			return s.Start.AddDate(0, 4*n, 0)
		case calendar.Decade:
			return s.Start.AddDate((10*n+2)/3, 0, 0)
		case calendar.Century:
			return s.Start.AddDate((100*n+2)/3, 0, 0)
		}
		return time.Time{}
	}
	if start(0).IsZero() {
		return s
	}
	part := s
	part.Start = start(third)
	if third < 2 {
		part.End = start(third + 1)
	}
	return part
}

// whole gives the one month, year, decade or century in which d begins.
func (d Date) whole() calendar.Span {
	s := calendar.Of(d.Span.Grain, d.Span.Start)
	s.AnyYear = d.Span.AnyYear
	return s
}

// thirds are the TIMEX3 mods that name a part of a span, by the number of the third.
var thirds = map[string]int{"START": 0, "MID": 1, "END": 2}
