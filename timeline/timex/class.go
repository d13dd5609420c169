package timex

import "strings"

// A Class is a set of what a token can be in a date: "second" is a unit and an ordinal, "may" a month and a verb.
type Class uint64

// The classes of words, and of numbers by their spelling.
const (
	Month   Class = 1 << iota // N 1..12
	Weekday                   // N 1..7, Monday is 1 (ISO 8601)
	Unit                      // a unit of time in the singular; N is its calendar.Grain
	Units                     // the same in the plural
	Season                    // N 1..4, spring is 1
	DayPart                   // N is a Part
	Noon                      // noon, midnight: N is the hour
	RelDay                    // today, yesterday, tomorrow: N is the distance in days
	Last                      // last, past, previous
	This                      // this, current
	Next                      // next, coming, following
	That                      // that, same
	The                       // the definite article and what stands in its place
	An                        // the indefinite article
	Early                     // early, mid, late: N is a Stage
	Approx                    // about, nearly, more than …: N is a Bound
	Vague                     // several, few, many …
	Freq                      // daily, weekly …: N is the Grain
	Every                     // every, each, per
	Ref                       // now, recently, soon: N is a Tense
	Era                       // BC, AD: N -1 or 1
	AmPm                      // N 0 or 12
	And                       // and, or
	To                        // to, until, through
	Prep                      // in, on, at, by, since …
	Of                        // of
	Decade                    // nineties, sixties: N 90, 60 …
	NumWord                   // a number in words
	OrdWord                   // an ordinal in words: N its value
	Count                     // a quarter or half by name: Q1 … (N its number)
	Comma
	Dash
	Slash
	Colon
	Dot
	Apostrophe
	S       // the plural s of 1990s, and a possessive
	Int     // a whole number in digits
	Day     // 1..31 in digits
	Year    // four digits, 1000..2999
	YY      // two digits
	Hour    // 0..24 in digits
	Sixty   // 00..59 in two digits
	Ord     // 1st, 22nd in digits
	Four    // four digits
	Eight   // eight digits
	Dotted  // hours and minutes with a dot between them: "7.30"; N is 730
	Between // between: what "and" joins behind it are the ends of a range
	Decimal // a number with a fraction: "2.5", "1½"
	Key     // a word that can begin or make a date without any of the others: "recent", "Christmas"
)

// Trigger is what a sentence must have one of to hold a date expression at all.
const Trigger = Month | Weekday | Unit | Units | Season | DayPart | Noon | RelDay | Freq | Ref | Decade | Year | YY |
	Four | Eight |
	Count | AmPm | Era | Ord | Key | Dotted

var classNames = map[string]Class{"MONTH": Month, "WEEKDAY": Weekday, "UNIT": Unit, "UNITS": Units, "SEASON": Season,
	"PART": DayPart, "NOON": Noon, "RELDAY": RelDay, "LAST": Last, "THIS": This, "NEXT": Next, "THAT": That, "THE": The,
	"AN": An, "EARLY": Early, "APPROX": Approx, "VAGUE": Vague, "FREQ": Freq, "EVERY": Every, "REF": Ref, "ERA": Era,
	"AMPM": AmPm, "AND": And, "TO": To, "PREP": Prep, "OF": Of, "DECADE": Decade, "NUMWORD": NumWord,
	"ORDWORD": OrdWord, "COUNT": Count, ",": Comma, "-": Dash, "/": Slash, ":": Colon, ".": Dot, "'": Apostrophe,
	"S": S, "INT": Int, "DAY": Day, "YEAR": Year, "YY": YY, "HOUR": Hour, "SIXTY": Sixty, "ORD": Ord, "FOUR": Four,
	"EIGHT": Eight, "DOTTED": Dotted, "DECIMAL": Decimal, "BETWEEN": Between, "KEY": Key}

// ParseClass reads the names of classes, as patterns have them, with "|" between.
func ParseClass(names string) (c Class, ok bool) {
	for name := range strings.SplitSeq(names, "|") {
		if classNames[name] == 0 {
			return 0, false
		}
		c |= classNames[name]
	}
	return c, true
}

// A Stage is the part of a stretch of time that "early", "mid" and "late" name.
type Stage int32

// The stages.
const (
	StageStart Stage = iota + 1
	StageMid
	StageEnd
)

var stageMods = [...]string{"", "START", "MID", "END"}

// A Bound is how an amount or a date is hedged. Its spelling is a TIMEX3 mod.
type Bound int32

// The bounds.
const (
	About Bound = iota + 1
	LessThan
	MoreThan
	EqualOrLess
	EqualOrMore
)

var boundMods = [...]string{"", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}

// A Part is a part of the day.
type Part int32

// The parts of the day, in TIMEX3 "MO", "MI", "AF", "EV", "NI", "DT".
const (
	Morning Part = iota + 1
	Midday
	Afternoon
	Evening
	Night
	Daytime
)

var partNames = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

// partHours gives the clock hours of the parts, from inclusive, to exclusive; a night reaches into the next day.
var partHours = [...][2]int{{}, {6, 12}, {11, 13}, {12, 18}, {18, 22}, {20, 30}, {6, 18}}
