package timex

import (
	"math"
	"time"

	"dateline/timeline/calendar"
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

// A constraint weighs one reading; 0 where it has nothing to say.
type constraint struct {
	why   Why
	weigh func(r *Reader, q *question, s *reading) float32
}

// yearConstraints choose the year of months, days, holidays, seasons and quarters.
var yearConstraints = [...]constraint{
	{ByNearness, weighNearness},
	{ByPast, weighPast},
	{ByFuture, weighFuture},
	{ByPresent, weighPresent},
	{ByWeekday, weighWeekday},
	{ByPhrase, func(_ *Reader, q *question, s *reading) float32 { return given(s.year == q.phrase, decisive) }},
	{BySentence, func(_ *Reader, q *question, s *reading) float32 { return given(s.year == q.told, decisive) }},
	{ByStory, func(_ *Reader, q *question, s *reading) float32 { return given(s.year == q.story, decisive) }},
	{ByEdition, weighEdition},
	{ByOrder, weighEnd},
	{ByDirection, weighDirection},
}

func given(holds bool, weight float32) float32 {
	if holds {
		return weight
	}
	return 0
}

// away gives how many days s lies ahead of the publication, negative for days gone by, 0 where it holds it.
func (r *Reader) away(s calendar.Span) float64 {
	const day = 24 * time.Hour
	switch p := r.pub.Start; {
	case s.End.Before(p):
		return -float64(p.Sub(s.End)/day) - 1
	case s.Start.After(p):
		return float64(s.Start.Sub(p) / day)
	}
	return 0
}

// weighNearness: news tells of the near. A year gone by is a little nearer than one to come, and that of the
// publication than both, for bare months.
func weighNearness(r *Reader, q *question, s *reading) float32 {
	if r.pub.IsZero() {
		return 0
	}
	w := -float32(math.Log2(max(1, math.Abs(r.away(s.span)))))
	w += given(s.span.Start.Before(r.pub.Start), 0.05)
	if s.span.Grain == calendar.Month && q.point.Day == 0 {
		w += given(s.span.Start.Before(r.pub.Start), 0.4) + given(s.year == r.pub.Start.Year(), 0.3)
	}
	return w
}

// weighPast: what is told in the past is over, most surely where it is told of a bare month or quarter.
func weighPast(r *Reader, q *question, s *reading) float32 {
	away := r.away(s.span)
	switch {
	case q.clause.Tense != Past || r.pub.IsZero() || away <= 1, q.point.Epithet:
		return 0
	case s.span.Grain == calendar.Month || s.span.Grain == calendar.Quarter || s.span.Grain == calendar.Half:
		return -8
	case q.clause.Direct:
		return -3.5
	}
	return -1.6
}

// weighFuture: what is to come lies ahead.
func weighFuture(r *Reader, q *question, s *reading) float32 {
	away := r.away(s.span)
	switch {
	case q.clause.Tense != Future || r.pub.IsZero() || away >= -1:
		return 0
	case s.span.Grain == calendar.Month:
		return -8
	}
	return -2.6
}

// weighPresent: the present with a date tells what is arranged, unless the text tells history in it.
func weighPresent(r *Reader, q *question, s *reading) float32 {
	return given(q.clause.Tense == Present && !r.pub.IsZero() && r.away(s.span) >= 0, 0.8)
}

// weighWeekday: a weekday that is told must fit.
func weighWeekday(_ *Reader, q *question, s *reading) float32 {
	switch {
	case q.point.Weekday == 0:
		return 0
	case calendar.Weekday(s.span.Start) == q.point.Weekday:
		return 6
	}
	return -6
}

// weighEnd: what closes a range does not lie before what opens it.
func weighEnd(r *Reader, _ *question, s *reading) float32 {
	return given(r.ranged && r.from.Fixed() && !s.span.End.Before(r.from.Start), 3)
}

// weighEdition: "the 2027 Congress opens on June 3" is in that year, and what is told of it in the next sentences is
// likely to be.
func weighEdition(r *Reader, q *question, s *reading) float32 {
	if q.edition == nil || s.year != q.edition.year {
		return 0
	}
	return q.edition.weight(r, q)
}

// weighDirection: a date whose clause does not tell looks where the text as a whole looks.
func weighDirection(r *Reader, q *question, s *reading) float32 {
	if q.clause.Tense == Past || q.clause.Tense == Future || r.pub.IsZero() {
		return 0
	}
	lean := r.direction()
	return given(lean > 0 && r.away(s.span) >= 0, lean) + given(lean < 0 && r.away(s.span) <= 0, -lean)
}

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
		if y == 0 || len(out) == maxReadings {
			return
		}
		for i := range out {
			if out[i].year == y {
				return
			}
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
