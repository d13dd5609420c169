package syntax

import (
	"slices"

	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

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
	for v := range s.tree.Up(i) {
		if k := s.ownSubject(v); k >= 0 {
			return s.antecedent(v, s.unquoted(v, k))
		}
		switch r := s.Rel(v); {
		case r == arcs.Root:
			return s.apart(v)
		case describes[r] && !(r == arcs.Acl && s.finite(v)):
			return s.Head(v)
		case r == arcs.Xcomp:
			if o := s.Child(s.Head(v), arcs.Obj, arcs.Iobj); o >= 0 {
				return o
			}
		case !shares[r] || r == arcs.Advcl && s.finite(v):
			return s.adjacent(v)
		}
	}
	return -1
}

// describes tells of a relation that it hangs a verb on the noun that it is said of, shares that it hangs one on a verb
// that has the same subject.
var (
	describes = [arcs.Dep + 1]bool{arcs.Acl: true, arcs.AclRelcl: true}
	shares    = [arcs.Dep + 1]bool{arcs.Conj: true, arcs.Parataxis: true, arcs.Advcl: true}
)

// ownSubject gives the subject that hangs on verb i; beside "which", which then is its object, the other one: "the site
// that the firm bought". -1 for none.
func (s *Sentence) ownSubject(i int) int {
	own := s.Child(i, arcs.Nsubj, arcs.NsubjPass, arcs.Csubj)
	for c := range s.Children(i) {
		if s.Rel(c).IsSubject() && s.Relative(own) {
			own = c
		}
	}
	return own
}

// unquoted gives the subject of verb i, whose subject seems to be k: whoever says something stands outside of the
// quotation marks, "“A triumph for the town,” Maria Duarte said".
func (s *Sentence) unquoted(i, k int) int {
	for q := i - 1; q > k; q-- {
		if s.Tags[q] == pos.Close {
			return s.nounFrom(q+1, i, s.nounFrom(i+1, min(i+4, s.N), k))
		}
	}
	return k
}

// nounFrom gives the head of the first noun group that begins in tokens [from, to), none where no group does.
func (s *Sentence) nounFrom(from, to, none int) int {
	n := slices.IndexFunc(s.Tags[from:to], pos.Tag.IsNoun)
	if n < 0 {
		return none
	}
	return groupHead(&s.tree, s.Tags, from+n, from, to)
}

// groupHead gives the head of the noun group of token i within tokens [from, to).
func groupHead(tree *arcs.Tree, tags []pos.Tag, i, from, to int) int {
	for h := int(tree.Head[i]); h >= from && h < to && tags[h].IsNoun(); h = int(tree.Head[i]) {
		i = h
	}
	return i
}

// apart gives the subject of verb i, which hangs on nothing and has none of its own: that of the clause behind a
// participle ("Founded in 1990, the firm makes shoes"), or the noun in front of it. -1 for none.
func (s *Sentence) apart(i int) int {
	if t := s.Tags[i]; t == pos.VBN || t == pos.VBG {
		if n := slices.IndexFunc(s.tree.Rel[i+1:], arcs.Rel.IsSubject); n >= 0 {
			return i + 1 + n
		}
	}
	return s.adjacent(i)
}

// Object gives the head of what verb i is done to: its own object, or that of the verb that "and" joins right behind
// it, "removed and captured a man". -1 for none.
func (s *Sentence) Object(i int) int {
	const near = 3 // tokens: "and", an adverb
	k, c := s.Child(i, arcs.Obj), s.Child(i, arcs.Conj)
	if k >= 0 || c < i || c > i+near {
		return k
	}
	if s.Tags[c] != s.Tags[i] || s.ownSubject(c) >= 0 {
		return -1
	}
	return s.Child(c, arcs.Obj)
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
		if s.Relative(c) && s.Child(c, arcs.Case) < 0 {
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
	if k < 0 || !s.finite(i) || !s.Tags[k].IsNoun() {
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
	for v := range s.tree.Up(i) {
		if describes[s.Rel(v)] {
			return s.Head(v)
		}
	}
	return s.before(k)
}

// before gives the head of the noun group that stands in front of the relative pronoun k, k where there is none: what a
// clause that hangs on nothing is most likely about.
func (s *Sentence) before(k int) int {
	for i := k - 1; i >= max(0, k-4); i-- { // "MetSat-2, which"
		if s.Tags[i].IsNoun() {
			return groupHead(&s.tree, s.Tags, i, max(0, i-3), k)
		}
	}
	return k
}

// Relative reports whether token k is a relative pronoun: "who", "which", "that".
func (s *Sentence) Relative(k int) bool { return s.Tags[k].IsRelative() }
