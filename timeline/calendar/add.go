package calendar

import "time"

// Add moves t by n units of g. A month end stays one: January 31 plus one month is February 28 or 29.
func Add(t time.Time, g Grain, n int) time.Time {
	switch g {
	case Second, Minute, Hour, PartOfDay:
		return t.Add(time.Duration(n) * clocks[g])
	case Day:
		return t.AddDate(0, 0, n)
	case Weekend, Week:
		return t.AddDate(0, 0, 7*n)
	}
	return addMonths(t, n*months[g])
}

// clocks are the lengths of the units that are finer than a day.
var clocks = [...]time.Duration{Second: time.Second, Minute: time.Minute, Hour: time.Hour, PartOfDay: 6 * time.Hour}

// months are the lengths in months of the units that are no finer.
var months = [...]int{Month: 1, Quarter: 3, Season: 3, Half: 6, Year: 12, Decade: 120, Century: 1200, Millennium: 12000}

func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	first := time.Date(y, m+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Location())
	if last := first.AddDate(0, 1, -1).Day(); d > last {
		d = last
	}
	return first.AddDate(0, 0, d-1)
}

// floor gives the start of the unit of grain g that holds t.
func floor(g Grain, t time.Time) time.Time {
	y, m, d := t.Date()
	day := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	fromMonday := Weekday(day) - 1
	switch g {
	case Second, Minute, Hour:
		return t.Truncate(clocks[g])
	case PartOfDay:
		return day.Add(time.Duration(t.Hour()/6*6) * time.Hour)
	case Week:
		return day.AddDate(0, 0, -fromMonday)
	case Weekend:
		return day.AddDate(0, 0, 5-fromMonday)
	case Month:
		return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case Quarter:
		return time.Date(y, (m-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	case Season:
		return time.Date(y, m/3*3, 1, 0, 0, 0, 0, time.UTC)
	case Half:
		return time.Date(y, (m-1)/6*6+1, 1, 0, 0, 0, 0, time.UTC)
	case Year, Decade, Century, Millennium:
		return time.Date(firstOf(months[g]/12, y), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day
}

// firstOf gives the year that the stretch of n years begins with which holds y. Those before Christ count back: the
// 470s BC begin with 479 BC, the astronomical year -478, the 5th century BC with 500 BC. The year 0 (1 BC) counts on,
// as in "00XX".
func firstOf(n, y int) int {
	switch bc := 1 - y; {
	case y >= 0 || n == 1:
		return y - mod(y, n)
	case n == 10:
		return 1 - (bc/n*n + n - 1)
	default:
		return 1 - (bc-1)/n*n - n
	}
}

// mod is the remainder that is never negative.
func mod(a, n int) int { return ((a % n) + n) % n }
