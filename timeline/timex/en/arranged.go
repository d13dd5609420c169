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

// isBeingArranged reports whether the word at token i says what is going to be: "ministers are meeting", "is being
// held".
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
	return c.isCopula(k)
}

// isGoingOn reports whether w is an -ing form.
func isGoingOn(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// beingArranged are the forms of what people are arranging.
var beingArranged = english.Listed("being arranged")

// isScheduled reports whether the word at token i is a verb in the present with an object before the date, which
// running text only has for what is arranged: "the president visits the region on Wednesday". In headings it tells the
// past, too.
func (c clause) isScheduled(i, date int) bool {
	if i+2 >= date {
		return false // there is no object
	}
	switch next := c.word(i + 1); {
	case c.isArrangedByMany(i), isGoingOn(c.word(i)) && c.isBeingArranged(i):
		return true
	case c.word(i) == "plans" && (next == "a" || next == "an"):
		return true // "plans a rally on Saturday"
	case c.s.Heading || i == c.s.First || !c.isArranged(i):
		return false
	}
	switch before := c.word(i - 1); {
	case determiners.Has(before), before == "a", before == "of", before == "to", c.role(i-1) == preposition:
		return false // a noun: "visits to the region"
	}
	return true
}

// isArranged reports whether the word at token i is the verb of what people arrange: "visits", "travel to", not "hears
// that".
func (c clause) isArranged(i int) bool {
	if c.word(i) == "travel" {
		return c.word(i+1) == "to"
	}
	return arranged.Has(c.word(i)) && c.word(i+1) != "that"
}

// arranged are verbs of what people arrange.
var arranged = english.Listed("arranged")

// isArrangedByMany reports whether the word at token i is such a verb behind its plural subject: "ministers discuss".
func (c clause) isArrangedByMany(i int) bool {
	if c.s.Heading || i == c.s.First || !arrangedByMany.Has(c.word(i)) {
		return false
	}
	switch c.d.Of(i - 1) {
	case "we", "they", "We", "They":
		return true
	}
	w := c.d.Of(i - 1)
	return endsInS(w) && !determiners.Has(w) && !isPossessive(w) && c.role(i-1) == 0
}

// arrangedByMany are verbs of what people arrange, as a plural has them.
var arrangedByMany = english.Listed("arranged by many")

// isAside reports whether the past form at token i stands in an insertion, closed by a comma before the date behind
// which a verb in the present goes on: "the work, delayed from last year, gets under way in May".
func (c clause) isAside(i, date int) bool {
	if i == c.s.First || !isPastForm(c.word(i)) || !c.opensAside(i) {
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
		case !inAside.Has(c.word(k)):
			return false
		}
	}
	return false
}

// inAside are the words between the comma and the participle of an insertion: "which had", "who was first".
var inAside = english.Listed("in aside")

// isStarting reports whether the date at token i is the one from which something is to go on: "a strike starting on
// Sunday".
func (c clause) isStarting(i int) bool {
	for i--; i > c.s.First && c.role(i) == preposition; i-- {
	}
	w := c.word(i)
	return w == "starting" || w == "beginning" || w == "commencing"
}

// isFixture reports whether the words around token at tell, in the present, of teams that are to meet: "United face
// City at Wembley on Saturday".
func (c clause) isFixture(at int) bool {
	return c.has(fixture, at-reach, at+reach)
}

// setFor are verbs whose present, with a date behind it, tells what will be: "the hearing is on Friday".
var setFor = english.Listed("set for")

// fixture are the words between two teams that are to meet.
var fixture = english.Listed("fixture")
