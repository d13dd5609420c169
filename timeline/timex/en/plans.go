package en

import (
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// plans reports whether the clause around an expression looks ahead from the day on which it was written: "it will open in
// May", "takes place on May 3". What "would" or "was to" come only lay ahead of the story.
func plans(d *prose.Document, s prose.Sentence, e *timex.Expr) bool {
	c := clause{d, s}
	if tense(d, s, e) != timex.Future {
		return false
	}
	for i := e.First - 1; i >= s.First && i >= e.First-reach; i-- {
		if c.isSetFor(i, e.First) || c.isScheduled(i, e.First) {
			return true
		}
		if c.verb(i) == timex.Future {
			return c.isFromNow(i)
		}
	}
	for i := e.Last; i < s.Last && i < e.Last+reach; i++ {
		if c.verb(i) == timex.Future {
			return c.isFromNow(i)
		}
	}
	return false
}

// apart reports whether an expression stands in a clause that is closed before another: "the bridge, which opened in 1931,
// was shut in March".
func apart(d *prose.Document, s prose.Sentence, told, e *timex.Expr) bool {
	c := clause{d, s}
	k := told.Last
	for k < e.First && d.Of(k) != "," {
		k++
	}
	if k+1 >= e.First || c.opensClause(k+1) || c.word(k+1) == "and" || c.verb(k+1) == 0 {
		return false
	}
	for i := told.First - 1; i > s.First && i >= told.First-reach; i-- {
		switch c.word(i) {
		case "who", "which", "whose", "where":
			return d.Of(i-1) == ","
		}
	}
	return false
}

// isFromNow reports whether the verb at token i is a future or present form, with the words that help it.
func (c clause) isFromNow(i int) bool {
	for k := i; k >= c.s.First && k > i-4; k-- {
		switch c.word(k) {
		case "would", "could", "might", "should", "was", "were", "had", "been":
			return false
		}
	}
	for k := i; k >= c.s.First && k > i-4; k-- {
		switch c.word(k) {
		case "will", "shall", "wo", "'ll", "’ll", "is", "are", "am", "'s", "has", "have", "begins", "opens", "ends", "closes", "starts", "meets", "resumes",
			"expires", "takes", "goes", "kicks", "hosts", "airs", "departs", "arrives", "may", "must", "plans", "hopes", "expects", "wants":
			return true
		}
	}
	return false
}
