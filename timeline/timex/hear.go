package timex

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A hearing is what the whole of a text tells before any of its dates is resolved. It asks the language about a
// clause when a date first wants to know. The zero hearing has heard nothing: there is no document.
type hearing struct {
	tagger   *Tagger
	lang     *Language
	doc      *prose.Document
	exprs    []Expr
	in       []int32 // by expression: its sentence
	clauses  []heard // by expression
	editions []edition
	lists    []int32 // by expression: the index after the last of the list that it is in; 0 for none
	lean     float32 // see direction; lean and leant are set once
	leant    bool
	topic    *edition // see ahead; topic and topical are set once
	topical  bool
	i, now   int // the expression being read, and its sentence
}

// A heard is what the clause of an expression says, once it was asked for.
type heard struct {
	Clause
	asked bool
}

// hear listens to the whole of a document.
func hear(t *Tagger, d *prose.Document, exprs []Expr) hearing {
	h := hearing{tagger: t, lang: &t.lang, doc: d, exprs: exprs, in: make([]int32, len(exprs)),
		clauses: make([]heard, len(exprs))}
	at := 0
	for i := range exprs {
		for at < len(d.Sentences)-1 && d.Sentences[at].End <= exprs[i].Start {
			at++
		}
		h.in[i] = int32(at)
		if e, ok := h.editionAt(i); ok {
			h.editions = append(h.editions, e)
		}
	}
	h.findLists()
	return h
}

// says gives what the clause of the expression being read says.
func (h *hearing) says() Clause { return h.saysAt(h.i) }

func (h *hearing) saysAt(i int) Clause {
	if h.lang == nil || h.lang.Clause == nil {
		return Clause{}
	}
	if c := &h.clauses[i]; !c.asked {
		*c = heard{h.lang.Clause(h.doc, h.doc.Sentences[h.in[i]], &h.exprs[i]), true}
	}
	return h.clauses[i].Clause
}

// tense gives the time of the clause around the expression being read.
func (h *hearing) tense() Tense { return h.says().Tense }

// apart tells whether what was told by an expression stands in a clause of its own.
func (h *hearing) apart(told int) bool {
	return h.lang != nil && h.lang.Apart != nil &&
		h.lang.Apart(h.doc, h.doc.Sentences[h.now], &h.exprs[told], &h.exprs[h.i])
}

// aside tells whether the date being read is only when somebody said something.
func (h *hearing) aside() bool {
	return h.lang != nil && h.lang.Reported != nil && h.lang.Reported(h.doc, h.doc.Sentences[h.now], &h.exprs[h.i])
}

// yearBeside gives the year that stands right behind the expression being read, with no more than a small word
// between: "on June 3-9 in 2027", "July 13 to 17 of last year" counted from the year now, where that is known; or that
// of its list. It is 0 where none does.
func (h *hearing) yearBeside(now int) int {
	for k := h.i + 1; k < len(h.exprs); k++ {
		before, e := &h.exprs[k-1], &h.exprs[k]
		if e.First-before.Last != 1 {
			break
		}
		if y := yearBehind(h.class(before.Last), e.Meaning, now); y != 0 {
			return y
		}
		if before.Through != k {
			break
		}
	}
	return h.yearOfList()
}

// yearBehind gives the year that v is, where the word between it and a day, of class link, gives it to the day; 0
// otherwise.
func yearBehind(link Class, v Value, now int) int {
	switch v := v.(type) {
	case Point:
		if v.Year > 0 && v.Month == 0 && link&(Prep|Of|Comma) != 0 {
			return v.Year
		}
	case Near:
		if v.Grain == calendar.Year && !v.FromMention && link&Of != 0 && now != 0 {
			return now + v.Step
		}
	}
	return 0
}

