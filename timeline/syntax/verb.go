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
	Negated  bool
	Modal    int // the token of "may", "would", "will"; -1 for none
	Copula   int // the token of "be" where the predicate is no verb; -1 for none
	Finite   bool
	Infinite bool // "to meet"
}

// Verb reads the words that belong to the predicate at token i.
func (s *Sentence) Verb(i int) Verb {
	v := Verb{Modal: -1, Copula: -1, Passive: s.passive(i)}
	v.say(s.ownForm(i))
	if c := s.Child(i, arcs.Cop); c >= 0 && s.Tags[i] != pos.VB {
		v = Verb{Modal: -1, Copula: c}
		v.say(ownForms[s.Tags[c]])
	}
	for c := range s.Children(i) {
		switch s.Rel(c) {
		case arcs.Aux, arcs.AuxPass, arcs.Cop: // "is to meet" has a copula, too
			if c != v.Copula {
				v.aux(c, s.Tags[c], s.Lower(c))
			}
		case arcs.Advmod:
			v.Negated = v.Negated || negations.Has(s.Text(c))
		case arcs.Mark, arcs.Case: // "to be held", "due to be held"
			last := max(c, s.Child(c, arcs.Fixed))
			v.Infinite = v.Infinite || s.Tags[last] == pos.TO
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
	bare := s.Child(i, arcs.Aux, arcs.Nsubj, arcs.Obj, arcs.Ccomp, arcs.Xcomp) < 0
	return bare && s.Rel(i) == arcs.Conj && ownForms[s.Tags[i]].tense == Past && s.passive(s.Head(i))
}

// hasDone reports whether the auxiliaries of the verb at token i are those of the active: what "has built" is not
// built, whatever the tree says.
func (s *Sentence) hasDone(i int) bool { return s.says(i, haves) && !s.says(i, been) }

// says reports whether one of these words hangs on token i.
func (s *Sentence) says(i int, words english.Set) bool {
	for c := range s.Children(i) {
		if words.Has(s.Text(c)) {
			return true
		}
	}
	return false
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

// A form is what one word of a predicate says of its time.
type form struct {
	tense           Tense
	finite, perfect bool
}

var (
	past    = form{tense: Past, finite: true}
	present = form{tense: Present, finite: true}
	perfect = form{tense: Past, finite: true, perfect: true}
)

// ownForms are those of the verb itself, auxForms those of "have", "be" and "do" beside it.
var (
	ownForms = map[pos.Tag]form{pos.VBD: past, pos.VBZ: present, pos.VBP: present, pos.VBN: {tense: Past}}
	auxForms = map[string]form{
		"have": {tense: Past, perfect: true}, // in "to have left" too
		"has":  perfect, "had": perfect, "'ve": perfect, "’ve": perfect,
		"is": present, "are": present, "am": present, "'s": present, "’s": present, "'re": present, "’re": present,
		"do": present, "does": present,
		"was": past, "were": past, "did": past,
	}
)

// ownForm gives what the form of the verb at token i says of its time. A form that is that of the past, too, tells the
// past: news has "Leeds beat York" of what was, and "beats" of what is.
func (s *Sentence) ownForm(i int) form {
	if t := s.Tags[i]; t != pos.VBP || !english.Forms().Of(s.Text(i)).Is(english.Past) {
		return ownForms[t]
	}
	return past
}

// finite reports whether token i is a verb in a tense of its own.
func (s *Sentence) finite(i int) bool { return ownForms[s.Tags[i]].finite }

// say adds what the next word says.
func (v *Verb) say(f form) {
	if f.tense != 0 {
		v.Tense = f.tense
	}
	v.Finite, v.Perfect = v.Finite || f.finite, v.Perfect || f.perfect
}

// aux reads the auxiliary at token c.
func (v *Verb) aux(c int, tag pos.Tag, word string) {
	if tag == pos.MD {
		v.Modal, v.Finite = c, true
	} else {
		v.say(auxForms[word])
	}
}

var (
	negations = english.Listed("negations") // what denies the verb it stands with
	haves     = english.Listed("haves")
	been      = english.Listed("been")
)
