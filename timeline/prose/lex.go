package prose

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/layout"
)

// Lex cuts a text into tokens and sentences. The words of lex, which may be nil, get their ids.
func Lex(text string, lex *Lexicon) *Document {
	d := new(Document)
	d.Lex(text, lex)
	return d
}

// Lex makes d the tokens and sentences of another text without any layout of its own; see LexBlocks.
func (d *Document) Lex(text string, lex *Lexicon) {
	d.plain = layout.Append(d.plain, text)
	d.LexBlocks(text, d.plain, lex)
}

// LexBlocks makes d the tokens and sentences of another text, in the memory it has already. No sentence goes beyond a
// block; blocks are in order and disjoint, and what stands before one belongs to the one before. It takes time in
// proportion to the text, whatever the text. Bytes beyond the first 2 GiB are not read.
func (d *Document) LexBlocks(text string, blocks []layout.Block, lex *Lexicon) {
	text = text[:min(len(text), math.MaxInt32)]
	tokens := slices.Grow(d.Tokens[:0], len(text)/6)
	s := scanner{text: text, lex: lex, gap: SpaceBefore | LineStart, tokens: tokens, stops: d.stops[:0]}
	s.scan()
	*d = Document{Text: text, Tokens: s.tokens, Sentences: d.Sentences[:0], Blocks: blocks, plain: d.plain, stops: s.stops}
	d.split()
}

// A scanner cuts a text into tokens. It notes on the way what may close a sentence.
type scanner struct {
	text   string
	lex    *Lexicon
	gap    Flag // what the white space before the next token makes of it
	odd    bool // the next token may hold a character beyond ASCII
	tokens []Token
	stops  []stop
}

func (s *scanner) scan() {
	for p := 0; p < len(s.text); {
		switch classes[s.text[p]] {
		case lower, upper:
			p = s.word(p)
		case space:
			s.gap |= SpaceBefore
			p++
		case digit:
			p = s.number(p)
		case run:
			p = s.run(p)
		case newline:
			p = s.newline(p)
		case high:
			p = s.high(p)
		default:
			p = s.mark(p, p+1)
		}
	}
}

// add appends the token [p, end) and gives end.
func (s *scanner) add(p, end int, shape Shape, n int32, flags Flag) int {
	t := Token{Start: int32(p), End: int32(end), N: n, Shape: shape, Flags: flags | s.gap}
	if shape == Word || shape == Mark {
		t.Word = s.id(p, end)
	}
	if len(s.tokens) == cap(s.tokens) {
		s.makeRoom(p)
	}
	s.tokens = append(s.tokens, t)
	s.gap, s.odd = 0, false
	return end
}

// makeRoom makes room for the tokens of the whole text, if it goes on as it did up to byte p. To grow by a quarter
// again and again takes four times the memory.
func (s *scanner) makeRoom(p int) {
	perByte := float64(len(s.tokens)+1) / float64(p+1)
	s.tokens = slices.Grow(s.tokens, int(perByte*float64(len(s.text)-p))+16)
}

func (s *scanner) mark(p, end int) int { return s.add(p, end, Mark, 0, 0) }

// id looks a token up; a word with a curly apostrophe by its plain spelling.
func (s *scanner) id(p, end int) WordID {
	word := s.text[p:end]
	id := s.lex.ID(word)
	if id != 0 || !s.odd || end-p > 32 {
		return id
	}
	var buf [64]byte
	plain := buf[:0]
	for _, r := range word {
		if r == '’' {
			r = '\''
		}
		if !isInvisible(r) {
			plain = utf8.AppendRune(plain, r)
		}
	}
	return s.lex.ID(string(plain))
}

// touches reports whether the next token follows a token of one of two shapes without white space.
func (s *scanner) touches(a, b Shape) bool {
	if s.gap != 0 || len(s.tokens) == 0 {
		return false
	}
	shape := s.tokens[len(s.tokens)-1].Shape
	return shape == a || shape == b
}

// newline passes the end of a line; CR LF is one.
func (s *scanner) newline(p int) int {
	if s.text[p] == '\r' && p+1 < len(s.text) && s.text[p+1] == '\n' {
		p++
	}
	s.gap |= SpaceBefore | LineStart
	return p + 1
}

// run reads the same mark again and again, or what begins with a dot or an apostrophe.
func (s *scanner) run(p int) int {
	c := s.text[p]
	if c == '\'' {
		if end := s.clitic(p + 1); end > 0 && s.touches(Word, Number) {
			return s.add(p, end, Word, 0, 0)
		}
	}
	if c == '.' && s.gap != 0 && p+1 < len(s.text) && isDigit(s.text[p+1]) {
		return s.add(p, s.digits(p+1), Number, -1, 0)
	}
	end := p + 1
	for end < len(s.text) && s.text[end] == c {
		end++
	}
	if c == '.' || c == '!' || c == '?' {
		s.stop(closing)
	}
	return s.mark(p, end)
}

