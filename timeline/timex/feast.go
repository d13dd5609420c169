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

// Resolve finds the year, where it is open.
func (f Feast) Resolve(r *Reader) Result {
	if f.Year != 0 {
		if s, ok := f.In(f.Year); ok {
			return dated(s, 0, ToldInFull)
		}
		return unresolved(Date, strconv.Itoa(f.Year), noSuchDay)
	}
	y, by, ok := r.inSomeYear(f)
	if !ok {
		return f.open()
	}
	return dated(y.span, by, y.why)
}

// open is a holiday of a year that nobody tells: its day where it falls on the same one each year.
func (f Feast) open() Result {
	s, ok := f.In(calendar.AnyYearStandIn)
	next, _ := f.In(calendar.AnyYearStandIn + 1)
	if !ok || s.Start.AddDate(1, 0, 0) != next.Start {
		return unresolved(Date, "XXXX-XX-XX", noYear)
	}
	s.AnyYear = true
	return dated(s, 0, YearOpen)
}
