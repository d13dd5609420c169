package event

import (
	"strings"

	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// An event that a noun names again is looked for in as many sentences before, and among as many events.
const (
	maxReach  = 10
	maxPassed = 100
)

// named gives the node that noun group k names: one of its own sentence, or, for a definite noun, the last one before that
// is told by the same word; -1 for none.
func (s *sentence) named(k int) int {
	if n := s.nounNode(k); n >= 0 {
		return n
	}
	c := &s.chunks[k]
	if c.dates > 0 || !s.eventful(k, true) || !s.definite(c) {
		return -1
	}
	lemma, plural := s.nounOf(c.head)
	n := s.again(lemma, plural)
	if n < 0 || !s.sameOne(k, n) {
		return -1
	}
	return n
}

// again gives the last node before this sentence that a noun names again; -1 for none.
func (s *sentence) again(lemma string, plural bool) int {
	for i := s.opened - 1; i >= max(0, s.opened-maxPassed) && s.index-s.nodes[i].sentence <= maxReach; i-- {
		n := &s.nodes[i]
		if n.lemma == lemma && n.plural == plural || n.lemma == "" && !plural && common(n.verb, lemma) {
			return i
		}
	}
	return -1
}

// common reports whether a verb and a noun are forms of one word: "resign" and "resignation", "meet" and "meeting".
func common(verb, noun string) bool {
	n := min(len(verb), len(noun), 4)
	return n >= 3 && verb[:n] == noun[:n]
}

// definite reports whether a noun group means something that is known: "the vote", "her trial".
func (s *sentence) definite(c *chunk) bool {
	switch lower(s.text(c.first)) {
	case "the", "that", "this", "those", "these":
		return true
	}
	return s.tags[c.first] == pos.PRPS
}

// sameOne reports whether noun group k can mean node n of a sentence before: what tells it from others of its kind, a name
// or its number, stands there too.
func (s *sentence) sameOne(k, n int) bool {
	sent := &s.doc.Sentences[s.nodes[n].sentence]
	text := s.doc.Text[sent.Start:sent.End]
	end := s.chunks[k].last
	if k+2 < len(s.chunks) && s.chunks[k+1].kind == preposition && s.chunks[k+2].kind == nounGroup {
		end = s.chunks[k+2].last
	}
	for i := s.chunks[k].first; i < end; i++ {
		if (s.tags[i].IsProper() || tellsApart(s.text(i))) && !strings.Contains(text, s.text(i)) {
			return false
		}
	}
	return true
}

// tellsApart reports whether an adjective tells one event from others of its kind.
func tellsApart(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "last", "next", "previous", "earlier", "later", "latest", "new", "final", "other", "another", "same", "annual":
		return true
	}
	return false
}

// before gives the node of the sentence before, where that tells one event alone; -1 otherwise.
func (s *sentence) before() int {
	i := s.opened - 1
	if i < 0 || s.nodes[i].sentence != s.index-1 || i > 0 && s.nodes[i-1].sentence == s.index-1 {
		return -1
	}
	return i
}

// counted ties node i to the event that its date d is counted from: "two days after the vote", "three days later".
func (s *sentence) counted(i int, d *date) {
	to, sign := -1, 0
	words := d.dated
	switch {
	case words.Anchor == timex.ByEvent && words.Leaning > 0:
		sign = 1
		if strings.EqualFold(s.doc.Of(words.Last), "before") {
			sign = -1
		}
		lemma, plural := s.nounOf(words.Leaning - 1 - s.first)
		to = s.again(lemma, plural)
	case words.Anchor == timex.ByMention:
		if sign = away(lower(s.doc.Text[words.Start:words.End])); sign != 0 {
			to = s.last(i)
		}
	}
	switch {
	case sign > 0:
		s.tie(After, i, to)
	case sign < 0:
		s.tie(Before, i, to)
	}
}

// away tells whether a date expression counts on or back from what was told before: 1, -1; 0 for neither.
func away(words string) int {
	first, _, _ := strings.Cut(words, " ")
	switch {
	case first == "later", hasAny(words, "later", "afterwards", "afterward"), words == "the next day", words == "the following day":
		return 1
	case first == "earlier", hasAny(words, "earlier", "previously"), words == "the previous day", words == "the day before":
		return -1
	}
	return 0
}

// last gives the node before node i, of its sentence or, where it opens one, of the sentence before; -1 for none.
func (s *sentence) last(i int) int {
	if i > s.opened {
		return i - 1
	}
	return s.before()
}
