package corrections

import (
	"iter"
	"slices"
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
	rests   []rest        // its mentions, and those of what was made part of it, when they were indexed
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
	rested map[string][]rest // by hash of the sentence
	placed map[place][]rest
}

// A place is where the trigger of a mention stands.
type place struct {
	document string
	start    int
}

// A rest is a mention, the hash of its sentence, and what it was a mention of when the index was made.
type rest struct {
	m    *event.Mention
	hash string
	n    *node
}

func newIndex(nodes []*node) *index {
	x := &index{byID: make(map[string]*node, len(nodes)), rested: make(map[string][]rest), placed: make(map[place][]rest)}
	for _, n := range nodes {
		x.add(n)
	}
	return x
}

func (x *index) add(n *node) {
	x.byID[n.e.ID] = n
	for m := range Mentions(&n.e) {
		one, at := rest{m, HashOf(m.Sentence), n}, place{m.Document, m.Trigger.Start}
		x.rested[one.hash] = append(x.rested[one.hash], one)
		x.placed[at] = append(x.placed[at], one)
		n.rests = append(n.rests, one)
	}
}

// Mentions yields all mentions of e, those of its date first and then those of others. One may come twice.
func Mentions(e *event.Event) iter.Seq[*event.Mention] {
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
	candidates := slices.Concat(x.rested[r.Sentence], x.placed[place{r.Document, r.Start}])
	if known != nil {
		candidates = append(candidates, known.rests...)
	}
	var best *node
	top, tie := 0, false
	for _, c := range candidates {
		n := c.n.live()
		if !has(&n.e, c.m) {
			continue
		}
		switch worth := r.fits(c, n.e.Title, n == known); {
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
	for other := range Mentions(e) {
		if other == m || same(other, m) {
			return true
		}
	}
	return false
}

// fits says how surely r means the event of that title which c is a mention of; 0: not surely. The sentence and its
// word are sure, and so are place, word and date words in one article, the sentence cut otherwise. Another word of the
// sentence is good where the date words are the same and the titles like each other, or the id is the same.
func (r *Ref) fits(c rest, title string, sameID bool) int {
	m, sentence := c.m, c.hash == r.Sentence
	word := strings.EqualFold(m.Trigger.Text, r.Trigger)
	words := m.Expression.Text == r.Words
	place := m.Document == r.Document && m.Trigger.Start == r.Start
	switch document := m.Document == r.Document; {
	case word && sentence, word && words && place, word && sameID && document:
	case sentence && words && (sameID || alike(r.Title, title)):
	default:
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
	notWord := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for _, w := range strings.FieldsFunc(strings.ToLower(s), notWord) {
		if utf8.RuneCountInString(w) > 3 {
			words[w] = true
		}
	}
	return words
}
