package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// moves are the stems of verbs that tell a change of date.
var moves = stems("postpone reschedule delay defer adjourn")

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
			if old := &events[j]; j != i && oneMove(old, &events[i]) && !isNewDate(old) {
				supersede(&events[i], old)
			}
		}
	}
	return slices.DeleteFunc(events, func(e event.Event) bool { return len(e.Mentions) == 0 })
}

// supersede makes e the new date of old, which loses its mentions. Where e is read from a word that only tells the move,
// old says what was moved.
func supersede(e, old *event.Event) {
	if isLight(e) && !isLight(old) {
		e.Title, e.Location, e.Participants, e.Categories, e.Salience = old.Title, old.Location, old.Participants, old.Categories, old.Salience
	}
	e.Supersedes = append(e.Supersedes, event.Reading{Date: old.Date, Mentions: old.Mentions})
	old.Mentions = nil
}

// oneMove reports whether one sentence tells the dates of both events of one thing: of one word, or one of them of a word
// for planning or moving it.
func oneMove(old, e *event.Event) bool {
	if len(old.Mentions) == 0 || len(e.Mentions) == 0 {
		return false
	}
	a, b := &old.Mentions[0], &e.Mentions[0]
	return a.Start == b.Start && (a.Trigger == b.Trigger || isPlan(old) || isLight(e) && a.Trigger.Start < b.Trigger.Start)
}

// isLight reports whether the word that an event is read from only says what becomes of it.
func isLight(e *event.Event) bool { return light[stem(plain(e.Mentions[0].Trigger.Text))] }

func isPlan(e *event.Event) bool { return plans[stem(plain(e.Mentions[0].Trigger.Text))] }

// plans are the stems of verbs that set a date.
var plans = stems("plan schedule set slate expect fix due")

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

// tellsMove reports whether the text says that the date of the event is a new one.
func tellsMove(e *event.Event) bool {
	for i := range e.Mentions {
		if moves[stem(plain(e.Mentions[i].Trigger.Text))] || strings.Contains(e.Mentions[i].Sentence, " will now ") {
			return true
		}
	}
	return isNewDate(e)
}
