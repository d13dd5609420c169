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

// Resolve finds the year, where it is open, by nearness and tense; in a narrative it is that of the last date told.
func (p Period) Resolve(r *Reader) Result {
	if p.Year != 0 {
		s, _ := p.inYear(p.Year)
		return dated(s, 0, "the year is told")
	}
	if r.leansOnMention() {
		s, _ := p.inYear(r.year)
		return dated(s, ByMention, "year of the date told before")
	}
	if r.pub.IsZero() {
		s, _ := p.inYear(calendar.AnyYearStandIn)
		s.AnyYear = true
		return dated(s, 0, "the year is not told")
	}
	s, _ := nearest(p, r.pub.Start, r.tense)
	return dated(s, ByPublication, nearestReason(r.tense))
}

// A Latest is the unit of business results: "the quarter", "the latest period", the last one that was complete at the
// publication; Back counts further units back ("the year-earlier quarter").
type Latest struct {
	Grain calendar.Grain
	Years int // further years back
}

// Resolve counts from the publication.
func (v Latest) Resolve(r *Reader) Result {
	if r.pub.IsZero() {
		return unresolved(Date, openUnit(v.Grain), noPublication)
	}
	if v.Years > 0 && (r.last.Grain == v.Grain || r.last.Grain == calendar.Month && v.Grain == calendar.Quarter) && !r.last.AnyYear {
		s := calendar.Of(r.last.Grain, calendar.Add(r.last.Start, calendar.Year, -v.Years))
		if r.pub.Start.Sub(r.last.Start) > 400*24*time.Hour {
			s = r.last // told already
		}
		return dated(s, ByMention, "the same period of the year before")
	}
	s := calendar.Of(v.Grain, calendar.Add(calendar.Of(v.Grain, r.pub.Start).Start, v.Grain, -1))
	s = calendar.Of(v.Grain, calendar.Add(s.Start, calendar.Year, -v.Years))
	return dated(s, ByPublication, "the last one complete at the publication")
}

// A Block is a decade, century or millennium that holds the year First.
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
		if r.Narrative && r.year != 0 {
			now = r.year + 40
		}
		y = now/100*100 + b.First%100
		if y > now {
			y -= 100
		}
	}
	if y < 0 {
		y++
	}
	return dated(calendar.Of(b.Grain, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)), 0, "told by its name")
}
