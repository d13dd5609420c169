package prose

import (
	"encoding/binary"
	"math/bits"
)

// A Lexicon maps words and marks to ids, without regard to ASCII case. It never changes and is safe for concurrent use.
type Lexicon struct {
	words []string // by id-1
	// filter holds, for each length (the last for all longer), a bit for each low five bits of the first byte.
	filter [32]uint32
	slots  []slot // open addressing; the length is a power of two
	shift  uint8  // a hash, shifted, is an index into slots
}

// A slot is empty when its id is 0. It is small, so that most slots of a large lexicon stay in the cache
// (BenchmarkLexicon).
type slot struct {
	tag uint16 // the low bits of the hash
	id  WordID
}

// NewLexicon makes a lexicon of words, which must be lower-case and not empty. The id of a word is its index plus one; of
// a word that is given twice, the first. A word may hold dots and apostrophes ("p.m.", "o'clock") or be one mark ("-");
// it is found where the lexer makes one token of it. No more than 65,535 words are taken.
func NewLexicon(words []string) *Lexicon {
	words = words[:min(len(words), 1<<16-1)]
	size := bits.Len(uint(3*len(words) + 1))
	l := &Lexicon{words: words, slots: make([]slot, 1<<size), shift: uint8(64 - size)}
	for i, w := range words {
		if w == "" || l.ID(w) != 0 {
			continue
		}
		l.filter[min(len(w), len(l.filter)-1)] |= 1 << (w[0] & 31)
		h := hash(w)
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
	if l == nil || word == "" || l.filter[min(len(word), len(l.filter)-1)]&(1<<(word[0]&31)) == 0 {
		return 0
	}
	h := hash(word)
	for at := h >> l.shift; ; at = (at + 1) & uint64(len(l.slots)-1) {
		s := l.slots[at&uint64(len(l.slots)-1)]
		if s.id == 0 || s.tag == uint16(h) && equalFold(l.words[s.id-1], word) {
			return s.id
		}
	}
}

// hash mixes the length of s and its first and last bytes, letters without their case.
func hash(s string) uint64 {
	n := len(s)
	const small = 0x2020202020202020
	h := uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16 | small
	if n >= 8 {
		h = (load64(s) | small) ^ bits.RotateLeft64(load64(s[n-8:])|small, 23)
	} else if n >= 4 {
		h = uint64(load32(s)) | uint64(load32(s[n-4:]))<<32 | small
	}
	h = (h + uint64(n)) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

func load64(s string) uint64 { return uint64(load32(s)) | uint64(load32(s[4:]))<<32 }

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
