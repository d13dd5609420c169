package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// lasts are the words before "over" where it means "more than".
var lasts = english.Listed("lasts")

// bareLength are the words after which a plural unit alone is a length.
var bareLength = english.Listed("bare length")

// length makes a Length of the number in item k and the unit in item unit.
func length(m *timex.Match, k, unit int) timex.Length {
	return timex.Length{N: m.Number(k), Grain: grainOf(m, unit)}
}

// grainOf gives the unit in item k.
func grainOf(m *timex.Match, k int) calendar.Grain { return calendar.Grain(m.N(k)) }

// isAmount reports whether a number and a unit are an amount: not "the first day", "21 years old".
func isAmount(m *timex.Match) bool {
	n, g := m.Number(0), grainOf(m, 2)
	switch long := g > calendar.Second && g != calendar.Quarter; {
	case n.Ordinal, isOld(m):
		return false
	case n.Article:
		return g > calendar.Second && articleLength(m)
	case g == calendar.Quarter && ofFollows(m) && !n.Vague: // three quarters of the crop
		return false
	case m.Is(2, timex.Unit) && n.Value > 1:
		return n.Digits || m.After(1)&timex.Dash != 0 || long && nounFollows(m)
	}
	return m.Text(2) != "second"
}

// articleLength reports whether "a week" is a length and not the subject ("a day to remember").
func articleLength(m *timex.Match) bool {
	if w, _ := m.WordBefore(1); ofFollows(m) && w != "within" || m.After(1)&(timex.Unit|timex.Dash) != 0 ||
		m.Is(2, timex.Units) {
		return false
	}
	return !strings.EqualFold(m.Text(2), "quarter")
}

// nounFollows reports whether a word in small letters that is none of grammar stands after the match: "five year low".
func nounFollows(m *timex.Match) bool {
	t := m.TokenAfter(1)
	w, _ := m.WordAfter(1)
	if t.Shape != prose.Word || t.Is(prose.Capital) || m.After(1) != 0 || len(w) < 3 {
		return false
	}
	role := roleOf(w, true)
	return !isPastForm(w) && role != modal && role != be && !verbish.Has(w)
}

// isOld reports whether an age follows: "years old", "-year-old".
func isOld(m *timex.Match) bool {
	w, _ := m.WordAfter(1)
	if w == "old" || w == "olds" {
		return true
	}
	if w == "-" {
		w, _ = m.WordAfter(2)
		return w == "old" || w == "olds"
	}
	return false
}
