package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/layout"
)

// A WordID names a word (or a mark) of a Lexicon; 0 is one that the lexicon does not have.
type WordID uint16

// A Shape says what kind of characters a token is made of. The zero Shape means "not set".
type Shape uint8

// The shapes of tokens.
const (
	Word    Shape = iota + 1 // letters, with marks inside: "O'Hara", "p.m.", "U.S.", "MH370"; clitics: "'s", "n't"
	Number                   // digits, with grouping commas or a decimal point: "3", "1,000", "2.5"; a fraction sign: "½"
	Ordinal                  // digits with an ordinal ending: "3rd", "20th"
	Mark                     // one mark, or the same mark again and again: "-" "–" "," "/" "..." "--"
)

// A Token is a stretch of the text without white space.
type Token struct {
	Start, End int32 // byte offsets into the text, half-open
	N          int32 // the whole number a Number or Ordinal spells; -1 where it does not fit or has decimals
	Word       WordID
	Shape      Shape
	Flags      Flag
}

// A Flag is a set of what else is known of a token.
type Flag uint8

// The flags of tokens.
const (
	Capital       Flag = 1 << iota // begins with an upper-case letter
	AllCaps                        // has two letters or more, all upper-case
	SpaceBefore                    // white space stands before it (also at the start of a line)
	LineStart                      // the first token of its line
	SentenceStart                  // the first token of its sentence
)

// Is reports whether t has all of the flags f.
func (t Token) Is(f Flag) bool { return t.Flags&f == f }

// A Sentence is a sentence, a heading or a line of a list.
type Sentence struct {
	Start, End  int  // byte offsets into the text, half-open; surrounding white space left out
	First, Last int  // indices of its tokens, half-open
	Block       int  // index of the block it stands in
	Paragraph   int  // the paragraph it stands in, from 0: blocks that run on without a blank line or a full stop are one
	Heading     bool // a line of its own without a closing mark: a title, a day in a programme
}

// A Document is a text cut into tokens and sentences. Its zero value is an empty text.
type Document struct {
	Text      string
	Tokens    []Token        // in order and disjoint; every byte that is not white space belongs to one
	Sentences []Sentence     // in order and disjoint; every token belongs to one
	Blocks    []layout.Block // what the text is laid out in; every sentence stands within one

	plain []layout.Block // memory for the blocks of a text without a layout of its own
	stops []stop
}

// Words gives the text of tokens [first, last), in one line.
func (d *Document) Words(first, last int) string {
	return OneLine(d.Text[d.Tokens[first].Start:d.Tokens[last-1].End])
}

// OneLine makes one space of all white space in s if a line ends in it: the words of a text are broken into lines
// anywhere.
func OneLine(s string) string {
	if !mayBreak(s) || !strings.ContainsAny(s, "\n\r\u0085\u2028\u2029") {
		return s
	}
	words := strings.Join(strings.Fields(s), " ")
	if words == "" {
		return " "
	}
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(first) {
		words = " " + words
	}
	if last, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(last) {
		words += " "
	}
	return words
}

// mayBreak reports whether s has a byte that the end of a line begins with.
func mayBreak(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '\n' || c == '\r' || c == 0xC2 || c == 0xE2 {
			return true
		}
	}
	return false
}

// Of gives the text of the token at index i.
func (d *Document) Of(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// SentenceAt gives the index of the sentence that holds the byte offset, or -1.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		if m := (lo + hi) / 2; d.Sentences[m].End <= offset {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Start <= offset {
		return lo
	}
	return -1
}
