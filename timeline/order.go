package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
)

// sortEvents puts events in the order of a timeline: by earliest, then coarser after finer, then latest, then first
// mention. Events without a year come last. What is still equal is told apart by title, so that the order of the input
// never shows. Where the dates of two events leave open which came first, the relations that the text states decide.
func sortEvents(events []event.Event) {
	slices.SortStableFunc(events, func(a, b event.Event) int { return compareEvents(&a, &b) })
	if s := statedOrder(events); s != nil {
		s.sort()
	}
}

func compareEvents(a, b *event.Event) int {
	if c := a.Date.Span.Compare(b.Date.Span); c != 0 {
		return c
	}
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
