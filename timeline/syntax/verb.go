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
		return true
	}
	if s.Rel(i) != arcs.Conj || s.Tags[i] != pos.VBN && s.Tags[i] != pos.VBD {
		return false
	}
	return s.Child(i, arcs.Aux, arcs.Nsubj, arcs.Obj, arcs.Ccomp, arcs.Xcomp) < 0 && s.passive(s.Head(i))
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
	switch s.Tags[c] {
	case pos.MD:
		v.Modal, v.Finite = c, true
	case pos.TO:
		v.Infinite = true
	default:
		v.auxForm(s.Lower(c))
	}
	if s.Rel(c) == arcs.Aux && !v.Passive && v.Tense == Present {
		v.Going = true
	}
}

// auxForm reads the form of "have", "be", "do" and "going".
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
	case "going":
		v.Tense, v.Going = Future, true
	}
}

// negations are the words that deny the verb they stand with.
var negations = english.Listed("negations")

// Subject gives the head of what does the verb at token i, or of what it is done to in the passive: its own subject,
// that of the verb it stands beside ("met and talked"), that which controls it ("agreed to meet", "told him to leave"),
// or the noun it describes ("the man arrested on Monday"). -1 where the sentence does not say; no verb is its own
// subject, however odd the tree.
func (s *Sentence) Subject(i int) int {
	if k := s.subject(i); k != i {
		return k
	}
	return -1
}

func (s *Sentence) subject(i int) int {
	for range s.N {
		if k := s.ownSubject(i); k >= 0 {
			return s.antecedent(i, s.unquoted(i, k))
		}
		h := s.Head(i)
		if h < 0 {
			return s.apart(i)
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
		case arcs.Conj, arcs.Parataxis:
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

// ownSubject gives the subject that hangs on verb i; beside "which", which then is its object, the other one: "the site
// that the firm bought". -1 for none.
func (s *Sentence) ownSubject(i int) int {
	own := s.Child(i, arcs.Nsubj, arcs.NsubjPass, arcs.Csubj)
	if own < 0 || !s.Relative(own) {
		return own
	}
	for c := range s.Children(i) {
		if r := s.Rel(c); c > own && c < i && (r == arcs.Nsubj || r == arcs.NsubjPass) {
			return c
		}
	}
	return own
}

// unquoted gives the subject of verb i, whose subject seems to be k: whoever says something stands outside of the
// quotation marks, "“A triumph for the town,” Maria Duarte said".
func (s *Sentence) unquoted(i, k int) int {
	for q := i - 1; q > k; q-- {
		if s.Tags[q] != pos.Close {
			continue
		}
		if n := s.nounFrom(q+1, i); n >= 0 {
			return n
		}
		if n := s.nounFrom(i+1, min(i+4, s.N)); n >= 0 {
			return n
		}
		return k
	}
	return k
}

// nounFrom gives the head of the first noun group that begins in tokens [from, to), -1 for none.
func (s *Sentence) nounFrom(from, to int) int {
	for n := from; n < to; n++ {
		if !s.Tags[n].IsNoun() && s.Tags[n] != pos.PRP {
			continue
		}
		for h := s.Head(n); h >= from && h < to && s.Tags[h].IsNoun(); h = s.Head(n) {
			n = h
		}
		return n
	}
	return -1
}

// apart gives the subject of verb i, which hangs on nothing and has none of its own: that of the clause behind a
// participle ("Founded in 1990, the firm makes shoes"), or the noun in front of it. -1 for none.
func (s *Sentence) apart(i int) int {
	if t := s.Tags[i]; t == pos.VBN || t == pos.VBG {
		for k := i + 1; k < s.N; k++ {
			if r := s.Rel(k); r == arcs.Nsubj || r == arcs.NsubjPass {
				return k
			}
		}
	}
	return s.adjacent(i)
}

// Gap gives the noun that the relative clause of verb i is about where it is what the verb is done to: "the site that
// the firm bought", "the site it bought". -1 where the verb has an object of its own or the clause is about its
// subject.
func (s *Sentence) Gap(i int) int {
	k := s.ownSubject(i)
	if k < 0 || s.Relative(k) || s.Child(i, arcs.AuxPass, arcs.Cop, arcs.Ccomp) >= 0 {
		return -1
	}
	for c := range s.Children(i) {
		if c != k && s.Relative(c) && c < i && s.Child(c, arcs.Case) < 0 {
			return s.antecedent(i, c)
		}
	}
	left, _ := s.Extent(k)
	if h := s.Head(i); s.Rel(i) == arcs.AclRelcl && h == left-1 && s.Child(i, arcs.Obj) < 0 {
		return h
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

// antecedent gives what "who" or "which" means, where k, the subject of verb i, is one: the noun that the clause is
// about.
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
			for h := s.Head(i); s.groups(h, i, k); h = s.Head(i) {
				i = h
			}
			return i
		}
	}
	return k
}

// groups reports whether token h, the head of noun i, is of one noun group with it in front of token k.
func (s *Sentence) groups(h, i, k int) bool {
	return h >= 0 && h < k && s.Tags[h].IsNoun() && max(h-i, i-h) < 4
}

func finite(t pos.Tag) bool { return t == pos.VBD || t == pos.VBZ || t == pos.VBP }

// Relative reports whether token k is a relative pronoun: "who", "which", "that".
func (s *Sentence) Relative(k int) bool {
	t := s.Tags[k]
	return t == pos.WDT || t == pos.WP || t == pos.WPS
}
