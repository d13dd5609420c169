package corrections

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/event"
)

// A node is an event while acts are applied to it.
type node struct {
	e       event.Event   // as the program has it; for one that a person made, as that
	own     []event.Event // what the program had in its place, where that is not e alone
	in      *node         // what it was made part of; nil while it stands for itself
	changed event.Correction
	set     set // the fields that a person gave
}

// A set is the fields that a person gave; nil ones are the program's own.
type set struct {
	title, location *string
	date            *event.Date
	status          event.Status

	onDate, onStatus, onLocation setting
}

// A setting is the act that gave a field.
type setting struct {
	line int
	act  *Act // nil: none
}

// live follows n to the event that it is part of.
func (n *node) live() *node {
	for n.in != nil {
		n = n.in
	}
	return n
}

// An index finds nodes by id and by what they rest on.
type index struct {
	byID   map[string]*node
	rested map[string][]rest // by hash of the sentence, and by place in the document
}

// A rest is a mention, and what it was a mention of when the index was made.
type rest struct {
	m *event.Mention
	n *node
}

func newIndex(nodes []*node) *index {
	x := &index{byID: make(map[string]*node, len(nodes)), rested: make(map[string][]rest)}
	for _, n := range nodes {
		x.add(n)
	}
	return x
}

func (x *index) add(n *node) {
	x.byID[n.e.ID] = n
	for m := range mentions(&n.e) {
		hash := HashOf(m.Sentence)
		x.rested[hash] = append(x.rested[hash], rest{m, n})
		x.rested[m.Document] = append(x.rested[m.Document], rest{m, n})
	}
}

// mentions yields all mentions of e, those of its tellings and of other dates too.
func mentions(e *event.Event) func(yield func(*event.Mention) bool) {
	return func(yield func(*event.Mention) bool) {
		lists := [][]event.Mention{e.Mentions}
		for _, r := range [][]event.Reading{e.Supersedes, e.Conflicts} {
			for i := range r {
				lists = append(lists, r[i].Mentions)
			}
		}
		for _, list := range lists {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
	}
}

// find gives the event that r means; nil where that is not sure. The best of those that rest on the sentence wins; two
// that do so equally are none. Where nothing rests on it, the event of that id does, if the article and the word are
// the same.
func (x *index) find(r *Ref) *node {
	known := x.byID[r.ID]
	if known != nil {
		known = known.live()
	}
	if r.Sentence == "" && r.Document == "" {
		return known
	}
	var best *node
	top, tie := 0, false
	for _, c := range append(x.rested[r.Sentence][:len(x.rested[r.Sentence]):len(x.rested[r.Sentence])], x.rested[r.Document]...) {
		n := c.n.live()
		if !has(&n.e, c.m) {
			continue
		}
		switch worth := r.fits(c.m, n, n == known); {
		case worth > top:
			best, top, tie = n, worth, false
		case worth == top && n != best:
			tie = true
		}
	}
	if top == 0 || tie {
		return nil
	}
	return best
}

// has reports whether m is still a mention of e: a person may have parted it.
func has(e *event.Event, m *event.Mention) bool {
	for other := range mentions(e) {
		if other == m || other.Document == m.Document && other.Trigger == m.Trigger && other.Expression == m.Expression {
			return true
		}
	}
	return false
}

// fits says how surely r means n, which m is a mention of; 0: not surely. The sentence and its word are sure, and so are
// place, word and date words in one article, the sentence cut otherwise. Another word of the sentence is good where the
// date words are the same and the titles like each other, or the id is the same.
func (r *Ref) fits(m *event.Mention, n *node, sameID bool) int {
	sentence := HashOf(m.Sentence) == r.Sentence
	word := strings.EqualFold(m.Trigger.Text, r.Trigger)
	words := m.Expression.Text == r.Words
	place := m.Document == r.Document && m.Trigger.Start == r.Start
	sure := sentence && word || word && words && place
	sure = sure || sentence && words && (sameID || alike(r.Title, n.e.Title))
	sure = sure || sameID && word && m.Document == r.Document
	if !sure {
		return 0
	}
	worth := 1
	for i, yes := range [...]bool{words, place, m.Document == r.Document, sameID, word, sentence} {
		if yes {
			worth += 1 << i
		}
	}
	return worth
}

// alike reports whether two titles share half of their words of four letters and more.
func alike(a, b string) bool {
	x, y := longWords(a), longWords(b)
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return n > 0 && 2*n >= min(len(x), len(y))
}

func longWords(s string) map[string]bool {
	words := make(map[string]bool)
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) > 3 {
			words[w] = true
		}
	}
	return words
}
