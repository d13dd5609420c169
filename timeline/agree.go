package timeline

// agree says how surely two tellings are of one event by what they tell, where their dates fit like f: 0 for not at all, up to 1. Rivals
// of one kind, such as two matches of a day or two missions, do not agree. In one article, two places may be the same.
func (p *profile) agree(q *profile, f fit, near bool) float64 {
	if len(p.codes) > 0 && len(q.codes) > 0 && shared(p.codes, q.codes) == 0 {
		return 0
	}
	if p.phase != 0 && q.phase != 0 && p.phase != q.phase {
		return 0
	}
	title := dice(p.words, q.words)
	around := overlap(p.near, q.near)
	told := near && (p.known || q.known) && shared(p.who, q.who) > 0
	if title < 0.6 && around < 0.6 && !told && (p.rivals(q) || !near && elsewhere(p, q)) {
		return 0
	}
	if near && len(p.words) > 0 && len(q.words) > 0 && len(p.names)+len(q.names) == 0 && title == 0 && p.kinds&q.kinds&statesOf != 0 && !p.known && !q.known {
		return 0 // "Schools close at noon, and the airport shuts at six"
	}
	names := p.sharedNames(q, around)
	if shared(p.names, q.names) == 0 && shared(p.words, q.words) < 2 {
		title = 0 // one common word, and nobody in common: "Advisory updated"
	}
	if !p.sameKind(q, f) {
		if title < 0.6 {
			return 0
		}
		return 0.4*title + 0.2*names
	}
	return 0.4 + 0.3*title + 0.3*names
}

// sharedNames says how far p and q are about the same people and places, 0..1. Names that only stand near them count less,
// unless one of them has no names of its own.
func (p *profile) sharedNames(q *profile, around float64) float64 {
	switch bare := len(p.names) == 0 || len(q.names) == 0; {
	case bare && shared(p.rare, q.rare) > 0:
		return 0.9
	case bare:
		return 0.9 * overlap(p.about, q.about)
	}
	return max(overlap(p.names, q.names), 0.6*around, 0.3*overlap(p.about, q.about))
}

// sameKind reports whether p and q are of one kind. At one minute, any kind that their titles share will do.
func (p *profile) sameKind(q *profile, f fit) bool {
	return p.kinds&q.kinds != 0 || p.word != "" && p.lemma == q.lemma || f == minute && p.also&q.also != 0
}

// rivals reports whether p and q are about different parties: each title has a name that the other telling lacks, and
// each telling has somebody whom the other has not, and they share no more than half.
func (p *profile) rivals(q *profile) bool {
	if len(p.title) == 0 || len(q.title) == 0 || shared(p.title, q.names) == len(p.title) || shared(q.title, p.names) == len(q.title) {
		return false
	}
	s := shared(p.who, q.who)
	return s < len(p.who) && s < len(q.who) && 2*s <= min(len(p.who), len(q.who))
}

// elsewhere reports whether p and q take place at different places.
func elsewhere(p, q *profile) bool {
	return len(p.place) > 0 && len(q.place) > 0 && shared(p.place, q.place) == 0 &&
		shared(p.place, q.names) == 0 && shared(q.place, p.names) == 0
}

// overlap gives how much of the smaller set is in the other, 0..1.
func overlap(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(shared(a, b)) / float64(min(len(a), len(b)))
}

// enough gives the agreement from which tellings whose dates fit like that are of one event. Two tellings in one
// article need less: an article names its events in full once.
func enough(f fit, near bool) float64 {
	switch {
	case f >= holds && near:
		return 0.40
	case f == minute:
		return 0.41 // a name in common will do
	case f == clocks && near:
		return never
	case f == same:
		return 0.55
	case f == holds, f == clocks, f == overlaps:
		return 0.65
	}
	return 0.85
}

// never is more agreement than there is.
const never = 2
