package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// The years that the text lends to a date without one: that told in the same sentence, and that of the story.

// lentYears gives them; 0 where the text lends none: news counts from its publication.
func (r *Reader) lentYears(p Point) (told, story int) {
	narrative := r.Narrative && !r.isPlanned()
	same := r.told != 0 && r.toldIn == r.now && r.spelled
	if same && (narrative || r.lends()) {
		return r.onward(p, r.told), 0
	}
	if !narrative || r.story == 0 {
		return 0, 0
	}
	if r.passing && r.now-r.fineIn <= nearby && p.follows(r.fine) {
		return 0, r.fine.Start.Year()
	}
	y := r.onward(p, r.story)
	if s, ok := p.inYear(y); ok && r.isToCome(s) && r.tense() == Past {
		return 0, 0 // the story has looked ahead in passing
	}
	return 0, y
}

// onward gives the year of p on a story's way forward from year y: the one after where the text has just turned from
// the end of a year to the beginning of the next.
func (r *Reader) onward(p Point, y int) int {
	last := r.last
	turns := last.Start.Month() >= time.October && p.Month <= time.March && last.Start.Month()-p.Month >= 8
	recent := last.Start.Year() == y && !last.AnyYear && r.toldIn+3 >= r.now
	if p.Month != 0 && last.Grain <= calendar.Month && turns && recent {
		y++
	}
	return y
}

// follows reports whether p comes soon after a date of its year: March 11 after March 10, 1975, although 1976 was
// spoken of since.
func (p Point) follows(from calendar.Span) bool {
	const soon = 45 * 24 * time.Hour
	y := from.Start.Year()
	if y <= 0 || from.IsZero() || p.Day == 0 {
		return false
	}
	d := time.Date(y, p.Month, p.Day, 0, 0, 0, 0, time.UTC).Sub(from.Start)
	return d > 0 && d <= soon
}

// isPlanned reports whether what is being read lies ahead of the publication, although the story is of a year gone by.
func (r *Reader) isPlanned() bool {
	return !r.pub.IsZero() && r.story < r.pub.Start.Year() && r.says().FromNow
}

// lends reports whether the year told in a sentence of news is that of its other dates: a year gone by, unless the
// clause looks ahead ("invited in 1997, it will join on March 12"), and last year where the clause is in the past; any
// year where the publication is not known.
func (r *Reader) lends() bool {
	if r.apart(r.toldAt) {
		return false
	}
	if r.pub.IsZero() {
		return true
	}
	switch y := r.pub.Start.Year(); {
	case r.told < y-1:
		return r.tense() != Future
	case r.told < y:
		return r.tense() == Past
	}
	return false
}

// isOfThePast reports whether the years told, and nothing else, lie so far back that the text is a history. A single
// one must lie far: news mentions one of some years ago.
func (r *Reader) isOfThePast() bool {
	longAgo := 2
	if r.Once {
		longAgo = 50
	}
	return r.Past != 0 && !r.pub.IsZero() && r.Past+longAgo <= r.pub.Start.Year()
}
