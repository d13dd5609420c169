package event

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// maxBack is how many sentences a pronoun looks back for whom it means.
const maxBack = 6

// maxHead is how many bytes from the start of a sentence its subject stands at most.
const maxHead = 40

// heOrShe gives the person that a pronoun at a byte offset of sentence index means: one named before it in the sentence
// or at the head of one of the last sentences, otherwise the one that the article names most. nil for none.
func (a *analysis) heOrShe(offset, index int, sex english.Role) *name {
	main := a.person(sex)
	for back := 0; back <= maxBack && index-back >= 0; back++ {
		s := &a.doc.Sentences[index-back]
		for i, at := range a.names.in(s.Start, min(s.End, offset)) {
			n := &a.names.list[at.name]
			atHead := i == 0 && at.start-s.Start < maxHead
			if (atHead || n == main) && n.kind == person && n.mayBe(sex) {
				return n
			}
		}
	}
	return main
}

// mayBe reports whether nothing tells that a name is of another sex; 0 is any.
func (n *name) mayBe(sex english.Role) bool { return n.class == 0 || sex == 0 || n.class&sex != 0 }

// person gives the person of a sex that the article names most, worked out once.
func (a *analysis) person(sex english.Role) *name {
	i := 0
	if sex == english.Female {
		i = 1
	}
	if !a.known[i] {
		a.known[i], a.leads[i] = true, a.names.main(sex, a.isPlace)
	}
	return a.leads[i]
}

// isPlace reports whether a name is surely that of a place or of its people.
func (a *analysis) isPlace(text string) bool {
	if _, people := a.places.Demonym(text); people {
		return true
	}
	p, ok := a.places.Lookup(text, place.Hint{Setting: &a.setting})
	return ok && (p.Kind != place.City || p.Population > 100000)
}

// it gives what "it" or "its" at a byte offset means: what the head of its sentence before it names, or of the sentence
// before, unless that is a place or a person. nil for none: nothing is better than a wrong name.
func (a *analysis) it(offset, index int) *name {
	for i := index; i >= max(index-1, 0); i-- {
		s := &a.doc.Sentences[i]
		for _, at := range a.names.in(s.Start, min(s.End, offset, s.Start+maxHead)) {
			n := &a.names.list[at.name]
			if n.kind != person && !a.isPlace(n.text) && !a.hyphened(at.end) {
				return n
			}
			break
		}
	}
	return nil
}

// hyphened reports whether a name that ends at a byte is part of a compound: "Boeing-built".
func (a *analysis) hyphened(end int) bool {
	return end < len(a.doc.Text) && a.doc.Text[end] == '-'
}

// pair gives the two persons that "the pair" or "they" at a byte offset means: the last two that were told together.
func (a *analysis) pair(offset, index int) (two [2]*name, ok bool) {
	for back := 0; back <= maxBack && index-back >= 0; back++ {
		s := &a.doc.Sentences[index-back]
		at := a.names.in(s.Start, min(s.End, offset))
		for i := 0; i+1 < len(at); i++ {
			x, y := &a.names.list[at[i].name], &a.names.list[at[i+1].name]
			if x != y && x.kind == person && y.kind == person && a.together(at[i].end, at[i+1].start) {
				return [2]*name{x, y}, true
			}
		}
	}
	return two, false
}

// together reports whether two names with bytes [from, to) between them are told as two of a kind: "Trump and Putin",
// "President Trump and Russian President Putin".
func (a *analysis) together(from, to int) bool {
	if to-from > 60 || to < from {
		return false
	}
	gap := prose.OneLine(a.doc.Text[from:to])
	return strings.HasPrefix(gap, " and ") && !strings.ContainsAny(gap, ",;.")
}
