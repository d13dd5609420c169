package timex

import (
	"dateline/timeline/prose"
	"slices"
)

// within gives the tokens that the items [open, shut) stand for.
func (m *Match) within(open, shut int) (from, to int) {
	from = -1
	for k := open; k < shut; k++ {
		if m.from[k] >= 0 {
			if from < 0 {
				from = m.from[k]
			}
			to = m.to[k]
		}
	}
	return from, to
}

// step matches the items from k on at token i: the longest way first.
func (g *grid) step(r *compiled, k, i int, m *Match) (end int, ok bool) {
	if k == len(r.items) {
		return i, true
	}
	it := &r.items[k]
	if end, ok = g.item(r, it, k, i, m); ok {
		return end, true
	}
	if it.opt {
		m.from[k], m.to[k], m.val[k] = -1, -1, nil
		return g.step(r, k+1, i, m)
	}
	return 0, false
}

// item matches item k at token i and then the rest.
func (g *grid) item(r *compiled, it *item, k, i int, m *Match) (end int, ok bool) {
	if i >= g.last || it.glued && g.doc.Tokens[i].Is(prose.SpaceBefore) {
		return 0, false
	}
	switch {
	case it.kind != 0:
		return g.sub(r, it, k, i, m)
	case it.number && g.class[i-g.first]&numberStart != 0:
		if n := g.number(i); n.end > i {
			m.from[k], m.to[k], m.num[k], m.val[k] = i, n.end, n.Quantity, nil
			if end, ok = g.step(r, k+1, n.end, m); ok {
				return end, true
			}
		}
	}
	m.num[k] = prose.Quantity{}
	if g.class[i-g.first]&it.class == 0 && !g.isWord(it.words, i) && !(it.name && g.isName(i)) {
		return 0, false
	}
	m.from[k], m.to[k], m.val[k] = i, i+1, nil
	return g.step(r, k+1, i+1, m)
}

// sub matches an item that stands for an expression: the longest one first.
func (g *grid) sub(r *compiled, it *item, k, i int, m *Match) (end int, ok bool) {
	for limit := g.last + 1; ; {
		best := found{end: -1}
		for _, f := range g.begin(i) {
			if f.open == i && f.end > best.end && f.end < limit && f.fills(it, r.Tier) {
				best = f
			}
		}
		if best.end < 0 {
			return 0, false
		}
		m.from[k], m.to[k], m.val[k] = i, best.end, best.value
		if end, ok = g.step(r, k+1, best.end, m); ok {
			return end, true
		}
		limit = best.end
	}
}

// fills reports whether f, with nothing around it, is what an item of a rule of that tier stands for.
func (f *found) fills(it *item, tier int) bool {
	return f.value != nil && f.shut == f.end && f.rule.Kind&it.kind != 0 && f.rule.Tier < tier
}

// isName reports whether a word with a capital stands at token i.
func (g *grid) isName(i int) bool {
	t := &g.doc.Tokens[i]
	return t.Shape == prose.Word && t.Is(prose.Capital)
}

func (g *grid) isWord(words []prose.WordID, i int) bool {
	w := g.doc.Tokens[i].Word
	return w != 0 && slices.Contains(words, w)
}
