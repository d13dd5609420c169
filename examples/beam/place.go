package main

import (
	"cmp"
	"reflect"
	"slices"

	"dateline/timeline"
)

// A placed is a document with its rank among those of the whole timeline, where its id is the only one of its kind.
type placed struct {
	Rank     int64
	Document timeline.Document
}

// A telling is what one article tells of one event. Tellings are numbered in the order of the whole timeline.
type telling struct {
	Number  int64
	Telling timeline.Telling
}

// perDocument is how many numbers a document has for its tellings.
const perDocument = 1 << 24

// cardOf gives the part of a reading that tells which documents there are.
func cardOf(_ string, r reading) reading {
	r.Events, r.Unresolved = nil, nil
	return r
}

// catalogue puts all documents in order, one for each text, and emits them by the hash of that. It is done on one
// machine, with a few hundred bytes a document.
func catalogue(_ int, cards func(*reading) bool, emit func(string, placed)) {
	var reports []*timeline.Report
	for _, c := range inOrder(cards) {
		reports = append(reports, &timeline.Report{Document: c.Document})
	}
	var t timeline.Timeline
	t.Add(reports...)
	for i, d := range t.Documents {
		emit(d.SHA256, placed{int64(i), d})
	}
}

// place numbers what one text tells. Where several articles have that text, it takes the one that is in the catalogue.
func place(_ string, readings func(*reading) bool, places func(*placed) bool, emit func(telling),
	unresolved func(timeline.Unresolved)) {
	var p placed
	places(&p)
	list := inOrder(readings)
	i := max(0, slices.IndexFunc(list, func(r reading) bool { return isSame(r.Document, p.Document) }))
	story := timeline.StoryOf(p.Document, list[i].Events)
	for n, e := range list[i].Events {
		emit(telling{p.Rank*perDocument + int64(n), timeline.Telling{Document: p.Document, Event: e, Story: story}})
	}
	for _, u := range list[i].Unresolved {
		u.Document = p.Document.ID
		unresolved(u)
	}
}

// isSame compares two documents, the second of which may have another id to be the only one of its kind.
func isSame(a, b timeline.Document) bool {
	if suffix := "@" + a.SHA256[:8]; a.ID+suffix == b.ID {
		b.ID = a.ID
	}
	return reflect.DeepEqual(a, b)
}

// inOrder lists readings as they came in.
func inOrder(readings func(*reading) bool) (list []reading) {
	for r := (reading{}); readings(&r); r = (reading{}) {
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b reading) int { return cmp.Or(cmp.Compare(a.File, b.File), a.Number-b.Number) })
	return list
}
