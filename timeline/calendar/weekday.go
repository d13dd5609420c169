package calendar

import "time"

// Weekday gives the number of t's weekday: 1 for Monday to 7 for Sunday (ISO 8601).
func Weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// NthWeekday gives the n-th day of that weekday in s, counted from its start, or from its end where n is negative. It
// answers false where s has none so far.
func (s Span) NthWeekday(weekday, n int) (day Span, ok bool) {
	t := floor(Day, s.Start)
	ahead := (weekday-Weekday(t)+7)%7 + 7*(n-1)
	if n < 0 {
		t = s.Last()
		ahead = -(Weekday(t)-weekday+7)%7 + 7*(n+1)
	}
	day = Of(Day, t.AddDate(0, 0, ahead))
	return day, n != 0 && s.Holds(day)
}
