package perceptron

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"dateline/timeline/weigh"
)

// Tags is the number of tags, the zero tag included.
const Tags = 49

// A Model holds weights. It never changes and is safe for concurrent use.
type Model struct {
	Classes *Classes
	slots   []byte // as they stand in a file: nothing of them need be read before it is asked for
}

// Slots is the number of places where the weights of a feature can be, each with room for Ways slots. All of them take
// half a megabyte, which stays in the second cache of a processor.
const (
	Slots = 1 << (Bits - checkBits)
	Ways  = 2

	slotBytes = Slots * Ways * 8
)

// checkBits is how many bits of a feature its index does not tell.
const checkBits = 8

// SlotOf gives the index of the slots of a feature.
func SlotOf(feature uint32) int { return int(feature >> checkBits) }

// Best gives the tag with the highest score for the features, the first of equals. Whether a slot is of a feature
// cannot be guessed, so that none of it hangs on a branch: those that are come one after another in a list.
func (m *Model) Best(features []uint32) uint8 {
	features = features[:min(len(features), Count)]
	table := m.slots[:slotBytes]
	var places [Count][Ways]uint64
	for i, f := range features { // all at first, since most are far away
		at := f >> checkBits % Slots * (Ways * 8)
		places[i][0] = binary.LittleEndian.Uint64(table[at:])
		places[i][1] = binary.LittleEndian.Uint64(table[at+8:])
	}
	var list [Count * Ways]uint64
	n := 0
	for i, f := range features {
		for _, s := range places[i] {
			list[n] = s
			if weigh.Check(s) == f&(1<<checkBits-1) {
				n++
			}
		}
	}
	return weigh.Best(list[:n], 1, Tags-1)
}

// A Data is a model as it is written to a file.
type Data struct {
	Kinds   []uint8 // for each class of words its most frequent tag, with Sure and Finite
	Words   []uint32
	Classes []uint8 // of Words
	slots   [Slots][Ways]uint64
}

// Add gives a feature weights, in slots that are free at its place. It reports whether they found room.
func (x *Data) Add(feature uint32, weights []weigh.Weight) bool {
	for part := range slices.Chunk(weights, weigh.PerSlot) {
		at := slices.Index(x.slots[SlotOf(feature)][:], 0)
		if at < 0 {
			return false
		}
		x.slots[SlotOf(feature)][at] = weigh.Slot(part, feature)
	}
	return true
}

// Append writes x to b: the dictionary, then the slots, in as many bytes as they take in memory.
func (x *Data) Append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(x.Kinds)))
	b = append(b, x.Kinds...)
	b = binary.AppendUvarint(b, uint64(len(x.Words)))
	for _, w := range x.Words {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	b = append(b, x.Classes...)
	for _, slots := range x.slots {
		for _, s := range slots {
			b = binary.LittleEndian.AppendUint64(b, s)
		}
	}
	return b
}

var errLength = errors.New("model has the wrong length")

// Decode reads what Append wrote; b must not change any more.
func Decode(b []byte) (*Model, error) {
	r := reader{b: b}
	kinds := r.bytes(r.uvarint())
	words := r.bytes(4 * r.uvarint())
	classes := r.bytes(len(words) / 4)
	if r.failed || len(r.b) != slotBytes {
		return nil, errLength
	}
	hashes := make([]uint32, len(classes))
	for i := range hashes {
		hashes[i] = binary.LittleEndian.Uint32(words[4*i:])
	}
	return &Model{NewClasses(kinds, hashes, classes), r.b}, nil
}

// A reader takes numbers from the front of b.
type reader struct {
	b      []byte
	failed bool
}

func (r *reader) uvarint() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > math.MaxInt32 {
		r.failed = true
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.b) {
		r.failed = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}
