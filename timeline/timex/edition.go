package timex

import (
	"dateline/timeline/prose"
)

// An edition is a year in the name of what the text is about: "the 2027 Chess Congress", "Jazz Week 2019"; or one
// that stands in a heading.
type edition struct {
	year, expr, in int
	heading        bool
	aside          bool // the name only hangs on a preposition: "tickets for the 2027 Congress"
}

// editionAt tells whether expression i is such a year.
func (h *hearing) editionAt(i int) (edition, bool) {
	e := &h.exprs[i]
	p, ok := e.Meaning.(Point)
	if !ok || p.Year <= 0 || p.Month != 0 || e.Last-e.First != 1 {
		return edition{}, false
	}
	s := &h.doc.Sentences[h.in[i]]
	if !h.isInName(e, s) {
		return edition{}, false
	}
	return edition{year: p.Year, expr: i, in: int(h.in[i]), heading: s.Heading, aside: h.isAside(e, s)}, true
}

// isInName reports whether the year e stands in a name, before what it belongs to, or at an end of a heading.
func (h *hearing) isInName(e *Expr, s *prose.Sentence) bool {
	opens, closes := e.First == s.First, e.Last == s.Last
	switch {
	case s.Heading && (opens || closes), !opens && h.isName(e.First-1):
		return true
	case closes || !h.isNoun(e.Last):
		return false
	case opens:
		return h.doc.Tokens[e.Last].Is(prose.Capital)
	}
	return h.class(e.First-1)&(The|An|S) != 0
}

// isAside reports whether the name that the year e stands in only hangs on a preposition.
func (h *hearing) isAside(e *Expr, s *prose.Sentence) bool {
	k := e.First - 1
	for k >= s.First && (h.isName(k) || h.class(k)&(The|An|Of) != 0) {
		k--
	}
	if k < s.First {
		return false
	}
	link := h.class(k)
	if link&To != 0 && k > s.First && h.isName(k-1) {
		return false // "Coast to Coast 2027" is one name
	}
	return link&(Prep|To) != 0
}

// edition gives the edition that the date being read may belong to: one of its sentence or of those shortly before
// it, or of a heading. It is nil where there is none.
func (h *hearing) edition() *edition {
	for k := len(h.editions) - 1; k >= 0; k-- {
		if e := &h.editions[k]; e.in <= h.now && (e.heading || h.now-e.in <= nearby) {
			return e
		}
	}
	return nil
}

// lead is how many sentences say what a text is about.
const lead = 4

// ahead gives the edition that the text is about, where that is still to come; nil where there is none. Dates that
// nothing else places belong to it.
func (h *hearing) ahead() *edition {
	for k := 0; !h.topical; k++ {
		h.topical = k == len(h.editions) || h.editions[k].in >= lead
		if !h.topical && h.saysAt(h.editions[k].expr).Tense == Future {
			h.topic, h.topical = &h.editions[k], true
		}
	}
	return h.topic
}

// weight gives how many bits the edition's year has for the date of q.
func (e *edition) weight(r *Reader, q *question) float32 {
	same := e.in == r.now
	switch {
	case r.pub.IsZero():
		return given(same && !e.aside, 4)
	case e.year < r.pub.Start.Year() && q.clause.Tense != Past:
		return 0
	case e.heading && r.inList():
		return 7
	case e.heading, e == r.ahead() && q.clause.Tense != Past:
		return 4.5
	case same && !e.aside:
		return 4.5
	case e.aside:
		return 1.2
	}
	return 2.5
}
