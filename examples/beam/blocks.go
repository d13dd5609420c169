package main

import (
	"bytes"
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/event"
)

// What a telling does under a key, in the last bits of its number there.
const (
	stands = 1 << iota
	looks
	bits = 2
)

// keysOf emits the number of a telling under each of its keys.
func keysOf(t telling, emit func(int64, int64)) {
	under := make(map[uint64]int64)
	s, l := t.Telling.Keys()
	for _, k := range s {
		under[k] |= stands
	}
	for _, k := range l {
		under[k] |= looks
	}
	for k, does := range under {
		emit(int64(k), t.Number<<bits|does)
	}
}

// An edge says that two tellings, by their numbers, belong into one block.
type edge struct{ A, B int64 }

// link joins what stands under one key if anything looks there.
func link(_ int64, numbers func(*int64) bool, emit func(edge)) {
	var list []int64
	var does int64
	for n := int64(0); numbers(&n); {
		list = append(list, n>>bits)
		does |= n & (stands | looks)
	}
	if does != stands|looks {
		return
	}
	for _, n := range list[1:] {
		emit(edge{list[0], n})
	}
}

// A forest tells which tellings are one block: a telling that is in no tree is a block of its own.
type forest struct{ Parent map[int64]int64 }

// root gives the first telling of the tree that n is in.
func (f forest) root(n int64) int64 {
	for {
		up, ok := f.Parent[n]
		if !ok {
			return n
		}
		if further, ok := f.Parent[up]; ok {
			f.Parent[n] = further
		}
		n = up
	}
}

func (f forest) join(a, b int64) {
	if a, b = f.root(a), f.root(b); a != b {
		f.Parent[max(a, b)] = min(a, b)
	}
}

// forestFn grows a forest of edges. Forests of parts of the edges are grown apart and then made one.
type forestFn struct{}

// CreateAccumulator is called by Beam.
func (*forestFn) CreateAccumulator() forest { return forest{map[int64]int64{}} }

// AddInput is called by Beam.
func (*forestFn) AddInput(f forest, e edge) forest {
	f.join(e.A, e.B)
	return f
}

// MergeAccumulators is called by Beam.
func (*forestFn) MergeAccumulators(f, g forest) forest {
	for a, b := range g.Parent {
		f.join(a, b)
	}
	return f
}

// ExtractOutput is called by Beam. It leaves trees of which each telling knows the root.
func (*forestFn) ExtractOutput(f forest) forest {
	for n := range f.Parent {
		f.Parent[n] = f.root(n)
	}
	return f
}

// blockOf gives a telling by its block. There is one forest, or none where no two tellings belong together.
func blockOf(t telling, forests []forest) (int64, telling) {
	if len(forests) == 0 {
		return t.Number, t
	}
	return forests[0].root(t.Number), t
}

// mergeBlock merges the tellings of one block.
func mergeBlock(_ int64, tellings func(*telling) bool, emit func(event.Event)) {
	var list []telling
	for t := (telling{}); tellings(&t); t = (telling{}) {
		list = append(list, t)
	}
	slices.SortFunc(list, func(a, b telling) int { return cmp.Compare(a.Number, b.Number) })
	told := make([]timeline.Telling, len(list))
	for i := range list {
		told[i] = list[i].Telling
	}
	for _, e := range timeline.MergeBlock(told) {
		emit(e)
	}
}

// join makes the timeline JSON of all blocks, with the corrections of people. It is one file in one order, so one
// machine does this.
func join(_ []byte, places []placed, events []event.Event, unresolved []timeline.Unresolved,
	files []correctionsFile, emit, remark func(string)) error {
	slices.SortFunc(places, func(a, b placed) int { return cmp.Compare(a.Rank, b.Rank) })
	documents := make([]timeline.Document, len(places))
	for i := range places {
		documents[i] = places[i].Document
	}
	t := timeline.Join(documents, events, unresolved)
	for _, f := range files {
		if err := f.correct(t, remark); err != nil {
			return err
		}
	}
	var out bytes.Buffer
	err := t.Write(&out)
	emit(string(bytes.TrimSuffix(out.Bytes(), []byte("\n"))))
	return err
}
