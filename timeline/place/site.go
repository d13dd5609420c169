package place

import (
	"dateline/timeline/place/internal/table"
	"dateline/timeline/prose"
)

// site matches a building or site of the tables (isSite) with the place where it is: "Baikonur Cosmodrome in
// Kazakhstan". last is what siteEnd gives.
func (g *Gazetteer) site(d *prose.Document, i, last, end int, name *run, s *Setting) (Match, bool) {
	p, ok := g.choose(name.listing, Hint{Setting: s})
	if !ok || p.Kind != Landmark {
		return Match{}, false
	}
	m := Match{First: i, Last: name.last, key: name.key, class: name.class, Place: p, Prep: g.preposition(d, i, last)}
	if town, after, ok := g.around(d, m.Last, end, s); ok && near(p, town) {
		m.Last, m.Chain = after, true
		return m, true
	}
	if m.Doubt = g.doubt(d, &m, s); m.Doubt == 0 && g.is(d, m.Last-1, institution) && !g.is(d, m.Prep, strong|weak) {
		m.Doubt = Body
	}
	return m, true
}

// newSite makes a match of a building or site that the tables lack, whose name ends before token last in a word like
// "Stadium". It has the coordinates of its town where the text names that.
func (g *Gazetteer) newSite(d *prose.Document, i, last, end int, name *run, s *Setting) Match {
	m := Match{First: i, Last: last, Prep: g.preposition(d, i, last)}
	text := d.Words(i, last)
	if town, after, ok := g.around(d, last, end, s); ok {
		m.Place, m.Last, m.Chain = g.siteIn(text, town), after, true
		return m
	}
	m.key = table.KeyOf(text)
	m.Place = g.siteIn(text, g.namesake(name, i, s))
	if m.Prep < 0 || g.is(d, last-1, institution) && g.is(d, last, title) {
		m.Doubt = Body // Supreme Court Justice …
	}
	return m
}

// namesake gives the well-known place with whose name the name of a site begins: "Denver International Airport".
func (g *Gazetteer) namesake(name *run, i int, s *Setting) Place {
	if name.last == i || name.class&(classWord|className|classNever) != 0 {
		return Place{}
	}
	p, _ := g.choose(name.listing, Hint{Setting: s})
	if p.Kind == City && p.Population < unknown {
		return Place{}
	}
	return p
}

// siteAt matches a name that only its surroundings make a site: "at the Fabrik in Hamburg".
func (g *Gazetteer) siteAt(d *prose.Document, i, last, end int, s *Setting) (Match, bool) {
	prep := g.preposition(d, i, last)
	if prep < 0 || d.Of(prep) != "at" || g.is(d, i, function|title|calendar) {
		return Match{}, false
	}
	town, after, ok := g.around(d, last, end, s)
	if !ok || town.Kind != City {
		return Match{}, false
	}
	name := d.Words(i, last)
	return Match{First: i, Last: after, Place: g.siteIn(name, town), Chain: true, Prep: prep}, true
}

func (g *Gazetteer) siteIn(name string, in Place) Place {
	p := Place{Name: name, Country: in.Country, Admin: in.Admin, Zone: in.Zone, Kind: Landmark}
	if in.Kind == City || in.Kind == Landmark {
		p.Lat, p.Lon = in.Lat, in.Lon
	}
	return p
}

// siteEnd gives the token after the name of a building or site that begins at token i; i where there is none.
func (g *Gazetteer) siteEnd(d *prose.Document, i, end int) int {
	last := g.venueEnd(d, i, end)
	if last == i || g.is(d, i, function|title|calendar) {
		return i
	}
	if g.nameGoesOn(d, i) && isCapital(d, i-1) && !g.is(d, i-1, function|calendar|title|direction) {
		return i // inside a name already
	}
	return last
}

// venueEnd gives the token after the last word like "Stadium" in the name that goes on from token i; i where there is
// none.
func (g *Gazetteer) venueEnd(d *prose.Document, i, end int) int {
	if !isCapital(d, i) {
		return i
	}
	last, leads := i, g.is(d, i, lead) // Hotel Adlon
	for j := i + 1; j < min(end, i+8) && !d.Tokens[j].Is(prose.SentenceStart); j++ {
		switch {
		case isCapital(d, j):
			if leads || g.is(d, j, venue) {
				last = j + 1
			}
		case !g.joins(d, j):
			return last
		case g.is(d, j, loose) && !g.is(d, j-1, venue|lead|institution): // Members of the House
			return last
		}
	}
	return last
}

// longestWithin is how many bytes a word of the group within has at the most.
const longestWithin = 3

// joins reports whether the token at i can stand between the words of the name of a building or site.
func (g *Gazetteer) joins(d *prose.Document, i int) bool {
	t := d.Tokens[i]
	if t.Shape == prose.Mark {
		return isHyphen(d, i)
	}
	return isClitic(d, i) || t.End-t.Start <= longestWithin && g.is(d, i, within)
}

// around reads the place in which a site is, after a comma or "in" at token i: a town with what follows it, a state or
// a country.
func (g *Gazetteer) around(d *prose.Document, i, end int, s *Setting) (Place, int, bool) {
	if i+1 >= end || d.Tokens[i].Is(prose.SentenceStart) {
		return Place{}, i, false
	}
	comma := isComma(d, i)
	if comma {
		if state, last, ok := g.abbreviated(d, i+1); ok {
			return state, g.country(d, last, end, state), true
		}
	} else if d.Of(i) != "in" && d.Of(i) != "at" {
		return Place{}, i, false
	}
	name, ok := g.nameAt(d, i+1, end)
	if !ok {
		return Place{}, i, false
	}
	m, ok := g.named(d, name.first, end, &name, s)
	placed := !comma && (m.Doubt == Small || m.Doubt == Person) // the preposition makes it a place
	if !ok || m.Doubt != 0 && !placed {
		return Place{}, i, false
	}
	return m.Place, m.Last, true
}

// near reports whether a site can be said to be in a place.
func near(site, in Place) bool {
	if in.Kind == Country || in.Kind == State {
		return site.In(in)
	}
	const degrees = 1
	return site.Country == in.Country && abs(site.Lat-in.Lat) < degrees && abs(site.Lon-in.Lon) < 2*degrees
}

func abs(x float64) float64 { return max(x, -x) }

// isHyphen reports whether the token at i joins the words beside it.
func isHyphen(d *prose.Document, i int) bool {
	if i < 0 || i+1 >= len(d.Tokens) || d.Tokens[i].Shape != prose.Mark {
		return false
	}
	switch d.Of(i) {
	case "-", "–", "‐", "‑":
		return !d.Tokens[i].Is(prose.SpaceBefore) && !d.Tokens[i+1].Is(prose.SpaceBefore)
	}
	return false
}

// isClitic reports whether the token at i is a possessive "'s".
func isClitic(d *prose.Document, i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	s := d.Of(i)
	return s == "'s" || s == "’s"
}
