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
	part := g.partOf(d, m)
	headline := part != 0 && g.isHeadline(d, m)
	switch {
	case part != 0 && !headline:
		return part
	case g.isCommon(d, m, headline):
		return Common
	case s.isPerson(m.key) && m.Place.Kind == City && !g.is(d, m.Prep, strong|weak):
		return Person
	case !g.isKnown(d, m):
		return Small
	}
	return 0
}

// isCommon reports whether a name is mostly a word, or that of people, and nothing here makes it a place.
func (g *Gazetteer) isCommon(d *prose.Document, m *Match, headline bool) bool {
	if m.class&classWord != 0 && (headline || m.Place.Population < 100_000 || !g.is(d, m.Prep, strong)) {
		return true
	}
	return m.class&className != 0 && !g.placesName(d, m)
}

// isKnown reports whether a town or state is large enough for what stands beside its name.
func (g *Gazetteer) isKnown(d *prose.Document, m *Match) bool {
	p := &m.Place
	switch p.Kind {
	case City:
		if p.famous || p.Population >= wellKnown || g.isDateline(d, m) {
			return true
		}
		return p.Population >= unknown && (m.Prep >= 0 || g.is(d, m.First-1, taking))
	case State:
		return p.Population == 0 || m.Prep >= 0 || g.is(d, m.Last, province) || g.is(d, m.Last-1, province)
	}
	return true
}

// placesName reports whether what stands beside a name that is often a person's makes it a place: "in Jackson"; where
// few bear the name and many live there, "from Florence".
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
	if g.nameGoesOn(d, m.Last) || m.Place.Kind == City && g.is(d, m.Last, loose) {
		return Longer // Boston Celtics, Battle of Hastings
	}
	i := m.First - 1
	if i < 0 || d.Tokens[m.First].Is(prose.SentenceStart) {
		return 0
	}
	switch {
	case isThe(d.Of(i)):
		return 0
	case g.isNamedAfter(d, i):
		return Longer // Bank of England
	case g.isForename(d, i):
		return Person
	}
	return 0
}

// isNamedAfter reports whether what ends with token i is named after the place that follows: "Bank of" England, but not
// "City of".
func (g *Gazetteer) isNamedAfter(d *prose.Document, i int) bool {
	of := g.passModifiers(d, i)
	return g.is(d, of, loose) && of > 0 && d.Tokens[of-1].Is(prose.Capital) && !g.is(d, of-1, settled|direction|function)
}

// isForename reports whether token i, which goes before a name, may be one itself.
func (g *Gazetteer) isForename(d *prose.Document, i int) bool {
	t := d.Tokens[i]
	if !t.Is(prose.Capital) || g.is(d, i, direction|calendar) || t.Is(prose.SentenceStart) && g.is(d, i, function) {
		return false
	}
	_, demonym := g.Demonym(d.Of(i))
	return !demonym
}

// nameGoesOn reports whether the token at i goes on with a name that ends before it.
func (g *Gazetteer) nameGoesOn(d *prose.Document, i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	opens := d.Tokens[i].Flags&(prose.SentenceStart|prose.LineStart) != 0
	return isCapital(d, i) && !opens && !g.is(d, i, calendar|title) && d.Of(i) != "I"
}

// isHeadline reports whether m stands among words that are nearly all capitalised, as in a title.
func (g *Gazetteer) isHeadline(d *prose.Document, m *Match) bool {
	const window = 8
	capital, small := 0, 0
	for i := m.Last; i < min(len(d.Tokens), m.Last+window) && !d.Tokens[i].Is(prose.SentenceStart); i++ {
		g.count(d, i, &capital, &small)
	}
	for i := m.First; i > max(0, m.First-window) && !d.Tokens[i].Is(prose.SentenceStart); i-- {
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
	if d.Tokens[i].Is(prose.SentenceStart) || !g.joinsNames(d, j, last) {
		return -1
	}
	for n := 0; j > 0 && n < 12 && g.isInList(d, j); n++ {
		j--
	}
	return g.prepositionAt(d, j)
}

// joinsNames reports whether token i joins names: "and", or a comma if another one or "and" stands at last, behind the
// name that follows it.
func (g *Gazetteer) joinsNames(d *prose.Document, i, last int) bool {
	return g.is(d, i, and) || isComma(d, i) && (isComma(d, last) || g.is(d, last, and))
}

// isInList reports whether token i can stand in a list of names, and does not begin a sentence.
func (g *Gazetteer) isInList(d *prose.Document, i int) bool {
	t := d.Tokens[i]
	if t.Is(prose.SentenceStart) {
		return false
	}
	return t.Is(prose.Capital) || g.is(d, i, and|article|direction) || isComma(d, i) || isHyphen(d, i)
}

func (g *Gazetteer) passModifiers(d *prose.Document, i int) int {
	for n := 0; n < 3 && g.is(d, i, article|direction); n++ {
		i--
	}
	return i
}

// prepositionAt gives i where a preposition stands there that a place can follow, otherwise -1. "Of" is one after
// "city".
func (g *Gazetteer) prepositionAt(d *prose.Document, i int) int {
	if g.is(d, i, strong|weak) || g.is(d, i, loose) && g.is(d, i-1, settled) {
		return i
	}
	return -1
}
