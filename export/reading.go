package export

import (
	"slices"
	"strings"

	"dateline/timeline/event"
)

// readAs says for a reader how the date words of a mention were read: "“Tuesday” is May 2, 2017: the Tuesday before the
// article's day". The date is left out where it may come from another mention.
func readAs(e *event.Event, m *event.Mention) string {
	date := ""
	if d, ok := dateOf(e, m); ok {
		date = d.Display()
	}
	if m.Expression.Text == "" {
		return oneLine(m.Reason)
	}
	return wordsRead(m.Expression.Text, date, m.Reason)
}

// wordsRead says what date some words are, and why; date and why may be "".
func wordsRead(words, date, why string) string {
	words, why = cutBytes(oneLine(words), 100), oneLine(why)
	s := "“" + words + "”"
	if date != "" && !strings.EqualFold(date, words) {
		s += " is " + date
	}
	if why != "" {
		s += ": " + why
	}
	return s
}

// dateOf gives the date that the words of a mention were read as; false where the same article gives the event another
// date in other words, of which one was kept.
func dateOf(e *event.Event, m *event.Mention) (event.Date, bool) {
	same := func(o event.Mention) bool {
		return o.Document == m.Document && o.Expression.Start == m.Expression.Start && o.Trigger.Start == m.Trigger.Start
	}
	for _, readings := range [][]event.Reading{e.Supersedes, e.Conflicts} {
		for i := range readings {
			if slices.ContainsFunc(readings[i].Mentions, same) {
				return readings[i].Date, true
			}
		}
	}
	for i := range e.Tellings {
		if t := &e.Tellings[i]; slices.ContainsFunc(t.Mentions, same) {
			return dateOf(t, m)
		}
	}
	others := slices.ContainsFunc(e.Mentions, func(o event.Mention) bool { return o.Expression.Text != m.Expression.Text })
	return e.Date, !others && !e.Date.Span.IsZero()
}
