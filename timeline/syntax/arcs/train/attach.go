package main

import (
	"fmt"
	"math/rand/v2"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// learnHeads gives the first table of a model, learned by a structured perceptron: where another way through a sentence
// beats the right one, what it does loses weight and what the right one does gains it.
func learnHeads(samples []sample, o options) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	counts := make([]uint8, 1<<machine.Bits)
	var list []walk
	for i := range samples {
		list = append(list, newWalk(&samples[i]))
		list[i].count(counts)
	}
	p := newPlaces(counts)
	b := beam{places: p, width: o.width}
	for e := range o.epochs {
		wrong := 0
		for _, k := range r.Perm(len(list)) {
			if !b.learn(&list[k]) {
				wrong++
			}
		}
		fmt.Println("heads: epoch", e+1, "wrong", wrong)
	}
	return p.pack()
}

// learn learns from one sentence, and reports whether the right way was found to be the best by a margin. If not, it
// learns from the beginning of the ways in which the right one is beaten most (Huang, Fayong and Guo, "Structured
// Perceptron with Inexact Search", 2012).
func (b *beam) learn(w *walk) bool {
	b.places.steps++
	b.start(w)
	right := item{state: b.m.Start(w.tokens)}
	worst, at, way := float32(0), -1, int32(-1)
	for k, a := range w.way {
		b.advance(a)
		right.score += b.weigh(&right.state)[a]
		right.state = b.m.Do(&right.state, a)
		best := &b.items[0]
		if best.right || b.hasRight() && k < len(w.way)-1 {
			continue
		}
		if by := best.score - right.score; at < 0 || by > worst {
			worst, at, way = by, k, best.way
		}
	}
	if at < 0 {
		return true
	}
	b.update(w, b.actions(way), at+1)
	return false
}

// update learns from the first n steps of the right way and of a bad one. Where they do the same there is nothing to
// learn.
func (b *beam) update(w *walk, bad []machine.Action, n int) {
	same := 0
	start := b.m.Start(w.tokens)
	for ; bad[same] == w.way[same]; same++ {
		start = b.m.Do(&start, bad[same])
	}
	b.push(start, w.way[same:n], 1)
	b.push(start, bad[same:n], -1)
}

// push changes the weights of what is done from a state on.
func (b *beam) push(s machine.State, way []machine.Action, by float32) {
	for _, a := range way {
		b.m.Features(&s, &b.features)
		b.places.update(&b.features, a, by)
		s = b.m.Do(&s, a)
	}
}
