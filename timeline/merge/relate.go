package merge

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// leads knows which event a document means by an id that it uses in a relation.
type leads map[lead]*group

type lead struct {
	doc int // rank
	id  string
}

// leadsOf collects the ids that the tellings have where they come from, and those that they have in their article. It
// is nil where no telling is in a relation.
func leadsOf(groups []*group) leads {
	if !slices.ContainsFunc(groups, related) {
		return nil
	}
	l := make(leads)
	for _, g := range groups {
		for _, t := range g.tellings {
			l[lead{t.doc, t.id}] = g
		}
	}
	for _, g := range groups {
		for _, t := range g.tellings {
			if own := (lead{t.doc, t.e.ID}); l[own] == nil {
				l[own] = g
			}
		}
	}
	return l
}

// related reports whether a telling of g is in a relation.
func related(g *group) bool {
	return slices.ContainsFunc(g.tellings, func(t *telling) bool { return len(t.e.Relations) > 0 })
}

// relate gives e the relations that its tellings state, by the ids that events have in the timeline.
func (l leads) relate(e *event.Event, g *group) {
	e.Relations = nil
	for i, t := range g.tellings {
		own := l.of(t, g)
		e.Relations = append(e.Relations, own...)
		if len(e.Tellings) > 0 {
			e.Tellings[i].Relations = own
		}
	}
	slices.SortFunc(e.Relations, func(a, b event.Relation) int {
		return cmp.Or(strings.Compare(a.Kind, b.Kind), strings.Compare(a.Event, b.Event))
	})
	e.Relations = slices.Compact(e.Relations)
}

// of gives the relations of one telling, those left out that lead nowhere or to its own event.
func (l leads) of(t *telling, g *group) []event.Relation {
	var list []event.Relation
	for _, r := range t.e.Relations {
		if to := l[lead{t.doc, r.Event}]; to != nil && to != g {
			list = append(list, event.Relation{Kind: r.Kind, Event: to.id})
		}
	}
	return list
}
