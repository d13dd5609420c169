package perceptron

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// Tags is the greatest number of tags, the zero tag included.
const Tags = 64

// A Model holds weights. It never changes and is safe for concurrent use.
type Model struct {
	Classes *Classes
	slots   []featureSlot // open addressing by the high bits of the feature; the length is a power of two
	shift   uint8         // a feature, shifted, is an index into slots
	entries []uint16      // for each feature its tags (<<9) with the codes of their weights; the last has the bit end
}

type featureSlot struct {
	feature uint32
	start   uint32 // index into entries plus one; 0: empty
}

const end = 1 << 8

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

// Best gives the tag with the highest score for the features, the first of equals.
func (m *Model) Best(f *[Count]uint32) uint8 {
	var scores [Tags]int32
	for _, feature := range f {
		for at := feature >> m.shift; ; at++ {
			s := m.slots[at&uint32(len(m.slots)-1)]
			if s.start == 0 {
				break
			}
			if s.feature == feature {
				m.add(s.start-1, &scores)
				break
			}
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

// add adds the weights of the entries from start on.
func (m *Model) add(start uint32, scores *[Tags]int32) {
	for _, e := range m.entries[start:] {
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

var errCut = errors.New("model is cut short")

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
	m := &Model{Classes: NewClasses(kinds, words, classes), entries: make([]uint16, total)}
	for i, t := range tags {
		m.entries[i] = uint16(t%Tags)<<9 | uint16(codes[i])
	}
	m.index(features, counts)
	return m, nil
}

// index makes the table of features. They come sorted, so that it is filled from the first slot to the last.
func (m *Model) index(features []uint32, counts []byte) {
	size := bits.Len(uint(2 * len(features)))
	m.slots, m.shift = make([]featureSlot, 1<<size), uint8(max(0, Bits-size))
	mask := uint32(len(m.slots) - 1)
	start := uint32(0)
	for i, f := range features {
		if counts[i] == 0 {
			continue
		}
		at := f >> m.shift
		for m.slots[at&mask].start != 0 {
			at++
		}
		m.slots[at&mask] = featureSlot{f, start + 1}
		start += uint32(counts[i])
		m.entries[start-1] |= end
	}
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
