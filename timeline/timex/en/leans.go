package en

import (
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// leans finds the event that an amount of time is counted from: "two days after the vote", "a week before his trial",
// "a year to the day after the plant opened".
func leans(d *prose.Document, s prose.Sentence, e *timex.Expr) timex.Lean {
	c := clause{d, s}
	var l timex.Lean
	i := e.Last
	if c.word(i) == "to" && c.word(i+1) == "the" && c.word(i+2) == "day" {
		i += 3
		l.ToTheDay = true
	}
	switch c.word(i) {
	case "after", "following":
		l.Sign = 1
	case "before":
		l.Sign = -1
	}
	if l.Sign == 0 || !determiners.Has(c.word(i+1)) {
		return timex.Lean{}
	}
	l.First = i + 2
	l.Last = l.First
	for l.Last < l.First+4 && c.word(l.Last) != "" && !c.endsNoun(l.Last) {
		l.Last++
	}
	if l.Last == l.First {
		return timex.Lean{}
	}
	if c.word(l.Last) == "had" {
		l.Last++
	}
	if isPastForm(c.word(l.Last)) {
		l.Last++ // the event is what the clause tells
	}
	return l
}

// endsNoun reports whether the word at token i goes on after the noun.
func (c clause) endsNoun(i int) bool {
	w := c.word(i)
	return c.role(i) != 0 || determiners.Has(w) || afterNoun.Has(w) || isRegularPast(w)
}

var determiners = english.Listed("determiners")

// afterNoun are the words that end the noun.
var afterNoun = english.Listed("after noun")

// comes reports whether w is a verb, or a small word with one, by which something is set so long after or before
// another thing.
func comes(w string) bool { return coming.Has(w) }

var coming = english.Listed("coming")
