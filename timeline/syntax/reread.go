package syntax

import (
	"slices"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A Stretch is tokens [First, Last) of a sentence.
type Stretch struct{ First, Last int }

func (w Stretch) has(i int) bool { return i >= w.First && i < w.Last }

// reread analyses the sentence s, which stands in d as sent, without those of its dates that something hangs on, and
// puts them back. A date says when and no more: where the parser has hung what the sentence is about on one, "In July,
// Norway went further", it has misread the rest. The tokens of a date hang on what they hung on, or as near as they
// can.
func (p *Parser) reread(s *Sentence, d *prose.Document, sent prose.Sentence, t pos.Tagger, dates []Stretch) {
	out := s.misread(dates)
	if len(out) == 0 || len(out) > mostMisread {
		return
	}
	rest := &prose.Document{Text: d.Text}
	place := make([]int, 0, s.N) // of each token in the rest, where it is part of that
	for i := range s.N {
		place = append(place, len(rest.Tokens))
		if !within(out, i) {
			rest.Tokens = append(rest.Tokens, d.Tokens[sent.First+i])
		}
	}
	if len(rest.Tokens) == 0 {
		return
	}
	var tree arcs.Tree
	tags := p.parse(rest, prose.Sentence{Last: len(rest.Tokens)}, t, nil, &tree)
	for _, w := range out {
		phrase, anchor := s.tree.Cut(w.First, w.Last)
		for within(out, anchor) {
			anchor = s.Head(anchor)
		}
		if anchor > w.First { // the dates from here on are still out
			anchor = place[anchor] + w.First - place[w.First]
		}
		tree.Insert(&phrase, w.First, tree.Near(anchor, w.First))
		tags = slices.Insert(tags, w.First, s.Tags[w.First:w.Last]...)
	}
	s.Tags, s.tree = tags, tree
}

// mostMisread is how many dates a sentence is read again without; one with more is a list.
const mostMisread = 4

func within(list []Stretch, i int) bool {
	return slices.ContainsFunc(list, func(w Stretch) bool { return w.has(i) })
}

// misread gives those dates, with what leads to them, that other words than marks hang on.
func (s *Sentence) misread(dates []Stretch) (out []Stretch) {
	from := 0
	for _, date := range dates {
		start, _ := s.start(date)
		if start < from || date.Last > s.N || !s.isAdjunct(date) || s.isPaired(date, dates) {
			continue
		}
		w := s.widened(date, from)
		from = w.Last
		if s.governs(w) {
			out = append(out, w)
		}
	}
	return out
}

// governs reports whether a word outside of a stretch hangs on it, other than one that says when, too: "on Friday, a
// day after the vote".
func (s *Sentence) governs(w Stretch) bool {
	for i := w.First; i < w.Last; i++ {
		for c := range s.Children(i) {
			if !w.has(c) && s.Rel(c) != arcs.Punct && !timeUnits.Has(s.Lower(c)) {
				return true
			}
		}
	}
	return false
}

// isAdjunct reports whether a date only says when: it is no part of a noun's phrase, "in April elections", and neither
// the subject nor what somebody or something is, "Monday saw", "is on May 4".
func (s *Sentence) isAdjunct(w Stretch) bool {
	start, led := s.start(w)
	before, after := s.tag(start-1), s.tag(w.Last)
	several := w.Last-w.First > 1
	switch {
	case start == 0 && w.Last >= s.N-1: // nothing else is said
		return false
	case ties(before), ties(after), start > 0 && english.Forms().Of(s.Lower(start-1)).Is(english.Be):
		return false
	case led && after != pos.NN && after != pos.NNS:
		return true
	case led:
		return start == 0 && (several || !s.Tags[w.First].IsProper()) // "in 2019 police", and not "in April elections"
	case start == 0:
		return !after.IsVerb()
	}
	return !leadsNoun(before) && (several || s.Tags[w.First] != pos.CD)
}

// isPaired reports whether "and" or "or" stands between a date and another: "on Thursday and Friday".
func (s *Sentence) isPaired(w Stretch, dates []Stretch) bool {
	start, _ := s.start(w)
	if s.tag(start-1) == pos.CC && within(dates, start-2) {
		return true
	}
	return s.tag(w.Last) == pos.CC && (within(dates, w.Last+1) || within(dates, w.Last+2))
}

// start gives the first token of a date, or the preposition that leads to it.
func (s *Sentence) start(w Stretch) (i int, led bool) {
	if t := s.tag(w.First - 1); (t == pos.IN || t == pos.TO) && whenWords.Has(s.Lower(w.First-1)) {
		return w.First - 1, true
	}
	return w.First, false
}

// widened gives a date with the preposition and the adverbs that lead to it, "most recently in 2003", and the commas
// that part it from the rest, none of them before token from.
func (s *Sentence) widened(w Stretch, from int) Stretch {
	w.First, _ = s.start(w)
	for w.First > from && s.Rel(w.First-1) == arcs.Advmod && w.has(s.Head(w.First-1)) {
		w.First--
	}
	switch comma := s.tag(w.Last) == pos.Comma; {
	case comma && w.First == 0:
		w.Last++
	case comma && w.First > from && s.tag(w.First-1) == pos.Comma:
		w.First, w.Last = w.First-1, w.Last+1
	}
	return w
}

// tag gives the tag of token i, the zero Tag outside of the sentence.
func (s *Sentence) tag(i int) pos.Tag {
	if i < 0 || i >= s.N {
		return 0
	}
	return s.Tags[i]
}

// ties reports whether a word with this tag and a neighbour are one: "mid-May", "Monday's".
func ties(t pos.Tag) bool { return t == pos.HYPH || t == pos.POS }

// leadsNoun reports whether a word with this tag may stand before a noun that a date is part of: "the May 4 march".
func leadsNoun(t pos.Tag) bool {
	switch t {
	case pos.DT, pos.PRPS, pos.JJ, pos.IN, pos.CC, pos.CD:
		return true
	}
	return false
}

var (
	whenWords = english.Listed("when")
	timeUnits = english.SetOf(english.TimeUnits())
)
