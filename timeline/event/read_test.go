package event_test

import (
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// eventsOf reads the events of a text that was published on a day.
func eventsOf(text string, published calendar.Span) []event.Event {
	a := &article.Article{Text: text, Dateline: article.FindDateline(text, 0)}
	a.Published = article.Published{Span: published, From: article.FromFlag}
	return eventsIn(a)
}

// eventsIn reads the events of an article.
func eventsIn(a *article.Article) []event.Event { return eventsBy(new(event.Extractor), a) }

// eventsBy reads them by an extractor, which may have a watcher.
func eventsBy(x *event.Extractor, a *article.Article) []event.Event {
	doc := prose.Lex(a.Text, en.Lexicon())
	return x.Extract(a, doc, en.New().Dates(doc, timex.Context{Published: a.Published.Span}))
}
