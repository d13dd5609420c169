package place

import "dateline/timeline/prose"

const (
	// wellKnown is how many people a town has that needs no preposition to be meant.
	wellKnown = 200_000
	// unknown is how few people a town has whose bare name means something else more often: only its state or country
	// after it makes it sure.
	unknown = 15_000
)

// doubt finds what speaks against a name from the tables.
func (g *Gazetteer) doubt(d *prose.Document, m *Match, s *Setting) Doubt {
	if g.isJoined(d, m) {
		return Joined
	}
	if g.is(d, m.First-1, title) && !d.Tokens[m.First].Is(prose.SentenceStart) {
		return Person
	}
	headline := false
	if part := g.partOf(d, m); part != 0 {
		if headline = g.isHeadline(d, m); !headline {
			return part
		}
	}
	switch {
	case m.class&classWord != 0 && (headline || m.Place.Population < 100_000 || !g.is(d, m.Prep, strong)):
		return Common
	case m.class&className != 0 && !g.placesName(d, m):
		return Common
	case s.isPerson(m.key) && m.Place.Kind == City && !g.is(d, m.Prep, strong|weak):
		return Person
	case m.Place.Kind == City && !g.isKnown(d, m):
		return Small
	case m.Place.Kind == State && m.Place.Population > 0 && m.Prep < 0 && !g.is(d, m.Last, province) && !g.is(d, m.Last-1, province):
		return Small
	}
	return 0
}

// isKnown reports whether a town is large enough for what stands before its name.
func (g *Gazetteer) isKnown(d *prose.Document, m *Match) bool {
	p := &m.Place
	switch {
	case p.famous || p.Population >= wellKnown || g.isDateline(d, m):
		return true
	case p.Population < unknown:
		return false
	}
	return m.Prep >= 0 || g.is(d, m.First-1, taking)
}

// placesName reports whether what stands beside a name that is often a person's makes it a place: "in Jackson"; where few bear the
// name and many live there, "from Florence".
func (g *Gazetteer) placesName(d *prose.Document, m *Match) bool {
	if isClitic(d, m.Last) {
		return false
	}
	known := m.Place.Kind != City || m.Place.Population > 300_000
	return g.is(d, m.Prep, strong) || known && g.is(d, m.Prep, weak)
}

// isJoined reports whether m is a part of a compound word.
func (g *Gazetteer) isJoined(d *prose.Document, m *Match) bool {
	return isHyphen(d, m.Last) || isHyphen(d, m.First-1)
}

// partOf reports whether a name goes on before or after m: a person's, or that of something named after the place.
func (g *Gazetteer) partOf(d *prose.Document, m *Match) Doubt {
	if g.nameGoesOn(d, m.Last) || m.Place.Kind == City && m.Last < len(d.Tokens) && g.is(d, m.Last, loose) {
		return Longer // Boston Celtics, Battle of Hastings
	}
	i := m.First - 1
	if i < 0 || d.Tokens[m.First].Is(prose.SentenceStart) || d.Tokens[i].Shape != prose.Word {
		return 0
	}
	if len(d.Of(i)) == 3 && g.is(d, i, article) {
		return 0
	}
	if j := g.passModifiers(d, i); g.is(d, j, loose) && j > 0 && d.Tokens[j-1].Is(prose.Capital) && !g.is(d, j-1, settled|direction|function) {
		return Longer // Bank of England
	}
	if !d.Tokens[i].Is(prose.Capital) || g.is(d, i, direction|calendar) || d.Tokens[i].Is(prose.SentenceStart) && g.is(d, i, function) {
		return 0
	}
	if _, ok := g.Demonym(d.Of(i)); ok || g.is(d, i, function) && d.Tokens[i].Is(prose.SentenceStart) {
		return 0
	}
	return Person
}

// nameGoesOn reports whether the token at i goes on with a name that ends before it.
func (g *Gazetteer) nameGoesOn(d *prose.Document, i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	t := d.Tokens[i]
	return t.Shape == prose.Word && t.Is(prose.Capital) && !t.Is(prose.SentenceStart) && !t.Is(prose.LineStart) &&
		!g.is(d, i, calendar|title) && d.Of(i) != "I"
}

// isHeadline reports whether m stands among words that are nearly all capitalised, as in a title.
func (g *Gazetteer) isHeadline(d *prose.Document, m *Match) bool {
	const window = 8
	capital, small := 0, 0
	for i := m.Last; small == 0 && i < len(d.Tokens) && i < m.Last+window && !d.Tokens[i].Is(prose.SentenceStart); i++ {
		g.count(d, i, &capital, &small)
	}
	for i := m.First; small == 0 && i > 0 && i > m.First-window && !d.Tokens[i].Is(prose.SentenceStart); i-- {
		g.count(d, i-1, &capital, &small)
	}
	return capital >= 4 && small == 0
}

// count counts a word that a title would capitalise.
func (g *Gazetteer) count(d *prose.Document, i int, capital, small *int) {
	t := d.Tokens[i]
	switch {
	case t.Shape != prose.Word:
	case t.Is(prose.Capital):
		*capital++
	case t.End-t.Start >= 3 && !g.is(d, i, strong|weak|and|inside|article):
		*small++
	}
}

// isDateline reports whether m opens a line as the place of a report does: "ASPEN, May 2 (Reuters) —".
func (g *Gazetteer) isDateline(d *prose.Document, m *Match) bool {
	if !d.Tokens[m.First].Is(prose.LineStart) || m.Last >= len(d.Tokens) {
		return false
	}
	switch d.Of(m.Last) {
	case "—", "–", "-", "--", "(":
		return d.Tokens[m.Last].Is(prose.SpaceBefore)
	case ",", ":":
		return d.Tokens[m.First].Is(prose.AllCaps)
	}
	return false
}

// preposition finds the preposition that governs the name [i, last), over an article, a word like "northern", and names
// joined by "and" or commas. In "In Iran, the Kremlin said" the comma joins nothing.
func (g *Gazetteer) preposition(d *prose.Document, i, last int) int {
	j := g.passModifiers(d, i-1)
	if k := g.prepositionAt(d, j); k >= 0 {
		return k
	}
	if j < 0 || !(g.is(d, j, and) || d.Of(j) == ",") || d.Tokens[i].Is(prose.SentenceStart) {
		return -1
	}
	if d.Of(j) == "," && !(last < len(d.Tokens) && (d.Of(last) == "," || g.is(d, last, and))) {
		return -1
	}
	for n := 0; j > 0 && n < 12; n++ {
		t := d.Tokens[j]
		if t.Is(prose.SentenceStart) || !(t.Is(prose.Capital) || g.is(d, j, and|article|direction) || d.Of(j) == "," || isHyphen(d, j)) {
			break
		}
		j--
	}
	return g.prepositionAt(d, j)
}

func (g *Gazetteer) passModifiers(d *prose.Document, i int) int {
	for n := 0; n < 3 && g.is(d, i, article|direction); n++ {
		i--
	}
	return i
}

// prepositionAt gives i where a preposition stands there that a place can follow, otherwise -1. "Of" is one after "city".
func (g *Gazetteer) prepositionAt(d *prose.Document, i int) int {
	if g.is(d, i, strong|weak) || g.is(d, i, loose) && g.is(d, i-1, settled) {
		return i
	}
	return -1
}
