package calendar

import "time"

// The years in which a date is kept, astronomical ones: EDTF has four digits for them.
const firstYear, lastYear = -9999, 9999

// Sound reports whether s is a date that can be written and read back: it ends after it begins, lies within the years
// -9999 to 9999, is made of whole days where it is no clock time or part of a day, and, where its year is not known, is
// shorter than a year and begins in the stand-in.
func (s Span) Sound() bool {
	last := s.End.Add(-time.Nanosecond)
	switch {
	case s.Grain == 0 || !s.Start.Before(s.End) || s.Start.Year() < firstYear || last.Year() > lastYear:
		return false
	case s.Grain >= Day && !s.fallsOn(Day), s.Grain < Day && !s.fallsOn(s.Grain.clock()):
		return false
	case s.AnyYear:
		return s.Grain < Year && s.Start.Year() == AnyYearStandIn && !s.End.After(addMonths(floor(Day, s.Start), 12))
	}
	return true
}

// clock gives the unit of the clock that spans of grain g begin and end on.
func (g Grain) clock() Grain { return min(g, Minute) }

// Yearless gives s without its year: in the stand-in.
func (s Span) Yearless() Span {
	years := AnyYearStandIn - s.Start.Year()
	y := Span{Start: addMonths(s.Start, 12*years), End: endLater(s.End, years), Grain: s.Grain, AnyYear: true}
	if s.Grain >= Month && s.fallsOn(Month) { // February may have grown
		y.End = addMonths(s.End, 12*years)
	}
	return y
}

// endLater moves the end of a span by years: the last day that it has stays the last.
func endLater(end time.Time, years int) time.Time {
	return addMonths(end.Add(-time.Nanosecond), 12*years).Add(time.Nanosecond)
}

// Opens reports whether a range can go from s to last: both have a year or neither has one, and last ends later.
func (s Span) Opens(last Span) bool {
	return s.AnyYear == last.AnyYear && s.Through(last).Sound()
}
