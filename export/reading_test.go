package export

import (
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// Words are said to be a date only where they are the ones that gave it.
func TestReadAs(t *testing.T) {
	mention := func(document, words, why string) event.Mention {
		return event.Mention{Document: document, Reason: why, Expression: event.Expression{Mark: event.Mark{Text: words, Start: len(words)}}}
	}
	day, month := on(calendar.Day, 2031, 5, 6), within(on(calendar.Month, 2031, 5, 1))
	first, second, third := mention("a", "in May", "the year of the article"), mention("a", "Tuesday", "the Tuesday before the article's day"), mention("b", "May 7", "")
	both := event.Event{Date: day, Mentions: []event.Mention{first, second}}
	merged := event.Event{Date: day, Mentions: []event.Mention{first, third}, Tellings: []event.Event{{Date: month, Mentions: []event.Mention{first}}, {Date: day, Mentions: []event.Mention{third}}},
		Conflicts: []event.Reading{{Date: on(calendar.Day, 2031, 5, 7), Mentions: []event.Mention{third}}}}
	for _, c := range []struct {
		e    *event.Event
		m    event.Mention
		want string
	}{
		{&event.Event{Date: day, Mentions: []event.Mention{second}}, second, "“Tuesday” is May 6, 2031: the Tuesday before the article's day"},
		{&both, second, "“Tuesday”: the Tuesday before the article's day"},
		{&both, first, "“in May”: the year of the article"},
		{&merged, first, "“in May” is May 2031: the year of the article"},
		{&merged, third, "“May 7” is May 7, 2031"},
		{&event.Event{Date: day, Mentions: []event.Mention{{Reason: "the page tells it"}}}, event.Mention{Reason: "the page tells it"}, "the page tells it"},
	} {
		if got := readAs(c.e, &c.m); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := wordsRead("may 6, 2031", "May 6, 2031", "the date is told in full"); got != "“may 6, 2031”: the date is told in full" {
		t.Error(got)
	}
}
