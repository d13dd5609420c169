package timeline

import (
	"dateline/timeline/article"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

// A Report is what one article tells: its date expressions in reading order, its events in the order of a timeline,
// each told once, and what could not be placed.
type Report struct {
	Document    Document
	Text        string // the text that all offsets point into; may be cleared before Add, which does not read it
	Extracted   bool   // Text was taken out of a page, a feed or a mail: it is not, byte for byte, what came in
	Expressions []timex.Dated
	Events      []event.Event
	Unresolved  []Unresolved
}

// describe gives the document that stands for a in a timeline.
func describe(a *article.Article) Document {
	return Document{
		ID: a.ID, Title: a.Title, URL: a.URL, Language: a.Language, SHA256: a.SHA256,
		Published: a.Published.Span.EDTF(), PublishedFrom: a.Published.From.String(),
		PublishedRange: a.Published.Range.EDTF(),
	}
}

// unresolved lists the expressions of a document that the text does not fix.
func unresolved(document, text string, dates []timex.Dated) []Unresolved {
	var list []Unresolved
	for i := range dates {
		if d := &dates[i]; d.Unresolved != "" {
			list = append(list, Unresolved{
				Document: document, Text: text[d.Start:d.End], Start: d.Start, End: d.End, Reason: d.Unresolved})
		}
	}
	return list
}

// Unkept is the reason of what would be an event, were its date one that the timeline JSON can keep: it ends before it
// begins, or lies beyond the years that are written with four digits.
const Unkept = "no date that a timeline can keep"

// keep gives the events of r with their dates as the timeline JSON keeps them. What has no such date is unresolved.
func (r *Report) keep(events []event.Event) []event.Event {
	kept := events[:0]
	for _, e := range events {
		old := e.Supersedes
		e.Supersedes = nil
		for _, o := range old {
			if o.Date, _ = o.Date.Kept(); o.Date.Span.Sound() {
				e.Supersedes = append(e.Supersedes, o)
			}
		}
		var ok bool
		if e.Date, ok = e.Date.Kept(); ok {
			kept = append(kept, e)
			continue
		}
		x := e.Mentions[0].Expression
		r.Unresolved = append(r.Unresolved, Unresolved{
			Document: r.Document.ID, Text: x.Text, Start: x.Start, End: x.End, Reason: Unkept})
	}
	return kept
}

// TooMany is the reason of the first expression of an article behind the last event that is read of it.
const TooMany = "the article tells too many events: those from here on are left out"

// leftOut tells of the first date of a that begins at byte from or after it.
func leftOut(a *article.Article, dates []timex.Dated, from int) []Unresolved {
	for i := range dates {
		if d := &dates[i]; d.Start >= from && d.Unresolved == "" {
			return []Unresolved{{Document: a.ID, Text: a.Text[d.Start:d.End], Start: d.Start, End: d.End, Reason: TooMany}}
		}
	}
	return nil
}
