package merge

import (
	"math/bits"

	"dateline/timeline/event"
)

// A brief is what is looked at first of a profile: enough to see that most pairs of tellings cannot agree, and small
// enough to be read for each of them. Of a set it has a signature, in which each hash sets one bit of 64.
type brief struct {
	like, beside, words uint64 // signatures
	word                uint64 // signature of the one that names the event; 0 where there is none
	size                int32  // how many words there are
	unknown             bool   // it is of no kind, nor may it be
	status              event.Status
}

func (p *profile) inBrief(s event.Status) brief {
	b := brief{
		like: signature(p.like), beside: signature(p.beside), words: signature(p.words),
		size: int32(len(p.words)), status: s, unknown: len(p.like) == 0,
	}
	if p.word != 0 {
		b.word = signature([]uint64{p.word})
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

// opposed reports whether one of two took place and the other was called off.
func (a *brief) opposed(b *brief) bool {
	return a.status == event.Happened && b.status == event.Cancelled ||
		a.status == event.Cancelled && b.status == event.Happened
}

// mostTitle gives no less than the likeness of two titles: a bit that the other lacks is a word that it lacks.
func (a *brief) mostTitle(b *brief) float64 {
	if a.size+b.size == 0 {
		return 0
	}
	both := min(a.size-int32(bits.OnesCount64(a.words&^b.words)), b.size-int32(bits.OnesCount64(b.words&^a.words)))
	return 2 * float64(both) / float64(a.size+b.size)
}

// most gives no less than pair.agree does of titles that are no more alike, which goes the same way: rounding too, the
// steps are those of it.
func (a *brief) most(b *brief, f fit, title float64) float64 {
	switch {
	case a.like&b.like > 0, a.word&b.word > 0, f == minute:
		return 0.4 + 0.3*title + 0.3
	case a.like&b.beside > 0, b.like&a.beside > 0:
		return 0.3 + 0.3*title + 0.3
	case title < 0.6:
		return 0
	case a.unknown || b.unknown:
		return 0.5*title + 0.25
	}
	return 0.4*title + 0.2
}
