package arcs

import (
	"slices"

	"dateline/timeline/prose/pos"
)

// coordinate hangs the second subject of a verb on what "and" joins it with: "the heads of the bank and the fund
// resigned". No verb has two, and the machine often makes the conjunction one of the clause. What it is joined with is
// the nearest noun before the conjunction that is a name if it is one, too, and the first subject where there is none.
func (p *Parser) coordinate(t *Tree) {
	for i := range t.Head {
		c := t.left[i]
		if t.Rel[c] != Cc {
			c = max(c-1, 0) // it hangs on the verb
		}
		if t.Rel[c] != Cc || !isSubject(t, i) {
			continue
		}
		if k := p.joinedWith(t, i, int(c)-1); k >= 0 {
			t.Head[i], t.Rel[i], t.Head[c] = int32(k), Conj, int32(i)
		}
	}
	t.link()
}

// compound makes the subject of a noun that is itself a subject, an object or the like, and so no predicate, part of
// its phrase: "the Year 6 trip begins".
func (p *Parser) compound(t *Tree) {
	for i, h := range t.Head {
		if !isSubject(t, i) || !pos.Tag(p.tokens[h].Tag).IsNoun() {
			continue
		}
		if slices.Contains(phrases, t.Rel[h]) && t.Child(int(h), Cop) < 0 {
			t.Rel[i] = Compound
		}
	}
}

// phrases are the relations of what is part of a clause and no clause of its own.
var phrases = []Rel{Nsubj, NsubjPass, Obj, Obl, Nmod}

// joinedWith gives the noun, of those that end at token k, that a conjunction joins with the subject i; -1 where they
// are part of no subject of the same verb.
func (p *Parser) joinedWith(t *Tree, i, k int) int {
	noun := -1
	for a := range t.Up(k) {
		if noun < 0 && t.Rel[a] == Nmod && p.isName(a) == p.isName(i) {
			noun = a
		}
		if t.Head[a] == t.Head[i] && isSubject(t, a) {
			if noun < 0 {
				noun = a
			}
			return noun
		}
	}
	return -1
}

// isSubject reports whether token i is a subject that stands in front of its verb.
func isSubject(t *Tree, i int) bool {
	return int(t.Head[i]) > i && t.Rel[i].IsSubject()
}

func (p *Parser) isName(i int) bool { return pos.Tag(p.tokens[i].Tag).IsProper() }

// count hangs a number that the machine has made part of the clause on the noun that it counts, behind it: "about 2,000
// people marched".
func (p *Parser) count(t *Tree) {
	for i := range t.Head {
		if pos.Tag(p.tokens[i].Tag) != pos.CD || t.Rel[i] != Obl || t.Child(i, Case, Nmod, NmodUnmarked, Det) >= 0 {
			continue
		}
		if k := p.groupFrom(i + 1); k > i && t.Head[k] == t.Head[i] {
			t.Head[i], t.Rel[i] = int32(k), Nummod
		}
	}
	t.link()
}

// groupFrom gives the last token of the adjectives and nouns that begin at token i, if it is a noun; -1 otherwise.
func (p *Parser) groupFrom(i int) int {
	for ; i < len(p.whole); i++ {
		if t := pos.Tag(p.tokens[i].Tag); t != pos.JJ && !t.IsNoun() {
			break
		}
	}
	if !pos.Tag(p.tokens[i-1].Tag).IsNoun() {
		return -1
	}
	return i - 1
}

// possess hangs a noun with 's on what it has, where the machine has made that part of it: "the firm's chief executive,
// Ana Berg, left".
func (p *Parser) possess(t *Tree) {
	for i := range t.Head {
		c := t.Child(i, Case)
		if c < i || pos.Tag(p.tokens[c].Tag) != pos.POS || !slices.Contains(phrases, t.Rel[i]) {
			continue
		}
		if k := t.Child(i, Nmod, Appos, Compound); k > c && pos.Tag(p.tokens[k].Tag).IsNoun() {
			t.Head[k], t.Rel[k] = t.Head[i], t.Rel[i]
			t.Head[i], t.Rel[i] = int32(k), NmodPoss
		}
	}
	t.link()
}
