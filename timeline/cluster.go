package timeline

import "dateline/timeline/event"

// cluster puts tellings of one event together. It goes through them once, in the order they come in, and each joins the
// group that it fits best or founds one, so that tellings that come later never change what became of the earlier ones.
// With near set they are all of one article.
func cluster(tellings []*telling, near bool) []*group {
	c := clusters{index: newIndex(near), groups: make([]*group, 0, len(tellings)), near: near}
	common := ^uint64(0)
	if near {
		common = inCommon(tellings)
	}
	for i, t := range tellings {
		if t.p.marks()&common == 0 {
			c.groups = append(c.groups, &group{tellings: tellings[i : i+1 : i+1]})
			continue
		}
		g := c.best(t)
		if g < 0 {
			g = int32(len(c.groups))
			c.groups = append(c.groups, new(group))
		}
		c.groups[g].take(t)
		c.index.add(g, t)
	}
	return c.groups
}

// inCommon gives the marks that more than one telling of an article has. Three of four have none of them, so that they
// find no group and no other telling finds theirs.
func inCommon(tellings []*telling) (common uint64) {
	seen := uint64(0)
	for _, t := range tellings {
		m := t.p.marks()
		common |= seen & m
		seen |= m
	}
	return common
}

// marks gives a bit for each key that kindKeys yields. Keys that differ may have one bit, but none has two.
func (p *profile) marks() uint64 {
	if p.kinds == 0 {
		return 1 << (p.lemma % 64)
	}
	return uint64(p.kinds)
}

type clusters struct {
	groups []*group
	index  *index
	near   bool
}

// best gives the group that t belongs to, or -1.
func (c *clusters) best(t *telling) int32 {
	best, top := int32(-1), 0.0
	consider := func(g int32) bool {
		if c.groups[g].compared == t {
			return true
		}
		c.groups[g].compared = t
		if s := c.score(c.groups[g], t); s > top || s == top && s > 0 && g < best {
			best, top = g, s
		}
		return true
	}
	c.index.find(t)(consider)
	return best
}

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
	if !c.near && g.tells(t.doc) {
		return 0
	}
	f := g.fits(t)
	if f < adjacent || g.isPart(t) || f < holds && g.listed(t) {
		return 0
	}
	agree := 0.0
	for _, u := range g.samples() {
		if !c.near && contradicts(u.e, t.e) {
			return 0
		}
		agree = max(agree, u.profile().agree(t.profile(), f, c.near))
	}
	if agree < enough(f, c.near) {
		return 0
	}
	return agree + float64(f)
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
	case h >= 0 && t.p.moved && g.readings[h].status != event.Happened && t.e.Status != event.Cancelled:
		return overlaps
	case f == adjacent && t.p.once:
	default:
		return apart
	}
	return f
}

// listed reports whether t is told by the very word that tells g, of another date: "won the cup in 2015 and 2016".
func (g *group) listed(t *telling) bool {
	if len(t.e.Supersedes) > 0 || len(t.e.Mentions) == 0 {
		return false
	}
	m := &t.e.Mentions[0]
	for _, u := range g.samples() {
		if len(u.e.Mentions) > 0 && len(u.e.Supersedes) == 0 && u.e.Mentions[0].Document == m.Document && u.e.Mentions[0].Trigger == m.Trigger && u.doc == t.doc {
			return true
		}
	}
	return false
}

// isPart reports whether t tells of a part of g that is an event of its own: an hour in the stretch of days that g lasts,
// or the day on which it begins or ends.
func (g *group) isPart(t *telling) bool {
	h := g.holder()
	return h >= 0 && lasting(g.readings[h].date) && !lasting(t.e.Date) && (t.p.phase != 0 || t.e.Date.Span.Timed())
}

// samples are the tellings of g that others are compared with: the first and the latest few.
func (g *group) samples() []*telling {
	const most = 8
	if len(g.tellings) <= most {
		return g.tellings
	}
	return append(g.tellings[:1:1], g.tellings[len(g.tellings)-most+1:]...)
}

// contradicts reports whether a and b can't be one event, since one took place and the other was called off.
func contradicts(a, b *event.Event) bool {
	return a.Status == event.Happened && b.Status == event.Cancelled || a.Status == event.Cancelled && b.Status == event.Happened
}
