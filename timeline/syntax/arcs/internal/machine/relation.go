package machine

import "slices"

// RelCount is the number of features of an arc.
const RelCount = 30

// An Arcs goes through the arcs of a tree from the root down, and from left to right below each head, so that the
// relation of the head and of the dependent before are known. Its zero value works.
type Arcs struct {
	tokens []Token
	head   []int32
	first  []int32  // for each token its first dependent, -1 for none
	last   []int32  // and its last
	next   []int32  // for each token the next dependent of its head
	before []int32  // and the one before
	kinds  []uint32 // the kinds of its dependents
	rel    []uint8
	queue  []int32
	at     int
}

// Start goes before the first arc. tokens have the root last; head has -1 for the token that hangs on it.
func (x *Arcs) Start(tokens []Token, head []int32) {
	n := len(head)
	x.tokens, x.head, x.at = tokens, head, 0
	for _, list := range []*[]int32{&x.first, &x.last, &x.next, &x.before} {
		*list = slices.Grow((*list)[:0], n+1)[:n+1]
		for i := range *list {
			(*list)[i] = -1
		}
	}
	x.kinds = slices.Grow(x.kinds[:0], n+1)[:n+1]
	x.rel = slices.Grow(x.rel[:0], n+1)[:n+1]
	x.queue = slices.Grow(x.queue[:0], n)
	clear(x.kinds)
	clear(x.rel)
	for i := range int32(n) {
		h := x.over(i)
		if last := x.last[h]; last < 0 {
			x.first[h] = i
		} else {
			x.next[last], x.before[i] = i, last
		}
		x.last[h] = i
		kind := uint32(1) << kinds[tokens[i].Tag]
		if i > h {
			kind <<= 16
		}
		x.kinds[h] |= kind
	}
	x.push(int32(n))
}

// over gives the head of token i, the index of the root for the one that has none.
func (x *Arcs) over(i int32) int32 {
	if h := x.head[i]; h >= 0 {
		return h
	}
	return int32(len(x.head))
}

func (x *Arcs) push(h int32) {
	for c := x.first[h]; c >= 0; c = x.next[c] {
		x.queue = append(x.queue, c)
	}
}

// Next gives the dependent of the next arc, and whether there is one.
func (x *Arcs) Next() (int32, bool) {
	if x.at == len(x.queue) {
		return 0, false
	}
	return x.queue[x.at], true
}

// Named tells x the relation of the arc, and goes on.
func (x *Arcs) Named(rel uint8) {
	i := x.queue[x.at]
	x.rel[i] = rel
	x.push(i)
	x.at++
}

func (x *Arcs) token(i int32) *Token {
	if uint(i) < uint(len(x.tokens)) {
		return &x.tokens[i]
	}
	return &nowhere
}

func (x *Arcs) relOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(x.rel[i])
}

// Features gives the features of the arc in f.
func (x *Arcs) Features(f *[RelCount]uint32) {
	d := x.queue[x.at]
	h := x.over(d)
	D, H := &x.tokens[d], &x.tokens[h]
	wd, wh, td, th := uint64(D.Word), uint64(H.Word), uint64(D.Tag), uint64(H.Tag)
	way, marks := uint64(0), uint64(0)
	far := distance(d, h)
	if h < d {
		way, far = 1, distance(h, d)
		marks = uint64(between(x.tokens, h, d))
	} else {
		marks = uint64(between(x.tokens, d, h))
	}
	pair := td<<7 | th<<1 | way
	inner, outer := x.token(x.first[d]), x.token(x.last[d])
	rh, rp := x.relOf(h), x.relOf(x.before[d])
	wi := uint64(inner.Word)
	if x.first[d] > d {
		wi = 1
	}
	kd, kh := uint64(x.kinds[d]), uint64(x.kinds[h])
	sb, sn := uint64(x.token(x.before[d]).Tag), uint64(x.token(x.next[d]).Tag)
	db, dn := x.token(d-1), x.token(d+1)
	hb, hn := x.token(h-1), x.token(h+1)
	gt := uint64(Top)
	if int(h) < len(x.head) {
		gt = uint64(x.tokens[x.over(h)].Tag)
	}
	f[0] = mix(0, wd, td)
	f[1] = mix(1, wh, th<<1|way)
	f[2] = mix(2, wd<<1|way, wh)
	f[3] = mix(3, pair, far)
	f[4] = mix(4, wd, th<<1|way)
	f[5] = mix(5, wh, td<<1|way)
	f[6] = mix(6, pair, rh)
	f[7] = mix(7, pair, rp)
	f[8] = mix(8, wd, rp<<1|way)
	f[9] = mix(9, wi, pair)
	f[10] = mix(10, wi, wh<<1|way)
	f[11] = mix(11, wi, wd<<1|way)
	f[12] = mix(12, kd, td<<1|way)
	f[13] = mix(13, kh, pair)
	f[14] = mix(14, pair, uint64(db.Tag)<<6|uint64(dn.Tag))
	f[15] = mix(15, pair, uint64(hb.Tag)<<6|uint64(hn.Tag))
	f[16] = mix(16, uint64(D.Tail), th<<1|way)
	f[17] = mix(17, uint64(H.Tail), td<<1|way)
	f[18] = mix(18, uint64(outer.Word), pair)
	f[19] = mix(19, pair, sb<<6|sn)
	f[20] = mix(20, pair, marks)
	f[21] = mix(21, pair, rp<<6|rh)
	f[22] = mix(22, pair, gt)
	f[23] = mix(23, wh, kh)
	f[24] = mix(24, wd, uint64(dn.Word))
	f[25] = mix(25, wd, uint64(db.Word))
	f[26] = mix(26, wi, rh<<7|td<<1|way)
	f[27] = mix(27, kd, pair)
	f[28] = mix(28, uint64(inner.Tag), pair<<6|uint64(outer.Tag))
	f[29] = mix(29, wd, rh<<1|way)
}
