package machine

import (
	"encoding/binary"
	"fmt"

	"dateline/timeline/weigh"
)

// A Model holds the weights of transitions and relations as they stand in a file: two tables, of which nothing need be
// read before it is asked for. It never changes and is safe for concurrent use.
type Model struct {
	actions, rels []byte
}

// The tables have a place for every value of the upper bits of a feature, and each place room for Ways entries.
const (
	Ways      = 2
	checkBits = 8 // the bits of a feature that its place does not tell
	checks    = 1<<checkBits - 1
	Places    = 1 << (Bits - checkBits)

	actionBytes = Places * Ways * 4
	RelPlaces   = Places / 2
	relBytes    = RelPlaces * Ways * 8

	// Size is the length of a model in bytes.
	Size = actionBytes + relBytes
)

// Decode gives the model that b holds; b must not change any more.
func Decode(b []byte) (*Model, error) {
	if len(b) != Size {
		return nil, fmt.Errorf("a model has %d bytes, not %d", Size, len(b))
	}
	return &Model{b[:actionBytes], b[actionBytes:]}, nil
}

// An entry of the first table is, from the highest bits on, the codes of a feature's weights for Shift, Left and Right,
// and the check. PlaceOf gives the place of a feature, CheckOf what its entries bear.
func PlaceOf(feature uint32) int    { return int(feature >> checkBits) }
func CheckOf(feature uint32) uint32 { return feature & checks }

// Entry packs the codes of the weights of a feature.
func Entry(codes [Actions]uint8, check uint32) uint32 {
	return uint32(codes[Shift])<<24 | uint32(codes[Left])<<16 | uint32(codes[Right])<<8 | check
}

// kept gives an entry if it is that of the feature, otherwise 0, which weighs nothing. It has no branch: a third of
// the entries are, and which is not foreseen. Of those at a place one at most is.
func kept(entry, feature uint32) uint32 {
	return entry & uint32(int32((entry^feature)&checks-1)>>31)
}

// Scores gives the scores of the transitions for features, at most the larger part of those of a state.
func (m *Model) Scores(f []uint32) [Actions]int32 {
	table := m.actions[:actionBytes]
	var places [max(tokenCount, treeCount)]uint64
	for i, x := range f { // all at first, since most are far away
		places[i] = binary.LittleEndian.Uint64(table[x>>checkBits%Places*8:])
	}
	var shift, left, right int32 // not an array, which would be added to in memory
	for i, x := range f {
		e := kept(uint32(places[i]), x) | kept(uint32(places[i]>>32), x)
		shift += weigh.Of(uint8(e >> 24))
		left += weigh.Of(uint8(e >> 16))
		right += weigh.Of(uint8(e >> 8))
	}
	return [Actions]int32{Shift: shift, Left: left, Right: right}
}
