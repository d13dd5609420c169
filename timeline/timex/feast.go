package timex

import (
	"strconv"

	"dateline/timeline/calendar"
)

// A Feast is a holiday: a day, or a stretch of days, that comes once a year.
type Feast struct {
	Name string
	Year int                               // 0 when open
	In   func(y int) (calendar.Span, bool) // its days in a year
}

func (f Feast) inYear(y int) (calendar.Span, bool) { return f.In(y) }

// Resolve finds the year, where it is open, by nearness and tense.
func (f Feast) Resolve(r *Reader) Result {
	if f.Year != 0 {
		if s, ok := f.In(f.Year); ok {
			return dated(s, 0, "the year is told")
		}
		return unresolved(Date, strconv.Itoa(f.Year), noSuchDay)
	}
	if y := r.year(); y != 0 {
		if s, ok := f.In(y); ok {
			return dated(s, ByMention, "year of the date told before")
		}
	}
	if r.pub.IsZero() {
		return f.open()
	}
	s, ok := nearest(f, r.pub.Start, r.tense())
	if !ok {
		return unresolved(Date, "XXXX-XX-XX", noYear)
	}
	return dated(s, ByPublication, nearestReason(r.tense()))
}

// open is a holiday of a year that nobody tells: its day where it falls on the same one each year.
func (f Feast) open() Result {
	s, ok := f.In(calendar.AnyYearStandIn)
	next, _ := f.In(calendar.AnyYearStandIn + 1)
	if !ok || s.Start.AddDate(1, 0, 0) != next.Start {
		return unresolved(Date, "XXXX-XX-XX", noYear)
	}
	s.AnyYear = true
	return dated(s, 0, "the year is not told")
}
