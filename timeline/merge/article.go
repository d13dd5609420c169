package merge

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// An Article puts together what one article tells several times. Its zero value works. It keeps a buffer between
// articles, so each goroutine needs one of its own; what it returns shares nothing with it.
type Article struct {
	Without string // the name of evidence to leave out, to see what it does; "" for none

	tellings []telling
}

// Merge merges the events of one article, orders them and gives them their ids. It uses the list up. A relation that
// names an event by the id it came with follows it.
func (a *Article) Merge(events []event.Event) []event.Event {
	a.tellings = slices.Grow(a.tellings[:0], len(events))[:len(events)]
	list, tellings := a.tellings, make([]*telling, len(events))
	defer clear(list)
	for i := range events {
		events[i].Date = asKept(events[i].Date)
		e := keyed(&events[i], "")
		list[i] = telling{e: e, id: e.ID, p: profileOf(e)}
		list[i].p.about = list[i].p.near // the title of the document is that of all of them
		tellings[i] = &list[i]
	}
	groups := cluster(tellings, true, a.Without)
	merged := make([]event.Event, len(groups))
	for i, g := range groups {
		merged[i] = g.event()
		merged[i].Tellings = nil
	}
	number(groups, merged)
	leads := leadsOf(groups)
	for i, g := range groups {
		leads.relate(&merged[i], g)
	}
	sortEvents(merged)
	return merged
}

// asKept gives d as finely as the timeline JSON has it: without seconds, and a millennium as so many centuries. So a
// timeline that was kept merges as one that was not.
func asKept(d event.Date) event.Date {
	s := d.Span
	switch s.Grain {
	case calendar.Second:
		d.Span = calendar.Of(calendar.Minute, s.Start).Through(calendar.Of(calendar.Minute, s.End.Add(-time.Nanosecond)))
	case calendar.Millennium:
		d.Span.Grain = calendar.Century
	}
	d.Span.AnyYear = s.AnyYear
	return d
}
