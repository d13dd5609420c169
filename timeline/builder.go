package timeline

import (
	"iter"
	"strings"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/merge"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// A Builder makes timelines from articles. Its zero value works. It keeps buffers between articles, so each goroutine
// needs a Builder of its own; what it returns shares nothing with it.
type Builder struct {
	Zone  *time.Location       // of clock times to which neither the text nor the place gives one; nil leaves them without
	Watch func(event.Decision) // told of every choice as it is weighed; nil for nobody

	doc       prose.Document
	extractor event.Extractor
	merge     merge.Article
}

// FromText makes a timeline of one text, which says itself when it was published or was published on the day given; the
// zero time stands for a day that is not known. A text that is longer than article.Read takes is an error.
func FromText(text string, published time.Time) (*Timeline, error) {
	in := article.Input{Name: "text", Format: article.Text}
	if !published.IsZero() {
		in.Published = calendar.Of(calendar.Day, published)
	}
	var b Builder
	return b.Build(article.Read(strings.NewReader(text), in))
}

// Read runs one article through all stages: its dates, its events, each told once, in order and with ids.
func (b *Builder) Read(a *article.Article) *Report {
	a, dates, events := b.stages(a)
	r := &Report{Document: describe(a), Text: a.Text, Extracted: a.Extracted, Expressions: dates,
		Unresolved: unresolved(a.ID, a.Text, dates)}
	if len(events) >= event.Most {
		r.Unresolved = append(r.Unresolved, leftOut(a, dates, events[event.Most-1].Mentions[0].Expression.End)...)
	}
	events = r.keep(events)
	r.Document.Paragraphs = paragraphs(&b.doc, events, r.Unresolved)
	b.merge.Watch = b.Watch
	r.Events = b.merge.Merge(events)
	return r
}

// Build reads all articles and merges what they tell. It stops at the first error of the sequence and returns it as it
// came, or when there are more than MostArticles, with the timeline of the articles before it.
func (b *Builder) Build(articles iter.Seq2[*article.Article, error]) (*Timeline, error) {
	var reports []*Report
	t := new(Timeline)
	for a, err := range articles {
		if err == nil {
			err = t.Room(len(reports) + 1)
		}
		if err != nil {
			t.Add(reports...)
			return t, err
		}
		r := b.Read(a)
		r.Text, r.Expressions = "", nil
		reports = append(reports, r)
	}
	t.Add(reports...)
	return t, nil
}

// stages finds the dates of an article and the events they belong to. The article comes back with its publication
// inferred where nobody told it. What is not in English tells no dates; what a page says for machines counts all the
// same.
func (b *Builder) stages(a *article.Article) (*article.Article, []timex.Dated, []event.Event) {
	if !a.English() {
		b.doc.Lex("", en.Lexicon())
		return a, nil, b.extractor.Extract(a, &b.doc, nil)
	}
	if a.Blocks == nil {
		b.doc.Lex(a.Text, en.Lexicon())
	} else {
		b.doc.LexBlocks(a.Text, a.Blocks, en.Lexicon())
	}
	a, known := b.context(a)
	dates := en.New().Dates(&b.doc, known)
	b.extractor.Zone, b.extractor.Watch = b.Zone, b.Watch
	events := event.JoinMoves(b.extractor.Extract(a, &b.doc, dates))
	for i := range events {
		events[i].Key = event.KeyOf(&events[i], a.Title)
	}
	return a, dates, events
}
