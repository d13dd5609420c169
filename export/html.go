package export

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/band.js
var bandJS string

//go:embed page/find.js
var findJS string

//go:embed page/page.js
var startJS string

var pageJS = bandJS + findJS + startJS

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// HTML writes a page for reading: a list of the events with their sentences and sources, a drawn timeline and a filter.
// The page is one file that asks the network for nothing, and holds the calendar, the table and the JSON of its events
// for a reader to save what the filter shows. Its Content-Security-Policy allows its own style and script by
// their hashes and nothing else, and html/template escapes all that comes from articles.
func HTML(w io.Writer, t *timeline.Timeline, o Options) error {
	p := pageOf(t, o)
	var err error
	if p.Files, err = packed(t, o); err != nil {
		return err
	}
	return pageTemplate.Execute(w, p)
}

// packed gives the files that the page holds, as the base64 of the gzip of a JSON object.
func packed(t *timeline.Timeline, o Options) (string, error) {
	o.Note = nil // the page itself has noted what stays behind
	part := *t
	part.Events = nil
	for _, e := range shown(t, o) {
		part.Events = append(part.Events, *e)
	}
	files := make(map[string]string)
	writers := map[string]func(io.Writer, *timeline.Timeline, Options) error{"ics": ICS, "csv": CSV, "json": JSON}
	for name, write := range writers {
		var b strings.Builder
		if err := write(&b, &part, o); err != nil {
			return "", err
		}
		files[name] = b.String()
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(files); err != nil { // sorted by name
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

// page is what the template needs.
type page struct {
	Title, Count, Files   string
	Style                 template.CSS
	Script                template.JS
	StyleHash, ScriptHash string
	Statuses, Categories  []string
	Documents             []pageDocument
	Years                 []pageYear
	Open                  []pageOpen
	Links                 []pageLink
	links                 *Links
}

type pageDocument struct {
	Number           int
	Label, Name, URL string // "[1]" is the label of the first
	Publication, Day string
}

type pageYear struct {
	Name   string
	Events []pageEvent
	first  time.Time
}

type pageEvent struct {
	ID, Title, When, Status, Place string
	Precision                      string // "month", where that is coarser than a day
	Placed, Vague, Unsure          bool
	From, To                       int64  // minutes from 1970 by the wall clock, half-open
	Categories, Documents          string // for the filter: categories one a line, numbers of documents
	Who                            string
	Tags, Relations, Doubts        []string
	Links                          []pageLink
	First                          *pageMention
	Rest                           []pageMention
	RestCount                      string
}

type pageMention struct{ Before, Words, After, Label, Source, URL, Day, Reason string }

type pageOpen struct{ Text, Reason, Source string }

func pageOf(t *timeline.Timeline, o Options) page {
	p := page{Title: oneLine(o.title(t)), Style: template.CSS(pageCSS), Script: template.JS(pageJS),
		StyleHash: hash(pageCSS), ScriptHash: hash(pageJS), Links: o.Links.list(), links: o.Links}
	docs := make(map[string]*pageDocument)
	for i := range t.Documents {
		p.Documents = append(p.Documents, pageDocumentOf(i, &t.Documents[i]))
	}
	for i := range t.Documents {
		docs[t.Documents[i].ID] = &p.Documents[i]
	}
	events := shown(t, o)
	p.Count = count(len(events), "event")
	for s := event.Happened; s <= event.Cancelled; s++ {
		if slices.ContainsFunc(events, func(e *event.Event) bool { return e.Status == s }) {
			p.Statuses = append(p.Statuses, s.String())
		}
	}
	related := relatedOf(events)
	for _, e := range events {
		p.add(e, docs, related)
	}
	slices.Sort(p.Categories)
	p.Categories = slices.Compact(p.Categories)
	for _, u := range t.Unresolved {
		p.Open = append(p.Open, pageOpen{oneLine(u.Text), oneLine(u.Reason), docs[u.Document].name(u.Document)})
	}
	return p
}

// hash gives the digest that a Content-Security-Policy names (CSP 3, section 2.3.1).
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

func pageDocumentOf(n int, d *timeline.Document) pageDocument {
	return pageDocument{Number: n, Label: fmt.Sprintf("[%d]", n+1), Name: nameOf(d), URL: WebAddress(d.URL),
		Publication: publication(d), Day: displayed(d.Published)}
}

// name gives the name of a document; id stands in for one that the timeline does not have.
func (d *pageDocument) name(id string) string {
	if d == nil {
		return oneLine(id)
	}
	return d.Name
}

// add puts e under the year that it begins in, or the one that is open where e follows an event of that.
func (p *page) add(e *event.Event, docs map[string]*pageDocument, related related) {
	year, first := "Year not given", time.Time{}
	if s := e.Date.Span; s.Fixed() {
		first = calendar.Of(calendar.Year, s.Start).Start
		year = event.Date{Span: calendar.Of(calendar.Year, s.Start)}.Display()
	}
	if n := len(p.Years); n == 0 || p.Years[n-1].Name != year && (first.IsZero() || !first.Before(p.Years[n-1].first)) {
		p.Years = append(p.Years, pageYear{Name: year, first: first})
	}
	last := &p.Years[len(p.Years)-1]
	out := pageEventOf(e, docs)
	out.Relations, out.Links = related.of(e), p.links.of(e)
	last.Events = append(last.Events, out)
	p.Categories = append(p.Categories, tags(e)...)
}

func pageEventOf(e *event.Event, docs map[string]*pageDocument) pageEvent {
	s := e.Date.Span
	out := pageEvent{
		ID: oneLine(e.ID), Title: oneLine(e.Title), When: e.Date.Display(), Status: e.Status.String(),
		Placed: s.Fixed(), Vague: vague(e.Date), Unsure: unsure(e), From: minutes(s.Start), To: minutes(s.End),
		Who: oneLine(strings.Join(e.Participants, ", ")), Tags: tags(e), Doubts: doubts(e),
	}
	if s.Grain > calendar.Day {
		out.Precision = e.Date.Precision()
	}
	if s.Grain == calendar.PartOfDay && !s.AnyYear {
		out.To = max(out.To, minutes(s.Last().AddDate(0, 0, 1)))
	}
	if out.Title == "" {
		out.Title = "Event"
	}
	if l := e.Location; l != nil {
		out.Place = oneLine(l.Name)
	}
	out.Categories = strings.Join(out.Tags, "\n")
	var numbers []string
	for i := range e.Mentions {
		m := &e.Mentions[i]
		doc := docs[m.Document]
		if doc != nil && !slices.Contains(numbers, strconv.Itoa(doc.Number)) {
			numbers = append(numbers, strconv.Itoa(doc.Number))
		}
		out.Rest = append(out.Rest, pageMentionOf(e, m, doc))
	}
	out.Documents = strings.Join(numbers, " ")
	if len(out.Rest) > 0 {
		out.First, out.Rest = &out.Rest[0], out.Rest[1:]
	}
	out.RestCount = count(len(out.Rest), "more mention")
	return out
}

func tags(e *event.Event) []string {
	var list []string
	for _, c := range e.Categories {
		list = append(list, tag(c))
	}
	return nonEmpty(list)
}

func minutes(t time.Time) int64 { return t.Unix() / 60 }

// pageMentionOf parts the sentence at its date words, to mark them.
func pageMentionOf(e *event.Event, m *event.Mention, doc *pageDocument) pageMention {
	out := pageMention{Before: m.Sentence, Source: doc.name(m.Document), Reason: readAs(e, m)}
	from, to := m.Expression.Start-m.Start, m.Expression.End-m.Start
	if 0 <= from && from < to && to <= len(m.Sentence) {
		out.Before, out.Words, out.After = m.Sentence[:from], m.Sentence[from:to], m.Sentence[to:]
	}
	if doc != nil {
		out.Label, out.URL, out.Day = doc.Label, doc.URL, doc.Day
	}
	out.Before, out.Words, out.After = visible(out.Before), visible(out.Words), visible(out.After)
	return out
}

// visible is oneLine for a piece of a sentence, which keeps its spaces at the ends.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if !shows(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
