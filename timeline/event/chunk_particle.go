package event

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose/pos"
)

// particle takes in what makes another verb of the one before: "called off", "take place", "pushed back".
func (s *sentence) particle(v *verb, j int) int {
	if j >= s.n || s.dateAt(j) >= 0 {
		return j
	}
	switch w := s.text(j); {
	case v.lemma == "take" && w == "place":
		v.lemma, v.word = "take place", words().of("occur")
	case v.lemma == "take" && w == "effect":
		v.lemma, v.word = "take effect", words().of("begin")
	case (v.lemma == "call" || v.lemma == "break") && w == "off":
		v.lemma, v.word = v.lemma+" off", words().of("cancel")
	case (v.lemma == "put" || v.lemma == "hold") && w == "off", (v.lemma == "push" || v.lemma == "put" || v.lemma == "move") && (w == "back" || w == "forward"),
		v.lemma == "bring" && w == "forward":
		v.lemma, v.word = v.lemma+" "+w, words().of("postpone")
	case v.lemma == "pass" && w == "away":
		v.word = words().of("die")
	case v.lemma == "break" && w == "out":
		v.lemma, v.word = "break out", words().of("occur")
	case v.lemma == "slip" && (w == "to" || w == "by") && s.setBack(j):
		v.word = words().of("postpone")
		return j
	case v.lemma == "get" && w == "under", s.tags[j] == pos.RP, s.tags[j] == pos.RB && isAway(w) && !v.word.is(be), (v.passive || w != "in" && !v.word.is(be)) && s.closes(v, j):
	default:
		return j
	}
	return j + 1
}

// isAway lists the adverbs that make another verb of one of going: "went down".
func isAway(w string) bool {
	switch w {
	case "up", "down", "off", "away", "back", "out":
		return true
	}
	return false
}

// closes reports whether the little word at token j belongs to the participle before it, as no noun follows that it could
// lead: "was let in at noon", "was sworn in next week".
func (s *sentence) closes(v *verb, j int) bool {
	switch w := s.text(j); w {
	case "in", "out", "off", "up", "down", "away", "back", "over":
		if v.lemma == "swear" && w == "in" || j+1 >= s.n {
			return true
		}
		if d := s.dateAt(j + 1); d >= 0 {
			return w != "over" && (w != "in" || s.dates[d].span().Grain <= calendar.Day)
		}
		t := s.tags[j+1]
		return t.IsMark() || t == pos.RB || t == pos.TO || t == pos.CC || t == pos.IN && w != "out" && w != "up" && w != "down"
	}
	return false
}

// setBack reports whether a date follows that something slips to, behind token j: "slipped by nine days to June 12".
func (s *sentence) setBack(j int) bool {
	for ; j+1 < s.n && j < s.n; j++ {
		if s.text(j) == "to" && s.dateAt(j+1) >= 0 {
			return true
		}
		if s.tags[j].IsMark() || s.tags[j].IsVerb() {
			return false
		}
	}
	return false
}
