package event

import (
	"slices"
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// How well a place fits an event; the higher, the better. A place told for another clause or another party is no better
// than none.
const (
	placeNone     = iota
	placeDateline // where the story was written
	placeElse     // "in Lima", elsewhere in the sentence
	placeOwner    // "the governor of Puerto Rico resigned", "Samoa's parliament"
	placeAim      // "to Lima", "on Syria"
	placeIn       // "in Lima", in the clause of the event
	placeOwn      // in the event's own noun group: "White House press briefing"
	placeGap      // in a list that leaves the verb out
)

// placeWhy says for people how a place was found, by rank.
var placeWhy = [...]string{"", "where the story was written", "elsewhere in the sentence", "the place of whom or what it is about",

	"where it is aimed at", "in the clause of the event", "in the words for the event", "in the list, before the date"}

// where finds the place of the event of trigger t on date d: the place of its clause, or of its noun.
func (s *sentence) where(t *trigger, d *date) (where *Location, why string) {
	if len(s.chunks) == 0 {
		return nil, ""
	}
	best, rank := place.Match{}, placeNone
	first, last := s.reach(t)
	for i := range s.mentions() {
		m := &s.mentioned[i]
		r := s.rankPlace(m, t, first, last)
		if r > rank || r == rank && r > 0 && s.nearer(m, &best, t) {
			best, rank = *m, r
		}
	}
	if site := s.site(t, first, last); site != nil && rank < placeAim {
		return site, "named behind a preposition"
	}
	if rank == placeNone && s.leaves(t) {
		for k := range s.chunks {
			if l := s.offMap(&s.chunks[k], t, true); l != nil && s.chunks[k].kind == nounGroup {
				return l, placeWhy[placeElse]
			}
		}
	}
	if rank == placeNone && s.story != nil && s.own(t, d) {
		best, rank = *s.story, placeDateline
	}
	if rank == placeNone {
		return nil, ""
	}
	return s.location(&best), placeWhy[rank]
}

// mentions gives the places that the sentence names. They are looked for once, at its first event.
func (s *sentence) mentions() []place.Match {
	if !s.searched {
		s.searched = true
		s.mentioned = slices.AppendSeq(s.mentioned[:0], s.places.Mentions(s.doc, s.first, s.first+s.n, &s.setting))
	}
	return s.mentioned
}

// own reports whether the event of t on date d is the story's own: told in its first sentences, about the day of
// publication, and as what happened rather than as what was said.
func (s *sentence) own(t *trigger, d *date) bool {
	pub, span := s.article.Published.Span, d.span()
	if pub.IsZero() || span.AnyYear || span.Grain > calendar.Day || s.index > 3 || s.doc.Sentences[s.index].Paragraph > 2 {
		return false
	}
	const near = 3 * 24 * time.Hour
	return span.Start.Sub(pub.Start).Abs() <= near && s.eventfulTrigger(t)
}

// eventfulTrigger reports whether t tells an event rather than a word or a state.
func (s *sentence) eventfulTrigger(t *trigger) bool {
	return t.noun >= 0 || !s.chunks[t.verb].verb.word.is(report|state|be|measure)
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
		if l := s.offMap(c, t, with == "aboard"); l != nil {
			return l
		}
		start := c.first
		for start < c.head && (s.tags[start] == pos.DT || s.tags[start] == pos.PRPS) {
			start++
		}
		w := s.words[c.head]
		if !w.is(venue) {
			if with == "at" && s.tags[c.last-1] == pos.POS && s.isName(c.last-2) {
				return &Location{Name: s.between(start, c.last)} // "at St Mary's"
			}
			if with == "at" && start > c.first && s.isName(start) && s.isName(c.head) && !w.is(nounAny|role|office|body) && s.tags[c.first] == pos.DT {
				return &Location{Name: s.between(start, c.last)} // "at the Arnolfini"
			}
			continue
		}
		if start == c.head && s.isName(c.head) && k+2 < last && s.chunks[k+1].kind == preposition && s.text(s.chunks[k+1].head) == "of" && s.isName(s.chunks[k+2].head) {
			return &Location{Name: s.between(start, s.chunks[k+2].last)} // "in the Sea of Serenity"
		}
		if start < c.head && (s.doc.Tokens[s.first+start].Is(prose.Capital) || with == "at" && s.building(c.head)) {
			return &Location{Name: s.between(start, c.last)}
		}
	}
	return nil
}

// building reports whether the noun at token i is a house that people can be told to come to without its name: "at the
// city hall", "at the agency's headquarters".
func (s *sentence) building(i int) bool {
	switch lower(s.text(i)) {
	case "hall", "headquarters", "courthouse", "stadium", "church", "cathedral", "theatre", "theater", "hospital", "library", "museum", "airport", "embassy", "harbour", "harbor", "school":
		return true
	}
	return false
}

// offMap finds a place beyond the Earth in a noun group: "to the space station's forward port".
// on says that somebody is aboard it or leaves for it, so that it needs no capital.
func (s *sentence) offMap(c *chunk, t *trigger, on bool) *Location {
	for i := c.first; i < c.last; i++ {
		if !s.words[i].is(celestial) || i < c.head && s.tags[i+1] != pos.POS {
			continue
		}
		start := c.first
		for start < i && (s.tags[start] == pos.DT || s.tags[start] == pos.PRPS) {
			start++
		}
		if s.capital(i) || on || s.leaves(t) {
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
	name := prose.OneLine(s.doc.Text[start:m.End])
	if s.doc.Tokens[m.First].Is(prose.AllCaps) && len(name) > 4 && m.Place.Name != "" && !m.Chain {
		name = m.Place.Name // a dateline: "OSLO"
	}
	if i := strings.IndexByte(name, ','); i > 3 && m.Chain && s.doc.Tokens[m.First].Is(prose.AllCaps) && strings.EqualFold(name[:i], m.Place.Name) {
		name = m.Place.Name + name[i:] // "OSLO, Norway"
	}
	l := &Location{Name: name, Country: m.Place.Country, Timezone: m.Place.Zone}
	if m.Place.Located() {
		lat, lon := m.Place.Lat, m.Place.Lon
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
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
