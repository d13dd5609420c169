package event

import (
	"strings"

	"dateline/timeline/prose/pos"
)

// maxLine is how many tokens a line of a programme has at most.
const maxLine = 40

// An item is a line of a programme, a fixture list or a chronology without a verb: "8:36 a.m. – Launch", "Ireland v China,
// 7:30 p.m., Lansdowne Road". Tokens count from the start of the sentence.
type item struct {
	first, last int // the tokens of what takes place, half-open
	date        int // index into sentence.dates: the finest of the line
	trigger     int // token
}

// item reads the sentence as a line of a programme. It answers false where it is prose, or holds nothing but dates.
func (s *sentence) item() (it item, ok bool) {
	if s.n > maxLine || s.hasVerb() {
		return it, false
	}
	for d := range s.dates {
		if s.dates[d].span().Grain < s.dates[it.date].span().Grain {
			it.date = d
		}
	}
	lead := s.leadingDate()
	if !lead && !s.dates[it.date].span().Timed() && !s.trailing() {
		return it, false
	}
	it.first, it.last = s.segment()
	if it.first >= it.last {
		return it, false
	}
	it.trigger = s.itemTrigger(it.first, it.last)
	return it, it.trigger >= 0
}

// hasVerb reports whether the sentence has a finite verb.
func (s *sentence) hasVerb() bool {
	for i := range s.chunks {
		if s.chunks[i].kind == verbGroup && s.chunks[i].verb.form == finite {
			return true
		}
	}
	return false
}

// leadingDate reports whether a date opens the line and a mark parts it from what follows.
func (s *sentence) leadingDate() bool {
	d := &s.dates[0]
	for i := 0; i < d.first; i++ {
		if !s.tags[i].IsMark() && s.text(i) != "On" {
			return false
		}
	}
	return d.last < s.n && (s.tags[d.last].IsMark() || s.doc.Sentences[s.index].Heading)
}

// trailing reports whether a comma and the only date close a line of its own: "Final, London, April 6".
func (s *sentence) trailing() bool {
	d := &s.dates[0]
	return len(s.dates) == 1 && s.doc.Sentences[s.index].Heading && d.first > 1 && d.last >= s.n-1 && (s.text(d.first-1) == "," || s.text(d.first-1) == "–" || s.text(d.first-1) == "-")
}

// segment gives the first stretch of tokens between the dates and the marks around them.
func (s *sentence) segment() (first, last int) {
	i := 0
	for i < s.n && (s.inDate(i) || s.tags[i].IsMark() || s.tags[i] == pos.SYM || s.tags[i] == pos.IN && i+1 < s.n && s.inDate(i+1)) {
		i++
	}
	first = i
	for i < s.n && !s.inDate(i) && !s.parts(i) {
		i++
	}
	last = i
	for last > first && (s.tags[last-1].IsMark() || s.tags[last-1] == pos.IN) {
		last--
	}
	return first, last
}

// parts reports whether token i ends what a line tells: a bracket, a dash, or a comma before a date.
func (s *sentence) parts(i int) bool {
	switch s.text(i) {
	case "(", "[", "–", "—", "|", ";", ":":
		return true
	case ",":
		return i+1 < s.n && s.inDate(i+1)
	}
	return false
}

// inDate reports whether token i belongs to a date.
func (s *sentence) inDate(i int) bool {
	for d := range s.dates {
		if i >= s.dates[d].first && i < s.dates[d].last {
			return true
		}
	}
	return false
}

// itemTrigger gives the token that names what takes place among tokens [first, last): the last event noun before any
// preposition, otherwise the last noun there; -1 for none.
func (s *sentence) itemTrigger(first, last int) int {
	noun, event := -1, -1
	for i := first; i < last; i++ {
		if w := s.text(i); w == "by" || w == "By" {
			break
		}
		if s.tags[i] == pos.IN && noun >= 0 {
			break
		}
		if s.tags[i].IsNoun() || s.tags[i] == pos.VBG {
			noun = i
		}
		if s.words[i].is(nounAny) {
			event = i
		}
	}
	if event >= 0 {
		return event
	}
	return noun
}

// itemTitle writes what a line tells, as it stands there.
func (s *sentence) itemTitle(it *item) string {
	w := titleWriter{sentence: s, out: s.buf[:0], gap: -1}
	for i := it.first; i < it.last && (w.count < maxWords || i <= it.trigger); i++ {
		w.token(i)
	}
	s.buf = w.out
	return w.String()
}

// whyLine is the rule of lines without a verb.
const whyLine = "the line of a programme"

// itemEvent makes the event of a line.
func (x *Extractor) itemEvent(s *sentence, it *item) (Event, bool) {
	t := nothing()
	t.token, t.noun, t.why = it.trigger, s.chunkAt(it.trigger), whyLine
	title := s.itemTitle(it)
	if t.noun < 0 || title == "" || strings.HasPrefix(title, "By ") || strings.HasPrefix(title, "Updated") {
		return Event{}, false
	}
	return x.assemble(s, &t, &s.dates[it.date], title, "as the line has it"), true
}
