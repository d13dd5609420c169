package event

import (
	"strconv"

	"dateline/timeline/choose"
)

// doubtNames are the names of place.Doubt in features.
var doubtNames = [...]string{"none", "small", "common", "person", "longer", "joined", "body"}

// spotFeatures says how a place stands to the event of a frame, which subject does, see subjectKind.
func (p *passage) spotFeatures(f *choose.Features, fr *Frame, s *spot, subject string) {
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
	p.whereFeatures(f, fr, "spot", subject)
	f.Add("kind.class", kind, p.triggerKind(fr))
	f.Add("role.kind", p.role(fr, s.head), kind)
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
	f.Flag("headline", p.context.of(p.stem(s.head)).headline)
}

// whereFeatures says whether such an event is told with a place of a kind: a "spot" or a "scene".
func (p *passage) whereFeatures(f *choose.Features, fr *Frame, of, subject string) {
	f.Add("event: kind", of, p.kind(fr))
	f.Add("event: class", of, classOf(p.words[fr.Trigger]))
	f.Add("event: grain", of, fr.Date.grainName())
	f.Add("event: side", of, p.side(fr.Date))
	f.Add("event: subject", of, subject)
	f.Flag("event: clock "+of, fr.Date.span().Timed())
	f.Add("event: verbless", of, strconv.FormatBool(fr.Verb < 0))
	f.Add("event: trigger", of, p.stem(fr.Trigger))
}

// subjectKind says what does the event.
func (p *passage) subjectKind(fr *Frame) string {
	k := fr.Subject
	if k < 0 {
		return "none"
	}
	if n := p.nameOf(k); n != nil {
		if n.place {
			return "place"
		}
		return [...]string{"name", "person", "body"}[n.kind]
	}
	return classOf(p.words[k])
}

// role says whether token i is part of the subject, of the object, or of what else of the clause of a frame.
func (p *passage) role(fr *Frame, i int) string {
	switch {
	case p.Above(fr.Subject, i):
		return "subject"
	case p.Above(fr.Object, i):
		return "object"
	case p.Above(fr.Trigger, i):
		return "below"
	}
	return "elsewhere"
}

// prepositionOf gives the word that leads to a place; behind "~" one that leads to another place beside it.
func (p *passage) prepositionOf(s *spot) string {
	if word := p.leading(s.head); word != "" {
		return word
	}
	if s.known != nil && s.known.Prep >= p.First {
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
