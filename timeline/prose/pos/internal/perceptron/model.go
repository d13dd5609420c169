package perceptron

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"slices"
)

// Tags is the greatest number of tags, the zero tag included.
const Tags = 64

// A Model holds weights. It never changes and is safe for concurrent use.
type Model struct {
	Classes *Classes
	slots   []featureSlot // ascending but for the empty ones; the last is empty
	shift   uint8         // a feature, shifted, is the index of the first slot where it can be
	entries []uint16      // of the features that have more than two: their tags (<<9) with the codes of their weights; the last has the bit end
}

// A featureSlot holds the one or two entries that most features have, so that finding them costs one cache miss.
type featureSlot struct {
	feature uint32
	entries uint32 // two entries, or elsewhere and an index into Model.entries
}

const (
	end       = 1 << 8
	elsewhere = 1 << 31
	empty     = math.MaxUint32 // the feature of an empty slot: greater than all others
)

// steps is how many codes double a weight. Weights of a few bits, spaced evenly, cost several points.
const steps = 4

// greatest is the greatest code: that many weights cannot overflow a score.
const greatest = 80

// weights gives the weight of each code: the low seven bits are its logarithm, the eighth its sign.
var weights = func() (t [256]int32) {
	for c := 1; c < 128; c++ {
		w := int32(math.Round(16 * math.Exp2(float64(min(c, greatest))/steps)))
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

// Best gives the tag with the highest score for the features, the first of equals. It fetches all slots before it looks
// into one: the table is larger than the nearer caches, and so the processor waits for all of them at once.
func (m *Model) Best(f *[Count]uint32) uint8 {
	var slots [Count]featureSlot
	for i, feature := range f {
		slots[i] = m.slots[feature>>m.shift]
	}
	var scores [Tags]int32
	for i, feature := range f {
		s := slots[i]
		for at := feature >> m.shift; s.feature < feature; {
			at++
			s = m.slots[at]
		}
		if s.feature == feature {
			m.add(s.entries, &scores)
		}
	}
	best := 1
	for t := 2; t < Tags; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	return uint8(best)
}

// add adds the weights of the entries of a slot.
func (m *Model) add(entries uint32, scores *[Tags]int32) {
	if entries&elsewhere == 0 {
		scores[entries>>9%Tags] += weights[uint8(entries)]
		scores[entries>>25] += weights[uint8(entries>>16)]
		return
	}
	for _, e := range m.entries[entries&^elsewhere:] {
		scores[e>>9%Tags] += weights[uint8(e)]
		if e&end != 0 {
			return
		}
	}
}

// A Weight is the code of a feature's weight for a tag.
type Weight struct {
	Tag, Code uint8
}

// A Data is a model as it is written to a file: sorted by hash and by feature.
type Data struct {
	Kinds    []uint8 // for each class of words its most frequent tag, with Sure and Finite
	Words    []uint32
	Classes  []uint8 // of Words
	Features []uint32
	Weights  [][]Weight // of Features, none empty
}

// Append writes x to b: like after like, which packs well.
func (x *Data) Append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(x.Kinds)))
	b = append(b, x.Kinds...)
	b = appendSorted(b, x.Words)
	b = append(b, x.Classes...)
	b = appendSorted(b, x.Features)
	for _, w := range x.Weights {
		b = append(b, uint8(len(w)))
	}
	for _, w := range x.Weights {
		for _, e := range w {
			b = append(b, e.Tag)
		}
	}
	for _, w := range x.Weights {
		for _, e := range w {
			b = append(b, e.Code)
		}
	}
	return b
}

// appendSorted writes the count of the numbers, and each as the difference to the one before.
func appendSorted(b []byte, sorted []uint32) []byte {
	b = binary.AppendUvarint(b, uint64(len(sorted)))
	before := uint32(0)
	for _, v := range sorted {
		b = binary.AppendUvarint(b, uint64(v-before))
		before = v
	}
	return b
}

var (
	errCut      = errors.New("model is cut short")
	errUnsorted = errors.New("model is out of order")
)

// Decode reads what Append wrote.
func Decode(b []byte) (*Model, error) {
	r := reader{b: b}
	kinds := r.bytes(r.uvarint())
	words := r.sorted()
	classes := r.bytes(len(words))
	features := r.sorted()
	counts := r.bytes(len(features))
	total := 0
	for _, c := range counts {
		total += int(c)
	}
	tags, codes := r.bytes(total), r.bytes(total)
	if r.failed {
		return nil, errCut
	}
	if !slices.IsSorted(features) || len(features) > 0 && features[len(features)-1] >= 1<<Bits {
		return nil, errUnsorted
	}
	m := &Model{Classes: NewClasses(kinds, words, classes)}
	m.index(features, counts, tags, codes)
	return m, nil
}

// index makes the table of features. They come sorted, so that it is filled from the first slot to the last.
func (m *Model) index(features []uint32, counts, tags, codes []byte) {
	size := bits.Len(uint(2 * len(features)))
	m.shift = uint8(max(0, Bits-size))
	m.slots = make([]featureSlot, 1<<(Bits-m.shift), 1<<(Bits-m.shift)+256)
	for i := range m.slots {
		m.slots[i].feature = empty
	}
	next := uint32(0)
	for i, f := range features {
		n := counts[i]
		if n > 0 {
			at := max(next, f>>m.shift)
			next = at + 1
			if int(at) == len(m.slots) {
				m.slots = append(m.slots, featureSlot{})
			}
			m.slots[at] = featureSlot{f, m.pack(tags[:n], codes[:n])}
		}
		tags, codes = tags[n:], codes[n:]
	}
	m.slots = append(m.slots, featureSlot{feature: empty})
}

// pack gives the entries of a slot.
func (m *Model) pack(tags, codes []byte) uint32 {
	entry := func(i int) uint32 { return uint32(tags[i]%Tags)<<9 | uint32(codes[i]) }
	switch len(tags) {
	case 1:
		return entry(0)
	case 2:
		return entry(0) | entry(1)<<16
	}
	start := len(m.entries)
	for i := range tags {
		m.entries = append(m.entries, uint16(entry(i)))
	}
	m.entries[len(m.entries)-1] |= end
	return elsewhere | uint32(start)
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

func (r *reader) sorted() []uint32 {
	n := r.uvarint()
	if n > len(r.b) {
		r.failed = true
		return nil
	}
	sorted, before := make([]uint32, n), uint32(0)
	for i := range sorted {
		v, k := binary.Uvarint(r.b)
		if k <= 0 {
			r.failed = true
			return nil
		}
		r.b = r.b[k:]
		before += uint32(v)
		sorted[i] = before
	}
	return sorted
}
