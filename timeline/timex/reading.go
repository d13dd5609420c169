package timex

import (
	"dateline/timeline/calendar"
	"slices"
)

// A date with an open field has several readings until the text has been heard. Constraints weigh them, each in bits:
// one bit more makes a reading twice as likely. The heaviest reading wins, and the date says which constraints spoke
// for it; where another one is as heavy, the date stays open.

// A reading is one stretch of the calendar that an expression can mean.
type reading struct {
	span   calendar.Span
	year   int // the year that was put in
	weight float32
	why    Why // the constraints that speak for it
}

// A question is an expression whose year the text does not say with it, and what its readings are weighed by.
type question struct {
	of      yearly
	point   Point // of it, where it is one
	clause  Clause
	told    int // the year that the sentence lends
	story   int // the year that a history has reached
	phrase  int // the year that stands beside it
	edition *edition
}

// A yearly is a Value that comes once a year.
type yearly interface {
	inYear(y int) (calendar.Span, bool)
}

// Margin is by how many bits a reading must be the heaviest.
const margin = 0.02

// decisive is the weight of what leaves no doubt.
const decisive = 30

// inSomeYear gives the reading of v that the constraints choose, with what it was counted from; false where none is
// clearly the best one.
func (r *Reader) inSomeYear(v yearly) (reading, Anchor, bool) {
	if p := r.picked(); p.year != 0 {
		if s, ok := v.inYear(p.year); ok {
			p.span = s
			return p, r.anchorOf(p), true
		}
	}
	var room [maxReadings]reading
	list := r.weighed(v, room[:0])
	best, second := heaviest(list)
	if best < 0 {
		return reading{}, 0, false
	}
	chosen := list[best]
	tied := second >= 0 && chosen.weight-list[second].weight < margin
	if tied || r.pub.IsZero() && chosen.weight < sure {
		return reading{}, 0, false
	}
	return chosen, r.anchorOf(chosen), true
}

// placed is v in the year that the constraints choose; its year stays open where they choose none.
func (r *Reader) placed(v yearly) Result {
	if y, by, ok := r.inSomeYear(v); ok {
		return dated(y.span, by, y.why)
	}
	s, ok := v.inYear(calendar.AnyYearStandIn)
	if !ok {
		return unresolved(Date, "", noSuchDay)
	}
	s.AnyYear = true
	return dated(s, 0, YearOpen)
}

// heaviest gives the indices of the heaviest reading and of the next; -1 where there is none.
func heaviest(list []reading) (best, second int) {
	best, second = -1, -1
	for i := range list {
		switch {
		case best < 0 || list[i].weight > list[best].weight:
			best, second = i, best
		case second < 0 || list[i].weight > list[second].weight:
			second = i
		}
	}
	return best, second
}

// sure is the weight that a year must have where the day of publication is not known.
const sure = 2

// anchorOf gives what a reading leans on: the publication, unless the text lends the year.
func (r *Reader) anchorOf(s reading) Anchor {
	if r.pub.IsZero() || s.why&(BySentence|ByStory|ByPhrase) != 0 {
		return ByMention
	}
	return ByPublication
}

// maxReadings is how many readings an expression can have.
const maxReadings = 12

// weighed gives the readings of v with their weights.
func (r *Reader) weighed(v yearly, out []reading) []reading {
	q := r.question(v)
	add := func(y int) {
		known := slices.ContainsFunc(out, func(s reading) bool { return s.year == y })
		if y == 0 || known || len(out) == maxReadings {
			return
		}
		if s, ok := v.inYear(y); ok {
			out = append(out, reading{span: s, year: y})
		}
	}
	if p := r.pub; !p.IsZero() {
		y := p.Start.Year()
		add(y)
		add(y - 1)
		add(y + 1)
		add(q.point.weekdayYear(y))
	}
	add(q.told)
	add(q.story)
	add(q.phrase)
	if q.edition != nil {
		add(q.edition.year)
		add(q.edition.year - 1)
	}
	for i := range out {
		r.weigh(&q, &out[i])
	}
	return out
}

// weigh lets the constraints weigh one reading.
func (r *Reader) weigh(q *question, s *reading) {
	for c := range yearConstraints {
		k := &yearConstraints[c]
		if r.off&k.why != 0 {
			continue
		}
		w := k.weigh(r, q, s)
		s.weight += w
		if w > 0 || k.why == ByNearness && !r.pub.IsZero() {
			s.why |= k.why
		}
	}
	r.explain(q, s)
}

// explain adds to a reading the tense that speaks against the others, and leaves out what a told year makes idle.
func (r *Reader) explain(q *question, s *reading) {
	away := r.away(s.span)
	switch {
	case r.pub.IsZero():
	case q.clause.Tense == Past && away <= 1 && !q.point.Epithet:
		s.why |= ByPast
	case q.clause.Tense == Future && away >= -1:
		s.why |= ByFuture
	}
	if s.why&ByEdition != 0 && q.edition.heading {
		s.why ^= ByEdition | ByHeadline
	}
	const told = BySentence | ByStory | ByPhrase
	if s.why&told != 0 {
		s.why &= told | ByWeekday
	}
}

// yearNow gives the year of the publication; 0 where it is not known.
func (r *Reader) yearNow() int {
	if r.pub.IsZero() {
		return 0
	}
	return r.pub.Start.Year()
}

// question gathers what the readings of v are weighed by.
func (r *Reader) question(v yearly) question {
	q := question{of: v, clause: r.says(), phrase: r.yearBeside(r.yearNow())}
	q.point, _ = v.(Point)
	q.told, q.story = r.lentYears(q.point)
	if q.edition = r.edition(); q.edition == nil && q.clause.Tense == 0 {
		q.edition = r.ahead()
	}
	return q
}
