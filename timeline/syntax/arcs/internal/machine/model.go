package machine

import (
	"encoding/binary"
	"fmt"
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

// An entry of the first table is the weights of Left and of Right, of 12 bits each, as they exceed that of Shift, and
// the check. PlaceOf gives the place of a feature, CheckOf what its entries bear.
func PlaceOf(feature uint32) int    { return int(feature >> checkBits) }
func CheckOf(feature uint32) uint32 { return feature & (1<<checkBits - 1) }

// Entry packs the weights of a feature.
func Entry(left, right int32, check uint32) uint32 {
	return uint32(left)<<20 | uint32(right)<<20>>12 | check
}

// MaxWeight is the greatest weight of an entry.
const MaxWeight = 1<<11 - 1

// Scores gives the scores of Left and Right for the features; that of Shift is 0.
func (m *Model) Scores(f *[Count]uint32) (left, right int32) {
	table := m.actions[:actionBytes]
	var list [Count * Ways]uint32
	n := 0
	for _, x := range f {
		two := binary.LittleEndian.Uint64(table[x>>checkBits%Places*8:])
		e := uint32(two)
		list[n] = e
		if (e^x)&(1<<checkBits-1) == 0 {
			n++
		}
		e = uint32(two >> 32)
		list[n] = e
		if (e^x)&(1<<checkBits-1) == 0 {
			n++
		}
	}
	for _, e := range list[:n] {
		left += int32(e) >> 20
		right += int32(e<<12) >> 20
	}
	return left, right
}
