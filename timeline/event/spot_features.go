package event

import "dateline/timeline/choose"

// doubtNames are the names of place.Doubt in features.
var doubtNames = [...]string{"none", "small", "common", "person", "longer", "joined", "body"}

// spotFeatures says how a place stands to the event of a frame.
func (p *passage) spotFeatures(f *choose.Features, fr *Frame, s *spot) {
	way := p.path(fr.Trigger, s.head)
	prep := p.prepositionOf(s)
	kind := "site"
	if s.known != nil {
		kind = s.known.Place.Kind.String()
		doubt := doubtNames[s.known.Doubt]
		f.Add("doubt", doubt)
		f.Flag("chain", s.known.Chain)
		f.Add("told", choose.Bucket(p.toldCount[s.known.Place.Name]), kind)
		f.Add("doubt.prep", doubt, prep)
	}
	f.Add("kind", kind)
	f.Add("prep", prep)
	f.Add("kind.prep", kind, prep)
	f.Add("way", way)
	f.Add("way.prep", way, prep)
	f.Add("rel", p.Rel(s.head).String())
	f.Add("rel.kind", p.Rel(s.head).String(), kind)
	f.Flag("below the trigger", p.Above(fr.Trigger, s.head))
	f.Flag("same verb", p.governor(s.head) == fr.Verb)
	f.Add("class.prep", p.triggerKind(fr), prep)
	f.Flag("others", len(p.where) > 1)
	d := s.first - fr.Trigger
	side := "behind"
	if d < 0 {
		side, d = "before", -d
	}
	f.Add("distance", side+choose.Bucket(d))
	f.Flag("noun", fr.Noun)
	f.Add("on.rel", p.holder(fr, s.head), p.Rel(s.head).String())
	f.Flag("headline", p.context.headline[p.stem(s.head)])
}

// prepositionOf gives the word that leads to a place; behind "~" one that leads to another place beside it.
func (p *passage) prepositionOf(s *spot) string {
	if c := p.Preposition(s.head); c >= 0 {
		return p.Lower(c)
	}
	if s.known != nil && s.known.Prep >= p.First && s.known.Prep < p.First+p.N {
		return "~" + p.Lower(s.known.Prep-p.First)
	}
	return ""
}

// holder gives the class of the word that token i hangs on.
func (p *passage) holder(fr *Frame, i int) string {
	switch h := p.Head(i); {
	case h < 0:
		return "root"
	case h == fr.Trigger:
		return "trigger"
	default:
		return classOf(p.words[h])
	}
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
		return w.NounKind
	}
	return w.VerbKind
}
