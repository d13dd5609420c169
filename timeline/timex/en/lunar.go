package en

import (
	"time"

	"dateline/timeline/calendar"
)

// Feasts of lunisolar calendars whose rules rest on the sky, as month and day from 1990 to 2050.
var (
	// lunarNewYears are the days of the Chinese new year.
	lunarNewYears = [...]int{
		127, 215, 204, 123, 210, 131, 219, 207, 128, 216,
		205, 124, 212, 201, 122, 209, 129, 218, 207, 126,
		214, 203, 123, 210, 131, 219, 208, 128, 216, 205,
		125, 212, 201, 122, 210, 129, 217, 206, 126, 213,
		203, 123, 211, 131, 219, 208, 128, 215, 204, 124,
		212, 201, 122, 210, 130, 217, 206, 126, 214, 202,
		123,
	}
	// diwalis are the main days of Diwali in India.
	diwalis = [...]int{
		1018, 1105, 1025, 1113, 1103, 1023, 1110, 1030, 1019, 1107,
		1026, 1114, 1104, 1025, 1112, 1101, 1021, 1109, 1028, 1017,
		1105, 1026, 1113, 1103, 1023, 1111, 1030, 1019, 1107, 1027,
		1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105,
		1026, 1114, 1102, 1022, 1110, 1030, 1018, 1107, 1027, 1017,
		1104, 1024, 1112, 1101, 1020, 1108, 1028, 1018, 1105, 1026,
		1114,
	}
)

// firstTabled is the year that the tables begin with.
const firstTabled = 1990

func lunarNewYear(y int) (calendar.Span, bool) { return tabled(lunarNewYears[:], y) }

func diwali(y int) (calendar.Span, bool) { return tabled(diwalis[:], y) }

func tabled(days []int, y int) (calendar.Span, bool) {
	if y < firstTabled || y >= firstTabled+len(days) {
		return calendar.Span{}, false
	}
	d := days[y-firstTabled]
	return calendar.On(y, time.Month(d/100), d%100)
}
