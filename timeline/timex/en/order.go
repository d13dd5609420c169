package en

import (
	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// What is ordered, called off or made a condition lies ahead, whatever the tense of the verb.

// isDue reports whether the date at token i is a deadline that somebody was set: "ordered them to leave by Friday".
func (c clause) isDue(i int) bool {
	if c.word(i-1) != "by" {
		return false
	}
	for j := i - 2; j >= c.s.First && j >= i-reach && !c.opensClause(j); j-- {
		if c.role(j) == past && c.word(j) != "told" && c.word(j) != "gave" {
			return false
		}
		if setsDeadline.Has(c.word(j)) {
			return true
		}
	}
	return false
}

// setsDeadline are the verbs by which somebody is set a deadline.
var setsDeadline = english.Listed("sets deadline")

// isCondition reports whether the past form at token i is that of a clause in the present that says what has to come
// first: "unless a deal is signed by Friday".
func (c clause) isCondition(i int) bool {
	if !c.isCopula(i - 1) {
		return false
	}
	for j := i - 2; j >= c.s.First && j >= i-reach; j-- {
		switch c.word(j) {
		case "unless", "if", "If", "Unless", "until", "Until", "once", "Once":
			return true
		}
		if role := c.role(j); role == past || role == modal {
			return false
		}
	}
	return false
}

// isCalledFor reports whether the expression is the day for which something was called: "declared a day of mourning for
// Friday".
func (c clause) isCalledFor(e *timex.Expr) bool {
	p, _ := innermost(e.Meaning).(timex.Point)
	_, feast := innermost(e.Meaning).(timex.Feast)
	if !feast && p.Weekday == 0 && p.Day == 0 || c.word(e.First-1) != "for" {
		return false
	}
	for j := e.First - 2; j >= c.s.First && j >= e.First-reach && !c.opensClause(j); j-- {
		if callsFor.Has(c.word(j)) {
			return true
		}
	}
	return false
}

// callsFor are the verbs whose object takes place on the day that follows "for".
var callsFor = english.Listed("calls for")

// isCalledOff reports whether the expression names what was called off by its day: "call off Thursday walkout",
// "cancelled Sunday's match".
func (c clause) isCalledOff(e *timex.Expr) bool {
	p, _ := innermost(e.Meaning).(timex.Point)
	owner := p.Epithet || c.s.Heading || isPossessive(c.word(e.Last))
	if !owner || p.Weekday == 0 || p.Month != 0 {
		return false
	}
	if c.word(e.Last) != "" && c.isOff(e.Last+1) {
		return true
	}
	i := e.First - 1
	for determiners.Has(c.word(i)) || c.word(i) == "a" {
		i--
	}
	if i <= c.s.First {
		return false
	}
	if c.word(i) == "of" && c.word(i-1) == "ahead" {
		return true
	}
	if w := c.d.Of(i); w == "off" || w == "Off" {
		return callsOff.Has(c.d.Of(i - 1))
	}
	return cancels.Has(c.d.Of(i))
}

// isOff reports whether the words from token i on say that something has been called off, or put on another day.
func (c clause) isOff(i int) bool {
	for end := min(c.s.Last, i+6); i+2 < end; i++ {
		switch {
		case c.word(i) != "has" && c.word(i) != "have" || c.word(i+1) != "been":
			continue
		case c.word(i+3) == "off" || c.word(i+3) == "back":
			return callsOff.Has(c.word(i + 2))
		}
		return cancels.Has(c.word(i+2)) || movedTo.Has(c.word(i+2))
	}
	return false
}

var (
	callsOff = english.Listed("calls off")
	cancels  = english.Listed("cancels")
)

// missed tells the time of what the word before expression e says was planned: it is past where it never came about,
// and where something has become of it since, a month can be either.
func (c clause) missed(e *timex.Expr) timex.Tense {
	if c.isMissed(e.Last) {
		return timex.Past
	}
	if p, ok := innermost(e.Meaning).(timex.Point); ok && p.Month != 0 && p.Day == 0 && c.verbAfter(e.Last) == timex.Past {
		return 0
	}
	return timex.Future
}

// isMissable reports whether the verb at token i, with the words that help it, tells what was to be.
func (c clause) isMissable(i int) bool {
	return c.has(missable, i-3, i+1)
}

// missable are the words for what was to be.
var missable = english.Listed("missable")

// isMissed reports whether what was planned for the date that ends before token i did not come about: "planned for
// Monday never took place".
func (c clause) isMissed(i int) bool {
	for end := min(c.s.Last, i+reach); i < end && (c.word(i) == "but" || !c.opensClause(i)); i++ {
		switch c.word(i) {
		case "never":
			return true
		case "did", "was", "were", "had":
			return c.word(i+1) == "not" || c.word(i+1) == "never"
		}
	}
	return false
}
