package timex

import (
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
	// Reason says for people what it was inferred from.
	Reason string
}

// Context gives the context in which the text is read: the day where one was inferred, otherwise the window, against
// which dates without a year are resolved and weekdays are not.
func (v Inference) Context() Context {
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
	if year := calendar.Of(calendar.Year, v.Window.Start); year.Holds(v.Window) {
		return year
	}
	return calendar.Span{}
}

// Infer looks for the day of publication in the dates of d. Those with a year bound it, a year in a name draws it
// near, those without one must lie on the side that their tense tells, weekdays must fit. News writes of the near: of
// all stretches of days that fit, the one closest to the dates with a year is taken. It answers false where that
// leaves the year of a date open, or where another stretch is about as close.
func (t *Tagger) Infer(d *prose.Document) (Inference, bool) {
	clues, weekday := t.clues(d)
	open := clues.open()
	from := clues.search()
	if len(open) == 0 || from.why == "" || from.hi.Sub(from.lo) > widest {
		return Inference{}, false
	}
	run, ok := clues.run(from)
	if !ok || !sameYears(open, run) {
		return Inference{}, false
	}
	v := Inference{Window: run, Reason: from.why}
	if weekday != 0 && run.End.Sub(run.Start) <= narrow {
		v.Day = lastSuch(weekday, run)
	}
	return v, true
}

const (
	day    = 24 * time.Hour
	narrow = 62 * day       // a window in which a weekday picks the day
	reach  = 330 * day      // how far from the dates with a year the publication is looked for: short of the same day next year
	side   = 183 * day      // a date without a year is the nearest one, so never further away than half a year
	widest = 12 * 366 * day // what is looked through between past and future: in more, each weekday of a date comes again
	apart  = 150 * day      // by how much a stretch must be the closest one
)

// open gives the clues without a year.
func (list clues) open() clues {
	var out clues
	for _, c := range list {
		if c.at.IsZero() {
			out = append(out, c)
		}
	}
	return out
}

// A search is the days among which the publication is looked for, and why there; near is the end where it is likelier.
type search struct {
	lo, hi time.Time
	back   bool // likelier near hi
	why    string
}

// search bounds the publication: after the last month or day in the past whose year is told, or before the first one
// to come; near the year in a name; soon after a bare year only where a weekday tells which year fits.
func (list clues) search() search {
	var lo, hi, bare time.Time
	name, weekday := 0, false
	for _, c := range list {
		coarse := c.at.Grain == calendar.Year
		switch {
		case c.at.IsZero():
			weekday = weekday || c.point.Weekday != 0
			name = max(name, c.edition)
		case c.named:
			name = max(name, c.at.Start.Year())
		case c.tense == Future && (hi.IsZero() || c.at.End.Before(hi)):
			hi = c.at.End
		case c.tense == Future:
		case coarse && c.at.Start.After(bare):
			bare = c.at.Start
		case !coarse && c.at.Start.After(lo):
			lo = c.at.Start
		}
	}
	if bare.After(lo) {
		lo = time.Time{}
	}
	switch {
	case !lo.IsZero() && hi.After(lo):
		return search{lo, hi, false, "inferred: between the past and the coming dates that are told with their year"}
	case !lo.IsZero():
		return search{lo, lo.Add(reach), false, "inferred: after the last date in the past that is told with its year, " +
			"and as the dates without a year lie before or after it"}
	case !hi.IsZero():
		return search{hi.Add(-reach), hi, true, "inferred: before the first date to come that is told with its year"}
	case name != 0:
		from := time.Date(name-1, 1, 1, 0, 0, 0, 0, time.UTC)
		return search{from, from.AddDate(3, 0, 0), false,
			"inferred: near the year in the name of what it tells of, as the other dates lie before or after it"}
	case !bare.IsZero() && weekday:
		return search{bare, bare.AddDate(3, 0, 0), false,
			"inferred: soon after the last year that is told, as the weekdays fit"}
	}
	return search{}
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
	const never, hardly = 6, 4
	switch {
	case c.at.IsZero():
		s, ok := c.near(d)
		switch {
		case !ok, c.point.Weekday != 0 && calendar.Weekday(s.Start) != c.point.Weekday:
			return never
		case c.tense == Past && !s.Start.Before(d), c.tense == Future && s.Start.Before(d), c.edition != 0 && s.Start.Year() != c.edition:
			return hardly
		}
		return 0
	case c.tense == Past && d.Before(c.at.Start), c.tense == Future && !d.Before(c.at.End):
		return never
	case c.tense != Future && !c.named && c.at.Grain < calendar.Year && d.Before(c.at.Start):
		return never
	case !c.named:
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

// near gives the day of c that is closest to d.
func (c *clue) near(d time.Time) (calendar.Span, bool) {
	for y := d.Year() - 1; y <= d.Year()+1; y++ {
		s, ok := calendar.On(y, c.point.Month, c.point.Day)
		if ok && s.Start.Sub(d).Abs() <= side {
			return s, true
		}
	}
	return calendar.Span{}, false
}

// sameYears reports whether every date without a year is in the same year whatever day of the run is the right one.
func sameYears(open clues, run calendar.Span) bool {
	for i := range open {
		c := &open[i]
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
