package en

import (
	"strings"

	"dateline/timeline/english"
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

// verbRoles gives the role of the words that have one; of a word in two lists, none: a test of english keeps the lists apart.
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

// roleOf gives the role of a word; none where there is no word.
func roleOf(w string, ok bool) verbRole {
	if !ok {
		return 0
	}
	return *verbRoles.Of(w)
}

// unchanging are verbs whose past form is that of the infinitive.
var unchanging = english.Listed("unchanging")

// followsModal reports whether the "and" at token i goes on with what a modal before it began: "would launch two models and
// cut 1,200 jobs".
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
