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

// A clue is one date of the text that bounds the day of publication.
type clue struct {
	at    calendar.Span // where the text tells the year: no day before Start (past), no day after End (future)
	point Point         // where it does not
	tense Tense
}

// Infer looks for the day of publication in the dates of d: those with a year bound it, those without one must lie on
// the side that their tense tells, weekdays must fit. It answers false where that leaves the year open. News writes of
// the near: of all stretches of days that fit, the one closest to the dates with a year is taken, and nothing is
// inferred where the next one is as close as a year.
func (t *Tagger) Infer(d *prose.Document) (Inference, bool) {
	told, open, weekday := t.clues(d)
	lo, hi, why := bounds(told)
	if len(open) == 0 || why == "" || hi.Sub(lo) > widest {
		return Inference{}, false
	}
	run, ok := onlyRun(open, lo, hi)
	if !ok {
		return Inference{}, false
	}
	v := Inference{Window: run, Reason: why}
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
)

// clues sorts the expressions of d: dates with a year, days without one, and the weekday that the text calls by its name
// in the past or the present.
func (t *Tagger) clues(d *prose.Document) (told, open []clue, weekday int) {
	r, seen := Reader{}, map[clue]bool{}
	for _, e := range t.Tag(d) {
		p, ok := pointOf(e.Meaning)
		if !ok {
			continue
		}
		c := clue{point: p}
		if s := d.SentenceAt(e.Start); s >= 0 && t.lang.Clause != nil {
			c.tense = t.lang.Clause(d, d.Sentences[s], &e).Tense
		}
		switch {
		case p.Year != 0:
			if s := d.SentenceAt(e.Start); c.tense == 0 && s >= 0 && d.Sentences[s].Heading {
				continue // the day of a programme may be to come
			}
			if res := p.Resolve(&r); res.Unresolved == "" {
				c.at = res.Span
				told = append(told, c)
			}
		case p.Month != 0 && p.Day != 0:
			if !seen[c] {
				seen[c] = true
				open = append(open, c)
			}
		case p.Weekday != 0 && c.tense != Future:
			weekday = p.Weekday
		}
	}
	return told, open, weekday
}

// pointOf gives the day that v is about: of a clock time or a part of a day the day it is on.
func pointOf(v Value) (Point, bool) {
	for {
		switch x := v.(type) {
		case Point:
			return x, true
		case Clock:
			v = x.Day
		case DayOf:
			v = x.Of
		case In:
			v = x.Of
		default:
			return Point{}, false
		}
	}
}

// bounds gives the days between which the publication is looked for: after the last month or day in the past whose year
// is told, or before the first one to come. The reason is "" when there is none: a bare year is too coarse to build on.
func bounds(told []clue) (lo, hi time.Time, why string) {
	for _, c := range told {
		if c.at.Grain > calendar.Month {
			continue
		}
		switch {
		case c.tense == Future && (hi.IsZero() || c.at.End.Before(hi)):
			hi = c.at.End
		case c.tense != Future && c.at.Start.After(lo):
			lo = c.at.Start
		}
	}
	switch {
	case lo.IsZero() && hi.IsZero():
		return lo, hi, ""
	case lo.IsZero():
		return hi.Add(-reach), hi, "inferred: before the first date to come that is told with its year"
	case hi.IsZero() || hi.Before(lo):
		return lo, lo.Add(reach), "inferred: after the last date in the past that is told with its year, and as the dates without a year lie before or after it"
	}
	return lo, hi, "inferred: between the past and the coming dates that are told with their year"
}

// onlyRun gives the days from lo to hi on which all dates without a year fit, if these are one stretch in which each of
// the dates keeps its year.
func onlyRun(open []clue, lo, hi time.Time) (calendar.Span, bool) {
	var run calendar.Span
	for d := lo; d.Before(hi); d = d.Add(day) {
		if !fitAll(open, d) {
			continue
		}
		switch {
		case run.IsZero():
			run = calendar.Span{Start: d, End: d.Add(day), Grain: calendar.Year}
		case run.End.Equal(d):
			run.End = d.Add(day)
		default:
			return run, false
		}
	}
	return run, !run.IsZero() && sameYears(open, run) && bounded(open, run, lo, hi)
}

// bounded reports whether the dates without a year, and not only the search, bound the run.
func bounded(open []clue, run calendar.Span, lo, hi time.Time) bool {
	for _, c := range open {
		if c.tense != 0 || c.point.Weekday != 0 {
			return run.Start.After(lo) || run.End.Before(hi)
		}
	}
	return false
}

// fitAll reports whether every date without a year is on the right side of d, and on its weekday.
func fitAll(open []clue, d time.Time) bool {
	for _, c := range open {
		s, ok := c.near(d)
		switch {
		case !ok,
			c.point.Weekday != 0 && calendar.Weekday(s.Start) != c.point.Weekday,
			c.tense == Past && !s.Start.Before(d),
			c.tense == Future && s.Start.Before(d):
			return false
		}
	}
	return true
}

// near gives the day of c that is closest to d.
func (c clue) near(d time.Time) (calendar.Span, bool) {
	for y := d.Year() - 1; y <= d.Year()+1; y++ {
		s, ok := calendar.On(y, c.point.Month, c.point.Day)
		if ok && s.Start.Sub(d).Abs() <= side {
			return s, true
		}
	}
	return calendar.Span{}, false
}

// sameYears reports whether every date without a year is in the same year whatever day of the run is the right one.
func sameYears(open []clue, run calendar.Span) bool {
	for _, c := range open {
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
