package timex

import "dateline/timeline/calendar"

// weekday is for a bare weekday: the last such day, that of the publication included, or the next one where the clause
// speaks of what is to come.
func (p Point) weekday(r *Reader) Result {
	ref, by := r.reference()
	if r.Narrative && !r.day.IsZero() && r.last == r.day {
		ref, by = r.day, ByMention
	}
	if (p.Epithet || r.named) && r.isAhead(p.Weekday) {
		return dated(r.day, ByMention, "the day to come that was just told")
	}
	if p.Into && !r.day.IsZero() && r.toldIn == r.now {
		return dated(dayFrom(r.day, (p.Weekday-calendar.Weekday(r.day.Start)+6)%7+1), ByMention, "first such day after the one before")
	}
	if from := r.among(); p.The && !from.IsZero() {
		return dated(dayFrom(from, (p.Weekday-calendar.Weekday(from.Start)+7)%7), ByMention, "such a day of those told before")
	}
	if ref.IsZero() || ref.Grain > calendar.Day || ref.AnyYear {
		return unresolved(Date, openWeekday(p.Weekday), noPublication)
	}
	back := (calendar.Weekday(ref.Start) - p.Weekday + 7) % 7
	if r.tense() == Future {
		return dated(dayFrom(ref, (7-back)%7), by, "next such day, future")
	}
	return dated(dayFrom(ref, -back), by, "last such day, "+tenseWord(r.tense()))
}

// among gives the first of the days just told, among which "the Friday" is looked for: the zero Span where there is none.
func (r *Reader) among() calendar.Span {
	switch {
	case r.day.IsZero() || r.day.AnyYear || r.now-r.toldIn > nearby:
		return calendar.Span{}
	case !r.opens.IsZero():
		return r.opens
	}
	return r.day
}

const nearby = 3 // sentences

// isAhead reports whether the last day told lies ahead, is such a weekday, and was told nearby: "on May 26 …; the Friday
// concert".
func (r *Reader) isAhead(weekday int) bool {
	return !r.day.IsZero() && !r.day.AnyYear && !r.pub.IsZero() && r.day.Start.After(r.pub.End) && calendar.Weekday(r.day.Start) == weekday && r.now-r.toldIn <= nearby
}

func tenseWord(t Tense) string {
	if t == Past {
		return "past tense"
	}
	return "no tense against it"
}

// An Onward is the first such weekday after another date: "from Monday to [Wednesday]". Where the days are only listed,
// what was done on them is counted back from the publication: "on Friday and [Thursday]".
type Onward struct {
	Weekday int
	From    Value
	Listed  bool
}

// Resolve counts on from the date before it.
func (v Onward) Resolve(r *Reader) Result {
	from := v.From.Resolve(r)
	if from.Span.IsZero() || from.Span.Grain > calendar.Day || v.Listed && r.tense() == Past {
		return Point{Weekday: v.Weekday}.Resolve(r)
	}
	return dated(dayFrom(from.Span, (v.Weekday-calendar.Weekday(from.Span.Start)+6)%7+1), from.Anchor, "first such day after the one before")
}

// An Any is some day of the week that the text does not place: "on a Friday".
type Any struct{ Weekday int }

// Resolve leaves the day open.
func (v Any) Resolve(*Reader) Result {
	return unresolved(Date, openWeekday(v.Weekday), "any such day")
}

// openWeekday is the TIMEX3 value of a weekday nobody can place.
func openWeekday(day int) string { return "XXXX-WXX-" + string(rune('0'+day)) }
