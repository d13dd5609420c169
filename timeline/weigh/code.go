// Package weigh holds the weights of the features of averaged perceptrons: how they are learned, and how models keep
// them, a byte each. The tagger and the parser choose by them among tags and relations, which are classes here.
package weigh

import "math"

// A Weight is the code of a feature's weight for a class.
type Weight struct {
	Class, Code uint8
}

// A slot is PerSlot weights of one feature: from the lowest bit on, each with its code and its class, then the check,
// eight bits of the feature, which tell it from others at the same place of a table. 0 is an empty slot.
const (
	PerSlot   = 4
	codeBits  = 8
	entryBits = codeBits + 6
	checkAt   = PerSlot * entryBits
)

// Classes is how many classes there is room for: they are less.
const Classes = 1 << (entryBits - codeBits)

// Slot packs weights of a feature, PerSlot at most, with the lowest eight bits of check.
func Slot(weights []Weight, check uint32) (s uint64) {
	for i, w := range weights {
		s |= (uint64(w.Class%Classes)<<codeBits | uint64(w.Code)) << (entryBits * i)
	}
	return s | uint64(check)<<checkAt
}

// Check gives the check of a slot.
func Check(slot uint64) uint32 { return uint32(slot >> checkAt) }

// Best gives the class from first to last with the highest score by the slots, the first of equals. No branch in it
// need be guessed.
func Best(slots []uint64, first, last int) uint8 {
	scores := ties
	for _, s := range slots {
		for range PerSlot {
			scores[s>>codeBits%Classes] += weights[uint8(s)]
			s >>= entryBits
		}
	}
	best := scores[first]
	for _, s := range scores[first+1 : last+1] {
		best = max(best, s)
	}
	return uint8(Classes - 1 - best%Classes)
}

// ties is less for a later class. Scores are multiples of Classes, so that the highest score tells its class.
var ties = func() (t [Classes]int32) {
	for class := range t {
		t[class] = int32(Classes - 1 - class)
	}
	return t
}()

// steps is how many codes double a weight: weights of a few bits, spaced evenly, cost several points. greatest is the
// greatest code: that many weights cannot overflow a score.
const (
	steps    = 8
	greatest = 120
)

// weights gives the weight of each code: the low seven bits are its logarithm, the eighth its sign.
var weights = func() (t [1 << codeBits]int32) {
	for c := 1; c < 128; c++ {
		w := Classes * int32(math.Round(16*math.Exp2(float64(min(c, greatest))/steps)))
		t[c], t[c+128] = w, -w
	}
	return t
}()

// Of gives the weight of a code, for sums of weights of one class.
func Of(code uint8) int32 { return weights[code] }

// Code gives the code of a weight in units of about the smallest that is told apart from 0; 0 for one that is smaller.
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
