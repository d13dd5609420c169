package timex

// choose takes the longest expression from each token on, from left to right, and appends those of the sentence to out.
func (g *grid) choose(out []Expr) []Expr {
	base := len(out)
	for i := g.first; i < g.last; {
		best := g.longest(i)
		if best == nil {
			i++
			continue
		}
		if best.value == nil {
			i = best.end
			continue
		}
		if in := g.longest(best.open); in != nil && in.value != nil && in.shut > best.shut {
			best = in // what the context stands before goes on farther
		}
		out = append(out, g.expr(best.open, best.shut, best.rule.Name, best.value))
		i = max(best.shut, i+1)
	}
	return g.join(out, base)
}

// longest gives the longest expression or rejection that begins at token i; of two equally long ones that of the higher
// tier, then the rule that stands first. It is nil when there is none.
func (g *grid) longest(i int) *found {
	var best *found
	all := g.begin(i)
	for k := range all {
		f := &all[k]
		if !f.rule.Latent && (best == nil || f.beats(best)) {
			best = f
		}
	}
	return best
}

// beats reports whether f goes before o, which begins at the same token.
func (f *found) beats(o *found) bool {
	if f.end != o.end {
		return f.end > o.end
	}
	return f.rule.over(o.rule)
}

// over reports whether c comes before o where both match the same tokens.
func (c *compiled) over(o *compiled) bool {
	if c.Tier != o.Tier {
		return c.Tier > o.Tier
	}
	return c.index < o.index
}

// expr makes an expression of the tokens [first, last).
func (g *grid) expr(first, last int, rule string, v Value) Expr {
	return Expr{Start: int(g.doc.Tokens[first].Start), End: int(g.doc.Tokens[last-1].End), First: first, Last: last,
		Rule: rule, Meaning: v}
}
