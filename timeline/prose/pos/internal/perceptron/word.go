// Package perceptron is an averaged perceptron over the tokens of a sentence: the features, and a model of weights for
// them. Most of its time goes into waiting for memory: so a word has few features, and each its weights in one line of
// the cache.
package perceptron

import (
	"encoding/binary"

	"dateline/timeline/prose"
)

// A word is what the features need of one token. Its zero value stands outside the sentence.
type word struct {
	hash  uint32 // of its spelling in small letters; numbers are alike by their length
	last  uint32 // its last four letters, packed, the last one lowest
	first uint32 // its first three letters, packed
	shape uint32 // how it is written
	class uint32 // its class in the dictionary
}

// The ways to write a token.
const (
	small uint32 = iota + 1
	capital
	caps
	mixed
	number
	ordinal
	mark
)

// HashAt gives the hash by which the dictionary knows the token at index i of d.
func HashAt(d *prose.Document, i int) uint32 { return describe(d, i).hash }

// describe tells of the token at index i of d.
func describe(d *prose.Document, i int) word {
	t := &d.Tokens[i]
	var b [32]byte
	if t.Shape == prose.Number {
		n := 2
		b[0], b[1] = '0', byte('0'+min(t.End-t.Start, 6))
		if t.N >= 1800 && t.N < 2100 {
			b[2], n = 'y', 3
		}
		return spelled(&b, n, number)
	}
	n, mixed := fold(&b, d.Of(i))
	return spelled(&b, n, shapeOf(t, mixed))
}

// spelled gives the word whose n letters are in b, before zeros.
func spelled(b *[32]byte, n int, shape uint32) word {
	w := word{shape: shape, hash: hash(b, n), first: binary.BigEndian.Uint32(b[:]) >> 8}
	if n >= 4 {
		w.last = binary.BigEndian.Uint32(b[(n-4)%32:])
	} else {
		w.last = binary.BigEndian.Uint32(b[:]) >> (8 * (4 - n))
	}
	return w
}

// For eight bytes at once: one in each of them, and their highest bits.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// fold writes s in small letters and with plain apostrophes into b, which is zero; of a longer word the beginning and
// the end. It gives the length, and whether capitals or digits stand after the first letter.
func fold(b *[32]byte, s string) (n int, mixed bool) {
	if len(s) > len(b) {
		copy(b[len(b)/2:], s[len(s)-len(b)/2:])
		s = s[:len(b)/2]
		n = len(b) / 2
	}
	n += copy(b[:], s)
	odd, past := uint64(0), uint64(highs&^0xFF)
	for k := 0; k < n; k += 8 {
		x := binary.LittleEndian.Uint64(b[k:])
		if x&highs != 0 {
			return foldBytes(b, n)
		}
		capitals := above(x, 'A'-1) &^ above(x, 'Z')
		odd |= (capitals | above(x, '0'-1)&^above(x, '9')) & past
		binary.LittleEndian.PutUint64(b[k:], x|capitals>>2)
		past = highs
	}
	return n, odd != 0
}

// above gives the highest bits of the bytes of x, which are ASCII, that are greater than c.
func above(x uint64, c byte) uint64 { return (x + (0x7F-uint64(c))*ones) & highs }

// foldBytes is fold for n bytes of any text that stand in b.
func foldBytes(b *[32]byte, n int) (m int, mixed bool) {
	for k := 0; k < n; k++ {
		c := b[k]
		mixed = mixed || k > 0 && (c-'A' < 26 || c-'0' < 10)
		if c-'A' < 26 {
			c |= 0x20
		}
		if c == 0xE2 && k+2 < n && b[k+1] == 0x80 && b[k+2] == 0x99 {
			c, k = '\'', k+2
		}
		b[m] = c
		m++
	}
	clear(b[m:n])
	return m, mixed
}

// hash mixes n bytes of a word, before zeros.
func hash(b *[32]byte, n int) uint32 {
	const prime = 0x9E3779B97F4A7C15
	h := uint64(n) * prime
	for k := 0; k < n; k += 8 {
		h = (h ^ binary.LittleEndian.Uint64(b[k:])) * prime
		h ^= h >> 32
	}
	return uint32(h)
}

func shapeOf(t *prose.Token, isMixed bool) uint32 {
	switch {
	case t.Shape == prose.Ordinal:
		return ordinal
	case t.Shape == prose.Mark:
		return mark
	case t.Is(prose.AllCaps):
		return caps
	case isMixed:
		return mixed
	case t.Is(prose.Capital):
		return capital
	}
	return small
}
