package event

import (
	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
	"dateline/timeline/timex"
)

// A passage is one sentence under analysis: its tree, its words, and the dates in it. Its buffers are used again for
// the next.
type passage struct {
	*analysis
	syntax.Sentence
	sent  prose.Sentence
	words []*english.Word
	stems []string // by token, as stemOf gives them
	dates []date
	all   []timex.Dated // all expressions in it, with those that name no day
	dated []int8        // by token: 1 + the index of its date, 0 for none, passing or lasting

	taken     []taking // what the dates before the one at work have for triggers
	mentioned []place.Match
	where     []spot
	around    []scene // a buffer of scenesOf
	placed    []bool  // by token: it belongs to a spot
	searched  bool
	lots      []int8        // by token: 1 + the index of the date whose event alone has it, 0 for any, see deal
	lent      map[int]int   // by token: the preposition of the part before, which leads to it, too
	meanings  map[int]*name // by token: the name that it stands for, nil for none
	found     []antecedent
}

// What dated says of tokens of expressions that name no day: "recently", "every week"; and of "65 years".
const passing, lasting = -1, -2

// timeless reports whether token i belongs to no expression of time, or to one that says how long: "13 years in jail".
func (p *passage) timeless(i int) bool { return p.dated[i] == 0 || p.dated[i] == lasting }

// A taking is a trigger that some days have.
type taking struct {
	token int
	span  calendar.Span
}

// load analyses the stretch sent of sentence index, whose dates are loaded; all are the expressions in it.
func (p *passage) load(parser *syntax.Parser, index int, sent prose.Sentence, all []timex.Dated, tagger pos.Tagger) {
	p.all, p.searched, p.meanings = all, false, map[int]*name{}
	parser.Parse(&p.Sentence, p.doc, index, sent.First, sent.Last, tagger, daysIn(p.doc, sent, all)...)
	p.words, p.stems, p.dated = p.words[:0], p.stems[:0], p.dated[:0]
	for i := range p.N {
		p.words, p.stems = append(p.words, p.vocabulary.Of(p.Text(i))), append(p.stems, stemOf(p.Text(i)))
		p.dated = append(p.dated, 0)
	}
	for i := range all {
		first, last := max(firstOf(p.doc, &all[i])-p.First, 0), min(all[i].Last-p.First, p.N)
		what := int8(passing)
		if all[i].Type == timex.Duration {
			what = lasting
		}
		for t := first; t < last; t++ {
			p.dated[t] = what
		}
		p.Close(first, last)
	}
	for d := range p.dates {
		for t := max(p.dates[d].first, 0); t < min(p.dates[d].last, p.N); t++ {
			p.dated[t] = int8(min(d+1, 127))
		}
	}
	p.deal()
}

// lowerAt gives token i in small letters, "" for -1.
func (p *passage) lowerAt(i int) string {
	if i < 0 {
		return ""
	}
	return p.Lower(i)
}

// leading gives the preposition in front of the phrase of token i, "" for none.
func (p *passage) leading(i int) string { return p.lowerAt(p.Preposition(i)) }

// daysIn gives the expressions that say when, and not how long, by the tokens of a sentence of doc.
func daysIn(doc *prose.Document, sent prose.Sentence, all []timex.Dated) (list []syntax.Stretch) {
	for i := range all {
		if all[i].Type != timex.Duration {
			list = append(list, syntax.Stretch{First: firstOf(doc, &all[i]) - sent.First, Last: all[i].Last - sent.First})
		}
	}
	return list
}

// firstOf gives the token of doc that an expression begins with, or the participle in front of it that says no more
// than which period ends there: "revenue for the year ended March 31".
func firstOf(doc *prose.Document, e *timex.Dated) int {
	i := e.First - 1
	if i > 0 && periodEnds.Has(doc.Of(i)) && periods.Has(doc.Of(i-1)) {
		return i
	}
	return e.First
}

var (
	periodEnds = english.Listed("period ends")
	periods    = english.SetOf(english.TimeUnits())
)

// headOf gives the token of date d that the others hang on.
func (p *passage) headOf(d *date) int { return p.headIn(d.first, min(d.last, p.N)) }

// preposition gives the word in front of date d that says how it dates: "on", "since"; "" for none.
func (p *passage) preposition(d *date) string {
	if word := p.leading(p.headOf(d)); word != "" {
		return word
	}
	if i := d.first - 1; i >= 0 && (p.Tags[i] == pos.IN || p.Tags[i] == pos.TO) {
		return p.Lower(i)
	}
	return ""
}

// verbAt reports whether token i is a verb that can tell an event: no auxiliary, no copula.
func (p *passage) verbAt(i int) bool {
	if !p.Tags[i].IsVerb() {
		return false
	}
	switch p.Rel(i) {
	case arcs.Aux, arcs.AuxPass, arcs.Cop, arcs.Case, arcs.Compound, arcs.Fixed, arcs.Amod:
		return false
	}
	return true
}

// governor gives the nearest verb, or predicate, that token i hangs on; -1 for none.
func (p *passage) governor(i int) int {
	for i = p.Head(i); i >= 0; i = p.Head(i) {
		if p.verbAt(i) || p.Child(i, arcs.Cop) >= 0 && p.dated[i] == 0 {
			return i
		}
	}
	return -1
}
