package timex

import (
	"strconv"

	"dateline/timeline/prose"
)

// A Match is a rule's pattern found in a text: for each item of the pattern what it stands for.
type Match struct {
	Doc   *prose.Document
	g     *grid
	from  [maxItems]int // index of the first token of each item; -1 for an optional one that is absent
	to    [maxItems]int // index after its last token
	num   [maxItems]prose.Quantity
	val   [maxItems]Value
	items int
}

// maxItems is the longest pattern that a rule may have.
const maxItems = 14

// Has reports whether the optional item k is there.
func (m *Match) Has(k int) bool { return k < m.items && m.from[k] >= 0 }

// N gives the number of item k: a word's N in the language, or the number that digits spell.
func (m *Match) N(k int) int { return m.g.n(m.from[k]) }

// Is reports whether item k is a token of class c.
func (m *Match) Is(k int, c Class) bool { return m.Has(k) && m.g.class[m.from[k]-m.g.first]&c != 0 }

// Number gives the number of a "#" item.
func (m *Match) Number(k int) prose.Quantity { return m.num[k] }

// Value gives the meaning of a "<kind>" item; nil when it is absent.
func (m *Match) Value(k int) Value { return m.val[k] }

// Text gives the text of item k; "" when it is absent.
func (m *Match) Text(k int) string {
	if !m.Has(k) {
		return ""
	}
	return m.Doc.Text[m.Doc.Tokens[m.from[k]].Start:m.Doc.Tokens[m.to[k]-1].End]
}

// All gives the text of the whole match.
func (m *Match) All() string {
	return m.Doc.Text[m.Doc.Tokens[m.start()].Start:m.Doc.Tokens[m.end()-1].End]
}

// Cap reports whether item k begins with an upper-case letter.
func (m *Match) Cap(k int) bool { return m.Has(k) && m.Doc.Tokens[m.from[k]].Is(prose.Capital) }

// Width gives the number of bytes of the first token of item k.
func (m *Match) Width(k int) int {
	t := m.Doc.Tokens[m.from[k]]
	return int(t.End - t.Start)
}

// Before gives the class of the token n places before the match, 0 at the start of the sentence.
func (m *Match) Before(n int) Class { return m.g.classAt(m.start() - n) }

// After gives the class of the token n places after the match (1 is the next one), 0 past the end of the sentence.
func (m *Match) After(n int) Class { return m.g.classAt(m.end() + n - 1) }

// WordBefore and WordAfter give the tokens there, ok false outside of the sentence.
func (m *Match) WordBefore(n int) (string, bool) { return m.g.text(m.start() - n) }

// WordAfter gives the token n places after the match; see WordBefore.
func (m *Match) WordAfter(n int) (string, bool) { return m.g.text(m.end() + n - 1) }

// TokenAfter gives the token n places after the match; the zero Token past the end of the sentence.
func (m *Match) TokenAfter(n int) prose.Token { return m.g.token(m.end() + n - 1) }

// TokenBefore gives the token n places before the match; the zero Token at the start of the sentence.
func (m *Match) TokenBefore(n int) prose.Token { return m.g.token(m.start() - n) }

func (m *Match) start() int {
	for k := range m.items {
		if m.from[k] >= 0 {
			return m.from[k]
		}
	}
	return m.g.first
}

func (m *Match) end() int {
	for k := m.items - 1; k >= 0; k-- {
		if m.from[k] >= 0 {
			return m.to[k]
		}
	}
	return m.g.first
}

// grid is a sentence being matched: the class of each token and the expressions found from each.
type grid struct {
	tagger      *Tagger
	doc         *prose.Document
	first, last int // tokens of the sentence, half-open
	class       []Class
	found       []found
	at          []int32 // bounds of the expressions in found by their first token, from the last token on (see begin)
	match       Match
	picked      []Expr
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
	var all Class
	for _, t := range g.doc.Tokens[s.First:s.Last] {
		c := g.tagger.classOf(g.doc, t)
		g.class = append(g.class, c)
		all |= c
	}
	return all&Trigger != 0
}

