package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A search is the days among which the publication is looked for, and why there; near is the end where it is likelier.
type search struct {
	lo, hi time.Time
	back   bool // likelier near hi
	why    string
}

// bounds is what the years that a text tells say of its publication; a field is zero where they say nothing of it.
type bounds struct {
	lo, hi  time.Time // the last day or month in the past, the first to come
	bare    time.Time // the last year of the past that is told without a day
	name    int       // the year in the name of what the text is about
	weekday bool      // a day without a year is told with its weekday
}

func (list clues) bounds() (b bounds) {
	for _, c := range list {
		coarse := c.at.Grain == calendar.Year
		switch {
		case c.at.IsZero():
			b.weekday = b.weekday || c.point.Weekday != 0
			b.name = max(b.name, c.edition)
		case c.named:
			if c.topic {
				b.name = max(b.name, c.at.Start.Year())
			}
		case coarse:
			if c.tense == Past && c.at.Start.After(b.bare) {
				b.bare = c.at.Start
			}
		case c.tense == Future && (b.hi.IsZero() || c.at.End.Before(b.hi)):
			b.hi = c.at.End
		case c.tense == Future:
		case c.from().After(b.lo):
			b.lo = c.from()
		}
	}
	if b.bare.After(b.lo) {
		b.lo = time.Time{}
	}
	return b
}

// search bounds the publication: after the last month or day in the past whose year is told, or before the first one
// to come; near the year in a name; soon after the last of several bare years only where a weekday tells which fits.
func (list clues) search() search {
	b := list.bounds()
	lo, hi, bare := b.lo, b.hi, b.bare
	switch {
	case !lo.IsZero() && hi.After(lo):
		return search{lo: lo, hi: hi, why: "inferred: between the past and the coming dates that are told with their year"}
	case !lo.IsZero():
		return search{lo: lo, hi: lo.Add(reach), why: "inferred: after the last date in the past that is told with its " +
			"year, and as the dates without a year lie before or after it"}
	case !hi.IsZero():
		return search{lo: hi.Add(-reach), hi: hi, back: true,
			why: "inferred: before the first date to come that is told with its year"}
	case b.name != 0:
		from := time.Date(b.name-1, 1, 1, 0, 0, 0, 0, time.UTC)
		return search{lo: from, hi: from.AddDate(3, 0, 0),
			why: "inferred: near the year in the name of what it tells of, as the other dates lie before or after it"}
	case !bare.IsZero() && b.weekday && list.isRecent(bare):
		return search{lo: bare, hi: bare.AddDate(3, 0, 0),
			why: "inferred: soon after the last year that is told, as the weekdays fit"}
	}
	return search{}
}

// isRecent reports whether the years up to the last one are told so closely that the text goes on soon after it: the
// year in which a club was founded says nothing of when it plays.
func (list clues) isRecent(last time.Time) bool {
	const close = 2 // years
	for _, c := range list {
		if y := last.Year() - c.at.Start.Year(); c.at.Grain == calendar.Year && y > 0 && y <= close {
			return true
		}
	}
	return false
}

// from gives the first day on which a day of the past that is told with its year can have been: that day, or the first
// of the year behind it where dates of the publication's own year are told without one.
func (c *clue) from() time.Time {
	if !c.other {
		return c.at.Start
	}
	return calendar.Of(calendar.Year, c.at.Start).End
}