// high reads what begins with a character beyond ASCII.
func (s *scanner) high(p int) int {
	s.odd = true
	r, n := utf8.DecodeRuneInString(s.text[p:])
	switch {
	case r == '\u2028', r == '\u2029', r == '\u0085':
		s.gap |= SpaceBefore | LineStart
		return p + n
	case isSpace(r):
		s.gap |= SpaceBefore
		return p + n
	case isFraction(r):
		return s.add(p, p+n, Number, -1, 0)
	case isInWord(r):
		return s.word(p)
	case r == '’':
		if end := s.clitic(p + n); end > 0 && s.touches(Word, Number) {
			return s.add(p, end, Word, 0, 0)
		}
	case r == '…':
		s.stop(closing)
	}
	return s.mark(p, p+n)
}

// stop notes that the next token may close a sentence.
func (s *scanner) stop(k stopKind) { s.stops = append(s.stops, stop{int32(len(s.tokens)), k}) }

// clitic gives the end of what, standing after an apostrophe at p, is a word of its own ('s, 'll, 've …), or 0.
func (s *scanner) clitic(p int) int {
	end := p
	for end < min(len(s.text), p+len("ll")) && isLetter(s.text[end]) {
		end++
	}
	if s.inWord(end) || clitics.ID(s.text[p:end]) == 0 {
		return 0
	}
	return end
}

var clitics = NewLexicon(strings.Fields("s d m ll re ve"))

// inWord reports whether the character at p may be part of a word.
func (s *scanner) inWord(p int) bool {
	if p >= len(s.text) {
		return false
	}
	if c := s.text[p]; c < utf8.RuneSelf {
		return isLetter(c)
	}
	r, _ := utf8.DecodeRuneInString(s.text[p:])
	return isInWord(r)
}

// digits gives the end of the digits at p.
func (s *scanner) digits(p int) int {
	for p < len(s.text) && isDigit(s.text[p]) {
		p++
	}
	return p
}

// number reads digits with what belongs to them: groups of thousands, decimals, an ordinal ending.
func (s *scanner) number(p int) int {
	end := s.digits(p)
	for first := end - p; first <= 3 && s.isGroup(end); {
		end += len(",000")
	}
	if frac := s.fraction(p, end); frac > end {
		return s.add(p, frac, Number, -1, 0)
	}
	if s.isOrdinal(end) {
		return s.add(p, end+2, Ordinal, whole(s.text[p:end]), 0)
	}
	return s.add(p, end, Number, whole(s.text[p:end]), 0)
}

// isGroup reports whether a comma and just three digits stand at p.
func (s *scanner) isGroup(p int) bool {
	return p+3 < len(s.text) && s.text[p] == ',' && s.digits(p+1) == p+4
}

// fraction gives the end of the decimals of the digits [p, end), or end. Three numbers and two dots are a date or a
// version, not decimals.
func (s *scanner) fraction(p, end int) int {
	if p > 1 && s.text[p-1] == '.' && isDigit(s.text[p-2]) {
		return end
	}
	frac := s.decimals(end)
	if s.decimals(frac) > frac {
		return end
	}
	return frac
}

// decimals gives the end of a dot and digits at p, or p.
func (s *scanner) decimals(p int) int {
	if p < len(s.text) && s.text[p] == '.' {
		if end := s.digits(p + 1); end > p+1 {
			return end
		}
	}
	return p
}

// isOrdinal reports whether an ordinal ending stands at p.
func (s *scanner) isOrdinal(p int) bool {
	if p+1 >= len(s.text) || s.inWord(p+2) || p+2 < len(s.text) && isDigit(s.text[p+2]) {
		return false
	}
	switch [2]byte{s.text[p] | 0x20, s.text[p+1] | 0x20} {
	case [2]byte{'s', 't'}, [2]byte{'n', 'd'}, [2]byte{'r', 'd'}, [2]byte{'t', 'h'}:
		return true
	}
	return false
}

// whole gives the value of digits and commas, -1 when it does not fit.
func whole(digits string) int32 {
	n := int64(0)
	for i := 0; i < len(digits); i++ {
		if c := digits[i]; c != ',' {
			n = n*10 + int64(c-'0')
		}
		if n > math.MaxInt32 {
			return -1
		}
	}
	return int32(n)
}
