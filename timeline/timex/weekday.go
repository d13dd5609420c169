package timex

import "dateline/timeline/calendar"

// weekday is for a bare weekday: of the last such day, that of the publication included, the next one, and those of the
// days just told, the one that the constraints choose.
func (p Point) weekday(r *Reader) Result {
	ref, by := r.reference()
	if r.Narrative && !r.day.IsZero() && r.last == r.day {
		ref, by = r.day, ByMention
	}
	var room [4]reading
	list := p.amongTold(r, room[:0])
	if ref.Fixed() && ref.Grain <= calendar.Day {
		list = p.aroundNow(r, ref, list)
	}
	best, _ := heaviest(list)
	if best < 0 && ref == r.month && !ref.IsZero() {
		return r.inMonth(HoldsNow)
	}
	if best < 0 {
		return unresolved(Date, openWeekday(p.Weekday), noPublication)
	}
	if list[best].why&(ByDaysBefore|ByOrder) != 0 {
		by = ByMention
	}
	return dated(list[best].span, by, list[best].why)
}

// aroundNow adds the last and the next such day, weighed by what the clause and the text tell.
func (p Point) aroundNow(r *Reader, ref calendar.Span, list []reading) []reading {
	ago := (calendar.Weekday(ref.Start) - p.Weekday + 7) % 7
	back := reading{span: dayFrom(ref, -ago), weight: 2, why: ByNearness}
	next := reading{span: dayFrom(ref, (7-ago)%7), why: ByNearness}
	c := r.says()
	switch c.Tense {
	case Past:
		r.add(&back, ByPast, 4)
	case Future:
		r.add(&next, ByFuture, 4)
	case Present:
		r.add(&next, ByPresent, 3)
	}
	if c.Tense == 0 || c.Tense == Present {
		lean := r.direction()
		r.add(&next, ByDirection, max(0, lean))
		r.add(&back, ByDirection, max(0, -lean))
	}
	return append(list, back, next)
}

// add lets a reading have a constraint that speaks for it.
func (r *Reader) add(s *reading, why Why, weight float32) {
	if weight > 0 && r.off&why == 0 {
		s.weight += weight
		s.why |= why
	}
}

// amongTold adds the days that what was told before gives: the one of a stretch of days, the day to come that was just
// told, the first after it.
func (p Point) amongTold(r *Reader, list []reading) []reading {
	const surely, order = 20, 5
	if r.off&ByDaysBefore != 0 {
		return list
	}
	if (p.Epithet || r.named && r.tense() != Past) && r.isAhead(p.Weekday) {
		return append(list, reading{span: r.day, weight: surely, why: ByDaysBefore})
	}
	first := func(from calendar.Span, least int) calendar.Span {
		return dayFrom(from, (p.Weekday-calendar.Weekday(from.Start)-least+14)%7+least)
	}
	if p.Into && r.day.Fixed() && r.toldIn == r.now {
		return append(list, reading{span: first(r.day, 1), weight: surely, why: ByOrder})
	}
	if from := r.among(); p.The && !from.IsZero() {
		return append(list, reading{span: first(from, 0), weight: surely, why: ByDaysBefore})
	}
	if r.goesOnFrom() && calendar.Weekday(r.day.Start) != p.Weekday {
		list = append(list, reading{span: first(r.day, 1), weight: order, why: ByOrder})
	}
	return list
}

// goesOnFrom reports whether the day that was told in this sentence or the one before, with its weekday, begins what
// the days after it go on with: "the week starts on Monday, March 16; Tuesday is about ice"; where nobody knows the
// publication, any such day does: "on Tuesday, March 3, 2020. She will be back on Friday".
func (r *Reader) goesOnFrom() bool {
	if !r.day.Fixed() || r.now-r.dayIn > 1 || !r.named {
		return false
	}
	return r.pub.IsZero() || r.day.Start.After(r.pub.End) && r.begun && r.tense() != Past
}

// among gives the first of the days just told, among which "the Friday" is looked for: the zero Span where there is
// none.
func (r *Reader) among() calendar.Span {
	switch {
	case !r.day.Fixed() || r.now-r.toldIn > nearby:
		return calendar.Span{}
	case r.opens.Fixed():
		return r.opens
	}
	return r.day
}

const nearby = 3 // sentences

// isAhead reports whether the last day told lies ahead, is such a weekday, and was told nearby: "on May 26 …; the
// Friday concert".
func (r *Reader) isAhead(weekday int) bool {
	return r.isToCome(r.day) && !r.day.AnyYear && calendar.Weekday(r.day.Start) == weekday && r.now-r.toldIn <= nearby
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
	if !from.Span.Fixed() || from.Span.Grain > calendar.Day || v.Listed && r.tense() == Past {
		return Point{Weekday: v.Weekday}.Resolve(r)
	}
	return dated(dayFrom(from.Span, (v.Weekday-calendar.Weekday(from.Span.Start)+6)%7+1), from.Anchor, ByOrder)
}

// An Any is some day of the week that the text does not place: "on a Friday".
type Any struct{ Weekday int }

// Resolve leaves the day open.
func (v Any) Resolve(*Reader) Result {
	return unresolved(Date, openWeekday(v.Weekday), "any such day")
}

// openWeekday is the TIMEX3 value of a weekday nobody can place.
func openWeekday(day int) string { return "XXXX-WXX-" + string(rune('0'+day)) }

// isPoint reports whether v is a Point itself, and no clock time on one.
func isPoint(v Value) bool {
	_, ok := v.(Point)
	return ok
}
