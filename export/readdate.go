package export

import (
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// ReadDate reads a date as a person types it: EDTF, or words that are nothing but a date, which count from the day of
// publication; a zero one leaves open what depends on it.
func ReadDate(words string, published calendar.Span) (event.Date, bool) {
	if d, ok := event.ParseDate(words); ok {
		return d, true
	}
	if len(words) > 200 {
		return event.Date{}, false
	}
	dates := en.New().Dates(prose.Lex(words, en.Lexicon()), timex.Context{Published: published})
	last := len(dates) - 1
	if last != 0 && last != 1 || dates[0].Span.IsZero() {
		return event.Date{}, false
	}
	if dates[0].Start != 0 || dates[last].End != len(words) {
		return event.Date{}, false
	}
	span := dates[0].Span
	if !span.Holds(dates[last].Span) { // "May 3-4" is two expressions
		span = span.Through(dates[last].Span)
	}
	return event.ParseDate(event.Date{Span: span}.EDTF())
}
