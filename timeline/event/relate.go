package event

import (
	"slices"
	"strconv"

	"dateline/timeline/calendar"
	"dateline/timeline/syntax/arcs"
)

// The kinds of a Relation.
const (
	Before = "before"
	After  = "after"
	During = "during"
	PartOf = "partOf"
)

// A reported event is one of the sentence at work: its trigger, and its index among those of the article.
type reported struct {
	trigger, verb int
	event         int
}

// orderWords are the words between two events that say how the first stands to the second.
var orderWords = map[string]string{
	"after": After, "following": After, "since": After, "before": Before, "until": Before, "till": Before,
	"during": During, "amid": During,
}

// relate gives the events of one sentence the relations that it states: one hangs on the other by "after", "before" or
// "during". A relation that their dates contradict is left out. Events in a relation get an id by which it names them.
func (p *passage) relate(events []Event, list []reported) {
	for _, x := range list {
		for _, y := range list {
			kind := p.order(x, y)
			if kind == "" || !possible(kind, &events[x.event].Date.Span, &events[y.event].Date.Span) {
				continue
			}
			r := Relation{kind, number(y.event)}
			if !slices.Contains(events[x.event].Relations, r) {
				events[x.event].ID, events[y.event].ID = number(x.event), number(y.event)
				events[x.event].Relations = append(events[x.event].Relations, r)
			}
		}
	}
}

// order says how x stands to y, "" where the sentence does not tell: y hangs on x, or on the verb of x, by a word of
// order.
func (p *passage) order(x, y reported) string {
	if x.event == y.event {
		return ""
	}
	for at := y.trigger; at >= 0; at = p.Head(at) {
		h := p.Head(at)
		if h != x.trigger && h != x.verb || h < 0 {
			continue
		}
		if c := p.Child(at, arcs.Case, arcs.Mark); c >= 0 {
			return orderWords[p.Lower(c)]
		}
		return ""
	}
	return ""
}

func number(event int) string { return strconv.Itoa(event + 1) }

// possible reports whether the dates of two events leave room for a relation.
func possible(kind string, x, y *calendar.Span) bool {
	if x.AnyYear != y.AnyYear {
		return true
	}
	switch kind {
	case After:
		return x.End.After(y.Start)
	case Before:
		return y.End.After(x.Start)
	}
	return x.End.After(y.Start) && y.End.After(x.Start)
}
