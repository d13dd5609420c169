package main

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"dateline/timeline/prose/pos"
	"dateline/timeline/prose/pos/internal/perceptron"
)

// A trainer learns the weights of the features that it knows.
type trainer struct {
	classes *perceptron.Classes
	rows    []int32   // for each feature its row, -1 for one that is too rare
	w, u    []float32 // rows of weights, and of what to take from them for their average
	keep    []bool    // the weights that may be other than 0; nil for all
	steps   float32
}

const width = perceptron.Tags

// margin is by how much the right tag must win for nothing to be learned.
const margin = 30

// newTrainer counts the features of the samples and makes rows for those that come least times or more.
func newTrainer(samples []sample, classes *perceptron.Classes, least int) *trainer {
	t := &trainer{classes: classes, rows: make([]int32, 1<<perceptron.Bits)}
	for i := range samples {
		t.each(&samples[i], func(int, []uint32) uint8 { return 0 }, func(f uint32) { t.rows[f]++ })
	}
	rows := int32(0)
	for f, n := range t.rows {
		t.rows[f] = -1
		if int(n) >= least {
			t.rows[f] = rows
			rows++
		}
	}
	t.w, t.u = make([]float32, int(rows)*width), make([]float32, int(rows)*width)
	return t
}

// each goes through a sample: predict gives the tag of a token by its features, 0 for the right one.
func (t *trainer) each(s *sample, predict func(i int, f []uint32) uint8, seen func(f uint32)) {
	var features [perceptron.Count]uint32
	w := perceptron.NewWindow(s.doc, s.sentence(), t.classes)
	for i := 0; w.Next(); i++ {
		tag := uint8(pos.Certain(&w))
		if tag == 0 {
			list := w.Features(&features)
			for _, f := range list {
				seen(f)
			}
			if tag = predict(i, list); tag == 0 {
				tag = uint8(s.gold[i])
			}
		}
		pos.Advance(&w, pos.Tag(tag))
	}
}

// epoch learns from all samples once, in a random order, and gives how many tokens it got wrong.
func (t *trainer) epoch(samples []sample, r *rand.Rand) (wrong int) {
	for _, k := range r.Perm(len(samples)) {
		s := &samples[k]
		t.each(s, func(i int, f []uint32) uint8 {
			t.steps++
			want := uint8(s.gold[i])
			got, rival := t.best(f, want)
			if rival != 0 && want != 0 {
				if got != want {
					wrong++
				}
				t.update(f, want, 1)
				t.update(f, rival, -1)
			}
			return got
		}, func(uint32) {})
	}
	return wrong
}

// best gives the tag with the highest score, and the one that comes too near to the score of the tag wanted, 0 if none
// does.
func (t *trainer) best(features []uint32, want uint8) (best, rival uint8) {
	var scores [width]float32
	for _, f := range features {
		if row := t.rows[f]; row >= 0 {
			for tag, w := range t.w[int(row)*width:][:width] {
				scores[tag] += w
			}
		}
	}
	best, rival = 1, 0
	for tag := uint8(1); int(tag) < width; tag++ {
		if scores[tag] > scores[best] {
			best = tag
		}
		if tag != want && scores[tag] > scores[want]-margin && (rival == 0 || scores[tag] > scores[rival]) {
			rival = tag
		}
	}
	return best, rival
}

func (t *trainer) update(features []uint32, tag uint8, by float32) {
	for _, f := range features {
		row := t.rows[f]
		if row < 0 {
			continue
		}
		if at := int(row)*width + int(tag); t.keep == nil || t.keep[at] {
			t.w[at] += by
			t.u[at] += by * t.steps
		}
	}
}

// average gives the weights averaged over all steps.
func (t *trainer) average() []float32 {
	mean := make([]float32, len(t.w))
	for i, w := range t.w {
		mean[i] = w - t.u[i]/t.steps
	}
	return mean
}

// prune keeps the n greatest weights of the average alone, as far as they fit into the slots of a model, and starts
// anew from them.
func (t *trainer) prune(n int) {
	mean := t.average()
	limit := limitOf(mean, n)
	var places [perceptron.Slots][]piece
	for f, row := range t.rows {
		if row >= 0 {
			at := perceptron.SlotOf(uint32(f))
			places[at] = append(places[at], pieces(mean, int(row), limit)...)
		}
	}
	t.keep = make([]bool, len(mean))
	for _, place := range places {
		slices.SortStableFunc(place, func(a, b piece) int { return cmp.Compare(b.strength, a.strength) })
		for _, p := range place[:min(len(place), perceptron.Ways)] {
			for _, at := range p.weights {
				t.keep[at] = true
			}
		}
	}
	t.drop(mean)
	t.w, t.u, t.steps = mean, make([]float32, len(mean)), 0
}

// drop sets the weights that are not kept to 0, and forgets the features that have no other.
func (t *trainer) drop(weights []float32) {
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		at := int(row) * width
		if !slices.Contains(t.keep[at:at+width], true) {
			t.rows[f] = -1
		}
		for k := at; k < at+width; k++ {
			if !t.keep[k] {
				weights[k] = 0
			}
		}
	}
}

// A piece is what one slot holds of a feature.
type piece struct {
	weights  []int // their indices
	strength float32
}

// pieces gives the weights of a row that reach limit, the greatest first, as they go into slots.
func pieces(weights []float32, row int, limit float32) (all []piece) {
	var order []int
	for at := row * width; at < (row+1)*width; at++ {
		if w := abs(weights[at]); w > 0 && w >= limit {
			order = append(order, at)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(abs(weights[j]), abs(weights[i])) })
	for part := range slices.Chunk(order, perceptron.PerSlot) {
		p := piece{weights: part}
		for _, at := range part {
			p.strength += abs(weights[at])
		}
		all = append(all, p)
	}
	return all
}

// limitOf gives the n-th greatest size of the weights.
func limitOf(weights []float32, n int) float32 {
	var sizes []float32
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, abs(w))
		}
	}
	slices.Sort(sizes)
	if len(sizes) == 0 {
		return 0
	}
	return sizes[max(0, len(sizes)-n)]
}

func abs(w float32) float32 { return max(w, -w) }

// write puts the averaged weights into data; unit is the smallest weight that is told apart from 0.
func (t *trainer) write(data *perceptron.Data, unit float32) {
	mean := t.average()
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		var list []perceptron.Weight
		for tag, w := range mean[int(row)*width:][:width] {
			if code := perceptron.Code(float64(w / unit)); code != 0 {
				list = append(list, perceptron.Weight{Tag: uint8(tag), Code: code})
			}
		}
		if len(list) > 0 {
			data.Add(uint32(f), list)
		}
	}
}
