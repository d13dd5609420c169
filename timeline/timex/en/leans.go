package en

import (
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// leans finds the event that an amount of time is counted from: "two days after the vote", "a week before his trial".
func leans(d *prose.Document, s prose.Sentence, e *timex.Expr) timex.Lean {
	c := clause{d, s}
	var l timex.Lean
	switch c.word(e.Last) {
	case "after", "following":
		l.Sign = 1
	case "before":
		l.Sign = -1
	}
	if l.Sign == 0 || !determiners[c.word(e.Last+1)] {
		return timex.Lean{}
	}
	l.First = e.Last + 2
	l.Last = l.First
	for l.Last < l.First+3 && c.word(l.Last) != "" && c.role(l.Last) == 0 && !determiners[c.word(l.Last)] && !afterNoun[c.word(l.Last)] {
		l.Last++
	}
	if l.Last == l.First {
		return timex.Lean{}
	}
	return l
}

var determiners = map[string]bool{"the": true, "his": true, "her": true, "their": true, "its": true, "that": true, "this": true}

// afterNoun are the words that end the noun.
var afterNoun = map[string]bool{"of": true, "in": true, "and": true, "for": true, "with": true, "he": true, "she": true, "they": true,
	"it": true, "who": true, "which": true, "when": true, "but": true, "or": true, "as": true, "against": true}
