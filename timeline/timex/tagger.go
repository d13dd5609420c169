package timex

import (
	"math/bits"
	"sync"

	"dateline/timeline/prose"
)

// A Language is the words and rules of a language.
type Language struct {
	Words []Word
	Rules []Rule
	// Tense tells the time of the clause around an expression; nil tells nothing.
	Tense func(d *prose.Document, s prose.Sentence, e *Expr) Tense
	// Reported tells whether an expression only says when somebody spoke ("said on Monday"); nil never does.
	Reported func(d *prose.Document, s prose.Sentence, e *Expr) bool
	// Habits looks over a document before its dates are resolved; nil finds nothing special.
	Habits func(d *prose.Document, exprs []Expr) Habits
}

// Habits is what a whole document shows of how its dates are meant.
type Habits struct {
	Narrative bool // history: a date leans on the last one told, not on the publication
	Earnings  bool // business results: "a year ago" is a quarter
	DayFirst  bool // "03/04/2017" is April 3
}

// A Word is a word of a language and what it can be in a date.
type Word struct {
	Text  string // in lower case
	Class Class
	N     int32 // what Class says
}

// A Tagger finds the date expressions of a language. It is safe for concurrent use.
type Tagger struct {
	lang    Language
	words   []Word // by prose.WordID
	lexicon *prose.Lexicon
	tiers   []tier
	grids   sync.Pool // of *grid, so that documents share their memory
}

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

// New makes a tagger. It panics on a rule that cannot be read: rules are part of the program.
func New(lang Language) *Tagger {
	t := &Tagger{lang: lang, words: []Word{{}}}
	t.addWords()
	t.lexicon = prose.NewLexicon(wordTexts(t.words[1:]))
	for i := range lang.Rules {
		t.addRule(&lang.Rules[i], i)
	}
	return t
}

// Lexicon gives the words that a document must be lexed with.
func (t *Tagger) Lexicon() *prose.Lexicon { return t.lexicon }

// Rules gives the rules of the tagger's language.
func (t *Tagger) Rules() []Rule { return t.lang.Rules }

// addWords numbers the words of the language and the literals of its rules; a word given twice has the classes of both.
func (t *Tagger) addWords() {
	ids := map[string]int{}
	add := func(w Word) {
		if id, ok := ids[w.Text]; ok {
			t.words[id].Class |= w.Class
			if w.Class != 0 && t.words[id].N == 0 {
				t.words[id].N = w.N
			}
			return
		}
		ids[w.Text] = len(t.words)
		t.words = append(t.words, w)
	}
	for _, w := range t.lang.Words {
		add(w)
	}
	for i := range t.lang.Rules {
		literals(t.lang.Rules[i].Pattern, func(s string) { add(Word{Text: s}) })
	}
}

func wordTexts(words []Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Text
	}
	return out
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
const numberStart = NumWord | OrdWord | Int | Vague | An

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

// classOf gives what a token can be in a date.
func (t *Tagger) classOf(d *prose.Document, tok prose.Token) Class {
	switch tok.Shape {
	case prose.Word:
		return t.words[tok.Word].Class
	case prose.Number:
		if tok.N < 0 {
			return dottedClass(d.Text[tok.Start:tok.End])
		}
		return numberClass(int(tok.End-tok.Start), int(tok.N))
	case prose.Ordinal:
		return Ord
	}
	return markClass(d.Text[tok.Start:tok.End]) | t.words[tok.Word].Class
}

// dottedClass tells "7.30" and "19.45" from other numbers with decimals.
func dottedClass(s string) Class {
	if n := len(s); (n == 4 || n == 5) && s[n-3] == '.' {
		return Dotted
	}
	return 0
}

// numberClass gives the classes of a number of so many characters.
func numberClass(width, n int) Class {
	c := Int
	if width <= 2 {
		if n >= 1 && n <= 31 {
			c |= Day
		}
		if n <= 24 {
			c |= Hour
		}
	}
	switch width {
	case 2:
		c |= YY
		if n < 60 {
			c |= Sixty
		}
	case 4:
		c |= Four
		if n >= 1000 && n < 3000 {
			c |= Year
		}
	case 8:
		c |= Eight
	}
	return c
}

// markClass gives the class of a mark.
func markClass(s string) Class {
	switch s {
	case ",":
		return Comma
	case "-", "–", "—", "‑", "−":
		return Dash
	case "/":
		return Slash
	case ":":
		return Colon
	case ".":
		return Dot
	case "'", "’", "‘":
		return Apostrophe
	case "'s", "’s":
		return S
	case "&":
		return And
	}
	return 0
}

// Tag finds the expressions of d, which was lexed with t's Lexicon, in reading order and disjoint.
func (t *Tagger) Tag(d *prose.Document) []Expr {
	var out []Expr
	g, ok := t.grids.Get().(*grid)
	if !ok {
		g = &grid{tagger: t, active: make([]uint8, len(t.lang.Rules))}
	}
	g.doc = d
	defer func() {
		g.doc = nil
		t.grids.Put(g)
	}()
	for _, s := range d.Sentences {
		if g.load(s) {
			g.fill()
			out = g.choose(out)
		}
	}
	return out
}

// choose takes the longest expression from each token on, from left to right, and appends those of the sentence to out.
func (g *grid) choose(out []Expr) []Expr {
	base := len(out)
	for i := g.first; i < g.last; {
		best := g.longest(i)
		if best == nil {
			i++
			continue
		}
		if best.value == nil {
			i = best.end
			continue
		}
		if in := g.longest(best.open); in != nil && in.value != nil && in.shut > best.shut {
			best = in // what the context stands before goes on farther
		}
		out = append(out, g.expr(best.open, best.shut, best.rule.Name, best.value))
		i = max(best.shut, i+1)
	}
	return g.join(out, base)
}

// longest gives the longest expression or rejection that begins at token i; of two equally long ones that of the higher
// tier, then the rule that stands first. It is nil when there is none.
func (g *grid) longest(i int) *found {
	var best *found
	all := g.begin(i)
	for k := range all {
		f := &all[k]
		if !f.rule.Latent && (best == nil || f.end > best.end || f.end == best.end && f.rule.over(best.rule)) {
			best = f
		}
	}
	return best
}

// over reports whether c comes before o where both match the same tokens.
func (c *compiled) over(o *compiled) bool {
	if c.Tier != o.Tier {
		return c.Tier > o.Tier
	}
	return c.index < o.index
}

// expr makes an expression of the tokens [first, last).
func (g *grid) expr(first, last int, rule string, v Value) Expr {
	return Expr{Start: int(g.doc.Tokens[first].Start), End: int(g.doc.Tokens[last-1].End), First: first, Last: last, Rule: rule, Meaning: v}
}
