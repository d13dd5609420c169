package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A Point is a place in the calendar, of which any field may be open (zero): "May 3, 2017", "May 3", "May", "2017",
// "the 14th", "Tuesday", "Tuesday, May 3".
type Point struct {
	Year    int // negative before Christ: -490 is 490 BC
	Month   time.Month
	Day     int
	Weekday int // 1..7, Monday is 1
	// Epithet says that a bare month or weekday stands before a noun ("the October vote"): the tense of the clause is
	// not its own.
	Epithet bool
	// The says that the weekday is one of days told before: "on the Friday".
	The bool
	// Since says that a stretch up to now begins in a year, which lends it to no other date: "the best year since 2007".
	Since bool
	// Into says that a stretch which began on the day told before reaches into this weekday: "overnight and into Tuesday".
	Into bool
}

// Resolve fills the open fields: the year by the nearness of the day to the publication and the tense of the clause.
func (p Point) Resolve(r *Reader) Result {
	switch {
	case p.Year != 0:
		return p.full()
	case p.Month != 0:
		return r.placed(p)
	case p.Day != 0:
		return p.dayOfMonth(r)
	}
	return p.weekday(r)
}

// isWeekday reports whether p is a weekday and nothing more.
func (p Point) isWeekday() bool {
	return p == Point{Weekday: p.Weekday, Epithet: p.Epithet, The: p.The, Into: p.Into}
}

// full is for a Point whose year is told.
func (p Point) full() Result {
	y := astronomical(p.Year)
	if p.Month == 0 {
		return dated(calendar.Of(calendar.Year, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)), 0, ToldInFull)
	}
	s, ok := Point{Month: p.Month, Day: p.Day}.inYear(y)
	if !ok {
		return unresolved(Date, "", noSuchDay)
	}
	return dated(s, 0, ToldInFull)
}

// astronomical gives the year as astronomers count: 1 BC is year 0.
func astronomical(y int) int {
	if y < 0 {
		y++
	}
	return y
}

// weekdayYear gives the year closest to y in which p falls on its weekday; 0 where it has none.
func (p Point) weekdayYear(y int) int {
	if p.Weekday == 0 || p.Day == 0 || p.Month == 0 {
		return 0
	}
	for _, c := range [...]int{y, y - 1, y + 1, y - 2, y + 2, y - 3, y + 3, y - 4, y - 5, y - 6} {
		if s, ok := calendar.On(c, p.Month, p.Day); ok && calendar.Weekday(s.Start) == p.Weekday {
			return c
		}
	}
	return 0
}

// dayOfMonth is for "the 14th".
func (p Point) dayOfMonth(r *Reader) Result {
	ref, by := r.mention()
	if !r.Narrative && by == ByMention && r.toldIn+2 < r.now {
		ref, by = r.pub, ByPublication
	}
	if ref.IsZero() || ref.Grain > calendar.Month {
		return unresolved(Date, "XXXX-XX-"+two(p.Day), noMention)
	}
	s, ok := calendar.On(ref.Start.Year(), ref.Start.Month(), p.Day)
	if !ok {
		return unresolved(Date, "XXXX-XX-"+two(p.Day), noSuchDay)
	}
	if by == ByPublication && r.tense() == Past && s.Start.After(ref.Start) {
		if prev, ok := calendar.On(ref.Start.Year(), ref.Start.Month()-1, p.Day); ok {
			s = prev
		}
	}
	s.AnyYear = ref.AnyYear
	if by == ByPublication {
		return dated(s, by, HoldsNow)
	}
	return dated(s, by, InMonthTold)
}

// dayFrom gives the day n days after the first day of s.
func dayFrom(s calendar.Span, n int) calendar.Span {
	return calendar.Of(calendar.Day, calendar.Add(s.Start, calendar.Day, n))
}

// from says what the date was counted from.
func (res Result) from(ref calendar.Span) Result {
	res.From = ref
	return res
}

// dated is the result for a stretch of the calendar that is fixed.
func dated(s calendar.Span, by Anchor, why Why) Result {
	res := Result{Type: Date, Value: spell(s), Span: s, Anchor: by, Why: why}
	if s.Timed() || s.Grain == calendar.PartOfDay {
		res.Type = Time
	}
	if s.AnyYear {
		res.Unresolved = noYear
	}
	return res
}
