package main

import "dateline/timeline/syntax/arcs/internal/machine"

// A walk goes through the states of a sentence whose tree is known. It knows which transitions lose no arc of the tree
// that can still be had (a dynamic oracle: Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic
// Oracles", 2013), whatever came before.
type walk struct {
	tokens []machine.Token
	head   []int32          // that of the root is -1, of the one below it its index
	m      *machine.Machine // where the states are
}

func newWalk(s *sample) walk {
	w := walk{tokens: machine.Describe(s.doc, s.sentence(), s.tags, nil)}
	for _, h := range s.head {
		if h < 0 {
			h = int32(len(s.head))
		}
		w.head = append(w.head, h)
	}
	w.head = append(w.head, -1)
	return w
}

// A choice is the possible transitions of a state, and those of them that lose least.
type choice struct {
	can, right [machine.Actions]bool
}

// count counts the features on the way of the tree, up to 255 of each.
func (w *walk) count(counts []uint8) {
	w.follow(func(f *[machine.Count]uint32, c choice) machine.Action {
		for _, x := range f {
			counts[x] = max(counts[x], counts[x]+1)
		}
		return best(eager, c.right)
	})
}

// eager are scores for hanging each token as soon as it can be.
var eager = [actions]float32{machine.Left: 1, machine.Right: 2}

// follow goes from the first state to the last one; choose gives the transition.
func (w *walk) follow(choose func(f *[machine.Count]uint32, c choice) machine.Action) {
	var f [machine.Count]uint32
	w.m = new(machine.Machine)
	for s := w.m.Start(w.tokens); !w.m.Last(&s); {
		w.m.Features(&s, &f)
		s = w.m.Do(&s, choose(&f, w.choiceOf(&s)))
	}
}

// wrong gives the possible transitions that are not right.
func (c choice) wrong() (wrong [machine.Actions]bool) {
	for a, can := range c.can {
		wrong[a] = can && !c.right[a]
	}
	return wrong
}

func (w *walk) choiceOf(s *machine.State) choice {
	c := choice{can: w.m.Can(s)}
	cost, least := w.costs(s), len(w.head)
	for a, can := range c.can {
		if can {
			least = min(least, cost[a])
		}
	}
	for a, can := range c.can {
		c.right[a] = can && cost[a] == least
	}
	return c
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
