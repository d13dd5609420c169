package article

import (
	"dateline/timeline/calendar"
)

// date goes behind a date, and keeps its day.
func (r *datelineReader) date() {
	n := r.dateAt(r.i)
	start := weekdayEnd(r.p, r.i, ",", ".")
	day, _, ok := dayAt(r.p[start:], 0)
	if !ok {
		day, _, _ = yearless(r.p[start:], r.month)
	}
	r.day, r.dated = day, true
	r.i += n
}

// dateAt gives how many pieces a date at piece i has, with a weekday before it and with or without its year, or a
// weekday alone; 0 if there is none.
func (r *datelineReader) dateAt(i int) int {
	start := weekdayEnd(r.p, i, ",", ".")
	if _, n, ok := dayAt(r.p[start:], 0); ok {
		return start + n - i
	}
	if _, n := monthDay(r.p[start:]); n > 0 {
		return start + n - i
	}
	return start - i
}

// monthDay reads "May 2" or "2 May" and gives the number of the day, and how many pieces it takes; 0 if it is none.
func monthDay(p []piece) (d, n int) {
	if len(p) < 2 {
		return 0, 0
	}
	day := p[1]
	switch n = 2; {
	case p[0].month == 0:
		if p[1].month == 0 {
			return 0, 0
		}
		day = p[0]
	case p[1].text == "." && len(p) > 2:
		day, n = p[2], 3
	}
	if day.kind != numberPiece || len(day.text) > 2 {
		return 0, 0
	}
	return day.n, n
}

// yearless reads "May 2" or "2 May" and takes the year of month if it is the same month.
func yearless(p []piece, month calendar.Span) (day calendar.Span, n int, ok bool) {
	d, n := monthDay(p)
	if n == 0 || month.IsZero() || max(p[0].month, p[1].month) != month.Start.Month() {
		return day, 0, false
	}
	day, ok = sane(month.Start.Year(), int(month.Start.Month()), d)
	return day, n, ok
}
