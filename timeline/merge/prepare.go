package merge

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// prepare gives the tellings of s in reading order, ready to be compared.
func (s *source) prepare(rank int) []*telling {
	events := make([]*event.Event, len(s.tellings))
	for i, t := range s.tellings {
		t.doc, t.published = rank, s.doc.Published
		t.complete(&s.doc)
		events[i] = t.e
	}
	if s.story == nil {
		s.story = storyOf(events)
	}
	for _, t := range s.tellings {
		t.p = profileOf(t.e)
		t.p.story = s.story
	}
	slices.SortStableFunc(s.tellings, compareTellings)
	return s.tellings
}

// compareTellings puts tellings into reading order, documents by their rank.
func compareTellings(a, b *telling) int {
	x, y := at(a.e), at(b.e)
	return cmp.Or(a.doc-b.doc, x[0]-y[0], x[1]-y[1], strings.Compare(a.e.Title, b.e.Title),
		a.e.Date.Span.Compare(b.e.Date.Span), strings.Compare(a.e.ID, b.e.ID))
}

// complete gives an event the id of its document, and one that was made by hand what the stages before give: a key, an
// id and a status.
func (t *telling) complete(d *Document) {
	if DocumentOf(t.e) != d.ID {
		t.e = renamed(t.e, d.ID)
	}
	t.e = keyed(t.e, d.Title)
	if t.e.ID != "" && t.e.Status != 0 {
		return
	}
	e := *t.e
	e.ID, e.Status = cmp.Or(e.ID, id(e.Key)), cmp.Or(e.Status, event.Happened)
	t.e = &e
}

// renamed gives a copy of e whose mentions name the document id.
func renamed(e *event.Event, id string) *event.Event {
	c := *e
	c.Mentions = renameAll(e.Mentions, id)
	c.Supersedes, c.Conflicts = slices.Clone(e.Supersedes), slices.Clone(e.Conflicts)
	for _, readings := range [...][]event.Reading{c.Supersedes, c.Conflicts} {
		for i := range readings {
			readings[i].Mentions = renameAll(readings[i].Mentions, id)
		}
	}
	return &c
}

func renameAll(mentions []event.Mention, id string) []event.Mention {
	list := slices.Clone(mentions)
	for i := range list {
		list[i].Document = id
	}
	return list
}
