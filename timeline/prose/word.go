package prose

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads the word at p, with the dots and apostrophes that belong to it.
func (s *scanner) word(p int) int {
	end, seen := s.letters(p)
	if end < len(s.text) {
		switch s.text[end] {
		case '.':
			if e := s.domain(end); e > end {
				return s.add(p, e, Word, 0, s.caseOf(p, end, seen))
			}
			if e, kind := s.dotted(p, end); e > end {
				if kind != 0 {
					s.stop(kind)
				}
				return s.add(p, e, Word, 0, caseFlags(s.text[p:e]))
			}
		case ':', '/':
			if e := s.url(p, end); e > end {
				return s.add(p, e, Word, 0, 0)
			}
		}
	}
	if end-p == len("cannot") && s.text[p]|0x20 == 'c' && equalFold("cannot", s.text[p:end]) {
		end -= len("not")
	}
	return s.add(p, end, Word, 0, s.caseOf(p, end, seen))
}

// caseOf is caseFlags for a word of which seen says what classes of bytes it holds.
func (s *scanner) caseOf(p, end int, seen uint) Flag {
	if seen&(1<<upper|1<<high) == 0 {
		return 0
	}
	if seen&(1<<lower) != 0 && seen&(1<<high) == 0 {
		if classes[s.text[p]] == upper {
			return Capital
		}
		return 0
	}
	return caseFlags(s.text[p:end])
}

