package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// moves are the stems of verbs and nouns that tell a change of date.
var moves = stems("postpone postponement reschedule rescheduling delay defer adjourn")

// shifts are the stems of verbs that tell a change of date where "to" and a date follow.
var shifts = stems("move push bring put shift change extend")

// linkMoves joins the two dates of what one sentence says was moved: "the hearing, originally set for May 9, was moved to
// May 30", "postponed from May 9 to May 30". The event stands at its new date and supersedes the old one.
func linkMoves(events []event.Event) []event.Event {
	for i := range events {
		splitMove(&events[i])
	}
	for i := range events {
		if !isNewDate(&events[i]) {
			continue
		}
		for j := range events {
			if old := &events[j]; j != i && sameTrigger(old, &events[i]) && len(old.Mentions) > 0 && !isNewDate(old) {
				events[i].Supersedes = append(events[i].Supersedes, event.Reading{Date: old.Date, Mentions: old.Mentions})
				old.Mentions = nil
			}
		}
	}
	return slices.DeleteFunc(events, func(e event.Event) bool { return len(e.Mentions) == 0 })
}

// sameTrigger reports whether two events of an article are read from one trigger.
func sameTrigger(a, b *event.Event) bool {
	return len(a.Mentions) > 0 && len(b.Mentions) > 0 && a.Mentions[0].Trigger == b.Mentions[0].Trigger
}

// splitMove takes apart a range that is none: "moved from May 9 to May 30".
func splitMove(e *event.Event) {
	if len(e.Mentions) == 0 || e.Date.Span.Grain != calendar.Day {
		return
	}
	before, ok := beforeDate(&e.Mentions[0])
	first, last := calendar.Of(calendar.Day, e.Date.Span.Start), calendar.Of(calendar.Day, e.Date.Span.Last())
	if !ok || before != "from" || first == last {
		return
	}
	old := e.Date
	first.AnyYear, last.AnyYear = old.Span.AnyYear, old.Span.AnyYear
	old.Span, e.Date.Span = first, last
	e.Supersedes = []event.Reading{{Date: old, Mentions: slices.Clone(e.Mentions)}}
}

// isNewDate reports whether the date of e is the one that it was moved to.
func isNewDate(e *event.Event) bool {
	if len(e.Mentions) == 0 {
		return false
	}
	before, ok := beforeDate(&e.Mentions[0])
	return ok && (before == "to" || before == "until" || before == "till")
}

// beforeDate gives the word before the date of m, if a word for a change of date stands before that.
func beforeDate(m *event.Mention) (word string, ok bool) {
	i := m.Expression.Start - m.Start
	if i < 0 || i > len(m.Sentence) {
		return "", false
	}
	for w := range words(m.Sentence[:i]) {
		word = strings.ToLower(w)
		s := stem(plain(word))
		ok = ok || moves[s] || shifts[s]
	}
	return word, ok
}

// tellsMove reports whether a sentence of the event says that its date was changed.
func tellsMove(e *event.Event) bool {
	for i := range e.Mentions {
		if isNewDate(e) {
			return true
		}
		for w := range words(e.Mentions[i].Sentence) {
			if moves[stem(plain(w))] {
				return true
			}
		}
	}
	return false
}
