package perceptron

import (
	"math/bits"

	"dateline/timeline/prose"
)

// Count is the greatest number of features of a token.
const Count = 17

// Bits is the width of a feature.
const Bits = 23

// A Window goes through a sentence from left to right and gives the features of each token.
type Window struct {
	d       *prose.Document
	classes *Classes
	i, last int
	style   uint32
	first   bool
	words   [16]word // of the tokens from i-2 to i+view, at their indices modulo 16
	finite  uint32   // a bit for each token in view, the next one lowest: mostly a finite verb

	t1, t2 uint32 // the tags of the two tokens before
	verb   uint32 // the verb before, and what has come since
}

// The ways to write a sentence.
const (
	plain   uint32 = iota
	titled         // A Headline Like This
	shouted        // A HEADLINE LIKE THIS
	bare           // no capitals at all
)

// view is how many tokens ahead are known.
const view = 6

// NewWindow stands before the first token of s.
func NewWindow(d *prose.Document, s prose.Sentence, classes *Classes) Window {
	w := Window{d: d, classes: classes, i: s.First - 1, last: s.Last, style: styleOf(d, s), first: true}
	for k := range view {
		w.load(s.First + k)
	}
	return w
}

// styleOf tells how the words of s are written, by its words of four letters or more after the first.
func styleOf(d *prose.Document, s prose.Sentence) uint32 {
	words, capitals, shouts := 0, 0, 0
	for _, t := range d.Tokens[min(s.First+1, s.Last):s.Last] {
		if t.Shape != prose.Word || t.End-t.Start < 4 {
			continue
		}
		words++
		if t.Is(prose.Capital) {
			capitals++
		}
		if t.Is(prose.AllCaps) {
			shouts++
		}
	}
	switch {
	case words < 2:
		return plain
	case shouts*4 > words*3:
		return shouted
	case capitals*4 > words*3:
		return titled
	case capitals == 0 && !d.Tokens[s.First].Is(prose.Capital):
		return bare
	}
	return plain
}

func (w *Window) at(i int) *word { return &w.words[i&15] }

// load describes token i; what is outside the sentence gets the zero word.
func (w *Window) load(i int) {
	w.finite >>= 1
	if i >= w.last {
		*w.at(i) = word{}
		return
	}
	c := describe(w.d, i)
	c.class = w.classes.of(c.hash)
	if w.classes.isFinite(c.class) {
		w.finite |= 1 << (view - 1)
	}
	*w.at(i) = c
}

// Next goes to the next token and reports whether there is one.
func (w *Window) Next() bool {
	w.i++
	w.load(w.i + view)
	return w.i < w.last
}

// Certain gives the only tag that the dictionary has for the token, 0 when it is not so certain.
func (w *Window) Certain() uint8 { return w.classes.certain(w.at(w.i).class) }

// Text gives the token as it is written.
func (w *Window) Text() string { return w.d.Of(w.i) }

// Tagged tells w the tag of the token.
func (w *Window) Tagged(tag uint8, isVerb, isNoun bool) {
	w.first = false
	w.t2, w.t1 = w.t1, uint32(tag)
	switch {
	case isVerb:
		w.verb = uint32(tag)<<4 | auxiliary(w.at(w.i).hash)
	case w.verb != 0:
		if isNoun {
			w.verb |= 1 << 12
		}
		if distance := w.verb >> 16; distance < 5 {
			w.verb += 1 << 16
		}
	}
}

// ahead gives the distance to the next word that is mostly a finite verb, 0 when none is in view.
func (w *Window) ahead() uint32 {
	if w.finite == 0 {
		return 0
	}
	return uint32(bits.TrailingZeros32(w.finite))/2 + 1
}

// Features gives the features of the token, in f. Those of a word of the dictionary are by the word, those of any other
// by its letters.
func (w *Window) Features(f *[Count]uint32) []uint32 {
	b, c, d, e := w.at(w.i-1), w.at(w.i), w.at(w.i+1), w.at(w.i+2)
	shape := c.shape | w.style<<4
	if w.first {
		shape |= 1 << 8
	}
	two, three := c.last&0xFFFF, c.last&0xFFFFFF
	f[0] = mix(0, b.hash, 0)
	f[1] = mix(1, d.hash, 0)
	f[2] = mix(2, w.t1<<8|w.t2, 0)
	f[3] = mix(3, shape, c.class)
	f[4] = mix(4, b.shape<<16|d.shape, shape)
	f[5] = mix(5, c.class<<8|d.class, e.class)
	f[6] = mix(6, c.class|w.ahead()<<8, w.t1)
	f[7] = mix(7, b.hash, shape)
	f[8] = mix(8, two, w.verb)
	f[9] = mix(9, c.class, w.verb)
	if c.class != 0 {
		f[10] = mix(10, c.hash, 0)
		f[11] = mix(11, c.hash, d.class)
		f[12] = mix(12, c.hash, d.shape|w.style<<4)
		return f[:13]
	}
	f[10] = mix(13, c.last&0xFF, shape)
	f[11] = mix(14, three, 0)
	f[12] = mix(15, c.last, 0)
	f[13] = mix(16, c.first, 0)
	f[14] = mix(17, three, d.class)
	f[15] = mix(18, two, b.last&0xFFFFFF)
	f[16] = mix(19, two, d.last&0xFFFF)
	return f[:17]
}

// mix hashes two values of a template to a feature.
func mix(template, a, b uint32) uint32 {
	h := uint64(a)*0x9E3779B97F4A7C15 + uint64(b)*0xD6E8FEB86659FD93 + uint64(template+1)*0xA0761D6478BD642F
	h ^= h >> 32
	h *= 0xE7037ED1A0B428DB
	return uint32(h >> (64 - Bits))
}
