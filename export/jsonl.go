package export

import (
	"bytes"
	"encoding/json"
	"io"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

// record is one article in the JSONL of the batch filter.
type record struct {
	ID             string                `json:"id"`
	Published      string                `json:"published,omitempty"` // EDTF
	PublishedFrom  string                `json:"publishedFrom"`
	PublishedRange string                `json:"publishedRange,omitempty"`
	Language       string                `json:"language,omitempty"`
	Text           string                `json:"text,omitempty"`
	Expressions    []expression          `json:"expressions"`
	Events         []event.Event         `json:"events"`
	Unresolved     []timeline.Unresolved `json:"unresolved"`
}

// expression is a TIMEX3 (TimeML 1.2.1) in a record. Offsets are bytes into the article's text, half-open.
type expression struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
	// Date is what an amount comes to that is counted from an event ("two days after the vote"), as EDTF.
	Date string `json:"date,omitempty"`
	Rule string `json:"rule"`
}

// JSONL writes what one article tells as a line of JSON. Where the text was taken out of a page or a mail it is given
// back, for the offsets to point into.
func JSONL(w io.Writer, r *timeline.Report, _ Options) error {
	d := r.Document
	out := record{
		ID: d.ID, Published: d.Published, PublishedFrom: d.PublishedFrom, PublishedRange: d.PublishedRange,
		Language:    d.Language,
		Expressions: expressions(r.Text, r.Expressions), Events: asWritten(r.Events), Unresolved: orEmpty(r.Unresolved),
	}
	if r.Extracted {
		out.Text = r.Text
	}
	return line(w, out)
}

// asWritten gives events as files have them, never nil.
func asWritten(events []event.Event) []event.Event {
	list := make([]event.Event, len(events))
	for i := range events {
		list[i] = events[i].Written()
	}
	return list
}

// JSONLError writes the line that stands in for an article which could not be read. The id may be "", if it could not
// be read either.
func JSONLError(w io.Writer, id string, err error) error {
	return line(w, struct {
		ID    string `json:"id,omitempty"`
		Error string `json:"error"`
	}{id, err.Error()})
}

func line(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(timeline.Quiet(b.Bytes()))
	return err
}

func expressions(text string, dates []timex.Dated) []expression {
	list := make([]expression, len(dates))
	for i := range dates {
		d := &dates[i]
		list[i] = expression{Start: d.Start, End: d.End, Text: text[d.Start:d.End], Type: d.Type.String(), Value: d.Value,
			Mod: d.Mod, Rule: d.Rule}
		if d.Type == timex.Duration && d.Leaning != 0 {
			list[i].Date = d.Span.EDTF()
		}
	}
	return list
}

// orEmpty makes a list that is written as [] of one that is nil.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
