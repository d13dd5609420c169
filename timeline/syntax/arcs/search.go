package arcs

import "dateline/timeline/syntax/arcs/internal/machine"

// width is how many ways through a sentence are followed at once; reach is by how much less than the best one the
// others may score: most steps are so sure that few ways go on.
const (
	width = 6
	reach = 8_000_000
)

// An item is a way through a sentence, up to a state.
type item struct {
	state machine.State
	score int64
	arc   int32 // its last arc, -1 for none
}

// An arc hangs a token on a head; before is the arc that its way made before, -1 for none.
type arc struct{ token, head, before int32 }

// A candidate is a transition that an item may take.
type candidate struct {
	score  int64
	item   int32
	action machine.Action
}

// A search finds the way through a sentence that has the highest score, the sum of those of its transitions, by a beam.
// Its zero value works; it keeps its memory.
type search struct {
	machine    machine.Machine
	items, old []item      // the best first
	candidates []candidate // the best first
	arcs       []arc
}

// attach finds the heads of tokens, -1 for the root, and gives the score of the tree.
func (x *search) attach(model *machine.Model, tokens []machine.Token, head []int32) (score int64) {
	x.items = append(x.items[:0], item{state: x.machine.Start(tokens), arc: -1})
	x.arcs = x.arcs[:0]
	for !x.machine.Last(&x.items[0].state) { // all ways take the same number of steps
		x.weigh(model)
		x.advance()
	}
	for k := x.items[0].arc; k >= 0; k = x.arcs[k].before {
		a := &x.arcs[k]
		head[a.token] = a.head
		if int(a.head) == len(head) {
			head[a.token] = -1
		}
	}
	return x.items[0].score
}

// weigh makes candidates the transitions of all items.
func (x *search) weigh(model *machine.Model) {
	x.candidates = x.candidates[:0]
	for i := range x.items {
		it := &x.items[i]
		scores := x.machine.Scores(model, &it.state)
		for a, can := range x.machine.Can(&it.state) {
			if can {
				x.offer(candidate{it.score + int64(scores[a]), int32(i), machine.Action(a)})
			}
		}
	}
}

// offer puts c in its place among the candidates.
func (x *search) offer(c candidate) {
	k := len(x.candidates)
	if k > 0 && c.score < x.candidates[0].score-reach {
		return
	}
	x.candidates = append(x.candidates, c)
	for ; k > 0 && x.candidates[k-1].score < c.score; k-- {
		x.candidates[k] = x.candidates[k-1]
	}
	x.candidates[k] = c
}

// advance makes items what the best candidates lead to. Of states that look alike only the best one goes on.
func (x *search) advance() {
	x.old, x.items = x.items, x.old[:0]
	for _, c := range x.candidates {
		if len(x.items) == width || c.score < x.candidates[0].score-reach {
			return
		}
		it := &x.old[c.item]
		next := item{x.machine.Do(&it.state, c.action), c.score, it.arc}
		if x.has(&next.state) {
			continue
		}
		if token, head := x.machine.Arc(&it.state, c.action); token >= 0 {
			x.arcs = append(x.arcs, arc{token, head, it.arc})
			next.arc = int32(len(x.arcs) - 1)
		}
		x.items = append(x.items, next)
	}
}

// has reports whether one of the items has a state like s.
func (x *search) has(s *machine.State) bool {
	for i := range x.items {
		if x.machine.Alike(&x.items[i].state, s) {
			return true
		}
	}
	return false
}
