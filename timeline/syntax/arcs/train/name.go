package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"

	"dateline/timeline/syntax/arcs"
	"dateline/timeline/syntax/arcs/internal/machine"
)

// nameMargin is by how much the right relation must win for nothing to be learned.
const nameMargin = 20

const rels = int(arcs.Dep) + 1

// learnRels gives the second table of a model.
func learnRels(samples []sample, o options) []byte {
	r := rand.New(rand.NewPCG(3, 4))
	t := newTable(machine.Bits, machine.RelShift, rels)
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
		each(&samples[i], func(f []uint32, want int) int { t.count(f); return want })
	}
	t.settle(o.least)
	for e := range 2 * o.relEpochs {
		if e == o.relEpochs {
			t.prune(machine.RelPlaces, machine.Ways, machine.RelPlaceOf, pieces)
		}
		wrong := 0
		for _, k := range r.Perm(len(samples)) {
			each(&samples[k], func(f []uint32, want int) int { return t.name(f, want, &wrong) })
		}
		fmt.Println("relations: epoch", e+1, "wrong", wrong)
	}
	return t.slots(.2)
}

// name learns from one arc, and gives the relation to go on with, right or not.
func (t *table) name(f []uint32, want int, wrong *int) int {
	var scores [rels]float32
	t.steps++
	t.scores(f, scores[:])
	best, rival := machine.RootRel+1, 0
	for c := best; c < rels; c++ {
		if scores[c] > scores[best] {
			best = c
		}
		if c != want && (rival == 0 || scores[c] > scores[rival]) {
			rival = c
		}
	}
	if best != want {
		*wrong++
	}
	if scores[rival] > scores[want]-nameMargin {
		t.update(f, want, 1)
		t.update(f, rival, -1)
	}
	return best
}

// pieces cuts a row as it goes into slots, the greatest weights first.
func pieces(row []float32, at int) (all []piece) {
	var order []int
	for c, w := range row {
		if w != 0 {
			order = append(order, c)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(abs(row[j]), abs(row[i])) })
	for part := range slices.Chunk(order, machine.PerSlot) {
		var p piece
		for _, c := range part {
			p.weights = append(p.weights, at+c)
			p.strength += abs(row[c])
		}
		all = append(all, p)
	}
	return all
}

// slots packs the averaged weights; unit is the smallest weight told apart from 0.
func (t *table) slots(unit float32) []byte {
	mean := t.average()
	b := make([]byte, machine.RelPlaces*machine.Ways*8)
	used := make([]int, machine.RelPlaces)
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		var list []machine.Weight
		for c, w := range mean[int(row)*t.width:][:t.width] {
			if code := machine.Code(float64(w / unit)); code != 0 {
				list = append(list, machine.Weight{Rel: uint8(c), Code: code})
			}
		}
		feature := uint32(f) << t.shift
		place := machine.RelPlaceOf(feature)
		for part := range slices.Chunk(list, machine.PerSlot) {
			at := (place*machine.Ways + used[place]) * 8
			binary.LittleEndian.PutUint64(b[at:], machine.Slot(part, machine.RelCheckOf(feature)))
			used[place]++
		}
	}
	return b
}
