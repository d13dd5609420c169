package merge

import (
	"slices"

	"dateline/timeline/event"
)

// An Article puts together what one article tells several times. Its zero value works. It keeps a buffer between
// articles, so each goroutine needs one of its own; what it returns shares nothing with it.
type Article struct {
	Without string               // the name of evidence to leave out, to see what it does; "" for none
	Watch   func(event.Decision) // told of every two tellings as they are compared; nil for nobody

	tellings []telling
}

// Merge merges the events of one article, whose dates are as event.Date.Kept gives them, orders them and gives them
// their ids. It uses the list up. A relation that names an event by the id it came with follows it.
func (a *Article) Merge(events []event.Event) []event.Event {
	a.tellings = slices.Grow(a.tellings[:0], len(events))[:len(events)]
	list, tellings := a.tellings, make([]*telling, len(events))
	defer clear(list)
	for i := range events {
		e := keyed(&events[i], "")
		list[i] = telling{e: e, id: e.ID, p: profileOf(e)}
		list[i].p.about = list[i].p.near // the title of the document is that of all of them
		tellings[i] = &list[i]
	}
	groups := a.together(tellings)
	merged := make([]event.Event, len(groups))
	for i, g := range groups {
		merged[i] = g.event()
		merged[i].Tellings = nil
		k := *merged[i].Key
		k.Said = nil // only tellings of one article are compared by it
		merged[i].Key = &k
	}
	number(groups, merged)
	leads := leadsOf(groups)
	for i, g := range groups {
		leads.relate(&merged[i], g)
	}
	sortEvents(merged)
	return merged
}
