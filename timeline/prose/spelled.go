package prose

import (
	"math"
)

// A sum is what the words of a number come to, as far as they are read.
type sum struct {
	total   float64 // what scales have closed: "two million"
	group   float64 // what no scale has closed yet: "three hundred and five"
	scale   float64 // the last scale; the next one is smaller
	ordinal bool
}

// multiply takes a word like "hundred" or "thousand"; false where it cannot follow.
func (s *sum) multiply(w numberWord) bool {
	switch {
	case w.kind == hundred && s.group < 100:
		s.group = max(s.group, 1) * w.value
	case w.kind == scale && w.value < s.scale && (s.group > 0 || s.total == 0):
		s.total, s.group, s.scale = s.total+max(s.group, 1)*w.value, 0, w.value
	default:
		return false
	}
	s.ordinal = w.ordinal
	return true
}

// add takes a number below a hundred; false where it cannot follow: after another one, or "zero" after any.
func (s *sum) add(value float64, ordinal bool) bool {
	if s.group != 0 && s.group < 100 || value == 0 && s.total+s.group > 0 {
		return false
	}
	s.group, s.ordinal = s.group+value, ordinal
	return true
}

// spelled reads a number in words from the number word at token i on.
func (d *Document) spelled(i, end int) (value float64, ordinal bool, next int) {
	s := sum{scale: math.Inf(1)}
	for i < end && !s.ordinal {
		if s.multiply(d.numberWord(i, end)) {
			i++
			continue
		}
		below, ordinal, n := d.belowHundred(i, end, s.group >= 100 || s.total > 0)
		if n == i || !s.add(below, ordinal) {
			break
		}
		if i = n; !ordinal && d.halfAt(i, end) {
			s.group, i = s.group+.5, i+3
		}
	}
	return s.total + s.group, s.ordinal, i
}

// belowHundred reads a number from zero to ninety-nine; where and is set, an "and" may stand before it, unless hundreds
// follow: "one hundred and two hundred" are two numbers.
func (d *Document) belowHundred(i, end int, and bool) (value float64, ordinal bool, next int) {
	start := i
	if and && i < end && d.isWord(i, "and") {
		i++
	}
	w := d.numberWord(i, end)
	if w.kind != unit && w.kind != teen && w.kind != ten {
		return 0, false, start
	}
	value, ordinal, next = w.value, w.ordinal, i+1
	if w.kind == ten && !ordinal {
		if u, n := d.unitAfterTen(next, end); n > next {
			value, ordinal, next = value+u.value, u.ordinal, n
		}
	}
	if i > start && d.numberWord(next, end).kind == hundred {
		return 0, false, start
	}
	return value, ordinal, next
}

// unitAfterTen reads "-five" or "five" after "twenty"; "second" only with the hyphen.
func (d *Document) unitAfterTen(i, end int) (w numberWord, next int) {
	at := i
	if i+1 < end && d.Of(i) == "-" && !d.Tokens[i].Is(SpaceBefore) && !d.Tokens[i+1].Is(SpaceBefore) {
		at++
	}
	w = d.numberWord(at, end)
	if w.kind != unit || at == i && w.ordinal && w.value == 2 {
		return numberWord{}, i
	}
	return w, at + 1
}
