package main

import (
	"cmp"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/choose"
	"dateline/timeline/event"
)

// A span is a stretch of an article's text that tells an event, or a date that one may be on.
type span struct {
	Sentence string `json:"sentence"`
	Offset   int    `json:"sentence_offset"`
	Start    string `json:"start"`
	End      string `json:"end"`
}

// sameGroups reads an article and gives the pairs of its tellings, by the later one of each: right are those of one
// marked event. Pairs with one that is no marked event say nothing: a person may have passed it over as told before.
func sameGroups(m *marked, names map[uint32]string) (list []group) {
	var pairs []event.Decision
	b := timeline.Builder{Watch: func(d event.Decision) {
		if d.Kind == "same" {
			pairs = append(pairs, kept(&d, names))
		}
	}}
	b.Read(m.article)
	is := assign(pairs, m.gold)
	later := (*event.Event)(nil)
	for _, d := range pairs {
		one, other := is[d.With], is[d.Made]
		if one == nil || other == nil {
			continue
		}
		if d.Made != later {
			list, later = append(list, group{article: m.article.ID}), d.Made
		}
		g := &list[len(list)-1]
		g.examples = append(g.examples, choose.Example{Features: d.Features.List, Right: one == other})
		g.score = append(g.score, d.Score)
	}
	return list
}

// A match is how well a telling goes with a marked event.
type match struct {
	event  *event.Event
	gold   *goldEvent
	weight float64
}

// assign gives the marked event that each telling is: the best pairs first, each marked event once; then, for those
// that are left, the event that they tell again.
func assign(pairs []event.Decision, gold []goldEvent) map[*event.Event]*goldEvent {
	var matches []match
	seen := map[*event.Event]bool{}
	for _, d := range pairs {
		for _, e := range [...]*event.Event{d.With, d.Made} {
			if seen[e] {
				continue
			}
			seen[e] = true
			for i := range gold {
				if w := gold[i].weight(e); w > 0 {
					matches = append(matches, match{e, &gold[i], w})
				}
			}
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.weight, a.weight) })
	is, taken := map[*event.Event]*goldEvent{}, map[*goldEvent]bool{}
	for _, m := range matches {
		if is[m.event] == nil && !taken[m.gold] {
			is[m.event], taken[m.gold] = m.gold, true
		}
	}
	for _, m := range matches {
		if is[m.event] == nil {
			is[m.event] = m.gold
		}
	}
	return is
}

// weight says how well e is g, 0 for not at all: it has its date, and its sentence or its words.
func (g *goldEvent) weight(e *event.Event) float64 {
	meets, exact := g.onDay(e.Date.Span)
	if !meets {
		return 0
	}
	title := stems(e.Title)
	f1 := 0.0
	for _, said := range g.said[:1] {
		f1 = 2 * float64(common(title, said)) / float64(max(1, len(title)+len(said)))
	}
	hit := g.hit(title)
	switch told := g.told(e); {
	case !told && (!hit || f1 < 0.3):
		return 0
	case told && hit:
		return 15 + 3*f1 + exact
	case told:
		return 13 + 3*f1 + exact
	}
	return 12 + 3*f1 + exact
}

func (g *goldEvent) told(e *event.Event) bool {
	m := &e.Mentions[0]
	for _, s := range append([]span{{Sentence: g.Sentence, Offset: g.Offset}}, g.Also...) {
		if m.Start < s.Offset+len(s.Sentence) && s.Offset < m.End {
			return true
		}
	}
	return false
}

func (g *goldEvent) hit(title map[string]bool) bool {
	for _, t := range append([]string{g.Trigger}, g.TriggerAlt...) {
		if within(stems(t), title) {
			return true
		}
	}
	return false
}

// onDay reports whether the event may be on the days of s, and gives more where it is on just those.
func (g *goldEvent) onDay(s calendar.Span) (meets bool, exact float64) {
	for _, a := range append([]span{{Start: g.Start, End: g.End}}, g.Accept...) {
		first, ok := calendar.ParseEDTF(a.Start)
		last, also := calendar.ParseEDTF(cmp.Or(a.End, a.Start))
		if !ok || !also {
			continue
		}
		days := first.Through(last)
		if s.AnyYear {
			_, m, d := s.Start.Date()
			_, n, e := days.Start.Date()
			meets = meets || m == n && d == e
			continue
		}
		if days.Start.Equal(s.Start) && days.End.Equal(s.End) {
			exact = 4
		}
		most := max(32*24*time.Hour, 2*days.End.Sub(days.Start)+48*time.Hour)
		meets = meets || days.Meets(s) && s.End.Sub(s.Start) <= most
	}
	return meets, exact
}
