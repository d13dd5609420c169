package article

import (
	"strconv"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// parseISO reads an ISO 8601 day, month or year, or the day of a timestamp as it is written, whatever its zone:
// "2017-05-02", "20170502", "2017-05", "2017", "2017-05-02T23:30:00-04:00".
func parseISO(s string) (calendar.Span, bool) {
	s = strings.TrimSpace(s)
	for _, form := range [...]struct {
		layout string
		grain  calendar.Grain
	}{{"2006-01-02", calendar.Day}, {"20060102", calendar.Day}, {"2006-01", calendar.Month}, {"2006", calendar.Year}} {
		n := min(len(s), len(form.layout))
		whole := n == len(s) || form.grain == calendar.Day && clockFollows(s[n:])
		if t, err := time.Parse(form.layout, s[:n]); err == nil && whole && t.Year() > 0 {
			return calendar.Of(form.grain, t), true
		}
	}
	return calendar.Span{}, false
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
	v, err := strconv.ParseUint(s[:n], 10, 0)
	if err != nil {
		return 0, s, false
	}
	return int(v), s[n:], true
}
