package timex

import (
	"math/bits"

	"dateline/timeline/prose"
)

// compiled is a rule made ready to match.
type compiled struct {
	*Rule
	pattern
	index      int   // its place in the language
	firstClass Class // what its first token can be
	firstKind  Kind
	firstWords []prose.WordID
	firstName  bool
	needs      []need // one for each item that must be a token
}

// A need is classes and words of which a sentence must have at least one; a word is a bit that others may share.
type need struct {
	class Class
	words uint64
}

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
		if it.opt || it.kind != 0 || it.name {
			continue
		}
		n := need{class: it.class}
		if it.number {
			n.class |= numberStart
		}
		for _, w := range it.words {
			n.words |= wordBit(w)
		}
		out = append(out, n)
	}
	return out
}

// tier is the rules of one tier, by what they can begin with.
type tier struct {
	classes Class
	byClass [64][]*compiled
	byWord  [][]*compiled
	byKind  []*compiled
	byName  []*compiled
}

func (t *Tagger) addRule(r *Rule, index int) {
	p, err := compile(r.Pattern, t.lexicon)
	if err == nil && len(p.items) > maxItems {
		panic("timex: rule " + r.Name + ": too many items")
	}
	if err != nil {
		panic("timex: rule " + r.Name + ": " + err.Error())
	}
	c := &compiled{Rule: r, pattern: p, index: index, needs: needsOf(p)}
	for _, it := range p.items {
		c.firstClass |= it.class
		c.firstKind |= it.kind
		c.firstWords = append(c.firstWords, it.words...)
		c.firstName = c.firstName || it.name
		if it.number {
			c.firstClass |= numberStart
		}
		if !it.opt {
			break
		}
	}
	for len(t.tiers) <= r.Tier {
		t.tiers = append(t.tiers, tier{byWord: make([][]*compiled, len(t.words))})
	}
	t.tiers[r.Tier].add(c)
}

// numberStart is what a number phrase can begin with.
const numberStart = NumWord | OrdWord | Int | Decimal | Vague | An

func (t *tier) add(c *compiled) {
	t.classes |= c.firstClass
	for rest := c.firstClass; rest != 0; rest &= rest - 1 {
		t.byClass[bit(rest)] = append(t.byClass[bit(rest)], c)
	}
	for _, id := range c.firstWords {
		t.byWord[id] = append(t.byWord[id], c)
	}
	if c.firstName {
		t.byName = append(t.byName, c)
	}
	if c.firstKind != 0 {
		t.byKind = append(t.byKind, c)
	}
}

// bit gives the index of the lowest bit of c.
func bit(c Class) int { return bits.TrailingZeros64(uint64(c)) }
