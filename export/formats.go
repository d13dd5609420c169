package export

import (
	"io"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Format is one kind of file that can be written. Exactly one of Write and WriteReport is set: a timeline is written
// whole, or what each article tells is written article by article.
type Format struct {
	Name        string
	Extension   string // with the dot, lower-case; "" for a format that is asked for by name only
	MediaType   string
	Write       func(io.Writer, *timeline.Timeline, Options) error
	WriteReport func(io.Writer, *timeline.Report, Options) error
	// Join makes one file of what WriteReport wrote, a call of Write an article; nil: they just follow each other.
	Join func(io.Writer) io.WriteCloser
}

// Options say what goes into a file. The zero value works, and every writer looks only at what concerns it.
type Options struct {
	All       bool      // also events of low salience (JSON always has them)
	Imprecise Imprecise // ICS: what becomes of events without a day
	Title     string    // ICS, HTML, Markdown: the name of the whole; "" gives that of the only document, or "Timeline"
	Colour    bool      // Text: with the escape sequences of a terminal
	Width     int       // Text: columns to break lines at; 0 never breaks
	Empty     string    // Text: why there is no event, where that is known; "": no event has a date
	Links     *Links    // HTML: where a server has the rest; nil: the page stands alone
	// Note hears, in a sentence each, what a writer left out and what may trouble a reader of the file; nil: nobody does.
	Note func(string)
}

// Imprecise says what becomes of events without a day in a calendar. The zero value keeps those known to a weekend, a
// week, a month or up to three of them, as spans that say so, and leaves out coarser ones.
type Imprecise uint8

// The other treatments of imprecise events.
const (
	Span Imprecise = iota + 1 // all become spans
	Skip                      // those known to a month or coarser are left out
)

var formats = []Format{
	{Name: "text", Extension: ".txt", MediaType: "text/plain; charset=utf-8", Write: Text},
	{Name: "json", Extension: ".json", MediaType: "application/json", Write: JSON},
	{Name: "jsonl", Extension: ".jsonl", MediaType: "application/jsonl", WriteReport: JSONL},
	{Name: "ics", Extension: ".ics", MediaType: "text/calendar; charset=utf-8", Write: ICS},
	{Name: "csv", Extension: ".csv", MediaType: "text/csv; charset=utf-8; header=present", Write: CSV},
	{Name: "markdown", Extension: ".md", MediaType: "text/markdown; charset=utf-8", Write: Markdown},
	{Name: "html", Extension: ".html", MediaType: "text/html; charset=utf-8", Write: HTML},
	{Name: "timelinejs", MediaType: "application/json", Write: TimelineJS},
	{Name: "timeml", Extension: ".tml", MediaType: "application/xml", WriteReport: TimeML,
		Join: func(w io.Writer) io.WriteCloser { return &Corpus{W: w} }},
}

// Formats gives all formats, in the order in which help should list them.
func Formats() []Format { return slices.Clone(formats) }

// Named gives the format of that name, or whose files end in it ("md"), in upper or lower case.
func Named(name string) (f Format, ok bool) {
	return find(func(f Format) bool {
		return strings.EqualFold(f.Name, name) || f.Extension != "" && strings.EqualFold(f.Extension[1:], name)
	})
}

// ForFile gives the format that the extension of a file name stands for, in upper or lower case.
func ForFile(name string) (f Format, ok bool) {
	return find(func(f Format) bool {
		return f.Extension != "" && strings.HasSuffix(strings.ToLower(name), f.Extension)
	})
}

func find(is func(Format) bool) (Format, bool) {
	if i := slices.IndexFunc(formats, is); i >= 0 {
		return formats[i], true
	}
	return Format{}, false
}

func (o Options) note(s string) {
	if o.Note != nil {
		o.Note(s)
	}
}

// hears gives the options with somebody else who hears each note, too.
func (o Options) hears(too func(string)) Options {
	note := o.note
	o.Note = func(s string) { note(s); too(s) }
	return o
}

// title gives the name of the whole: the one asked for, that of the only document, or "Timeline".
func (o Options) title(t *timeline.Timeline) string {
	switch {
	case o.Title != "":
		return o.Title
	case len(t.Documents) == 1 && oneLine(t.Documents[0].Title) != "":
		return t.Documents[0].Title
	}
	return "Timeline"
}
