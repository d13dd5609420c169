package timeline

import (
	"fmt"
	"slices"

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
var errFull = fmt.Errorf("a timeline of more than %d articles: make several, or write jsonl, which has no limit", MostArticles)

// Room returns an error if t may not have n articles more. Add does not ask.
func (t *Timeline) Room(n int) error {
	if len(t.Documents)+n > MostArticles {
		return errFull
	}
	return nil
}

// A Document is an article that the timeline was made from.
type Document = merge.Document

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

// Since gives the part of t that is new or has changed against old, for calendar programs whose import stops at an event
// that they know: another date, status, title or place, or a date that is given up or disputed. A further mention alone
// is no change. The documents are those of its events.
func (t *Timeline) Since(old *Timeline) *Timeline {
	before := make(map[string]*event.Event, len(old.Events))
	for i := range old.Events {
		before[old.Events[i].ID] = &old.Events[i]
	}
	n := new(Timeline)
	for i := range t.Events {
		if e := &t.Events[i]; before[e.ID] == nil || changed(before[e.ID], e) {
			n.Events = append(n.Events, *e)
		}
	}
	n.Documents = t.documentsOf(n.Events)
	return n
}

// changed reports whether a calendar would show b otherwise than a.
func changed(a, b *event.Event) bool {
	return a.Title != b.Title || a.Status != b.Status || !sameDate(a.Date, b.Date) || place(a) != place(b) ||
		!slices.EqualFunc(a.Supersedes, b.Supersedes, sameReading) || !slices.EqualFunc(a.Conflicts, b.Conflicts, sameReading)
}

func sameReading(a, b event.Reading) bool { return sameDate(a.Date, b.Date) }

func sameDate(a, b event.Date) bool {
	return a.EDTF() == b.EDTF() && a.Precision() == b.Precision() && a.Meaning == b.Meaning && a.Approximate == b.Approximate && a.Mod == b.Mod
}

func place(e *event.Event) string {
	if e.Location == nil {
		return ""
	}
	return e.Location.Name
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
