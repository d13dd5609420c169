package event

import (
	"slices"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/place"
)

// A scene is a place that the article is about: that of the dateline, of the headline, of its first sentence, the one
// it names most; or the last one that it told something of.
type scene struct {
	place.Match
	from string // dateline, headline, lead, main, before
	back int    // of before: how many sentences ago
}

// about gives the scenes of the article, worked out once.
func (a *analysis) about() []scene {
	if a.scenesKnown {
		return a.scenes
	}
	a.scenesKnown, a.scenes = true, a.scenes[:0]
	if a.story != nil {
		a.scenes = append(a.scenes, scene{Match: *a.story, from: "dateline"})
	}
	a.readTold()
	for k := range a.told {
		m := &a.told[k]
		index := a.doc.SentenceAt(m.Start)
		from := "lead"
		if m.Start < a.article.Body {
			from = "headline"
		}
		if index > 1 || len(a.scenes) == 4 {
			break
		}
		a.scenes = append(a.scenes, scene{Match: *m, from: from})
	}
	if m := a.mostTold(); m != nil {
		a.scenes = append(a.scenes, scene{Match: *m, from: "main"})
	}
	return a.scenes
}

// readTold collects the places that the article surely names, in reading order, and how often it names each.
func (a *analysis) readTold() {
	const most = 2000
	a.told, a.toldCount = a.told[:0], map[string]int{}
	for m := range a.places.Mentions(a.doc, 0, len(a.doc.Tokens), &a.setting) {
		if m.Sure() && len(a.told) < most {
			a.told = append(a.told, m)
			a.toldCount[m.Place.Name]++
		}
	}
}

// mostTold gives the place that the article names most, nil where it names none twice, or that is a scene already.
func (a *analysis) mostTold() *place.Match {
	var best *place.Match
	most := 1
	for k := range a.told {
		if n := a.toldCount[a.told[k].Place.Name]; n > most {
			best, most = &a.told[k], n
		}
	}
	for i := range a.scenes {
		if best != nil && a.scenes[i].Place.Name == best.Place.Name {
			return nil
		}
	}
	return best
}

// scenesOf gives the scenes of the article, and the last place before the sentence where something is told to be.
func (p *passage) scenesOf() []scene {
	p.around = append(p.around[:0], p.about()...)
	const far = 4 // sentences
	k, _ := slices.BinarySearchFunc(p.told, p.First, func(m place.Match, first int) int { return m.First - first })
	for k--; k >= 0; k-- {
		m := &p.told[k]
		back := p.Index - p.doc.SentenceAt(m.Start)
		if back > far {
			break
		}
		if m.Prep >= 0 && p.vocabulary.Of(lower(p.doc.Of(m.Prep))).Is(english.PlacePrep) {
			p.around = append(p.around, scene{*m, "before", back})
			break
		}
	}
	return p.around
}

// nameHere reports whether the sentence itself names the place of a scene.
func (p *passage) nameHere(m *scene) bool {
	return slices.ContainsFunc(p.where, func(s spot) bool { return s.known != nil && s.known.Place.Name == m.Place.Name })
}

// sceneFeatures says how a place that the article is about stands to the event of a frame.
func (p *passage) sceneFeatures(f *choose.Features, fr *Frame, m *scene, scenes []scene, subject string) {
	f.Flag("scene", true)
	p.whereFeatures(f, fr, "scene", subject)
	f.Add("scene: spots", m.from, p.bestSpot())
	f.Add("scene: from", m.from)
	f.Add("scene: kind", m.Place.Kind.String(), m.from)
	f.Add("scene: sentence", choose.Bucket(p.Index))
	f.Add("scene: side", p.side(fr.Date), m.from)
	f.Add("scene: class", p.triggerKind(fr))
	f.Add("scene: others", choose.Bucket(len(p.where)))
	f.Add("scene: back", choose.Bucket(m.back), m.from)
	f.Add("scene: told", choose.Bucket(p.toldCount[m.Place.Name]), m.from)
	f.Flag("scene: again", p.repeats(m, scenes))
	f.Add("scene: used", choose.Bucket(p.context.of(stemOf(m.Place.Name)).count))
	f.Add("scene: ago", p.ago(fr.Date))
	f.Flag("scene: body", m.Place.Body)
	f.Flag("scene: noun", fr.Noun)
	f.Flag("scene: governed", m.Prep >= 0)
	f.Flag("scene: prep", m.Prep >= 0 && p.doc.Of(m.Prep) == "in")
}

// bestSpot says what places the sentence names itself.
func (p *passage) bestSpot() string {
	best := "none"
	for i := range p.where {
		switch s := &p.where[i]; {
		case s.known == nil:
			return "site"
		case s.known.Prep >= 0:
			best = "governed"
		case best == "none":
			best = "named"
		}
	}
	return best
}

// repeats reports whether another of the scenes is in the same country, or the same place.
func (p *passage) repeats(m *scene, scenes []scene) bool {
	return slices.ContainsFunc(scenes, func(s scene) bool {
		return s.Start != m.Start && s.Place.Country == m.Place.Country
	})
}
