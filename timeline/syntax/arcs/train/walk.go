package main

import "dateline/timeline/syntax/arcs/internal/machine"

// A walk is a sentence whose tree is known, with the transitions that make it: those that lose no arc of the tree that
// can still be had (Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles", 2013), the one
// that hangs a token first.
type walk struct {
	tokens []machine.Token
	head   []int32 // that of the root is -1, of the one below it its index
	way    []machine.Action
	m      *machine.Machine // where the states are
}

func newWalk(s *sample) walk {
	w := walk{tokens: machine.Describe(s.doc, s.sentence(), s.tags, nil), m: new(machine.Machine)}
	for _, h := range s.head {
		if h < 0 {
			h = int32(len(s.head))
		}
		w.head = append(w.head, h)
	}
	w.head = append(w.head, -1)
	for s := w.m.Start(w.tokens); !w.m.Last(&s); {
		a := w.right(&s)
		w.way = append(w.way, a)
		s = w.m.Do(&s, a)
	}
	w.m = nil
	return w
}

// count counts the features on the way, up to 255 of each.
func (w *walk) count(counts []uint8) {
	var f [machine.Count]uint32
	m := new(machine.Machine)
	s := m.Start(w.tokens)
	for _, a := range w.way {
		m.Features(&s, &f)
		for _, x := range f {
			counts[x] = max(counts[x], counts[x]+1)
		}
		s = m.Do(&s, a)
	}
}

// right gives the possible transition that loses least, the most eager of equals.
func (w *walk) right(s *machine.State) machine.Action {
	can, cost := w.m.Can(s), w.costs(s)
	best, least := machine.Actions, len(w.head)
	for _, a := range [...]machine.Action{machine.Right, machine.Left, machine.Shift} {
		if can[a] && (best == machine.Actions || cost[a] < least) {
			best, least = a, cost[a]
		}
	}
	return best
}

// costs gives how many arcs of the tree each transition loses.
func (w *walk) costs(s *machine.State) (cost [machine.Actions]int) {
	top, below, next := w.m.Top(s), w.m.Below(s), w.m.Next(s)
	depth := 0
	for k := range w.m.Stack(s) {
		if w.head[k] == next {
			cost[machine.Shift]++
		}
		if depth++; depth > 1 && w.head[next] == k {
			cost[machine.Shift]++
		}
	}
	if top < 0 {
		return cost
	}
	for k := next; int(k) < len(w.head); k++ {
		if w.head[k] == top { // what hangs on the top can no longer
			cost[machine.Left]++
			cost[machine.Right]++
		}
	}
	if h := w.head[top]; h == below && below >= 0 || h > next {
		cost[machine.Left]++
	}
	if h := w.head[top]; h >= next {
		cost[machine.Right]++
	}
	return cost
}
