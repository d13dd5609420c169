package timex

import "dateline/timeline/calendar"

// anyYear counts from ref. From a date without a year it counts in the stand-in and in the year after it, in which the
// days fall on other weekdays and February has no 29th: only what is one stretch of the year in both is an answer, so
// that nothing rests on the year that stands in. ok is false for all else.
func anyYear(ref calendar.Span, count func(from calendar.Span) (calendar.Span, bool)) (s calendar.Span, ok bool) {
	if s, ok = count(ref); !ok || !ref.AnyYear {
		return s, ok
	}
	next := ref
	next.Start, next.End = calendar.Add(ref.Start, calendar.Year, 1), calendar.Add(ref.End, calendar.Year, 1)
	other, ok := count(next)
	s.AnyYear = true
	return s, ok && ofYear(s) == ofYear(other)
}

// ofYear spells the days of the year on which s begins and ends.
func ofYear(s calendar.Span) string { return s.Start.Format("01-02 ") + s.End.Format("01-02") }
