package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A Period is a named part of a year: a season, quarter or half. N counts from 1; spring is the first season.
type Period struct {
	Grain calendar.Grain
	N     int
	Year  int // 0 when open
}

func (p Period) inYear(y int) (calendar.Span, bool) {
	first := time.Month((p.N-1)*3 + 1)
	switch p.Grain {
	case calendar.Half:
		first = time.Month((p.N-1)*6 + 1)
	case calendar.Season:
		first = time.Month(p.N * 3)
	}
	return calendar.Of(p.Grain, time.Date(y, first, 1, 0, 0, 0, 0, time.UTC)), true
}

// Resolve finds the year, where it is open.
func (p Period) Resolve(r *Reader) Result {
	if p.Year == 0 {
		return r.placed(p)
	}
	s, _ := p.inYear(astronomical(p.Year))
	return dated(s, 0, ToldInFull)
}

// A Latest is the quarter of business results: "the quarter", "the latest period", the one that the report has told, or
// the last that was complete at the publication.
type Latest struct {
	Years int // years back: "the year-earlier quarter"
	Year  int // where it is told: "the 1988 period"; without a quarter to go by it is the whole year
	// OrYear says that outside of business results a year is meant: "the same period last year".
	OrYear bool
}

// Resolve counts from the quarter told, or from the publication.
func (v Latest) Resolve(r *Reader) Result {
	q, by, why := r.results, ByMention, Reported
	switch {
	case v.Year != 0 && q.IsZero():
		return Point{Year: v.Year}.full()
	case v.Year != 0:
		v.Years = q.Start.Year() - v.Year
	case q.IsZero() && v.OrYear && !r.Earnings:
		return Near{Step: -v.Years, Grain: calendar.Year}.Resolve(r)
	case q.IsZero():
		if r.pub.IsZero() {
			return unresolved(Date, openUnit(calendar.Quarter), noPublication)
		}
		q, by, why = calendar.Of(calendar.Quarter, calendar.Of(calendar.Quarter, r.pub.Start).Start.AddDate(0, -3, 0)),
			ByPublication, LastComplete
	}
	if v.Years != 0 {
		q, why = calendar.Of(calendar.Quarter, calendar.Add(q.Start, calendar.Year, -v.Years)), YearBefore
	}
	return dated(q, by, why)
}

// A Block is a decade, century or millennium that holds the year First; -490 is 490 BC.
type Block struct {
	First int
	Grain calendar.Grain
	// Vague says that the century is open ("the nineties"): the nearest one before the publication is meant.
	Vague bool
}

// Resolve needs no anchor but for an open century.
func (b Block) Resolve(r *Reader) Result {
	y := b.First
	if b.Vague {
		now := 2000
		if !r.pub.IsZero() {
			now = r.pub.Start.Year()
		}
		if r.Narrative && r.story != 0 {
			now = r.story + 40
		}
		y = now/100*100 + b.First%100
		if y > now {
			y -= 100
		}
	}
	return dated(calendar.Of(b.Grain, time.Date(astronomical(y), 1, 1, 0, 0, 0, 0, time.UTC)), 0, Named)
}
