package event

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// JoinMoves joins the two dates of what one sentence says was moved: "the hearing, originally set for May 9, was moved
// to May 30", "postponed from May 9 to May 30". It uses the list up; the event stands at its new date and supersedes
// the old one.
func JoinMoves(events []Event) []Event {
	for i := range events {
		splitMove(&events[i])
	}
	for i := range events {
		e := &events[i]
		isNew := isNewDate(e)
		for j := max(0, i-nearby); j < min(len(events), i+nearby+1); j++ {
			if old := &events[j]; oneSentence(old, e) {
				joinMove(old, e, isNew)
			}
		}
	}
	return slices.DeleteFunc(events, func(e Event) bool { return len(e.Mentions) == 0 }) // what was joined to another
}

// joinMove makes e supersede old where the sentence of both says that it was moved. isNew says that e stands at a date
// that something was moved to.
func joinMove(old, e *Event, isNew bool) {
	switch {
	case !isNew && isOldDate(old) && old.Mentions[0].Trigger != e.Mentions[0].Trigger:
		supersede(e, old)
	case isNew && isPutOff(old, e):
		e.retell(old)
		supersede(e, old)
	case isNew && oneMove(old, e) && !isNewDate(old), isInstead(old, e):
		supersede(e, old)
	}
}

// retell lets e tell what old tells, but for the date.
func (e *Event) retell(old *Event) {
	e.Title, e.told, e.TitleFrom, e.OtherTitles = old.Title, old.told, old.TitleFrom, old.OtherTitles
	e.Location, e.Participants = old.Location, old.Participants
	e.Categories, e.Salience = old.Categories, old.Salience
}

// nearby is how many events away the other date of a sentence may stand.
const nearby = 8

// oneSentence reports whether two events are told in one sentence.
func oneSentence(a, b *Event) bool {
	return len(a.Mentions) > 0 && len(b.Mentions) > 0 && a.Mentions[0].Start == b.Mentions[0].Start
}

// isInstead reports whether a sentence sets one date against another: "was to meet on Wednesday, but will meet on
// Monday", "set for May, will be held in June instead".
func isInstead(old, e *Event) bool {
	a, b := &old.Mentions[0], &e.Mentions[0]
	from, to, ok := datesIn(a, b)
	if !ok || e.Status == Cancelled || triggerStem(a) != triggerStem(b) {
		return false
	}
	between := a.Sentence[from:to]
	if strings.HasSuffix(strings.TrimRight(a.Sentence[:from], " "), "originally") && strings.Contains(between, " now ") {
		return true
	}
	if !strings.Contains(between, " but ") && !strings.Contains(a.Sentence[from:], " instead") {
		return false
	}
	return setsDate(a.Sentence[:from])
}

// datesIn gives the bytes of the sentence of a and b at which their dates begin; false where that of b is the first.
func datesIn(a, b *Mention) (from, to int, ok bool) {
	from, to = len(a.before(a.Expression.Start)), len(a.before(b.Expression.Start))
	return from, to, from < to
}

func triggerStem(m *Mention) string { return english.Stem(english.Plain(m.Trigger.Text)) }

// setsDate reports whether a text has a word that sets a date: "was due", "is scheduled".
func setsDate(text string) bool { return hasClass(text, english.Plan) }

func hasClass(text string, c english.Class) bool {
	for w := range english.Words(text) {
		if english.SenseOf(w).Is(c) {
			return true
		}
	}
	return false
}

// isPutOff reports whether a sentence tells a plan and then its new date by another word: "was due to debate the bill
// on Thursday, but the session has been postponed to Monday".
func isPutOff(old, e *Event) bool {
	a := &old.Mentions[0]
	from, to, ok := datesIn(a, &e.Mentions[0])
	if !ok || old.Status == Happened || old.Date.Span.Grain > calendar.Week {
		return false
	}
	_, after, _ := strings.Cut(a.Sentence[from:to], " but ")
	again, _, _ := strings.Cut(after, " ")
	return definites.Has(again) && setsDate(a.Sentence[:from])
}

// definites are words for what was told before.
var definites = english.Listed("definites")

// supersede makes e the new date of old, which loses its mentions. Where e is read from a word that only tells the
// move, old says what was moved.
func supersede(e, old *Event) {
	if isLight(e) && !isLight(old) {
		e.retell(old)
	}
	e.Supersedes = append(e.Supersedes, Reading{Date: old.Date, Mentions: old.Mentions})
	e.Relations = append(e.Relations, old.Relations...)
	e.ID = cmp.Or(e.ID, old.ID)
	old.Mentions = nil
}

// oneMove reports whether two dates of one sentence are those of one thing: of one word, or one of them of a word for
// planning or moving it.
func oneMove(old, e *Event) bool {
	a, b := &old.Mentions[0], &e.Mentions[0]
	if a.Trigger == b.Trigger || isOf(old, english.Plan) {
		return true
	}
	return isLight(e) && a.Trigger.Start < b.Trigger.Start && !isAim(b)
}

// isAim reports whether the word that m is read from is what another set out to do: "voted on Monday to put off a
// decision".
func isAim(m *Mention) bool { return strings.HasSuffix(m.before(m.Trigger.Start), " to ") }

// isLight reports whether the word that an event is read from only says what becomes of it.
func isLight(e *Event) bool { return isOf(e, english.Carrier) }

// isOf reports whether the word that an event is read from has one of the classes c.
func isOf(e *Event, c english.Class) bool { return english.SenseOf(e.mention().Trigger.Text).Is(c) }

// splitMove takes apart a range that is none: "moved from May 9 to May 30".
func splitMove(e *Event) {
	if e.Date.Span.Grain != calendar.Day {
		return
	}
	first, last := calendar.Of(calendar.Day, e.Date.Span.Start), calendar.Of(calendar.Day, e.Date.Span.Last())
	if first == last || beforeDate(e) != "from" {
		return
	}
	old := e.Date
	first.AnyYear, last.AnyYear = old.Span.AnyYear, old.Span.AnyYear
	old.Span, e.Date.Span = first, last
	e.Supersedes = []Reading{{Date: old, Mentions: slices.Clone(e.Mentions)}}
}

// isNewDate reports whether the date of e is the one that it was moved to.
func isNewDate(e *Event) bool { return toDate.Has(beforeDate(e)) }

// toDate are the words that lead to a new date.
var toDate = english.Listed("to a date")

// isOldDate reports whether e is read from a word for a change of date and tells the old one: "the fair, delayed from
// May".
func isOldDate(e *Event) bool {
	return len(e.Supersedes) == 0 && beforeDate(e) == "from" && isOf(e, english.Move)
}

// beforeDate gives the word before the date of the first mention of e, if it can lead from the old date or to the new
// one and a word for a change of date stands before that; "" otherwise.
func beforeDate(e *Event) string {
	m := e.mention()
	before := strings.TrimRight(m.before(m.Expression.Start), " ")
	word := before[strings.LastIndexByte(before, ' ')+1:]
	if (word == "from" || toDate.Has(word)) && hasClass(before, english.Move|english.Shift) {
		return word
	}
	return ""
}

// tellsMove reports whether the text says that the date of the event is a new one.
func tellsMove(e *Event) bool {
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if english.SenseOf(m.Trigger.Text).Is(english.Move) || strings.Contains(m.Sentence, " will now ") {
			return true
		}
	}
	return isNewDate(e)
}
