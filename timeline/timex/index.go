package timex

import (
	"math/bits"
	"slices"

	"dateline/timeline/prose"
)

// compiled is a rule made ready to match.
type compiled struct {
	*Rule
	pattern
	index int    // its place in the language
	needs []need // one for each item that must be a token
}

// A need is classes, words and kinds of which a sentence, or a token, must have at least one; a word is a bit that
// others may share. A token has the kinds of the expressions that begin at it.
type need struct {
	class Class
	words uint64
	kinds Kind
}

func (n *need) met(by *need) bool {
	return n.class&by.class != 0 || n.words&by.words != 0 || n.kinds&by.kinds != 0
}

// Classes that only needs have: a word with a capital, and whatever stands there, the end of the sentence included.
const (
	nameClass Class = 1 << 62
	anyClass  Class = 1 << 63
)

func wordBit(w prose.WordID) uint64 {
	if w == 0 {
		return 0
	}
	return 1 << (w % 64)
}

// needsOf gives what a sentence must have for a pattern to match in it.
func needsOf(p pattern) []need {
	var out []need
	for _, it := range p.items {
		if !it.opt && it.kind == 0 && !it.name {
			out = append(out, it.need())
		}
	}
	return out
}

// tier is the rules of one tier, by what they can begin with.
type tier struct {
	classes Class // of the tokens that one of its rules can begin with, its words and kinds aside
	byClass [64]starts
	byWord  []starts // see Tagger.begins
	byName  starts
	byKind  []start
}

// starts is the ways to begin with one word or class, and what must stand behind for any of them.
type starts struct {
	list        []start
	next, after need
	kind        Kind
}

func (l *starts) add(s start) {
	l.list = append(l.list, s)
	l.next.join(s.next)
	l.after.join(s.after)
	l.kind |= s.kind
}

// A start is a rule, with what it can begin with and what must stand behind that. Most rules that a word like "the" can
// begin fall by the token after it (BenchmarkTag).
type start struct {
	rule  *compiled
	next  need // behind a first item of one token
	after need // behind a first item that is a number
	class Class
	kind  Kind
}

// begins tells what rules can begin with a word: by tier, the index of its starts in byWord, plus one; 0 where there
// are none. Most words begin no rule.
type begins [maxTiers]uint16

// maxTiers is how many tiers a language can have.
const maxTiers = 5

func (b *begins) starts(t *tier, at int) *starts {
	if b[at] == 0 {
		t.byWord = append(t.byWord, starts{})
		b[at] = uint16(len(t.byWord))
	}
	return &t.byWord[b[at]-1]
}

// A head is what a rule can begin with.
type head struct {
	class Class
	kind  Kind
	words []prose.WordID
	name  bool
}

func (t *Tagger) addRule(r *Rule, index int) {
	p, err := compile(r.Pattern, t.lexicon)
	if err == nil && len(p.items) > maxItems {
		panic("timex: rule " + r.Name + ": too many items")
	}
	if err != nil {
		panic("timex: rule " + r.Name + ": " + err.Error())
	}
	if t.begins == nil {
		t.begins = make([]begins, len(t.words))
	}
	for len(t.tiers) <= r.Tier {
		t.tiers = append(t.tiers, tier{})
	}
	c := &compiled{Rule: r, pattern: p, index: index, needs: needsOf(p)}
	h := headOf(p.items)
	s := start{rule: c, next: behind(p.items, isToken), after: behind(p.items, isNumber), class: h.class, kind: h.kind}
	t.tiers[r.Tier].add(s, h.name)
	t.classes |= t.tiers[r.Tier].classes
	for _, id := range h.words {
		w := t.words[id]
		s.next = behind(p.items, func(it *item) bool {
			return it.name || slices.Contains(it.words, id) || it.class&(w.Class|markClass(w.Text)) != 0
		})
		t.begins[id].starts(&t.tiers[r.Tier], r.Tier).add(s)
	}
}

func headOf(items []item) head {
	var h head
	for _, it := range items {
		h.class |= it.class
		h.kind |= it.kind
		h.words = append(h.words, it.words...)
		h.name = h.name || it.name
		if it.number {
			h.class |= numberStart
		}
		if !it.opt {
			break
		}
	}
	return h
}

// behind gives what can stand behind the first item, where that is one of some items.
func behind(items []item, some func(*item) bool) need {
	var n need
	for k := range items {
		if some(&items[k]) {
			n.join(needAt(items[k+1:]))
		}
		if !items[k].opt {
			break
		}
	}
	return n
}

func isToken(it *item) bool  { return it.class != 0 || len(it.words) > 0 || it.name }
func isNumber(it *item) bool { return it.number }

// needAt gives what the token at which items begin can be.
func needAt(items []item) need {
	var n need
	for _, it := range items {
		n.join(it.need())
		if !it.opt {
			return n
		}
	}
	n.class |= anyClass
	return n
}

// need gives what the first token of an item can be.
func (it *item) need() need {
	n := need{class: it.class, kinds: it.kind}
	if it.number {
		n.class |= numberStart
	}
	if it.name {
		n.class |= nameClass
	}
	for _, w := range it.words {
		n.words |= wordBit(w)
	}
	return n
}

func (n *need) join(m need) {
	n.class |= m.class
	n.words |= m.words
	n.kinds |= m.kinds
}

// numberStart is what a number phrase can begin with.
const numberStart = NumWord | OrdWord | Int | Decimal | Vague | An

// add puts s under what it can begin with, words aside; name is for a word with a capital.
func (t *tier) add(s start, name bool) {
	t.classes |= s.class
	for rest := s.class; rest != 0; rest &= rest - 1 {
		t.byClass[bit(rest)].add(s)
	}
	if name {
		t.classes |= nameClass
		t.byName.add(s)
	}
	if s.kind != 0 {
		t.byKind = append(t.byKind, s)
	}
}

// bit gives the index of the lowest bit of c.
func bit(c Class) int { return bits.TrailingZeros64(uint64(c)) }
