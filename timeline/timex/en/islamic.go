package en

import (
	"time"

	"dateline/timeline/calendar"
)

// islamicDay gives the day of a date of the tabular Islamic calendar: the astronomical epoch, leap years 2, 5, 7, 10,
// 13, 15, 18, 21, 24, 26 and 29 of thirty. Of the tabular variants it is nearest to the civil dates of Saudi Arabia (19
// of 29 feasts of 2016 to 2025 on the day, the others a day off); sightings of the moon may move a feast by a day
// anyway.
func islamicDay(y, m, d int) time.Time {
	days := (y-1)*354 + (11*y+15)/30 + 29*(m-1) + m/2 + d - 1
	return time.Date(622, time.July, 18, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days) // July 15 of the Julian calendar
}

// islamic gives the first such day in a year of ours, and the days after it that belong to the feast.
func islamic(month, day, days int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) {
		for h := (y-622)*33/32 - 1; h <= (y-622)*33/32+2; h++ {
			if t := islamicDay(h, month, day); t.Year() == y {
				return lasting(t, days), true
			}
		}
		return calendar.Span{}, false
	}
}

// lasting gives a feast of so many days: a day, or a stretch that is known as finely as a month is.
func lasting(first time.Time, days int) calendar.Span {
	s := calendar.Of(calendar.Day, first)
	if days > 1 {
		s.End, s.Grain = first.AddDate(0, 0, days), calendar.Month
	}
	return s
}
