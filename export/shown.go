package export

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/event"
)

// shown gives the events of t that o asks for, in order, and notes how many stay behind. What a person has hidden is
// never among them.
func shown(t *timeline.Timeline, o Options) []*event.Event {
	var list []*event.Event
	hidden := 0
	for i := range t.Events {
		switch e := &t.Events[i]; {
		case e.Hidden():
			hidden++
		case o.All || e.Salient():
			list = append(list, e)
		}
	}
	if n := len(t.Events) - len(list) - hidden; n > 0 {
		o.note(count(n, "event") + " of little weight left out (--all keeps them)")
	}
	return list
}

// count writes a number with its noun: "1 event", "2 events".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// nameOf gives the title of a document, or its id where it has none.
func nameOf(d *timeline.Document) string {
	if title := oneLine(d.Title); title != "" {
		return title
	}
	return oneLine(d.ID)
}
