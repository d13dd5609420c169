package arcs

import "dateline/timeline/prose/pos"

// coordinate hangs the second subject of a verb on what "and" joins it with: "the heads of the bank and the fund
// resigned". No verb has two, and the machine often makes the conjunction one of the clause. What it is joined with is
// the nearest noun before the conjunction that is a name if it is one, too, and the first subject where there is none.
func (p *Parser) coordinate(t *Tree) {
	for i := range t.Head {
		c := t.left[i]
		if t.Rel[c] != Cc {
			c-- // it hangs on the verb
		}
		if c <= 0 || t.Rel[c] != Cc || !isSubject(t, i) {
			continue
		}
		if k, ok := p.joinedWith(t, i, c-1); ok {
			t.Head[i], t.Rel[i], t.Head[c] = k, Conj, int32(i)
		}
	}
	t.link()
}

// compound makes the subject of a noun that is itself a subject, an object or the like, and so no predicate, part of
// its phrase: "the Year 6 trip begins".
func (p *Parser) compound(t *Tree) {
	for i, h := range t.Head {
		if isSubject(t, i) && pos.Tag(p.tokens[h].Tag).IsNoun() && isPhrase(t.Rel[h]) && t.Child(int(h), Cop) < 0 {
			t.Rel[i] = Compound
		}
	}
}

// isPhrase reports whether what hangs on its head as rel is part of a clause and no clause of its own.
func isPhrase(rel Rel) bool {
	switch rel {
	case Nsubj, NsubjPass, Obj, Obl, Nmod:
		return true
	}
	return false
}

// joinedWith gives the noun, of those that end at token k, that a conjunction joins with the subject i; false where
// they are part of no subject of the same verb.
func (p *Parser) joinedWith(t *Tree, i int, k int32) (noun int32, ok bool) {
	for noun = -1; t.Head[k] >= 0 && t.Head[k] != t.Head[i]; k = t.Head[k] {
		if noun < 0 && t.Rel[k] == Nmod && p.isName(k) == p.isName(int32(i)) {
			noun = k
		}
	}
	if noun < 0 {
		noun = k
	}
	return noun, t.Head[k] >= 0 && isSubject(t, int(k))
}

// isSubject reports whether token i is a subject that stands in front of its verb.
func isSubject(t *Tree, i int) bool {
	return int(t.Head[i]) > i && (t.Rel[i] == Nsubj || t.Rel[i] == NsubjPass)
}

func (p *Parser) isName(i int32) bool { return pos.Tag(p.tokens[i].Tag).IsProper() }
