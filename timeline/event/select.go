package event

import "slices"

// usual is how many words that say something a person's title has.
const usual = 6.3

// recall is how much more it costs a title to leave out a word that a person's has than to have one more: β² of van
// Rijsbergen's F measure.
const recall = 2.0

// expected gives the F measure that a title is expected to have: size words, of which sum are expected in a person's.
func expected(sum float64, size int) float64 {
	return (1 + recall) * sum / (float64(size) + recall*usual)
}

// mostWords is how many words a title has at most, unless what cannot be left out has more.
const mostWords = 12

// A selection is the phrases that a title takes, and what is expected of the words in them.
type selection struct {
	taken  []bool
	said   map[string]bool // the stems in it
	sum    float64         // of the probabilities of its words
	size   int             // how many of them there are
	tokens int             // those that say nothing too
}

// add takes the phrases of a group.
func (s *selection) add(w *drawer, group []int) {
	for _, i := range group {
		s.taken[i] = true
		for _, it := range w.phrases[i].words {
			s.tokens++
			if it.stem != "" && !s.said[it.stem] {
				s.said[it.stem] = true
				s.sum, s.size = s.sum+it.p, s.size+1
			}
		}
	}
}

// with gives the F1 that is expected with a group more; 0 where that says nothing new or makes the title too long.
func (s *selection) with(w *drawer, group []int) float64 {
	sum, size, tokens := 0.0, 0, s.tokens
	for _, i := range group {
		for _, it := range w.phrases[i].words {
			tokens++
			if it.stem != "" && !s.said[it.stem] {
				sum, size = sum+it.p, size+1
			}
		}
	}
	if size == 0 || tokens > mostWords {
		return 0
	}
	return expected(s.sum+sum, s.size+size)
}

// A choice is the phrases that a title may take, and its expected F1.
type choice struct {
	taken []bool
	worth float64
}

// take chooses the phrases that are worth their length: those that raise the expected F1 between the title and that of
// a person, the most useful first. Behind that choice it gives those nearest to it, for a person to choose from:
// without the group that came last, and with the next one.
func (w *drawer) take() []choice {
	s := selection{taken: make([]bool, len(w.phrases)), said: map[string]bool{}}
	group := w.group(0, s.taken, nil)
	for i := range w.phrases {
		if w.phrases[i].parent == 0 && (w.phrases[i].head == w.frame.Subject || w.phrases[i].behind) {
			group = w.group(i, s.taken, group)
		}
	}
	var best, less choice
	for {
		s.add(w, group)
		best, less = choice{slices.Clone(s.taken), expected(s.sum, s.size)}, best
		var worth float64
		if group, worth = w.next(&s); worth <= best.worth {
			break
		}
	}
	list := []choice{best}
	if less.taken != nil {
		list = append(list, less)
	}
	if group != nil {
		s.add(w, group)
		list = append(list, choice{s.taken, expected(s.sum, s.size)})
	}
	return list
}

// next gives the group that is worth most beside what s has, and what both are worth; nil where none is left that fits.
func (w *drawer) next(s *selection) (group []int, worth float64) {
	for i := range w.phrases {
		if s.taken[i] {
			continue
		}
		more := w.group(i, s.taken, nil)
		if v := s.with(w, more); v > worth {
			worth, group = v, more
		}
	}
	return group, worth
}

// group appends phrase i, those above it that are not yet taken, and those that they must have.
func (w *drawer) group(i int, taken []bool, list []int) []int {
	for k := i; k >= 0 && !taken[k] && !slices.Contains(list, k); k = w.phrases[k].parent {
		list = append(list, k)
	}
	for n := 0; n < len(list); n++ {
		for c := range w.phrases {
			ph := &w.phrases[c]
			if ph.parent == list[n] && ph.needed && !taken[c] && !slices.Contains(list, c) {
				list = append(list, c)
			}
		}
	}
	return list
}
