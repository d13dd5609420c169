package place

import (
	"cmp"

	"dateline/timeline/place/internal/table"
	"dateline/timeline/prose"
)

// A Match is a mention of a place in a text.
type Match struct {
	First, Last int // indices of its tokens, half-open
	Start, End  int // byte offsets into the text, half-open
	Place       Place
	// Doubt is what speaks against the words meaning the place here. Zero: nothing, they surely do.
	Doubt Doubt
	// Chain is set where a country, state or town in the mention backs it: "Portland, Oregon".
	Chain bool
	// Prep is the index of the preposition, or of the verb like "visiting", that governs the mention; -1 where there is
	// none. In "in Paris and Rome" it is "in" for both.
	Prep int

	key   table.Key
	class class
}

// Sure reports whether nothing speaks against m. Whether a body is meant that sits there (Place.Body: "Washington
// said"), is for the caller to judge: a mention that a preposition governs is where something is.
func (m Match) Sure() bool { return m.Doubt == 0 }

// A Doubt is what speaks against a mention. The zero Doubt: nothing.
type Doubt uint8

// The doubts.
const (
	Small  Doubt = iota + 1 // a little known town without a word that places something there
	Common                  // mostly an English word, or a name of people, and nothing tells otherwise
	Person                  // part of a person's name
	Longer                  // part of a longer name: "Boston Celtics", "Bank of England"
	Joined                  // part of a compound: "Paris-based", "pro-Russia"
	Body                    // a building that is more often those who work there: "the Supreme Court ruled"
)

// A run is the longest name that begins at a token.
type run struct {
	listing
	first, last int  // indices of its tokens, half-open; the same where the tables have none
	count       int  // words
	word        bool // the first word alone may be a name, or a demonym
}

// Match finds the longest place mention that starts at token i and ends before token end, a chain like "Portland,
// Oregon" or "Baikonur Cosmodrome in Kazakhstan" included. ok is false where no place can be meant; a mention that may
// be something else has a Doubt. s, which may be nil, tells between places of one name.
func (g *Gazetteer) Match(d *prose.Document, i, end int, s *Setting) (Match, bool) {
	end = min(end, len(d.Tokens))
	name, ok := g.open(d, i, end)
	if !ok {
		return Match{}, false
	}
	return g.match(d, i, end, &name, s)
}

// open finds the name with which a mention at token i may begin, perhaps after "the". ok is false where none can begin.
func (g *Gazetteer) open(d *prose.Document, i, end int) (name run, ok bool) {
	if isThe(d.Of(i)) {
		i++
	}
	if i >= end || !begins(d, i) {
		return run{}, false
	}
	name = g.longest(d, i, end)
	return name, name.last > i || g.leadsOn(d, i+1, end)
}

// match is Match from a name that open found.
func (g *Gazetteer) match(d *prose.Document, first, end int, name *run, s *Setting) (m Match, ok bool) {
	i := name.first
	if last := g.siteEnd(d, i, end); last > name.last {
		m, ok = g.newSite(d, i, last, end, name, s), true
	} else if name.last > i {
		if g.ofKind(Landmark, name.row) != nil { // few names are those of a site
			m, ok = g.site(d, i, last, end, name, s)
		}
		if !ok {
			m, ok = g.named(d, i, end, name, s)
		}
	}
	if !ok {
		if last := capitalEnd(d, i, end); tellsWhere(d, last, end) {
			m, ok = g.unlisted(d, i, last, end, s)
		}
	}
	if !ok || first < i && !takesThe(m.Place.Name) {
		return Match{}, false
	}
	m.First = first
	m.Start, m.End = int(d.Tokens[first].Start), int(d.Tokens[m.Last-1].End)
	return m, true
}

// leadsOn reports whether the token at i can follow the first word of a name that the tables lack.
func (g *Gazetteer) leadsOn(d *prose.Document, i, end int) bool {
	if i >= end {
		return false
	}
	if d.Tokens[i].Is(prose.Capital) || g.joins(d, i) {
		return true
	}
	return tellsWhere(d, i, end)
}

func takesThe(name string) bool { return len(name) > 4 && name[:4] == "The " }

func isThe(s string) bool { return s == "the" || s == "The" || s == "THE" }

// begins reports whether a name can begin at token i.
func begins(d *prose.Document, i int) bool {
	t := d.Tokens[i]
	return isCapital(d, i) || t.Shape == prose.Number && t.N == 10 // 10 Downing Street
}