// fill finds the expressions that begin at each token, lower tiers first.
func (g *grid) fill() {
	g.found, g.at = g.found[:0], append(g.at[:0], 0)
	for i := g.last - 1; i >= g.first; i-- {
		g.at = append(g.at, int32(len(g.found)))
		if c := g.class[i-g.first]; c != 0 || g.doc.Tokens[i].Word != 0 {
			for tier := range g.tagger.tiers {
				g.tryTier(&g.tagger.tiers[tier], i, c)
			}
		}
	}
}

// tryTier tries the rules of a tier that can begin with the token i.
func (g *grid) tryTier(t *tier, i int, c Class) {
	start := g.at[len(g.at)-2]
	known := len(g.found)
	for _, r := range t.byWord[g.doc.Tokens[i].Word] {
		g.try(r, i)
	}
	for rest := c & t.classes; rest != 0; rest &= rest - 1 {
		low := rest & -rest
		for _, r := range t.byClass[bit(low)] {
			if r.firstClass&c&(low-1) == 0 { // not tried yet for a lower bit
				g.try(r, i)
			}
		}
	}
	var kinds Kind
	for _, f := range g.found[start:known] {
		if f.value != nil {
			kinds |= f.rule.Kind
		}
	}
	for _, r := range t.byKind {
		if r.firstKind&kinds != 0 && r.firstClass&c == 0 { // not tried yet for its class
			g.try(r, i)
		}
	}
}

// try matches a rule at token i and keeps what it finds.
func (g *grid) try(r *compiled, i int) {
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

// within gives the tokens that the items [open, shut) stand for.
func (m *Match) within(open, shut int) (from, to int) {
	from = -1
	for k := open; k < shut; k++ {
		if m.from[k] >= 0 {
			if from < 0 {
				from = m.from[k]
			}
			to = m.to[k]
		}
	}
	return from, to
}

// step matches the items from k on at token i: the longest way first.
func (g *grid) step(r *compiled, k, i int, m *Match) (end int, ok bool) {
	if k == len(r.items) {
		return i, true
	}
	it := &r.items[k]
	if end, ok = g.item(r, it, k, i, m); ok {
		return end, true
	}
	if it.opt {
		m.from[k], m.to[k], m.val[k] = -1, -1, nil
		return g.step(r, k+1, i, m)
	}
	return 0, false
}

// item matches item k at token i and then the rest.
func (g *grid) item(r *compiled, it *item, k, i int, m *Match) (end int, ok bool) {
	if i >= g.last || it.glued && g.doc.Tokens[i].Is(prose.SpaceBefore) {
		return 0, false
	}
	switch {
	case it.kind != 0:
		return g.sub(r, it, k, i, m)
	case it.number && g.class[i-g.first]&(NumWord|OrdWord|Int|Vague|An) != 0:
		n, next := g.doc.NumberAt(i, g.last)
		if next > i {
			m.from[k], m.to[k], m.num[k], m.val[k] = i, next, n, nil
			if end, ok = g.step(r, k+1, next, m); ok {
				return end, true
			}
		}
	}
	if g.class[i-g.first]&it.class == 0 && !g.isWord(it.words, i) {
		return 0, false
	}
	m.from[k], m.to[k], m.val[k] = i, i+1, nil
	return g.step(r, k+1, i+1, m)
}

// sub matches an item that stands for an expression: the longest one first.
func (g *grid) sub(r *compiled, it *item, k, i int, m *Match) (end int, ok bool) {
	for limit := g.last + 1; ; {
		best := found{end: -1}
		for _, f := range g.begin(i) {
			if f.value != nil && f.rule.Tier < r.Tier && f.rule.Kind&it.kind != 0 && f.end > best.end && f.end < limit && f.open == i && f.shut == f.end {
				best = f
			}
		}
		if best.end < 0 {
			return 0, false
		}
		m.from[k], m.to[k], m.val[k] = i, best.end, best.value
		if end, ok = g.step(r, k+1, best.end, m); ok {
			return end, true
		}
		limit = best.end
	}
}

func (g *grid) isWord(words []prose.WordID, i int) bool {
	w := g.doc.Tokens[i].Word
	if w == 0 {
		return false
	}
	for _, id := range words {
		if id == w {
			return true
		}
	}
	return false
}
