package merge

// A pair is two tellings that may be of one event.
type pair struct {
	t, u  *telling
	p, q  *profile // of t and u
	fit   fit      // of their dates
	near  bool     // of one article
	title float64  // how far their titles are alike, 0..1
}

func newPair(t, u *telling, f fit, near bool) pair {
	return pair{t: t, u: u, p: &t.p, q: &u.p, fit: f, near: near, title: dice(t.p.words, u.p.words)}
}

// around says how far the names in their sentences are the same, 0..1.
func (x *pair) around() float64 { return overlap(x.p.near, x.q.near) }

// agree says how surely tellings of two articles are of one event by what speaks for it: 0 for not at all, up to 1.
func (x *pair) agree() float64 {
	p, q, title := x.p, x.q, x.title
	names := x.names()
	if shared(p.names, q.names) == 0 && shared(p.words, q.words) < 2 {
		title = 0 // one common word, and nobody in common: "Advisory updated"
	}
	switch {
	case p.sameKind(q):
		return 0.4 + 0.3*title + 0.3*max(names, p.oneStory(q, title))
	case x.fit >= hours && p.mayBe(q):
		if shared(p.lone, q.lone) > 0 {
			names = max(names, p.oneStory(q, title))
		}
		if names >= 0.6 {
			return 0.3 + 0.3*title + 0.3*names
		}
	case title < 0.6:
		return 0
	case p.unlike(q):
		return 0.5*title + 0.25*names
	}
	return 0.4*title + 0.2*names
}

// mayBe reports whether the title of the one of two tellings, or its sentence where it has no kind, names the kind of
// the other: "unions call a strike".
func (p *profile) mayBe(q *profile) bool {
	if p.saying || q.saying {
		return false
	}
	return shared(p.like, q.beside) > 0 || shared(q.like, p.beside) > 0
}

// unlike reports whether one of two tellings is of no kind that is known, so that it may be of the other's: "thousands
// poured over the bridge". What was said is no such thing.
func (p *profile) unlike(q *profile) bool {
	return (len(p.like) == 0 || len(q.like) == 0) && !p.saying && !q.saying
}

// names says how far they are about the same people and places, 0..1. Names that only stand near them count less,
// unless one of them has no names of its own.
func (x *pair) names() float64 {
	p, q := x.p, x.q
	own := overlap(p.names, q.names)
	if len(p.who) > 0 && len(q.who) > 0 {
		return max(own, 0.6*x.around(), 0.6*overlap(p.about, q.about))
	}
	return max(own, 0.9*overlap(p.about, q.about))
}

// oneStory says how far the documents of p and q speak of the same, 0..1, where one of them names nobody. Of some kinds
// a story may have several at a time: they need more in common.
func (p *profile) oneStory(q *profile, title float64) float64 {
	switch {
	case len(p.who) > 0 && len(q.who) > 0:
		return 0
	case shared(p.lone, q.lone) == 0 && title < 0.5 && len(p.words) > 1 && len(q.words) > 1:
		return 0
	}
	return 0.9 * min(1, float64(shared(p.story, q.story))/3)
}

// sameKind reports whether p and q are of one kind.
func (p *profile) sameKind(q *profile) bool {
	return shared(p.like, q.like) > 0 || p.word != 0 && p.word == q.word
}

// rivals reports whether p and q are about different parties: each title has a name that the other telling lacks, both
// of them countries or neither, and no more than half of its names are told by both.
func (p *profile) rivals(q *profile) bool {
	known, party, land := p.knownTo(q)
	seen, rival, other := q.knownTo(p)
	differ := party > 0 && rival > 0 || land > 0 && other > 0
	return differ && known <= party+land && seen <= rival+other
}

// knownTo counts the names of the title of p that q has, be it one word of them, and those that it has not: countries
// and others.
func (p *profile) knownTo(q *profile) (known, party, land int) {
	for _, h := range p.heads {
		switch {
		case shared(h.words, q.about) > 0:
			known++
		case h.land:
			land++
		default:
			party++
		}
	}
	return known, party, land
}

// elsewhere reports whether p and q take place at different places.
func elsewhere(p, q *profile) bool {
	if len(p.place) == 0 || len(q.place) == 0 || shared(p.place, q.place) > 0 {
		return false
	}
	return shared(p.place, q.names) == 0 && shared(q.place, p.names) == 0
}

// overlap gives how much of the smaller set is in the other, 0..1.
func overlap(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(shared(a, b)) / float64(min(len(a), len(b)))
}

// enough gives the agreement from which tellings of two articles whose dates fit like that are of one event.
func enough(f fit) float64 {
	switch {
	case f == minute:
		return 0.41 // a name in common will do
	case f == same, f == hours:
		return 0.55
	case f == holds, f == clocks, f == overlaps:
		return 0.65
	}
	return 0.85
}
