package event

import (
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// How well a place fits an event; the higher, the better. A place told for another clause or another party is no better
// than none.
const (
	placeNone     = iota
	placeDateline // where the story was written
	placeOwner    // "the governor of Puerto Rico resigned", "Samoa's parliament"
	placeElse     // "in Lima", elsewhere in the sentence
	placeAim      // "to Lima", "on Syria"
	placeIn       // "in Lima", in the clause of the event
	placeOwn      // in the event's own noun group: "White House press briefing"
	placeGap      // in a list that leaves the verb out
)

// placeWhy says for people how a place was found, by rank.
var placeWhy = [...]string{"", "where the story was written", "the place of whom or what it is about", "elsewhere in the sentence",
	"where it is aimed at", "in the clause of the event", "in the words for the event", "in the list, before the date"}

// where finds the place of the event of trigger t: the place of its clause, or of its noun.
func (s *sentence) where(t *trigger) (where *Location, why string) {
	if len(s.chunks) == 0 {
		return nil, ""
	}
	best, rank := place.Match{}, placeNone
	first, last := s.reach(t)
	for m := range s.places.Mentions(s.doc, s.first, s.first+s.n, &s.setting) {
		r := s.rankPlace(&m, t, first, last)
		if r > rank || r == rank && r > 0 && s.nearer(&m, &best, t) {
			best, rank = m, r
		}
	}
	if site := s.site(t, first, last); site != nil && rank < placeAim {
		return site, "named behind a preposition"
	}
	if rank == placeNone && s.story != nil && s.own(t) {
		best, rank = *s.story, placeDateline
	}
	if rank == placeNone {
		return nil, ""
	}
	return s.location(&best), placeWhy[rank]
}

// own reports whether the event of t is the story's own: told in its first sentences and as what happened, not as what
// was said.
func (s *sentence) own(t *trigger) bool {
	return s.doc.Sentences[s.index].Paragraph <= 2 && s.index < 4 && s.salience(t) > Salient
}

// site finds a place that no gazetteer has: "at the Odeon Theatre", "to the space station".
func (s *sentence) site(t *trigger, first, last int) *Location {
	for k := first + 1; k < last; k++ {
		c := &s.chunks[k]
		if c.kind != nounGroup || s.chunks[k-1].kind != preposition || c.clause != s.chunks[first].clause {
			continue
		}
		with := lower(s.text(s.chunks[k-1].head))
		switch with {
		case "in", "at", "aboard", "outside", "near", "on":
		case "to", "from":
			if !s.leaves(t) {
				continue
			}
		default:
			continue
		}
		if l := s.offMap(c, t); l != nil {
			return l
		}
		w := s.words[c.head]
		if !w.is(venue) {
			continue
		}
		start := c.first
		for start < c.head && (s.tags[start] == pos.DT || s.tags[start] == pos.PRPS) {
			start++
		}
		if s.doc.Tokens[s.first+start].Is(prose.Capital) && start < c.head {
			return &Location{Name: s.between(start, c.last)}
		}
	}
	return nil
}

// offMap finds a place beyond the Earth in a noun group: "to the space station's forward port".
func (s *sentence) offMap(c *chunk, t *trigger) *Location {
	for i := c.first; i < c.last; i++ {
		if !s.words[i].is(celestial) || i < c.head && s.tags[i+1] != pos.POS {
			continue
		}
		start := c.first
		for start < i && (s.tags[start] == pos.DT || s.tags[start] == pos.PRPS) {
			start++
		}
		if s.doc.Tokens[s.first+i].Is(prose.Capital) || s.leaves(t) {
			return &Location{Name: s.between(start, i+1)}
		}
	}
	return nil
}

// location makes a Location of a mention.
func (s *sentence) location(m *place.Match) *Location {
	start := m.Start
	if text := s.doc.Text[m.Start:m.End]; len(text) > 4 && (text[:4] == "the " || text[:4] == "The ") {
		start += 4
	}
	l := &Location{Name: s.doc.Text[start:m.End], Country: m.Place.Country, Timezone: m.Place.Zone}
	if m.Place.Located() {
		lat, lon := m.Place.Lat, m.Place.Lon
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
}

// rankPlace says how well mention m fits trigger t, whose clause is chunks [first, last).
func (s *sentence) rankPlace(m *place.Match, t *trigger, first, last int) int {
	at := m.First - s.first
	k := s.chunkAt(at)
	if k < 0 || m.Doubt == place.Joined {
		return placeNone
	}
	if k == t.gap {
		return placeGap
	}
	with := s.prepositionOf(m, k)
	if m.Doubt == place.Longer && with != "of" || m.Doubt == place.Person && with == "" || with == "of" && m.Doubt != 0 && m.Place.Kind != place.Country && m.Place.Kind != place.Landmark {
		return placeNone
	}
	inside := k >= first && k < last && s.chunks[k].clause == s.chunks[first].clause || t.noun >= 0 && k > t.noun && s.follows(t.noun, k)
	switch with {
	case "in", "at", "near", "outside", "inside", "across", "throughout", "off", "around", "aboard":
		if inside {
			return placeIn
		}
		return placeElse
	case "on", "to", "into", "over", "toward", "towards":
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
	case whole && m.Doubt == 0 && (s.chunks[t.verb].verb.word.is(be) || s.kind(t) == "vote"):
		return placeOwner
	}
	return placeNone
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
	case t.verb >= 0 && k == s.clauses[s.chunks[t.verb].clause].subject:
		return s.rankSubject(m, t, k)
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

// chunkAt gives the chunk that holds token i, -1 for none.
func (s *sentence) chunkAt(i int) int {
	for k := range s.chunks {
		if i >= s.chunks[k].first && i < s.chunks[k].last {
			return k
		}
	}
	return -1
}

// follows reports whether only nouns, prepositions and dates stand from noun group n to chunk k.
func (s *sentence) follows(n, k int) bool {
	for i := n + 1; i < k; i++ {
		switch s.chunks[i].kind {
		case nounGroup, preposition, dateChunk, commaMark, particleWord:
		default:
			return false
		}
	}
	return true
}

// nearer reports whether a stands nearer to the trigger than b; one behind it is nearer than one before.
func (s *sentence) nearer(a, b *place.Match, t *trigger) bool {
	return s.distance(a, t) < s.distance(b, t)
}

func (s *sentence) distance(m *place.Match, t *trigger) int {
	d := m.First - s.first - t.token
	if d < 0 {
		return -2*d + 10
	}
	return d
}
