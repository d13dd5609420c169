package record

import (
	"slices"
	"strings"
	"time"

	"dateline/timeline/english"
	"dateline/timeline/layout"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// A reader goes through the lines of a document and keeps what later ones lean on.
type reader struct {
	Input
	next    int     // the first date that no line has come to yet
	line    line    // the one at work
	title   heading // what the list at work is about: the last heading that is more than a word like "Programme"
	head    *group  // the date that heads the lines, with those that it waits for; nil for none
	listed  bool    // a heading like "Programme" was the last line
	detail  int     // how many more lines may tell the place of the last record
	fields  fields
	columns []column // of the table at work
	records []Record
	tags    []pos.Tag
}

// A heading is a line that says what the ones below are about.
type heading struct {
	text string
	at   Extent
}

// A group is a date that heads lines, and the lines below that have none of their own.
type group struct {
	dates []int
	first bool // it stands where the day of publication does, in the first lines, and nothing says "Programme"
	apart bool // blank lines stand between its lines
	timed bool // a line below has a clock time: those without tell more of it
	lines []line
}

// read takes the line at work.
func (r *reader) read() {
	l := &r.line
	switch {
	case !l.kind.Told():
		return
	case !l.short():
		r.endGroup()
		return
	case l.titled:
		r.listed = r.isLabel(l.first, l.last)
		r.title = r.headingOf(l)
		return
	}
	r.cut(l)
	for _, s := range shapes {
		if s.holds(r, l) {
			return
		}
	}
}

// A shape is a way in which a line tells something. The first that holds takes the line.
type shape struct {
	name  string
	holds func(r *reader, l *line) bool
	eg    string // a line of this shape; "|" marks the ends of lines
}

// shapes are the ways to read a line, in order.
var shapes = []shape{
	{"a dateline", (*reader).dateline, "OSLO, May 2 — The court ruled on Monday."},
	{"a row of a table", (*reader).row, "6 April\tSpring fair\tMarket Square"},
	{"a field of a notice", (*reader).field, "When: Friday, May 9, 2014"},
	{"a date that heads a list", (*reader).dateHeading, "Friday 20 March"},
	{"a date and what takes place", (*reader).dated, "May 3: Rally of the Lakes, Lund"},
	{"a line below a date", (*reader).below, "Mara Quist beat Olga Brandt 7-5"},
	{"the place of the line above", (*reader).details, "Town Hall, 5 Main Street"},
	{"a heading", (*reader).heads, "Dates for your diary"},
	{"prose", (*reader).prose, "The court ruled on Monday."},
}

// labels are the words of headings that do not say what the list is about.
var labels = english.Listed("list headings")

// isLabel reports whether tokens [first, last) say no more than that a list follows.
func (r *reader) isLabel(first, last int) bool {
	for i := first; i < last; i++ {
		t := r.Doc.Tokens[i]
		if t.Shape == prose.Word && !labels.Has(r.Doc.Of(i)) {
			return false
		}
	}
	return first < last
}

// dateline leaves the line that begins with the dateline to those who read sentences.
func (r *reader) dateline(l *line) bool {
	return l.start < r.Dateline.End && r.Dateline.Start < l.end && r.prose(l)
}

// dateHeading takes a line of nothing but a day, a word like "Results" aside, as the date of the lines below.
func (r *reader) dateHeading(l *line) bool {
	var days []int
	listed := r.listed
	for i := range l.pieces {
		switch p := &l.pieces[i]; {
		case p.sort == dates:
			days = append(days, p.dates...)
		case !r.isLabel(p.first, p.last):
			return false
		default:
			listed = true
		}
	}
	if len(days) == 0 || !l.open && l.kind != layout.Heading || slices.ContainsFunc(days, r.isTimed) {
		return false
	}
	r.endGroup()
	r.head = &group{dates: days, first: !listed && r.Doc.SentenceAt(l.start) < 3}
	return true
}

// below keeps a line without a date for the date that heads it.
func (r *reader) below(l *line) bool {
	g := r.head
	if g == nil || r.detail > 0 && g.timed {
		return false
	}
	if len(g.lines) == 0 {
		g.apart = l.apart
	} else if l.apart && !g.apart {
		r.endGroup()
		return false
	}
	if !l.open && l.kind != layout.Item || g.timed || r.isProse(l) {
		return false
	}
	g.lines = append(g.lines, *l)
	g.lines[len(g.lines)-1].pieces = append([]piece(nil), l.pieces...)
	return true
}

// endGroup makes records of the lines that wait for nothing but the end of their list.
func (r *reader) endGroup() {
	r.endFields()
	g := r.head
	r.head, r.detail, r.columns = nil, 0, nil
	if g == nil || g.timed {
		return
	}
	if before := r.line.kind == layout.Paragraph && !r.line.open; g.first && (before || r.stamped(g.dates)) {
		return // the day of publication, and what stands before the first paragraph
	}
	for i := range g.lines {
		l := &g.lines[i]
		switch {
		case r.subheading(g, l):
			r.title = r.headingOf(l) // "Quarter-finals"
		case r.isQuoted(&g.lines[0]) && !r.isQuoted(l):
			// More of a title: “Salt” / New dances by the Tidal Company
		default:
			r.add(l, g.dates, "a line below its date")
		}
	}
}

// subheading reports whether a line of a group only says what the next ones are: a word alone, or no figures among
// results.
func (r *reader) subheading(g *group, l *line) bool {
	if len(g.lines) < 2 || l.kind == layout.Item || r.isQuoted(l) {
		return false
	}
	scores := 0
	for i := range g.lines {
		scores += min(1, strings.Count(r.Doc.Text[g.lines[i].start:g.lines[i].end], "-")+r.figuresIn(&g.lines[i]))
	}
	text := r.Doc.Text[l.start:l.end]
	return !strings.Contains(text, " ") || 2*scores >= len(g.lines) && !strings.ContainsAny(text, "0123456789")
}

// figuresIn counts the numbers of a line.
func (r *reader) figuresIn(l *line) (n int) {
	for i := l.first; i < l.last; i++ {
		if r.Doc.Tokens[i].Shape == prose.Number {
			n++
		}
	}
	return n
}

// isQuoted reports whether a line is nothing but a title in quotes.
func (r *reader) isQuoted(l *line) bool {
	c := cutter{reader: r, l: l}
	return c.quote(l.first) == l.last
}

// stamped reports whether a date alone in its line, the first of list, can be that of publication.
func (r *reader) stamped(list []int) bool {
	const about = 3 * 24 * time.Hour
	before := r.Day.End.Sub(r.Dates[list[0]].Span.Start)
	return !r.Day.IsZero() && before >= 0 && before <= about+24*time.Hour
}

// heads takes a line without a date as the heading of those below.
func (r *reader) heads(l *line) bool {
	if !l.open || l.kind != layout.Heading && l.kind != layout.Paragraph {
		return false
	}
	if p := l.pieces; len(p) > 1 && p[1].behind == ':' && p[0].last-p[0].first == 1 {
		return true // another field of a notice: "Reason: resurfacing"
	}
	r.endGroup()
	if r.recurs(l) {
		return true // "Monday to Friday: 9am to 5pm"
	}
	if r.listed = r.isLabel(l.first, l.last); !r.listed {
		r.title = r.headingOf(l)
	}
	return true
}

// recurs reports whether a line tells a time that comes again and again.
func (r *reader) recurs(l *line) bool {
	return slices.ContainsFunc(r.Dates[l.dates[0]:l.dates[1]], func(d timex.Dated) bool { return d.Type == timex.Set })
}

// prose leaves a line to those who read sentences. It ends what was listed, unless it is an item of it.
func (r *reader) prose(l *line) bool {
	if l.kind != layout.Item && r.detail == 0 {
		r.endGroup()
	}
	return true
}

// headingOf makes a heading of a line.
func (r *reader) headingOf(l *line) heading {
	first := r.content(l)
	return heading{r.words(first, l.last), Extent{int(r.Doc.Tokens[first].Start), l.end}}
}

// isProse reports whether a line is a sentence with a finite verb and a full stop, be it that of "p.m.".
func (r *reader) isProse(l *line) bool {
	return (!l.open || r.Doc.Text[l.end-1] == '.') && r.verb(l, l.first)
}

// verb reports whether the sentence of token i has a finite verb, quotations aside.
func (r *reader) verb(l *line, i int) bool {
	s := r.Doc.Sentences[r.Doc.SentenceAt(int(r.Doc.Tokens[i].Start))]
	r.tags = r.Tagger.Tag(r.Doc, s, r.tags[:0])
	c := cutter{reader: r, l: l}
	for k := s.First; k < s.Last; k++ {
		if end := c.quote(k); end > k {
			k = end - 1
		} else if r.tags[k-s.First].IsFinite() {
			return true
		}
	}
	return false
}
