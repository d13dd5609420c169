package perceptron

import "dateline/timeline/prose"

// Count is the number of features of a token.
const Count = 43

// Bits is the width of a feature.
const Bits = 24

// A Window goes through a sentence from left to right and gives the features of each token.
type Window struct {
	d       *prose.Document
	classes *Classes
	i, last int
	style   uint32
	first   bool
	words   [16]word // of the tokens from i-2 to i+view, at their indices modulo 16

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
	if i >= w.last {
		*w.at(i) = word{}
		return
	}
	*w.at(i) = describe(w.d, i)
	w.at(i).class = w.classes.of(w.at(i).hash)
}

// Next goes to the next token and reports whether there is one.
func (w *Window) Next() bool {
	w.i++
	w.load(w.i + view)
	return w.i < w.last
}

// Certain gives the only tag that the dictionary has for the token, 0 when it is not so certain.
func (w *Window) Certain() uint8 { return w.classes.certain(w.at(w.i).class) }

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
	for k := 1; k <= view; k++ {
		if w.classes.isFinite(w.at(w.i + k).class) {
			return uint32(k+1) / 2
		}
	}
	return 0
}

// Features puts the features of the token into f.
func (w *Window) Features(f *[Count]uint32) {
	a, b, c, d, e := w.at(w.i-2), w.at(w.i-1), w.at(w.i), w.at(w.i+1), w.at(w.i+2)
	shape := c.shape | w.style<<4
	if w.first {
		shape |= 1 << 8
	}
	t1, t2 := w.t1, w.t1<<8|w.t2
	ahead := w.ahead()
	const two, three = 0xFFFF, 0xFFFFFF
	*f = [Count]uint32{
		mix(0, c.hash, 0),
		mix(1, b.hash, 0),
		mix(2, d.hash, 0),
		mix(3, a.hash, 0),
		mix(4, e.hash, 0),
		mix(5, c.last&0xFF, shape),
		mix(6, c.last&two, shape),
		mix(7, c.last&three, 0),
		mix(8, c.last, 0),
		mix(9, c.first, 0),
		mix(10, c.first>>8, shape),
		mix(11, t1, 0),
		mix(12, t2, 0),
		mix(13, c.hash, t1),
		mix(14, c.last&three, t1),
		mix(15, d.hash, t1),
		mix(16, b.hash, c.hash),
		mix(17, c.hash, d.hash),
		mix(18, b.hash, d.hash),
		mix(19, d.hash, e.hash),
		mix(20, a.hash, b.hash),
		mix(21, b.last&three, c.last&two),
		mix(22, d.last&three, 0),
		mix(23, shape, c.class),
		mix(24, b.shape<<16|d.shape, shape),
		mix(25, c.class, d.class),
		mix(26, c.class, t1),
		mix(27, c.class<<8|d.class, t1),
		mix(28, d.class, e.class),
		mix(29, c.class, t2),
		mix(30, c.last&two, w.verb),
		mix(31, c.class, w.verb),
		mix(32, d.class, c.last&three),
		mix(33, d.class, t2),
		mix(34, c.hash, d.class),
		mix(35, c.class<<8|d.class, e.class),
		mix(36, c.hash, t2),
		mix(37, d.last&two, c.last&two),
		mix(38, c.last&two|ahead<<16, w.verb),
		mix(39, c.class|ahead<<8, t1),
		mix(40, c.class|d.class<<8, w.verb),
		mix(41, c.hash, d.shape|w.style<<4),
		mix(42, b.hash, shape),
	}
}

// mix hashes two values of a template to a feature.
func mix(template, a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) + uint64(template+1)*0xD6E8FEB86659FD93
	h ^= h >> 29
	h *= 0x9E3779B97F4A7C15
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return uint32(h >> (64 - Bits))
}
