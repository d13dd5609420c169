package event

import "dateline/timeline/syntax/arcs"

// definite reports whether the noun at token i has "the" or "this" in front of it and nothing that tells it from
// others.
func (p *passage) definite(i int) bool {
	switch p.determiner(i) {
	case "the", "this":
		return p.plain(i)
	}
	return false
}

// determiner gives the article of the noun at token i, "" for none.
func (p *passage) determiner(i int) string { return p.lowerAt(p.Child(i, arcs.Det)) }

// plain reports whether nothing but a date in front of the noun at token i tells it from others of its kind.
func (p *passage) plain(i int) bool {
	for c := range p.Children(i) {
		switch p.Rel(c) {
		case arcs.Amod, arcs.Compound, arcs.NmodPoss, arcs.Nummod, arcs.NmodDesc:
			if p.dated[c] == 0 {
				return false
			}
		}
	}
	return true
}
