package event

import (
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// storyPlace gives where the story was written, as its dateline says: "Taipei, Taiwan — The festival …". It looks at the
// first sentences only; nil for none.
func (a *analysis) storyPlace() *place.Match {
	for i := range min(len(a.doc.Sentences), 4) {
		sent := &a.doc.Sentences[i]
		m, ok := a.places.Match(a.doc, sent.First, sent.Last, &a.setting)
		if !ok || m.Place.Kind == place.Landmark || m.Place.Kind == place.Continent {
			continue
		}
		for t := m.Last; t < min(m.Last+8, sent.Last); t++ {
			switch w := a.doc.Of(t); {
			case isDash(w), w == "_":
				story := m // so that those of other sentences need no memory of their own
				return &story
			case w == ",", w == "(", w == ")":
			default:
				if !a.doc.Tokens[t].Is(prose.Capital) && a.doc.Tokens[t].N < 0 {
					t = sent.Last
				}
			}
		}
	}
	return nil
}
