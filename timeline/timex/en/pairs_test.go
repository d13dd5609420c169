package en

import (
	"fmt"
	"slices"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// expressions gives an expression for every kind of meaning that the examples of the rules have, and that come of these
// at a clock time.
func expressions() (list []string) {
	seen := map[string]bool{}
	add := func(text string) {
		for _, e := range New().Tag(prose.Lex(text, Lexicon())) {
			if kind := kindOf(e.Meaning); !seen[kind] {
				seen[kind] = true
				list = append(list, text[e.Start:e.End])
			}
		}
	}
	for _, r := range New().Rules() {
		for _, eg := range r.Eg {
			text, _ := unbracket(eg)
			add(text)
		}
	}
	for _, x := range slices.Clone(list) {
		add("at noon " + x)
		add(x + " at 10 p.m. GMT")
	}
	return list
}

// kindOf names the type of a meaning, and of what it is made of.
func kindOf(v timex.Value) string {
	name := fmt.Sprintf("%T", v)
	switch v := v.(type) {
	case timex.Point:
		name += fmt.Sprint(v.Year > 0, v.Year < 0, v.Month != 0, v.Day != 0, v.Weekday != 0)
	case timex.Clock:
		name += fmt.Sprint(v.HalfOpen, v.Zone != nil, v.Day != nil)
		if v.Day != nil {
			name += kindOf(v.Day)
		}
	case timex.DayOf:
		name += fmt.Sprint(v.Of != nil)
	case timex.Near:
		name += v.Grain.String()
	case timex.Shift:
		name += v.Grain.String() + fmt.Sprint(v.From != nil)
	case timex.Block:
		name += v.Grain.String() + fmt.Sprint(v.First < 0)
	case timex.Period:
		name += v.Grain.String() + fmt.Sprint(v.Year != 0)
	case timex.Length:
		name += v.Grain.String()
	}
	return name
}

// Any two expressions can stand at the ends of a range, or beside each other, in a text with and without a day of
// publication: no meaning may choke on another, and every date can be kept.
func TestPairs(t *testing.T) {
	list := expressions()
	if len(list) < 60 {
		t.Fatalf("only %d kinds of meanings", len(list))
	}
	for i, a := range list {
		for k, b := range list {
			text := [...]string{"It ran from %s to %s, officials said.", "Between %s and %s they met.",
				"It is on %s-%s.", "After %s, %s."}[(i+k)%4]
			text = fmt.Sprintf(text, a, b)
			for _, pub := range []calendar.Span{{}, published} {
				if wrong := sound(text, pub); wrong != "" {
					t.Errorf("%q: %s", text, wrong)
				}
			}
		}
	}
}
