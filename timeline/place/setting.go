package place

import (
	"dateline/timeline/place/internal/table"
	"dateline/timeline/prose"
	"slices"
)

// A Setting is what a text itself tells about where it plays: the countries, states and people that it names. The zero
// Setting, and nil, know nothing.
type Setting struct {
	countries [26*26/64 + 1]uint64
	states    few[string]    // named
	towns     few[string]    // states of the towns named
	people    few[table.Key] // who bear the name of a place: "Lincoln" once "Abraham Lincoln" was named
}

// A few remembers the first of what it is told.
type few[T comparable] struct {
	list [12]T
	n    int
}

func (f *few[T]) add(x T) {
	if f.n < len(f.list) && !f.has(x) {
		f.list[f.n] = x
		f.n++
	}
}

func (f *few[T]) has(x T) bool { return slices.Contains(f.list[:f.n], x) }

// bit gives where a country code stands in the set; ok is false for what is none.
func bit(code string) (word int, mask uint64, ok bool) {
	if len(code) != 2 || code[0]-'A' > 25 || code[1]-'A' > 25 {
		return 0, 0, false
	}
	n := int(code[0]-'A')*26 + int(code[1]-'A')
	return n / 64, 1 << (n % 64), true
}

func (s *Setting) add(code string) {
	if w, m, ok := bit(code); ok {
		s.countries[w] |= m
	}
}

// names reports whether the text names a country, or a place or a people that is surely of it.
func (s *Setting) names(code string) bool {
	w, m, ok := bit(code)
	return ok && s != nil && s.countries[w]&m != 0
}

func (s *Setting) namesState(name string) bool {
	return s != nil && name != "" && s.states.has(name)
}

func (s *Setting) hasTownIn(state string) bool {
	return s != nil && s.towns.has(state)
}

func (s *Setting) isPerson(k table.Key) bool { return s != nil && s.people.has(k) }

// Setting reads a text for the countries, states and people that it names.
func (g *Gazetteer) Setting(d *prose.Document) Setting {
	var s Setting
	tokens := d.Tokens
	for i := 0; i < len(tokens); i++ {
		if tokens[i].Flags&prose.Capital == 0 {
			continue
		}
		name, ok := g.open(d, i, len(tokens))
		if ok {
			if m, ok := g.match(d, i, len(tokens), &name, nil); ok {
				s.learn(&m)
				i = m.Last - 1
				continue
			}
		}
		if name.word {
			s.nation(g, d, i)
		}
	}
	return s
}

// nation notes the country of a word like "Russian".
func (s *Setting) nation(g *Gazetteer, d *prose.Document, i int) {
	if p, ok := g.Demonym(d.Of(i)); ok {
		s.add(p.Country)
	}
}

// learn notes what a mention tells. A town of a common name tells nothing of its country: London may be in Ontario.
func (s *Setting) learn(m *Match) {
	switch {
	case m.Doubt == Person:
		s.people.add(m.key)
	case m.Doubt == Common, m.Doubt == Small:
	case m.Chain, m.Place.Kind != City, m.Place.Capital, m.Place.Population > 1e6:
		s.add(m.Place.Country)
		if m.Place.Kind == State {
			s.states.add(m.Place.Admin)
		} else if m.Place.Country == "US" || m.Chain {
			s.towns.add(m.Place.Admin)
			if m.Chain {
				s.states.add(m.Place.Admin)
			}
		}
	case m.Place.Population > 300000:
		s.towns.add(m.Place.Admin)
	}
}
