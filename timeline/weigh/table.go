package weigh

import (
	"cmp"
	"iter"
	"slices"
)

// A Table learns the weights of features for some classes, by an averaged perceptron. Before it learns, Count must see
// all features, and then Settle be called.
type Table struct {
	Shift  uint    // how many low bits of a feature do not count
	Width  int     // the number of classes
	First  int     // the first of them that can be the best
	Margin float32 // by how much the right class must win for nothing to be learned

	rows  []int32   // for each feature its row, -1 for one that is too rare
	w, u  []float32 // rows of weights, and of what to take from them for their average
	keep  []bool    // the weights that may be other than 0; nil for all
	steps float32
}

// Count notes that features of so many bits come.
func (t *Table) Count(bits uint, features ...uint32) {
	if t.rows == nil {
		t.rows = make([]int32, 1<<(bits-t.Shift))
	}
	for _, f := range features {
		t.rows[f>>t.Shift]++
	}
}

// Settle makes rows for the features that came least times or more.
func (t *Table) Settle(least int) {
	rows := int32(0)
	for f, n := range t.rows {
		t.rows[f] = -1
		if int(n) >= least {
			t.rows[f] = rows
			rows++
		}
	}
	t.w, t.u = make([]float32, int(rows)*t.Width), make([]float32, int(rows)*t.Width)
}

// Learn gives the best class for features, and learns from it what the right one is; want is 0 where nobody knows.
func (t *Table) Learn(features []uint32, want int) (best int) {
	t.steps++
	scores := t.scores(features)
	best, rival := t.First, 0
	for c := t.First; c < t.Width; c++ {
		if scores[c] > scores[best] {
			best = c
		}
		if c != want && (rival == 0 || scores[c] > scores[rival]) {
			rival = c
		}
	}
	if want != 0 && scores[rival] > scores[want]-t.Margin {
		t.update(features, want, 1)
		t.update(features, rival, -1)
	}
	return best
}

// scores adds up the weights of the features.
func (t *Table) scores(features []uint32) []float32 {
	scores := make([]float32, t.Width)
	for _, f := range features {
		if row := t.rows[f>>t.Shift]; row >= 0 {
			for c, w := range t.w[int(row)*t.Width:][:t.Width] {
				scores[c] += w
			}
		}
	}
	return scores
}

// update makes the features speak more for one class.
func (t *Table) update(features []uint32, class int, by float32) {
	for _, f := range features {
		row := t.rows[f>>t.Shift]
		if row < 0 {
			continue
		}
		if at := int(row)*t.Width + class; t.keep == nil || t.keep[at] {
			t.w[at] += by
			t.u[at] += by * t.steps
		}
	}
}

// average gives the weights averaged over all steps.
func (t *Table) average() []float32 {
	mean := make([]float32, len(t.w))
	for i, w := range t.w {
		mean[i] = w - t.u[i]/t.steps
	}
	return mean
}

// A piece is what one slot holds of a feature.
type piece struct {
	weights  []int // their indices
	strength float32
}

// Prune keeps of the averaged weights the size greatest, or all for 0, as far as they go into slots: ways of them for
// the features that placeOf gives one place, the strongest first. Learning starts anew from them.
func (t *Table) Prune(size, ways int, placeOf func(feature uint32) int) {
	mean := t.average()
	limit := limitOf(mean, size)
	held := map[int][]piece{}
	for f, row := range t.rows {
		if row >= 0 {
			place := placeOf(uint32(f) << t.Shift)
			held[place] = append(held[place], t.pieces(mean, int(row), limit)...)
		}
	}
	t.keep = make([]bool, len(mean))
	for _, list := range held {
		slices.SortStableFunc(list, func(a, b piece) int { return cmp.Compare(b.strength, a.strength) })
		for _, p := range list[:min(len(list), ways)] {
			for _, at := range p.weights {
				t.keep[at] = true
			}
		}
	}
	t.drop(mean)
	t.w, t.u, t.steps = mean, make([]float32, len(mean)), 0
}

// limitOf gives the n-th greatest size of the weights, 0 where there are fewer or n is 0.
func limitOf(weights []float32, n int) float32 {
	var sizes []float32
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, abs(w))
		}
	}
	if n == 0 || len(sizes) < n {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)-n]
}

// pieces gives the weights of a row that reach limit, the greatest first, as they go into slots.
func (t *Table) pieces(weights []float32, row int, limit float32) (all []piece) {
	var order []int
	for at := row * t.Width; at < (row+1)*t.Width; at++ {
		if w := abs(weights[at]); w > 0 && w >= limit {
			order = append(order, at)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(abs(weights[j]), abs(weights[i])) })
	for part := range slices.Chunk(order, PerSlot) {
		p := piece{weights: part}
		for _, at := range part {
			p.strength += abs(weights[at])
		}
		all = append(all, p)
	}
	return all
}

// drop sets the weights that are not kept to 0, and forgets the features that have no other.
func (t *Table) drop(weights []float32) {
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		at := int(row) * t.Width
		if !slices.Contains(t.keep[at:at+t.Width], true) {
			t.rows[f] = -1
		}
		for k := at; k < at+t.Width; k++ {
			if !t.keep[k] {
				weights[k] = 0
			}
		}
	}
}

// Weights gives the features that have any with their averaged weights, in the order of the features; unit is
// about the smallest weight told apart from 0.
func (t *Table) Weights(unit float32) iter.Seq2[uint32, []Weight] {
	return func(yield func(uint32, []Weight) bool) {
		mean := t.average()
		for f, row := range t.rows {
			if row < 0 {
				continue
			}
			var list []Weight
			for c, w := range mean[int(row)*t.Width:][:t.Width] {
				if code := Code(float64(w / unit)); code != 0 {
					list = append(list, Weight{uint8(c), code})
				}
			}
			if len(list) > 0 && !yield(uint32(f)<<t.Shift, list) {
				return
			}
		}
	}
}

func abs(w float32) float32 { return max(w, -w) }
