package timex

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// An Inference is what the dates in a text tell of the day it was published, where nobody says.
type Inference struct {
	// Window holds every day that the dates allow.
	Window calendar.Span
	// Day is the most likely day of the window, where a weekday in the text picks one; zero otherwise.
	Day calendar.Span
	// Month is the month of the publication where the year stays open, as an AnyYear span; then the others are zero.
	Month calendar.Span
	// Reason says for people what it was inferred from.
	Reason string
}

// Context gives the context in which the text is read: the day where one was inferred, otherwise the window, against
// which dates without a year are resolved and weekdays are not.
func (v Inference) Context() Context {
	if !v.Month.IsZero() {
		return Context{Month: v.Month, Assumed: true}
	}
	if !v.Day.IsZero() {
		return Context{Published: v.Day, Assumed: true}
	}
	return Context{Published: v.Window, Assumed: true}
}

// Published gives what can be said of the publication: its day, or the year where the window lies in one; otherwise the
// zero Span.
func (v Inference) Published() calendar.Span {
	if !v.Day.IsZero() {
		return v.Day
	}
	if v.Window.IsZero() {
		return calendar.Span{}
	}
	if year := calendar.Of(calendar.Year, v.Window.Start); year.Holds(v.Window) {
		return year
	}
	return calendar.Span{}
}

// Infer looks for the day of publication in the dates of d. Those with a year bound it, a year in a name draws it
// near, those without one must lie on the side that their tense tells, weekdays must fit. News writes of the near: of
// all stretches of days that fit, the one closest to the dates with a year is taken. Where that leaves the year of a
// date open, or another stretch is about as close, only the month is looked for. It answers false where that fails too.
func (t *Tagger) Infer(d *prose.Document) (Inference, bool) {
	clues, weekday := t.clues(d)
	if !clues.areOpen() {
		return Inference{}, false
	}
	if from := clues.search(); from.why != "" && from.hi.Sub(from.lo) <= widest {
		if run, ok := clues.run(from); ok && clues.sameYears(run) {
			v := Inference{Window: run, Reason: from.why}
			if weekday != 0 && run.End.Sub(run.Start) <= narrow {
				v.Day = lastSuch(weekday, run)
			}
			return v, true
		}
	}
	month, ok := clues.open().month()
	return Inference{Month: month, Reason: "inferred: as the dates lie before or after it"}, ok
}

const (
	day    = 24 * time.Hour
	narrow = 62 * day // a window in which a weekday picks the day
	// how far from the dates with a year the publication is looked for: short of the same day next year
	reach  = 330 * day
	side   = 183 * day      // a date without a year is the nearest one, so never further away than half a year
	widest = 12 * 366 * day // what is looked through between past and future: in more, each weekday of a date comes again
	apart  = 150 * day      // by how much a stretch must be the closest one
)

// areOpen reports whether a day is among the clues whose year is not told.
func (list clues) areOpen() bool {
	return slices.ContainsFunc(list, func(c clue) bool { return c.point.Day != 0 })
}

// run gives the days on which the clues fit best, if they are one stretch, or one is much the closest to where they
// are likelier.
func (list clues) run(s search) (calendar.Span, bool) {
	var runs []calendar.Span
	best := float32(tolerance)
	for d := s.lo; d.Before(s.hi); d = d.Add(day) {
		w := list.weigh(d, best)
		if w < best {
			continue
		}
		if w > best {
			best, runs = w, runs[:0]
		}
		if n := len(runs); n > 0 && runs[n-1].End.Equal(d) {
			runs[n-1].End = d.Add(day)
			continue
		}
		runs = append(runs, calendar.Span{Start: d, End: d.Add(day), Grain: calendar.Year})
	}
	if len(runs) == 0 {
		return calendar.Span{}, false
	}
	run, clear := runs[0], len(runs) == 1 || runs[1].Start.Sub(runs[0].Start) >= apart
	if n := len(runs); s.back {
		run, clear = runs[n-1], n == 1 || runs[n-1].End.Sub(runs[n-2].End) >= apart
	}
	return run, clear && list.bounded(run, s)
}

// tolerance is the weight that the best days must have: less says that the clues contradict each other.
const tolerance = -3

// bounded reports whether the dates without a year, and not only the search, bound the run.
func (list clues) bounded(run calendar.Span, s search) bool {
	for _, c := range list {
		if c.at.IsZero() && (c.tense != 0 || c.point.Weekday != 0) {
			return run.Start.After(s.lo) || run.End.Before(s.hi)
		}
	}
	return false
}

// weigh tells how well the clues fit publication on day d; it may stop where that is less than least.
func (list clues) weigh(d time.Time, least float32) float32 {
	var w float32
	for i := range list {
		if w -= list[i].against(d); w < least {
			break
		}
	}
	return w
}

// against weighs what a clue has against publication on day d.
func (c *clue) against(d time.Time) float32 {
	switch {
	case c.at.IsZero():
		return c.untoldAgainst(d)
	case c.rulesOut(d):
		return never
	case !c.topic:
		return 0
	}
	switch d.Year() - c.at.Start.Year() {
	case 0:
		return 0
	case -1:
		return 0.5
	}
	return 1
}

// What speaks against a day of publication.
const never, hardly = 6, 4

// untoldAgainst weighs what a day or month that is told without its year has against publication on day d.
func (c *clue) untoldAgainst(d time.Time) float32 {
	s, ok := c.near(d)
	switch within := c.point.Day == 0 && s.Contains(d); {
	case !ok, c.point.Weekday != 0 && calendar.Weekday(s.Start) != c.point.Weekday:
		return never
	case c.tense == Past && !s.Start.Before(d), c.tense == Future && s.Start.Before(d), c.isOutside(s.Start.Year()):
		return hardly
	case within && (c.tense == Past || c.tense == Future):
		return 1 // the month that it is would mostly be called "this month"
	}
	return 0
}

// isOutside reports whether what the text tells beside c says that it is not in a year.
func (c *clue) isOutside(year int) bool {
	return c.edition != 0 && year != c.edition || c.not != 0 && year == c.not
}

// rulesOut reports whether a date that is told with its year cannot have been told so on day d.
func (c *clue) rulesOut(d time.Time) bool {
	early := d.Before(c.at.Start)
	switch {
	case c.since != 0 && d.Year() < c.since-1:
		return true
	case c.tense == Past:
		return early
	case c.tense == Future:
		return !d.Before(c.at.End)
	}
	return early && !c.named && c.at.Grain < calendar.Year
}

// near gives the day or month of c that is closest to d.
func (c *clue) near(d time.Time) (calendar.Span, bool) {
	for y := d.Year() - 1; y <= d.Year()+1; y++ {
		s, ok := c.point.inYear(y)
		if ok && s.Start.Sub(d).Abs() <= side {
			return s, true
		}
	}
	return calendar.Span{}, false
}

// sameYears reports whether every day without a year is in the same year whatever day of the run is the right one.
func (list clues) sameYears(run calendar.Span) bool {
	for i := range list {
		c := &list[i]
		if c.point.Day == 0 {
			continue
		}
		first, _ := c.near(run.Start)
		last, _ := c.near(run.Last())
		if !first.Start.Equal(last.Start) {
			return false
		}
	}
	return true
}

// lastSuch gives the last day of the run that is that weekday; zero when there is none.
func lastSuch(weekday int, run calendar.Span) calendar.Span {
	last := run.Last()
	s := calendar.Of(calendar.Day, last.AddDate(0, 0, -((calendar.Weekday(last)-weekday+7)%7)))
	if s.Start.Before(run.Start) {
		return calendar.Span{}
	}
	return s
}
