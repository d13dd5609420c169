package en

import (
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

// tense tells the time by the nearest verb group, first to the left, up to the sentence's start, then to the right, and where
// it stands, -1 where no verb tells. Verbs in the present say nothing; an infinitive or a modal looks ahead.
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
	case t == timex.Past && (c.word(i-1) == "is" || c.word(i-1) == "are") && c.leadsTo(i, e.First):
		return timex.Present // the baths are shut on December 25
	case t == timex.Past && c.isBehindNoun(i) && c.main(i) == timex.Future:
		return timex.Future // there will be a dinner held on June 26
	case t == timex.Past && (c.isCondition(i) || c.isAside(i, e.First) || c.isBeingArranged(i) && c.leadsTo(i, e.First)):
		return timex.Future
	case t == timex.Future && c.isMissable(i):
		return c.missed(e)
	}
	return t
}

// isBehindNoun reports whether the participle at token i only belongs to the noun before it: "a dinner held on June 26".
func (c clause) isBehindNoun(i int) bool {
	w := c.word(i - 1)
	return len(w) > 3 && c.role(i-1) == 0 && !isRegularPast(w) && !pronouns.Has(w) && w[len(w)-2:] != "ly" && participles.Has(c.word(i))
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
	if w := c.d.Of(max(e.First-1, 0)); e.First > c.s.First && (w == "since" || w == "Since") {
		return timex.Past
	}
	if c.isPutOffTo(e.First) || c.isGivenUntil(e.First) || c.isStarting(e.First) || c.isDue(e.First) || c.isCalledFor(e) || c.isCalledOff(e) {
		return timex.Future
	}
	if c.isRecalled(e.Last) {
		return timex.Past
	}
	return 0
}

