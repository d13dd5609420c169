package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// attachMargin is by how much a right transition must win for nothing to be learned.
const attachMargin = 20

// learnHeads gives the first table of a model.
func learnHeads(samples []sample, epochs, least int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	t := newTable(machine.Bits, 0, int(machine.Actions))
	var list []walk
	for i := range samples {
		list = append(list, newWalk(&samples[i]))
	}
	for i := range list {
		list[i].follow(func(f []uint32, c choice) machine.Action {
			t.count(f)
			return machine.Action(slices.Index(c.right[:], true))
		})
	}
	t.settle(least)
	fmt.Println("rows", len(t.w)/3)
	for e := range 2 * epochs {
		if e == epochs {
			t.prune(machine.Places, machine.Ways, machine.PlaceOf, whole)
		}
		wrong := 0
		for _, k := range r.Perm(len(list)) {
			list[k].follow(func(f []uint32, c choice) machine.Action {
				return t.attach(f, c, &wrong, e > 0 && r.IntN(10) > 0)
			})
		}
		fmt.Println("heads: epoch", e+1, "wrong", wrong)
	}
	return t.entries()
}

// whole makes a piece of a row.
func whole(row []float32, at int) []piece {
	s := abs(row[machine.Left]-row[machine.Shift]) + abs(row[machine.Right]-row[machine.Shift])
	if s == 0 {
		return nil
	}
	return []piece{{[]int{at, at + 1, at + 2}, s}}
}

// attach learns from one state, and gives the transition to go on with: the best one if it may stray, or else the best of
// those that are right.
func (t *table) attach(f []uint32, c choice, wrong *int, stray bool) machine.Action {
	var scores [machine.Actions]float32
	t.steps++
	t.scores(f, scores[:])
	good, bad := -1, -1
	for a := range scores {
		switch {
		case c.right[a] && (good < 0 || scores[a] > scores[good]):
			good = a
		case c.can[a] && !c.right[a] && (bad < 0 || scores[a] > scores[bad]):
			bad = a
		}
	}
	if bad < 0 {
		return machine.Action(good)
	}
	if scores[good] < scores[bad]+attachMargin {
		t.update(f, good, 1)
		t.update(f, bad, -1)
	}
	if scores[bad] >= scores[good] {
		*wrong++
		if stray {
			return machine.Action(bad)
		}
	}
	return machine.Action(good)
}

// entries packs the averaged weights.
func (t *table) entries() []byte {
	mean := t.average()
	unit := unitOf(mean)
	b := make([]byte, machine.Places*machine.Ways*4)
	used := make([]int, machine.Places)
	for f, row := range t.rows {
		if row < 0 {
			continue
		}
		w := mean[int(row)*3:][:3]
		left := weight((w[machine.Left] - w[machine.Shift]) / unit)
		right := weight((w[machine.Right] - w[machine.Shift]) / unit)
		place := machine.PlaceOf(uint32(f))
		at := (place*machine.Ways + used[place]) * 4
		binary.LittleEndian.PutUint32(b[at:], machine.Entry(left, right, machine.CheckOf(uint32(f))))
		used[place]++
	}
	return b
}

// unitOf gives the weight that is written as 1: one in ten thousand is too great to be written whole.
func unitOf(mean []float32) float32 {
	var sizes [1 << 16]int
	n := 0
	for _, w := range mean {
		if w != 0 {
			sizes[min(int(abs(w)*16), len(sizes)-1)]++
			n++
		}
	}
	over := 0
	for k := len(sizes) - 1; k > 0; k-- {
		if over += sizes[k]; over*10000 > n {
			return float32(k) / 16 / machine.MaxWeight
		}
	}
	return 1
}

func weight(w float32) int32 {
	return int32(math.Round(math.Max(-machine.MaxWeight, math.Min(machine.MaxWeight, float64(w)))))
}
