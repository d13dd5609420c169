package event

import (
	"dateline/timeline/place"
	"dateline/timeline/prose/pos"
)

// rankPlace says how well mention m fits trigger t, whose clause is chunks [first, last).
func (s *sentence) rankPlace(m *place.Match, t *trigger, first, last int) int {
	at := m.First - s.first
	k := s.chunkAt(at)
	if k < 0 || m.Doubt == place.Joined || s.abroad(m, k) {
		return placeNone
	}
	if t.why == whyHeld && k < t.noun {
		return placeNone
	}
	if k == t.gap {
		return placeGap
	}
	with := s.prepositionOf(m, k)
	if with == "of" && m.Doubt == 0 && k >= 3 && s.chunks[k-3].kind == preposition && !s.eventful(k-2, true) {
		if outer := s.chunks[k-3].head; s.words[outer].is(placePrep) {
			with = lower(s.text(outer)) // "in parts of Mali"
		}
	}
	if s.doubted(m, t, k, with) {
		return placeNone
	}
	if s.tellsOther(k, t) {
		return placeNone
	}
	inside := k >= first && k < last && s.chunks[k].clause == s.chunks[first].clause || t.noun >= 0 && k > t.noun && s.follows(t.noun, k)
	return s.rankBehind(with, m, t, k, inside)
}

// abroad reports whether mention m is the country of what stands mostly in another: "at U.S. embassies".
func (s *sentence) abroad(m *place.Match, k int) bool {
	c := &s.chunks[k]
	if c.kind != nounGroup || m.Place.Kind != place.Country || m.Last-s.first >= c.last {
		return false
	}
	switch lower(s.text(c.head)) {
	case "embassy", "embassies", "consulate", "consulates", "ambassador", "ambassadors", "diplomat", "diplomats", "troops", "forces", "soldiers", "warplanes", "warships":
		return true
	}
	return false
}

// rankBehind ranks mention m in chunk k by the preposition with; inside says whether it stands in the clause of t.
func (s *sentence) rankBehind(with string, m *place.Match, t *trigger, k int, inside bool) int {
	switch with {
	case "in", "at", "near", "outside", "inside", "across", "throughout", "off", "around", "aboard", "through", "along":
		if inside {
			return placeIn
		}
		return placeElse
	case "on", "to", "onto", "into", "over", "toward", "towards":
		if inside {
			return placeAim
		}
		if with == "to" && m.Doubt == 0 && s.above(t, k) {
			return placeElse
		}
	case "for", "from":
		switch {
		case inside && s.leaves(t):
			return placeAim
		case inside && m.Place.Kind == place.Landmark:
			return placeOwner
		}
	case "of":
		if m.Place.Kind == place.Landmark && inside {
			return placeOwner
		}
		if inside && (k < 2 || s.chunks[k-2].kind != nounGroup || !s.isPerson(k-2)) {
			return placeOwner
		}
	case "":
		return s.rankBare(m, t, k, inside)
	}
	return placeNone
}

// rankSubject ranks a place in the subject: "The town hospital reopened", "the Taipei festival", "Brazil votes".
func (s *sentence) rankSubject(m *place.Match, t *trigger, k int) int {
	whole := m.Last-s.first == s.chunks[k].last
	switch {
	case whole && m.Place.Kind == place.Landmark, !whole && m.Doubt == 0:
		return placeOwner
	case whole && !s.isPerson(k) && (s.chunks[t.verb].verb.word.is(be) || s.kind(t) == "vote"):
		return placeOwner
	}
	return placeNone
}

// eventWord gives the token of the event noun in noun group k; the end of the group where there is none.
func (s *sentence) eventWord(k int) int {
	c := &s.chunks[k]
	for i := c.first; i < c.last; i++ {
		if s.words[i].is(nounAny) {
			return i
		}
	}
	return c.last
}

// above reports whether chunk k stands in a clause above that of t: "returned to China in 1920, marrying".
func (s *sentence) above(t *trigger, k int) bool {
	if t.verb < 0 {
		return false
	}
	for c := s.clauses[s.chunks[t.verb].clause]; c.kind == partClause || c.kind == infClause; c = s.clauses[c.parent] {
		if c.parent < 0 {
			return false
		}
		if c.parent == s.chunks[k].clause {
			return true
		}
	}
	return false
}