// isRecalled reports whether what stands behind a date at token i tells of it in the past: "in 2001, when he was coach".
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
	switch w := c.word(e.First - 1); {
	case w == "until", w == "till", w == "til", w == "through": // it runs until
		return timex.Future
	case c.s.Heading && e.First-c.s.First > 2 && (w == "before" || w == "of" && c.word(e.First-2) == "ahead"), c.isFixture(e.First):
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

// opensClause reports whether the word at token i joins a clause with a verb of its own to the one before: "…, but a fire
// on August 9 killed two". A date behind it belongs to that verb, where there is one.
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

// verb gives what the word at token i tells of time, 0 when it is no verb that does.
func (c clause) verb(i int) timex.Tense {
	switch role := c.role(i); {
	case role == ahead && (c.isEpithet(i) || c.role(i-1) == infinitive):
		return 0 // "was to meet": the verb before it tells
	case role == ahead, role == aheadBefore && c.role(i+1) == infinitive, c.word(i) == "set" && c.word(i+1) == "for":
		return timex.Future
	case c.word(i) == "wait" && c.word(i+1) == "for", c.word(i) == "forward" && c.word(i+1) == "to", c.word(i) == "excited" && c.word(i+1) == "for":
		return timex.Future
	case (c.word(i) == "headed" || c.word(i) == "bound") && (c.word(i-1) == "is" || c.word(i-1) == "are"):
		return timex.Future
	case c.isEnteringForce(i):
		return timex.Future
	case (c.word(i) == "gets" || c.word(i) == "get") && (c.word(i+1) == "under" || c.word(i+1) == "underway") && c.role(i-1) != infinitive:
		return timex.Future
	case c.word(i+1) == "until" && c.word(i+2) != "further" && putsOff.Has(c.word(i)):
		return timex.Future
	case role == modal:
		return c.modal(i)
	case role == infinitive:
		return c.infinitive(i)
	case unchanging.Has(c.word(i)) && c.word(i-1) == "and" && c.followsModal(i-1):
		return timex.Future
	case role == past, role != noVerb && isRegularPast(c.word(i)):
		return c.participle(i)
	}
	return 0
}

// isEnteringForce reports whether the word at token i begins "comes into force", "come into effect".
func (c clause) isEnteringForce(i int) bool {
	if w := c.word(i); w != "comes" && w != "come" || c.word(i+1) != "into" || c.role(i-1) == infinitive || c.role(i-1) == modal {
		return false
	}
	w := c.word(i + 2)
	return w == "force" || w == "effect" || w == "operation"
}

// isEpithet reports whether the participle at token i belongs to a noun: "the originally planned launch".
func (c clause) isEpithet(i int) bool {
	w, before := c.word(i), c.word(i-1)
	if !isRegularPast(w) || before == "" {
		return false
	}
	return beforeEpithet.Has(before) || len(before) > 4 && before[len(before)-2:] == "ly"
}

// isGerund reports whether the word at token i is a verb that tells no time of its own: "spoke about meeting on Friday".
func (c clause) isGerund(i int) bool {
	if w := c.word(i); len(w) < 5 || w[len(w)-3:] != "ing" {
		return false
	}
	return beforeGerund.Has(c.word(i - 1))
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" }

// modal tells of "would", "may", "can": what may come, but for "would have" and "could not".
func (c clause) modal(i int) timex.Tense {
	if c.word(i) == "could" && c.isDenied(i) {
		return timex.Past
	}
	for j := i + 1; j < i+4; j++ {
		if w := c.word(j); w == "have" || w == "'ve" {
			return timex.Past
		}
	}
	return timex.Future
}

// isDenied reports whether the modal at token i is denied: "could not be reached", "neither of them could be reached".
func (c clause) isDenied(i int) bool {
	if next := c.word(i + 1); next == "not" || next == "n't" {
		return true
	}
	for j := i - 1; j >= max(c.s.First, i-10) && !c.opensClause(j); j-- {
		switch c.word(j) {
		case "neither", "Neither", "nobody", "Nobody", "none", "None", "No":
			return true
		}
	}
	return false
}

// infinitive tells of the "to" at token i: "is to meet", "plans to meet", "an agreement to buy"; not "to London", and
// not the purpose of what was done, "went to meet".
func (c clause) infinitive(i int) timex.Tense {
	if !c.isPlainWord(i + 1) {
		return 0
	}
	if before := c.role(i - 1); before == aheadBefore || before == ahead || c.role(i+1) == be || c.s.Heading && c.isFirstVerb(i) {
		return timex.Future
	}
	return 0
}

// isFirstVerb reports whether no verb stands before token i: "Former mayor to stand trial in September".
func (c clause) isFirstVerb(i int) bool {
	for i--; i >= c.s.First; i-- {
		switch c.role(i) {
		case past, ahead, aheadBefore, modal, be:
			return false
		}
	}
	return true
}

// participle tells of a past form by the helping verbs before it: "will be held", "to be held", "was held". What stays
// closed tells no time by itself.
func (c clause) participle(i int) timex.Tense {
	stays := false
	for j := i - 1; j > i-4; j-- {
		switch c.word(j) {
		case "stay", "remain", "stays", "remains":
			stays = true
			continue
		}
		switch c.role(j) {
		case be:
			if c.word(j) == "be" && c.word(j-1) == "and" {
				return timex.Future // will go and be followed
			}
			continue
		case infinitive, ahead:
			return timex.Future
		case modal:
			return c.modal(j)
		}
		break
	}
	if stays {
		return 0
	}
	return timex.Past
}

// role gives what the word at token i does to the time of its clause.
func (c clause) role(i int) verbRole { return roleOf(c.word(i), true) }

// isPlainWord reports whether a word in small letters stands at token i.
func (c clause) isPlainWord(i int) bool {
	return i < c.s.Last && c.d.Tokens[i].Shape == prose.Word && !c.d.Tokens[i].Is(prose.Capital)
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

// beforeEpithet stand before a participle that describes a noun: "the delayed report".
var beforeEpithet = english.Listed("before epithet")

// beforeGerund stand before a form in -ing that tells no time of its own.
var beforeGerund = english.Listed("before gerund")
