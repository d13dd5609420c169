package en

import "dateline/timeline/english"

// What is put off to a date, or given time until it, lies ahead whatever the tense of the verb.

// isPutOffTo reports whether something was moved to the date at token i: "postponed to May 6", "pushed back to May".
func (c clause) isPutOffTo(i int) bool {
	if c.word(i-1) != "to" {
		return false
	}
	if i -= 2; c.word(i) == "back" {
		i--
	}
	return movedTo.Has(c.word(i))
}

// movedTo are the verbs after which "to" and a date tell the new one.
var movedTo = english.Listed("moved to")

// isGivenUntil reports whether somebody was given time until the date at token i: "extended its deadline until
// Tuesday".
func (c clause) isGivenUntil(i int) bool {
	if w := c.word(i - 1); w != "until" && w != "till" {
		return false
	}
	for j := i - 2; j >= max(c.s.First, i-10) && !c.opensClause(j); j-- {
		if givesTime.Has(c.word(j)) {
			return true
		}
	}
	return false
}

// givesTime are the verbs whose object has time until a date to come.
var givesTime = english.Listed("gives time")

// putsOff are the verbs after which "until" looks ahead whatever their tense.
var putsOff = english.Listed("puts off")
