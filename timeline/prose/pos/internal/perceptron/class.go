package perceptron

import "dateline/timeline/weigh"

// Classes is a dictionary: it tells the class of a word, which is the set of tags that it is known to have.
type Classes struct {
	kinds []uint8 // for each class the most frequent tag of its words, with the bits sure and finite
	slots []classSlot
	mask  uint32
}

// A classSlot is the upper bits of a hash, and the class in its lowest eight; 0 is empty. What the index tells of the
// lower bits is enough to tell words apart, and the table half as large.
type classSlot uint32

func (s classSlot) isOf(hash uint32) bool { return uint32(s)^hash < 1<<8 }

// The bits of the kind of a class.
const (
	Sure   = 1 << 7 // its words have no other tag
	Finite = 1 << 6 // that tag is one of a finite verb
)

// NewClasses makes a dictionary of the words with these hashes and classes. Class 0 is that of unknown words.
func NewClasses(kinds []uint8, hashes []uint32, classes []uint8) *Classes {
	size := 16
	for size < 2*len(hashes) {
		size *= 2
	}
	c := &Classes{kinds: kinds, slots: make([]classSlot, size), mask: uint32(size - 1)}
	for i, h := range hashes {
		at := h & c.mask
		for c.slots[at] != 0 {
			at = (at + 1) & c.mask
		}
		c.slots[at] = classSlot(h&^0xFF | uint32(classes[i]))
	}
	return c
}

func (c *Classes) of(hash uint32) uint32 {
	for at := hash & c.mask; ; at = (at + 1) & c.mask {
		if s := c.slots[at]; s == 0 || s.isOf(hash) {
			return uint32(s & 0xFF)
		}
	}
}

// certain gives the tag of a class that is sure, 0 for any other.
func (c *Classes) certain(class uint32) uint8 {
	if int(class) < len(c.kinds) && c.kinds[class]&Sure != 0 {
		return c.kinds[class] % weigh.Classes
	}
	return 0
}

func (c *Classes) isFinite(class uint32) bool {
	return int(class) < len(c.kinds) && c.kinds[class]&Finite != 0
}

// auxiliaries are the forms of the verbs that other verbs lean on, by kind.
var auxiliaries = func() *Classes {
	var hashes []uint32
	var kinds []uint8
	for kind, words := range [][]string{
		{"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"},
		{"have", "has", "had", "having", "'ve"},
		{"do", "does", "did"},
		{"get", "gets", "got", "getting"},
		{"will", "would", "'ll", "'d", "shall", "should", "may", "might", "must", "can", "could", "ca", "wo"},
		{"let", "make", "makes", "made", "help", "helps", "helped", "see", "saw", "watch", "hear"},
	} {
		for _, w := range words {
			var b [32]byte
			hashes, kinds = append(hashes, hash(&b, copy(b[:], w))), append(kinds, uint8(kind+1))
		}
	}
	return NewClasses(nil, hashes, kinds)
}()

func auxiliary(hash uint32) uint32 { return auxiliaries.of(hash) }
