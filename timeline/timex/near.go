package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A Near is a unit counted in whole steps from the one that holds the present, or the last date told: "last week" (-1),
// "this year" (0), "next month" (1), "the following day" (1, FromMention).
type Near struct {
	Step        int
	Grain       calendar.Grain
	FromMention bool
	// Whose says that the year has something of its own, told with a date of it: "last year's flood, on July 9".
	Whose bool
}

// Resolve counts from the publication, or from the last date told.
func (n Near) Resolve(r *Reader) Result {
	ref, by := n.anchor(r)
	if ref.IsZero() || ref.Grain > n.Grain && ref.Grain > calendar.Day {
		return unresolved(Date, openUnit(n.Grain), missing(by))
	}
	if n.Grain == calendar.Weekend && calendar.Weekday(ref.Start) < 6 {
		switch {
		case n.Step == 0 && r.tense() == Past:
			n.Step = -1
		case n.Step > 0 && by == ByMention && ref.Grain <= calendar.Day:
			n.Step-- // "the following weekend" ends the week of the day told
		}
	}
	s, ok := anyYear(ref, func(from calendar.Span) (calendar.Span, bool) {
		return calendar.Of(n.Grain, calendar.Add(calendar.Of(n.Grain, from.Start).Start, n.Grain, n.Step)), true
	})
	if !ok {
		return unresolved(Date, openUnit(n.Grain), noYear)
	}
	return dated(s, by, stepReason(n.Step, by)).from(ref)
}

// anchor gives what n is counted from.
func (n Near) anchor(r *Reader) (calendar.Span, Anchor) {
	if !n.FromMention {
		return r.reference()
	}
	ref, by := r.mention()
	if n.Grain == calendar.Quarter && ref.Grain > n.Grain && !r.Narrative && !r.pub.IsZero() {
		res := Latest{}.Resolve(r) // "the previous quarter", where the text has not said which one it tells of
		return res.Span, res.Anchor
	}
	return ref, by
}

// A NewYear is the year to come, told when the present one is near its end: "in the new year".
type NewYear struct{}

// Resolve takes the year after that of the publication, or that one where it has only begun.
func (NewYear) Resolve(r *Reader) Result {
	n := Near{Step: 1, Grain: calendar.Year}
	if !r.pub.IsZero() && r.pub.Start.Month() <= time.February {
		n.Step = 0
	}
	return n.Resolve(r)
}

func missing(by Anchor) string {
	if by == ByMention {
		return noMention
	}
	return noPublication
}

func stepReason(step int, by Anchor) Why {
	if by == ByMention {
		return FromMention
	}
	switch {
	case step < 0:
		return CountedBack
	case step > 0:
		return CountedOn
	}
	return HoldsNow
}

// openUnit is the TIMEX3 value of a unit nobody can place.
func openUnit(g calendar.Grain) string {
	switch {
	case g <= calendar.Day:
		return "XXXX-XX-XX"
	case g == calendar.Week, g == calendar.Weekend:
		return "XXXX-WXX"
	case g == calendar.Month:
		return "XXXX-XX"
	case g == calendar.Quarter:
		return "XXXX-QX"
	}
	return "XXXX"
}

// A NearNamed is a named unit told by its side of now: "last Tuesday", "next May", "last summer", "this Friday".
type NearNamed struct {
	Step int // -1 last, -2 the one before, 0 this, 1 next
	Of   Value
	// Coming says that the very next one is meant ("this coming Sunday"), not that of next week.
	Coming bool
	// FromMention says that it is counted from the last date told: "the following spring".
	FromMention bool
}

// Resolve finds the last or next such unit that lies wholly on its side of the publication.
func (n NearNamed) Resolve(r *Reader) Result {
	ref, by := r.reference()
	coarsest := calendar.Year
	if n.isWeekday() {
		coarsest = calendar.Day // "the following Friday" is no day of a month told before
	}
	if n.FromMention && !r.last.IsZero() && r.last.Grain <= coarsest {
		ref, by = r.last, ByMention
	}
	if !ref.Fixed() {
		if res := n.Of.Resolve(r); res.Type == Date && !res.Span.IsZero() {
			return res
		}
		return unresolved(Date, "", noPublication)
	}
	if n.isWeekday() {
		return n.weekday(r, n.Of.(Point).Weekday, ref, by)
	}
	return n.named(r, ref, by)
}