// doubted reports whether mention m in chunk k, behind the preposition with, means no place here.
func (s *sentence) doubted(m *place.Match, t *trigger, k int, with string) bool {
	switch m.Doubt {
	case place.Longer:
		return with != "of" && k != t.noun || with == "of" && m.Place.Kind != place.Country && m.Place.Kind != place.Landmark
	case place.Person:
		isWhat := t.verb >= 0 && s.chunks[t.verb].verb.word.is(be) && !s.isPerson(k) // "Nuremberg was the location"
		return with == "of" || with == "" && !isWhat && k != t.noun
	case 0:
		return false
	}
	return with == "of" && m.Place.Kind != place.Country && m.Place.Kind != place.Landmark
}

// prepositionOf gives the preposition in front of mention m in chunk k, "" for none.
func (s *sentence) prepositionOf(m *place.Match, k int) string {
	switch {
	case m.Prep >= s.first && s.tags[m.Prep-s.first].IsVerb():
		return ""
	case m.Prep >= s.first:
		return lower(s.doc.Of(m.Prep))
	case k > 0 && s.chunks[k-1].kind == preposition && m.Last-s.first == s.chunks[k].last:
		return lower(s.text(s.chunks[k-1].head))
	}
	return ""
}

// rankBare ranks a place without a preposition: "White House press briefing", "visited China", "Samoa's parliament".
func (s *sentence) rankBare(m *place.Match, t *trigger, k int, inside bool) int {
	switch end := m.Last - s.first; {
	case k == t.noun && m.First-s.first > s.eventWord(k) && m.Place.Kind == place.City && end == s.chunks[k].last:
		return placeOwn // "the Linux Summit Nashville"
	case k == t.noun && m.Doubt != 0:
		return placeNone
	case k == t.noun && end <= t.token && m.Place.Kind == place.Landmark:
		return placeOwn
	case k == t.noun:
		return placeOwner
	case inside && m.Doubt == 0 && k > 0 && s.chunks[k-1].kind == preposition && s.words[s.chunks[k-1].head].is(placePrep) && s.words[s.chunks[k].head].is(venue):
		return placeIn // "at his New Jersey home"
	case inside && m.Doubt == 0 && t.verb >= 0 && k == s.clauses[s.chunks[k].clause].object:
		return placeOwner
	case t.verb >= 0 && k == s.subjectOf(s.chunks[t.verb].clause):
		return s.rankSubject(m, t, k)
	case m.Doubt == 0 && end == s.chunks[k].last && s.above(t, k) && k == s.clauses[s.chunks[k].clause].object:
		return placeElse // "ruled Zimbabwe, serving as premier"
	case inside && m.Doubt == 0 && k == s.object(t) && end == s.chunks[k].last:
		return placeAim
	case inside && m.Doubt == 0 && end < s.n && s.tags[end] == pos.POS:
		return placeOwner
	}
	return placeNone
}

// isPerson reports whether noun group k ends with the name of a person.
func (s *sentence) isPerson(k int) bool {
	c := &s.chunks[k]
	end := int(s.doc.Tokens[s.first+c.last-1].End)
	for _, at := range s.names.near(int(s.doc.Tokens[s.first+c.first].Start), end) {
		if at.end >= end && s.names.list[at.name].kind == person {
			return true
		}
	}
	return false
}

// leaves reports whether the event of t is a departure: "left for Cairo", "launched from Baikonur".
func (s *sentence) leaves(t *trigger) bool {
	kind := s.words[t.token].nounKind
	if t.noun < 0 {
		kind = s.chunks[t.verb].verb.word.verbKind
	}
	return kind == "launch" || kind == "visit"
}

// object gives the object of a verb of going or of the taking of places: "visited China", "captured the town".
func (s *sentence) object(t *trigger) int {
	if t.verb < 0 || t.noun >= 0 {
		return -1
	}
	switch s.chunks[t.verb].verb.word.verbKind {
	case "visit", "attack", "war", "disaster":
		return s.clauses[s.chunks[t.verb].clause].object
	}
	return -1
}

// tellsOther reports whether chunk k stands in the clause of another event that has a date of its own, where t is told in
// a clause about a noun: "City, who won the cup in 2015, must now win at Leeds next Sunday".
func (s *sentence) tellsOther(k int, t *trigger) bool {
	if t.verb < 0 || s.clauses[s.chunks[t.verb].clause].kind != relClause || s.chunks[k].clause == s.chunks[t.verb].clause {
		return false
	}
	for i := range s.found {
		if o := &s.found[i]; o.found() && o.verb >= 0 && o.token != t.token && s.chunks[o.verb].clause == s.chunks[k].clause {
			return true
		}
	}
	return false
}
