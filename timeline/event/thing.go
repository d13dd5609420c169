package event

import (
	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// thing gives the name of what "the bill", "this tournament" at token i means: the one name of the article that ends
// with such a word. "" where there is none, or more than one.
func (p *passage) thing(i int) string {
	kind := english.Thing(p.Lower(i))
	if kind == 0 || p.Tags[i] != pos.NN || !p.definite(i) {
		return ""
	}
	best, second := (*name)(nil), 0
	for k := range p.names.list {
		n := &p.names.list[k]
		if n.size < 2 || english.Thing(surname(n.text)) != kind {
			continue
		}
		switch {
		case best == nil || n.count > best.count:
			if best != nil {
				second = best.count
			}
			best = n
		default:
			second = max(second, n.count)
		}
	}
	if best == nil || second*2 > best.count {
		return ""
	}
	return best.text
}

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
func (p *passage) determiner(i int) string {
	if c := p.Child(i, arcs.Det); c >= 0 {
		return p.Lower(c)
	}
	return ""
}

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

// pairs gives the two people that "the couple" or "they" at token i means, "" where that is not sure.
func (p *passage) pairs(i int) string {
	two, ok := p.pair(int(p.Token(i).Start), p.Index)
	if !ok {
		return ""
	}
	return two[0].called() + " and " + two[1].called()
}

// speaker gives who says what the sentence quotes, for "I"; nil where the sentence does not name anybody.
func (p *passage) speaker() *name {
	for v := range p.N {
		if !p.words[v].Is(english.Report) || !p.verbAt(v) {
			continue
		}
		k := p.Child(v, arcs.Nsubj)
		if k < 0 || p.Tags[k] == pos.PRP && first(p.Lower(k)) {
			continue
		}
		offset := int(p.Token(k).Start)
		switch p.Lower(k) {
		case "he":
			return p.heOrShe(offset, p.Index, english.Male)
		case "she":
			return p.heOrShe(offset, p.Index, english.Female)
		}
		left, right := p.span(k)
		for _, at := range p.names.near(int(p.Token(left).Start), int(p.Token(right-1).End)) {
			if n := &p.names.list[at.name]; n.kind == person {
				return n
			}
		}
	}
	return nil
}
