package timex

import (
	"fmt"
	"strings"

	"dateline/timeline/prose"
)

// A Rule recognises one way to write a time.
//
// Pattern is a list of items apart by spaces, each for one token or one expression:
//
//	month | MONTH     a word as it is; a Class; either may give alternatives, "last|past"
//	NAME              a word with a capital
//	#                 a number, in digits or words, of as many tokens as it takes
//	<day>             an expression of a Kind that a rule of a lower tier found here; "<day|month>"
//	, - / : . '       marks
//	~X                X without white space before it
//	X?                X or nothing
//	[ X ]             only X is the expression; what stands outside must be there
type Rule struct {
	Name    string
	Pattern string
	Tier    int  // from 0 to 4; a rule uses expressions of lower tiers only
	Kind    Kind // what other rules may use the expression as
	Latent  bool // only a part of other expressions, never one itself
	// Value gives the meaning of a match, or false where it is none after all. A nil Value rejects: the tokens look
	// like a date and are not.
	Value func(m *Match) (Value, bool)
	// Eg are examples that run as tests: "on [March 3, 2020 = 2020-03-03]".
	Eg []string
}

// A Kind is a set of what an expression can be used as.
type Kind uint16

// The kinds.
const (
	KindYear     Kind = 1 << iota
	KindMonth         // a month, with or without a year
	KindDay           // a day, with or without a year
	KindWeekday       // a bare weekday
	KindClock         // a clock time
	KindPart          // a part of a day
	KindPeriod        // a week, weekend, season, quarter, half, decade, century
	KindLength        // a duration
	KindZone          // a time zone
	KindFeast         // a holiday
	KindRelYear       // last year, the same year
	KindRelDay        // yesterday, that day
	KindRelMonth      // last month
)

var kindNames = map[string]Kind{"year": KindYear, "month": KindMonth, "day": KindDay, "weekday": KindWeekday,
	"clock": KindClock, "part": KindPart, "period": KindPeriod, "length": KindLength, "zone": KindZone,
	"feast": KindFeast, "relyear": KindRelYear, "relday": KindRelDay, "relmonth": KindRelMonth}

// item is one item of a pattern.
type item struct {
	class  Class
	words  []prose.WordID
	kind   Kind
	number bool
	name   bool
	opt    bool
	glued  bool
}

// pattern is a compiled Rule.Pattern: items, of which [open, shut) are the expression.
type pattern struct {
	items      []item
	open, shut int
}

// literals calls f for every literal word in the pattern.
func literals(p string, f func(string)) {
	for _, field := range strings.Fields(p) {
		for _, alt := range alternatives(field) {
			if isLiteral(alt) {
				f(alt)
			}
		}
	}
}

// alternatives takes the decoration off an item and cuts it at its bars.
func alternatives(field string) []string {
	field = strings.TrimSuffix(strings.TrimPrefix(field, "~"), "?")
	if field == "[" || field == "]" || strings.HasPrefix(field, "<") {
		return nil
	}
	return strings.Split(field, "|")
}

func isLiteral(alt string) bool {
	return alt != "" && alt != "#" && alt != "NAME" && classNames[alt] == 0
}

// compile reads a pattern. The lexicon has every literal of it.
func compile(p string, lex *prose.Lexicon) (pattern, error) {
	out := pattern{shut: -1}
	for _, field := range strings.Fields(p) {
		switch field {
		case "[":
			out.open = len(out.items)
			continue
		case "]":
			out.shut = len(out.items)
			continue
		}
		it, err := compileItem(field, lex)
		if err != nil {
			return pattern{}, fmt.Errorf("pattern %q: %w", p, err)
		}
		out.items = append(out.items, it)
	}
	if out.shut < 0 {
		out.shut = len(out.items)
	}
	return out, nil
}

func compileItem(field string, lex *prose.Lexicon) (item, error) {
	it := item{glued: strings.HasPrefix(field, "~"), opt: strings.HasSuffix(field, "?")}
	bare := strings.TrimSuffix(strings.TrimPrefix(field, "~"), "?")
	if strings.HasPrefix(bare, "<") {
		for _, name := range strings.Split(strings.Trim(bare, "<>"), "|") {
			k, ok := kindNames[name]
			if !ok {
				return item{}, fmt.Errorf("no kind %q", name)
			}
			it.kind |= k
		}
		return it, nil
	}
	for _, alt := range alternatives(field) {
		switch {
		case alt == "#":
			it.number = true
		case alt == "NAME":
			it.name = true
		case isLiteral(alt):
			id := lex.ID(alt)
			if id == 0 {
				return item{}, fmt.Errorf("no word or class %q", alt)
			}
			it.words = append(it.words, id)
		default:
			it.class |= classNames[alt]
		}
	}
	return it, nil
}
