package prose

import (
	"unicode"
	"unicode/utf8"
)

// A class is what a byte means to the lexer.
type class uint8

const (
	other class = iota // a mark of its own
	lower
	upper
	digit
	space
	newline
	run  // a mark that makes one token with the same marks after it: "...", "--", "***"
	high // part of a character beyond ASCII
)

// classes gives the class of each byte.
var classes = func() (t [256]class) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = lower, upper
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = digit
	}
	for _, c := range ".-*=_~#!?`'" {
		t[c] = run
	}
	t[' '], t['\t'], t['\n'], t['\r'], t['\v'], t['\f'] = space, space, newline, newline, newline, newline
	for c := utf8.RuneSelf; c < len(t); c++ {
		t[c] = high
	}
	return t
}()

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

func isDigit(c byte) bool { return c-'0' < 10 }

// isSpace reports whether a character beyond ASCII stands for no ink: Unicode's spaces, the zero-width ones, the byte
// order mark, and the marks that only turn the direction of writing.
func isSpace(r rune) bool {
	switch {
	case r == '\u0085', r == '\u00A0', r == '\u1680', r == '\u3000', r == '\uFEFF', r == '\u180E':
		return true
	case r >= '\u2000' && r <= '\u200F', r >= '\u2028' && r <= '\u202F', r >= '\u205F' && r <= '\u206F':
		return true
	}
	return r == softHyphen
}

// The characters that leave no ink, yet may stand inside a word.
const (
	softHyphen = '\u00AD'
	nonJoiner  = '\u200C'
	joiner     = '\u200D'
)

// isInvisible reports whether r may stand inside a word without being part of its spelling.
func isInvisible(r rune) bool { return r == softHyphen || r == nonJoiner || r == joiner }

// isInWord reports whether a character beyond ASCII may be part of a word.
func isInWord(r rune) bool {
	if r >= 0xC0 && r < 0x250 {
		return r != '×' && r != '÷'
	}
	return unicode.In(r, unicode.L, unicode.Mn, unicode.Nd)
}

// isFraction reports whether r is one of ¼ ½ ¾ or ⅐ to ⅞.
func isFraction(r rune) bool { return r >= '¼' && r <= '¾' || r >= '⅐' && r <= '⅞' }
