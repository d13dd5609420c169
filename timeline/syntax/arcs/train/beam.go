package main

import (
	"cmp"
	"slices"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// margin is added to the score of each wrong arc, so that the right way is learned to win by that much.
const margin = 20

// An item is a way through a sentence, up to a state.
type item struct {
	state machine.State
	score float32
	way   int32 // its last step
	right bool  // it is the beginning of the right way
}

// A step is a transition of a way; from is the one before, -1 for none.
type step struct {
	from   int32
	action machine.Action
}

// A candidate is a transition that an item may take.
type candidate struct {
	score  float32
	item   int32
	action machine.Action
}

// A beam searches as the parser does, with the weights of places, and remembers the ways.
type beam struct {
	places     *places
	width      int
	m          machine.Machine
	w          *walk
	items, old []item // the best first
	list       []candidate
	steps      []step
	bad        []machine.Action
	features   [machine.Count]uint32
}

func (b *beam) start(w *walk) {
	b.w, b.steps = w, b.steps[:0]
	b.items = append(b.items[:0], item{state: b.m.Start(w.tokens), way: -1, right: true})
}

// weigh gives the scores of the transitions of a state.
func (b *beam) weigh(s *machine.State) [actions]float32 {
	b.m.Features(s, &b.features)
	scores := b.places.scores(&b.features)
	for a := range machine.Actions {
		if token, head := b.m.Arc(s, a); token >= 0 && b.w.head[token] != head {
			scores[a] += margin
		}
	}
	return scores
}

// advance goes one step on; right is the transition of the right way. Of states that look alike only the best goes on.
func (b *beam) advance(right machine.Action) {
	b.list = b.list[:0]
	for i := range b.items {
		x := &b.items[i]
		scores := b.weigh(&x.state)
		for a, can := range b.m.Can(&x.state) {
			if can {
				b.list = append(b.list, candidate{x.score + scores[a], int32(i), machine.Action(a)})
			}
		}
	}
	slices.SortStableFunc(b.list, func(x, y candidate) int { return cmp.Compare(y.score, x.score) })
	b.old, b.items = b.items, b.old[:0]
	for _, c := range b.list {
		if len(b.items) == b.width {
			break
		}
		x := &b.old[c.item]
		s := b.m.Do(&x.state, c.action)
		if slices.ContainsFunc(b.items, func(y item) bool { return b.m.Alike(&s, &y.state) }) {
			continue
		}
		b.steps = append(b.steps, step{x.way, c.action})
		b.items = append(b.items, item{s, c.score, int32(len(b.steps) - 1), x.right && c.action == right})
	}
}

// hasRight reports whether the beginning of the right way is among the items.
func (b *beam) hasRight() bool {
	return slices.ContainsFunc(b.items, func(x item) bool { return x.right })
}

// actions gives the transitions of a way.
func (b *beam) actions(way int32) []machine.Action {
	b.bad = b.bad[:0]
	for ; way >= 0; way = b.steps[way].from {
		b.bad = append(b.bad, b.steps[way].action)
	}
	slices.Reverse(b.bad)
	return b.bad
}
