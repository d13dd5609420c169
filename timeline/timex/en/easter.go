package en

import (
	"time"

	"dateline/timeline/calendar"
)

// fromEaster gives the day so many days from Western Easter Sunday, by the Gregorian computus.
func fromEaster(days int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) {
		a, b, c := y%19, y/100, y%100
		h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
		l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
		m := (a + 11*h + 22*l) / 451
		n := h + l - 7*m + 114
		return calendar.Of(calendar.Day, time.Date(y, time.Month(n/31), n%31+1+days, 0, 0, 0, 0, time.UTC)), true
	}
}

// orthodoxEaster gives Orthodox Easter Sunday, by the Julian computus; its days fall 13 later in our calendar from 1900
// to 2099.
func orthodoxEaster(y int) (calendar.Span, bool) {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	return calendar.Of(calendar.Day, time.Date(y, time.Month(n/31), n%31+1+13, 0, 0, 0, 0, time.UTC)),
		y >= 1900 && y < 2100
}
