package merge

import (
	"strconv"

	"dateline/timeline/event"
)

// Unite makes one event of several, at least one, without asking whether they are one: a person has said so. It has the
// id of the first. The documents are those that tell them, and may be more.
func Unite(documents []Document, events ...*event.Event) event.Event {
	docs := make(map[string]Document, len(documents))
	for _, d := range documents {
		docs[d.ID] = d
	}
	var m Merger
	byID := make(map[string]*source)
	for _, e := range events {
		for _, one := range TellingsOf(e) {
			id := DocumentOf(one)
			s := byID[id]
			if s == nil {
				d := docs[id]
				d.ID = id
				s = &source{doc: d, base: id}
				byID[id], m.sources = s, append(m.sources, s)
			}
			s.tellings = append(s.tellings, &telling{e: one, id: e.ID})
		}
	}
	g := new(group)
	for i, s := range m.ordered() {
		for _, one := range s.prepare(i) {
			g.take(one)
		}
	}
	one := g.event()
	one.ID = events[0].ID
	return one
}

// Sort puts events into the order of a timeline.
func Sort(events []event.Event) { sortEvents(events) }

// NewID gives an id to an event that a person made, by a name that is its own: the same for the same name, and the next
// one while it is taken.
func NewID(name string, taken func(id string) bool) string {
	id := uuid(space, []byte("person|"+name))
	for n := 2; taken(id); n++ {
		id = uuid(space, []byte("person|"+name+"#"+strconv.Itoa(n)))
	}
	return id
}
