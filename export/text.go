package export

import (
	"io"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/event"
)

// Text writes what a person reads in a terminal: one event a line, when, whether and what, aligned; below it what is
// uncertain about it; at the end what could not be placed. Only o.Colour puts escape sequences into it.
func Text(w io.Writer, t *timeline.Timeline, o Options) error {
	events := shown(t, o)
	p := printer{colour: o.Colour, width: o.Width, documents: len(t.Documents), related: relatedOf(events)}
	for _, e := range events {
		if n := utf8.RuneCountInString(e.Date.Display()); n <= 40 { // longer ones would push all others away
			p.when = max(p.when, n)
		}
	}
	for _, e := range events {
		p.event(e)
	}
	p.footer(t, events)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// printer lays out the text.
type printer struct {
	b         strings.Builder
	colour    bool
	width     int
	when      int // columns of the date
	documents int
	related   related
}

const statusWidth = len("cancelled")

func (p *printer) event(e *event.Event) {
	what := oneLine(e.Title)
	if l := e.Location; l != nil && !mentions(what, l.Name) {
		what += " · " + oneLine(l.Name)
	}
	p.row(e.Date.Display(), e.Status.String(), what)
	remarks := append(p.related.open(e), disputes(e)...)
	if n := sources(e); n > 1 {
		remarks = append(remarks, count(n, "source"))
	}
	for _, s := range remarks {
		p.row("", "", p.paint(dim, s))
	}
}

// row writes one event or one remark; what is too long goes on in the same column.
func (p *printer) row(when, status, what string) {
	head := pad(when, p.when) + "  " + p.paint(colourOf[status], pad(status, statusWidth)) + "  "
	indent := p.when + statusWidth + 4
	for i, line := range wrap(what, p.width-indent) {
		if i > 0 {
			head = strings.Repeat(" ", indent)
		}
		p.b.WriteString(strings.TrimRight(head+line, " ") + "\n")
	}
}

// mentions reports whether title already names the place, or the first part of "Astana, Kazakhstan".
func mentions(title, place string) bool {
	first, _, _ := strings.Cut(place, ",")
	return strings.Contains(title, oneLine(first))
}

// doubts says what is uncertain about an event.
func doubts(e *event.Event) []string {
	var list []string
	if e.Date.Span.AnyYear {
		list = append(list, "the text does not give the year")
	}
	if untimed(e.Date) {
		list = append(list, "the time zone is not known")
	}
	return append(list, disputes(e)...)
}

// disputes says whether an event is uncertain, and which other dates are told for it.
func disputes(e *event.Event) []string {
	var list []string
	if e.Confidence < 0.5 {
		list = append(list, "uncertain")
	}
	for i := range e.Supersedes {
		list = append(list, "earlier date: "+e.Supersedes[i].Date.Display())
	}
	for i := range e.Conflicts {
		list = append(list, "another source says: "+e.Conflicts[i].Date.Display())
	}
	return list
}

// sources counts the documents that tell an event.
func sources(e *event.Event) int {
	seen := make(map[string]bool)
	for i := range e.Mentions {
		seen[e.Mentions[i].Document] = true
	}
	return len(seen)
}

// footer says what the dates rest on, where that is weak, and lists what could not be placed.
func (p *printer) footer(t *timeline.Timeline, events []*event.Event) {
	p.section("Not told", untold(events))
	var lines []string
	for i := range t.Documents {
		if s := footing(&t.Documents[i]); s != "" {
			lines = append(lines, p.of(t.Documents[i].ID)+s)
		}
	}
	p.section("Publication date", lines)
	p.section("Not placed", p.unresolved(t.Unresolved))
}

// untold counts the dates without a year and the clock times without a zone.
func untold(events []*event.Event) []string {
	var years, zones int
	for _, e := range events {
		if e.Date.Span.AnyYear {
			years++
		} else if untimed(e.Date) {
			zones++
		}
	}
	var lines []string
	if years > 0 {
		lines = append(lines, "the year of "+count(years, "date"))
	}
	if zones > 0 {
		lines = append(lines, "the time zone of "+count(zones, "clock time")+" (--timezone gives one)")
	}
	return lines
}

// unresolved writes a line for each reason in each document, with all the words that it keeps from having a date.
func (p *printer) unresolved(list []timeline.Unresolved) []string {
	type cause struct{ document, reason string }
	var causes []cause
	words, seen := make(map[cause][]string), make(map[[3]string]bool)
	for _, u := range list {
		c, quoted := cause{p.of(u.Document), oneLine(u.Reason)}, "“"+oneLine(u.Text)+"”"
		if words[c] == nil {
			causes = append(causes, c)
		}
		if key := [...]string{c.document, c.reason, quoted}; !seen[key] {
			seen[key] = true
			words[c] = append(words[c], quoted)
		}
	}
	lines := make([]string, len(causes))
	for i, c := range causes {
		lines[i] = c.document + strings.Join(words[c], ", ") + ": " + c.reason
	}
	return lines
}

// footing says of a document whose publication date is inferred or unknown what that means.
func footing(d *timeline.Document) string {
	switch {
	case d.PublishedFrom == "unknown":
		return "not known; dates that depend on it are left open"
	case d.PublishedFrom != "inferred":
		return ""
	case d.Published == "":
		return "inferred from the text: a day of " + d.PublishedRange
	case d.PublishedRange != "":
		return "inferred from the text: " + d.Published + " (can be " + d.PublishedRange + ")"
	}
	return "inferred from the text: " + d.Published
}

// of names a document in front of a line about it, where there are several.
func (p *printer) of(document string) string {
	if p.documents < 2 {
		return ""
	}
	return oneLine(document) + ": "
}

func (p *printer) section(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	p.b.WriteString(p.paint(bold, title) + "\n")
	for _, line := range lines {
		for i, part := range wrap(line, p.width-2) {
			p.b.WriteString(strings.Repeat(" ", 2+2*min(i, 1)) + part + "\n")
		}
	}
}

// The escape sequences of ECMA-48 (SGR) in use.
const (
	bold = "1"
	dim  = "2"
)

// colourOf gives the SGR of a status word; what happened is plain.
var colourOf = map[string]string{"planned": "36", "possible": "33", "cancelled": "31"}

func (p *printer) paint(sgr, s string) string {
	if !p.colour || sgr == "" || s == "" {
		return s
	}
	return "\x1b[" + sgr + "m" + s + "\x1b[0m"
}

func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s)))
}

// wrap breaks s at spaces into lines of at most width runes; a word that is longer stays whole. It does not break for
// a width under 20, at which nothing is easier to read.
func wrap(s string, width int) []string {
	if width < 20 || utf8.RuneCountInString(s) <= width {
		return []string{s}
	}
	var lines []string
	line, n := "", 0
	for word := range strings.FieldsSeq(s) {
		w := utf8.RuneCountInString(word)
		if n > 0 && n+1+w > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+word, n+w
	}
	return append(lines, line)
}