// caseFlags gives Capital and AllCaps for a word.
func caseFlags(word string) Flag {
	letters, upper := 0, 0
	first := false
	for i, r := range word {
		if unicode.IsUpper(r) {
			upper++
			first = first || i == 0
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	var f Flag
	if first {
		f = Capital
	}
	if letters > 1 && upper == letters {
		f |= AllCaps
	}
	return f
}

// letters gives the end of a word's letters, inner apostrophes and digits, and the set of the classes of its bytes.
// Right after digits it takes no digits: "T1000" in "20170503T1000" is two tokens.
func (s *scanner) letters(p int) (end int, seen uint) {
	glued := s.touches(Number, Ordinal)
	for start := p; ; {
		p, seen = plainLetters(s.text, p, seen)
		if p == len(s.text) {
			return p, seen
		}
		n := 0
		switch classes[s.text[p]] {
		case digit:
			if !glued {
				n = 1
			}
		case high:
			n = s.highInWord(start, p)
		case run:
			if s.text[p] == '\'' {
				n = s.apostrophe(start, p, 1)
			}
		}
		if n < 0 {
			return p + n, seen
		}
		if n == 0 {
			return p, seen
		}
		seen |= 1 << classes[s.text[p]]
		p += n
	}
}

// plainLetters goes past the ASCII letters from p on and adds their classes to seen. It takes eight bytes at once: one
// without its highest bit, and small, reaches that bit with 0x1F when it is "a" or more, with 0x05 when it is more than
// "z".
func plainLetters(text string, p int, seen uint) (int, uint) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for p+8 <= len(text) {
		x := load64(text[p:])
		low := x&^highs | 0x20*ones
		letters := (low + 0x1F*ones) &^ (low + 0x05*ones) &^ x & highs
		n := bits.TrailingZeros64(letters^highs) / 8 // 8 where all are letters
		letters &= 1<<(8*n) - 1
		if letters&(x<<2) != 0 {
			seen |= 1 << lower
		}
		if letters&^(x<<2) != 0 {
			seen |= 1 << upper
		}
		if p += n; n < 8 {
			return p, seen
		}
	}
	for ; p < len(text); p++ {
		c := classes[text[p]]
		if c-lower > upper-lower {
			break
		}
		seen |= 1 << c
	}
	return p, seen
}

// highInWord gives the width of the character at p, which is beyond ASCII, where it goes on with the word from start; 0
// where it does not; -1 where the word ends one byte before p.
func (s *scanner) highInWord(start, p int) int {
	s.odd = true
	r, n := utf8.DecodeRuneInString(s.text[p:])
	switch {
	case isInWord(r):
		return n
	case r == '’':
		return s.apostrophe(start, p, n)
	case isInvisible(r) && s.inWord(p+n):
		return n
	}
	return 0
}

// apostrophe gives the width n of the apostrophe at p where it stands inside a word: O'Hara, o'clock. It gives 0 where
// the word ends before it, and -1 where it ends before the letter in front of it: do|n't.
func (s *scanner) apostrophe(start, p, n int) int {
	after := p + n
	if !s.inWord(after) || s.clitic(after) > 0 {
		return 0
	}
	not := s.text[p-1]|0x20 == 'n' && s.text[after]|0x20 == 't' && !s.inWord(after+1)
	if not && p-1 > start {
		return -1
	}
	return n
}

// dotted gives the end of an abbreviation whose letters are [p, dot) and which goes on with a dot, and what it can
// close (0: nothing); the end is dot when this is no abbreviation.
func (s *scanner) dotted(p, dot int) (end int, kind stopKind) {
	if dot-p == 1 && isLetter(s.text[p]) {
		if end, kind = s.acronym(p); end > dot {
			return end, kind
		}
		if s.isLife(p) {
			return dot + 1, 0
		}
	}
	next := s.nextOnLine(dot + 1)
	if a := abbreviationOf(s.text[p:dot]); a != 0 {
		if a.fits(s.text[p], next, s.touchesSpace(dot+1)) {
			return s.abbreviationEnd(dot), a.stop()
		}
		return dot, 0
	}
	if s.isShortened(p, dot, next) {
		return dot + 1, shortened
	}
	return dot, 0
}

// isShortened reports whether the lexicon has [p, dot) with its dot, and the sentence can go on behind it with next,
// the first byte on the line: "on Tues. 7 May".
func (s *scanner) isShortened(p, dot int, next byte) bool {
	if next == 0 || isLetter(next) && !s.touchesSpace(dot+1) {
		return false
	}
	return (classes[s.text[p]] == upper || goesOn(next)) && s.lex.ID(s.text[p:dot+1]) != 0
}

// goesOn reports whether c goes on with a sentence rather than begins one.
func goesOn(c byte) bool {
	switch classes[c] {
	case lower, digit:
		return true
	}
	return c == ',' || c == '-'
}

// isLife reports whether the letter at p, with the dot after it, opens brackets, and a date follows it in digits or
// with a capital: "(b. May 1970)".
func (s *scanner) isLife(p int) bool {
	date := p + len("b. ")
	if p == 0 || s.text[p-1] != '(' || date >= len(s.text) || s.text[date-1] != ' ' {
		return false
	}
	return isDigit(s.text[date]) || classes[s.text[date]] == upper
}

// abbreviationEnd gives the end of an abbreviation with a dot at dot: after "D." in "Ph.D.".
func (s *scanner) abbreviationEnd(dot int) int {
	if s.text[dot-1] == 'h' && strings.HasPrefix(s.text[dot+1:], "D.") {
		return dot + len(".D.")
	}
	return dot + 1
}

// acronym reads single letters with dots: U.S., p.m., J.
func (s *scanner) acronym(p int) (end int, kind stopKind) {
	end = p + 1
	for end+1 < len(s.text) && s.text[end] == '.' && isLetter(s.text[end+1]) && !s.inWord(end+2) {
		end += 2
	}
	if end == p+1 {
		if s.isInitial(p) {
			return p + 2, shortened
		}
		return p, 0
	}
	if end < len(s.text) && s.text[end] == '.' {
		end++
	}
	if end-p > len("a.m.") {
		return end, shortened
	}
	switch [2]byte{s.text[p] | 0x20, s.text[p+2] | 0x20} {
	case [2]byte{'a', 'm'}, [2]byte{'p', 'm'}:
		return end, clock
	case [2]byte{'e', 'g'}, [2]byte{'i', 'e'}:
		return end, 0
	}
	return end, shortened
}

// isInitial reports whether the letter and dot at p stand for a name. "I" does so only before another initial.
func (s *scanner) isInitial(p int) bool {
	if classes[s.text[p]] != upper {
		return false
	}
	at := p + 2
	for at < len(s.text) && s.text[at] == ' ' {
		at++
	}
	if at >= len(s.text) || classes[s.text[at]] != upper {
		return false
	}
	return s.text[p] != 'I' || at+1 < len(s.text) && s.text[at+1] == '.'
}

// nextOnLine gives the first byte at or after p that is not a space, 0 at the end of the line.
func (s *scanner) nextOnLine(p int) byte {
	for p < len(s.text) && classes[s.text[p]] == space {
		p++
	}
	if p >= len(s.text) || classes[s.text[p]] == newline {
		return 0
	}
	return s.text[p]
}

func (s *scanner) touchesSpace(p int) bool {
	return p >= len(s.text) || classes[s.text[p]] == space || classes[s.text[p]] == newline || classes[s.text[p]] == high
}
