package event_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// FuzzExtract holds the extractor to what it promises of any text: no panic, offsets that lie in the text and on its
// runes, titles in one line.
func FuzzExtract(f *testing.F) {
	for block := range strings.SplitSeq(eventsText, "\n===\n") {
		f.Add(block)
	}
	f.Add("On May 3, May 4 and, who said that on Friday 's - - of of of to to be be.")
	f.Add("' s Friday's ’s (Monday) — \"Tuesday\" until since before after to by 5 p.m. and and or but")
	f.Add("Ana Berg, who left Oslo on May 3, died") // it ends in the verb behind the clause
	day, _ := calendar.On(2024, 3, 22)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		doc := prose.Lex(text, en.Lexicon())
		var x event.Extractor
		events := x.Extract(&article.Article{Text: text}, doc, en.New().Dates(doc, timex.Context{Published: day}))
		for _, e := range events {
			m := &e.Mentions[0]
			for _, r := range e.Relations {
				if e.ID == "" || r.Event == e.ID || !slices.ContainsFunc(events, func(o event.Event) bool { return o.ID == r.Event }) {
					t.Errorf("relation %v of %q", r, e.Title)
				}
			}
			if m.Sentence != text[m.Start:m.End] || m.Trigger.Text != text[m.Trigger.Start:m.Trigger.End] || m.Expression.Text != text[m.Expression.Start:m.Expression.End] {
				t.Errorf("offsets of %+v", m)
			}
			if e.Title == "" || strings.ContainsAny(e.Title, "\n\r") || !utf8.ValidString(e.Title) {
				t.Errorf("title %q", e.Title)
			}
			if e.Status == 0 || e.Salience <= 0 || e.Salience > 1 || e.Confidence <= 0 || e.Confidence > 1 {
				t.Errorf("status %v, salience %v, confidence %v", e.Status, e.Salience, e.Confidence)
			}
		}
	})
}
