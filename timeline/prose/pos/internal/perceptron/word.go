// Package perceptron is an averaged perceptron over the tokens of a sentence: the features, and a model of weights for them.
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
	t := d.Tokens[i]
	var buf [32]byte
	s := fold(&buf, d.Of(i))
	w := word{shape: shapeOf(t, d.Of(i))}
	if t.Shape == prose.Number {
		s = append(buf[:0], '0', byte('0'+min(t.End-t.Start, 6)))
		if t.N >= 1800 && t.N < 2100 {
			s = append(s, 'y')
		}
	}
	w.hash = hash(s)
	for k := max(0, len(s)-4); k < len(s); k++ {
		w.last = w.last<<8 | uint32(s[k])
	}
	for k := range min(3, len(s)) {
		w.first = w.first<<8 | uint32(s[k])
	}
	return w
}

// fold writes s in small letters and with plain apostrophes into buf; of a longer word the beginning and the end.
func fold(buf *[32]byte, s string) []byte {
	out := buf[:0]
	for k := 0; k < len(s) && len(out) < len(buf); k++ {
		if k == len(buf)/2 && len(s) > len(buf) {
			k = len(s) - len(buf)/2
		}
		c := s[k]
		if c-'A' < 26 {
			c |= 0x20
		}
		if c == 0xE2 && k+2 < len(s) && s[k+1] == 0x80 && s[k+2] == 0x99 {
			c, k = '\'', k+2
		}
		out = append(out, c)
	}
	return out
}

// hash mixes the bytes of a word.
func hash(s []byte) uint32 {
	const prime = 0x9E3779B97F4A7C15
	h := uint64(len(s)) * prime
	for len(s) >= 8 {
		h = (h ^ binary.LittleEndian.Uint64(s)) * prime
		h ^= h >> 32
		s = s[8:]
	}
	for _, c := range s {
		h = (h ^ uint64(c)) * prime
	}
	return uint32(h >> 32)
}

func shapeOf(t prose.Token, s string) uint32 {
	switch t.Shape {
	case prose.Number:
		return number
	case prose.Ordinal:
		return ordinal
	case prose.Mark:
		return mark
	}
	if t.Is(prose.AllCaps) {
		return caps
	}
	for k := 1; k < len(s); k++ {
		if s[k]-'A' < 26 || s[k]-'0' < 10 {
			return mixed
		}
	}
	if t.Is(prose.Capital) {
		return capital
	}
	return small
}
