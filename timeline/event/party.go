package event

import (
	_ "embed"
	"slices"
	"strings"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/parties.txt
var partyWeights string

// probable is the log-odds from which somebody takes part: to leave out who does is the worse fault.
const probable = -0.8

// parties gives the people and bodies that take part in the event of a frame, by their longest names: of those that the
// sentence names, or means by a pronoun, the ones that are likely to.
func (x *Extractor) parties(p *passage, f *Frame, d *draft, where *Location) []string {
	var list []string
	weigh := func(n *name, head, start int) {
		if n == nil || where != nil && strings.Contains(where.Name, n.text) || !p.canTakePart(n) {
			return
		}
		x.features.Reset()
		p.partyFeatures(&x.features, f, d, n, head)
		odds := x.models.party.Score(&x.features)
		x.watch(Decision{Kind: "party", Start: start, Text: n.text, Score: odds}, p, f)
		if odds > probable && !slices.Contains(list, n.text) {
			list = append(list, n.text)
		}
	}
	start, end := int(p.Token(0).Start), int(p.Token(p.N-1).End)
	for _, at := range p.names.near(start, end) {
		head := p.headIn(p.tokenAt(at.start), p.tokenAt(at.end-1)+1)
		if p.isOf(head, f.Date) {
			weigh(&p.names.list[at.name], head, at.start)
		}
	}
	for i := range p.N {
		if p.Tags[i].IsPersonal() {
			weigh(p.pronoun(i), i, int(p.Token(i).Start))
		}
	}
	return list
}

// tokenAt gives the token of the sentence that holds a byte of the text.
func (p *passage) tokenAt(offset int) int {
	return min(max(tokenFrom(p.doc, offset+1)-1-p.First, 0), p.N-1)
}

// canTakePart reports whether a name can be that of somebody: not of a people, a storm, an office, an event.
func (p *passage) canTakePart(n *name) bool {
	if isWeather(n.text) {
		return false
	}
	if n.kind != 0 || n.size > 1 {
		return true
	}
	if p.vocabulary.Of(n.text).Is(english.Office | english.Position | english.NounAny | english.Venue) {
		return false
	}
	_, people := p.places.Demonym(n.text)
	return !people
}

// partyFeatures says how a name at token i stands to the event of a frame.
func (p *passage) partyFeatures(f *choose.Features, fr *Frame, d *draft, n *name, i int) {
	way, role := p.path(fr.Trigger, i), p.roleOf(i)
	kind := [...]string{"unknown", "person", "body"}[n.kind]
	f.Add("way", way)
	f.Add("role", role)
	f.Add("role.kind", role, kind)
	f.Add("way.kind", way, kind)
	f.Add("kind", kind)
	f.Add("class", p.triggerKind(fr), kind)
	f.Add("class.role", classOf(p.words[fr.Trigger]), role)
	f.Add("used", choose.Bucket(n.count))
	f.Add("size", choose.Bucket(n.size))
	f.Flag("subject", i == fr.Subject)
	f.Flag("of the subject", p.Above(fr.Subject, i))
	f.Flag("object", p.Above(fr.Object, i))
	f.Flag("same verb", p.governor(i) == fr.Verb)
	f.Flag("pronoun", p.Tags[i].IsPersonal())
	f.Flag("in the title", strings.Contains(d.text, surname(n.text)))
	f.Flag("place", p.placed[i])
	f.Flag("source", n.source)
	f.Flag("joined", p.Rel(i) == arcs.Conj)
	side := "behind "
	dist := i - fr.Trigger
	if dist < 0 {
		side, dist = "before ", -dist
	}
	f.Add("distance", side+choose.Bucket(dist))
	f.Flag("headline", p.context.of(n.stem).headline)
}

// span gives the tokens of the noun phrase of token k without clauses and phrases that hang on it: "Lind, the mayor
// of".
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

// isWeather reports whether a name is that of a storm.
func isWeather(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch first {
	case "Hurricane", "Typhoon", "Cyclone", "Storm":
		return true
	}
	return false
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
