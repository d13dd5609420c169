// Package layout tells what the parts of a text are before anybody reads its sentences: paragraphs, headings, items of
// lists, rows of tables, and what stands on a page without being told: captions, bylines, stamps of time, furniture.
//
// A reader of a format that knows its own layout (HTML, say) writes text and blocks with a Writer; of a text without
// any marks, Of finds the blocks in its lines. A block always ends a sentence.
package layout

import "strings"

// A Kind is what a block is. The zero Kind means "not set".
type Kind uint8

// The kinds of blocks. From Caption on they are no text to read: nothing that they tell is an event.
const (
	Paragraph Kind = iota + 1
	Heading        // a heading of a page; of plain text, a short line of its own without a closing mark
	Item           // an item of a list
	Row            // a row of a table, its cells parted by tabs or bars
	Quotation      // a block that quotes, as a whole
	Caption        // the text of a picture, or who took it
	Byline         // who wrote the article
	Stamp          // when something was published or changed, how long a film or the reading takes
	Furniture      // pointers to other articles, buttons, notices of the site
)

var kindNames = [...]string{
	"", "paragraph", "heading", "item", "row", "quotation", "caption", "byline", "stamp", "furniture",
}

// String gives the name of the kind in small letters; "" for the zero Kind.
func (k Kind) String() string { return kindNames[k] }

// Told reports whether blocks of this kind are text to be read, not what only stands beside it.
func (k Kind) Told() bool { return k < Caption }

// A Block is a stretch of a text that its layout sets apart.
type Block struct {
	Start, End int32 // byte offsets into the text, half-open; surrounding white space left out
	Kind       Kind
	Apart      bool // a blank line stands before it, or nothing does
}

// A Writer puts a text together block by block. Its zero value is an empty text.
type Writer struct {
	text   strings.Builder
	blocks []Block
}

// Add writes a block behind gap, the white space that parts it from the one before: a line end, or two for a blank line
// between them. White space around s is left out, and a block without anything else is none. The first has no gap.
func (w *Writer) Add(gap string, kind Kind, s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	apart := len(w.blocks) == 0 || strings.Count(gap, "\n") > 1
	if len(w.blocks) > 0 {
		w.text.WriteString(gap)
	}
	start := int32(w.text.Len())
	w.text.WriteString(s)
	w.blocks = append(w.blocks, Block{start, int32(w.text.Len()), kind, apart})
}

// AddLine is Add for a line of which the page tells no more than told: its words may tell that it stands beside the
// text, and a stamp that meets what follows without a space is a block of its own.
func (w *Writer) AddLine(gap string, told Kind, s string) {
	s = strings.TrimSpace(s)
	words := strings.TrimPrefix(s, "• ")
	if n := gluedClock(words); n > 0 {
		w.Add(gap, Stamp, words[:n])
		gap, s = "", words[n:]
		if k := Beside(s); k != 0 {
			told = k
		} else if isSignature(s) {
			told = Byline
		}
	} else if k := Beside(words); k != 0 {
		told = k
	} else if told == Paragraph && isFilm(s, w.before()) {
		told = Stamp
	}
	w.Add(gap, told, s)
}

// before gives what stands before the next block.
func (w *Writer) before() neighbours { return neighboursOf(w.text.String(), w.blocks, nil) }

// Len gives the number of bytes written so far.
func (w *Writer) Len() int { return w.text.Len() }

// Text gives what was written.
func (w *Writer) Text() string { return w.text.String() }

// Blocks gives the blocks of the text, in order and disjoint.
func (w *Writer) Blocks() []Block { return w.blocks }
