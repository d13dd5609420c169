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
		return p.yearless(r)
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
	y := p.Year
	if y < 0 {
		y++ // astronomical years: 1 BC is year 0
	}
	switch {
	case p.Month == 0:
		return dated(calendar.Of(calendar.Year, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)), 0, "the year is told")
	case p.Day == 0:
		return dated(calendar.Of(calendar.Month, time.Date(y, p.Month, 1, 0, 0, 0, 0, time.UTC)), 0, "month and year are told")
	}
	s, ok := calendar.On(y, p.Month, p.Day)
	if !ok {
		return unresolved(Date, "", noSuchDay)
	}
	return dated(s, 0, "the date is told in full")
}

// yearless is for a month, or a day of a month, without a year.
func (p Point) yearless(r *Reader) Result {
	if y := r.year(); y != 0 {
		q := p
		q.Year = p.onward(r, y)
		if r.passing && r.now-r.fineIn <= nearby && p.goesOn(r.fine) {
			q.Year = r.fine.Start.Year()
		}
		res := q.full()
		res.Anchor, res.Reason = ByMention, "year of the date told before"
		return res
	}
	if r.pub.IsZero() {
		return p.open()
	}
	q := p
	var why string
	if p.Day == 0 {
		q.Year, why = p.monthYear(r)
	} else {
		q.Year, why = p.dayYear(r)
	}
	res := q.full()
	res.Anchor, res.Reason = ByPublication, why
	return res
}

// goesOn reports whether p follows soon on a date of its year: March 11 on March 10, 1975, although 1976 was spoken of since.
func (p Point) goesOn(from calendar.Span) bool {
	const soon = 45 * 24 * time.Hour
	y := from.Start.Year()
	if y <= 0 || from.IsZero() || p.Day == 0 {
		return false
	}
	d := time.Date(y, p.Month, p.Day, 0, 0, 0, 0, time.UTC).Sub(from.Start)
	return d > 0 && d <= soon
}

// onward gives the year of p on a story's way forward from year y: the one after where the text has just turned from the
// end of a year to the beginning of the next.
func (p Point) onward(r *Reader, y int) int {
	if r.last.Grain <= calendar.Month && !r.last.AnyYear && r.last.Start.Month() >= time.October && p.Month <= time.March &&
		r.last.Start.Month()-p.Month >= 8 && r.last.Start.Year() == y && r.toldIn+3 >= r.now {
		y++
	}
	if y <= 0 {
		y-- // 490 BC is the astronomical year -489
	}
	return y
}

// open is a date whose year nobody tells.
func (p Point) open() Result {
	y := calendar.AnyYearStandIn
	var s calendar.Span
	if p.Day == 0 {
		s = calendar.Of(calendar.Month, time.Date(y, p.Month, 1, 0, 0, 0, 0, time.UTC))
	} else {
		var ok bool
		if s, ok = calendar.On(y, p.Month, p.Day); !ok {
			return unresolved(Date, "", noSuchDay)
		}
	}
	s.AnyYear = true
	return Result{Type: Date, Value: spell(s), Span: s, Reason: "the year is not told", Unresolved: noYear}
}

// dayYear chooses the year of a month and day: the nearest to the publication, the tense deciding between two that
// are not clearly apart; a weekday that is told must fit.
func (p Point) dayYear(r *Reader) (int, string) {
	y := r.pub.Start.Year()
	if p.Weekday != 0 {
		if fit, ok := p.weekdayYear(y); ok {
			return fit, "nearest year in which the weekday fits"
		}
	}
	best, far := y, time.Duration(1<<62)
	for c := y - 1; c <= y+1; c++ {
		d := time.Date(c, p.Month, p.Day, 0, 0, 0, 0, time.UTC).Sub(r.pub.Start)
		if cost := weighed(d, r.tense()); cost < far {
			best, far = c, cost
		}
	}
	return best, nearestReason(r.tense())
}

// weighed is the distance of a date from the publication, longer where the tense speaks against its direction.
func weighed(d time.Duration, t Tense) time.Duration {
	const day = 24 * time.Hour
	if d < 0 {
		if t == Future && d < -day {
			return -d * 6
		}
		return -d
	}
	if t == Past && d > day {
		return d * 3
	}
	return d
}

func nearestReason(t Tense) string {
	switch t {
	case Past:
		return "nearest to the publication, past tense"
	case Future:
		return "nearest to the publication, future"
	}
	return "nearest to the publication"
}

// weekdayYear gives the year closest to y in which p falls on its weekday.
func (p Point) weekdayYear(y int) (int, bool) {
	for _, c := range [...]int{y, y - 1, y + 1, y - 2, y + 2, y - 3, y + 3, y - 4, y - 5, y - 6} {
		if s, ok := calendar.On(c, p.Month, p.Day); ok && calendar.Weekday(s.Start) == p.Weekday {
			return c, true
		}
	}
	return 0, false
}

// monthYear chooses the year of a bare month: past or current, unless the clause speaks of what is to come.
func (p Point) monthYear(r *Reader) (int, string) {
	y, m := r.pub.Start.Year(), r.pub.Start.Month()
	tense := r.tense()
	if p.Epithet && tense == Past {
		tense = 0
	}
	switch tense {
	case Future:
		if p.Month < m {
			return y + 1, "next such month, future"
		}
		return y, "next such month, future"
	case Past:
		if p.Month > m {
			return y - 1, "last such month, past tense"
		}
		return y, "last such month, past tense"
	}
	if p.Month-m >= 6 {
		return y - 1, "nearest to the publication"
	}
	if m-p.Month >= 8 {
		return y + 1, "nearest to the publication"
	}
	return y, "nearest to the publication"
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
	return dated(s, by, "day of the month told before")
}

// dayFrom gives the day n days after the first day of s.
func dayFrom(s calendar.Span, n int) calendar.Span {
	return calendar.Of(calendar.Day, calendar.Add(s.Start, calendar.Day, n))
}

// dated is the result for a stretch of the calendar that is fixed.
func dated(s calendar.Span, by Anchor, why string) Result {
	res := Result{Type: Date, Value: spell(s), Span: s, Anchor: by, Reason: why}
	if s.Timed() || s.Grain == calendar.PartOfDay {
		res.Type = Time
	}
	if s.AnyYear {
		res.Unresolved = noYear
	}
	return res
}
