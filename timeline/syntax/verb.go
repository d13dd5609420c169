package syntax

import (
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
	v := Verb{Modal: -1, Copula: s.Child(i, arcs.Cop), Passive: s.Child(i, arcs.AuxPass, arcs.NsubjPass) >= 0}
	v.own(s.Tags[i])
	if v.Copula >= 0 {
		v = Verb{Modal: -1, Copula: v.Copula}
		v.own(s.Tags[v.Copula])
	}
	for c := range s.Children(i) {
		switch s.Rel(c) {
		case arcs.Aux, arcs.AuxPass:
			s.aux(&v, c)
		case arcs.Advmod:
			v.Negated = v.Negated || isNegation(s.Lower(c))
		case arcs.Mark:
			v.Infinite = v.Infinite || s.Tags[c] == pos.TO
		}
	}
	if v.Modal >= 0 && !v.Perfect {
		v.Tense = Future
	}
	return v
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
	switch w, tag := s.Lower(c), s.Tags[c]; {
	case tag == pos.MD:
		v.Modal, v.Finite = c, true
	case tag == pos.TO:
		v.Infinite = true
	case w == "have" || w == "has" || w == "had" || w == "'ve":
		v.Perfect, v.Tense, v.Finite = true, Past, v.Finite || w != "have"
	case w == "is" || w == "are" || w == "am" || w == "'s" || w == "'re":
		v.Tense, v.Finite = Present, true
	case w == "was" || w == "were" || w == "did":
		v.Tense, v.Finite = Past, true
	case w == "do" || w == "does":
		v.Tense, v.Finite = Present, true
	case w == "going":
		v.Tense, v.Going = Future, true
	}
	if s.Rel(c) == arcs.Aux && !v.Passive && v.Tense == Present {
		v.Going = true
	}
}

func isNegation(w string) bool {
	switch w {
	case "not", "n't", "n’t", "never", "no", "neither":
		return true
	}
	return false
}

// Subject gives the head of what does the verb at token i, or of what it is done to in the passive: its own subject, that
// of the verb it stands beside ("met and talked"), that which controls it ("agreed to meet", "told him to leave"), or the
// noun it describes ("the man arrested on Monday"). -1 where the sentence does not say.
func (s *Sentence) Subject(i int) int {
	for range s.N {
		if k := s.Child(i, arcs.Nsubj, arcs.NsubjPass, arcs.Csubj); k >= 0 {
			return s.antecedent(i, k)
		}
		h := s.Head(i)
		if h < 0 {
			return s.adjacent(i)
		}
		switch s.Rel(i) {
		case arcs.AclRelcl:
			return h
		case arcs.Acl:
			if finite(s.Tags[i]) {
				return s.adjacent(i)
			}
			return h
		case arcs.Xcomp:
			if o := s.Child(h, arcs.Obj, arcs.Iobj); o >= 0 && o < i {
				return o
			}
		case arcs.Conj:
		case arcs.Advcl:
			if finite(s.Tags[i]) {
				return s.adjacent(i)
			}
		default:
			return s.adjacent(i)
		}
		i = h
	}
	return -1
}

// adjacent gives the noun right in front of the finite verb at token i, which the tree has hung elsewhere; -1 for none.
func (s *Sentence) adjacent(i int) int {
	k := i - 1
	for k >= 0 && s.Tags[k] == pos.RB {
		k--
	}
	if k < 0 || !finite(s.Tags[i]) || !s.Tags[k].IsNoun() {
		return -1
	}
	return k
}

// antecedent gives what "who" or "which" means, where k, the subject of verb i, is one: the noun that the clause is about.
func (s *Sentence) antecedent(i, k int) int {
	if !s.Relative(k) {
		return k
	}
	for range s.N {
		h := s.Head(i)
		if h < 0 {
			return s.before(k)
		}
		if r := s.Rel(i); r == arcs.AclRelcl || r == arcs.Acl {
			return h
		}
		i = h
	}
	return s.before(k)
}

// before gives the head of the noun group that stands in front of the relative pronoun k, k where there is none: what a
// clause that hangs on nothing is most likely about.
func (s *Sentence) before(k int) int {
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		if s.Tags[i].IsNoun() {
			for h := s.Head(i); h >= 0 && h < k && s.Tags[h].IsNoun() && i-h < 4 && h-i < 4; h = s.Head(i) {
				i = h
			}
			return i
		}
	}
	return k
}

func finite(t pos.Tag) bool { return t == pos.VBD || t == pos.VBZ || t == pos.VBP }

// Relative reports whether token k is a relative pronoun: "who", "which", "that".
func (s *Sentence) Relative(k int) bool {
	t := s.Tags[k]
	return t == pos.WDT || t == pos.WP || t == pos.WPS
}
