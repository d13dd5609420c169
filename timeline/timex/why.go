package timex

import (
	"math/bits"
	"strings"
)

// A Why is a set of reasons for which an expression was read as it was. The zero Why: none.
type Why uint64

// The reasons. Those before ByNearness say how a date was come by; from there on they are constraints, which weigh
// for one reading of an open expression against another.
const (
	ToldInFull    Why = 1 << iota // nothing is open
	Named                         // a decade, a quarter of a told year: told by its name
	YearOpen                      // the text does not tell the year
	CountedOn                     // from the day of publication, or of speaking
	CountedBack                   // the same, the other way
	HoldsNow                      // the unit that holds that day
	FromMention                   // counted from the date told before
	SameAgain                     // the one told before
	InMonthTold                   // a day of the month told before
	OnDayTold                     // a clock time on the day told before
	OnPublication                 // a clock time on the day of publication
	FromEvent                     // counted from an event whose date the text tells
	FromNow                       // a stretch that begins or ends now
	WithinEvent                   // a day of an event that the text dates
	Amount                        // a length of time
	Again                         // a time that comes again
	WordOnly                      // "now", "recently": no date
	LastComplete                  // the last quarter complete at the publication
	Reported                      // the quarter that a report tells of
	YearBefore                    // the same quarter of an earlier year
	BySpeech                      // counted from the day on which it was said

	ByNearness   // nearest to the publication
	ByPast       // the clause is in the past
	ByFuture     // the clause looks ahead
	ByPresent    // the clause is in the present, as what is arranged
	ByWeekday    // the weekday that is told fits
	ByPhrase     // the year stands beside it
	BySentence   // the year told in the same sentence
	ByStory      // the year in which a history has arrived
	ByEdition    // the year in the name of the event
	ByHeadline   // the year in a heading
	ByOrder      // in order with the date before it
	ByDirection  // the text as a whole looks that way
	ByDaysBefore // one of the days told before
)

var whyWords = [...]string{
	"told in full", "told by its name", "the year is not told", "counted on from the article's day",
	"counted back from the article's day", "counted from the article's day", "counted from the date told before",
	"the one told before", "in the month told before", "on the day told before", "on the article's day",
	"counted from the event that it names", "a stretch counted from the article's day", "a day of the event told before",
	"a length of time", "a time that comes again", "a word for a time, not a date",
	"the last quarter complete by the article's day",
	"the quarter that the report tells of", "the same quarter of an earlier year",
	"counted from the day on which it was said",
	"the nearest to the article's day", "told in the past tense", "told as coming",
	"told in the present, as what is arranged",
	"the weekday fits", "the year stands beside it", "the year told in the same sentence",
	"the year that the story has reached",
	"the year in the name of the event", "the year in the heading", "in order with the day before it",
	"the text as a whole looks that way",
	"one of the days told before",
}

// String gives the reasons in plain words, joined by commas; "" for none.
func (w Why) String() string {
	var b strings.Builder
	for ; w != 0; w &= w - 1 {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(whyWords[bits.TrailingZeros64(uint64(w))])
	}
	return b.String()
}
