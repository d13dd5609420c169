package event

import (
	"cmp"
	"slices"
)

// usual is how many words that say something a person's title has.
const usual = 6.3

// recall is how much more it costs a title to leave out a word that a person's has than to have one more: β² of van
// Rijsbergen's F measure.
const recall = 2.0

// expected gives the F measure that a title is expected to have: size words, of which sum are expected in a person's.
func expected(sum float64, size int) float64 {
	return (1 + recall) * sum / (float64(size) + recall*usual)
}

const (
	mostWords  = 11 // how many words a title that is drawn has at most, unless what it cannot leave out has more
	mostDrawn  = 64 // how many phrases are drawn for a title at most: the bits of a set of them
	beamWidth  = 5  // how many selections of a size are followed
	mostDrafts = 12 // how many selections are weighed as titles, of a clause and of an event
)

// A phraseSet is phrases by their index, a bit each.
type phraseSet uint64

func (s phraseSet) has(i int) bool { return s>>i&1 != 0 }

// A selection is the phrases that a title takes, and what is expected of the words in them.
type selection struct {
	taken  phraseSet
	sum    float64 // of the probabilities of its words
	size   int     // how many of them there are
	tokens int     // those that say nothing too
}

func (s *selection) worth() float64 { return expected(s.sum, s.size) }

// selection gives the selection of a set of phrases.
func (w *drawer) selection(set phraseSet) selection {
	s := selection{taken: set}
	said := w.said[:0]
	for i := range w.phrases {
		if !set.has(i) {
			continue
		}
		for _, it := range w.phrases[i].words {
			s.tokens++
			if it.stem != "" && !slices.Contains(said, it.stem) {
				said = append(said, it.stem)
				s.sum, s.size = s.sum+it.p, s.size+1
			}
		}
	}
	w.said = said
	return s
}

// selections gives the choices of phrases that a title may take, those from which most is expected first. They grow
// from what no title can leave out by a group at a time, a few of each size.
func (w *drawer) selections() []selection {
	groups := make([]phraseSet, len(w.phrases))
	for i := range groups {
		groups[i] = w.group(i)
	}
	least := groups[0]
	for i := range w.phrases {
		if ph := &w.phrases[i]; ph.parent == 0 && (ph.head == w.frame.Subject || ph.behind) {
			least |= groups[i]
		}
	}
	var all []selection
	beam := []selection{w.selection(least)}
	for len(beam) > 0 {
		all = append(all, beam...)
		beam = w.grown(beam, groups, all)
	}
	slices.SortStableFunc(all, byExpectation)
	return all[:min(len(all), mostDrafts)]
}

func byExpectation(a, b selection) int { return cmp.Compare(b.worth(), a.worth()) }

// grown gives the best selections with a group more than those of a beam, none that is among known already: a group
// may be another one with what hangs on it.
func (w *drawer) grown(beam []selection, groups []phraseSet, known []selection) (next []selection) {
	for _, s := range beam {
		for _, group := range groups {
			set := s.taken | group
			if hasSet(next, set) || hasSet(known, set) {
				continue
			}
			if more := w.selection(set); more.size > s.size && more.tokens <= mostWords {
				next = append(next, more)
			}
		}
	}
	slices.SortStableFunc(next, byExpectation)
	return next[:min(len(next), beamWidth)]
}

func hasSet(list []selection, set phraseSet) bool {
	return slices.ContainsFunc(list, func(s selection) bool { return s.taken == set })
}

// group gives phrase i with those above it and those that they must have.
func (w *drawer) group(i int) (set phraseSet) {
	for ; i >= 0; i = w.phrases[i].parent {
		set |= 1 << i
	}
	for c := range w.phrases { // a phrase stands behind the one that it hangs on
		if ph := &w.phrases[c]; ph.needed && ph.parent >= 0 && set.has(ph.parent) {
			set |= 1 << c
		}
	}
	return set
}
