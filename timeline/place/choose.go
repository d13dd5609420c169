package place

import "dateline/timeline/place/internal/table"

// rival is what share of the weight of the likeliest place another of its name may have at most for the zone of the
// first to be sure: there is a Springfield in each of four zones.
const rival = 1. / 3

// A ranking keeps the likeliest place it was told of, and how likely the likeliest one of another zone is.
type ranking struct {
	best        Place
	most, other float64
}

func (r *ranking) add(p Place, weight float64) {
	switch {
	case weight > r.most && p.Zone != r.best.Zone:
		r.best, r.most, r.other = p, weight, r.most
	case weight > r.most:
		r.best, r.most = p, weight
	case p.Zone != r.best.Zone:
		r.other = max(r.other, weight)
	}
}

// choose gives the most likely of the places with a name, without a zone where another one may be meant that has
// another.
func (g *Gazetteer) choose(name listing, h Hint) (best Place, ok bool) {
	var r ranking
	for p := range g.bearers(name.row) {
		r.add(*p, h.likely(p, h.Setting.weight(p)))
	}
	for i := range name.towns.Len() {
		rank, use := g.cities.Rank(name.towns, i)
		weight := townWeight(rank, use)
		if weight*mostFavour <= r.most*rival {
			continue // wherever it lies
		}
		t := g.cities.Town(name.towns, i)
		p := town(&t)
		p.famous = t.Capital || use == table.Usual
		r.add(p, h.likely(&p, weight))
	}
	if r.other > r.most*rival {
		r.best.Zone = ""
	}
	return r.best, r.most > 0
}

// likely gives the weight of a place under the hint, 0 where the hint rules it out.
func (h *Hint) likely(p *Place, weight float64) float64 {
	anyState := p.Kind == Region && p.Admin == "" // a region may lie in several
	switch {
	case h.Country != "" && h.Country != p.Country, h.Admin != "" && h.Admin != p.Admin && !anyState:
		return 0
	}
	return weight * h.Setting.favour(p)
}

// within gives the likeliest place with a name in a state or country. Where the state has the name of a country
// (Georgia), it is in either.
func (g *Gazetteer) within(name listing, outer Place, s *Setting) (Place, bool) {
	if p, ok := g.choose(name, Hint{Country: outer.Country, Admin: outer.Admin, Setting: s}); ok && p.In(outer) {
		return p, true
	}
	if outer.Kind == State {
		if q := g.ofKind(Country, g.row(table.KeyOf(outer.Name))); q != nil {
			return g.within(name, *q, s)
		}
	}
	return Place{}, false
}

func town(t *table.Town) Place {
	p := Place{Name: t.Name, Lat: t.Lat, Lon: t.Lon, Country: t.Country, Admin: t.Admin, Zone: t.Zone,
		Population: t.Population, Kind: City, Capital: t.Capital, Body: t.Capital}
	if t.State {
		p.Kind = State
	}
	return p
}

// townWeight is a town's people; ten times so many for a capital, which news names oftener, and fewer for what a bare
// name seldom means.
func townWeight(t table.Rank, use table.Use) float64 {
	weight := float64(max(t.Population, 500))
	switch {
	case t.Capital:
		weight *= 10
	case t.State:
		weight /= 10
	case t.Part:
		weight /= 2
	}
	switch use {
	case table.Usual:
		weight *= 3
	case table.Other:
		weight *= 0.3
	}
	return weight
}

// weight ranks the places of the hand-written tables among the towns: a state before a town of two million.
func (s *Setting) weight(p *Place) float64 {
	switch p.Kind {
	case Continent:
		return 1e9
	case Country:
		if p.Country == "GE" {
			return s.georgia()
		}
		return 5e7
	case State:
		return 2e6
	case Landmark:
		return 1.5e6
	}
	return 3e6
}

// georgia weighs the country against the American state: it is the country unless the text names a town of the state,
// or America and none of the country's neighbours.
func (s *Setting) georgia() float64 {
	if s.hasTownIn("Georgia") {
		return 1e6
	}
	for _, code := range [...]string{"RU", "AM", "AZ", "TR", "UA"} {
		if s.names(code) {
			return 3e7
		}
	}
	return 4e6
}

// mostFavour is the most that favour gives to any place.
const mostFavour = 3 * 5

// favour tells how much likelier a place is for lying in what the text names.
func (s *Setting) favour(p *Place) float64 {
	favour := 1.0
	if s.names(p.Country) && p.Kind != Country {
		favour = 3
	}
	if p.Kind != State && s.namesState(p.Admin) {
		favour *= 5
	}
	return favour
}
