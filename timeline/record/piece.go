package record

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// A sort is what a piece of a line is.
type sort uint8

const (
	plain     sort = iota + 1 // words: a title, or what is said of it
	dates                     // dates and nothing else
	where                     // a place
	address                   // a number and a street
	price                     //
	link                      //
	calledOff                 // "cancelled"
	figures                   // "7-5"
)

// A piece is a stretch of a line between the marks that part it.
type piece struct {
	first, last int // tokens, half-open
	sort        sort
	behind      byte // the mark before it: ',', ':', '-', '|', '(', ')', '.'; 0 for none, or nothing but a date
	dates       []int
}

// A cutter cuts a line into pieces.
type cutter struct {
	*reader
	l      *line
	from   int  // where the piece at work begins; -1 for none
	behind byte // the mark before it
	inner  bool // a bracket is open that is a piece of its own
}

// cut gives the pieces of a line.
func (r *reader) cut(l *line) []piece {
	c := cutter{reader: r, l: l, from: -1}
	for i := r.content(l); i < l.last; {
		i = c.step(i)
	}
	c.flush(l.last)
	return l.pieces
}

// step takes the token i, with what belongs to it, and gives the next one.
func (c *cutter) step(i int) int {
	if end := c.quote(i); end > i {
		c.open(i)
		return end
	}
	if k := c.dateAt(i, c.l); k >= 0 && c.usable(k) {
		return c.date(i, k)
	}
	mark := c.mark(i)
	switch {
	case mark == 0:
		c.open(i)
		return i + 1
	case mark == '(' && !c.apart(i):
		c.open(i)
		return c.closing(i)
	case mark == ')' && !c.inner:
		return i + 1
	}
	c.flush(i)
	c.inner = mark == '(' || c.inner && mark != ')'
	c.behind = mark
	return i + 1
}

// open begins a piece at token i unless one is at work.
func (c *cutter) open(i int) {
	if c.from < 0 {
		if c.from = i; i > c.l.first && c.tab(i) {
			c.behind = '|'
		}
	} else if c.tab(i) {
		c.flush(i)
		c.behind, c.from = '|', i
	}
}

// tab reports whether a tab stands before token i.
func (c *cutter) tab(i int) bool {
	if i == 0 || !c.Doc.Tokens[i].Is(prose.SpaceBefore) {
		return false
	}
	return strings.IndexByte(c.Doc.Text[c.Doc.Tokens[i-1].End:c.Doc.Tokens[i].Start], '\t') >= 0
}

// flush ends the piece at work before token end.
func (c *cutter) flush(end int) {
	if c.from < 0 {
		return
	}
	p := piece{first: c.from, last: end, behind: c.behind}
	c.from, c.behind = -1, 0
	for p.last > p.first && c.joiner(p.last-1) {
		p.last--
	}
	if c.words(p.first, p.last) != "" {
		p.sort = c.sortOf(&p)
		c.l.pieces = append(c.l.pieces, p)
	}
}

// joiner reports whether token i only leads to the date behind it: "on", "from", "at".
func (c *cutter) joiner(i int) bool {
	return beforeDate.Has(c.Doc.Of(i)) && (i+1 == c.l.last || c.inDate(i+1, c.l))
}

// usable reports whether date k can be when the line's event is: it is resolved, and no year or season in passing.
func (c *cutter) usable(k int) bool {
	d := &c.Dates[k]
	switch leads := d.First == c.content(c.l); {
	case !c.resolved(k):
		return false
	case leads, d.Span.Grain <= calendar.Day:
		return true
	case d.Last < c.l.last && c.Doc.Tokens[d.Last].Shape == prose.Word && !c.tab(d.Last):
		return false // "summer tour"
	case d.Span.Grain < calendar.Year, c.Doc.Of(d.First-1) == ":":
		return true
	}
	return c.from < 0 && len(c.l.pieces) == 1 && c.l.pieces[0].sort == dates // "1985, 1988: a concert"
}

