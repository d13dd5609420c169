package timex

import (
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// What a text says once it does not say again: in "May 3-4, 2017" the month is told before the second day and the year
// after it, in "9 to 11 a.m." the half of the day after both. Joining gives each its own expression, lends what it
// lacks, and ties the two ends of a range.

// join completes the expressions of the sentence, out[base:], with those that lean on a neighbour, and ties ranges.
func (g *grid) join(out []Expr, base int) []Expr {
	if len(out) == base {
		return out
	}
	g.picked = append(g.picked[:0], out[base:]...)
	out = out[:base]
	for k := range g.picked {
		e := g.picked[k]
		free := g.first
		if len(out) > base {
			free = out[len(out)-1].Last
		}
		if e.First < free {
			continue // a year that a list of days has taken in
		}
		limit := g.last
		if k+1 < len(g.picked) {
			limit = g.picked[k+1].First
		}
		out = g.backward(out, e, free)
		out = g.forward(append(out, e), limit)
	}
	g.share(out[base:])
	g.tie(out[base:], base)
	return out
}

// forward appends the days that go on from the last expression: "May 3[-4]", "May 2-5[, 9 and 11], 2017".
func (g *grid) forward(out []Expr, limit int) []Expr {
	from := len(out) - 1
	e := out[from]
	p, ok := e.Meaning.(Point)
	if part, isPart := e.Meaning.(DayOf); isPart {
		p, ok = part.Of.(Point)
		ok = ok && p.Year == 0 && p.Day != 0 // "the night of June 3-4", not "Friday night, 2017"
	}
	if season, isPeriod := e.Meaning.(Period); isPeriod {
		p, ok = Point{Year: season.Year}, season.Year > 0 // "the winter of 1812-13"
	}
	switch {
	case !ok:
		return out
	case p.Month == 0 && p.Day == 0 && p.Year != 0:
		return g.shortYear(out, p, limit)
	case p.Day == 0 || p.Year != 0 || p.Month == 0:
		return out
	}
	for day := p.Day; ; {
		i, ok := g.nextDay(out[len(out)-1].Last, limit, day)
		if !ok {
			break
		}
		q := p
		q.Day, q.Weekday = g.n(i), 0
		day = q.Day
		out = append(out, g.expr(i, i+1, e.Rule, q))
	}
	if len(out) > from+1 {
		g.trailingYear(out[from:], limit)
	}
	return out
}

// nextDay finds the bare day of the month that carries a list or range on after token i.
func (g *grid) nextDay(i, limit, after int) (int, bool) {
	sep := g.classAt(i)
	j := i + 1
	if sep&Comma != 0 && g.classAt(j)&And != 0 {
		sep, j = And, j+1
	}
	if sep&(Dash|To|And|Comma) == 0 || j >= limit || !g.isDayAfter(j, after) {
		return 0, false
	}
	next := g.classAt(j + 1)
	if next&(Units|Unit|AmPm|Month|Slash) != 0 || next&Colon != 0 && !g.token(j+2).Is(prose.SpaceBefore) {
		return 0, false
	}
	if sep&(Dash|To) != 0 && next&Dash == 0 {
		return j, true
	}
	if sep&Comma != 0 && next&(And|Comma|Dash) == 0 {
		return 0, false
	}
	t := g.token(j + 1)
	return j, t.Shape != prose.Word || next != 0
}

// isDayAfter reports whether a bare day of the month after a day stands at token j.
func (g *grid) isDayAfter(j, day int) bool {
	return g.classAt(j)&(Day|Ord) != 0 && g.n(j) > day && g.n(j) <= 31
}

// trailingYear gives the year that stands after a list of days to all of them.
func (g *grid) trailingYear(list []Expr, limit int) {
	last := &list[len(list)-1]
	i := last.Last
	if g.classAt(i)&Comma != 0 {
		i++
	}
	if i >= limit && i != limit || g.classAt(i)&Year == 0 {
		return
	}
	for k := range list {
		list[k].Meaning = inTheYear(list[k].Meaning, g.n(i))
	}
	last.Last, last.End = i+1, int(g.doc.Tokens[i].End)
}

// shortYear appends the second year of "1957-58", and of "1957 - 58" where nothing is counted behind it.
func (g *grid) shortYear(out []Expr, p Point, limit int) []Expr {
	i := out[len(out)-1].Last
	joined := g.isTight(i) || g.isLoose(i)
	if !joined || i+1 >= limit || g.classAt(i)&(Dash|Slash) == 0 || g.classAt(i+1)&YY == 0 {
		return out
	}
	y := p.Year/100*100 + g.n(i+1)
	if y%100 == 0 {
		y += 100
	}
	if g.classAt(i)&Slash != 0 && y != p.Year+1 {
		return out // Directive 2004/38
	}
	if y <= p.Year || g.classAt(i+2)&Dash != 0 && !g.token(i+2).Is(prose.SpaceBefore) {
		return out
	}
	return append(out, g.expr(i+1, i+2, "short-year-range", Point{Year: y}))
}

// isTight reports whether the dash at token i stands between two numbers without a space.
func (g *grid) isTight(i int) bool {
	return !g.token(i).Is(prose.SpaceBefore) && !g.token(i+1).Is(prose.SpaceBefore)
}

// isLoose reports whether the dash at token i has a space on both sides, and the number behind it counts nothing.
func (g *grid) isLoose(i int) bool {
	spaced := g.classAt(i)&Dash != 0 && g.token(i).Is(prose.SpaceBefore) && g.token(i+1).Is(prose.SpaceBefore)
	return spaced && (g.token(i+2).Shape != prose.Word || g.classAt(i+2)&And != 0)
}

// backward appends the bare years, days and hours that stand before e and lean on it: "[490]-480 BC", "[3]-4 May",
// "[9] to 11 a.m.".
func (g *grid) backward(out []Expr, e Expr, free int) []Expr {
	from := len(out)
	for i := e.First; ; {
		j, ok := g.previous(i, free)
		if !ok {
			break
		}
		v, ok := g.borrow(&e, j)
		if !ok {
			break
		}
		first := j
		if g.classAt(j-1)&Of != 0 && g.classAt(j-2)&DayPart != 0 && g.classAt(j-3)&The != 0 && j-3 >= free {
			first, v = j-3, DayOf{Part: Part(g.n(j - 2)), Of: v}
		}
		out = append(out, g.expr(first, j+1, e.Rule, v))
		i = first
	}
	slices.Reverse(out[from:])
	return out
}

// borrow gives the bare number at token i the rest of its meaning from e, which stands after it.
func (g *grid) borrow(e *Expr, i int) (Value, bool) {
	n, c := g.n(i), g.classAt(i)
	switch v := e.Meaning.(type) {
	case Point:
		if v.Month == 0 {
			return Point{Year: -n}, v.Year < 0 && n > -v.Year && c&Int != 0
		}
		if v.Day == 0 || n >= v.Day || c&(Day|Ord) == 0 || g.classAt(e.First)&(Day|Ord) == 0 {
			return nil, false
		}
		v.Day, v.Weekday = n, 0
		return v, true
	case Clock:
		return v.same(n), c&Hour != 0 && n <= 12 && n > 0 && v.Grain == calendar.Hour
	}
	return nil, false
}

// previous finds the bare number that a list or range has before token i.
func (g *grid) previous(i, free int) (int, bool) {
	sep := g.classAt(i - 1)
	j := i - 2
	if sep&(Dash|To|And|Comma|Slash) == 0 || j < free || sep&Slash != 0 && g.n(j) != g.n(i)-1 {
		return 0, false
	}
	before := g.classAt(j - 1)
	isMinute := before&Colon != 0 && !g.token(j).Is(prose.SpaceBefore)
	if before&(Month|Slash) != 0 || isMinute || j > g.first && before&sep&Dash != 0 {
		return 0, false
	}
	if sep&(And|Comma) != 0 && before&(Prep|Comma) == 0 && j > g.first {
		return 0, false
	}
	return j, g.classAt(j)&(Int|Ord) != 0
}

// tie links the two ends of each range and lends what one end lacks. base is the index of list[0] in the document.
func (g *grid) tie(list []Expr, base int) {
	for k := 0; k+1 < len(list); k++ {
		a, b := &list[k], &list[k+1]
		sep, ok := g.separator(a, b)
		if !ok {
			continue
		}
		through := g.isRange(sep, a, b)
		if through || sep&And != 0 || sep&Comma != 0 && isCounted(a.Meaning) {
			a.Meaning, b.Meaning = lend(a.Meaning, b.Meaning, !through)
		}
		if through {
			b.Meaning = nextDay(a.Meaning, b.Meaning)
		}
		if through && rangeable(a.Meaning, b.Meaning) {
			a.Through = base + k + 1
		}
	}
}

// separator gives the class of the one token between two neighbours, a comma before it aside; false where more stands
// there.
func (g *grid) separator(a, b *Expr) (Class, bool) {
	at := a.Last
	if next := g.classAt(at + 1); g.classAt(at)&Comma != 0 && (next&To != 0 || next&And != 0 && g.between(a.First)) {
		at++
	}
	return g.classAt(at), b.First == at+1
}

// isRange reports whether what stands between two neighbours makes them the ends of a range.
func (g *grid) isRange(sep Class, a, b *Expr) bool {
	if sep&Slash != 0 {
		return b.Rule == "short-year-range"
	}
	return sep&(To|Dash) != 0 || sep&And != 0 && g.between(a.First)
}

// between reports whether the word "between" stands before token i.
func (g *grid) between(i int) bool {
	return g.classAt(i-1)&Between != 0
}

// rangeable reports whether two meanings can be the ends of one range.
func rangeable(a, b Value) bool {
	_, length := a.(Length)
	_, other := b.(Length)
	_, set := a.(Repeat)
	_, ref := a.(Now)
	return !length && !other && !set && !ref
}