func (n NearNamed) isWeekday() bool {
	p, ok := n.Of.(Point)
	return ok && p.isWeekday()
}

func (n NearNamed) weekday(r *Reader, day int, ref calendar.Span, by Anchor) Result {
	today := calendar.Weekday(ref.Start)
	switch {
	case n.Step < 0:
		return dated(dayFrom(ref, -((today-day+6)%7+1)+7*(n.Step+1)), by, stepReason(-1, by)).from(ref)
	case n.Coming:
		return dated(dayFrom(ref, (day-today+6)%7+1+7*(n.Step-1)), by, stepReason(1, by)).from(ref)
	case n.Step > 0:
		return dated(dayFrom(ref, 7-today+day), by, stepReason(1, by)).from(ref)
	}
	if r.tense() == Past && day > today {
		// "this Sunday", told on a Monday of what was
		return dated(dayFrom(ref, day-today-7), by, stepReason(-1, by)).from(ref)
	}
	return dated(dayFrom(ref, day-today), by, stepReason(0, by)).from(ref)
}

// named tries the years around the reference.
func (n NearNamed) named(r *Reader, ref calendar.Span, by Anchor) Result {
	var best calendar.Span
	for y := ref.Start.Year() - 2; y <= ref.Start.Year()+2; y++ {
		s, ok := inYear(n.Of, y)
		if !ok {
			continue
		}
		switch {
		case n.Step < 0 && !calendar.Add(s.End, calendar.Year, -n.Step-1).After(ref.Start):
			best = s // the latest wins
		case n.Step > 0 && n.FromMention && s.Start.Before(ref.End):
		case n.Step > 0 && s.Start.After(ref.Start) && best.IsZero():
			best = s
		case n.Step == 0 && (best.IsZero() || fromThis(s, ref.Start) < fromThis(best, ref.Start)):
			best = s
		}
	}
	if best.IsZero() {
		return n.Of.Resolve(r)
	}
	return dated(best, by, stepReason(n.Step, by)).from(ref)
}

// fromThis is the distance of s from t, longer where s has no day in the year of t: in January "this November" is to
// come.
func fromThis(s calendar.Span, t time.Time) time.Duration {
	const year = 365 * 24 * time.Hour
	d := distance(s, t)
	if y := t.Year(); s.Start.Year() != y && s.End.Add(-1).Year() != y {
		d += year
	}
	return d
}

// distance is how far t is from s, 0 inside of it.
func distance(s calendar.Span, t time.Time) time.Duration {
	switch {
	case t.Before(s.Start):
		return s.Start.Sub(t)
	case t.After(s.End):
		return t.Sub(s.End)
	}
	return 0
}

func inYear(v Value, y int) (calendar.Span, bool) {
	if v, ok := v.(yearly); ok {
		return v.inYear(y)
	}
	return calendar.Span{}, false
}

func (p Point) inYear(y int) (calendar.Span, bool) {
	if p.Year != 0 || p.Month == 0 {
		return calendar.Span{}, false
	}
	if p.Day == 0 {
		return calendar.Of(calendar.Month, time.Date(y, p.Month, 1, 0, 0, 0, 0, time.UTC)), true
	}
	return calendar.On(y, p.Month, p.Day)
}

// An InYear is a part of a year that is told in relation: "May last year", "the spring of next year".
type InYear struct {
	Of   Value // a month, a day, a season …
	Year Value // "last year", "that year"
}

// Resolve resolves the year, then puts the other into it.
func (v InYear) Resolve(r *Reader) Result {
	y := v.Year.Resolve(r)
	if !y.Span.Fixed() {
		return v.Of.Resolve(r)
	}
	s, ok := inYear(v.Of, y.Span.Start.Year())
	if !ok {
		return v.Of.Resolve(r)
	}
	return dated(s, y.Anchor, y.Why).from(y.From)
}

// An InWeek is a weekday of a week that is told in relation: "Thursday last week".
type InWeek struct {
	Weekday int
	Week    Value
}

// Resolve resolves the week and takes its day.
func (v InWeek) Resolve(r *Reader) Result {
	w := v.Week.Resolve(r)
	if !w.Span.Fixed() {
		return unresolved(Date, openWeekday(v.Weekday), w.Unresolved)
	}
	return dated(dayFrom(calendar.Of(calendar.Week, w.Span.Start), v.Weekday-1), w.Anchor, w.Why).from(w.From)
}
