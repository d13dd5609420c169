package merge

import (
	"slices"

	"dateline/timeline/event"
)

// A telling is what one article says of one event.
type telling struct {
	p         profile
	e         *event.Event
	doc       int    // rank of its document by publication
	published string // EDTF; "" when unknown
	id        string // of the event that it was, in its article or in the timeline that it comes from
	keeper    int    // the number of the timeline that it comes from, whose ids stay; 0 for an article
}

// A group is the tellings of one event, in order of publication, and the dates that they give.
type group struct {
	tellings []*telling
	readings []reading
	id       string
}

// A state says what a reading is to its event. The zero state means "not set".
type state uint8

const (
	holding state = iota + 1 // the date of the event
	past                     // was planned, and moved
	rival                    // somebody else's
)

// A reading is a date that one or more tellings give.
type reading struct {
	date     event.Date
	state    state
	status   event.Status // of the latest telling
	mentions []event.Mention
	docs     []int
	told     string // when the latest telling was published
}

// holder gives the index of the reading that holds.
func (g *group) holder() int {
	return slices.IndexFunc(g.readings, func(r reading) bool { return r.state == holding })
}

// fit gives the reading that a date fits best, and how; -1 and apart where there is none. Of equals, the one that holds
// comes first, then the latest.
func (g *group) fit(d event.Date) (best int, f fit) {
	best, f = -1, apart
	for i := range g.readings {
		n := fitOf(g.readings[i].date, d)
		if n > f || n == f && best >= 0 && g.readings[best].state != holding {
			best, f = i, n
		}
	}
	return best, f
}

// tells reports whether a telling of the document is in g.
func (g *group) tells(doc int) bool { return g.tellings[len(g.tellings)-1].doc == doc }

// take puts t into g. Tellings come in order of publication.
func (g *group) take(t *telling) {
	for i := range t.e.Supersedes {
		g.retire(&t.e.Supersedes[i], t)
	}
	for i := range t.e.Conflicts {
		c := &t.e.Conflicts[i]
		g.read(t, c.Date, c.Mentions, true)
	}
	g.read(t, t.e.Date, t.e.Mentions, false)
	g.tellings = append(g.tellings, t)
}

// retire notes a date that t says holds no longer.
func (g *group) retire(old *event.Reading, t *telling) {
	i, f := g.fit(old.Date)
	if i < 0 || f < overlaps {
		mentions := slices.Clip(old.Mentions)
		g.readings = append(g.readings, reading{old.Date, past, event.Planned, mentions, []int{t.doc}, t.published})
		return
	}
	r := &g.readings[i]
	r.mentions, r.docs = append(r.mentions, old.Mentions...), append(r.docs, t.doc)
	if r.state == rival || r.state == holding && fitOf(old.Date, t.e.Date) < holds {
		r.state = past
	}
}

// read notes that t gives the date d.
func (g *group) read(t *telling, d event.Date, mentions []event.Mention, disputed bool) {
	i, f := g.fit(d)
	h := g.holder()
	switch {
	case i < 0 || f < clocks:
		g.begin(t, d, mentions, h, disputed)
	case f == clocks && g.readings[i].state == holding:
		g.begin(t, d, mentions, h, disputed)
	case h < 0 && g.readings[i].state == past:
		g.begin(t, d, mentions, h, disputed)
	default:
		g.readings[i].add(t, d, mentions)
	}
}

// begin adds a reading. It holds where there is none yet or where t revises the one that holds; otherwise it is a
// rival.
func (g *group) begin(t *telling, d event.Date, mentions []event.Mention, h int, disputed bool) {
	s := rival
	switch {
	case disputed:
	case h < 0:
		s = holding
	case g.revises(t, &g.readings[h]):
		g.readings[h].state, s = past, holding
	}
	g.readings = append(g.readings, reading{d, s, t.e.Status, slices.Clip(mentions), []int{t.doc}, t.published})
}

// revises reports whether a telling of another date than r's changes the plan, and does not contradict it: it says so,
// or tells what came of it, or is news of a later day.
func (g *group) revises(t *telling, r *reading) bool {
	if r.status == event.Happened {
		return false
	}
	return t.p.moved || t.e.Status == event.Happened || r.told != "" && t.published > r.told
}

// add notes a further telling of the date of r, and the finer date of both.
func (r *reading) add(t *telling, d event.Date, mentions []event.Mention) {
	switch {
	case lasting(r.date) && wholeDays(r.date.Span).Holds(wholeDays(d.Span)):
	case lasting(d) && wholeDays(d.Span).Holds(wholeDays(r.date.Span)), finer(d.Span, r.date.Span):
		r.date = d
	}
	if t.e.Status == event.Happened || r.status != event.Happened {
		r.status = t.e.Status
	}
	r.mentions, r.docs, r.told = append(r.mentions, mentions...), append(r.docs, t.doc), t.published
}