// yearOfList gives the year that stands, with a colon, right before the list of days that is being read: "three times
// in 2027: on February 3, May 12 and October 6". It is 0 where none does.
func (h *hearing) yearOfList() int {
	const most = 12 // days
	k := h.i
	listed := func(k int) bool {
		return h.in[k-1] == h.in[h.i] && isDated(h.exprs[k-1].Meaning) && h.goesOn(k-1, k)
	}
	for k > 0 && h.i-k < most && listed(k) {
		k--
	}
	if k == 0 || h.in[k-1] != h.in[h.i] || h.class(h.exprs[k-1].Last)&Colon == 0 {
		return 0
	}
	for at := h.exprs[k-1].Last + 1; at < h.exprs[k].First; at++ {
		if h.class(at)&(Prep|The) == 0 {
			return 0
		}
	}
	if p, ok := h.exprs[k-1].Meaning.(Point); ok && p.Month == 0 && p.Weekday == 0 {
		return max(0, p.Year)
	}
	return 0
}

// direction tells, in bits, how surely the text as a whole looks ahead (above 0: a preview, a programme) or back
// (below 0: a report, a history).
func (h *hearing) direction() float32 {
	if h.leant {
		return h.lean
	}
	h.leant = true
	const most, each, enough = 1.5, 0.5, 100
	for i := range h.exprs[:min(len(h.exprs), enough)] {
		if !isOpen(h.exprs[i].Meaning) {
			continue
		}
		switch h.saysAt(i).Tense {
		case Past:
			h.lean -= each
		case Future:
			h.lean += each
		}
	}
	h.lean = max(-most, min(most, h.lean))
	if h.lang != nil && h.lang.Programme != nil && h.lang.Programme(h.doc) {
		h.lean += 2 * most
	}
	return h.lean
}

// isOpen reports whether v is a day, month or weekday that the text must place.
func isOpen(v Value) bool {
	p, ok := pointOf(v)
	return ok && p.Year == 0 && (p.Month != 0 || p.Weekday != 0)
}

// class gives what token k can be in a date.
func (h *hearing) class(k int) Class { return h.tagger.classOf(h.doc, &h.doc.Tokens[k]) }

const linking = Prep | To | And | Of | An | The | That | This

// isName reports whether token k is a word with a capital that is no part of a date.
func (h *hearing) isName(k int) bool {
	t := &h.doc.Tokens[k]
	return t.Shape == prose.Word && t.Is(prose.Capital) && h.class(k)&(linking|Month|Weekday) == 0
}

// isNoun reports whether token k is a word that a year can belong to: "the 2019 flood".
func (h *hearing) isNoun(k int) bool {
	return h.doc.Tokens[k].Shape == prose.Word && h.class(k)&linking == 0
}

// findLists marks the runs of lines, and of days joined by commas, that make a list of days.
func (h *hearing) findLists() {
	h.lists = make([]int32, len(h.exprs))
	for i := 0; i < len(h.exprs); {
		j := i + 1
		for j < len(h.exprs) && isDated(h.exprs[j-1].Meaning) && isDated(h.exprs[j].Meaning) && h.goesOn(j-1, j) {
			j++
		}
		if j-i > 1 {
			for k := i; k < j; k++ {
				h.lists[k] = int32(j)
			}
		}
		i = j
	}
}

// inList reports whether the expression being read is a member of a list of days.
func (h *hearing) inList() bool { return h.lists != nil && h.lists[h.i] != 0 }

// isDated reports whether v is a day or month, with its year or without.
func isDated(v Value) bool {
	p, ok := pointOf(v)
	return ok && p.Month != 0
}

// goesOn reports whether expression j is the next of a list that i is in.
func (h *hearing) goesOn(i, j int) bool {
	if h.in[i] != h.in[j] {
		return h.in[j] == h.in[i]+1 && h.doc.Sentences[h.in[i]].Heading && h.doc.Sentences[h.in[j]].Heading
	}
	for k := h.exprs[i].Last; k < h.exprs[j].First; k++ {
		if h.class(k)&(Comma|And|Prep) == 0 {
			return false
		}
	}
	return true
}
