package export

import (
	"html/template"
	"net/url"
	"strings"
	"time"

	"dateline/timeline/event"
)

// Links are the addresses that a page of a server leads to, relative to it but for Subscribe, which is a webcal
// address.
type Links struct {
	Subscribe, Calendar, JSON, News string
	Event                           string // what the UID of an event and ".ics" make the address of its calendar
	Review                          string // "" where the events cannot be corrected
}

// A pageLink is one link of the page.
type pageLink struct {
	Name string
	URL  template.URL
}

// list gives the links that stand above the events. The addresses come from the server.
func (l *Links) list() []pageLink {
	if l == nil {
		return nil
	}
	links := []pageLink{
		{"Subscribe in a calendar program", template.URL(l.Subscribe)}, {"Calendar file", template.URL(l.Calendar)},
		{"What is new", template.URL(l.News)}, {"JSON", template.URL(l.JSON)},
	}
	if l.Review != "" {
		links = append(links, pageLink{"Check and correct", template.URL(l.Review)})
	}
	return links
}

// of gives the links with which an event that is to come is taken over into a calendar.
func (l *Links) of(e *event.Event) []pageLink {
	toCome := e.Status == event.Planned || e.Status == event.Possible
	if l == nil || !toCome || !e.Date.Span.Fixed() || vague(e.Date) {
		return nil
	}
	file := template.URL(l.Event + url.PathEscape(e.ID) + ".ics")
	return []pageLink{{".ics", file}, {"Google", googleLink(e)}, {"Outlook", outlookLink(e)}}
}

// googleLink opens Google's form for a new event. Its end is exclusive.
func googleLink(e *event.Event) template.URL {
	first, last, timed := bounds(e)
	layout := "20060102"
	if timed {
		layout = "20060102T150405Z"
	}
	return template.URL("https://calendar.google.com/calendar/render?" + url.Values{
		"action": {"TEMPLATE"}, "text": {oneLine(e.Title)}, "location": {placeName(e)}, "details": {quoted(e)},
		"dates": {first.Format(layout) + "/" + last.Format(layout)},
	}.Encode())
}

// outlookLink opens Outlook's form for a new event. Its end is exclusive.
func outlookLink(e *event.Event) template.URL {
	first, last, timed := bounds(e)
	layout, all := "2006-01-02", "true"
	if timed {
		layout, all = "2006-01-02T15:04:05Z", "false"
	}
	return template.URL("https://outlook.live.com/calendar/0/deeplink/compose?" + url.Values{
		"path": {"/calendar/action/compose"}, "rru": {"addevent"}, "subject": {oneLine(e.Title)},
		"startdt": {first.Format(layout)}, "enddt": {last.Format(layout)}, "allday": {all},
		"location": {placeName(e)}, "body": {quoted(e)},
	}.Encode())
}

// bounds gives the start of e and the first moment, or day, after it.
func bounds(e *event.Event) (first, last time.Time, timed bool) {
	d := e.Date
	if start, ok := d.At(d.Span.Start); ok {
		end, _ := d.At(clockEnd(d.Span))
		return start.UTC(), end.UTC(), true
	}
	days := d.Days()
	return days.Start, days.Last().AddDate(0, 0, 1), false
}

func placeName(e *event.Event) string {
	if e.Location == nil {
		return ""
	}
	return oneLine(e.Location.Name)
}

func quoted(e *event.Event) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	return cutBytes(strings.TrimSpace("“"+oneLine(e.Mentions[0].Sentence)+"”"), 600)
}
