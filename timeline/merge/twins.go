package merge

import (
	_ "embed"
	"sync"

	"dateline/timeline/choose"
	"dateline/timeline/event"
)

//go:embed same.txt
var sameWeights string

// sameModel gives how likely two tellings of one article are of one event.
var sameModel = sync.OnceValue(func() *choose.Model { return choose.MustRead(sameWeights) })

// twins puts the tellings of one article together.
type twins struct {
	model    *choose.Model
	features choose.Features
	crowd    map[string]int // how many tellings a day has
	seen     map[uint64]int // in how many sentences with a telling a word stands
	groups   []*group
	asked    []int // by group: the last telling that was compared with it, counted from 1
	without  string
	watch    func(event.Decision) // nil for nobody
}

// together puts tellings of one article, in the order of the text, together: each joins the group that it fits best, or
// founds one.
func (a *Article) together(tellings []*telling) []*group {
	w := twins{model: sameModel(), crowd: map[string]int{}, seen: map[uint64]int{}, without: a.Without, watch: a.Watch}
	if a.Watch != nil {
		w.features.Names = map[uint32]string{}
	}
	w.count(tellings)
	x := newIndex(true, len(tellings))
	for i, t := range tellings {
		g := w.best(t, i, x)
		if g < 0 {
			g = int32(len(w.groups))
			w.groups, w.asked = append(w.groups, new(group)), append(w.asked, 0)
		}
		w.groups[g].take(t)
		x.add(g, t)
	}
	return w.groups
}

// count counts what a day and what a word has.
func (w *twins) count(tellings []*telling) {
	for i, t := range tellings {
		w.crowd[t.e.Key.Date]++
		if i > 0 && oneSentence(t, tellings[i-1]) {
			continue
		}
		for _, word := range t.p.said {
			w.seen[word]++
		}
	}
}

// best gives the group that t, the telling i, is likeliest of; -1 where it is likelier of none.
func (w *twins) best(t *telling, i int, x *index) int32 {
	best, top := int32(-1), 0.0
	for _, k := range x.keys(t, looksUnder) {
		for _, g := range x.under(k) {
			if w.asked[g] == i+1 {
				continue
			}
			w.asked[g] = i + 1
			if odds, ok := w.odds(w.groups[g], t, i); ok && odds > top {
				best, top = g, odds
			}
		}
	}
	return best
}

// certain are the log-odds of what one word tells, of dates one of which holds the other: "this weekend, May 3 and 4".
const certain = 9

// odds gives the log-odds that t is of the event of g: the mean of those with each of its samples; certain where one
// word tells both and their dates hold each other, whatever speaks against it. It is false where the date of t does not
// go with g, or anything speaks against one of the pairs.
func (w *twins) odds(g *group, t *telling, i int) (odds float64, ok bool) {
	f := g.fits(t)
	if f < overlaps || f == clocks || g.isPart(t) {
		return 0, false
	}
	if g.sharesWord(t) {
		return certain, f >= holds
	}
	list := g.samples()
	ok = true
	for _, u := range list {
		x := newPair(u, t, f, true)
		ok = ok && x.speaksAgainst(w.without) == ""
		if !ok && w.watch == nil {
			return 0, false
		}
		w.pairFeatures(&x)
		score := w.model.Score(&w.features)
		if w.watch != nil && len(u.e.Mentions)*len(t.e.Mentions) > 0 {
			d := event.Decision{Kind: "same", Event: i, Trigger: -1, Start: -1, Date: -1, Made: t.e, With: u.e}
			d.Features, d.Score = w.features, score
			w.watch(d)
		}
		odds += score / float64(len(list))
	}
	return odds, ok
}

// oneSentence reports whether two tellings are first told by one sentence.
func oneSentence(t, u *telling) bool {
	a, b := t.e.Mentions, u.e.Mentions
	return len(a) > 0 && len(b) > 0 && a[0].Start == b[0].Start
}
