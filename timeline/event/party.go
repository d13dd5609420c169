package event

import (
	"strings"

	"dateline/timeline/syntax/arcs"
)

// parties gives the people and bodies that take part in the event of a frame, by their longest names: the subject, the
// object, and who stands behind "by", "with", "against", "between".
func (p *passage) parties(f *Frame, where *Location) []string {
	var list []string
	for _, k := range [...]int{f.Subject, f.Object} {
		if k >= 0 && k != f.Trigger {
			list = p.partyAt(list, k, f, where)
		}
	}
	for _, at := range [...]int{f.Trigger, f.Verb} {
		if at < 0 {
			continue
		}
		for c := range p.Children(at) {
			switch p.Rel(c) {
			case arcs.OblAgent, arcs.Iobj, arcs.NmodPoss, arcs.Compound, arcs.Amod:
				list = p.partyAt(list, c, f, where)
			case arcs.Obl, arcs.Nmod:
				if q := p.Preposition(c); q >= 0 && takesPart(p.Lower(q)) {
					list = p.partyAt(list, c, f, where)
				}
			case arcs.Xcomp, arcs.Ccomp:
				if o := p.Child(c, arcs.Obj); o >= 0 {
					list = p.partyAt(list, o, f, where)
				}
			}
		}
		if f.Verb == f.Trigger {
			break
		}
	}
	return list
}

func takesPart(prep string) bool {
	switch prep {
	case "by", "with", "against", "between", "of", "for", "among", "versus", "v", "vs", "to":
		return true
	}
	return false
}

// partyAt appends the names in the noun phrase of token k, and whom a pronoun there means.
func (p *passage) partyAt(list []string, k int, f *Frame, where *Location) []string {
	w := &drawer{passage: p, frame: f, root: k, skip: -1}
	if f.Verb >= 0 && p.Head(f.Verb) == k {
		w.skip = f.Verb
	}
	if n := w.pronoun(k); n != nil {
		return addOnce(list, n.text)
	}
	left, right := p.span(k)
	if left >= right {
		return list
	}
	start, end := int(p.Token(left).Start), int(p.Token(right-1).End)
	for _, at := range p.names.near(start, end) {
		n := p.names.list[at.name]
		if at.start >= start && (where == nil || !strings.Contains(where.Name, n.text)) {
			list = p.nameParty(list, n)
		}
	}
	return list
}

// span gives the tokens of the noun phrase of token k without clauses and phrases that hang on it: "Lind, the mayor of".
func (p *passage) span(k int) (left, right int) {
	left, right = k, k+1
	for c := range p.Children(k) {
		switch p.Rel(c) {
		case arcs.AclRelcl, arcs.Acl, arcs.Nmod, arcs.Obl, arcs.Advcl, arcs.Punct:
		default:
			l, r := p.Extent(c)
			left, right = min(left, l), max(right, r)
		}
	}
	return left, right
}

// nameParty appends a name, unless it is that of a place, a people or a storm.
func (p *passage) nameParty(list []string, n name) []string {
	if n.kind == 0 && n.size == 1 {
		if w := p.vocabulary.of(n.text); w.is(office | role | nounAny | venue) {
			return list
		}
		if _, people := p.places.Demonym(n.text); people {
			return list
		}
	}
	if isWeather(n.text) {
		return list
	}
	return addOnce(list, n.text)
}

// isWeather reports whether a name is that of a storm.
func isWeather(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch first {
	case "Hurricane", "Typhoon", "Cyclone", "Storm":
		return true
	}
	return false
}

func addOnce(list []string, text string) []string {
	if text == "" {
		return list
	}
	for _, l := range list {
		if l == text {
			return list
		}
	}
	return append(list, text)
}

// near gives the namings that touch bytes [start, end).
func (n *names) near(start, end int) []naming {
	lo := n.search(start)
	if lo > 0 && n.at[lo-1].end > start {
		lo--
	}
	hi := lo
	for hi < len(n.at) && n.at[hi].start < end {
		hi++
	}
	return n.at[lo:hi]
}
