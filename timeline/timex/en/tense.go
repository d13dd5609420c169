package en

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

const reach = 24 // tokens; farther verbs belong to other clauses

// clauseOf tells what the clause around an expression says of its time.
func clauseOf(d *prose.Document, s prose.Sentence, e *timex.Expr) timex.Clause {
	c := clause{d, s}
	t, verb := c.tense(e)
	says := timex.Clause{Tense: t}
	switch {
	case t == timex.Past && verb >= 0:
		says.Direct = verb < e.First && c.leadsStraight(verb, e.First)
		says.Perfect = c.isPerfect(verb)
	case t == timex.Future:
		says.FromNow = c.plans(e)
	case t == 0 && !isPossessive(c.word(e.Last)) && c.isPresentBefore(e):
		says.Tense = timex.Present
	}
	says.Begins = c.isBegun(e.First)
	return says
}

// tense tells the time by the nearest verb group, first to the left, up to the sentence's start, then to the right, and
// where it stands, -1 where no verb tells. Verbs in the present say nothing; an infinitive or a modal looks ahead.
func (c clause) tense(e *timex.Expr) (timex.Tense, int) {
	if t := c.given(e); t != 0 {
		return t, -1
	}
	owner := isPossessive(c.word(e.Last)) // "would appeal Wednesday's ruling" tells nothing of Wednesday
	for i := e.First - 1; i >= c.s.First && i >= e.First-reach; i-- {
		if c.isGerund(i) {
			return 0, -1
		}
		if owner && c.role(i) == modal {
			continue
		}
		if c.d.Of(i) == ";" {
			break
		}
		if c.opensClause(i) {
			if t := c.verbAfter(e.Last); t != 0 {
				return t, -1
			}
		}
		if t := c.verb(i); t != 0 {
			return c.of(t, i, e), i
		}
		if c.isSetFor(i, e.First) || c.isScheduled(i, e.First) {
			return timex.Future, i
		}
	}
	if t := c.verbAfter(e.Last); t != 0 {
		return t, -1
	}
	return c.leading(e), -1
}

// of gives the time that the verb at token i, by itself of time t, gives the expression behind it.
func (c clause) of(t timex.Tense, i int, e *timex.Expr) timex.Tense {
	switch {
	case t == timex.Future && c.isMissable(i):
		return c.missed(e)
	case t != timex.Past:
		return t
	case c.isCopula(i-1) && c.leadsTo(i, e.First):
		return timex.Present // the baths are shut on December 25
	case c.isBehindNoun(i) && c.main(i) == timex.Future:
		return timex.Future // there will be a dinner held on June 26
	case c.isCondition(i), c.isAside(i, e.First), c.isBeingArranged(i) && c.leadsTo(i, e.First):
		return timex.Future
	}
	return timex.Past
}

// isBehindNoun reports whether the participle at token i only belongs to the noun before it: "a dinner held on June
// 26".
func (c clause) isBehindNoun(i int) bool {
	w := c.word(i - 1)
	if len(w) <= 3 || c.role(i-1) != 0 || pronouns.Has(w) || isRegularPast(w) {
		return false
	}
	return w[len(w)-2:] != "ly" && participles.Has(c.word(i))
}

// main gives the time of the verb before token i.
func (c clause) main(i int) timex.Tense {
	for k := i - 2; k >= c.s.First && k >= i-reach && !c.opensClause(k); k-- {
		if t := c.verb(k); t != 0 {
			return t
		}
	}
	return 0
}

var pronouns = english.Listed("pronouns")

// participles are past forms that follow a noun as its attribute far more often than as its verb.
var participles = english.Listed("participles")

// given tells the time by what stands right before the expression, or is said of it: 0 where that does not tell.
func (c clause) given(e *timex.Expr) timex.Tense {
	switch at := e.First; {
	case at > c.s.First && strings.EqualFold(c.d.Of(at-1), "since"):
		return timex.Past
	case c.isPutOffTo(at), c.isGivenUntil(at), c.isStarting(at), c.isDue(at), c.isCalledFor(e), c.isCalledOff(e):
		return timex.Future
	case c.isRecalled(e.Last):
		return timex.Past
	}
	return 0
}

// isRecalled reports whether what stands behind a date at token i tells of it in the past: "in 2001, when he was
// coach".
func (c clause) isRecalled(i int) bool {
	if c.d.Of(min(i, c.s.Last-1)) != "," || c.word(i+1) != "when" {
		return false
	}
	for k := i + 2; k < min(c.s.Last, i+reach) && c.d.Of(k) != "," && !c.opensClause(k); k++ {
		switch w := c.word(k); {
		case w == "was", w == "were", w == "had":
			return true
		case c.role(k) == modal, c.role(k) == ahead:
			return false
		case c.verb(k) != 0:
			return c.verb(k) == timex.Past
		}
	}
	return false
}

// leading tells the time, where no verb does, by the word that leads to the expression.
func (c clause) leading(e *timex.Expr) timex.Tense {
	w := c.word(e.First - 1)
	before := w == "before" || w == "of" && c.word(e.First-2) == "ahead"
	switch {
	case w == "until", w == "till", w == "til", w == "through": // it runs until
		return timex.Future
	case before && c.s.Heading && e.First-c.s.First > 2, c.isFixture(e.First):
		return timex.Future
	}
	return 0
}

// verbAfter gives what the first verb from token i on tells, up to where another clause opens.
func (c clause) verbAfter(i int) timex.Tense {
	for end := min(c.s.Last, i+reach); i < end && !c.opensClause(i); i++ {
		if t := c.verb(i); t != 0 {
			return t
		}
	}
	return 0
}

// opensClause reports whether the word at token i joins a clause with a verb of its own to the one before: "…, but a
// fire on August 9 killed two". A date behind it belongs to that verb, where there is one.
func (c clause) opensClause(i int) bool {
	switch c.word(i) {
	case "but", "while", "although", "though", "whereas":
		return true
	case "and", "so", "yet":
		return i > c.s.First && c.d.Text[c.d.Tokens[i-1].Start] == ','
	}
	return false
}

// clause is a sentence being looked at for its verbs.
type clause struct {
	d *prose.Document
	s prose.Sentence
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" }

// role gives what the word at token i does to the time of its clause.
func (c clause) role(i int) verbRole { return roleOf(c.word(i), true) }

// isPlainWord reports whether a word in small letters stands at token i.
func (c clause) isPlainWord(i int) bool {
	return i < c.s.Last && c.d.Tokens[i].Shape == prose.Word && !c.d.Tokens[i].Is(prose.Capital)
}

// has reports whether one of words stands among the tokens [first, last) of the sentence.
func (c clause) has(words english.Set, first, last int) bool {
	for i := max(c.s.First, first); i < min(c.s.Last, last); i++ {
		if words.Has(c.word(i)) {
			return true
		}
	}
	return false
}

// word gives the word at token i; "" for a name, a mark, and beyond the sentence.
func (c clause) word(i int) string {
	if i < c.s.First || i >= c.s.Last {
		return ""
	}
	t := c.d.Tokens[i]
	if t.Shape != prose.Word || t.Is(prose.Capital) && i > c.s.First && !t.Is(prose.AllCaps) {
		return ""
	}
	return c.d.Of(i)
}
