package machine

import "dateline/timeline/prose/pos"

// kinds gives for each tag one of 16 kinds.
var kinds = func() (k [64]uint32) {
	for t := pos.CC; t <= pos.Money; t++ {
		switch {
		case t == pos.IN, t == pos.TO:
			k[t] = 1
		case t == pos.CC:
			k[t] = 2
		case t == pos.MD:
			k[t] = 3
		case t == pos.VB, t == pos.VBG, t == pos.VBN:
			k[t] = 4
		case t.IsVerb():
			k[t] = 5
		case t.IsNoun(), t == pos.PRP, t == pos.WP, t == pos.EX:
			k[t] = 6
		case t == pos.WDT, t == pos.WRB:
			k[t] = 7
		case t.IsAdverb(), t == pos.RP:
			k[t] = 8
		case t == pos.DT, t == pos.PRPS, t == pos.PDT:
			k[t] = 9
		case t == pos.POS:
			k[t] = 10
		case t.IsAdjective():
			k[t] = 11
		case t == pos.CD:
			k[t] = 12
		case t == pos.Comma:
			k[t] = 13
		case t.IsMark():
			k[t] = 14
		default:
			k[t] = 15
		}
	}
	return k
}()

// Count is the number of features of a state.
const (
	Count = tokenCount + treeCount

	tokenCount = 31
	treeCount  = 32
)

// Bits is the width of a feature.
const Bits = 26

// mix hashes two values of a template to a feature.
func mix(template uint32, a, b uint64) uint32 {
	h := a*0x9E3779B97F4A7C15 + b*0xD6E8FEB86659FD93 + uint64(template+1)*0xA0761D6478BD642F
	h ^= h >> 32
	h *= 0xE7037ED1A0B428DB
	return uint32(h >> (64 - Bits))
}

// distance puts the distance of two tokens into one of seven classes.
func distance(i, j int32) uint64 {
	switch d := j - i; {
	case i < 0:
		return 0
	case d < 5:
		return uint64(d)
	case d < 10:
		return 5
	default:
		return 6
	}
}

var nowhere Token

func (m *Machine) at(i int32) *Token {
	if uint(i) < uint(len(m.Tokens)) {
		return &m.Tokens[i]
	}
	return &nowhere
}

func (m *Machine) marks(i, j int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(between(m.Tokens, i, j))
}

// ahead tells how many finite verbs stand behind token i, and how many words that begin a clause below another.
func (m *Machine) ahead(i int32) uint64 {
	d := m.Tokens[len(m.Tokens)-1].Clauses - m.at(i+1).Clauses
	if int(i)+1 >= len(m.Tokens) {
		d = 0
	}
	return uint64(min(d&0xFFFF, 3)<<2 | min(d>>16, 3))
}

// Features gives the features of s in f: first those of its tokens.
func (m *Machine) Features(s *State, f *[Count]uint32) {
	m.tokenFeatures(m.view(s), (*[tokenCount]uint32)(f[:]))
	m.treeFeatures(s, (*[treeCount]uint32)(f[tokenCount:]))
}

// A view is the tokens at hand in a state: the two uppermost of the stack, and the next of the buffer; -1 for none.
type view struct{ below, top, next int32 }

func (m *Machine) view(s *State) view { return view{m.Below(s), m.Top(s), m.Next(s)} }

// tokenFeatures gives the features that see the tokens at hand, and nothing of what hangs on them. A template keeps the
// number that its weights know it by.
func (m *Machine) tokenFeatures(v view, f *[tokenCount]uint32) {
	s0, s1, b0, b1, b2 := m.at(v.top), m.at(v.below), m.at(v.next), m.at(v.next+1), m.at(v.next+2)
	w0, w1, wb, wc := uint64(s0.Word), uint64(s1.Word), uint64(b0.Word), uint64(b1.Word)
	t0, t1 := uint64(s0.Tag), uint64(s1.Tag)
	tb, tc, td := uint64(b0.Tag), uint64(b1.Tag), uint64(b2.Tag)
	t10, t0b := t1<<6|t0, t0<<6|tb
	t10b := t10<<6 | tb
	near, far := distance(v.top, v.next), distance(v.below, v.top)
	ahead := m.ahead(v.next)

	f[0] = mix(0, w0, t0)
	f[1] = mix(1, wb, tb)
	f[2] = mix(2, w1, t1)
	f[3] = mix(3, wc, tc)
	f[4] = mix(4, t0b, near)
	f[5] = mix(5, w0, wb)
	f[6] = mix(6, w0, tb)
	f[7] = mix(7, wb, t0)
	f[8] = mix(8, w1, w0)
	f[9] = mix(9, w1, t0)
	f[10] = mix(10, w0, t1)
	f[11] = mix(11, t10b, 0)
	f[12] = mix(12, t0b<<6|tc, 0)
	f[13] = mix(13, t0b<<12|tc<<6|td, 0)
	f[14] = mix(15, w1, tb)
	f[15] = mix(16, wb, t1)
	f[16] = mix(17, w0, near<<6|tb)
	f[17] = mix(18, wb, near<<6|t0)
	f[18] = mix(19, t10, far)
	f[19] = mix(43, m.marks(v.below, v.top), t10b)
	f[20] = mix(44, m.marks(v.top, v.next), t0b<<6|t1)
	f[21] = mix(45, uint64(s0.Tail), t0b)
	f[22] = mix(46, uint64(b0.Tail), t0b)
	f[23] = mix(47, t10b<<6|tc, 0)
	f[24] = mix(52, wb, wc)
	f[25] = mix(54, w0, tb<<6|tc)
	f[26] = mix(55, w1, t0<<6|tb)
	f[27] = mix(56, t0b, ahead)
	f[28] = mix(57, t10b, ahead)
	f[29] = mix(58, w0, ahead<<6|tb)
	f[30] = mix(59, wb, ahead<<6|t0)
}

