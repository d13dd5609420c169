package en

import (
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// plans reports whether the clause around an expression, which looks ahead, does so from the day on which it was
// written: "it will open in May", "takes place on May 3". What "would" or "was to" come only lay ahead of the story.
func (c clause) plans(e *timex.Expr) bool {
	for i := e.First - 1; i >= c.s.First && i >= e.First-reach; i-- {
		if c.isSetFor(i, e.First) || c.isScheduled(i, e.First) {
			return true
		}
		if c.verb(i) == timex.Future {
			return c.isFromNow(i)
		}
	}
	for i := e.Last; i < c.s.Last && i < e.Last+reach; i++ {
		if c.verb(i) == timex.Future {
			return c.isFromNow(i)
		}
	}
	return false
}

// apart reports whether an expression stands in a clause that is closed before another: "the bridge, which opened in
// 1931, was shut in March"; or only beside it: "floods in 2014 and again in March".
func apart(d *prose.Document, s prose.Sentence, told, e *timex.Expr) bool {
	c := clause{d, s}
	if p, ok := told.Meaning.(timex.Point); ok && p.Month == 0 && (c.isBeside(told.Last, e.First) || c.isSecond(told, e)) {
		return true
	}
	k := told.Last
	for k < e.First && d.Of(k) != "," {
		k++
	}
	return k+1 < e.First && c.goesOn(k+1) && c.isInserted(told.First)
}

// isSecond reports whether each of two expressions has a verb of its own: "jailed in 2009 and freed in May".
func (c clause) isSecond(told, e *timex.Expr) bool {
	return c.hasVerb(max(c.s.First, told.First-reach), told.First) && c.hasVerb(told.Last, min(e.First, told.Last+reach))
}

// hasVerb reports whether a verb that tells a time stands among the tokens from i to end.
func (c clause) hasVerb(i, end int) bool {
	for ; i < end; i++ {
		if c.verb(i) != 0 {
			return true
		}
	}
	return false
}

// isBeside reports whether the tokens from i to j only add a date to another.
func (c clause) isBeside(i, j int) bool {
	if c.word(i) != "and" {
		return false
	}
	for i++; i < j; i++ {
		if w := c.word(i); w != "again" && w != "in" && w != "on" && w != "also" {
			return false
		}
	}
	return c.word(j-1) == "in" || c.word(j-1) == "on" || c.word(j-1) == "again"
}

// goesOn reports whether the verb of a clause stands at token i, behind an insertion.
func (c clause) goesOn(i int) bool {
	w := c.word(i)
	if w == "and" || c.opensClause(i) {
		return false
	}
	return c.verb(i) != 0 || c.role(i) != 0 && c.role(i) <= modal || isPresent(w)
}

// isPresent reports whether w looks like the present form of a verb: "moves".
func isPresent(w string) bool {
	return len(w) > 3 && endsInS(w) && !determiners.Has(w)
}

// isInserted reports whether a comma opens an insertion before token at: ", which opened in 1931", ", born in 1950".
func (c clause) isInserted(at int) bool {
	for i := at - 1; i > c.s.First && i >= at-reach; i-- {
		switch w := c.word(i); {
		case w == "who", w == "which", w == "whose", w == "where":
			return c.d.Of(i-1) == ","
		case c.d.Of(i-1) == ",":
			if w == "born" || w == "first" || isPastForm(w) {
				return true
			}
		}
	}
	return false
}

// isFromNow reports whether the verb at token i is a future or present form, with the words that help it.
func (c clause) isFromNow(i int) bool {
	return !c.has(pastHelpers, i-3, i+1) && c.has(fromNow, i-3, i+1)
}

// Forms that count from the past, and from now.
var (
	pastHelpers = english.Listed("past helpers")
	fromNow     = english.Listed("from now")
)
