package perceptron

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Tags is the number of tags, the zero tag included.
const Tags = 49

// A Model holds weights. It never changes and is safe for concurrent use.
type Model struct {
	Classes *Classes
	slots   *[Slots][Ways]slot
}

// Slots is the number of places where the weights of a feature can be, each with room for Ways slots. All of them take
// half a megabyte, which stays in the second cache of a processor.
const (
	Slots = 1 << (Bits - checkBits)
	Ways  = 2
)

// PerSlot is how many weights of a feature a slot holds.
const PerSlot = 4

// A slot holds weights of one feature: from the lowest bit on PerSlot entries, each the code of a weight and its tag,
// then the check, the bits of the feature that its index does not tell. 0 is an empty slot.
type slot uint64

const (
	codeBits  = 8
	entryBits = codeBits + 6
	checkBits = 64 - PerSlot*entryBits
)

// SlotOf gives the index of the slots of a feature.
func SlotOf(feature uint32) int { return int(feature >> checkBits) }

// isOf reports whether s holds weights of a feature that has its index.
func (s slot) isOf(feature uint32) bool { return uint32(s>>(64-checkBits)) == feature&(1<<checkBits-1) }

// Best gives the tag with the highest score for the features, the first of equals. Whether a slot is of a feature
// cannot be guessed, so that none of it hangs on a branch: those that are come one after another in a list.
func (m *Model) Best(features []uint32) uint8 {
	features = features[:min(len(features), Count)]
	var places [Count][Ways]slot
	for i, f := range features { // all at first, since most are far away
		places[i] = m.slots[f>>checkBits%Slots]
	}
	var list [Count * Ways]slot
	n := 0
	for i, f := range features {
		list[n] = places[i][0]
		if places[i][0].isOf(f) {
			n++
		}
		list[n] = places[i][1]
		if places[i][1].isOf(f) {
			n++
		}
	}
	scores := ties
	for _, s := range list[:n] {
		s.add(&scores)
	}
	best := scores[1]
	for _, s := range scores[2:Tags] {
		best = max(best, s)
	}
	return uint8(room - 1 - best%room)
}

// room is how many tags an entry can tell apart. Scores are multiples of it, with what ties has in the low bits: so the
// highest score tells its tag, and no branch need be guessed to find it.
const room = 1 << (entryBits - codeBits)

// ties is less for a later tag.
var ties = func() (t [room]int32) {
	for tag := range t {
		t[tag] = int32(room - 1 - tag)
	}
	return t
}()

// add adds the weights of s.
func (s slot) add(scores *[room]int32) {
	scores[s>>codeBits%room] += weights[uint8(s)]
	s >>= entryBits
	scores[s>>codeBits%room] += weights[uint8(s)]
	s >>= entryBits
	scores[s>>codeBits%room] += weights[uint8(s)]
	s >>= entryBits
	scores[s>>codeBits%room] += weights[uint8(s)]
}

// steps is how many codes double a weight. Weights of a few bits, spaced evenly, cost several points.
const steps = 8

// greatest is the greatest code: that many weights cannot overflow a score.
const greatest = 120

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

// A Weight is the code of a feature's weight for a tag.
type Weight struct {
	Tag, Code uint8
}

// A Data is a model as it is written to a file.
type Data struct {
	Kinds   []uint8 // for each class of words its most frequent tag, with Sure and Finite
	Words   []uint32
	Classes []uint8 // of Words
	slots   [Slots][Ways]slot
}

// Add gives a feature weights: PerSlot in each slot that is free at its place. It reports whether they found room.
func (x *Data) Add(feature uint32, weights []Weight) bool {
	for part := range slices.Chunk(weights, PerSlot) {
		s := slot(feature) << (64 - checkBits)
		for i, w := range part {
			s |= (slot(w.Tag%room)<<codeBits | slot(w.Code)) << (i * entryBits)
		}
		at := slices.Index(x.slots[SlotOf(feature)][:], 0)
		if at < 0 {
			return false
		}
		x.slots[SlotOf(feature)][at] = s
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
			b = binary.LittleEndian.AppendUint64(b, uint64(s))
		}
	}
	return b
}

var errLength = errors.New("model has the wrong length")

// Decode reads what Append wrote.
func Decode(b []byte) (*Model, error) {
	r := reader{b: b}
	kinds := r.bytes(r.uvarint())
	words := r.bytes(4 * r.uvarint())
	classes := r.bytes(len(words) / 4)
	if r.failed || len(r.b) != 8*Ways*Slots {
		return nil, errLength
	}
	hashes := make([]uint32, len(classes))
	for i := range hashes {
		hashes[i] = binary.LittleEndian.Uint32(words[4*i:])
	}
	m := &Model{Classes: NewClasses(kinds, hashes, classes), slots: new([Slots][Ways]slot)}
	for i := range m.slots {
		for k := range m.slots[i] {
			m.slots[i][k] = slot(binary.LittleEndian.Uint64(r.b[8*(Ways*i+k):]))
		}
	}
	return m, nil
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
