package timex

import (
	"math"
	"time"

	"dateline/timeline/calendar"
)

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
