package main

import (
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

const width = int(pos.Money) + 1

// newTrainer counts the features of the samples and makes rows for those that come least times or more.
func newTrainer(samples []sample, classes *perceptron.Classes, least int) *trainer {
	t := &trainer{classes: classes, rows: make([]int32, 1<<perceptron.Bits)}
	for i := range samples {
		t.each(&samples[i], func(int, *[perceptron.Count]uint32) uint8 { return 0 }, func(f uint32) { t.rows[f]++ })
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
func (t *trainer) each(s *sample, predict func(i int, f *[perceptron.Count]uint32) uint8, seen func(f uint32)) {
	var features [perceptron.Count]uint32
	w := perceptron.NewWindow(s.doc, s.sentence(), t.classes)
	for i := 0; w.Next(); i++ {
		tag := w.Certain()
		if tag == 0 {
			w.Features(&features)
			for _, f := range features {
				seen(f)
			}
			if tag = predict(i, &features); tag == 0 {
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
		t.each(s, func(i int, f *[perceptron.Count]uint32) uint8 {
			t.steps++
			got := t.best(f)
			if want := uint8(s.gold[i]); got != want && want != 0 {
				wrong++
				t.update(f, want, 1)
				t.update(f, got, -1)
			}
			return got
		}, func(uint32) {})
	}
	return wrong
}

func (t *trainer) best(features *[perceptron.Count]uint32) uint8 {
	var scores [width]float32
	for _, f := range features {
		if row := t.rows[f]; row >= 0 {
			for tag, w := range t.w[int(row)*width:][:width] {
				scores[tag] += w
			}
		}
	}
	best := 1
	for tag := 2; tag < width; tag++ {
		if scores[tag] > scores[best] {
			best = tag
		}
	}
	return uint8(best)
}

func (t *trainer) update(features *[perceptron.Count]uint32, tag uint8, by float32) {
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

// prune keeps the n greatest weights of the average alone, and starts anew from them.
func (t *trainer) prune(n int) {
	mean := t.average()
	limit := limitOf(mean, n)
	t.keep = make([]bool, len(mean))
	for i, w := range mean {
		if t.keep[i] = abs(w) >= limit; !t.keep[i] {
			mean[i] = 0
		}
	}
	t.w, t.u, t.steps = mean, make([]float32, len(mean)), 0
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
			data.Features, data.Weights = append(data.Features, uint32(f)), append(data.Weights, list)
		}
	}
}
