package article

import (
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// parseISO reads an ISO 8601 day, month or year, or the day of a timestamp as it is written, whatever its zone:
// "2017-05-02", "20170502", "2017-05", "2017", "2017-05-02T23:30:00-04:00".
func parseISO(s string) (calendar.Span, bool) {
	s = strings.TrimSpace(s)
	y, rest, ok := number(s, 4)
	if !ok || y == 0 {
		return calendar.Span{}, false
	}
	if rest == "" {
		return calendar.Of(calendar.Year, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)), true
	}
	rest, dashed := strings.CutPrefix(rest, "-")
	m, rest, ok := number(rest, 2)
	if !ok || m < 1 || m > 12 {
		return calendar.Span{}, false
	}
	if rest == "" && dashed {
		return calendar.Of(calendar.Month, time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)), true
	}
	if dashed {
		if rest, ok = strings.CutPrefix(rest, "-"); !ok {
			return calendar.Span{}, false
		}
	}
	d, rest, ok := number(rest, 2)
	if !ok || rest != "" && !clockFollows(rest) {
		return calendar.Span{}, false
	}
	return calendar.On(y, time.Month(m), d)
}

// clockFollows reports whether rest begins with what separates a day from its clock time, and a digit.
func clockFollows(rest string) bool {
	rest = strings.TrimLeft(rest, "Tt ")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// number reads exactly n digits.
func number(s string, n int) (value int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return 0, s, false
		}
		value = value*10 + int(s[i]-'0')
	}
	return value, s[n:], true
}
