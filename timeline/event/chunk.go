package event

import (
	"strings"

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
	through *word // the verb whose infinitive this is: "plans to close"; nil for none
}

// A sentence is one sentence under analysis. Its buffers are used again for the next.
type sentence struct {
	*analysis
	index   int // in the document
	first   int // index of its first token in the document
	n       int // number of its tokens
	tags    []pos.Tag
	words   []*word
	dates   []date // the dates in it, in order
	chunks  []chunk
	clauses []clause
	found   []trigger // by date
}

func (s *sentence) text(i int) string { return s.doc.Of(s.first + i) }

// between gives the text of tokens [first, last) as it is written.
func (s *sentence) between(first, last int) string {
	if first >= last {
		return ""
	}
	return s.doc.Text[s.doc.Tokens[s.first+first].Start:s.doc.Tokens[s.first+last-1].End]
}

// repair mends tags that cannot be: a finite verb right behind an article.
func (s *sentence) repair() {
	finite := s.finiteBefore(0, ",")
	for i := 1; i < s.n; i++ {
		if s.text(i) == "," {
			finite = s.finiteBefore(i+1, ",")
		}
		s.mendVerb(i, finite)
		if s.hyphen(i - 1) {
			s.compound(i)
		}
		if t := s.tags[i]; t != pos.MD && s.words[i].is(modal) && s.text(i) != "can" && s.text(i) != "May" && i+1 < s.n && (s.tags[i+1] == pos.VB || s.tags[i+1] == pos.RB) && s.tags[i-1] != pos.DT {
			s.tags[i] = pos.MD
		}
		if t := s.tags[i]; (t == pos.VBZ || t == pos.VBP || t == pos.VB) && (s.tags[i-1] == pos.DT && !s.words[i-1].is(pron) || s.tags[i-1] == pos.PRPS) {
			s.tags[i] = pos.NN
		}
	}
}

// mendVerb makes a verb of token i where only the tagger took it for none, and the other way round: "Troops withdrew",
// "Doors open at six", "to Cairo". finite says whether there is a finite verb between the commas around it.
func (s *sentence) mendVerb(i int, finite bool) {
	w, t := s.words[i], s.tags[i]
	capital := s.doc.Tokens[s.first+i].Is(prose.Capital)
	after := i+1 < s.n && (s.tags[i+1].IsNoun() || s.tags[i+1].IsAdjective()) && s.dateAt(i+1) < 0
	switch {
	case t.IsVerb() && capital && (s.tags[i-1] == pos.TO || s.tags[i-1] == pos.IN) && !s.doc.Sentences[s.index].Heading:
		s.tags[i] = pos.NNP
	case t == pos.NNP && !capital && s.text(i) == lower(s.text(i)):
		s.tags[i] = pos.NN
	case t == pos.NNS && s.tags[i-1] == pos.CC && w.is(third) && finite && i+1 < s.n && s.tags[i+1] == pos.IN:
		s.tags[i] = pos.VBZ // "starts on August 11 and runs until May 19"
	case (t == pos.VBD || t == pos.VBP) && w.class == 0 && !capital && !hasAny(s.text(i), "ed") && s.tags[i-1].IsNoun() && after:
		s.tags[i] = pos.NN // "Roscosmos cosmonaut Oleg Novitskiy"
	case t.IsFinite() && t != pos.MD && after && s.tags[i-1] == pos.IN && !s.words[i-1].is(sub) && s.text(i-1) != "that":
		s.tags[i] = pos.JJ // "behind closed doors"
	case (t == pos.VBP || t == pos.VB) && i > 1 && s.tags[i-1].IsAdjective() && s.tags[i-2] == pos.DT:
		s.tags[i] = pos.NN // "the third rise"
	case t == pos.JJ && w.is(participle) && s.words[i-1].is(be) && i+1 < s.n && (s.text(i+1) == "for" || s.text(i+1) == "on"):
		s.tags[i] = pos.VBN // "is forecast for Friday"
	case t.IsVerb() || capital || !w.is(verbAny) || w.is(modal|be|have|do):
	case w.is(past) && !w.is(participle) && w.noun == "" && w.verb != s.text(i) && !t.IsNoun() && t != pos.IN:
		s.tags[i] = pos.VBD
	case w.is(past) && t == pos.JJ && !after && s.tags[i-1].IsNoun():
		s.tags[i] = pos.VBN
	case finite || s.tags[i-1] != pos.NNS && s.tags[i-1] != pos.NNPS && s.tags[i-1] != pos.NNP:
	case w.is(past) && t.IsNoun() && after:
		s.tags[i] = pos.VBD
	case w.verb == s.text(i) && !after && (t.IsAdjective() || t.IsAdverb() || t == pos.NN):
		s.tags[i] = pos.VBP
	}
}

// datelineEnd gives the token after the dateline that the sentence begins with: "OSLO, Norway (AP) —"; 0 for none.
func (s *sentence) datelineEnd() int {
	if s.n == 0 || !s.doc.Tokens[s.first].Is(prose.Capital) {
		return 0
	}
	caps, brackets := s.doc.Tokens[s.first].Is(prose.AllCaps), false
	for i := 1; i < min(s.n, 16); i++ {
		switch t := s.text(i); {
		case t == "(" || t == ")":
			brackets = true
		case !caps && !brackets && s.doc.Tokens[s.first+i].Shape == prose.Word && !s.doc.Tokens[s.first+i].Is(prose.Capital):
			return 0
		case (t == "—" || t == "–" || t == "--" || t == "_" || t == "-") && (s.doc.Tokens[s.first+i].Is(prose.SpaceBefore) || s.text(i-1) == ")"):
			return i + 1
		case strings.HasPrefix(t, "_") && s.text(i-1) == ")":
			return i
		case s.tags[i].IsVerb() && !s.doc.Tokens[s.first+i].Is(prose.Capital):
			return 0
		}
	}
	return 0
}

// compound takes the word that ends at token i with what hyphens join to it, where the lists have that: "run-off".
func (s *sentence) compound(i int) {
	first := i - 2
	for first-2 >= 0 && s.hyphen(first-1) {
		first -= 2
	}
	for ; first < i; first += 2 {
		if w := s.vocabulary.of(s.between(first, i+1)); w.noun != "" {
			s.words[i] = w
			if !s.tags[i].IsNoun() {
				s.tags[i] = pos.NN
			}
			return
		}
	}
}

// chunk cuts the sentence into chunks.
func (s *sentence) chunk() {
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
			c = s.nouns(i)
		default:
			c.kind = s.single(i)
		}
		s.chunks = append(s.chunks, c)
		i = max(c.last, i+1)
	}
}

// roughly reports whether token i belongs to a rough number: "at least nine people", "more than 40", "up to 300".
func (s *sentence) roughly(i int) bool {
	number := func(i int) bool { return i < s.n && s.tags[i] == pos.CD && s.dateAt(i) < 0 }
	switch lower(s.text(i)) {
	case "at":
		return i+1 < s.n && (s.text(i+1) == "least" || s.text(i+1) == "most") && number(i+2)
	case "than", "to":
		return number(i+1) && i > 0 && (s.tags[i-1] == pos.JJR || s.tags[i-1] == pos.RBR || s.text(i-1) == "up" || s.text(i-1) == "Up")
	case "least", "most":
		return i > 0 && lower(s.text(i-1)) == "at" && number(i+1)
	case "over", "about", "around", "nearly", "almost", "some":
		return number(i+1) && (i == 0 || s.tags[i-1] != pos.IN)
	}
	return false
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
