package event

import (
	"dateline/timeline/timex"
)

// WhyMissed is why a plan is cancelled that the text says was not kept: "was to have opened in May".
const WhyMissed = "planned then, and it came otherwise"

// putOff reports whether d is the day that something was to be on before it was put off, not the one that it is put off to.
func (s *sentence) putOff(d *date) bool {
	if d.first == 0 || d.through != nil {
		return false
	}
	switch s.text(d.first - 1) {
	case "for":
		return s.plannedBefore(d.first)
	case "from":
		return true
	}
	return false
}

// plannedBefore reports whether the preposition before token i follows a word for planning: "planned for May".
func (s *sentence) plannedBefore(i int) bool { return i > 1 && s.words[i-2].is(schedule) }

// calledOff reports whether a clause beside c says of the same subject that it was called off: "was set for May but was
// cancelled".
func (s *sentence) calledOff(c int) bool {
	for i := c + 1; i < len(s.clauses); i++ {
		o := &s.clauses[i]
		if o.verb >= 0 && o.subject >= 0 && o.subject == s.clauses[c].subject && s.chunks[o.verb].verb.word.is(cancel) && s.chunks[o.verb].verb.passive && !s.chunks[o.verb].verb.negated {
			return true
		}
	}
	return false
}

// original reports whether verb group k tells a plan as one that was made at first: "was originally scheduled".
func (s *sentence) original(k int) bool {
	for i := s.chunks[k].first; i < s.chunks[k].last; i++ {
		switch s.text(i) {
		case "originally", "initially", "first":
			return true
		}
	}
	return false
}

// overtaken reports whether v tells a plan of the past that the sentence then contradicts: "was to meet Monday, but".
func (s *sentence) overtaken(v *verb, when int) bool {
	if v.missed {
		return true
	}
	if !v.planned || v.tense != timex.Past || when > 0 {
		return false
	}
	for k := range s.chunks {
		if s.chunks[k].kind == conjunction && s.text(s.chunks[k].head) == "but" {
			return true
		}
	}
	return false
}
