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

// likely is the log-odds from which a place is taken: a little under even, since what is weighed against it is no
// place.
const likely = -0.1

// locate gives where the event of a frame happens, nil where no place is likely enough: one that its sentence names, or
// one of those that the article is about.
func (x *Extractor) locate(p *passage, f *Frame) *Location {
	var best *Location
	top := likely
	weigh := func(features func(*choose.Features), start int, text string, where func() *Location) {
		x.features.Reset()
		features(&x.features)
		odds := x.models.spot.Score(&x.features)
		x.watch(Decision{Kind: "spot", Start: start, Text: text, Score: odds}, p, f)
		if odds > top {
			best, top = where(), odds
		}
	}
	for i := range p.spots() {
		s := &p.where[i]
		weigh(func(fs *choose.Features) { p.spotFeatures(fs, f, s) }, int(p.Token(s.first).Start), p.Sentence.Words(s.first, s.last),
			func() *Location {
				if s.known != nil {
					return p.location(s.known)
				}
				return &Location{Name: p.Sentence.Words(s.first, s.last)}
			})
	}
	for i := range p.about() {
		m := &p.scenes[i]
		if m.First >= p.First && m.First < p.First+p.N || p.nameHere(m) {
			continue
		}
		weigh(func(fs *choose.Features) { p.sceneFeatures(fs, f, m) }, m.Start, p.doc.Text[m.Start:m.End], func() *Location { return p.location(&m.Match) })
	}
	return best
}

// A scene is a place that the article is about: that of the dateline, of the headline, of its first sentence.
type scene struct {
	place.Match
	from string // dateline, headline, lead
}

// about gives the scenes of the article, worked out once.
func (a *analysis) about() []scene {
	if a.scenesKnown {
		return a.scenes
	}
	a.scenesKnown, a.scenes = true, a.scenes[:0]
	if a.story != nil {
		a.scenes = append(a.scenes, scene{*a.story, "dateline"})
	}
	for k := range min(len(a.doc.Sentences), 2) {
		s, from := &a.doc.Sentences[k], "lead"
		if s.Start < a.article.Body {
			from = "headline"
		}
		for m := range a.places.Mentions(a.doc, s.First, s.Last, &a.setting) {
			if m.Sure() && len(a.scenes) < 4 {
				a.scenes = append(a.scenes, scene{m, from})
			}
		}
	}
	return a.scenes
}

// nameHere reports whether the sentence itself names the place of a scene.
func (p *passage) nameHere(m *scene) bool {
	for i := range p.where {
		if k := p.where[i].known; k != nil && k.Place.Name == m.Place.Name {
			return true
		}
	}
	return false
}

// sceneFeatures says how a place that the article is about stands to the event of a frame.
func (p *passage) sceneFeatures(f *choose.Features, fr *Frame, m *scene) {
	f.Flag("scene", true)
	f.Add("scene: from", m.from)
	f.Add("scene: kind", m.Place.Kind.String()+" "+m.from)
	f.Add("scene: sentence", choose.Bucket(p.Index))
	f.Add("scene: side", p.side(fr.Date)+" "+m.from)
	f.Add("scene: class", p.triggerKind(fr))
	f.Add("scene: others", choose.Bucket(len(p.where)))
	f.Add("scene: used", choose.Bucket(p.context.used[stemOf(m.Place.Name)]))
	f.Add("scene: ago", p.ago(fr.Date))
	f.Flag("scene: body", m.Place.Body)
	f.Flag("scene: noun", fr.Noun)
	f.Flag("scene: governed", m.Prep >= 0)
	f.Flag("scene: prep", m.Prep >= 0 && p.doc.Of(m.Prep) == "in")
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
