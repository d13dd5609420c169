package merge

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// event makes one event of what all tellings say. A single telling is the event as it stands.
func (g *group) event() event.Event {
	first := g.tellings[0].e
	if len(g.tellings) == 1 {
		return *first
	}
	g.settle()
	h := g.readings[g.holder()]
	titled := g.surest(&h)
	e := event.Event{
		Title: titled.e.Title, TitleFrom: titled.e.TitleFrom, OtherTitles: titled.e.OtherTitles, Key: g.key(g.fullest(&h)),
		Date: h.date, Status: g.status(),
		Location: g.location(), Participants: g.participants(), Categories: g.categories(),
		Mentions: g.mentions(&h), Supersedes: g.others(past), Conflicts: g.others(rival),
	}
	e.Tellings = make([]event.Event, 0, len(g.tellings))
	for _, t := range g.tellings {
		e.Salience, e.Confidence = max(e.Salience, t.e.Salience), max(e.Confidence, t.e.Confidence)
		e.Tellings = append(e.Tellings, *t.e)
	}
	return e
}

// settle lets the reading hold that most documents give, where they disagree; of equals the one told first.
func (g *group) settle() {
	h := g.holder()
	if h < 0 { // every date was moved, to none that is told
		g.readings[len(g.readings)-1].state = holding
		return
	}
	for i := range g.readings {
		if r := &g.readings[i]; r.state == rival && r.sources() > g.readings[h].sources() {
			r.state, g.readings[h].state, h = holding, rival, i
		}
	}
}

// sources counts the documents that give r.
func (r *reading) sources() int {
	d := slices.Clone(r.docs)
	slices.Sort(d)
	return len(slices.Compact(d))
}

// others lists the readings of a state.
func (g *group) others(s state) []event.Reading {
	var list []event.Reading
	for _, r := range g.readings {
		if r.state == s {
			list = append(list, event.Reading{Date: r.date, Mentions: r.mentions})
		}
	}
	return list
}

// mentions lists the mentions of the date that holds, and of other clock times of its day.
func (g *group) mentions(h *reading) []event.Mention {
	list := slices.Clip(h.mentions)
	for i := range g.readings {
		if r := &g.readings[i]; r.state != holding && fitOf(r.date, h.date) >= clocks {
			list = append(list, r.mentions...)
		}
	}
	return list
}

// status gives what is known last: that an event took place outweighs all plans, and otherwise the latest news of it
// counts, of known date if there is any.
func (g *group) status() event.Status {
	if g.tells(g.tellings[0].doc) {
		return g.statusInArticle()
	}
	var s event.Status
	for _, t := range g.tellings {
		if t.e.Status == event.Happened {
			return event.Happened
		}
		if t.published != "" || s == 0 {
			s = t.e.Status
		}
	}
	return s
}

// statusInArticle gives the status of what one article tells several times. What it calls off is called off, whatever
// else it says of it; what it plans is planned, even if it may be.
func (g *group) statusInArticle() event.Status {
	for _, s := range [...]event.Status{event.Cancelled, event.Happened, event.Planned} {
		if slices.ContainsFunc(g.tellings, func(t *telling) bool { return t.e.Status == s }) {
			return s
		}
	}
	return event.Possible
}

// surest gives the telling whose title is taken, the surest to be right of those told with the date that holds; of
// equals the fullest.
func (g *group) surest(h *reading) *telling {
	return g.first(h, func(a, b *telling) int {
		return cmp.Or(cmp.Compare(a.e.Confidence, b.e.Confidence), titleWorth(a)-titleWorth(b))
	})
}

// fullest gives the telling whose title says most in the length of a title, of those told with the date that holds.
func (g *group) fullest(h *reading) *telling {
	return g.first(h, func(a, b *telling) int { return titleWorth(a) - titleWorth(b) })
}

// first gives the greatest telling of those told with the date of h, where there are any; of equals the one told first.
func (g *group) first(h *reading, compare func(a, b *telling) int) *telling {
	told := func(t *telling) bool { return slices.Contains(h.docs, t.doc) }
	return slices.MaxFunc(g.tellings, func(a, b *telling) int {
		switch x, y := told(a), told(b); {
		case x && !y:
			return 1
		case y && !x:
			return -1
		}
		return compare(a, b)
	})
}

// titleWorth counts up to three words, names among them twice, and takes off for what is over ten words or under three.
func titleWorth(t *telling) int {
	n := len(strings.Fields(t.e.Title))
	worth := 10 + min(len(t.p.words), 3) + min(shared(t.p.words, t.p.names), 2)
	if n > 10 {
		worth -= n - 10
	}
	if n < 3 {
		worth -= 3
	}
	if t.e.Status == event.Cancelled || t.p.moved {
		worth -= 2
	}
	return max(worth, 0)
}

// location gives the place that most tellings name; of equals the one whose coordinates are known, then the one that
// says most, then the one told first.
func (g *group) location() *event.Location {
	var best *event.Location
	top := -1
	for _, t := range g.tellings {
		l := t.e.Location
		if l == nil {
			continue
		}
		n := 0
		for _, u := range g.samples() {
			if u.e.Location != nil && shared(u.p.place, t.p.place) > 0 {
				n += 100
			}
		}
		if l.Latitude != nil {
			n += 50
		}
		if n += min(len(t.p.place), 40); n > top {
			best, top = l, n
		}
	}
	return best
}

// participants lists who takes part, each under the longest name that is told, but no more than a calendar can hold.
func (g *group) participants() []string {
	const most = 50
	var names []string
	var seen [][]uint64
	for _, t := range g.tellings {
		for _, name := range t.e.Participants {
			w := hashes([]string{event.PlainName(name)})
			i := slices.IndexFunc(seen, func(s []uint64) bool {
				n := shared(s, w)
				return n > 0 && n == min(len(s), len(w))
			})
			switch {
			case i < 0 && len(names) < most:
				names, seen = append(names, name), append(seen, w)
			case i >= 0 && len(w) > len(seen[i]):
				names[i], seen[i] = name, w
			}
		}
	}
	return names
}

// categories lists the categories by how many tellings have them, then by name.
func (g *group) categories() []string {
	count := make(map[string]int)
	var list []string
	for _, t := range g.tellings {
		for _, c := range t.e.Categories {
			if count[c]++; count[c] == 1 {
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	return list
}
