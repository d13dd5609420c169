package merge

import (
	"math/bits"

	"dateline/timeline/event"
)

// A brief is what is looked at first of a profile: enough to see that most pairs of tellings cannot agree, and small
// enough to be read for each of them. Of a set it has a signature, in which each hash sets one bit of 64.
type brief struct {
	like, beside, words, names, about, heads uint64 // signatures; heads is of the words of all of them

	word        uint64 // signature of the one that names the event; 0 where there is none
	size        size
	unknown     bool // it is of no kind, nor may it be
	nobody      bool // it has no participant, and its title no name
	party, land bool // a name in its title is that of no country; of one
	status      event.Status
}

// A size says how many there are in sets of a profile.
type size struct{ words, names, near, about int32 }

func (p *profile) inBrief(s event.Status) brief {
	b := brief{
		like: signature(p.like), beside: signature(p.beside), words: signature(p.words), names: signature(p.names),
		about: signature(p.about), unknown: len(p.like) == 0, nobody: len(p.who) == 0, status: s,
		size: size{int32(len(p.words)), int32(len(p.names)), int32(len(p.near)), int32(len(p.about))},
	}
	if p.word != 0 {
		b.word = signature([]uint64{p.word})
	}
	for _, h := range p.heads {
		b.heads |= signature(h.words)
		b.party, b.land = b.party || !h.land, b.land || h.land
	}
	return b
}

// signature gives the bits of a set.
func signature(set []uint64) (s uint64) {
	for _, h := range set {
		s |= 1 << (h % 64)
	}
	return s
}

// within gives no less than how many of n hashes with the signature a are in a set with b: a bit that b lacks is a hash
// that it lacks.
func within(n int32, a, b uint64) int32 { return n - int32(bits.OnesCount64(a&^b)) }

// opposed reports whether one of two took place and the other was called off.
func (a *brief) opposed(b *brief) bool {
	return a.status == event.Happened && b.status == event.Cancelled ||
		a.status == event.Cancelled && b.status == event.Happened
}

// mostTitle gives no less than the likeness of two titles.
func (a *brief) mostTitle(b *brief) float64 {
	if a.size.words+b.size.words == 0 {
		return 0
	}
	both := min(within(a.size.words, a.words, b.words), within(b.size.words, b.words, a.words))
	return 2 * float64(both) / float64(a.size.words+b.size.words)
}

// mostNames gives no less than pair.names and profile.oneStory do.
func (a *brief) mostNames(b *brief) float64 {
	if a.nobody || b.nobody {
		return 1
	}
	return max(part(within(b.size.names, b.names, a.names), a.size.names, b.size.names), 0.6*a.mostAround(b))
}

// mostAround gives no less than what the names in two sentences, and around them, have in common, as overlap does.
func (a *brief) mostAround(b *brief) float64 {
	return part(within(b.size.about, b.about, a.about), a.size.near, b.size.near)
}

// part gives n over the smaller of two sizes, but no more than 1.
func part(n, a, b int32) float64 { return min(1, float64(n)/float64(max(1, min(a, b)))) }

// mustRival reports whether two whose titles are no more alike are sure to be rivals, as pair.rivals has them.
func (a *brief) mustRival(b *brief, title float64) bool {
	if title >= 0.6 && a.names&b.names != 0 || a.mostAround(b) >= 0.6 {
		return false // they may be alike
	}
	differ := a.party && b.party || a.land && b.land
	return differ && a.heads&b.about == 0 && b.heads&a.about == 0
}

// most gives no less than pair.agree does of titles that are no more alike, which goes the same way: rounding too, the
// steps are those of it.
func (a *brief) most(b *brief, title float64) float64 {
	names := a.mostNames(b)
	switch {
	case a.like&b.like > 0, a.word&b.word > 0:
		return 0.4 + 0.3*title + 0.3*names
	case a.like&b.beside > 0, b.like&a.beside > 0:
		if names >= 0.6 {
			return 0.3 + 0.3*title + 0.3*names
		}
	case title < 0.6:
		return 0
	case a.unknown || b.unknown:
		return 0.5*title + 0.25*names
	}
	return 0.4*title + 0.2*names
}
