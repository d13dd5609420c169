package main

import (
	"cmp"
	"slices"
)

// A table learns the weights of features for some classes, by an averaged perceptron.
type table struct {
	shift uint    // how many low bits of a feature do not count
	width int     // the number of classes
	rows  []int32 // for each feature its row, -1 for one that is too rare
	w, u  []float32
	keep  []bool // the weights that may be other than 0; nil for all
	steps float32
}

// newTable makes a table of features of so many bits; count must see them all before settle.
func newTable(bits, shift uint, width int) *table {
	return &table{shift: shift, width: width, rows: make([]int32, 1<<(bits-shift))}
}

// count notes that features come.
func (t *table) count(features []uint32) {
	for _, f := range features {
		t.rows[f>>t.shift]++
	}
}

// settle makes rows for the features that came least times or more.
func (t *table) settle(least int) {
	rows := int32(0)
	for f, n := range t.rows {
		t.rows[f] = -1
		if int(n) >= least {
			t.rows[f] = rows
			rows++
		}
	}
	t.w, t.u = make([]float32, int(rows)*t.width), make([]float32, int(rows)*t.width)
}

// scores adds up the weights of the features.
func (t *table) scores(features []uint32, scores []float32) {
	clear(scores)
	for _, f := range features {
		if row := t.rows[f>>t.shift]; row >= 0 {
			for c, w := range t.w[int(row)*t.width:][:t.width] {
				scores[c] += w
			}
		}
	}
}

// update makes the features speak more for one class.
func (t *table) update(features []uint32, class int, by float32) {
	for _, f := range features {
		row := t.rows[f>>t.shift]
		if row < 0 {
			continue
		}
		if at := int(row)*t.width + class; t.keep == nil || t.keep[at] {
			t.w[at] += by
			t.u[at] += by * t.steps
		}
	}
}

// average gives the weights averaged over all steps.
func (t *table) average() []float32 {
	mean := make([]float32, len(t.w))
	for i, w := range t.w {
		mean[i] = w - t.u[i]/t.steps
	}
	return mean
}

// A piece is what one entry of a model holds of a feature.
type piece struct {
	weights  []int // their indices
	strength float32
}

// prune keeps of the averaged weights those that fit into places with so many ways, the greatest first, and starts anew
// from them. pieces cuts a row into pieces.
func (t *table) prune(places, ways int, placeOf func(f uint32) int, pieces func(row []float32, at int) []piece) {
	mean := t.average()
	held := make([][]piece, places)
	for f, row := range t.rows {
		if row >= 0 {
			at, place := int(row)*t.width, placeOf(uint32(f)<<t.shift)
			held[place] = append(held[place], pieces(mean[at:at+t.width], at)...)
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

// drop sets the weights that are not kept to 0, and forgets the features that have no other.
func (t *table) drop(weights []float32) {
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		at := int(row) * t.width
		if !slices.Contains(t.keep[at:at+t.width], true) {
			t.rows[f] = -1
		}
		for k := at; k < at+t.width; k++ {
			if !t.keep[k] {
				weights[k] = 0
			}
		}
	}
}

func abs(w float32) float32 { return max(w, -w) }
