package layout

import "strings"

// Neighbours are the lines before and after one, "" where there is none or it is long.
type neighbours struct{ before, after string }

// maxShort is how long a line may be that is no paragraph, in bytes.
const maxShort = 250

// neighboursOf gives the last of the blocks and the first of the lines that follow.
func neighboursOf(text string, blocks, lines []Block) (n neighbours) {
	if k := len(blocks) - 1; k >= 0 && blocks[k].len() <= maxShort {
		n.before = blocks[k].of(text)
	}
	if len(lines) > 0 && lines[0].len() <= maxShort {
		n.after = lines[0].of(text)
	}
	return n
}

// appendLine adds a line: two where a stamp and a text meet in it, "15:59KEY EVENT".
func appendLine(lines []Block, line string, b Block) []Block {
	n := gluedClock(line)
	if n == 0 {
		return append(lines, b)
	}
	stamp, rest := b, b
	stamp.End, stamp.Kind = b.Start+int32(n), Stamp
	rest.Start, rest.Apart = stamp.End, false
	if rest.Kind = Beside(line[n:]); rest.Kind == 0 && isSignature(line[n:]) {
		rest.Kind = Byline
	}
	return append(lines, stamp, rest)
}

// maxHeading is the greatest length of a heading in bytes.
const maxHeading = 140

// kindOf tells what a line of a text without marks is.
func kindOf(line string, around neighbours) Kind {
	if len(line) > maxShort {
		if isItem(line) {
			return Item
		}
		return Paragraph
	}
	switch k := Beside(line); {
	case k != 0:
		return k
	case isFilm(line, around):
		return Stamp
	case isItem(line):
		return Item
	case isRow(line):
		return Row
	case len(line) <= maxHeading && !isClosed(line) && !strings.HasSuffix(line, ",") && !strings.HasSuffix(line, ";"):
		return Heading
	}
	return Paragraph
}

// isItem reports whether a line opens with a mark or a number of a list; a heading of Markdown is none.
func isItem(line string) bool {
	if n := digits(line); n > 0 {
		mark := line[n:min(len(line), n+2)]
		return n < 3 && (mark == ". " || mark == ") ")
	}
	return bullet(line) > 0 && line[0] != '#' && !isRow(line)
}
