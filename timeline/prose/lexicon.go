package prose

import (
	"encoding/binary"
	"math/bits"
)

// A Lexicon maps words and marks to ids, without regard to ASCII case. It never changes and is safe for concurrent use.
type Lexicon struct {
	words  []string // by id-1
	keys   []key    // of words
	filter filter
	slots  []slot // open addressing; the length is a power of two
	shift  uint8  // a hash, shifted, is an index into slots
}

// A filter holds a bit for each first letter, last letter and length of its words, folded together where they are few:
// most words of a text need no look into the table, which is too large for the nearest cache, and the filters of all
// small lists together are not.
type filter []uint64

// newFilter makes a filter for so many words, of a power of two of bits.
func newFilter(words int) filter {
	const least, most = 1 << 9, 1 << 14
	return make(filter, min(max(1<<bits.Len(uint(32*words)), least), most)/64)
}

// cell gives the bit of a word, which must not be empty, without regard to case.
func (f filter) cell(word string) (at int, bit uint64) {
	n := len(word)
	c := int(word[0]&31)<<9 | int(word[n-1]&31)<<4 | n&15
	return (c>>6 ^ c>>11) & (len(f) - 1), 1 << (c & 63)
}

func (f filter) add(word string) {
	at, bit := f.cell(word)
	f[at] |= bit
}

func (f filter) may(word string) bool {
	at, bit := f.cell(word)
	return f[at]&bit != 0
}

// A slot is empty when its id is 0. It is small, so that most slots of a large lexicon stay in the cache
// (BenchmarkLexicon).
type slot struct {
	tag uint16 // the low bits of the hash
	id  WordID
}

// NewLexicon makes a lexicon of words, which must be lower-case and not empty. The id of a word is its index plus one;
// of a word that is given twice, the first. A word may hold dots and apostrophes ("p.m.", "o'clock") or be one mark
// ("-"); it is found where the lexer makes one token of it. No more than 65,535 words are taken.
func NewLexicon(words []string) *Lexicon {
	words = words[:min(len(words), 1<<16-1)]
	size := bits.Len(uint(3*len(words) + 1))
	l := &Lexicon{
		words: words, keys: make([]key, len(words)),
		filter: newFilter(len(words)), slots: make([]slot, 1<<size), shift: uint8(64 - size),
	}
	for i, w := range words {
		if w == "" || l.ID(w) != 0 {
			continue
		}
		l.filter.add(w)
		l.keys[i] = keyOf(w)
		h := l.keys[i].hash()
		at := h >> l.shift
		for l.slots[at].id != 0 {
			at = (at + 1) & uint64(len(l.slots)-1)
		}
		l.slots[at] = slot{uint16(h), WordID(i + 1)}
	}
	return l
}

// ID gives the id of word, 0 when the lexicon (or a nil lexicon) does not have it.
func (l *Lexicon) ID(word string) WordID {
	if l == nil || word == "" || !l.filter.may(word) {
		return 0
	}
	k := keyOf(word)
	h := k.hash()
	for at := h >> l.shift; ; at = (at + 1) & uint64(len(l.slots)-1) {
		s := l.slots[at&uint64(len(l.slots)-1)]
		if s.id == 0 {
			return 0
		}
		if s.tag == uint16(h) && l.keys[s.id-1] == k && (len(word) < long || equalFold(l.words[s.id-1], word)) {
			return s.id
		}
	}
}

// A key holds a word of fewer than long bytes, before zeros; of a longer one its first and last eight bytes. Letters
// are small.
type key struct{ first, last uint64 }

const long = 16

func keyOf(s string) key {
	switch n := len(s); {
	case n >= long:
		return key{small(load64(s)), small(load64(s[n-8:]))}
	case n >= 8:
		return key{small(load64(s)), small(load64(s[n-8:]) >> (8 * (long - n)))}
	case n >= 4:
		return key{first: small(uint64(load32(s)) | uint64(load32(s[n-4:]))<<(8*(n-4)))}
	default:
		return key{first: small(uint64(s[0]) | uint64(s[n/2])<<(8*(n/2)) | uint64(s[n-1])<<(8*(n-1)))}
	}
}

func (k key) hash() uint64 {
	h := (k.first ^ bits.RotateLeft64(k.last, 23)) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// small makes the ASCII capitals among eight bytes small letters, all at once: a byte without its highest bit, which
// tells that it is no ASCII, reaches that bit with 0x3F when it is "A" or more, with 0x25 when it is more than "Z".
func small(x uint64) uint64 {
	const ones = 0x0101010101010101
	low := x &^ (0x80 * ones)
	capitals := (low + 0x3F*ones) &^ (low + 0x25*ones) &^ x & (0x80 * ones)
	return x | capitals>>2
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint32 {
	b := [4]byte{s[0], s[1], s[2], s[3]}
	return binary.LittleEndian.Uint32(b[:])
}

// equalFold compares a lower-case word with s, which may hold ASCII capitals.
func equalFold(lower, s string) bool {
	if lower == s {
		return true
	}
	if len(lower) != len(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
