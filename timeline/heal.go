package timeline

import "dateline/timeline/event"

// Unreadable is the reason of what was an event, or a date of one, in a timeline JSON that version 1.0.0 wrote with a
// date that says nothing ("XXXX"), has an offset that no clock has, or ends before it begins.
const Unreadable = "the timeline had a date for it that cannot be read"

// heal takes out of e what has no date, and gives it as unresolved. It answers false where nothing is left of e.
func heal(e *event.Event) (lost []Unresolved, ok bool) {
	e.Supersedes, lost = dated(e.Supersedes, lost)
	e.Conflicts, lost = dated(e.Conflicts, lost)
	if len(e.Tellings) == 0 {
		if e.Date.Span.IsZero() {
			return unreadable(lost, e.Mentions), false
		}
		return lost, true
	}
	kept := e.Tellings[:0]
	for _, t := range e.Tellings {
		of, ok := heal(&t)
		if lost = append(lost, of...); ok {
			kept = append(kept, t)
		}
	}
	switch all, id := len(e.Tellings), e.ID; {
	case len(kept) == 0:
		return lost, false
	case len(kept) == 1 && all > 1:
		*e = kept[0]
		e.ID = id
		return lost, true
	case e.Date.Span.IsZero():
		e.Date = kept[0].Date
	}
	e.Tellings = kept
	return lost, true
}

// dated gives the readings that have a date, and appends the others to lost.
func dated(list []event.Reading, lost []Unresolved) ([]event.Reading, []Unresolved) {
	kept := list[:0]
	for _, r := range list {
		if r.Date.Span.IsZero() {
			lost = unreadable(lost, r.Mentions)
		} else {
			kept = append(kept, r)
		}
	}
	return kept, lost
}

// unreadable appends the places in the articles that tell of a date which cannot be read.
func unreadable(lost []Unresolved, mentions []event.Mention) []Unresolved {
	for _, m := range mentions {
		x := m.Expression
		lost = append(lost, Unresolved{Document: m.Document, Text: x.Text, Start: x.Start, End: x.End, Reason: Unreadable})
	}
	return lost
}
