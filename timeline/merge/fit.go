package merge

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A fit says how two dates of what may be one event go together.
type fit uint8

// The fits, from none to the best.
const (
	apart    fit = iota + 1
	adjacent     // days that do not meet, but no more than a week lies between
	overlaps     // they meet, and neither holds the other
	clocks       // one day, two clock times
	holds        // one is a finer reading of the other
	hours        // one is a finer reading of the other, which is a day
	same
	minute // the same moment
)

// fitOf compares two dates. Clock times whose zones are known are compared as moments; a date without a year fits the
// same date of any year.
func fitOf(a, b event.Date) fit {
	x, y := a.Span, b.Span
	if x.AnyYear != y.AnyYear {
		return fitYearless(x, y)
	}
	if x.Timed() && y.Timed() {
		return fitClocks(a, b)
	}
	x, y = wholeDays(x), wholeDays(y)
	switch {
	case x.Start.Equal(y.Start) && x.End.Equal(y.End):
		switch {
		case a.Span.Grain == b.Span.Grain:
			return same
		case x.End.Sub(x.Start) == day:
			return hours
		}
		return holds
	case x.Holds(y), y.Holds(x):
		return holds
	case x.Meets(y):
		return overlaps
	case gap(x, y) <= week:
		return adjacent
	}
	return apart
}

const week = 7 * 24 * time.Hour

// gap gives the time between two spans that do not meet.
func gap(x, y calendar.Span) time.Duration {
	if x.Start.After(y.Start) {
		x, y = y, x
	}
	return y.Start.Sub(x.End)
}

func fitClocks(a, b event.Date) fit {
	x, y := a.Span.Start, b.Span.Start
	at, known := a.At(x)
	if bt, both := b.At(y); known && both { // as dates with a year alone are once they were written and read
		x, y = at, bt
	}
	switch d := x.Sub(y).Abs(); {
	case d == 0:
		return minute
	case days(a.Span).Meets(days(b.Span)) || d < 12*time.Hour:
		return clocks
	case d <= week:
		return adjacent
	}
	return apart
}

// fitYearless compares two dates one of which has no year, by month and day.
func fitYearless(x, y calendar.Span) fit {
	if x.Grain > calendar.Day || y.Grain > calendar.Day {
		return apart
	}
	_, m, d := x.Start.Date()
	if _, n, e := y.Start.Date(); m == n && d == e {
		return holds
	}
	return apart
}

// wholeDays gives s, or the days that it touches where it is finer.
func wholeDays(s calendar.Span) calendar.Span {
	if s.Grain < calendar.Day {
		return days(s)
	}
	return s
}

// days gives the days that s touches.
func days(s calendar.Span) calendar.Span {
	d := calendar.Of(calendar.Day, s.Start).Through(calendar.Of(calendar.Day, s.Last()))
	d.AnyYear = s.AnyYear
	return d
}

// lasting reports whether d is a stretch of days that the event fills, so that a day in it is a part and not a finer
// reading.
func lasting(d event.Date) bool {
	return d.Meaning == event.Lasts && d.Span.Grain == calendar.Day && d.Span.End.Sub(d.Span.Start) > day
}

const day = 24 * time.Hour

// finer reports whether a says more of when it is than b: the year, or a finer grain.
func finer(a, b calendar.Span) bool {
	if a.AnyYear != b.AnyYear {
		return b.AnyYear
	}
	return a.Grain < b.Grain
}
