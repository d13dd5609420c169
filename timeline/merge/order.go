package merge

import (
	"cmp"
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// sortEvents puts events in the order of a timeline: by earliest, then coarser after finer, then latest, then first
// mention. Events without a year come last. What is still equal is told apart by title, so that the order of the input
// never shows. Where the dates of two events leave open which came first, the relations that the text states decide.
func sortEvents(events []event.Event) {
	order, days := make([]int32, len(events)), make([]calendar.Span, len(events))
	for i := range order {
		order[i], days[i] = int32(i), events[i].Date.Days()
	}
	slices.SortFunc(order, func(i, j int32) int {
		if c := days[i].Compare(days[j]); c != 0 {
			return c
		}
		return cmp.Or(compareTold(&events[i], &events[j]), int(i-j))
	})
	arrange(events, order)
	if s := statedOrder(events); s != nil {
		s.sort()
	}
}

// arrange puts the events where the order, a list of their indices, has them, without another list of them. It uses the
// order up.
func arrange(events []event.Event, order []int32) {
	for i := range order {
		if int(order[i]) == i {
			continue
		}
		held, to := events[i], i
		for from := int(order[i]); from != i; from = int(order[to]) {
			events[to], order[to] = events[from], int32(to)
			to = from
		}
		events[to], order[to] = held, int32(to)
	}
}

// compareTold orders events of one date.
func compareTold(a, b *event.Event) int {
	if c := compareMentions(a.Mentions, b.Mentions); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
}

// compareMentions compares the first mentions by document and place in the text; an event without one comes last.
func compareMentions(a, b []event.Mention) int {
	if len(a) == 0 || len(b) == 0 {
		return len(b) - len(a)
	}
	return cmp.Or(cmp.Compare(a[0].Document, b[0].Document), cmp.Compare(a[0].Start, b[0].Start),
		cmp.Compare(a[0].Trigger.Start, b[0].Trigger.Start), cmp.Compare(a[0].Expression.Start, b[0].Expression.Start))
}
