package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of finds the blocks of a text that has no marks of its own: lines that run on into the next make one. Blocks are in
// order and disjoint, and every byte that is not white space belongs to one. Bytes beyond the first 2 GiB are not read.
// It takes time in proportion to the text.
func Of(text string) []Block { return Append(nil, text) }

// Append is Of into the memory of blocks, whose content is lost.
func Append(blocks []Block, text string) []Block {
	lines := linesOf(blocks[:0], text[:min(len(text), math.MaxInt32)])
	width := wrap(text, lines)
	blocks = lines[:0] // a line is read before the block in its place is written
	for i := 0; i < len(lines); {
		b, j := lines[i], i+1
		for j < len(lines) && joins(text, lines[j-1], lines[j], width) {
			j++
		}
		b.End = lines[j-1].End
		if b.Kind == 0 {
			b.Kind = kindOf(b.of(text), neighboursOf(text, blocks, lines[j:]))
		}
		blocks = append(blocks, b)
		i = j
	}
	return blocks
}

// linesOf gives the lines of text that hold more than white space.
func linesOf(lines []Block, text string) []Block {
	apart := true
	for rest, at := text, 0; at < len(text); {
		length, gap := lineEnd(rest)
		line := rest[:length]
		trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
		start := at + length - len(trimmed)
		if trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace); trimmed != "" {
			lines = appendLine(lines, trimmed, Block{int32(start), int32(start + len(trimmed)), 0, apart})
		}
		apart = trimmed == ""
		at += length + gap
		rest = text[at:]
	}
	if len(lines) > 0 {
		lines[0].Apart = true
	}
	return lines
}

// lineEnd gives the length of the first line of text, and of what ends it: LF, CR, CR LF, VT, FF, or one of Unicode's
// line and paragraph separators.
func lineEnd(text string) (length, gap int) {
	for i := range len(text) {
		switch c := text[i]; {
		case c > '\r' && c < utf8.RuneSelf:
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i, 2
		case c >= '\n' && c <= '\r':
			return i, 1
		case c == 0xC2 && strings.HasPrefix(text[i:], "\u0085"):
			return i, 2
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, 3
		}
	}
	return len(text), 0
}

// Lines broken by hand are between minWrap and maxWrap bytes long.
const (
	minWrap = 40
	maxWrap = 160
)

// wrap gives the width of the lines, in bytes, when the text is broken into lines by hand: where lines begin in the
// middle of sentences, with small letters. It gives 0 for text whose lines are paragraphs or items.
func wrap(text string, lines []Block) int {
	breaks, small, width := 0, 0, 0
	for k := 1; k < len(lines); k++ {
		if lines[k].Apart {
			continue
		}
		breaks++
		if w := lines[k-1].len(); beginsSmall(text[lines[k].Start:]) && w <= maxWrap {
			small++
			width = max(width, w)
		}
	}
	if small*3 < breaks || width < minWrap {
		return 0
	}
	return width
}

func (b Block) len() int { return int(b.End - b.Start) }

func (b Block) of(text string) string { return text[b.Start:b.End] }

// joins reports whether line b goes on with the sentence of the line a before it, in a text whose lines are wrap wide
// (0: not broken by hand).
func joins(text string, a, b Block, wrap int) bool {
	before, line := a.of(text), b.of(text)
	known := a.Kind != 0 || b.Kind != 0 || isRow(before) || isRow(line)
	if b.Apart || known || bullet(line) > 0 {
		return false
	}
	closed := isClosed(before)
	if beginsSmall(line) && len(before) >= minWrap && !closed {
		return true
	}
	if word := firstField(line); wrap == 0 || (len(before)+len(" ")+len(word))*5 <= wrap*4 {
		return false
	}
	return !isNumbered(line) || !isNumbered(before) && !closed && !strings.HasSuffix(before, ":")
}

func firstField(line string) string {
	if i := strings.IndexFunc(line, unicode.IsSpace); i >= 0 {
		return line[:i]
	}
	return line
}

// beginsSmall reports whether a line begins with a small letter and no capital after it ("eBay" has one).
func beginsSmall(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r) && (n == len(line) || line[n] < 'A' || line[n] > 'Z')
}

// closers are the quotes and brackets that may follow a closing mark.
const closers = `"'”’»›)]}`

// isClosed reports whether a line ends in a full stop or one of its kind, quotes and brackets aside. A stop behind a
// single letter ("p.m.", "U.S.") closes nothing.
func isClosed(line string) bool {
	line = strings.TrimRight(line, closers)
	switch r, _ := utf8.DecodeLastRuneInString(line); r {
	case '!', '?', '…':
		return true
	case '.':
		n := len(line)
		return n < 3 || !strings.ContainsRune(". ", rune(line[n-3])) || line[n-2]|0x20 < 'a' || line[n-2]|0x20 > 'z'
	}
	return false
}

// bullets are the marks of lists that need no space behind them; those of dashes do.
const (
	bullets = "•▪●◦‣■□◆◇►▶➤✓✔★☆○·→"
	dashes  = "*-–—+>|#"
)

// bullet gives the length of the mark of a list and the white space behind it at the start of a line; 0 for none.
func bullet(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case n == 0:
		return 0
	case strings.ContainsRune(bullets, r):
	case strings.ContainsRune(dashes, r):
		for n < len(line) && line[n] == line[0] && line[0] == '#' {
			n++
		}
		if n < len(line) && line[n] != ' ' && line[n] != '\t' {
			return 0
		}
	default:
		return 0
	}
	return len(line) - len(strings.TrimLeftFunc(line[n:], unicode.IsSpace))
}

// isNumbered reports whether a line begins with a number of a list or a clock time: "2. Reports", "9:15 a.m.".
func isNumbered(line string) bool {
	n := digits(line)
	if n == 0 || n == len(line) {
		return false
	}
	switch rest := strings.TrimLeft(line[n:], " "); rest[:min(1, len(rest))] {
	case ".", ")", ":":
		return len(rest) == len(line)-n
	case "a", "p", "A", "P", "h":
		word := strings.ReplaceAll(strings.ToLower(firstField(rest)), ".", "")
		return word == "am" || word == "pm" || word == "h"
	}
	return false
}

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// isRow reports whether a line is a row of a table: cells parted by tabs, or by bars with one at its start.
func isRow(line string) bool {
	return strings.IndexByte(line, '\t') > 0 || len(line) > 2 && line[0] == '|' && strings.Count(line, "|") > 2
}