// nameAt finds the longest name in the tables that begins at token i, or behind an article there.
func (g *Gazetteer) nameAt(d *prose.Document, i, end int) (name run, ok bool) {
	if g.is(d, i, article) {
		i++
	}
	if i >= end || !begins(d, i) {
		return run{}, false
	}
	name = g.longest(d, i, end)
	return name, name.last > i
}

// longest finds the longest name in the tables that begins at token i.
func (g *Gazetteer) longest(d *prose.Document, i, end int) run {
	best := run{first: i, last: i}
	k := table.None
	for j, n := i, 0; j < end && n < 7 && (j == i || g.goesOn(d, j)); j++ {
		if j > i && isHyphen(d, j) {
			continue
		}
		k = k.Add(d.Of(j))
		n++
		may, more := g.names.May(k)
		if may {
			best.word = best.word || j == i
			if l := g.look(k); l.isPlace() && g.fitsCase(d, j, l.class) {
				best.listing, best.last, best.count = l, j+1, n
			}
		}
		if !more && k != table.None {
			break
		}
	}
	return best
}

// goesOn reports whether a name can go on with token i.
func (g *Gazetteer) goesOn(d *prose.Document, i int) bool {
	t := d.Tokens[i]
	switch {
	case t.Is(prose.SentenceStart):
		return false
	case t.Is(prose.Capital), t.Shape == prose.Number, isClitic(d, i), isHyphen(d, i):
		return true
	}
	return t.Shape != prose.Mark && (g.is(d, i, inside) || isHyphen(d, i-1))
}

// named makes a match of a name in the tables.
func (g *Gazetteer) named(d *prose.Document, i, end int, name *run, s *Setting) (Match, bool) {
	m := Match{First: i, Last: name.last, key: name.key, class: name.class, Prep: g.preposition(d, i, name.last)}
	if g.chain(d, &m, name, end, s) {
		return m, true
	}
	var ok bool
	m.Place, ok = g.choose(name.listing, Hint{Setting: s})
	if !ok || name.class&classNever != 0 || name.count == 1 && g.is(d, i, function) {
		return m, false
	}
	if p := g.ofKind(State, name.row); p != nil && (g.is(d, i-1, upstate) || g.is(d, m.Last, province)) {
		m.Place = *p
	}
	if m.Last < end && d.Tokens[m.Last].Is(prose.Capital) && g.is(d, m.Last, province) {
		m.Last++
	}
	m.Doubt = g.doubt(d, &m, s)
	return m, true
}

// chain makes m the place that the country or state after its name backs: "Portland, Oregon". It is false where none
// does.
func (g *Gazetteer) chain(d *prose.Document, m *Match, name *run, end int, s *Setting) bool {
	outer, last, ok := g.outer(d, name.last, end)
	if !ok || d.Of(name.last) == "in" && g.partOf(d, m) != 0 {
		return false
	}
	p, ok := g.within(name.listing, outer, s)
	switch {
	case ok:
		p.Admin = cmp.Or(p.Admin, outer.Admin)
	case outer.Kind == State && (g.isShort(d, last-1) || g.is(d, m.Prep, strong|weak) && g.littleKnown(name.listing)):
		p = unlistedIn(d, m.First, name.last, outer)
	default:
		return false
	}
	m.Place, m.Chain, m.Last = p, true, g.country(d, last, end, p)
	return true
}

// littleKnown reports whether a town of a name that the tables have may be another that they lack.
func (g *Gazetteer) littleKnown(name listing) bool {
	p, ok := g.choose(name, Hint{})
	return ok && p.Kind == City && (p.Population < 100_000 || name.class != 0)
}

// fitsCase reports whether the token at i is written as the end of a name of a class must be: "US" is no "us", "EST" no
// town. Only the place of a report may be short and all in capitals.
func (g *Gazetteer) fitsCase(d *prose.Document, i int, of class) bool {
	t := d.Tokens[i]
	if t.Shape != prose.Word {
		return true
	}
	if of&classUpper != 0 {
		return t.Is(prose.AllCaps)
	}
	if !t.Is(prose.AllCaps) || t.End-t.Start > 4 {
		return true
	}
	return t.Is(prose.LineStart) || i > 0 && d.Tokens[i-1].Is(prose.AllCaps)
}

// isCapital reports whether token i, which may lie beyond the text, is a word with a capital.
func isCapital(d *prose.Document, i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Shape == prose.Word && d.Tokens[i].Is(prose.Capital)
}

// isComma reports whether token i, which may lie beyond the text, is a comma.
func isComma(d *prose.Document, i int) bool { return i >= 0 && i < len(d.Tokens) && d.Of(i) == "," }