// date takes date k, which token i belongs to, and gives the token behind it. Dates with nothing between them but marks
// make one piece.
func (c *cutter) date(i, k int) int {
	d := &c.Dates[k]
	c.flush(i)
	if n := len(c.l.pieces); n > 0 && c.l.pieces[n-1].sort == dates && c.behind != '|' && !c.tab(i) {
		p := &c.l.pieces[n-1]
		p.last, p.dates = d.Last, append(p.dates, k)
	} else {
		mark := c.behind
		if c.tab(i) {
			mark = '|'
		}
		c.l.pieces = append(c.l.pieces, piece{first: i, last: d.Last, sort: dates, behind: mark, dates: []int{k}})
	}
	c.behind = 0
	return d.Last
}

// marks are what parts a line wherever it stands.
var marks = map[string]byte{"|": '|', ";": ',', ",": ',', "(": '(', "[": '(', ")": ')', "]": ')'}

// mark gives the mark that parts the line at token i; 0 for none.
func (c *cutter) mark(i int) byte {
	d := c.Doc
	if d.Tokens[i].Shape != prose.Mark {
		return 0
	}
	last := i+1 == c.l.last
	beside := i > 0 && c.inDate(i-1, c.l) || !last && c.inDate(i+1, c.l)
	switch text := d.Of(i); text {
	case "–", "—", "--", "-", "/":
		spaced := !last && d.Tokens[i].Is(prose.SpaceBefore) && d.Tokens[i+1].Is(prose.SpaceBefore)
		return dash(text, spaced, beside)
	case ":":
		if beside || c.closes(i) {
			return ':'
		}
	case ".", "!", "?":
		if last || d.Tokens[i+1].Is(prose.SentenceStart) {
			return '.'
		}
	default:
		return marks[text]
	}
	return 0
}

// dash gives the mark that a dash or a slash is: with spaces around it, or, a long dash, beside a date; 0 for none.
func dash(text string, spaced, beside bool) byte {
	switch {
	case text == "/" && spaced:
		return ','
	case spaced, beside && text != "-" && text != "/":
		return '-'
	}
	return 0
}

// closes reports whether the colon at token i closes a label, or a place behind a date.
func (c *cutter) closes(i int) bool {
	if len(c.l.pieces) == 0 {
		return c.labelled(i)
	}
	return c.from >= 0 && c.site(i)
}

// site reports whether the piece at work, which ends before token i, is a place behind a date: "Dec 6, Town Square:
// carols".
func (c *cutter) site(i int) bool {
	before := c.l.pieces[len(c.l.pieces)-1].sort
	return (before == dates || before == link) && c.isSite(&piece{first: c.from, last: i})
}

// maxQuote is how many tokens a title in quotes has at most.
const maxQuote = 24

// quotes are the marks that open a quotation, and those that close it.
var quotes = map[string]string{"“": "”", `"`: `"`, "‘": "’", "«": "»"}

// quote gives the token behind a quotation that token i opens; i where it opens none.
func (c *cutter) quote(i int) int {
	closing := quotes[c.Doc.Of(i)]
	if closing == "" {
		return i
	}
	for j := i + 1; j < min(c.l.last, i+maxQuote); j++ {
		if c.Doc.Of(j) == closing {
			return j + 1
		}
	}
	return i
}

// closing gives the token behind the bracket that token i opens; the one behind i where it is not closed.
func (c *cutter) closing(i int) int {
	for j := i + 1; j < min(c.l.last, i+maxQuote); j++ {
		if word := c.Doc.Of(j); word == ")" || word == "]" {
			return j + 1
		}
	}
	return i + 1
}

// apart reports whether the bracket that token i opens is a piece of its own: it holds a date, or says that the event
// is called off.
func (c *cutter) apart(i int) bool {
	for j := i + 1; j < min(c.l.last, i+maxQuote); j++ {
		if word := c.Doc.Of(j); word == ")" || word == "]" {
			return isCalledOff(c.words(i+1, j))
		}
		if k := c.dateAt(j, c.l); k >= 0 && c.usable(k) {
			return true
		}
	}
	return false
}

// beforeDate are words that lead to a date and say no more.
var beforeDate = english.Listed("before date")
