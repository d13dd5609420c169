package record

import (
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/layout"
	"dateline/timeline/timex"
)

// dated takes a line that has a date or a clock time of its own.
func (r *reader) dated(l *line) bool {
	own, at := r.own(l)
	switch {
	case at < 0:
		return false
	case r.standing(own):
		return true
	case !r.tells(l, at):
		return false
	}
	timed := r.timed(own)
	switch {
	case at > 0 && timed && r.head == nil:
		return false // "Concerts in the park (all free, 6:30 p.m.)"
	case timed && r.head != nil:
		r.head.timed, r.head.lines = true, nil
		own = append(own, r.head.dates...)
	case r.head != nil:
		r.endGroup()
	}
	n := len(r.records)
	if r.add(l, own, "a line of a list"); len(r.records) > n {
		r.detail = maxDetails
	}
	return true
}

// own gives the dates of a line and the index of the piece that the first one is; -1 where there is none.
func (r *reader) own(l *line) (own []int, at int) {
	at = -1
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.sort == dates && at < 0 {
			at = i
		}
		own = append(own, p.dates...)
	}
	return own, at
}

// standing reports whether dates are the hours of a weekday, below "Opening hours".
func (r *reader) standing(own []int) bool {
	if !strings.Contains(strings.ToLower(r.title.text), "hours") {
		return false
	}
	for _, k := range own {
		if d := &r.Dates[k]; !d.Span.Timed() && strings.ContainsAny(r.Doc.Text[d.Start:d.End], "0123456789") {
			return false
		}
	}
	return true
}

// timed reports whether dates are nothing but clock times.
func (r *reader) timed(list []int) bool {
	return !slices.ContainsFunc(list, func(k int) bool { return !r.isTimed(k) || r.tellsDay(k) })
}

// tellsDay reports whether the expression of a clock time tells the day, too.
func (r *reader) tellsDay(k int) bool {
	c, ok := r.Dates[k].Meaning.(timex.Clock)
	return ok && c.Day != nil
}

// tells reports whether a line whose piece at is its first date tells what takes place then, and is no prose.
func (r *reader) tells(l *line, at int) bool {
	p := &l.pieces[at]
	switch item := l.listed(); {
	case at == 0:
		return r.leads(l)
	case !l.open && (!item || r.verb(l, l.first)):
		return false
	case p.behind == 0:
		return item && !strings.EqualFold(r.Doc.Of(p.first-1), "of")
	default:
		return item || r.match(l) || !r.verb(l, l.first)
	}
}

// leads reports whether the dates at the start of a line tell when the rest of it takes place.
func (r *reader) leads(l *line) bool {
	next := 1
	for next < len(l.pieces) && l.pieces[next].sort == dates {
		next++
	}
	if next == len(l.pieces) {
		return r.title.text != "" && r.clocked(l) && !r.stamped(l.pieces[0].dates)
	}
	p := &l.pieces[next]
	switch r.Doc.Of(p.first) {
	case "(", "'s", "’s", "'", "’": // a dateline, "March 21 (Agency) -"; "Today's news"
		return false
	}
	switch {
	case l.open:
		return p.behind != 0 || l.listed() || r.clocked(l)
	case p.behind == 0:
		return r.opens(l) && l.last-p.first <= maxClosed
	}
	return p.behind != ',' && p.behind != '.' && !r.verb(l, p.first)
}

// listed reports whether a line is an item of a list or a row of a table.
func (l *line) listed() bool { return l.kind == layout.Item || l.kind == layout.Row }

// maxClosed is how many tokens what takes place has at most, behind a clock time and with a full stop: "11:15 a.m.
// First train departs for Vigo."
const maxClosed = 20

// opens reports whether a line opens with a bare clock time.
func (r *reader) opens(l *line) bool {
	d := &r.Dates[l.pieces[0].dates[0]]
	return d.First == r.content(l) && d.Span.Timed() && !r.tellsDay(l.pieces[0].dates[0])
}

// clocked reports whether a date of the line is a clock time.
func (r *reader) clocked(l *line) bool {
	own, _ := r.own(l)
	return slices.ContainsFunc(own, r.isTimed)
}

// isTimed reports whether date k is a clock time.
func (r *reader) isTimed(k int) bool { return r.Dates[k].Span.Timed() }

// match reports whether two sides meet in a line: "Lund v Malmo".
func (r *reader) match(l *line) bool { return against.In(r.Doc, l.first, l.last) }

// maxDetails is how many lines below one may tell where it is.
const maxDetails = 4

// details takes a line below a record that tells nothing but where that is.
func (r *reader) details(l *line) bool {
	far := l.apart && r.detail == maxDetails
	if r.detail == 0 || far || l.kind == layout.Item || len(l.pieces) == 0 {
		return false
	}
	c := cutter{reader: r, l: l}
	rec := &r.records[len(r.records)-1]
	for i := range l.pieces {
		p := &l.pieces[i]
		p.behind = ','
		switch text := r.words(p.first, p.last); {
		case p.sort == address, c.isSite(p) && rec.Address != "":
			rec.Address = join(rec.Address, text)
		case c.isSite(p):
			rec.Place = join(rec.Place, text)
		default:
			r.detail = 0
			return r.head != nil && r.head.timed && l.open
		}
	}
	r.detail--
	return true
}

// isSite reports whether a piece of a line of its own is a place.
func (c *cutter) isSite(p *piece) bool {
	return c.venue(p.first, p.last) && c.name(p.first, p.last) || c.covered(p.first, p.last)
}

// join puts a comma between two texts.
func join(a, b string) string { return strings.TrimPrefix(a+", "+b, ", ") }

// against stand between two sides of a match.
var against = english.Listed("against")
