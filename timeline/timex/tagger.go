package timex

import (
	"slices"
	"sync"

	"dateline/timeline/prose"
)

// A Language is the words and rules of a language.
type Language struct {
	Words []Word
	Rules []Rule
	// Clause tells what the clause around an expression says of its time; nil tells nothing.
	Clause func(d *prose.Document, s prose.Sentence, e *Expr) Clause
	// Programme tells whether a document is a list of what is to come, by its headings; nil never does.
	Programme func(d *prose.Document) bool
	// Apart tells whether what is told stands in a clause of its own, closed before an expression; nil never does.
	Apart func(d *prose.Document, s prose.Sentence, told, e *Expr) bool
	// Reported tells whether an expression only says when somebody spoke ("said on Monday"); nil never does.
	Reported func(d *prose.Document, s prose.Sentence, e *Expr) bool
	// Spoken gives the index of the expression that tells when somebody said what expression i is a word of; -1 where the
	// text does not tell. Nil never does.
	Spoken func(d *prose.Document, s prose.Sentence, exprs []Expr, i int) int
	// Leans finds the event that an amount of time is counted from; nil finds none.
	Leans func(d *prose.Document, s prose.Sentence, e *Expr) Lean
	// Comes tells whether a word may stand between a date and an amount of time that tells how far the day is from another
	// event: "the outage on March 5 came two weeks after …".
	Comes func(word string) bool
	// Habits looks over a document before its dates are resolved; nil finds nothing special.
	Habits func(d *prose.Document, exprs []Expr) Habits
}

// Habits is what a whole document shows of how its dates are meant.
type Habits struct {
	Narrative bool // history: a date leans on the last one told, not on the publication
	Past      int  // the latest year told, where the text tells of years and nothing of its present; 0 otherwise
	Once      bool // Past is the only year told
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
	classes Class     // of tiers
	begins  []begins  // by prose.WordID
	off     Why       // constraints that are left out
	grids   sync.Pool // of *grid, so that documents share their memory
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

// Without gives a tagger that leaves out some of the constraints, to show what they do.
func (t *Tagger) Without(w Why) *Tagger {
	u := New(t.lang)
	u.off = w
	return u
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

// Most is how many expressions of a text are read. What has more is a table, or made to do harm.
const Most = 100_000

// Tag finds the expressions of d, which was lexed with t's Lexicon, in reading order and disjoint: no more than Most,
// and one that shows that there are more.
func (t *Tagger) Tag(d *prose.Document) []Expr {
	g := t.grid()
	defer t.put(g)
	return slices.Clone(g.tag(d))
}

// grid takes a grid from the pool, put gives it back.
func (t *Tagger) grid() *grid {
	if g, ok := t.grids.Get().(*grid); ok {
		return g
	}
	return &grid{tagger: t, active: make([]uint8, len(t.lang.Rules))}
}

func (t *Tagger) put(g *grid) {
	g.doc = nil
	clear(g.exprs)
	t.grids.Put(g)
}

// tag is Tag; what it gives is of g.
func (g *grid) tag(d *prose.Document) []Expr {
	g.doc, g.exprs = d, g.exprs[:0]
	for _, s := range d.Sentences {
		if g.load(s) {
			g.fill()
			g.exprs = g.choose(g.exprs)
		}
		if len(g.exprs) > Most {
			return first(g.exprs, Most+1)
		}
	}
	return g.exprs
}

// first gives the first n expressions, without the ranges that end behind them or with the last of them.
func first(exprs []Expr, n int) []Expr {
	exprs = exprs[:n:n]
	for i := range exprs {
		if exprs[i].Through >= n-1 {
			exprs[i].Through = 0
		}
	}
	return exprs
}
