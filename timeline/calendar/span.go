package calendar

import "time"

// A Span is a stretch of the civil calendar, half-open: Start is in it, End is the first moment after it.
// The two times are wall-clock readings kept in UTC; they say nothing about a zone.
// The zero Span is no date at all.
type Span struct {
	Start, End time.Time
	Grain      Grain
	// AnyYear says that the year is not known: Start and End then lie in the stand-in leap year 2000
	// (End may reach into 2001), and only month, day and clock mean anything.
	AnyYear bool
}

// AnyYearStandIn is the (leap) year in which a Span without a year is placed.
const AnyYearStandIn = 2000

// IsZero reports whether s is no date at all.
func (s Span) IsZero() bool { return s.Grain == 0 && s.Start.IsZero() && s.End.IsZero() }

// Fixed reports whether s is a stretch whose year is known.
func (s Span) Fixed() bool { return !s.AnyYear && !s.IsZero() }

// Of gives the unit of grain g that holds t. Weeks run Monday to Sunday (ISO 8601), weekends Saturday and Sunday,
// seasons are the northern meteorological ones by whole months (winter begins in December).
func Of(g Grain, t time.Time) Span {
	start := floor(g, t)
	if g == Weekend {
		return Span{Start: start, End: start.AddDate(0, 0, 2), Grain: g}
	}
	return Span{Start: start, End: Add(start, g, 1), Grain: g}
}

// On gives the day y-m-d. Days past the end of the month are refused: ok is false.
func On(y int, m time.Month, d int) (s Span, ok bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || t.Month() != m {
		return Span{}, false
	}
	return Of(Day, t), true
}

// Last gives the last day that s touches, at midnight. It is what an inclusive end date is written from.
// A night belongs to the day that it begins on.
func (s Span) Last() time.Time {
	end := s.End.Add(-time.Nanosecond)
	if s.Grain == PartOfDay {
		end = end.Add(-6 * time.Hour)
	}
	if end.Before(s.Start) {
		end = s.Start
	}
	return floor(Day, end)
}

// Timed reports whether s is known to the clock: hour, minute or second.
func (s Span) Timed() bool { return s.Grain != 0 && s.Grain <= Hour }

// Contains reports whether t lies in s.
func (s Span) Contains(t time.Time) bool { return !t.Before(s.Start) && t.Before(s.End) }

// Holds reports whether all of o lies in s.
func (s Span) Holds(o Span) bool { return !o.Start.Before(s.Start) && !o.End.After(s.End) }

// Meets reports whether s and o have a moment in common. A Span with and one without a year never meet.
func (s Span) Meets(o Span) bool {
	return s.AnyYear == o.AnyYear && s.Start.Before(o.End) && o.Start.Before(s.End)
}

// Through gives the span from the start of s to the end of last, as fine as the finer of both; without a year it may
// run over New Year. See Opens for whether there is such a span.
func (s Span) Through(last Span) Span {
	if s.AnyYear && last.AnyYear && last.End.Before(s.Start) {
		last.End = endLater(last.End, 1)
	}
	return Span{Start: s.Start, End: last.End, Grain: min(s.Grain, last.Grain), AnyYear: s.AnyYear}
}

// Compare orders spans as a timeline does: earliest first, then finer before coarser, then the earlier end first;
// spans without a year come after all others. It is a total order.
func (s Span) Compare(o Span) int {
	switch {
	case s.AnyYear != o.AnyYear && o.AnyYear:
		return -1
	case s.AnyYear != o.AnyYear:
		return 1
	}
	if c := s.Start.Compare(o.Start); c != 0 {
		return c
	}
	if s.Grain != o.Grain {
		return int(s.Grain) - int(o.Grain)
	}
	return s.End.Compare(o.End)
}
