package place

import (
	"strings"

	"dateline/timeline/prose"
)

// outer finds the country or state that begins at the comma, or the "in", at token i: ", Kazakhstan", ", Ore.",
// " in Kazakhstan", "(Texas)". last is the token after it.
func (g *Gazetteer) outer(d *prose.Document, i, end int) (p Place, last int, ok bool) {
	if i+1 >= end || d.Tokens[i].Is(prose.SentenceStart) {
		return Place{}, i, false
	}
	if !tellsWhere(d, i, end) {
		return Place{}, i, false
	}
	if d.Of(i) != "in" {
		if p, last, ok := g.abbreviated(d, i+1); ok {
			return p, g.closed(d, i, last), true
		}
	}
	name, ok := g.nameAt(d, i+1, end)
	if !ok {
		return Place{}, i, false
	}
	p, ok = g.area(name.listing)
	return p, g.closed(d, i, name.last), ok && !g.nameGoesOn(d, name.last)
}

// closed passes the bracket that closes the one at token open.
func (g *Gazetteer) closed(d *prose.Document, open, last int) int {
	if d.Of(open) == "(" && last < len(d.Tokens) && d.Of(last) == ")" {
		return last + 1
	}
	return last
}

// area gives the country or state with a name. Where both are (Georgia), it is the state that a town goes with more
// often; the caller's own candidates decide by In.
func (g *Gazetteer) area(name listing) (Place, bool) {
	var area Place
	for p := range g.bearers(name.row) {
		if p.Kind == State || p.Kind == Country && area.Kind == 0 {
			area = *p
		}
	}
	if area.Kind == 0 {
		for i := range name.towns.Len() {
			if t := g.cities.Town(name.towns, i); t.State {
				return town(&t), true
			}
		}
	}
	return area, area.Kind != 0
}

// abbreviated reads the short name of a state at token i: "Calif.", "NY", "N. Dak.".
func (g *Gazetteer) abbreviated(d *prose.Document, i int) (Place, int, bool) {
	if !d.Tokens[i].Is(prose.Capital) {
		return Place{}, i, false
	}
	if n, ok := g.short[d.Of(i)]; ok {
		return g.known[n], i + 1, true
	}
	if i+1 < len(d.Tokens) {
		two := d.Words(i, i+2)
		if n, ok := g.short[two]; ok {
			return g.known[n], i + 2, true
		}
	}
	return Place{}, i, false
}

// isShort reports whether the token at i is the short name of a state.
func (g *Gazetteer) isShort(d *prose.Document, i int) bool {
	s := d.Of(i)
	_, ok := g.short[s]
	return ok || strings.HasSuffix(s, ".") || s == ")"
}

// country passes the country after a state: "Springfield, Illinois, United States".
func (g *Gazetteer) country(d *prose.Document, i, end int, p Place) int {
	outer, last, ok := g.outer(d, i, end)
	if ok && outer.Kind == Country && outer.Country == p.Country && d.Of(i) != "in" {
		return last
	}
	return i
}

// capitalEnd gives the token after the capitalised words from token i on, of which it takes a few.
func capitalEnd(d *prose.Document, i, end int) int {
	last := i
	for last < min(end, i+4) && isCapital(d, last) && (last == i || !d.Tokens[last].Is(prose.SentenceStart)) {
		last++
		if last+1 < end && isHyphen(d, last) && d.Tokens[last+1].Is(prose.Capital) {
			last++
		}
	}
	return last
}

// tellsWhere reports whether the token at i leads on to the place in which another is.
func tellsWhere(d *prose.Document, i, end int) bool {
	if i >= end {
		return false
	}
	switch d.Of(i) {
	case ",", "(", "in":
		return true
	}
	return false
}

// unlisted makes a match of a town that the tables lack, by its place in the sentence: "in Yellow Springs, Ohio". Its
// name ends before token last, of which tellsWhere holds. Such a place has no coordinates.
func (g *Gazetteer) unlisted(d *prose.Document, i, last, end int, s *Setting) (Match, bool) {
	if d.Of(last) == "in" {
		return g.siteAt(d, i, last, end, s)
	}
	if isHyphen(d, last-1) || g.is(d, i, calendar|title) {
		return Match{}, false
	}
	prep := g.preposition(d, i, last)
	if prep < 0 && !d.Tokens[i].Is(prose.LineStart) {
		return Match{}, false
	}
	outer, after, ok := g.outer(d, last, end)
	if !ok || outer.Kind == Country && !g.places(d, prep) {
		return Match{}, false
	}
	p := unlistedIn(d, i, last, outer)
	return Match{First: i, Last: g.country(d, after, end, p), Place: p, Chain: true, Prep: prep}, true
}

// places reports whether the token at i is a preposition that a town follows.
func (g *Gazetteer) places(d *prose.Document, i int) bool { return g.is(d, i, strong) }

func unlistedIn(d *prose.Document, first, last int, outer Place) Place {
	name := d.Words(first, last)
	return Place{Name: name, Country: outer.Country, Admin: outer.Admin, Zone: outer.Zone, Kind: City}
}
