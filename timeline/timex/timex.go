package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A Type is the type of a TIMEX3 (TimeML 1.2.1). The zero Type means "not set".
type Type uint8

// The types of TIMEX3.
const (
	Date Type = iota + 1
	Time
	Duration
	Set
)

var typeNames = [...]string{"", "DATE", "TIME", "DURATION", "SET"}

// String gives the TIMEX3 attribute: "DATE", "TIME", "DURATION", "SET"; "" for the zero Type.
func (t Type) String() string { return typeNames[t] }

// An Expr is a date expression found in a text, with its meaning before it is anchored.
type Expr struct {
	Start, End  int // byte offsets into the text, half-open
	First, Last int // indices of its tokens, half-open
	Rule        string
	Type        Type
	Meaning     Value
	// Through is the index of the expression that closes the range which this one opens ("[May 3]-[4]"); 0 when it
	// opens none.
	Through int
}

// A Dated is an expression tied to the calendar.
type Dated struct {
	Expr
	Value string // TIMEX3 value: "2017-05-03", "2017-W23", "P3D", "PRESENT_REF"; "" when nothing can be said
	Mod   string // TIMEX3 mod: "START", "MID", "END", "APPROX", "BEFORE", …; "" for none
	// Span is the stretch of the calendar that Value names: zero for durations, sets, PRESENT_REF and the like, and
	// where the text does not fix it. It is AnyYear where only the year is open.
	Span calendar.Span
	// Zone is the zone of a clock time where the text gives one; nil otherwise. Its String is what a person would
	// write: an IANA name, or an abbreviation or offset ("EDT", "+06:00").
	Zone *time.Location
	// Why tells how Value was reached, and Reason says it for people: "nearest to the publication, past tense".
	Why    Why
	Reason string
	// From is the date that Span was counted from; zero where Why tells of none.
	From calendar.Span
	// Leaning is the index after the last token of the event that an amount of time is counted from ("two days after the
	// vote"): Span is then the date it comes to, while Type and Value stay those of the amount. It is 0 otherwise.
	Leaning int
	// OfEvent says that Span is the date of the event at Leaning, and not of the clause in which the amount stands: "on
	// March 3, two days after the vote".
	OfEvent bool
	// Anchor says what the reason leans on. Assumed is set where the anchor itself was inferred.
	Anchor  Anchor
	Assumed bool
	// Unresolved says why the text does not fix the date; "" when it does.
	Unresolved string
}

// An Anchor is what a relative expression was counted from. The zero Anchor: nothing, the expression is explicit.
type Anchor uint8

// The anchors.
const (
	ByPublication Anchor = iota + 1
	ByMention            // a date told before it in the text
	ByEvent              // an event told in the text ("two days after the vote")
)

// A Tense is the time of a clause as its verb tells it. The zero Tense: nothing tells.
type Tense uint8

// The tenses that move dates.
const (
	Past Tense = iota + 1
	Present
	Future
)

// A Clause is what the clause of a date says of its time. The zero Clause: nothing tells.
type Clause struct {
	Tense Tense
	// Direct says that a verb in the past leads straight to the date: "died on Sept. 30".
	Direct bool
	// Perfect says that what is past has bearings on the present: "has closed".
	Perfect bool
	// FromNow says that the clause looks ahead from the day on which it was written, "it will open in May"; what
	// "would" or "was to" come only lay ahead of the story.
	FromNow bool
	// Begins says that the clause tells the beginning of what goes on for days: "the fair opens on June 3".
	Begins bool
}

// A Value is what an expression means before it is anchored.
type Value interface {
	// Resolve ties the meaning to the calendar, by what the reader has come to know.
	Resolve(r *Reader) Result
}
