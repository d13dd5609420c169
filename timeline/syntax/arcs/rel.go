package arcs

import (
	"slices"
	"strings"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// A Rel is how a token hangs on its head: a relation of Universal Dependencies 2, with the subtypes that tell more of
// an event. The zero Rel means "not set".
type Rel uint8

// The relations. Those that say nothing of an event here (goeswith, orphan, reparandum, dislocated) are Dep.
const (
	Root         Rel = iota + machine.RootRel // the word that the sentence hangs on
	Nsubj                                     // the MINISTER resigned
	NsubjPass                                 // the BRIDGE was opened
	Obj                                       // signed a TREATY
	Iobj                                      // gave HIM time
	Obl                                       // met in OSLO
	OblAgent                                  // was opened by the KING
	OblUnmarked                               // met last WEEK, on May 3: a phrase of time or measure without a preposition
	Nmod                                      // talks in OSLO
	NmodPoss                                  // OSLO's mayor
	NmodDesc                                  // PRESIDENT Lind
	NmodUnmarked                              // the meeting SUNDAY
	Appos                                     // Lind, the MAYOR
	Conj                                      // ministers and ENVOYS
	Cc                                        // ministers AND envoys
	Case                                      // IN Oslo
	Mark                                      // THAT he resigned, TO meet
	Aux                                       // WILL meet
	AuxPass                                   // WAS opened
	Cop                                       // IS ill
	Acl                                       // a plan to CUT taxes, the man ARRESTED
	AclRelcl                                  // the man who FELL
	Advcl                                     // resigned after he LOST
	Ccomp                                     // said that he RESIGNED
	Xcomp                                     // wants to RESIGN
	Csubj                                     // to WAIT is wise
	Amod                                      // a NEW plan
	Advmod                                    // met AGAIN
	Det                                       // THE plan
	Nummod                                    // THREE men
	Compound                                  // PEACE talks
	CompoundPrt                               // broke DOWN
	Flat                                      // Ada LIND
	Fixed                                     // because OF
	Parataxis                                 // "I resign," he SAID; a caption's credit
	List                                      // items of a list
	Expl                                      // THERE is
	Discourse                                 // YES
	Vocative                                  // come, ADA
	Punct                                     // marks
	Dep                                       // any other
)

var relNames = [...]string{"", "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "nmod",
	"nmod:poss", "nmod:desc", "nmod:unmarked", "appos", "conj", "cc", "case", "mark", "aux", "aux:pass", "cop", "acl",
	"acl:relcl", "advcl", "ccomp", "xcomp", "csubj", "amod", "advmod", "det", "nummod", "compound", "compound:prt", "flat",
	"fixed", "parataxis", "list", "expl", "discourse", "vocative", "punct", "dep"}

// IsSubject reports whether r is a noun as the subject, in the active or the passive.
func (r Rel) IsSubject() bool { return r == Nsubj || r == NsubjPass }

// String gives the name that Universal Dependencies has for r; "" for the zero Rel.
func (r Rel) String() string {
	if int(r) < len(relNames) {
		return relNames[r]
	}
	return ""
}

// ParseRel gives the relation of a name. A subtype that is not known counts as its base; false for a name that is none.
func ParseRel(name string) (Rel, bool) {
	if r := slices.Index(relNames[1:], name); r >= 0 {
		return Root + Rel(r), true
	}
	if base, _, ok := strings.Cut(name, ":"); ok {
		return ParseRel(base)
	}
	return 0, false
}
