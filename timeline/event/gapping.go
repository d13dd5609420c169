package event

import (
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// Gapping leaves a verb out where it would come again: "won gold in Athens in 2004 and silver in Beijing in 2008". The
// parser has seen little of it, but the dates tell the parts from each other. Each part is a lot: its words belong to
// the event of its date alone, and hang on the verb as those of the first part do.

// A lot is the tokens [first, last) that stand between a verb, or the date before, and a date; a comma and "and" in
// front of them begin at from.
type lot struct {
	from, first, last int
	joined            bool // "and" or "or" leads to it
}

// nobodys is the lot of what only joins two.
const nobodys = -1

// deal finds the lots of the sentence.
func (p *passage) deal() {
	p.lots, p.lent = append(p.lots[:0], make([]int8, p.N)...), map[int]int{}
	for d := 0; d+1 < len(p.dates); d++ {
		list, joined := []lot{{}}, 1
		for k := d + 1; k < len(p.dates); k++ {
			l, ok := p.lotBefore(k)
			if !ok {
				break
			}
			if list = append(list, l); l.joined {
				joined = len(list)
			}
		}
		if joined > 1 && p.share(d, list[:joined]) {
			d += joined - 1
		}
	}
}

// lotBefore gives the lot of date k, which goes on from that of the date before it; false where none does.
func (p *passage) lotBefore(k int) (l lot, ok bool) {
	l = lot{from: p.dates[k-1].last, first: p.dates[k-1].last, last: p.start(k)}
	if l.first < l.last && p.Tags[l.first] == pos.Comma {
		l.first++
		ok = true
	}
	if l.first < l.last && p.Tags[l.first] == pos.CC {
		l.first++
		ok, l.joined = true, true
	}
	return l, ok && p.isNominal(l)
}

// start gives the token at which date k begins, with its preposition.
func (p *passage) start(k int) int {
	i := min(max(p.dates[k].first, 0), p.N)
	if i > 0 && (p.Tags[i-1] == pos.IN || p.Tags[i-1] == pos.TO) {
		i--
	}
	return i
}

// isNominal reports whether a lot has a noun, and no verb or mark that begins something else.
func (p *passage) isNominal(l lot) bool {
	noun := false
	for i := l.first; i < l.last; i++ {
		switch t := p.Tags[i]; {
		case t.IsVerb(), t == pos.MD, t == pos.Comma, t == pos.Colon, t == pos.Open, t == pos.LRB:
			return false
		default:
			noun = noun || t.IsNoun()
		}
	}
	return noun
}

// share gives each of the dates from d on its lot; the first is what stands behind the verb. False where there is none.
func (p *passage) share(d int, list []lot) bool {
	v := p.start(d) - 1
	for v >= 0 && !p.Tags[v].IsVerb() {
		v--
	}
	list[0] = lot{from: v + 1, first: v + 1, last: p.start(d)}
	if v < 0 || !p.isNominal(list[0]) {
		return false
	}
	head := p.headIn(list[0].first, list[0].last)
	for k, l := range list {
		for i := l.from; i < l.first; i++ {
			p.lots[i] = nobodys
		}
		for i := l.first; i < l.last; i++ {
			p.lots[i] = int8(min(d+k+1, 127))
		}
		if k > 0 {
			p.hang(l, v, head)
		}
	}
	return true
}

// hang hangs a lot on verb v, as the first lot, whose head is given, hangs there.
func (p *passage) hang(l lot, v, first int) {
	head := p.headIn(l.first, l.last)
	rel := p.Rel(first)
	if p.Preposition(head) >= 0 {
		rel = arcs.Obl
	}
	p.Hang(head, v, rel)
	if c := p.Preposition(first); c >= 0 && p.Preposition(head) < 0 {
		p.lent[head] = c
	}
	for i := l.first; i < l.last; i++ {
		if h := p.Head(i); i != head && (h < l.first || h >= l.last) {
			p.Hang(i, head, arcs.Nmod)
		}
	}
}

// isOf reports whether token i belongs to the event of date d: no other date has it for itself.
func (p *passage) isOf(i int, d *date) bool {
	l := p.lots[i]
	return l == 0 || l > 0 && &p.dates[l-1] == d
}
