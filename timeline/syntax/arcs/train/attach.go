package main

import (
	"fmt"
	"math/rand/v2"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// margin is by how much what is right must win for nothing to be learned.
const margin = 20

// learnHeads gives the first table of a model.
func learnHeads(samples []sample, o options) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	counts := make([]uint8, 1<<machine.Bits)
	var list []walk
	for i := range samples {
		list = append(list, newWalk(&samples[i]))
		list[i].count(counts)
	}
	p := newPlaces(counts)
	for e := range o.epochs {
		wrong := 0
		for _, k := range r.Perm(len(list)) {
			list[k].follow(func(f *[machine.Count]uint32, c choice) machine.Action {
				return p.attach(f, c, &wrong, e > 0 && r.IntN(10) > 0)
			})
		}
		fmt.Println("heads: epoch", e+1, "wrong", wrong)
	}
	return p.pack()
}

// attach learns from one state, and gives the transition to go on with: the best one if it may stray, or else the best
// of those that are right.
func (p *places) attach(f *[machine.Count]uint32, c choice, wrong *int, stray bool) machine.Action {
	p.steps++
	scores := p.scores(f)
	good, bad := best(scores, c.right), best(scores, c.wrong())
	if bad == machine.Actions {
		return good
	}
	if scores[good] < scores[bad]+margin {
		p.update(f, good, 1)
		p.update(f, bad, -1)
	}
	if scores[bad] < scores[good] {
		return good
	}
	*wrong++
	if stray {
		return bad
	}
	return good
}

// best gives the transition with the highest score of those that may be, the first of equals; Actions when none may be.
func best(scores [actions]float32, may [machine.Actions]bool) machine.Action {
	best := machine.Actions
	for a := range machine.Actions {
		if may[a] && (best == machine.Actions || scores[a] > scores[best]) {
			best = a
		}
	}
	return best
}
