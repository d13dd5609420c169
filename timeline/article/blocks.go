package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/layout"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Blocks write the text of a tree of elements, line by line.
type blocks struct {
	out     layout.Writer
	head    strings.Builder // lines at the start that say who wrote the article and when
	lines   int             // written so far
	waiting []pending       // headings that nothing has followed yet
	line    []byte          // the line in work, with its white space collapsed
	space   bool            // white space goes before what is added next
	linked  int             // how many bytes of the line are within links
	links   int             // how many links are open
	rows    int             // how many items and rows are open
	quotes  int             // how many quotations are open
	rowKind layout.Kind     // of the innermost open item or row
	heading bool
	pre     bool
	bullet  bool   // the line opens an item of a list
	gap     string // what goes before the line
}

// A pending line is a heading with what goes before it.
type pending struct{ gap, line string }

// body ends the last line and gives what was written.
func (b *blocks) body() *body {
	b.endLine("")
	return &body{b.out, b.head.String()}
}

// node adds n and what is within it.
func (b *blocks) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode && b.pre:
		b.preformatted(n.Data)
	case n.Type == html.TextNode:
		b.text(n.Data)
	case n.Type != html.ElementNode:
		b.children(n)
	case !dropped(n):
		b.element(n)
	}
}

func (b *blocks) children(n *html.Node) {
	for c := range n.ChildNodes() {
		b.node(c)
	}
}

// element adds an element by what it does to lines.
func (b *blocks) element(n *html.Node) {
	switch a := atom.Lookup([]byte(n.Data)); { // DataAtom is not set where the reader view has made the element
	case a == atom.Br:
		b.endLine("\n")
	case a == atom.A:
		b.links++
		b.children(n)
		b.links--
	case a == atom.Td, a == atom.Th:
		b.cell(n)
	case isRow(a):
		b.row(n)
	case isHeading(a):
		b.endLine("\n\n")
		b.heading = true
		b.block(n)
		b.heading = false
	case a == atom.Blockquote:
		b.quotes++
		b.block(n)
		b.quotes--
	case a == atom.Pre:
		b.endLine("\n\n")
		b.pre = true
		b.block(n)
		b.pre = false
	case (a == atom.Ul || a == atom.Ol) && b.rows == 0 && onlyLinks(n):
	case isBlock(a):
		b.block(n)
	default:
		b.children(n)
	}
}

// block adds an element with a blank line before and after it; within an item or a row, with a new line.
func (b *blocks) block(n *html.Node) {
	gap := "\n\n"
	if b.rows > 0 {
		gap = "\n"
	}
	b.endLine(gap)
	b.children(n)
	b.endLine(gap)
}

// row adds an item of a list or a row of a table.
func (b *blocks) row(n *html.Node) {
	b.endLine("\n")
	around := b.rowKind
	b.bullet, b.rowKind = n.DataAtom == atom.Li, rowKind(n.DataAtom)
	b.rows++
	b.children(n)
	b.rows--
	b.endLine("\n")
	b.bullet, b.rowKind = false, around
}

// cell adds a cell of a table: behind a tab, or as a block where it holds blocks, as tables for layout do.
func (b *blocks) cell(n *html.Node) {
	if holdsBlock(n) {
		rows := b.rows
		b.rows = 0
		b.block(n)
		b.rows = rows
		return
	}
	b.tab()
	b.children(n)
}

// tab parts two cells of a row.
func (b *blocks) tab() {
	if len(b.line) > 0 {
		b.line = append(b.line, '\t')
		b.space = false
	}
}

// text adds s with its white space collapsed. Marks that only tell where a word may break are left out.
func (b *blocks) text(s string) {
	before := len(b.line)
	b.line = slices.Grow(b.line, len(s)+1)
	for i, r := range s {
		switch {
		case asciiSpace(r):
			b.space = true
		case r == '\u00ad', r == '\u200b', r == '\ufeff', r < ' ':
		default:
			if b.space && len(b.line) > 0 && b.line[len(b.line)-1] != '\t' {
				b.line = append(b.line, ' ')
			}
			b.space = false
			if r < utf8.RuneSelf {
				b.line = append(b.line, byte(r))
			} else {
				b.line = append(b.line, s[i:i+utf8.RuneLen(r)]...)
			}
		}
	}
	if b.links > 0 {
		b.linked += len(b.line) - before
	}
}

// preformatted adds s line by line.
func (b *blocks) preformatted(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.endLine("\n")
		}
		b.text(line)
	}
}

// endLine writes the line in work unless it is not of the article, and sets what goes before the next one: the
// longer of gap and what was set since the last line.
func (b *blocks) endLine(gap string) {
	if line := bytes.TrimSpace(b.line); len(line) > 0 {
		short := ""
		if len(line) <= maxBoilerplate {
			short = string(line)
		}
		switch {
		case b.foreign(short):
		case b.lines < headLines && signature(short):
			b.head.WriteString(short + "\n")
		default:
			b.write(string(line))
		}
		b.line, b.linked = b.line[:0], 0
	}
	b.space = false
	if len(gap) > len(b.gap) {
		b.gap = gap
	}
}

// write adds a line. A heading waits until something follows it: at the end of an article headings lead elsewhere.
func (b *blocks) write(line string) {
	if b.heading && b.rows == 0 && b.lines > 0 && !strings.ContainsAny(line, "0123456789") {
		b.waiting = append(b.waiting, pending{b.gap, line})
		b.gap = ""
		return
	}
	for _, w := range b.waiting {
		b.out.Add(w.gap, layout.Heading, w.line)
	}
	b.waiting = b.waiting[:0]
	if b.bullet {
		line = "• " + line
		b.bullet = false
	}
	b.out.AddLine(b.gap, b.kind(), line)
	b.gap = ""
	b.lines++
}

// kind tells what the line in work is by the elements that are open.
func (b *blocks) kind() layout.Kind {
	switch {
	case b.heading:
		return layout.Heading
	case b.rowKind != 0:
		return b.rowKind
	case b.quotes > 0:
		return layout.Quotation
	}
	return layout.Paragraph
}

// headLines is how many lines of an article may stand before who wrote it and when.
const headLines = 3

// signature reports whether a short line says who wrote the article or when, and no more.
func signature(line string) bool {
	p := pieces(line)
	switch {
	case len(p) == 0:
		return false
	case p[0].text == "by":
		return len(p) < 16 && !strings.HasSuffix(line, ".")
	}
	_, how := lineDay(line, calendar.Span{})
	return how != 0 && how != placed
}

// foreign reports whether a short line is not of the article.
func (b *blocks) foreign(short string) bool {
	if short == "" {
		return false
	}
	if strings.IndexFunc(short, isWordRune) < 0 {
		return true
	}
	pointer := b.rows == 0 && b.linked*10 >= len(short)*9 && len(short) < maxPointer && !b.heading
	kind := layout.Beside(short)
	return pointer || kind == layout.Caption || kind == layout.Furniture
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
