package en

import (
	"time"

	"dateline/timeline/calendar"
)

// hebrewDays gives the days from the epoch of the Hebrew calendar to the first of Tishri of year y, before the last
// postponements (molad arithmetic: a month is 29 days and 13753 of 25920 parts).
func hebrewDays(y int) int {
	months := (235*y - 234) / 19
	day := 29*months + (12084+13753*months)/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// newYear gives Rosh Hashanah of the Hebrew year y.
func newYear(y int) time.Time {
	before, day, after := hebrewDays(y-1), hebrewDays(y), hebrewDays(y+1)
	switch {
	case after-day == 356:
		day += 2
	case day-before == 382:
		day++
	}
	const epoch = -1373428 // days from the first of January of the year 1, in our calendar
	return time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, epoch+day)
}

// fromNewYear gives the day so many days from Rosh Hashanah of the same autumn.
func fromNewYear(days int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) {
		return calendar.Of(calendar.Day, newYear(y+3761).AddDate(0, 0, days)), y > 0
	}
}

// fromPassover gives the day so many days from the first day of Passover, which is 163 days before the next new year.
func fromPassover(days int) func(int) (calendar.Span, bool) { return fromNewYear(days - 163) }

// hanukkah gives the first day of Hanukkah, 25 Kislev; the month before it is a day longer in some years.
func hanukkah(y int) (calendar.Span, bool) {
	first := newYear(y + 3761)
	days := 83
	if n := int(newYear(y+3762).Sub(first) / (24 * time.Hour)); n%10 == 5 { // 355 or 385 days
		days++
	}
	return calendar.Of(calendar.Day, first.AddDate(0, 0, days)), y > 0
}
