package machine

import (
	"encoding/binary"

	"dateline/timeline/weigh"
)

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
		for _, s := range [Ways]uint64(list[Ways*i:]) {
			list[n] = s
			if weigh.Check(s) == RelCheckOf(x) {
				n++
			}
		}
	}
	return weigh.Best(list[:n], RootRel+1, weigh.Classes-1)
}
