package record

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// Fields are those of a notice, until its end: "What: Demo Day", "When: Friday, May 9".
type fields struct {
	rec   Record
	dates []int
	more  []Record // events with dates of their own in brackets
}

// fieldWords are the words before the colon of a field, by what it tells.
var fieldWords = byWord(map[string]func(f *fields, r *reader, l *line){
	"date dates when day time times hours start starts": (*fields).when,
	"where place venue location address":                (*fields).where,
	"what event title":                                  (*fields).what,
	"admission price cost tickets entry":                (*fields).price,
	"info web website more":                             (*fields).link,
	"who how why":                                       func(*fields, *reader, *line) {},
})

// byWord gives each word of the keys its value.
func byWord[V any](lists map[string]V) map[string]V {
	m := map[string]V{}
	for words, v := range lists {
		for w := range strings.FieldsSeq(words) {
			m[w] = v
		}
	}
	return m
}

// field takes a line with a label and a colon: a field of a notice, or, behind any other label, the date of what it
// says.
func (r *reader) field(l *line) bool {
	p := l.pieces
	if len(p) < 2 || p[1].behind != ':' || p[0].sort == dates || r.content(l) != p[0].first {
		r.endFields()
		return false
	}
	if take := fieldWords[strings.ToLower(r.words(p[0].first, p[0].last))]; take != nil {
		if f := &r.fields; f.rec.End == 0 {
			f.rec = Record{Start: l.start}
		}
		r.fields.rec.End = l.end
		take(&r.fields, r, l)
		return true
	}
	r.endFields()
	under := r.head != nil && r.timed(p[1].dates)
	if p[1].sort != dates || len(p) > 2 && p[2].behind == 0 || under {
		return false
	}
	r.event(l)
	return true
}

// event makes a record of a line whose label says what takes place: "Date of next meeting: 2 April".
func (r *reader) event(l *line) {
	if p := &l.pieces[0]; strings.HasPrefix(strings.ToLower(r.words(p.first, p.last)), "date of ") {
		p.first += 2
	}
	n := len(r.records)
	own, _ := r.own(l)
	r.add(l, own, "a field of a notice")
	for ; n < len(r.records); n++ {
		r.records[n].Title = capitalised(r.records[n].Title)
	}
	r.detail = 0
}

func capitalised(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(c)) + s[n:]
}

// labelled reports whether the colon at token i closes a label at the start of the line.
func (c *cutter) labelled(i int) bool {
	first := c.content(c.l)
	if i-first > 6 || i == first || !c.capital(first) || i+1 == c.l.last {
		return false
	}
	for k := first; k < i; k++ {
		if c.Doc.Tokens[k].Shape != prose.Word {
			return false
		}
	}
	return true
}

func (f *fields) when(r *reader, l *line) {
	for i := 1; i < len(l.pieces); i++ {
		p := &l.pieces[i]
		switch {
		case p.sort == dates && p.behind != '(' && !(i > 1 && l.pieces[i-1].behind == '('):
			f.dates = append(f.dates, p.dates...)
		case p.sort == dates && l.pieces[i-1].sort == plain:
			q := &l.pieces[i-1]
			f.more = append(f.more, Record{Start: l.start, End: l.end, Title: r.words(q.first, q.last),
				Trigger: Extent{int(r.Doc.Tokens[q.first].Start), int(r.Doc.Tokens[q.last-1].End)},
				When:    When{Dates: p.dates}, Why: "a field of a notice"})
		case p.sort == where:
			f.rec.Place = join(f.rec.Place, bare(r.words(p.first, p.last)))
		}
	}
}

func (f *fields) where(r *reader, l *line) {
	place := strings.ReplaceAll(r.words(l.pieces[1].first, r.bracket(l)), "; ", ", ")
	f.rec.Place = join(f.rec.Place, bare(strings.TrimRight(place, ".")))
}

// bracket gives the token at which a bracket opens in a line, or its end.
func (r *reader) bracket(l *line) int {
	for i := l.first; i < l.last; i++ {
		if w := r.Doc.Of(i); w == "[" || w == "(" {
			return i
		}
	}
	return l.last
}

func (f *fields) what(r *reader, l *line) {
	f.rec.Title = r.words(l.pieces[1].first, l.last)
	f.rec.Trigger = Extent{int(r.Doc.Tokens[l.pieces[1].first].Start), l.end}
}

func (f *fields) price(r *reader, l *line) { f.rec.Price = r.words(l.pieces[1].first, l.last) }

func (f *fields) link(r *reader, l *line) {
	if text := r.words(l.pieces[1].first, l.last); isLink(text) {
		f.rec.Link = text
	}
}

// endFields makes the record of a notice.
func (r *reader) endFields() {
	f := r.fields
	r.fields = fields{}
	if len(f.dates) == 0 {
		return
	}
	if f.rec.Title == "" {
		f.rec.Title, f.rec.Trigger = r.title.text, r.title.at
	}
	f.rec.Why = "a field of a notice"
	for _, f.rec.When = range r.whens(f.dates) {
		if f.rec.Title != "" {
			r.records = append(r.records, f.rec)
		}
	}
	for _, m := range f.more {
		m.Place, m.Address = f.rec.Place, f.rec.Address
		m.When = r.whens(append(m.When.Dates, f.dates...))[0]
		r.records = append(r.records, m)
	}
}
