package event

import (
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
	"math"
)

// How much an event is worth on a timeline: the base of its kind, lowered for what is only told in passing. Salience
// decides what is shown (see Salient); confidence says how far to trust it.
const (
	salienceNoun     = 0.85 // an event noun: a meeting, an attack
	salienceVerb     = 0.8  // a verb that tells an event
	salienceUnlisted = 0.7  // a verb of no list
	salienceWeak     = 0.6  // a noun that often is none, a beginning without a name
	salienceState    = 0.4  // how things are
	salienceMeasure  = 0.35 // figures go up and down
	salienceReport   = 0.3  // what someone says
)

// salience weighs the event of trigger t on date d.
func (s *sentence) salience(t *trigger, d *date) float64 {
	if s.statistic(t, d) {
		return salienceMeasure
	}
	if t.noun >= 0 {
		if d := s.chunks[t.noun].dates; d > 0 && s.dates[d-1].span().Grain >= calendar.Year && !s.eventful(t.noun, false) && !(t.verb >= 0 && s.chunks[t.verb].verb.word.is(cancel)) {
			return salienceState // "the 2012 film"
		}
		if s.eventful(t.noun, false) {
			return salienceNoun
		}
		return salienceWeak
	}
	switch v := &s.chunks[t.verb].verb; {
	case d.span().Grain < calendar.Quarter && s.results(t.verb) && (d.first == 0 || !hasAny(s.text(d.first-1), "till", "until")):
		return salienceVerb
	case v.word.is(report) && v.word.verbKind == "" && !s.shown(t.verb) && (v.tense != timex.Future && !v.planned || v.maybe):
		return salienceReport // but not "is expected to report by June 30"
	case v.word.is(measure) && s.hasFigure(t.verb), s.figures(t.verb):
		return salienceMeasure
	case v.word.is(state|be) && v.word.verbKind == "":
		return salienceState
	case v.word != nil && v.word.verbKind != "":
		return salienceVerb
	}
	return salienceUnlisted
}

// results reports whether verb group k tells that a firm comes out with its figures, "will report first-half results", or
// that a court stops something, "stayed the eviction".
func (s *sentence) results(k int) bool {
	v := &s.chunks[k].verb
	object := s.clauses[s.chunks[k].clause].object
	if v.lemma == "stay" && object >= 0 {
		return true
	}
	if v.lemma != "report" && v.lemma != "announce" || object < 0 {
		return false
	}
	switch lower(s.text(s.chunks[object].head)) {
	case "results", "earnings":
		return true
	}
	return false
}

// shown reports whether verb group k tells that a thing was found or shown, and not what somebody knows: "a body was found",
// "the film was shown in Cannes".
func (s *sentence) shown(k int) bool {
	v := &s.chunks[k].verb
	next := k + 1
	if v.passive && v.lemma == "tell" {
		return next < len(s.chunks) && s.chunks[next].kind == verbGroup && s.chunks[next].verb.form == infinitive // "residents were told to leave"
	}
	if !v.passive || v.lemma != "find" && v.lemma != "show" && v.lemma != "report" {
		return false
	}
	if next < len(s.chunks) {
		switch next := &s.chunks[next]; next.kind {
		case complement:
			return false
		case verbGroup:
			return next.verb.form != infinitive
		}
	}
	return s.clauses[s.chunks[k].clause].subject >= 0
}

// lasting reports whether the date only says since when something has been so: "has been mayor since 1999".
func (s *sentence) lasting(t *trigger, d *date) bool {
	if d.first == 0 || lower(s.text(d.first-1)) != "since" {
		return false
	}
	return t.verb < 0 || !s.chunks[t.verb].verb.word.is(phase)
}

// figures reports whether the subject of verb group k goes up and down: "net profit came to".
func (s *sentence) figures(k int) bool {
	sub := s.clauses[s.chunks[k].clause].subject
	return sub >= 0 && s.words[s.chunks[sub].head].is(figure)
}

// statistic reports whether a sum or a share is told of a quarter or a year: "had sales of $154 million last year".
func (s *sentence) statistic(t *trigger, d *date) bool {
	if d.span().Grain < calendar.Quarter || t.verb >= 0 && !s.chunks[t.verb].verb.word.is(report|state|measure|light|be) {
		return false
	}
	for k := range s.chunks {
		if c := &s.chunks[k]; t.verb < 0 || c.clause == s.chunks[t.verb].clause {
			for i := c.first; i < c.last; i++ {
				switch s.text(i) {
				case "$", "%", "percent", "million", "billion", "£", "€":
					return true
				}
			}
		}
	}
	return false
}

// nobody reports whether a verb that says how things are, or what is said, has no subject that could be told.
func (s *sentence) nobody(t *trigger) bool {
	if !s.chunks[t.verb].verb.word.is(state | be | have | report | mind | measure) {
		return false
	}
	w := titleWriter{sentence: s, gap: -1}
	w.subject(s.subjectOf(s.chunks[t.verb].clause), t.verb)
	return w.count == 0
}

// compares reports whether t only sets one figure beside another: "compared with $25 million a year earlier".
func (s *sentence) compares(t *trigger) bool {
	v := &s.chunks[t.verb].verb
	return v.lemma == "compare" && v.form == passed
}

// hasFigure reports whether a number follows verb group k: "rose 3 percent".
func (s *sentence) hasFigure(k int) bool {
	for i := k + 1; i < len(s.chunks) && i <= k+3; i++ {
		c := &s.chunks[i]
		for j := c.first; j < c.last; j++ {
			if s.words[j].is(unit) || s.text(j) == "%" || s.text(j) == "$" {
				return true
			}
		}
	}
	return false
}

// confidence says how far the parts of an event can be trusted: less where the date was inferred, where the trigger was
// far, where nothing in the clause decided it.
func (s *sentence) confidence(t *trigger, d *date) float64 {
	c := 0.9
	if d.dated.Assumed {
		c -= 0.25
	}
	if t.noun >= 0 && !s.eventful(t.noun, false) {
		c -= 0.1
	}
	if t.verb < 0 {
		c -= 0.1
	}
	return hundredths(c)
}

// hundredths rounds a weight as it is written.
func hundredths(x float64) float64 { return math.Round(100*x) / 100 }
