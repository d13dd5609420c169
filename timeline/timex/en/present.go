package en

import (
	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// What is told straight, what is told in the perfect, and what in the present.

// leadsStraight reports whether the verb at token i leads to the date by no more than "on", "in" or "at": "died on
// Sept. 30".
func (c clause) leadsStraight(i, date int) bool {
	for i++; i < date; i++ {
		if !straight.Has(c.word(i)) {
			return false
		}
	}
	return true
}

var straight = english.Listed("leads straight")

// isPerfect reports whether the verb at token i has "has" or "have" before it.
func (c clause) isPerfect(i int) bool {
	for k := i - 1; k >= c.s.First && k > i-4; k-- {
		switch c.word(k) {
		case "has", "have", "'ve", "’ve":
			return true
		}
	}
	return false
}

// isPresentBefore reports whether a verb in the present stands before the expression in its clause: "the tide reaches
// its highest level on Wednesday". In headings the present tells the past, too.
func (c clause) isPresentBefore(e *timex.Expr) bool {
	if c.s.Heading {
		return false
	}
	for i := e.First - 1; i > c.s.First && i >= e.First-reach && !c.opensClause(i) && c.d.Of(i) != ";"; i-- {
		switch w := c.word(i); {
		case c.isCopula(i):
			return true
		case isPresent(w) && c.role(i) == 0 && c.isObjectAt(i+1):
			return true
		}
	}
	return c.isPresentAfter(e)
}

// isPresentAfter reports whether the expression opens a clause in the present: "Tuesday is about volcanoes".
func (c clause) isPresentAfter(e *timex.Expr) bool {
	return e.First-c.s.First <= 1 && opensWith.Has(c.word(e.Last))
}

var opensWith = english.Listed("opens with")

// isObjectAt reports whether an object, or a place, begins at token i, as behind a verb.
func (c clause) isObjectAt(i int) bool {
	switch w := c.word(i); w {
	case "a", "an":
		return true
	case "in":
		return !determiners.Has(c.word(i + 1))
	default:
		return determiners.Has(w)
	}
}

// isBegun reports whether what stands before token i says that something begins, or runs from then.
func (c clause) isBegun(i int) bool {
	for k := i - 1; k >= c.s.First && k >= i-8 && c.word(k) != "and"; k-- {
		if begins.Has(c.word(k)) {
			return true
		}
	}
	return false
}

// begins are the verbs of what goes on for some time.
var begins = english.Listed("begins")
