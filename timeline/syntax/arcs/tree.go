package arcs

import (
	"iter"
	"slices"
)

// A Tree is how the tokens of a sentence hang on each other. Tokens count from 0, the first of the sentence. What hangs
// on a token is, with it, one stretch of the sentence. The zero value is the tree of an empty sentence.
type Tree struct {
	Head []int32 // for each token the one that it hangs on; -1 for the root, of which there is one
	Rel  []Rel   // for each token how it does

	left, right []int32 // for each token the first and the last of what hangs on it
	first, next []int32 // for each token its first dependent, and the next one of its head; -1 for none
}

// resize makes t a tree of n tokens, in the memory it has.
func (t *Tree) resize(n int) {
	t.Rel = slices.Grow(t.Rel[:0], n)[:n]
	for _, list := range []*[]int32{&t.Head, &t.left, &t.right, &t.first, &t.next} {
		*list = slices.Grow((*list)[:0], n)[:n]
	}
}

// Root gives the token that has no head, -1 in an empty tree.
func (t *Tree) Root() int { return slices.Index(t.Head, -1) }

// Extent gives the first and the last token of what hangs on token i, itself included.
func (t *Tree) Extent(i int) (first, last int) { return int(t.left[i]), int(t.right[i]) }

// Children yields the tokens that hang on token i, from left to right.
func (t *Tree) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for c := t.first[i]; c >= 0 && yield(int(c)); c = t.next[c] {
		}
	}
}

// Up yields token i and, from it to the root, what it hangs on; nothing for -1.
func (t *Tree) Up(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for ; i >= 0 && yield(i); i = int(t.Head[i]) {
		}
	}
}

// Child gives the first token that hangs on token i as one of rels, -1 where none does.
func (t *Tree) Child(i int, rels ...Rel) int {
	for c := range t.Children(i) {
		if slices.Contains(rels, t.Rel[c]) {
			return c
		}
	}
	return -1
}

// Insert puts the tokens of phrase, which is not empty, in front of token at, which may be the first behind the last.
// The root of phrase hangs on token anchor by the relation that it has; an anchor that Near gives keeps t a tree of
// stretches.
func (t *Tree) Insert(phrase *Tree, at, anchor int) {
	n := len(phrase.Head)
	head, own := moved(t.Head, at, n), moved(phrase.Head, 0, at)
	if anchor >= at {
		anchor += n
	}
	own[phrase.Root()] = int32(anchor)
	t.set(slices.Insert(head, at, own...), slices.Concat(t.Rel[:at], phrase.Rel, t.Rel[at:]))
}

// Near gives token want, or the first above it, that a phrase in front of token at can hang on with no arc crossing
// another; where none can, or want is -1, the lowest token that has what stands on both sides.
func (t *Tree) Near(want, at int) int {
	for i := range t.Up(want) {
		if t.opens(i, at) {
			return i
		}
	}
	i := max(at-1, 0)
	for int(t.right[i]) < at && t.Head[i] >= 0 {
		i = int(t.Head[i])
	}
	return i
}

// opens reports whether a phrase in front of token at can hang on token i with no arc crossing another.
func (t *Tree) opens(i, at int) bool {
	if at < int(t.left[i]) || at > int(t.right[i])+1 {
		return false
	}
	for c := range t.Children(i) {
		if int(t.left[c]) < at && at <= int(t.right[c]) {
			return false
		}
	}
	return true
}

// Cut gives the tokens [first, last), which are not all, as a tree of their own, and the token that its root hangs on
// in t, -1 for none. The root is the first of those that hang on other tokens, if it can be no mark and no preposition.
func (t *Tree) Cut(first, last int) (phrase Tree, anchor int) {
	within := func(i int32) bool { return int(i) >= first && int(i) < last }
	root := -1
	for i := first; i < last; i++ {
		if !within(t.Head[i]) && (root < 0 || t.Rel[root] == Punct || t.Rel[root] == Case) {
			root = i
		}
	}
	head, rel := slices.Clone(t.Head[first:last]), slices.Clone(t.Rel[first:last])
	for i, h := range head {
		switch {
		case first+i == root:
			head[i] = -1
		case within(h):
			head[i] -= int32(first)
		default:
			head[i] = int32(root - first)
		}
	}
	if rel[root-first] == Root {
		rel[root-first] = Obl
	}
	phrase.set(head, rel)
	return phrase, int(t.Head[root])
}

// moved gives heads in which the tokens from one on are moved by so many.
func moved(heads []int32, from, by int) []int32 {
	heads = slices.Clone(heads)
	for i, h := range heads {
		if int(h) >= from {
			heads[i] += int32(by)
		}
	}
	return heads
}

// Enclose puts a mark before t and one behind it, which hang on its root.
func (t *Tree) Enclose() {
	root, mark := []int32{int32(t.Root()) + 1}, []Rel{Punct}
	t.set(slices.Concat(root, moved(t.Head, 0, 1), root), slices.Concat(mark, t.Rel, mark))
}

// set makes t the tree of these arcs.
func (t *Tree) set(head []int32, rel []Rel) {
	t.resize(len(head))
	copy(t.Head, head)
	copy(t.Rel, rel)
	t.link()
}

// Rehang hangs token c on the head of its head, as rel. The tree stays one of stretches where nothing but what hangs on
// that head stands between.
func (t *Tree) Rehang(c int, rel Rel) { t.Hang(c, int(t.Head[t.Head[c]]), rel) }

// Hang hangs token c on head, which is not below it, as rel.
func (t *Tree) Hang(c, head int, rel Rel) {
	t.Head[c], t.Rel[c] = int32(head), rel
	t.link()
}

// link finds dependents and extents by the heads, which are those of a projective tree.
func (t *Tree) link() {
	for i := range t.Head {
		t.left[i], t.right[i], t.first[i], t.next[i] = int32(i), int32(i), -1, -1
	}
	for i, h := range t.Head {
		if int(h) > i { // what hangs on i to its left has been seen
			t.left[h] = min(t.left[h], t.left[i])
		}
	}
	for i, h := range slices.Backward(t.Head) {
		if h < 0 {
			continue
		}
		if int(h) < i {
			t.right[h] = max(t.right[h], t.right[i])
		}
		t.next[i], t.first[h] = t.first[h], int32(i)
	}
}
