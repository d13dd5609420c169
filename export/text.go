package export

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/event"
)

// Text writes what a person reads in a terminal: what was read, one event a line, when, whether and what, aligned;
// below it what is uncertain about it; at the end what that means, and what could not be placed. Only o.Colour puts
// escape sequences into it.
func Text(w io.Writer, t *timeline.Timeline, o Options) error {
	left := ""
	events := shown(t, o.hears(func(s string) { left = s }))
	p := printer{colour: o.Colour, width: o.Width, related: relatedOf(events)}
	p.number(t)
	for _, e := range events {
		if n := utf8.RuneCountInString(e.Date.Display()); n <= 40 { // longer ones would push all others away
			p.when = max(p.when, n)
		}
	}
	p.header(t)
	for _, e := range events {
		p.event(e)
	}
	if len(events) == 0 && (len(t.Documents) > 0 || o.Empty != "") {
		p.b.WriteString(cmp.Or(o.Empty, left, "no event with a date") + "\n")
		left = ""
	}
	p.footer(t, events, left)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// printer lays out the text.
type printer struct {
	b       strings.Builder
	colour  bool
	width   int
	when    int            // columns of the date
	sources map[string]int // numbers of the documents; nil where there is only one
	related related
}

// statusWidth is that of a status with the mark of doubt.
const statusWidth = len("cancelled?")

// number gives the documents numbers, where there are several.
func (p *printer) number(t *timeline.Timeline) {
	if len(t.Documents) < 2 {
		return
	}
	p.sources = make(map[string]int, len(t.Documents))
	for i := range t.Documents {
		p.sources[t.Documents[i].ID] = i + 1
	}
}

// header says what was read.
func (p *printer) header(t *timeline.Timeline) {
	switch len(t.Documents) {
	case 0:
		return
	case 1:
		d := &t.Documents[0]
		p.heading(nameOf(d))
		for _, line := range wrap(p.document(d), p.width) {
			p.b.WriteString(line + "\n")
		}
	default:
		p.heading(count(len(t.Documents), "article"))
	}
	p.b.WriteByte('\n')
}

// document says where an article is from and when it was published.
func (p *printer) document(d *timeline.Document) string {
	from := cmp.Or(oneLine(d.URL), oneLine(d.ID))
	if from == "" || from == nameOf(d) {
		return publication(d)
	}
	return from + ", " + publication(d)
}

func (p *printer) event(e *event.Event) {
	what := oneLine(e.Title)
	if l := e.Location; l != nil && !mentions(what, l.Name) {
		what += " · " + oneLine(l.Name)
	}
	if from := sources(e); p.sources != nil && len(from) > 0 { // what was added by hand has none
		what += " " + numbers(from, p.sources)
	}
	status := e.Status.String()
	if unsure(e) {
		status += "?"
	}
	p.row(e.Date.Display(), status, what)
	for _, s := range append(p.related.open(e), Disputes(e)...) {
		p.row("", "", p.paint(dim, s))
	}
}

// row writes one event or one remark; what is too long goes on in the same column, or below the date where the columns
// of the title would be too few.
func (p *printer) row(when, status, what string) {
	head := pad(when, p.when) + "  " + p.paint(colourOf[strings.TrimSuffix(status, "?")], pad(status, statusWidth)) + " "
	indent := p.when + statusWidth + 3
	if narrow := p.width > 0 && p.width-indent < 32; narrow {
		indent = 4
		if when != "" {
			p.b.WriteString(strings.TrimRight(head, " ") + "\n")
		}
		head = strings.Repeat(" ", indent)
	}
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

// footer says what the marks mean and what could not be placed, and lists the articles where there are several.
func (p *printer) footer(t *timeline.Timeline, events []*event.Event, left string) {
	p.section("Notes", nonEmpty(append(untold(events), Undatable(t), left)))
	p.section("Not placed", p.unresolved(t.Unresolved))
	if p.sources == nil {
		return
	}
	var lines []string
	for i := range t.Documents {
		d := &t.Documents[i]
		lines = append(lines, fmt.Sprintf("[%d] %s: %s", i+1, nameOf(d), p.document(d)))
	}
	p.section("Articles", lines)
}

// untold says what is open about events.
func untold(events []*event.Event) []string {
	var years, zones, doubtful int
	for _, e := range events {
		if unsure(e) {
			doubtful++
		}
		if e.Date.Span.AnyYear {
			years++
		} else if untimed(e.Date) {
			zones++
		}
	}
	var lines []string
	if doubtful > 0 {
		lines = append(lines, "“?”: "+count(doubtful, "event")+
			" more likely wrong than right (--explain says how each was read)")
	}
	if years > 0 {
		lines = append(lines, "the text does not give the year of "+count(years, "date"))
	}
	if zones > 0 {
		lines = append(lines, "nothing gives the time zone of "+count(zones, "clock time")+" (--timezone does)")
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

// of names a document in front of a line about it, where there are several.
func (p *printer) of(document string) string {
	if p.sources == nil {
		return ""
	}
	return fmt.Sprintf("[%d] ", p.sources[document])
}

func (p *printer) heading(title string) {
	for _, line := range wrap(title, p.width) {
		p.b.WriteString(p.paint(bold, line) + "\n")
	}
}

func (p *printer) section(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	p.heading(title)
	for _, line := range lines {
		for i, part := range wrap(line, p.width-4) {
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
