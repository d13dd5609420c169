package record

import (
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A line is a block of the text, cut into pieces.
type line struct {
	kind        layout.Kind
	first, last int    // its tokens, half-open
	start, end  int    // its bytes, half-open
	dates       [2]int // indices of its first date and of the one behind its last
	open        bool   // it has no closing mark, as no sentence has
	apart       bool   // a blank line stands before it
	titled      bool   // it is the title line of the text
	pieces      []piece
}

// maxLine is how many tokens a line has at most that is no prose.
const maxLine = 80

// lineAt gives the line that begins with sentence s, and the sentence behind it.
func (r *reader) lineAt(s int) (l line, next int) {
	d := r.Doc
	next = s + 1
	for next < len(d.Sentences) && d.Sentences[next].Block == d.Sentences[s].Block {
		next++
	}
	block := &d.Blocks[d.Sentences[s].Block]
	l = line{kind: block.Kind, apart: block.Apart, first: d.Sentences[s].First, last: d.Sentences[next-1].Last,
		start: d.Sentences[s].Start, end: d.Sentences[next-1].End}
	cells := l.kind == layout.Row && strings.ContainsAny(d.Text[l.start:l.end], "\t|")
	l.open = cells || next == s+1 && d.Sentences[s].Heading
	l.titled = l.start < r.Body
	for r.next < len(r.Dates) && r.Dates[r.next].Start < l.start {
		r.next++
	}
	l.dates[0] = r.next
	for r.next < len(r.Dates) && r.Dates[r.next].Start < l.end {
		r.next++
	}
	l.dates[1] = r.next
	return l, next
}

// short reports whether the line may be no prose.
func (l *line) short() bool { return l.last-l.first <= maxLine && l.kind.Told() }

// bullets are the marks that open items of lists.
const bullets = "•▪●◦‣■□◆◇►▶➤✓✔★☆○·→*-–—+>|#"

// content gives the first token of the line behind its bullet or number.
func (r *reader) content(l *line) int {
	d, i := r.Doc, l.first
	if l.last-i < 2 {
		return i
	}
	switch d.Tokens[i].Shape {
	case prose.Mark:
		if strings.Contains(bullets, d.Of(i)) {
			return i + 1
		}
	case prose.Number:
		if dot := d.Of(i + 1); (dot == ")" || dot == ".") && r.numbers(l, i+1) {
			return i + 2
		}
	}
	return i
}

// numbers reports whether the mark at token i is that of the number of an item: glued to it, and not to what follows.
func (r *reader) numbers(l *line, i int) bool {
	if i+1 >= l.last || r.inDate(i, l) || r.Doc.Tokens[i].Is(prose.SpaceBefore) {
		return false
	}
	return r.Doc.Tokens[i+1].Is(prose.SpaceBefore)
}

// inDate reports whether token i belongs to a date of the line.
func (r *reader) inDate(i int, l *line) bool { return r.dateAt(i, l) >= 0 }

// dateAt gives the index of the date of the line that token i belongs to, -1 for none.
func (r *reader) dateAt(i int, l *line) int {
	for k := l.dates[0]; k < l.dates[1]; k++ {
		if d := &r.Dates[k]; i >= d.First && i < d.Last {
			return k
		}
	}
	return -1
}

// resolved reports whether date k names a stretch of the calendar, and once.
func (r *reader) resolved(k int) bool {
	d := &r.Dates[k]
	return !d.Span.IsZero() && d.Type != timex.Set
}

// words gives the text of tokens [first, last) in one line, less the marks at its end; "" for none.
func (r *reader) words(first, last int) string {
	if first >= last {
		return ""
	}
	return strings.TrimRight(strings.ReplaceAll(r.Doc.Words(first, last), "\t", " "), " ,;:–—-|")
}