// treeFeatures gives the features that see what hangs on the tokens at hand, or what lies below them on the stack.
func (m *Machine) treeFeatures(s *State, f *[treeCount]uint32) {
	top := &m.nodes[s.top]
	below := &m.nodes[top.below]
	third := &m.nodes[below.below]
	s0, s1, s2, b0 := m.at(top.token), m.at(below.token), m.at(third.token), m.at(s.next.token)
	tok := func(n int32) *Token { return m.at(m.nodes[n].token) }
	s0l, s0k, s0r, s0q := tok(top.left[0]), tok(top.left[1]), tok(top.right[0]), tok(top.right[1])
	s1l, s1r, s1q := tok(below.left[0]), tok(below.right[0]), tok(below.right[1])
	b0l, b0k := tok(s.next.left[0]), tok(s.next.left[1])

	w0, w1, w2, wb := uint64(s0.Word), uint64(s1.Word), uint64(s2.Word), uint64(b0.Word)
	t0, t1, t2, tb := uint64(s0.Tag), uint64(s1.Tag), uint64(s2.Tag), uint64(b0.Tag)
	t10, t0b := t1<<6|t0, t0<<6|tb
	t10b := t10<<6 | tb
	n0 := uint64(min(top.nl, 3)<<2 | min(top.nr, 3))
	n1 := uint64(min(below.nl, 3)<<2 | min(below.nr, 3))
	nb := uint64(min(s.next.nl, 3))

	f[0] = mix(14, t2<<12|t10, 0)
	f[1] = mix(20, t0b, uint64(s0l.Tag))
	f[2] = mix(21, t0b, uint64(s0r.Tag))
	f[3] = mix(22, t0b, uint64(b0l.Tag))
	f[4] = mix(23, t10, uint64(s1r.Tag))
	f[5] = mix(24, t10, uint64(s1l.Tag))
	f[6] = mix(25, t10, uint64(s0l.Tag)<<6|tb)
	f[7] = mix(26, t10, uint64(s0r.Tag)<<6|tb)
	f[8] = mix(27, w0, n0)
	f[9] = mix(28, t0b, n0)
	f[10] = mix(29, wb, nb)
	f[11] = mix(30, t0b, nb)
	f[12] = mix(31, t10, n1)
	f[13] = mix(32, w1, n1)
	f[14] = mix(33, w1, uint64(s0l.Word))
	f[15] = mix(34, w2, uint64(s0l.Word))
	f[16] = mix(35, uint64(s0l.Word), t2<<12|t10)
	f[17] = mix(36, uint64(s0l.Word), t10<<6|tb)
	f[18] = mix(37, uint64(b0l.Word), t0b)
	f[19] = mix(38, uint64(b0l.Word), w0)
	f[20] = mix(39, uint64(s0r.Word), t0b)
	f[21] = mix(40, uint64(s1r.Word), t10)
	f[22] = mix(41, uint64(top.kinds), t0b)
	f[23] = mix(42, uint64(below.kinds), t10)
	f[24] = mix(48, t2<<18|t10b, 0)
	f[25] = mix(49, t0b, uint64(s0l.Tag)<<6|uint64(s0k.Tag))
	f[26] = mix(50, t0b, uint64(b0l.Tag)<<6|uint64(b0k.Tag))
	f[27] = mix(51, t0b, uint64(s0r.Tag)<<6|uint64(s0q.Tag))
	f[28] = mix(53, uint64(s.next.kinds), t0b)
	f[29] = mix(60, t10, m.ahead(s.next.token)<<16|uint64(below.kinds&0xFFFF))
	f[30] = mix(61, t10, uint64(s1r.Tag)<<6|uint64(s1q.Tag))
	f[31] = mix(62, w1<<6|t0, uint64(s0l.Word))
}
