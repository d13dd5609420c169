package timex

import (
	"slices"
	"strconv"

	"dateline/timeline/prose"
)

// grid is a sentence being matched: the class of each token and the expressions found from each.
type grid struct {
	tagger      *Tagger
	doc         *prose.Document
	first, last int // tokens of the sentence, half-open
	class       []Class
	found       []found
	at          []int32  // bounds of the expressions in found by their first token, from the last token on (see begin)
	numbers     []number // the number phrase that begins at each token, once it was looked for
	match       Match
	picked      []Expr
	exprs       []Expr  // of the document, in reading order
	all         need    // what the tokens of the sentence have
	has         []need  // what each token has, filled from the last token on; behind it a last one for the end
	active      []uint8 // by rule: whether the sentence has what the rule needs; see isActive
}

// A number is a number phrase; end is the index after its last token, 0 when it was not looked for yet.
type number struct {
	prose.Quantity
	end int
}

// found is an expression of some rule, from the token it begins at.
type found struct {
	end        int // index after its last token, context included
	open, shut int // tokens of the expression itself
	rule       *compiled
	value      Value // nil for a rejection
}

func (g *grid) n(i int) int {
	t := g.doc.Tokens[i]
	if t.Word != 0 {
		return int(g.tagger.words[t.Word].N)
	}
	if t.N < 0 && g.classAt(i)&Dotted != 0 {
		s := g.doc.Of(i)
		n, _ := strconv.Atoi(s[:len(s)-3] + s[len(s)-2:])
		return n
	}
	return int(t.N)
}

func (g *grid) classAt(i int) Class {
	if i < g.first || i >= g.last {
		return 0
	}
	return g.class[i-g.first]
}

func (g *grid) token(i int) prose.Token {
	if i < g.first || i >= g.last {
		return prose.Token{}
	}
	return g.doc.Tokens[i]
}

func (g *grid) text(i int) (string, bool) {
	if i < g.first || i >= g.last {
		return "", false
	}
	return g.doc.Of(i), true
}

// begin gives the expressions found that begin at token i. The grid is filled from the last token to the first, so
// those of a token stand together.
func (g *grid) begin(i int) []found {
	if i >= g.last {
		return nil
	}
	k := g.last - 1 - i
	return g.found[g.at[k]:g.at[k+1]]
}

// load takes the classes of the tokens of s and reports whether any of them can be of a date.
func (g *grid) load(s prose.Sentence) bool {
	g.first, g.last = s.First, s.Last
	g.class = g.class[:0]
	g.all = need{}
	for i := s.First; i < s.Last; i++ {
		t := &g.doc.Tokens[i]
		c := g.tagger.classOf(g.doc, t)
		g.class = append(g.class, c)
		g.all.class |= c
		g.all.words |= wordBit(t.Word)
	}
	return g.all.class&Trigger != 0
}

// number gives the number phrase that begins at token i; its end is i where there is none.
func (g *grid) number(i int) *number {
	n := &g.numbers[i-g.first]
	if n.end == 0 {
		const reach = 12 // tokens: longer number phrases are no amounts of time
		q, end := g.doc.NumberAt(i, min(g.last, i+reach))
		*n = number{q, end}
	}
	return n
}

// isActive reports whether the sentence has what rule r needs, in any order.
func (g *grid) isActive(r *compiled) bool {
	const yes, no = 1, 2
	if g.active[r.index] == 0 {
		g.active[r.index] = yes
		for _, n := range r.needs {
			if !n.met(&g.all) {
				g.active[r.index] = no
			}
		}
	}
	return g.active[r.index] == yes
}

// fill finds the expressions that begin at each token, lower tiers first.
func (g *grid) fill() {
	n := g.last - g.first
	g.found, g.at = g.found[:0], append(g.at[:0], 0)
	g.numbers, g.has = slices.Grow(g.numbers[:0], n)[:n], slices.Grow(g.has[:0], n+1)[:n+1]
	clear(g.numbers)
	clear(g.active)
	g.has[n] = need{class: anyClass}
	for i := g.last - 1; i >= g.first; i-- {
		g.at = append(g.at, int32(len(g.found)))
		g.tryAt(i)
	}
}

// tryAt tries the rules that can begin at token i.
func (g *grid) tryAt(i int) {
	word := g.doc.Tokens[i].Word
	it := &g.has[i-g.first]
	*it = need{class: g.class[i-g.first] | anyClass, words: wordBit(word)}
	if g.isName(i) {
		it.class |= nameClass
	}
	if word == 0 && it.class&g.tagger.classes == 0 {
		return
	}
	begins := &g.tagger.begins[word]
	for tier := range g.tagger.tiers {
		if t := &g.tagger.tiers[tier]; it.class&t.classes != 0 || it.kinds != 0 || begins[tier] != 0 {
			g.tryTier(t, i, begins[tier])
		}
	}
}

// tryTier tries the rules of a tier that can begin at token i, whose word begins those of word, and notes the kinds of
// what it finds.
func (g *grid) tryTier(t *tier, i int, word uint16) {
	it := &g.has[i-g.first]
	known := len(g.found)
	if word != 0 {
		g.tryAll(&t.byWord[word-1], i, 0)
	}
	if it.class&nameClass != 0 {
		g.tryAll(&t.byName, i, 0)
	}
	for rest := it.class & t.classes &^ nameClass; rest != 0; rest &= rest - 1 {
		low := rest & -rest
		g.tryAll(&t.byClass[bit(low)], i, it.class&(low-1))
	}
	if it.kinds != 0 {
		for k := range t.byKind {
			if s := &t.byKind[k]; s.kind&it.kinds != 0 && s.class&it.class == 0 { // not tried yet for its class
				g.try(s.rule, i)
			}
		}
	}
	for _, f := range g.found[known:] {
		if f.value != nil {
			it.kinds |= f.rule.Kind
		}
	}
}

// tryAll tries rules at token i, those left out that can begin with a class of tried, and those that cannot match for
// what stands behind their first item. Nothing is known of what stands behind an expression.
func (g *grid) tryAll(l *starts, i int, tried Class) {
	it, next, after := &g.has[i-g.first], &g.has[i+1-g.first], &need{}
	if it.class&numberStart != 0 {
		after = &g.has[g.number(i).end-g.first]
	}
	if !l.next.met(next) && !l.after.met(after) && l.kind&it.kinds == 0 {
		return
	}
	for k := range l.list {
		s := &l.list[k]
		if (s.next.met(next) || s.after.met(after) || s.kind&it.kinds != 0) && s.class&tried == 0 {
			g.try(s.rule, i)
		}
	}
}

// try matches a rule at token i and keeps what it finds.
func (g *grid) try(r *compiled, i int) {
	if !g.isActive(r) {
		return
	}
	m := &g.match
	m.Doc, m.g, m.items = g.doc, g, len(r.items)
	end, ok := g.step(r, 0, i, m)
	if !ok || end == i {
		return
	}
	f := found{end: end, open: i, shut: end, rule: r}
	if r.open > 0 || r.shut < len(r.items) {
		f.open, f.shut = m.within(r.open, r.shut)
	}
	if r.Value != nil {
		v, ok := r.Value(m)
		if !ok {
			return
		}
		f.value = v
	}
	g.found = append(g.found, f)
	g.at[len(g.at)-1] = int32(len(g.found))
}
