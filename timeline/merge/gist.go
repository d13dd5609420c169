package merge

import (
	"math"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A glance is what is looked at first of a group: its dates, which exclude most of those that a telling finds. Those of
// all groups are at hand.
type glance struct {
	within days32
	seen   int32 // the turn in which it was last looked at, see clusters
	timed  bool  // a date has a clock time
}

// A gist is what is looked at next: what any telling of the group has, party and land if all have, the smallest sizes.
// It is enough to see that most tellings do not belong to the group. What it excludes, score would.
type gist struct{ brief }

// days32 are the days from first to last, counted from 1970.
type days32 struct{ first, last int32 }

// ever are all days; noDays become those that are joined to them.
var ever, noDays = days32{math.MinInt32 / 4, math.MaxInt32 / 4}, days32{math.MaxInt32 / 4, math.MinInt32 / 4}

func newGist() gist {
	const most = math.MaxInt32
	return gist{brief{size: size{most, most, most, most}, party: true, land: true}}
}

// with joins the days that s touches to d. A date without a year may be on any day.
func (d days32) with(s calendar.Span) days32 {
	if s.AnyYear {
		return ever
	}
	return days32{min(d.first, dayOf(s.Start)), max(d.last, dayOf(s.Last()))}
}

// dayOf gives the day of t, counted from 1970.
func dayOf(t time.Time) int32 {
	const seconds = 24 * 60 * 60
	s := t.Unix()
	if s < 0 {
		s -= seconds - 1
	}
	return int32(s / seconds)
}

// from gives how many days d and o are apart: 1 for those that follow each other, none where they meet.
func (d days32) from(o days32) int32 { return max(d.first-o.last, o.first-d.last, 0) }

// take adds the dates of t to those of the group.
func (g *glance) take(t *telling) {
	g.note(&t.e.Date)
	for i := range t.e.Supersedes {
		g.note(&t.e.Supersedes[i].Date)
	}
	for i := range t.e.Conflicts {
		g.note(&t.e.Conflicts[i].Date)
	}
}

func (g *glance) note(d *event.Date) {
	g.within, g.timed = g.within.with(d.Span), g.timed || d.Span.Timed()
}

// join adds what another telling has.
func (g *brief) join(b *brief) {
	g.like, g.beside, g.word, g.words = g.like|b.like, g.beside|b.beside, g.word|b.word, g.words|b.words
	g.names, g.about, g.heads = g.names|b.names, g.about|b.about, g.heads|b.heads
	g.unknown, g.nobody = g.unknown || b.unknown, g.nobody || b.nobody
	g.party, g.land = g.party && b.party, g.land && b.land
	s, o := &g.size, b.size
	*s = size{min(s.words, o.words), min(s.names, o.names), min(s.near, o.near), min(s.about, o.about)}
}

// A question is what glances and gists are asked of a telling.
type question struct {
	*brief
	within              days32 // its dates; any, where it is moved
	once, timed, rivals bool
}

// question makes the question of t in c.
func (c *clusters) question(t *telling) question {
	d := t.e.Date.Span
	q := question{&t.p.brief, noDays.with(d), t.p.once, d.Timed(), c.asksRivals()}
	for i := range t.e.Supersedes {
		s := t.e.Supersedes[i].Date.Span
		q.within, q.timed = q.within.with(s), q.timed || s.Timed()
	}
	if t.p.moved {
		q.within = ever
	}
	return q
}

// excludes reports whether no telling of g can be of the event of q, whose dates fit no better than f.
func (g *gist) excludes(q *question, f fit) bool {
	title := g.mostTitle(q)
	return g.most(q.brief, title) < enough(f) || q.rivals && g.mustRival(q.brief, title)
}

// bestFit gives the best that dates of g and q may fit. By its zone, a clock time may be of another day than it tells.
func (g *glance) bestFit(q *question) fit {
	const zones = 3
	apartBy, best := g.within.from(q.within), same
	if g.timed && q.timed {
		apartBy, best = apartBy-zones, minute
	}
	switch {
	case apartBy <= 0:
		return best
	case q.once && apartBy <= 1+int32(week/day):
		return adjacent
	}
	return apart
}

// mostTitle gives no less than the likeness of a title of g and that of q: none is more like q than the one of but what
// both have.
func (g *gist) mostTitle(q *question) float64 {
	both := within(q.size.words, q.words, g.words)
	if both <= 0 {
		return 0
	}
	return 2 * float64(both) / float64(q.size.words+max(both, g.size.words))
}
