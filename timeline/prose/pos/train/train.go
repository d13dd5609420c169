package main

import (
	"math/rand/v2"

	"dateline/timeline/prose/pos"
	"dateline/timeline/prose/pos/internal/perceptron"
	"dateline/timeline/weigh"
)

// A trainer learns the weights of the features that it knows.
type trainer struct {
	classes *perceptron.Classes
	table   weigh.Table
}

// margin is by how much the right tag must win for nothing to be learned.
const margin = 30

// newTrainer makes room for the features of the samples that come least times or more.
func newTrainer(samples []sample, classes *perceptron.Classes, least int) *trainer {
	t := &trainer{classes: classes, table: weigh.Table{Width: perceptron.Tags, First: 1, Margin: margin}}
	for i := range samples {
		t.each(&samples[i], func(f []uint32, want uint8) uint8 {
			t.table.Count(perceptron.Bits, f...)
			return want
		})
	}
	t.table.Settle(least)
	return t
}

// each goes through a sample: predict gives the tag of a token by its features, want is the right one.
func (t *trainer) each(s *sample, predict func(f []uint32, want uint8) uint8) {
	var features [perceptron.Count]uint32
	w := perceptron.NewWindow(s.doc, s.sentence(), t.classes)
	for i := 0; w.Next(); i++ {
		tag := uint8(pos.Certain(&w))
		if tag == 0 {
			tag = predict(w.Features(&features), uint8(s.gold[i]))
		}
		pos.Advance(&w, pos.Tag(tag))
	}
}

// epoch learns from all samples once, in a random order, and gives how many tokens it got wrong.
func (t *trainer) epoch(samples []sample, r *rand.Rand) (wrong int) {
	for _, k := range r.Perm(len(samples)) {
		t.each(&samples[k], func(f []uint32, want uint8) uint8 {
			got := uint8(t.table.Learn(f, int(want)))
			if want != 0 && got != want {
				wrong++
			}
			return got
		})
	}
	return wrong
}
