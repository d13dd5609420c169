package merge

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// A source is one document and what it tells.
type source struct {
	doc        Document
	base       string   // the id of the document as it came in
	kept       bool     // it comes from a timeline, and not from an article read now
	ghost      bool     // the document is named by an event, but not listed
	story      []uint64 // nil until it is asked for
	tellings   []*telling
	unresolved []Unresolved
}

// A Merger collects the documents of timelines and articles and makes one timeline of them. Which events that has, and
// what is said of them, depends on the set of documents alone and not on the order in which they came; only ids may
// depend on what was kept before. Its zero value is empty and ready to use.
type Merger struct {
	Without string // the name of evidence to leave out, to see what it does; "" for none

	sources []*source
	byHash  map[string]int // index into sources
	keeper  int            // how many timelines were added
	shelf   shelf
}

// AddArticle adds what one article tells: its events, as Article gives them, and the dates that could not be placed.
func (m *Merger) AddArticle(d Document, events []event.Event, unresolved []Unresolved) {
	s := &source{doc: d, base: d.ID, unresolved: unresolved}
	for i := range events {
		s.tellings = append(s.tellings, &telling{e: &events[i], id: events[i].ID})
	}
	m.add(s)
}

// AddTimeline adds the documents of t. Ids of events are kept; those of timelines that were added before come first.
func (m *Merger) AddTimeline(t *Timeline) {
	m.keeper++
	byID := make(map[string]*source, len(t.Documents))
	var list []*source
	of := func(id string) *source {
		s := byID[id]
		if s == nil {
			s = &source{doc: Document{ID: id}, base: id, ghost: true}
			byID[id], list = s, append(list, s)
		}
		return s
	}
	for _, d := range t.Documents {
		s := of(d.ID)
		s.doc, s.base, s.kept, s.ghost = d, baseID(d), true, false
	}
	for i := range t.Events {
		for _, own := range t.Events[i].Own() {
			for _, e := range TellingsOf(own) {
				s := of(DocumentOf(e))
				s.tellings = append(s.tellings, &telling{e: e, id: own.ID, keeper: m.keeper})
			}
		}
	}
	for _, u := range t.Unresolved {
		s := of(u.Document)
		s.unresolved = append(s.unresolved, u)
	}
	for _, s := range list {
		m.add(s)
	}
}

// TellingsOf gives the events of single articles that e was made from.
func TellingsOf(e *event.Event) []*event.Event {
	if len(e.Tellings) == 0 {
		return []*event.Event{e}
	}
	list := make([]*event.Event, len(e.Tellings))
	for i := range e.Tellings {
		list[i] = &e.Tellings[i]
	}
	return list
}

// DocumentOf gives the id of the document that first mentions e; "" where none does.
func DocumentOf(e *event.Event) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	return e.Mentions[0].Document
}

// add adds s, or, where its text is known already, the one of both whose publication date is better known.
func (m *Merger) add(s *source) {
	if m.byHash == nil {
		m.byHash = make(map[string]int)
	}
	i, known := m.byHash[s.doc.SHA256]
	if !known && !s.kept && m.replace(s) {
		return
	}
	if !known || s.doc.SHA256 == "" {
		if s.kept && !s.ghost {
			m.shelf.keep(s, len(m.sources))
		}
		m.byHash[s.doc.SHA256] = len(m.sources)
		m.sources = append(m.sources, s)
		return
	}
	if old := m.sources[i]; Better(&s.doc, &old.doc) {
		s.inherit(old)
		m.sources[i] = s
	} else {
		old.inherit(s)
	}
}

// trust orders the words of publishedFrom, best first.
var trust = []string{"flag", "input", "metadata", "url", "text", "modified", "inferred"}

// Better reports whether a says more surely than b when the same text was published. Of equals it is the one published
// first, then the one whose id is smaller.
func Better(a, b *Document) bool {
	rank := func(d *Document) int {
		if i := slices.Index(trust, d.PublishedFrom); i >= 0 && d.Published != "" {
			return i
		}
		return len(trust)
	}
	return cmp.Or(rank(a)-rank(b), strings.Compare(a.Published, b.Published), strings.Compare(a.ID, b.ID)) < 0
}

// inherit takes over the ids that tellings at the same place of the same text had.
func (s *source) inherit(from *source) {
	for _, t := range s.tellings {
		for _, u := range from.tellings {
			if u.keeper > 0 && t.keeper == 0 && at(u.e) == at(t.e) {
				t.id, t.keeper = u.id, u.keeper
			}
		}
	}
}

// at gives where a text first tells e: the offsets of the trigger and the date.
func at(e *event.Event) [2]int {
	if len(e.Mentions) == 0 {
		return [2]int{-1, -1}
	}
	return [2]int{e.Mentions[0].Trigger.Start, e.Mentions[0].Expression.Start}
}

// ordered puts the sources in order of publication.
func (m *Merger) ordered() []*source {
	slices.SortStableFunc(m.sources, func(a, b *source) int { return comparePublished(&a.doc, &b.doc, a.base, b.base) })
	return m.sources
}

// Timeline makes the timeline of everything that was added. The Merger is used up by it.
func (m *Merger) Timeline() Timeline {
	m.ordered()
	m.uniqueIDs()
	var t Timeline
	each(len(m.sources), func(i int) { m.sources[i].prepare(i) })
	var all []*telling
	for _, s := range m.sources {
		if !s.ghost {
			t.Documents = append(t.Documents, s.doc)
		}
		t.Unresolved = append(t.Unresolved, s.listUnresolved()...)
		all = append(all, s.tellings...)
	}
	groups := cluster(all, m.Without)
	t.Events = make([]event.Event, len(groups))
	each(len(groups), func(i int) { t.Events[i] = groups[i].event() })
	finish(groups, t.Events)
	return t
}

// finish gives the events of groups, in the order of their first tellings, their ids and relations, and sorts them.
func finish(groups []*group, events []event.Event) {
	name(groups)
	leads := leadsOf(groups)
	for i, g := range groups {
		events[i].ID = g.id
		leads.relate(&events[i], g)
	}
	sortEvents(events)
}

// comparePublished orders documents by publication, those of unknown date last, then by id and text.
func comparePublished(a, b *Document, idA, idB string) int {
	switch {
	case a.Published == "" && b.Published != "":
		return 1
	case a.Published != "" && b.Published == "":
		return -1
	}
	return cmp.Or(
		strings.Compare(a.Published, b.Published),
		strings.Compare(idA, idB),
		strings.Compare(a.SHA256, b.SHA256),
	)
}

// uniqueIDs tells documents of one id apart by their hash: the first keeps its id.
func (m *Merger) uniqueIDs() {
	taken := make(map[string]bool, len(m.sources))
	for _, s := range m.sources {
		s.doc.ID = s.base
		if taken[s.base] {
			s.doc.ID += suffix(s.doc)
		}
		taken[s.doc.ID] = true
	}
}

// suffix is what a document's id gets where another document has it too.
func suffix(d Document) string { return "@" + d.SHA256[:min(8, len(d.SHA256))] }

// baseID takes suffix off again.
func baseID(d Document) string {
	if base, ok := strings.CutSuffix(d.ID, suffix(d)); ok && base != "" {
		return base
	}
	return d.ID
}

func (s *source) listUnresolved() []Unresolved {
	list := slices.Clone(s.unresolved)
	for i := range list {
		list[i].Document = s.doc.ID
	}
	slices.SortStableFunc(list, func(a, b Unresolved) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return list
}
