package main

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"

	"dateline/timeline/syntax/arcs"
	"dateline/timeline/syntax/arcs/internal/machine"
	"dateline/timeline/weigh"
)

// nameMargin is by how much the right relation must win for nothing to be learned.
const nameMargin = 20

const rels = int(arcs.Dep) + 1

// learnRels gives the second table of a model.
func learnRels(samples []sample, o options) []byte {
	r := rand.New(rand.NewPCG(3, 4))
	t := &weigh.Table{Shift: machine.RelShift, Width: rels, First: machine.RootRel + 1, Margin: nameMargin}
	var x machine.Arcs
	each := func(s *sample, name func(f []uint32, want int) int) {
		var f [machine.RelCount]uint32
		x.Start(machine.Describe(s.doc, s.sentence(), s.tags, nil), s.head)
		for {
			i, ok := x.Next()
			if !ok {
				return
			}
			rel := int(s.rel[i])
			if s.head[i] >= 0 {
				x.Features(&f)
				rel = name(f[:], rel)
			}
			x.Named(uint8(rel))
		}
	}
	for i := range samples {
		each(&samples[i], func(f []uint32, want int) int { t.Count(machine.Bits, f...); return want })
	}
	t.Settle(o.least)
	for e := range 2 * o.relEpochs {
		if e == o.relEpochs {
			t.Prune(0, machine.Ways, machine.RelPlaceOf)
		}
		wrong := 0
		for _, k := range r.Perm(len(samples)) {
			each(&samples[k], func(f []uint32, want int) int {
				got := t.Learn(f, want)
				if got != want {
					wrong++
				}
				return got
			})
		}
		fmt.Println("relations: epoch", e+1, "wrong", wrong)
	}
	return slots(t, .2)
}

// slots packs the learned weights; unit is about the smallest weight told apart from 0.
func slots(t *weigh.Table, unit float32) []byte {
	b := make([]byte, machine.RelPlaces*machine.Ways*8)
	used := make([]int, machine.RelPlaces)
	for feature, list := range t.Weights(unit) {
		place := machine.RelPlaceOf(feature)
		for part := range slices.Chunk(list, weigh.PerSlot) {
			at := (place*machine.Ways + used[place]) * 8
			binary.LittleEndian.PutUint64(b[at:], weigh.Slot(part, machine.RelCheckOf(feature)))
			used[place]++
		}
	}
	return b
}
