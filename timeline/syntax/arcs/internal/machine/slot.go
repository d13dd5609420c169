package machine

import (
	"encoding/binary"
	"math"
)

// An entry of the second table is a slot: from the lowest bit on PerSlot weights of a feature, each the code of the
// weight and the relation that it speaks for, then the check. 0 is an empty slot.
const (
	PerSlot   = 4
	codeBits  = 8
	entryBits = codeBits + 6
	room      = 1 << (entryBits - codeBits) // how many relations there is room for
)

// A Weight is the code of a feature's weight for a relation.
type Weight struct {
	Rel, Code uint8
}

// Slot packs weights of a feature, PerSlot at most.
func Slot(weights []Weight, check uint32) (s uint64) {
	for i, w := range weights {
		s |= (uint64(w.Rel)<<codeBits | uint64(w.Code)) << (entryBits * i)
	}
	return s | uint64(check)<<(PerSlot*entryBits)
}

// RelPlaceOf gives the place of a feature in the second table, RelCheckOf what its slots bear.
func RelPlaceOf(feature uint32) int    { return int(feature >> RelShift >> checkBits) }
func RelCheckOf(feature uint32) uint32 { return feature >> RelShift & (1<<checkBits - 1) }

// RelShift is how many bits of a feature the second table, which is smaller, does without.
const RelShift = 1

// RootRel is the relation of the token without a head, which none with a head has.
const RootRel = 1

// Best gives the relation with the highest score for the features of an arc, the first of equals.
func (m *Model) Best(f *[RelCount]uint32) uint8 {
	table := m.rels[:relBytes]
	var list [RelCount * Ways]uint64
	for i, x := range f { // all at first, since most are far away
		at := x >> (RelShift + checkBits) % RelPlaces * (Ways * 8)
		list[Ways*i] = binary.LittleEndian.Uint64(table[at:])
		list[Ways*i+1] = binary.LittleEndian.Uint64(table[at+8:])
	}
	n := 0
	for i, x := range f {
		check := uint64(RelCheckOf(x))
		s := list[Ways*i]
		list[n] = s
		if s>>(PerSlot*entryBits) == check {
			n++
		}
		s = list[Ways*i+1]
		list[n] = s
		if s>>(PerSlot*entryBits) == check {
			n++
		}
	}
	scores := ties
	for _, s := range list[:n] {
		for range PerSlot {
			scores[s>>codeBits%room] += weights[uint8(s)]
			s >>= entryBits
		}
	}
	best := scores[RootRel+1]
	for _, s := range scores[RootRel+2:] {
		best = max(best, s)
	}
	return uint8(room - 1 - best%room)
}

// ties is less for a later relation. Scores are multiples of room, so that the highest score tells its relation.
var ties = func() (t [room]int32) {
	for rel := range t {
		t[rel] = int32(room - 1 - rel)
	}
	return t
}()

// steps is how many codes double a weight, greatest the greatest code: that many weights cannot overflow a score.
const (
	steps    = 8
	greatest = 120
)

// weights gives the weight of each code: the low seven bits are its logarithm, the eighth its sign.
var weights = func() (t [1 << codeBits]int32) {
	for c := 1; c < 128; c++ {
		w := room * int32(math.Round(16*math.Exp2(float64(min(c, greatest))/steps)))
		t[c], t[c+128] = w, -w
	}
	return t
}()

// Code gives the code of a weight in units of 1/16 of the smallest weight there is; 0 for one that is smaller.
func Code(w float64) uint8 {
	c := math.Round(steps * math.Log2(math.Abs(w)))
	switch {
	case !(c >= 1):
		return 0
	case w < 0:
		return uint8(min(c, greatest)) + 128
	}
	return uint8(min(c, greatest))
}
