package merge

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
)

// Where the articles are too many for one machine, the merge is cut into blocks: Telling.Keys tells which tellings may
// come together, Block merges those of one block, and Join makes the timeline of what came out of all blocks. It is, to
// the byte, the one that Add makes of the same articles. examples/beam does so.

// A Telling is what one article tells of one event.
type Telling struct {
	Document Document    // as it stands in the whole timeline
	Event    event.Event // as it stands in the Report of the article, or in a Timeline of it alone
	Story    []uint64    // of the document, as StoryOf gives it
}

// Keys gives the keys that the merge finds t by: those under which it stands, and those under which it looks for
// tellings of the same event. Two tellings belong into one block if one looks where the other stands, and
// so do those that a third one joins; tellings of different blocks are never merged. Each list is sorted, without
// doubles, and the same in every run.
func (t *Telling) Keys() (stands, looks []uint64) {
	e := keyed(&t.Event, t.Document.Title)
	one := telling{e: e, p: profileOf(e)}
	one.p.story = t.Story
	var x index
	return sorted(slices.Clone(x.keys(&one, standsUnder))), sorted(slices.Clone(x.keys(&one, looksUnder)))
}

// Block merges the tellings of one block, which stand in the order that their documents have in the whole
// timeline. The events that it gives are for Join: until then each has the id of its first telling, which need not
// be its own.
func Block(tellings []Telling) []event.Event {
	var sources []*source
	for i := range tellings {
		t := &tellings[i]
		if i == 0 || t.Document.ID != tellings[i-1].Document.ID {
			sources = append(sources, &source{doc: t.Document, story: slices.Clip(append([]uint64{}, t.Story...))})
		}
		s := sources[len(sources)-1]
		s.tellings = append(s.tellings, &telling{e: &t.Event, id: t.Event.ID})
	}
	var all []*telling
	for i, s := range sources {
		all = append(all, s.prepare(i)...)
	}
	groups := cluster(all, "")
	events := make([]event.Event, len(groups))
	for i, g := range groups {
		events[i] = g.event()
		events[i].ID = g.tellings[0].e.ID
	}
	return events
}

// Join makes a timeline of the events of all blocks. The documents are those of the whole timeline, in its order; Add
// gives them for reports without events. Events and unresolved may stand in any order.
func Join(documents []Document, events []event.Event, unresolved []Unresolved) *Timeline {
	rank := make(map[string]int, len(documents))
	for i, d := range documents {
		rank[d.ID] = i
	}
	whole := make(map[*group]*event.Event, len(events))
	groups := make([]*group, len(events))
	for i := range events {
		groups[i] = new(group)
		for _, e := range TellingsOf(&events[i]) {
			groups[i].tellings = append(groups[i].tellings, &telling{e: e, id: e.ID, doc: rank[DocumentOf(e)]})
		}
		whole[groups[i]] = &events[i]
	}
	slices.SortFunc(groups, func(a, b *group) int { return compareTellings(a.tellings[0], b.tellings[0]) })
	t := &Timeline{Documents: documents, Events: make([]event.Event, len(events)), Unresolved: slices.Clone(unresolved)}
	for i, g := range groups {
		t.Events[i] = *whole[g]
	}
	finish(groups, t.Events)
	slices.SortStableFunc(t.Unresolved, func(a, b Unresolved) int {
		return cmp.Or(rank[a.Document]-rank[b.Document], a.Start-b.Start, a.End-b.End)
	})
	return t
}
