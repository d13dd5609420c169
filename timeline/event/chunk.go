package event

import (
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// A chunkKind says what a chunk is. The zero chunkKind is a word that plays no part: an adverb, a mark.
type chunkKind uint8

const (
	nounGroup chunkKind = iota + 1
	verbGroup
	preposition
	dateChunk
	commaMark
	breakMark // ; : – ( and the like
	conjunction
	subordinator // before a clause: "after", "when", "because"
	complement   // "that" before a clause
	relative     // "who", "which"
	particleWord // an adverb or an adjective by itself
)

// A form is the form of a verb group. The zero form means "not set".
type form uint8

const (
	finite     form = iota + 1
	infinitive      // "to meet"
	ing             // "meeting the press"
	passed          // "held in Lima", a participle without its auxiliary
)

// A chunk is a stretch of a sentence that holds together: a noun with what stands before it, a verb with its
// auxiliaries, a date, or one word. Indices of tokens count from the start of the sentence.
type chunk struct {
	kind        chunkKind
	first, last int // tokens, half-open
	head        int // token: the noun, the main verb; for a date the index into sentence.dates
	clause      int // index into sentence.clauses
	dates       int // a noun group's date before the noun: index into sentence.dates plus one
	verb        verb
}

// A verb is what a verb group says besides its main verb.
type verb struct {
	lemma   string
	word    *word
	form    form
	tense   timex.Tense
	passive bool
	perfect bool
	negated bool
	maybe   bool  // "may", "would", "reportedly"
	planned bool  // "is to", "plans to", "scheduled to"
	missed  bool  // "was to have flown", "had been due to open": a plan that was not kept
	through *word // the verb whose infinitive this is: "plans to close"; nil for none
}

// A sentence is one sentence under analysis. Its buffers are used again for the next.
type sentence struct {
	*analysis
	index   int // in the document
	sent    prose.Sentence
	first   int // index of its first token in the document
	n       int // number of its tokens
	tags    []pos.Tag
	words   []*word
	dates   []date // the dates in it, in order
	chunks  []chunk
	clauses []clause
	found   []trigger // by date
	besides []beside
	all     []timex.Dated // all expressions in it, with those that name no day
	opened  int           // index of its first node in analysis.nodes

	mentioned []place.Match // see mentions
	searched  bool
}

func (s *sentence) text(i int) string { return s.doc.Of(s.first + i) }

// between gives the text of tokens [first, last) as it is written, in one line.
func (s *sentence) between(first, last int) string {
	if first >= last {
		return ""
	}
	return s.doc.Words(s.first+first, s.first+last)
}

// chunk cuts the sentence into chunks.
func (s *sentence) chunk() {
	s.searched = false
	s.repair()
	s.chunks = s.chunks[:0]
	for i, d := s.datelineEnd(), 0; i < s.n; {
		for d < len(s.dates) && s.dates[d].last <= i {
			d++
		}
		c := chunk{first: i, last: i + 1, head: i}
		switch {
		case d < len(s.dates) && s.dates[d].first <= i:
			if n := s.nounAfterDate(d); n > 0 {
				c = s.nouns(i)
				break
			}
			c = chunk{kind: dateChunk, first: i, last: s.dates[d].last, head: d}
		case s.roughly(i):
			c.kind = particleWord
		case s.startsVerb(i):
			c = s.verbs(i)
		case s.startsNoun(i):
			if c = s.nouns(i); s.isAmount(&c) || s.isTimes(&c) {
				c.kind = particleWord
			}
		default:
			c.kind = s.single(i)
		}
		s.chunks = append(s.chunks, c)
		i = max(c.last, i+1)
	}
}

// single says what the word or mark i is by itself.
func (s *sentence) single(i int) chunkKind {
	w, t := s.words[i], s.tags[i]
	switch text := s.text(i); {
	case s.roughly(i):
		return particleWord
	case text == ",":
		return commaMark
	case t.IsMark() && text != "-" && text != "." && text != "\"" && text != "“" && text != "”" && text != "'" && text != "’" && text != "‘":
		return breakMark
	case t == pos.CC:
		return conjunction
	case t == pos.WDT, t == pos.WP, t == pos.WPS, t == pos.WRB:
		if w.is(sub) {
			return subordinator
		}
		return relative
	case t == pos.IN && text == "that":
		return complement
	case (t == pos.IN || t == pos.RB) && w.is(sub) && s.clauseFollows(i+1):
		return subordinator
	case t == pos.IN, t == pos.TO, t == pos.VBG && w.is(prep), w.is(prep) && t != pos.RB && t != pos.RP && t != pos.JJ:
		return preposition
	}
	return particleWord
}
