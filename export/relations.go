package export

import (
	"dateline/timeline/event"
	"slices"
)

// related finds the events that are shown by id, for the relations between them. It is nil where there is no relation.
type related map[string]*event.Event

func relatedOf(events []*event.Event) related {
	if !slices.ContainsFunc(events, func(e *event.Event) bool { return len(e.Relations) > 0 }) {
		return nil
	}
	r := make(related, len(events))
	for _, e := range events {
		r[e.ID] = e
	}
	return r
}

var relationWords = map[string]string{
	event.Before: "before", event.After: "after", event.During: "during", event.PartOf: "part of",
}

// of says in which relations e stands to other events that are shown: "after “Vote on the harbour”".
func (r related) of(e *event.Event) []string {
	return r.where(e, func(*event.Event) bool { return true })
}

// open says it of those whose dates leave open which came first.
func (r related) open(e *event.Event) []string {
	return r.where(e, func(o *event.Event) bool { return e.Date.Span.Meets(o.Date.Span) })
}

func (r related) where(e *event.Event, says func(*event.Event) bool) []string {
	var list []string
	for _, x := range e.Relations {
		if o, word := r[x.Event], relationWords[x.Kind]; o != nil && word != "" && says(o) {
			list = append(list, word+" “"+oneLine(o.Title)+"”")
		}
	}
	return list
}
