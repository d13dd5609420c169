package timeline

import (
	"fmt"

	"dateline/timeline/article"
	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// A Timeline is what one or many articles tell, in order. Its zero value is empty and ready to use.
type Timeline struct {
	Documents  []Document    `json:"documents"`
	Events     []event.Event `json:"events"` // by earliest, then coarser after finer, then latest, then first mention
	Unresolved []Unresolved  `json:"unresolved"`
}

// MostArticles is how many articles a timeline may have. It is a limit against a stream without an end, that memory is
// not filled before somebody is told; a timeline is of a story, or of an archive of it.
const MostArticles = 1_000_000

// errFull says that a timeline would have more than MostArticles.
var errFull = fmt.Errorf("a timeline of more than %d articles: make several, or write jsonl, which has no limit",
	MostArticles)

// Room returns an error if t may not have n articles more. Add does not ask.
func (t *Timeline) Room(n int) error {
	if len(t.Documents)+n > MostArticles {
		return errFull
	}
	return nil
}

// A Document is an article that the timeline was made from.
type Document = merge.Document

// A Paragraph is a stretch of a document's text.
type Paragraph = merge.Paragraph

// An Unresolved is a date expression that could not be placed.
type Unresolved = merge.Unresolved

// Add merges what articles tell into t. An article whose text is known adds nothing, unless its publication date is
// better known now. Give many reports at once: each call orders the whole timeline anew.
func (t *Timeline) Add(reports ...*Report) {
	var m merge.Merger
	m.AddTimeline((*merge.Timeline)(t))
	for _, r := range reports {
		m.AddArticle(r.Document, r.Events, r.Unresolved)
	}
	*t = Timeline(m.Timeline())
}

// Merge merges o into t. The ids of t stay; those of o stay where t does not have the event.
func (t *Timeline) Merge(o *Timeline) {
	var m merge.Merger
	m.AddTimeline((*merge.Timeline)(t))
	m.AddTimeline((*merge.Timeline)(o))
	*t = Timeline(m.Timeline())
}

// Known gives a function that reports whether t was made from an article, so that reading it would add nothing. The
// function may be called from several goroutines; it knows t as it is now.
func (t *Timeline) Known() func(a *article.Article) bool {
	known := make(map[string]*Document, len(t.Documents))
	for _, d := range t.Documents {
		known[d.SHA256] = &d
		for _, hash := range d.Replaces {
			known[hash] = &d
		}
	}
	return func(a *article.Article) bool {
		old := known[a.SHA256]
		if old == nil || a.SHA256 == "" {
			return false
		}
		d := describe(a)
		d.ID = old.ID
		return !merge.Better(&d, old)
	}
}

// LacksPage gives a function that reports whether t lacks the page that an item of a feed leads to: it has no article
// of that address, or has it in the item's own words only. The function may be called from several goroutines; it knows
// t as it is now.
func (t *Timeline) LacksPage() func(item *article.Article) bool {
	texts := make(map[string]string, len(t.Documents))
	for _, d := range t.Documents {
		texts[d.URL] = d.SHA256
	}
	return func(item *article.Article) bool {
		text, told := texts[item.URL]
		return !told || text == item.SHA256
	}
}

// DocumentsByID gives the documents of t by their ids.
func (t *Timeline) DocumentsByID() map[string]*Document {
	m := make(map[string]*Document, len(t.Documents))
	for i := range t.Documents {
		m[t.Documents[i].ID] = &t.Documents[i]
	}
	return m
}

// EventsByID gives the events of t by their ids.
func (t *Timeline) EventsByID() map[string]*event.Event {
	m := make(map[string]*event.Event, len(t.Events))
	for i := range t.Events {
		m[t.Events[i].ID] = &t.Events[i]
	}
	return m
}

// Since gives the part of t that old does not have, by the ids of events: what can be imported into calendar programs
// whose import stops at an event that they know. The documents are those of its events. Changed lists the events that
// both have, and that were moved or called off in between.
func (t *Timeline) Since(old *Timeline) (fresh *Timeline, changed []*event.Event) {
	before := old.EventsByID()
	fresh = new(Timeline)
	for i := range t.Events {
		switch e, b := &t.Events[i], before[t.Events[i].ID]; {
		case b == nil:
			fresh.Events = append(fresh.Events, *e)
		case !sameDate(b.Date, e.Date), e.Status == event.Cancelled && b.Status != e.Status:
			changed = append(changed, e)
		}
	}
	fresh.Documents = t.documentsOf(fresh.Events)
	return fresh, changed
}

func sameDate(a, b event.Date) bool {
	if a.EDTF() != b.EDTF() || a.Precision() != b.Precision() {
		return false
	}
	return a.Meaning == b.Meaning && a.Approximate == b.Approximate && a.Mod == b.Mod
}

// documentsOf lists the documents of t that events mention.
func (t *Timeline) documentsOf(events []event.Event) []Document {
	told := make(map[string]bool)
	for i := range events {
		for _, e := range merge.TellingsOf(&events[i]) {
			told[merge.DocumentOf(e)] = true
		}
	}
	var list []Document
	for _, d := range t.Documents {
		if told[d.ID] {
			list = append(list, d)
		}
	}
	return list
}
