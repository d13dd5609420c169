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
const Count = 63

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

// Features gives the features of s in f.
func (m *Machine) Features(s *State, f *[Count]uint32) {
	top := &m.nodes[s.top]
	below := &m.nodes[top.below]
	third := &m.nodes[below.below]
	s0, s1, s2 := m.at(top.token), m.at(below.token), m.at(third.token)
	b0, b1, b2 := m.at(s.next.token), m.at(s.next.token+1), m.at(s.next.token+2)
	tok := func(n int32) *Token { return m.at(m.nodes[n].token) }
	s0l, s0k, s0r, s0q := tok(top.left[0]), tok(top.left[1]), tok(top.right[0]), tok(top.right[1])
	s1l, s1r, s1q := tok(below.left[0]), tok(below.right[0]), tok(below.right[1])
	b0l, b0k := tok(s.next.left[0]), tok(s.next.left[1])

	w0, w1, w2, wb, wc := uint64(s0.Word), uint64(s1.Word), uint64(s2.Word), uint64(b0.Word), uint64(b1.Word)
	t0, t1, t2 := uint64(s0.Tag), uint64(s1.Tag), uint64(s2.Tag)
	tb, tc, td := uint64(b0.Tag), uint64(b1.Tag), uint64(b2.Tag)
	t10, t0b := t1<<6|t0, t0<<6|tb
	t10b := t10<<6 | tb
	near, far := distance(top.token, s.next.token), distance(below.token, top.token)
	n0 := uint64(min(top.nl, 3)<<2 | min(top.nr, 3))
	n1 := uint64(min(below.nl, 3)<<2 | min(below.nr, 3))
	nb := uint64(min(s.next.nl, 3))
	ahead := m.ahead(s.next.token)

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
	f[14] = mix(14, t2<<12|t10, 0)
	f[15] = mix(15, w1, tb)
	f[16] = mix(16, wb, t1)
	f[17] = mix(17, w0, near<<6|tb)
	f[18] = mix(18, wb, near<<6|t0)
	f[19] = mix(19, t10, far)
	f[20] = mix(20, t0b, uint64(s0l.Tag))
	f[21] = mix(21, t0b, uint64(s0r.Tag))
	f[22] = mix(22, t0b, uint64(b0l.Tag))
	f[23] = mix(23, t10, uint64(s1r.Tag))
	f[24] = mix(24, t10, uint64(s1l.Tag))
	f[25] = mix(25, t10, uint64(s0l.Tag)<<6|tb)
	f[26] = mix(26, t10, uint64(s0r.Tag)<<6|tb)
	f[27] = mix(27, w0, n0)
	f[28] = mix(28, t0b, n0)
	f[29] = mix(29, wb, nb)
	f[30] = mix(30, t0b, nb)
	f[31] = mix(31, t10, n1)
	f[32] = mix(32, w1, n1)
	f[33] = mix(33, w1, uint64(s0l.Word))
	f[34] = mix(34, w2, uint64(s0l.Word))
	f[35] = mix(35, uint64(s0l.Word), t2<<12|t10)
	f[36] = mix(36, uint64(s0l.Word), t10<<6|tb)
	f[37] = mix(37, uint64(b0l.Word), t0b)
	f[38] = mix(38, uint64(b0l.Word), w0)
	f[39] = mix(39, uint64(s0r.Word), t0b)
	f[40] = mix(40, uint64(s1r.Word), t10)
	f[41] = mix(41, uint64(top.kinds), t0b)
	f[42] = mix(42, uint64(below.kinds), t10)
	f[43] = mix(43, m.marks(below.token, top.token), t10b)
	f[44] = mix(44, m.marks(top.token, s.next.token), t0b<<6|t1)
	f[45] = mix(45, uint64(s0.Tail), t0b)
	f[46] = mix(46, uint64(b0.Tail), t0b)
	f[47] = mix(47, t10b<<6|tc, 0)
	f[48] = mix(48, t2<<18|t10b, 0)
	f[49] = mix(49, t0b, uint64(s0l.Tag)<<6|uint64(s0k.Tag))
	f[50] = mix(50, t0b, uint64(b0l.Tag)<<6|uint64(b0k.Tag))
	f[51] = mix(51, t0b, uint64(s0r.Tag)<<6|uint64(s0q.Tag))
	f[52] = mix(52, wb, wc)
	f[53] = mix(53, uint64(s.next.kinds), t0b)
	f[54] = mix(54, w0, tb<<6|tc)
	f[55] = mix(55, w1, t0<<6|tb)
	f[56] = mix(56, t0b, ahead)
	f[57] = mix(57, t10b, ahead)
	f[58] = mix(58, w0, ahead<<6|tb)
	f[59] = mix(59, wb, ahead<<6|t0)
	f[60] = mix(60, t10, ahead<<16|uint64(below.kinds&0xFFFF))
	f[61] = mix(61, t10, uint64(s1r.Tag)<<6|uint64(s1q.Tag))
	f[62] = mix(62, w1<<6|t0, uint64(s0l.Word))
}
