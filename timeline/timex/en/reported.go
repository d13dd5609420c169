package en

import (
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// reported tells whether an expression only says when somebody spoke: "the agency said on Monday", "told reporters
// Tuesday", "in a statement on Friday". A clock time that follows is not on that day.
func reported(d *prose.Document, s prose.Sentence, e *timex.Expr) bool {
	const near = 6 // tokens
	c := clause{d, s}
	for i := e.First - 1; i >= s.First && i >= e.First-near; i-- {
		if reporting.Has(c.word(i)) {
			return true
		}
		if c.verb(i) != 0 {
			return false
		}
	}
	return false
}

// reporting are the words by which somebody is said to have spoken.
var reporting = english.Listed("reporting")
