package event

import (
	_ "embed"
	"slices"
	"strings"

	"dateline/timeline/choose"
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
	dateline    bool         // where the story was written
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

// site reads a place that no gazetteer has: a name or a venue behind "at", "in" and the like, with what stands before it.
func (p *passage) site(i int) (spot, bool) {
	c := p.Preposition(i)
	if c < 0 || p.dated[i] != 0 || !p.Tags[i].IsNoun() || !p.words[c].is(placePrep) && p.Lower(c) != "on" {
		return spot{}, false
	}
	if !p.words[i].is(venue) && !p.Tags[i].IsProper() {
		return spot{}, false
	}
	first := i
	for k := range p.Children(i) {
		switch p.Rel(k) {
		case arcs.Compound, arcs.Amod, arcs.NmodPoss, arcs.Flat, arcs.Nummod:
			if l, _ := p.Extent(k); l > c && l < first {
				first = l
			}
		}
	}
	for first < i && (p.Tags[first] == pos.DT || p.Tags[first] == pos.PRPS) {
		first++
	}
	for k := range p.where {
		if w := &p.where[k]; w.first < i+1 && w.last > first && w.last >= i+1 && w.first <= first {
			return spot{}, false // the gazetteer has all of it
		}
	}
	if !p.Tags[i].IsProper() && (first == i || !p.Token(first).Is(prose.Capital)) {
		return spot{}, false
	}
	last := i + 1
	for last < p.N && p.Rel(last) == arcs.Flat && p.Head(last) == i {
		last++
	}
	return spot{first: first, last: last, head: i}, true
}

// locate gives where the event of a frame happens, nil where no place is likely enough.
func (x *Extractor) locate(p *passage, f *Frame) *Location {
	best, odds := spot{}, 0.0
	for _, s := range p.spots() {
		x.features.Reset()
		p.spotFeatures(&x.features, f, &s)
		o := x.models.spot.Score(&x.features)
		x.watch(Decision{Kind: "spot", Start: int(p.Token(s.first).Start), Text: p.Sentence.Words(s.first, s.last), Score: o}, p, f)
		if o > odds {
			best, odds = s, o
		}
	}
	if odds == 0 && p.story != nil {
		x.features.Reset()
		p.storyFeatures(&x.features, f)
		o := x.models.spot.Score(&x.features)
		x.watch(Decision{Kind: "spot", Start: p.story.Start, Text: p.doc.Text[p.story.Start:p.story.End], Score: o}, p, f)
		if o > 0 {
			return p.location(p.story)
		}
	}
	switch {
	case odds == 0:
		return nil
	case best.known != nil:
		return p.location(best.known)
	}
	return &Location{Name: p.Sentence.Words(best.first, best.last)}
}

// spotFeatures says how a place stands to the event of a frame.
func (p *passage) spotFeatures(f *choose.Features, fr *Frame, s *spot) {
	way := p.path(fr.Trigger, s.head)
	prep := ""
	if c := p.Preposition(s.head); c >= 0 {
		prep = p.Lower(c)
	} else if s.known != nil && s.known.Prep >= p.First && s.known.Prep < p.First+p.N {
		prep = "~" + p.Lower(s.known.Prep-p.First)
	}
	kind := "site"
	if s.known != nil {
		kind = s.known.Place.Kind.String()
		f.Add("doubt", [...]string{"none", "small", "common", "person", "longer", "joined", "body"}[s.known.Doubt])
		f.Flag("chain", s.known.Chain)
		f.Add("doubt.prep", [...]string{"none", "small", "common", "person", "longer", "joined", "body"}[s.known.Doubt]+" "+prep)
	}
	f.Add("kind", kind)
	f.Add("prep", prep)
	f.Add("kind.prep", kind+" "+prep)
	f.Add("way", way)
	f.Add("way.prep", way+" "+prep)
	f.Add("rel", p.Rel(s.head).String())
	f.Add("rel.kind", p.Rel(s.head).String()+" "+kind)
	f.Flag("below the trigger", p.Above(fr.Trigger, s.head))
	f.Flag("same verb", p.governor(s.head) == fr.Verb)
	f.Add("class.prep", p.triggerKind(fr)+" "+prep)
	f.Flag("others", len(p.where) > 1)
	d := s.first - fr.Trigger
	side := "behind"
	if d < 0 {
		side, d = "before", -d
	}
	f.Add("distance", side+choose.Bucket(d))
	f.Flag("noun", fr.Noun)
}

// storyFeatures says how the place of the dateline stands to the event of a frame.
func (p *passage) storyFeatures(f *choose.Features, fr *Frame) {
	f.Add("dateline", choose.Bucket(p.Index))
	f.Add("dateline.side", p.side(fr.Date))
	f.Add("dateline.class", classOf(p.words[fr.Trigger]))
}

// triggerKind gives the category of what a frame tells, its class where it has none.
func (p *passage) triggerKind(fr *Frame) string {
	if k := p.kind(fr); k != "" {
		return k
	}
	return classOf(p.words[fr.Trigger])
}

// kind gives the category of what a frame tells, "" for none.
func (p *passage) kind(fr *Frame) string {
	w := p.words[fr.Trigger]
	if fr.Noun {
		return w.nounKind
	}
	return w.verbKind
}

// location makes a Location of a mention.
func (a *analysis) location(m *place.Match) *Location {
	start := m.Start
	if text := a.doc.Text[m.Start:m.End]; strings.HasPrefix(text, "the ") || strings.HasPrefix(text, "The ") {
		start += 4
	}
	name := prose.OneLine(a.doc.Text[start:m.End])
	if a.doc.Tokens[m.First].Is(prose.AllCaps) && len(name) > 4 && m.Place.Name != "" && !m.Chain {
		name = m.Place.Name // a dateline: "OSLO"
	}
	if i := strings.IndexByte(name, ','); i > 3 && m.Chain && a.doc.Tokens[m.First].Is(prose.AllCaps) && strings.EqualFold(name[:i], m.Place.Name) {
		name = m.Place.Name + name[i:] // "OSLO, Norway"
	}
	l := &Location{Name: name, Country: m.Place.Country, Timezone: m.Place.Zone}
	if m.Place.Located() {
		lat, lon := m.Place.Lat, m.Place.Lon
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
}
