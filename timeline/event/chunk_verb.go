package event

import (
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// startsVerb reports whether a verb group can begin at token i.
func (s *sentence) startsVerb(i int) bool {
	switch t := s.tags[i]; {
	case t == pos.MD:
		return true
	case t == pos.TO:
		j := s.skipAdverbs(i + 1)
		return j < s.n && s.tags[j] == pos.VB && !s.doc.Tokens[s.first+j].Is(prose.Capital)
	case s.prefixed(i):
		return true
	case t == pos.VBG && s.words[i].is(prep):
		return false
	case t == pos.VBG:
		return !(i > 0 && s.hyphen(i-1)) && !s.attributive(i)
	case t == pos.VBN:
		return !(i > 0 && s.hyphen(i-1))
	}
	return s.tags[i].IsVerb()
}

// prefixed reports whether a verb with a prefix of its own begins at token i: "co-founded".
func (s *sentence) prefixed(i int) bool {
	if i+2 >= s.n || !s.hyphen(i+1) || !s.tags[i+2].IsVerb() {
		return false
	}
	switch lower(s.text(i)) {
	case "co", "re", "pre", "over", "de", "un":
		return s.tags[i+2] == pos.VBD || s.tags[i+2] == pos.VBN
	}
	return false
}

// attributive reports whether the -ing form at token i belongs to the noun after it: "hear closing arguments".
func (s *sentence) attributive(i int) bool {
	if i+1 >= s.n || !s.tags[i+1].IsNoun() || s.dateAt(i+1) >= 0 {
		return false
	}
	if i == 0 || s.tags[i-1].IsMark() || s.tags[i-1] == pos.CC {
		return s.finiteBefore(i+1, ",")
	}
	if !s.tags[i-1].IsVerb() {
		return false
	}
	return !s.words[i-1].is(be | phase | soft | mind | have)
}

// finiteBefore reports whether a finite verb comes from token i on, before the mark stop.
func (s *sentence) finiteBefore(i int, stop string) bool {
	for ; i < s.n && s.text(i) != stop; i++ {
		if s.tags[i].IsFinite() {
			return true
		}
	}
	return false
}

// skipAdverbs gives the first token from i on that is no adverb.
func (s *sentence) skipAdverbs(i int) int {
	for i < s.n && (s.tags[i] == pos.RB || (s.text(i) == "last" || s.text(i) == "first") && i+1 < s.n && s.tags[i+1] == pos.VBN || s.words[i].is(neg|filler) && !s.tags[i].IsVerb()) {
		i++
	}
	return i
}

// verbs reads the verb group that begins at token i, with the verb whose infinitive it is: "is expected to be completed".
func (s *sentence) verbs(i int) chunk {
	c := chunk{kind: verbGroup, first: i}
	v := &c.verb
	v.form, v.tense = s.formAt(i)
	v.word, c.head = s.words[i], i
	j := i
	if s.prefixed(i) {
		j = i + 2
		v.form, v.tense = s.formAt(j)
	}
	if s.tags[j] == pos.TO {
		j++
	}
	s.qualify(v, i-2, i)
	for {
		j = s.oneVerb(v, &c, j)
		next, ok := s.linked(v, c.head, j)
		if !ok {
			break
		}
		v.through, v.passive = v.word, false
		s.qualify(v, j, next)
		j = next
	}
	c.last = s.particle(v, j)
	return c
}

// formAt tells the form and tense of a verb group from its first word.
func (s *sentence) formAt(i int) (form, timex.Tense) {
	switch s.tags[i] {
	case pos.MD:
		return finite, timex.Future
	case pos.TO:
		return infinitive, timex.Future
	case pos.VBD:
		return finite, timex.Past
	case pos.VBZ, pos.VBP:
		return finite, timex.Present
	case pos.VBG:
		return ing, 0
	case pos.VBN:
		return passed, timex.Past
	}
	return infinitive, 0
}

// oneVerb reads auxiliaries and the main verb from token j on and gives the token after it.
func (s *sentence) oneVerb(v *verb, c *chunk, j int) int {
	for j < s.n {
		if s.prefixed(j) {
			j += 2 // "was re-elected"
		}
		w, t := s.words[j], s.tags[j]
		switch {
		case t == pos.MD:
			v.maybe = v.maybe || w.is(maybe)
		case t.IsVerb():
			c.head = j
			v.word, v.lemma = w, s.lemma(j)
			v.passive = t == pos.VBN && v.passive
			next := s.skipAdverbs(j + 1)
			if !s.auxiliary(w, next) {
				return j + 1
			}
			v.passive = w.is(be) || v.lemma == "get" || v.lemma == "be"
			v.perfect = v.perfect || w.is(have)
			s.qualify(v, j+1, next)
			j = next - 1
		case t == pos.RB, w.is(neg | filler):
			s.qualify(v, j, j+1)
		case (t == pos.Open || t == pos.Close || s.text(j) == "\"") && j > c.first && s.tags[j-1] == pos.MD && s.tagAt(j+1) == pos.VB: // "will “build a bridge”"
		default:
			return j
		}
		j++
	}
	return j
}

// auxiliary reports whether w is one to the verb at token next.
func (s *sentence) auxiliary(w *word, next int) bool {
	if next >= s.n || s.dateAt(next) >= 0 {
		return false
	}
	if s.prefixed(next) {
		next += 2
	}
	switch t := s.tags[next]; {
	case w.is(be):
		return t == pos.VBN || t == pos.VBG || t == pos.VBD
	case w.is(have):
		return t == pos.VBN || t == pos.VBD
	case w.is(do):
		return t == pos.VB
	case w.verb == "get":
		return t == pos.VBN
	}
	return false
}

// linked reports whether the verb read so far goes on with an infinitive that is the event: "is due to begin", "plans
// to return", "is to fly". next is where that infinitive begins.
func (s *sentence) linked(v *verb, head, j int) (next int, ok bool) {
	j = s.skipAdverbs(j)
	isBe := v.word.is(be)
	if isBe && j < s.n && (s.tags[j].IsAdjective() || s.words[j].is(schedule)) && leansForward(s.text(j)) {
		v.maybe = v.maybe || s.text(j) == "likely" || s.text(j) == "unlikely"
		v.negated = v.negated || s.text(j) == "unlikely"
		j++
	} else if isBe && j < s.n && s.text(j) == "about" {
		j++
	} else if v.lemma == "go" && s.tags[head] == pos.VBG {
		// going to
	} else if !isBe && !v.word.is(soft|schedule) && !v.word.is(have) {
		return 0, false
	}
	if j+1 >= s.n || s.tags[j] != pos.TO || s.dateAt(j) >= 0 {
		return 0, false
	}
	if k := s.skipAdverbs(j + 1); k >= s.n || s.tags[k] != pos.VB {
		return 0, false
	}
	if v.word.is(neg) {
		v.negated = true
	}
	v.planned = v.planned || v.word.is(soft|schedule|be|have) && !v.word.is(phase|neg) && !comesTrue(v.lemma) || v.lemma == "go"
	v.missed = v.missed || v.planned && v.tense == timex.Past && (v.perfect || s.text(j+1) == "have")
	return j + 1, true
}

// comesTrue reports whether what a verb is followed by takes place: "was forced to close", "managed to escape".
func comesTrue(lemma string) bool {
	switch lemma {
	case "manage", "help", "happen", "force", "use", "appear", "seem", "tend", "continue", "bind":
		return true
	}
	return false
}

// leansForward reports whether an adjective says that something is to come: "due to", "set to".
func leansForward(w string) bool {
	switch w {
	case "due", "likely", "set", "ready", "scheduled", "poised", "unlikely", "certain", "able", "slated", "bound", "keen", "eager", "free":
		return true
	}
	return false
}

// qualify notes negation and doubt among tokens [i, j).
func (s *sentence) qualify(v *verb, i, j int) {
	for k := max(i, 0); k < j && k < s.n; k++ {
		if s.tags[k].IsProper() || s.words[k].is(neg) && s.words[k].is(verbAny) && k+1 < s.n && s.text(k+1) != "to" {
			continue // "a levee that failed then was rebuilt"
		}
		v.negated = v.negated || s.words[k].is(neg) && s.text(k) != "no" && s.text(k) != "without"
		v.maybe = v.maybe || s.words[k].is(maybe) && s.tags[k] != pos.MD && s.tags[k] != pos.IN
	}
}
