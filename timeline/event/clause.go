package event

import (
	"dateline/timeline/prose/pos"
)

// A clauseKind says how a clause hangs on the one above it. The zero clauseKind is a main clause.
type clauseKind uint8

const (
	mainClause clauseKind = iota
	relClause             // "who became minister in 2015"
	subClause             // "after the court jailed him"
	thatClause            // what is said: "said (that) talks would resume"
	infClause             // "to settle the dispute"
	partClause            // "built in 1967", "cutting 1,400 jobs"
)

// A clause is one verb with its subject and object. All fields are indices: of clauses in sentence.clauses, of chunks in
// sentence.chunks; -1 for none.
type clause struct {
	kind    clauseKind
	parent  int
	intro   int // the chunk that opens it: "that", "who", "after"
	subject int // a noun group
	verb    int
	object  int // the first noun group after the verb, without a preposition
}

// parser splits the chunks of a sentence into clauses, from left to right, keeping the clause that is open.
type parser struct {
	*sentence
	open   int // the clause that chunks now fall in
	free   int // the last noun group that is no object of a preposition, -1
	joined int // the last conjunction since the last verb, -1
	comma  int // the last comma since the last verb
	before int // the clause that was open before a parenthesis, -1
}

// parse finds the clauses.
func (s *sentence) parse() {
	s.clauses = append(s.clauses[:0], newClause(mainClause, -1, -1))
	p := parser{sentence: s, free: -1, joined: -1, comma: -1, before: -1}
	for k := range s.chunks {
		s.chunks[k].clause = p.open
		p.step(k)
		s.chunks[k].clause = p.open
	}
}

func newClause(kind clauseKind, parent, intro int) clause {
	return clause{kind: kind, parent: parent, intro: intro, subject: -1, verb: -1, object: -1}
}

func (p *parser) push(kind clauseKind, intro int) *clause {
	p.clauses = append(p.clauses, newClause(kind, p.open, intro))
	p.open = len(p.clauses) - 1
	return &p.clauses[p.open]
}

func (p *parser) step(k int) {
	switch c := &p.chunks[k]; c.kind {
	case nounGroup:
		p.noun(k)
	case verbGroup:
		p.verbGroup(k)
		p.joined, p.comma = -1, -1
	case conjunction:
		p.joined = k
	case commaMark:
		p.comma = k
	case breakMark:
		p.mark(k)
	case subordinator:
		p.push(subClause, k)
		p.free = -1
	case complement:
		p.push(thatClause, k)
		p.free = -1
	case relative:
		antecedent := p.nounBefore(k)
		if antecedent < 0 {
			antecedent = p.clauses[p.open].subject
		}
		r := p.push(relClause, k)
		r.subject, p.free = antecedent, -1
	}
}

// noun gives a noun group its part in the open clause.
func (p *parser) noun(k int) {
	if k > 0 && p.chunks[k-1].kind == preposition || p.secondObject(k) {
		return
	}
	c := &p.clauses[p.open]
	switch {
	case c.verb < 0 && (c.subject < 0 || c.kind == relClause && k == c.intro+1):
		c.subject = k
	case c.verb >= 0 && c.object < 0 && p.joined < 0 && p.comma < 0:
		c.object = k
	}
	if p.joined < 0 || p.free < 0 || !p.lists(p.free, k) {
		p.free = k
	}
}

// secondObject reports whether noun group k is joined to the object of a preposition: "For the number and passcode, call".
func (p *parser) secondObject(k int) bool {
	return k >= 3 && p.chunks[k-1].kind == conjunction && p.chunks[k-2].kind == nounGroup && p.chunks[k-3].kind == preposition &&
		p.clauses[p.open].verb < 0 && p.clauses[p.open].subject < 0 && k+1 < len(p.chunks) && p.chunks[k+1].kind == commaMark
}

// lists reports whether noun groups a and b belong to one list: "Trump and Putin".
func (p *parser) lists(a, b int) bool {
	for k := a + 1; k < b; k++ {
		switch c := &p.chunks[k]; c.kind {
		case conjunction, commaMark, nounGroup:
		case preposition:
			if p.sentence.text(c.head) != "of" {
				return false
			}
		default:
			return false
		}
	}
	return b-a > 1 && p.chunks[b-1].kind == conjunction && p.clauses[p.open].verb < 0
}

// nounBefore gives the noun group that ends right before chunk k, a comma apart; -1 for none.
func (p *parser) nounBefore(k int) int {
	for k--; k >= 0 && (p.chunks[k].kind == commaMark || p.chunks[k].kind == preposition); k-- {
	}
	if k >= 0 && p.chunks[k].kind == nounGroup {
		return k
	}
	return -1
}

// mark handles what parts a sentence more than a comma does.
func (p *parser) mark(k int) {
	switch p.sentence.text(p.chunks[k].head) {
	case ";":
		p.open, p.free, p.joined, p.comma = p.newMain(), -1, -1, -1
	case ":":
		if p.clauses[p.open].verb >= 0 || p.clauses[p.open].subject >= 0 && p.sentence.chunks[k].last < 6 {
			p.open, p.free, p.joined, p.comma = p.newMain(), -1, -1, -1
		}
	case "(", "[":
		p.before = p.open
		p.open = p.newMain()
	case ")", "]":
		if p.before >= 0 {
			p.open, p.before = p.before, -1
		}
	default:
		p.comma = k
	}
}

func (p *parser) newMain() int {
	p.clauses = append(p.clauses, newClause(mainClause, -1, -1))
	return len(p.clauses) - 1
}

// role reports whether what a person can be begins at token i: "the governor".
func (s *sentence) role(i int) bool {
	for end := min(i+4, s.n); i < end; i++ {
		if s.words[i].is(role | office) {
			return true
		}
		if t := s.tags[i]; t != pos.DT && t != pos.PRPS && !t.IsAdjective() && t != pos.NN && t != pos.NNP {
			return false
		}
	}
	return false
}

// clauseFollows reports whether a clause of its own begins at token i: a finite verb comes before the next comma.
func (s *sentence) clauseFollows(i int) bool {
	if i > 0 && s.text(i-1) == "as" && s.role(i) {
		return false
	}
	for noun := false; i < s.n; i++ {
		switch t := s.tags[i]; {
		case t == pos.CC && i+1 < s.n && s.tags[i+1].IsVerb():
			return false
		case s.text(i) == ",", s.text(i) == ";", t == pos.WDT, t == pos.WP:
			return false
		case t.IsNoun(), t == pos.PRP, t == pos.EX, t == pos.DT, t == pos.CD:
			noun = true
		case t == pos.VBD, t == pos.VBZ, t == pos.VBP, t == pos.MD:
			return noun
		case t == pos.VBG && !noun, t == pos.TO:
			return false
		}
	}
	return false
}
