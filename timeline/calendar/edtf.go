package calendar

import (
	"fmt"
	"time"
)

// EDTF spells s by ISO 8601-2 (EDTF level 1), as precisely as s is known and no more: "2016-11", "2017-05-03/2017-05-04",
// "2017-05-03T15:00", "XXXX-04-06". Units that EDTF has no word for (weeks, quarters, seasons over New Year) are
// written as an interval of days or months. The zero Span gives "".
func (s Span) EDTF() string {
	if s.IsZero() {
		return ""
	}
	first, last := s.ends()
	if first == last {
		return first
	}
	return first + "/" + last
}

// ends spells the first and the last unit of s.
func (s Span) ends() (first, last string) {
	unit := s.unit()
	return spell(s.Start, unit, s.AnyYear), spell(s.End.Add(-time.Nanosecond), unit, s.AnyYear)
}

// unit is the grain that s is spelt in: the coarsest of century, decade, year, month, day, minute that both ends fall on.
func (s Span) unit() Grain {
	switch {
	case s.Timed():
		return Minute
	case s.Grain == Month, s.Grain == Quarter, s.Grain == Season, s.Grain == Half:
		return Month
	case s.Grain == Century && s.Start.Year() >= 0, s.Grain == Decade && s.Start.Year() >= 0:
		if Of(s.Grain, s.Start) == (Span{s.Start, s.End, s.Grain, s.AnyYear}) {
			return s.Grain
		}
		return Year
	case s.Grain >= Year:
		return Year
	}
	return Day
}

// spell writes the unit that holds t.
func spell(t time.Time, unit Grain, anyYear bool) string {
	year := fmt.Sprintf("%04d", t.Year())
	switch {
	case anyYear:
		year = "XXXX"
	case t.Year() < 0:
		year = fmt.Sprintf("-%04d", -t.Year())
	}
	switch unit {
	case Century:
		return year[:2] + "XX"
	case Decade:
		return year[:3] + "X"
	case Year:
		return year
	case Month:
		return year + t.Format("-01")
	case Minute:
		return year + t.Format("-01-02T15:04")
	}
	return year + t.Format("-01-02")
}
