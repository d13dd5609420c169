package export

import (
	"encoding/json"
	"html"
	"io"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// The JSON of TimelineJS3 (Knight Lab). Its end dates are inclusive, and its headline and text are HTML.
type (
	tjs struct {
		Title  *tjsTitle  `json:"title,omitempty"`
		Events []tjsEvent `json:"events"`
	}
	tjsTitle struct {
		Text tjsText `json:"text"`
	}
	tjsEvent struct {
		Start   tjsDate  `json:"start_date"`
		End     *tjsDate `json:"end_date,omitempty"`
		Display string   `json:"display_date"`
		Text    tjsText  `json:"text"`
		Group   string   `json:"group,omitempty"`
		ID      string   `json:"unique_id"`
	}
	tjsText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	tjsDate struct {
		Year   string `json:"year"`
		Month  string `json:"month,omitempty"`
		Day    string `json:"day,omitempty"`
		Hour   string `json:"hour,omitempty"`
		Minute string `json:"minute,omitempty"`
	}
)

// TimelineJS writes the JSON that TimelineJS3 shows. display_date says how vague a date is. Events without a year,
// which it would drop in silence, are left out and noted.
func TimelineJS(w io.Writer, t *timeline.Timeline, o Options) error {
	out := tjs{Events: []tjsEvent{}}
	if o.Title != "" {
		out.Title = &tjsTitle{Text: tjsText{Headline: escape(o.Title)}}
	}
	docs := t.DocumentsByID()
	yearless := 0
	for _, e := range shown(t, o) {
		if !e.Date.Span.Fixed() {
			yearless++
			continue
		}
		out.Events = append(out.Events, tjsEventOf(e, docs))
	}
	if yearless > 0 {
		o.note(count(yearless, "event") + " without a year left out of the TimelineJS file")
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func tjsEventOf(e *event.Event, docs map[string]*timeline.Document) tjsEvent {
	s := e.Date.Span
	first, last := tjsDateOf(s.Start, s.Unit()), tjsDateOf(s.End.Add(-time.Nanosecond), s.Unit())
	if s.Unit() == calendar.Day {
		last = tjsDateOf(s.Last(), calendar.Day)
	}
	out := tjsEvent{Start: first, Display: escape(e.Date.Display()), ID: e.ID, Group: e.Status.String(),
		Text: tjsText{Headline: escape(e.Title), Text: tjsBody(e, docs)}}
	if first != last {
		out.End = &last
	}
	return out
}

// tjsDateOf writes t down to the unit; decades and centuries by their years.
func tjsDateOf(t time.Time, unit calendar.Grain) tjsDate {
	d := tjsDate{Year: strconv.Itoa(t.Year())}
	if unit <= calendar.Month {
		d.Month = strconv.Itoa(int(t.Month()))
	}
	if unit <= calendar.Day {
		d.Day = strconv.Itoa(t.Day())
	}
	if unit <= calendar.Minute {
		d.Hour, d.Minute = strconv.Itoa(t.Hour()), strconv.Itoa(t.Minute())
	}
	return d
}

// tjsBody writes sentence, place and source as HTML.
func tjsBody(e *event.Event, docs map[string]*timeline.Document) string {
	var b strings.Builder
	if l := e.Location; l != nil && l.Name != "" {
		b.WriteString("<p>" + escape(l.Name) + "</p>")
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		b.WriteString("<blockquote>" + escape(m.Sentence) + "</blockquote><p>" + htmlSource(m.Document, docs) + "</p>")
	}
	return b.String()
}

// htmlSource names a document in HTML, as a link where its address is known.
func htmlSource(id string, docs map[string]*timeline.Document) string {
	d := docs[id]
	if d == nil {
		return escape(id)
	}
	if u := WebAddress(d.URL); u != "" {
		return `<a href="` + html.EscapeString(u) + `" rel="noreferrer">` + escape(nameOf(d)) + "</a>"
	}
	return escape(nameOf(d))
}

// escape makes text of HTML, on one line.
func escape(s string) string { return html.EscapeString(oneLine(s)) }
