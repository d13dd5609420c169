package syntax

import (
	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A Tense is the time that the words of a verb tell. The zero Tense: they tell none.
type Tense uint8

// The tenses.
const (
	Past Tense = iota + 1
	Present
	Future
)

// A Verb is what the words around a verb, or around the noun or adjective of "is a mayor", say of it.
type Verb struct {
	Tense    Tense
	Passive  bool
	Perfect  bool
	Going    bool // "is meeting", "is going to"
	Negated  bool
	Modal    int // the token of "may", "would", "will"; -1 for none
	Copula   int // the token of "be" where the predicate is no verb; -1 for none
	Finite   bool
	Infinite bool // "to meet"
}

// Verb reads the words that belong to the predicate at token i.
func (s *Sentence) Verb(i int) Verb {
	v := Verb{Modal: -1, Copula: -1, Passive: s.passive(i)}
	v.own(s.Tags[i])
	if c := s.Child(i, arcs.Cop); c >= 0 && s.Tags[i] != pos.VB {
		v = Verb{Modal: -1, Copula: c}
		v.own(s.Tags[c])
	}
	for c := range s.Children(i) {
		switch s.Rel(c) {
		case arcs.Cop: // "is to meet"
			if v.Copula < 0 {
				s.aux(&v, c)
			}
		case arcs.Aux, arcs.AuxPass:
			s.aux(&v, c)
		case arcs.Advmod:
			v.Negated = v.Negated || negations.Has(s.Lower(c))
		case arcs.Mark:
			v.Infinite = v.Infinite || s.Tags[c] == pos.TO
		case arcs.Case: // "due to be held"
			k := s.Child(c, arcs.Fixed)
			v.Infinite = v.Infinite || k >= 0 && s.Tags[k] == pos.TO
		}
	}
	v.look()
	return v
}

// passive reports whether the verb at token i is in the passive: by a word of its own, or by that of the verb it stands
// beside, "was convicted and sentenced".
func (s *Sentence) passive(i int) bool {
	if s.Child(i, arcs.AuxPass, arcs.NsubjPass) >= 0 {
		return !s.hasDone(i)
	}
	if s.Rel(i) != arcs.Conj || s.Tags[i] != pos.VBN && s.Tags[i] != pos.VBD {
		return false
	}
	return s.Child(i, arcs.Aux, arcs.Nsubj, arcs.Obj, arcs.Ccomp, arcs.Xcomp) < 0 && s.passive(s.Head(i))
}

// hasDone reports whether the auxiliaries of the verb at token i are those of the active: what "has built" is not
// built, whatever the tree says.
func (s *Sentence) hasDone(i int) (has bool) {
	for c := range s.Children(i) {
		switch s.Lower(c) {
		case "been":
			return false
		case "have", "has", "had", "'ve":
			has = true
		}
	}
	return has
}

// look tells the tense by what stands with the form: "will go" and "was to go" look ahead, "to be held" tells no time.
func (v *Verb) look() {
	switch {
	case v.Perfect:
	case v.Modal >= 0 || v.Infinite && v.Finite:
		v.Tense = Future
	case v.Infinite:
		v.Tense = 0
	}
}

// own reads the form of the verb itself.
func (v *Verb) own(t pos.Tag) {
	switch t {
	case pos.VBD:
		v.Tense, v.Finite = Past, true
	case pos.VBZ, pos.VBP:
		v.Tense, v.Finite = Present, true
	case pos.VBN:
		v.Tense = Past
	}
}

// aux reads an auxiliary.
func (s *Sentence) aux(v *Verb, c int) {
	if s.Tags[c] == pos.MD {
		v.Modal, v.Finite = c, true
	} else {
		v.auxForm(s.Lower(c))
	}
	if s.Rel(c) == arcs.Aux && !v.Passive && v.Tense == Present {
		v.Going = true
	}
}

// auxForm reads the form of "have", "be" and "do".
func (v *Verb) auxForm(w string) {
	switch w {
	case "have": // in "to have left" too
		v.Perfect, v.Tense = true, Past
	case "has", "had", "'ve":
		v.Perfect, v.Tense, v.Finite = true, Past, true
	case "is", "are", "am", "'s", "'re", "do", "does":
		v.Tense, v.Finite = Present, true
	case "was", "were", "did":
		v.Tense, v.Finite = Past, true
	}
}

// negations are the words that deny the verb they stand with.
var negations = english.Listed("negations")
