package event

import (
	_ "embed"
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/spots.txt
var spotWeights string

// A spot is a stretch of words that may be where an event happens: a place that the gazetteer knows, or a name behind a
// preposition of place.
type spot struct {
	first, last int // tokens of the sentence, half-open
	head        int
	known       *place.Match // nil for a name that no gazetteer has
}

// spots collects the places that the sentence names, once for all its events.
func (p *passage) spots() []spot {
	if p.searched {
		return p.where
	}
	p.searched, p.where = true, p.where[:0]
	p.mentioned = slices.AppendSeq(p.mentioned[:0], p.places.Mentions(p.doc, p.First, p.First+p.N, &p.setting))
	for i := range p.mentioned {
		m := &p.mentioned[i]
		first, last := m.First-p.First, m.Last-p.First
		p.where = append(p.where, spot{first: first, last: last, head: p.headIn(first, last), known: m})
	}
	for i := range p.N {
		if s, ok := p.site(i); ok {
			p.where = append(p.where, s)
		}
	}
	p.placed = append(p.placed[:0], make([]bool, p.N)...)
	for _, s := range p.where {
		for i := s.first; i < s.last; i++ {
			p.placed[i] = true
		}
	}
	return p.where
}

// headIn gives the token of [first, last) that the others hang on.
func (p *passage) headIn(first, last int) int {
	for i := first; i < last; i++ {
		if h := p.Head(i); h < first || h >= last {
			return i
		}
	}
	return first
}

// site reads a place that no gazetteer has: a name or a venue behind "at", "in" and the like, with what stands before
// it.
func (p *passage) site(i int) (spot, bool) {
	c := p.Preposition(i)
	if c < 0 || p.dated[i] != 0 || !p.words[c].Is(english.PlacePrep) {
		return spot{}, false
	}
	proper := p.Tags[i].IsProper()
	if !proper && !p.words[i].Is(english.Venue) {
		return spot{}, false
	}
	first := p.siteStart(i, c)
	if p.isKnown(first, i+1) || !proper && (first == i || !p.Token(first).Is(prose.Capital)) {
		return spot{}, false
	}
	last := i + 1
	for last < p.N && p.Rel(last) == arcs.Flat {
		last++
	}
	return spot{first: first, last: last, head: i}, true
}

// siteStart gives the first token of the name whose head is noun i, behind the preposition at token c.
func (p *passage) siteStart(i, c int) int {
	first := i
	for k := range p.Children(i) {
		switch p.Rel(k) {
		case arcs.Compound, arcs.Amod, arcs.NmodPoss, arcs.Flat, arcs.Nummod:
			if l, _ := p.Extent(k); l > c && l < first {
				first = l
			}
		}
	}
	for first < i && p.Tags[first] == pos.DT {
		first++
	}
	return first
}

// isKnown reports whether the gazetteer has all of tokens [first, last).
func (p *passage) isKnown(first, last int) bool {
	return slices.ContainsFunc(p.where, func(s spot) bool { return s.first <= first && s.last >= last })
}

// likely is the log-odds from which a place is taken: a little under even, since what is weighed against it is no
// place.
const likely = -0.1

// locate gives where the event of a frame happens, nil where no place is likely enough: one that its sentence names, or
// one of those that the article is about.
func (x *Extractor) locate(p *passage, f *Frame) *Location {
	var best *Location
	top := likely
	likelier := func(start int, text string) bool {
		odds := x.models.spot.Score(&x.features)
		x.watch(Decision{Kind: "spot", Start: start, Text: text, Score: odds}, p, f)
		if odds <= top {
			return false
		}
		top = odds
		return true
	}
	scenes, subject := p.scenesOf(), p.subjectKind(f)
	for i := range p.spots() {
		s := &p.where[i]
		if !p.isOf(s.head, f.Date) {
			continue
		}
		x.features.Reset()
		p.spotFeatures(&x.features, f, s, subject)
		if likelier(int(p.Token(s.first).Start), p.Sentence.Words(s.first, s.last)) {
			best = p.locationOf(s)
		}
	}
	for i := range scenes {
		m := &scenes[i]
		if p.nameHere(m) {
			continue
		}
		x.features.Reset()
		p.sceneFeatures(&x.features, f, m, scenes, subject)
		if likelier(m.Start, p.doc.Text[m.Start:m.End]) {
			best = p.location(&m.Match)
		}
	}
	return best
}

// locationOf makes a Location of a spot.
func (p *passage) locationOf(s *spot) *Location {
	if s.known == nil {
		return &Location{Name: p.Sentence.Words(s.first, s.last)}
	}
	return p.location(s.known)
}

// fromCapitals writes the place of a dateline as other text would: "OSLO", "OSLO, Norway".
func fromCapitals(name string, m *place.Match) string {
	if !m.Chain {
		if len(name) > 4 && m.Place.Name != "" {
			return m.Place.Name
		}
		return name
	}
	if i := strings.IndexByte(name, ','); i > 3 && strings.EqualFold(name[:i], m.Place.Name) {
		return m.Place.Name + name[i:]
	}
	return name
}

// location makes a Location of a mention.
func (a *analysis) location(m *place.Match) *Location {
	start := m.Start
	if strings.HasPrefix(lower(a.doc.Text[m.Start:m.End]), "the ") {
		start += len("the ")
	}
	name := prose.OneLine(a.doc.Text[start:m.End])
	if a.doc.Tokens[m.First].Is(prose.AllCaps) {
		name = fromCapitals(name, m)
	}
	l := &Location{Name: name, Country: m.Place.Country}
	if m.Sure() || m.Doubt == place.Body {
		l.Timezone = m.Place.Zone
	}
	if m.Place.Located() {
		lat, lon := m.Place.Lat, m.Place.Lon
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
}
