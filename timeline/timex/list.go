package timex

import "time"

// A list of days is read as one: its lines, or its members, come one after another, mostly without a verb of their own.

// settle chooses the readings of the list that begins with expression i, all at once: those whose weights, and those
// of the steps from one to the next, come to most (the algorithm of Viterbi). It does nothing where i begins no list.
func (r *Reader) settle(i int) {
	end := 0
	if r.lists != nil {
		end = int(r.lists[i])
	}
	if end == 0 || i > 0 && int(r.lists[i-1]) == end {
		return
	}
	now := [2]int{r.i, r.now}
	steps := make([]step, 0, end-i)
	for k := i; k < end; k++ {
		r.i, r.now = k, int(r.in[k])
		steps = append(steps, r.step(k, steps))
	}
	r.i, r.now = now[0], now[1]
	if r.picks == nil {
		r.picks = map[int]reading{}
	}
	at, _ := heaviest(steps[len(steps)-1].list)
	for k := len(steps) - 1; k >= 0 && at >= 0; k-- {
		s := &steps[k]
		if s.open {
			r.picks[i+k] = s.list[at]
		}
		at = s.from[at]
	}
}

// A step is one member of a list: its readings with the weight of the best way to each, and where that came from.
type step struct {
	list []reading
	from [maxReadings]int
	open bool // its year is not told
}

func (r *Reader) step(k int, before []step) step {
	p, _ := pointOf(r.exprs[k].Meaning)
	s := step{open: p.Year == 0}
	if s.open {
		s.list = r.weighed(p, nil)
	} else if res := p.full(); !res.Span.IsZero() {
		s.list = []reading{{span: res.Span, year: p.Year}}
	}
	for a := range s.list {
		s.from[a] = -1
		if len(before) == 0 {
			continue
		}
		var most float32
		last := &before[len(before)-1]
		for b := range last.list {
			if w := last.list[b].weight + r.order(&last.list[b], &s.list[a]); s.from[a] < 0 || w > most {
				s.from[a], most = b, w
			}
		}
		s.list[a].weight += most
		if b := s.from[a]; b >= 0 && s.open && r.order(&last.list[b], &s.list[a]) > 0 {
			s.list[a].why |= ByOrder
		}
	}
	return s
}

// order weighs the step from one day of a list to the next: they mostly go on, and not by much.
func (r *Reader) order(a, b *reading) float32 {
	if r.off&ByOrder != 0 {
		return 0
	}
	const soon = 200 * 24 * time.Hour
	d := b.span.Start.Sub(a.span.Start)
	return given(d >= 0, 2) + given(d >= 0 && d <= soon, 2)
}

// picked gives the reading that the list of the expression being read has chosen; the zero reading where there is none.
func (r *Reader) picked() reading {
	return r.picks[r.i]
}
