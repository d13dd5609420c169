package merge

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
)

// cluster puts tellings of one event together. It goes through them once, document by document in the order they come
// in, and each joins the group that it fits best or founds one, so that tellings that come later never change what
// became of the earlier ones. Evidence of the name without is left out.
func cluster(tellings []*telling, without string) []*group {
	c := clusters{index: newIndex(false, len(tellings)), without: without}
	c.groups = make([]*group, 0, len(tellings))
	for i, t := range tellings {
		if i == 0 || tellings[i-1].doc != t.doc {
			c.document(tellings[i:])
		}
	}
	return c.groups
}

// A candidate is a group that a telling may belong to.
type candidate struct {
	telling int // its index
	group   int32
	score   float64
}

// compareCandidates puts the surest first; of equals the older group, then the earlier telling.
func compareCandidates(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.group, b.group), a.telling-b.telling)
}

// document puts the tellings of the document that the list begins with into groups. No document tells an event twice,
// so what is surest goes first, and the others choose among what is left.
func (c *clusters) document(tellings []*telling) {
	if i := slices.IndexFunc(tellings, func(t *telling) bool { return t.doc != tellings[0].doc }); i > 0 {
		tellings = tellings[:i]
	}
	var list []candidate
	for i, t := range tellings {
		list = c.candidates(list, i, t)
	}
	slices.SortFunc(list, compareCandidates)
	chosen := make([]int32, len(tellings)) // the group of each telling, counted from 1
	taken := make(map[int32]bool, len(list))
	for _, x := range list {
		if chosen[x.telling] == 0 && !taken[x.group] {
			chosen[x.telling], taken[x.group] = x.group+1, true
		}
	}
	for i, t := range tellings {
		c.put(t, chosen[i]-1)
	}
}

// put puts t into group g, or into one of its own where that is -1, where others find it.
func (c *clusters) put(t *telling, g int32) {
	if g < 0 {
		g = c.found(new(group))
	}
	c.take(g, t)
	c.index.add(g, t)
}

// take puts t into group g.
func (c *clusters) take(g int32, t *telling) {
	c.groups[g].take(t)
	c.glances[g].take(t)
	c.gists[g].join(&t.p.brief)
}

// found adds a group.
func (c *clusters) found(g *group) int32 {
	c.groups, c.gists = append(c.groups, g), append(c.gists, newGist())
	c.glances = append(c.glances, glance{within: noDays})
	return int32(len(c.groups) - 1)
}

type clusters struct {
	groups  []*group
	glances []glance // of the groups
	gists   []gist   // of the groups
	index   *index
	turn    int32 // counts the tellings
	pair    pair  // the one that is looked at
	// without names evidence to leave out, see Merger.
	without string
}

// candidates appends the groups that t, which has the index i, may belong to.
func (c *clusters) candidates(list []candidate, i int, t *telling) []candidate {
	c.turn++
	q := c.question(t)
	for _, k := range c.index.keys(t, looksUnder) {
		for _, g := range c.index.under(k) {
			glance := &c.glances[g]
			if glance.seen == c.turn {
				continue
			}
			glance.seen = c.turn
			f := glance.bestFit(&q)
			if f == apart || c.gists[g].excludes(&q, f) {
				continue
			}
			if s := c.score(c.groups[g], t); s > 0 {
				list = append(list, candidate{i, g, s})
			}
		}
	}
	return list
}

// asksRivals reports whether those that are sure to be rivals are passed over.
func (c *clusters) asksRivals() bool { return c.without != "rivals" }

// reach gives how many months away the date of p may have been told before.
func (p *profile) reach() int {
	switch {
	case p.moved:
		return 6
	case p.once:
		return 1
	}
	return 0
}

// score says how well t goes into g: 0 for not at all.
func (c *clusters) score(g *group, t *telling) float64 {
	f := g.fits(t)
	if f < adjacent || g.isPart(t) || f < holds && g.sharesWord(t) {
		return 0
	}
	agree, least := 0.0, enough(f)
	for _, u := range g.samples() {
		outcome := u.p.opposed(&t.p.brief)
		if most := c.most(&u.p.brief, &t.p.brief); (most < least || most <= agree) && !outcome {
			continue
		}
		c.pair = newPair(u, t, f, false)
		a := c.pair.agree()
		if (a < least || a <= agree) && !c.pair.otherOutcome() {
			continue // whatever speaks against it decides nothing
		}
		switch c.pair.speaksAgainst(c.without) {
		case "":
			agree = max(agree, a)
		case "outcome":
			return 0
		}
	}
	if agree < least {
		return 0
	}
	return agree + float64(f)
}

// most gives no less than two agree, or 0 where that is spoken against.
func (c *clusters) most(a, b *brief) float64 {
	title := a.mostTitle(b)
	if c.asksRivals() && a.mustRival(b, title) {
		return 0
	}
	return a.most(b, title)
}

// fits says how the dates of t go with those of g. A date that is moved fits the one that it was moved from; what
// happens once may be told of two days near each other.
func (g *group) fits(t *telling) fit {
	_, f := g.fit(t.e.Date)
	for i := range t.e.Supersedes {
		_, o := g.fit(t.e.Supersedes[i].Date)
		f = max(f, o)
	}
	switch h := g.holder(); {
	case f >= overlaps:
	case h >= 0 && t.p.moved && g.readings[h].status != event.Happened:
		return overlaps
	case f == adjacent && t.p.once:
	default:
		return apart
	}
	return f
}

// sharesWord reports whether t is told by the very word that tells g. Of another date, it is listed beside g: "won the
// cup in 2015 and 2016".
func (g *group) sharesWord(t *telling) bool {
	if len(t.e.Supersedes) > 0 || len(t.e.Mentions) == 0 {
		return false
	}
	m := &t.e.Mentions[0]
	for _, u := range g.samples() {
		if u.doc == t.doc && len(u.e.Supersedes) == 0 && u.readFrom(m) {
			return true
		}
	}
	return false
}

// readFrom reports whether the first mention of t has the word of m.
func (t *telling) readFrom(m *event.Mention) bool {
	if len(t.e.Mentions) == 0 {
		return false
	}
	own := &t.e.Mentions[0]
	return own.Trigger == m.Trigger
}

// isPart reports whether t tells of a part of g that is an event of its own: an hour in the stretch of days that g
// lasts, or the day on which it begins or ends.
func (g *group) isPart(t *telling) bool {
	h := g.holder()
	if h < 0 || !lasting(g.readings[h].date) || lasting(t.e.Date) {
		return false
	}
	return t.p.phase != "" || t.e.Date.Span.Timed()
}

// samples are the tellings of g that others are compared with: the first and the latest few.
func (g *group) samples() []*telling {
	const most = 8
	if len(g.tellings) <= most {
		return g.tellings
	}
	return append(g.tellings[:1:1], g.tellings[len(g.tellings)-most+1:]...)
}
