package merge

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// An Article puts together what one article tells several times. Its zero value works. It keeps buffers between
// articles, so each goroutine needs one of its own; what it returns shares nothing with it.
type Article struct {
	words    []word // of the titles of an article, one after another
	tellings []telling
}

// Merge merges the events of one article, orders them and gives them their ids. It uses the list up. A relation that
// names an event by the id it came with follows it.
func (a *Article) Merge(events []event.Event) []event.Event {
	for i := range events {
		events[i].Date = asKept(events[i].Date)
	}
	events = linkMissed(linkMoves(events))
	a.tellings, a.words = slices.Grow(a.tellings[:0], len(events))[:len(events)], a.words[:0]
	list, tellings := a.tellings, make([]*telling, len(events))
	defer clear(list)
	for i := range events {
		e, t, from := &events[i], &list[i], len(a.words)
		a.words = readWords(a.words, e.Title)
		t.e, t.id, t.title = e, e.ID, a.words[from:]
		t.p.outline(e, t.title)
		tellings[i] = t
	}
	groups := cluster(tellings, true)
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
