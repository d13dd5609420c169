package en

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// A verbRole is what a word does to the time of its clause. The zero verbRole: nothing by itself.
type verbRole uint8

const (
	past        verbRole = iota + 1
	ahead                // tells of what is to come
	aheadBefore          // does so before an infinitive: "plans to", "set to"
	modal                // would, may, could
	infinitive           // to
	be                   // be, been
	preposition          // stands between a verb and its date
	noVerb               // looks like a past form and is none
)

var verbRoleNames = [...]string{"past", "ahead", "ahead before", "modal", "infinitive", "be", "preposition", "no verb"}

// verbRoles gives the role of the words that have one; of a word in two lists, none: a test of english keeps the lists
// apart.
var verbRoles = func() english.Table[verbRole] {
	m := make(map[string]verbRole)
	for i, name := range verbRoleNames {
		for w := range strings.FieldsSeq(english.List("verb " + name)) {
			if m[w] == 0 {
				m[w] = verbRole(i + 1)
			}
		}
	}
	return english.TableOf(m)
}()

// isRegularPast reports whether w ends as regular past forms do.
func isRegularPast(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }

// isPastForm reports whether w is a past form, or ends as one.
func isPastForm(w string) bool { return isRegularPast(w) || roleOf(w, true) == past }

// endsInS reports whether w ends in a single s, as plurals and third persons do.
func endsInS(w string) bool { return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' }

// roleOf gives the role of a word; none where there is no word.
func roleOf(w string, ok bool) verbRole {
	if !ok {
		return 0
	}
	return *verbRoles.Of(w)
}

// unchanging are verbs whose past form is that of the infinitive.
var unchanging = english.Listed("unchanging")

// followsModal reports whether the "and" at token i goes on with what a modal before it began: "would launch two models
// and cut 1,200 jobs".
func (c clause) followsModal(i int) bool {
	const near = 10 // tokens
	for j := i - 1; j >= c.s.First && j > i-near; j-- {
		switch c.role(j) {
		case modal, ahead:
			return true
		case infinitive:
			return c.isPlainWord(j + 1)
		case past:
			return false
		}
	}
	return false
}

// verb gives what the word at token i tells of time, 0 when it is no verb that does.
func (c clause) verb(i int) timex.Tense {
	switch role := c.role(i); {
	case role == ahead && (c.isEpithet(i) || c.role(i-1) == infinitive):
		return 0 // "was to meet": the verb before it tells
	case role == ahead, role == aheadBefore && c.role(i+1) == infinitive, c.looksForward(i):
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

// looksForward reports whether the word at token i, with those beside it, says that something is to come: "wait for",
// "is bound for", "gets under way", "adjourned until".
func (c clause) looksForward(i int) bool {
	next := c.word(i + 1)
	switch c.word(i) {
	case "set", "wait", "excited":
		return next == "for"
	case "forward":
		return next == "to"
	case "headed", "bound":
		return c.isCopula(i - 1)
	case "get", "gets":
		return (next == "under" || next == "underway") && c.role(i-1) != infinitive
	case "come", "comes":
		return next == "into" && c.isEnteringForce(i)
	}
	return next == "until" && c.word(i+2) != "further" && putsOff.Has(c.word(i))
}

// isEnteringForce reports whether the verb at token i is that of "comes into force", "come into effect".
func (c clause) isEnteringForce(i int) bool {
	switch c.word(i + 2) {
	case "force", "effect", "operation":
		return c.role(i-1) != infinitive && c.role(i-1) != modal
	}
	return false
}

// isCopula reports whether "is" or "are" stands at token i.
func (c clause) isCopula(i int) bool { return c.word(i) == "is" || c.word(i) == "are" }

// isEpithet reports whether the participle at token i belongs to a noun: "the originally planned launch".
func (c clause) isEpithet(i int) bool {
	w, before := c.word(i), c.word(i-1)
	if !isRegularPast(w) || before == "" {
		return false
	}
	return beforeEpithet.Has(before) || len(before) > 4 && before[len(before)-2:] == "ly"
}

// isGerund reports whether the word at token i is a verb that tells no time of its own: "spoke about meeting on
// Friday".
func (c clause) isGerund(i int) bool {
	if w := c.word(i); len(w) < 5 || w[len(w)-3:] != "ing" {
		return false
	}
	return beforeGerund.Has(c.word(i - 1))
}

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
	switch before := c.role(i - 1); {
	case before == aheadBefore, before == ahead, c.role(i+1) == be, c.s.Heading && c.isFirstVerb(i):
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
	for j := i - 1; j > i-5; j-- {
		switch w := c.word(j); {
		case w == "stay", w == "remain", w == "stays", w == "remains":
			stays = true
			continue
		case betweenHelpers.Has(w), strings.HasSuffix(w, "ly"):
			continue // will now be held
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

// betweenHelpers are adverbs that stand between a verb and those that help it.
var betweenHelpers = english.Listed("between helpers")

// beforeEpithet stand before a participle that describes a noun: "the delayed report".
var beforeEpithet = english.Listed("before epithet")

// beforeGerund stand before a form in -ing that tells no time of its own.
var beforeGerund = english.Listed("before gerund")
