package en

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// isYear reports whether four digits are a year and not an amount, a price, a room.
func isYear(m *timex.Match) bool {
	n, before := m.N(0), m.Before(1)
	switch {
	case n <= 1000 || n > 2100:
		return false
	case n < 1400:
		return isFarYear(m)
	case isNumbered(m), isInNumber(m), isQuantity(m):
		return false
	}
	if w, _ := m.WordBefore(2); before&timex.Of != 0 && (w == "class" || w == "Class") {
		return true
	}
	return before&(timex.Prep|timex.The|timex.To|timex.Early) != 0 && before&timex.Of == 0 || !counts(m)
}

// isTwoDigits reports whether a number in words is the second half of a year: "nineteen [ninety-six]".
func isTwoDigits(n prose.Quantity) bool {
	return !n.Ordinal && !n.Vague && n.Value >= 10 && n.Value < 100
}

// isFarYear reports whether digits that are rarely a year stand as one: "in 1066 the fleet sailed".
func isFarYear(m *timex.Match) bool {
	second := m.Before(1)&(timex.And|timex.To|timex.Dash) != 0 && m.Before(2)&timex.Year != 0
	ends := m.TokenAfter(1).Shape != prose.Word || m.After(1)&(timex.The|timex.Prep|timex.And|timex.To) != 0
	return ends && (second || m.Before(1)&timex.Prep != 0) && !counts(m)
}

// isNumbered reports whether the word before four digits is of what has a number or a price: "room 2015", "$2000".
func isNumbered(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return labels.Has(w)
}

var labels = english.Listed("labels")

// isInNumber reports whether four digits are a part of a longer number, or its unit stands right behind them.
func isInNumber(m *timex.Match) bool {
	if w, ok := m.WordAfter(1); ok && !m.TokenAfter(1).Is(prose.SpaceBefore) {
		switch w {
		case "%", "°":
			return true
		case "/":
			if m.After(2)&timex.Int != 0 && m.Before(1)&timex.Slash != 0 {
				return true
			}
		}
	}
	callable := (m.Before(1)|m.After(1))&timex.Four != 0 // a number to call
	return callable || m.Before(1)&timex.Colon != 0 && m.Before(2)&timex.Int != 0
}

// isQuantity reports whether the words around four digits make them an amount.
func isQuantity(m *timex.Match) bool {
	n, before := m.N(0), m.Before(1)
	w, _ := m.WordAfter(1)
	switch {
	case measures.Has(w), n < 1700 && before&timex.The != 0 && nounFollows(m): // the 1500 block
		return true
	case before&timex.Approx != 0 && m.TokenAfter(1).Shape == prose.Word && m.After(1) == 0: // roughly 2000 Thai shops
		return true
	case (n < 1900 || n > 2035) && before&timex.And != 0:
		return m.Before(2)&(timex.Year|timex.YY) == 0 && m.After(1)&timex.Dash == 0
	}
	return false
}

// measures are what a number counts whatever stands before it: "to 2010 points". ("In 2010 people …" is a year.)
var measures = english.Listed("measures")

// counts reports whether the number counts what stands after it: "2000 people", "1984 cars".
func counts(m *timex.Match) bool {
	if m.After(1)&(timex.Units) != 0 {
		return true
	}
	w, ok := m.WordAfter(1)
	if !ok || m.TokenAfter(1).Shape != prose.Word || m.TokenAfter(1).Is(prose.Capital) {
		return false
	}
	if countedThings.Has(w) {
		return true
	}
	before := m.TokenBefore(1)
	named := before.Is(prose.Capital) && !before.Is(prose.AllCaps) && m.Before(1) == 0
	if named || strings.HasSuffix(w, "is") {
		return false // a 2009 analysis; the Fair 2021 takes place
	}
	return len(w) > 3 && endsInS(w) && m.After(1) == 0
}

// countedThings stand behind a number that is no year.
var countedThings = english.Listed("counted")
