package en

import "dateline/timeline/english"

// What the present tense tells of things that are arranged.

// isSetFor reports whether the word at token i says, in the present, that something is on the date that follows: "the
// hearing is on Friday", "polls open at noon".
func (c clause) isSetFor(i, date int) bool {
	if !c.leadsTo(i, date) || c.role(i-1) == infinitive { // "was to meet on Friday"
		return false
	}
	return setFor.Has(c.word(i)) || c.isArrangedByMany(i) || isGoingOn(c.word(i)) && c.isBeingArranged(i)
}

// leadsTo reports whether only small words stand between the verb at token i and the date.
func (c clause) leadsTo(i, date int) bool {
	for i++; i < date; i++ {
		if w := c.word(i); roleOf(w, true) != preposition && w != "out" && w != "down" {
			return false
		}
	}
	return true
}

// isBeingArranged reports whether the word at token i says what is going to be: "ministers are meeting", "is being held".
func (c clause) isBeingArranged(i int) bool {
	w, k := c.word(i), i-1
	switch {
	case !beingArranged.Has(w):
		return false
	case c.word(k) == "being":
		k--
	case !isGoingOn(w), w == "holding" && c.word(i+1) != "talks":
		return false
	}
	return c.word(k) == "is" || c.word(k) == "are"
}

// isGoingOn reports whether w is an -ing form.
func isGoingOn(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// beingArranged are the forms of what people are arranging.
var beingArranged = english.Listed("being arranged")

// isScheduled reports whether the word at token i is a verb in the present with an object before the date, which running
// text only has for what is arranged: "the president visits the region on Wednesday". In headings it tells the past, too.
func (c clause) isScheduled(i, date int) bool {
	if (c.isArrangedByMany(i) || isGoingOn(c.word(i)) && c.isBeingArranged(i)) && i+2 < date {
		return true
	}
	if c.word(i) == "plans" && (c.word(i+1) == "a" || c.word(i+1) == "an") && i+2 < date {
		return true // "plans a rally on Saturday"
	}
	if c.s.Heading || !arranged.Has(c.word(i)) && (c.word(i) != "travel" || c.word(i+1) != "to") || i == c.s.First || i+2 >= date || c.word(i+1) == "that" {
		return false
	}
	switch before := c.word(i - 1); {
	case determiners.Has(before), before == "a", before == "of", before == "to", c.role(i-1) == preposition:
		return false // a noun: "visits to the region"
	}
	return true
}

// arranged are verbs of what people arrange.
var arranged = english.Listed("arranged")

// isArrangedByMany reports whether the word at token i is such a verb behind its plural subject: "ministers discuss".
func (c clause) isArrangedByMany(i int) bool {
	if c.s.Heading || i == c.s.First {
		return false
	}
	w := c.d.Of(i - 1)
	if w == "we" || w == "they" || w == "We" || w == "They" {
		return arrangedByMany.Has(c.word(i))
	}
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !determiners.Has(w) && !isPossessive(w) && c.role(i-1) == 0 && arrangedByMany.Has(c.word(i))
}

// arrangedByMany are verbs of what people arrange, as a plural has them.
var arrangedByMany = english.Listed("arranged by many")

// isAside reports whether the past form at token i stands in an insertion, closed by a comma before the date behind which a
// verb in the present goes on: "the work, delayed from last year, gets under way in May".
func (c clause) isAside(i, date int) bool {
	if i == c.s.First || c.role(i) != past && !isRegularPast(c.word(i)) || !c.opensAside(i) {
		return false
	}
	for k := i + 1; k < date-1; k++ {
		if c.d.Of(k) == "," {
			return isPresent(c.word(k + 1))
		}
	}
	return false
}

// opensAside reports whether a comma, or a comma and "which" or "who", stands before token i.
func (c clause) opensAside(i int) bool {
	for k := i - 1; k > c.s.First && k > i-4; k-- {
		switch {
		case c.d.Of(k) == ",":
			return true
		case c.word(k) != "which" && c.word(k) != "who" && c.word(k) != "was" && c.word(k) != "were" && c.word(k) != "first" && c.word(k) != "had":
			return false
		}
	}
	return false
}

// isStarting reports whether the date at token i is the one from which something is to go on: "a strike starting on Sunday".
func (c clause) isStarting(i int) bool {
	for i--; i > c.s.First && c.role(i) == preposition; i-- {
	}
	w := c.word(i)
	return w == "starting" || w == "beginning" || w == "commencing"
}

// isFixture reports whether the words around token at tell, in the present, of teams that are to meet: "United face City
// at Wembley on Saturday".
func (c clause) isFixture(at int) bool {
	for i := max(c.s.First, at-reach); i < min(c.s.Last, at+reach); i++ {
		if fixture.Has(c.word(i)) {
			return true
		}
	}
	return false
}

// setFor are verbs whose present, with a date behind it, tells what will be: "the hearing is on Friday".
var setFor = english.Listed("set for")

// fixture are the words between two teams that are to meet.
var fixture = english.Listed("fixture")
