package export

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// ProductID is the PRODID by which the calendar files of this program are told from others.
const ProductID = "-//Dateline//Dateline//EN"

// ICS writes an iCalendar file (RFC 5545, 7986). An event without a clock time, or whose zone nobody gives, is all-day;
// its end is the day after its last, as RFC 5545 3.6.1 has it. One without a day is a tentative span that says so; one
// without a year, and a coarse one by o.Imprecise, is left out and noted. Times stand in UTC. DTSTAMP is the day of the
// article, never the clock, so the same timeline gives the same bytes.
func ICS(w io.Writer, t *timeline.Timeline, o Options) error {
	cal := newCalendar()
	cal.SetName(oneLine(o.title(t)))
	cal.SetXWRCalName(oneLine(o.title(t)))
	cal.SetRefreshInterval("PT12H") // adds VALUE=DURATION itself
	cal.SetXPublishedTTL("PT12H")
	err := eachVEvent(t, o, func(e *event.Event, v *ics.VEvent) error {
		if e.ID == "" {
			return fmt.Errorf("ics: event %q has no id", e.Title)
		}
		cal.AddVEvent(v)
		return nil
	})
	if err != nil {
		return err
	}
	if len(cal.Components) == 0 {
		addUTC(cal)
	}
	content, err := serialized(cal)
	if err != nil {
		return err
	}
	noteLimits(len(cal.Events()), len(content), o)
	_, err = w.Write(content)
	return err
}

// ICSEach gives each event that ICS would write as a calendar file of its own, with its UID.
func ICSEach(t *timeline.Timeline, o Options, write func(uid string, content []byte) error) error {
	return eachVEvent(t, o, func(e *event.Event, v *ics.VEvent) error {
		cal := newCalendar()
		cal.AddVEvent(v)
		content, err := serialized(cal)
		if err != nil {
			return err
		}
		return write(e.ID, content)
	})
}

// eachVEvent calls add with each event that a calendar can hold, and then notes those that it cannot.
func eachVEvent(t *timeline.Timeline, o Options, add func(*event.Event, *ics.VEvent) error) error {
	docs, events := t.DocumentsByID(), shown(t, o)
	related := relatedOf(events)
	var left leftOut
	for _, e := range events {
		if left.out(e, o.Imprecise) {
			continue
		}
		if err := add(e, vevent(e, docs, related)); err != nil {
			return err
		}
	}
	left.note(o)
	return nil
}

func serialized(cal *ics.Calendar) ([]byte, error) {
	var b bytes.Buffer
	if err := cal.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("ics: %w", err)
	}
	return unblank(b.Bytes()), nil
}

// unblank moves the last character of a line onto the one after it where that is nothing but a space: golang-ical folds
// so before a long word, and calendar programs take the line for an empty one.
func unblank(file []byte) (out []byte) {
	for {
		before, after, found := bytes.Cut(file, []byte("\r\n  \r\n"))
		if !found {
			return append(out, file...)
		}
		_, size := utf8.DecodeLastRune(before)
		at := len(before) - size
		out = append(append(append(append(out, before[:at]...), "\r\n "...), before[at:]...), " \r\n"...)
		file = after
	}
}

func newCalendar() *ics.Calendar {
	cal := ics.NewCalendarFor("dateline")
	cal.SetProductId(ProductID)
	cal.SetCalscale("GREGORIAN")
	return cal
}

// addUTC keeps a calendar without events valid: RFC 5545 3.6 wants at least one component.
func addUTC(cal *ics.Calendar) {
	standard := cal.AddTimezone("Etc/UTC").AddStandard()
	standard.AddProperty(ics.ComponentPropertyDtStart, "19700101T000000")
	standard.AddProperty("TZOFFSETFROM", "+0000")
	standard.AddProperty("TZOFFSETTO", "+0000")
}

func vevent(e *event.Event, docs map[string]*timeline.Document, related related) *ics.VEvent {
	v := ics.NewEvent(oneLine(e.ID))
	stamp := stampOf(e, docs).Format("20060102T150405Z")
	set := func(name, value string, params ...ics.PropertyParameter) {
		if value != "" {
			v.AddProperty(ics.ComponentProperty(name), value, params...)
		}
	}
	set("DTSTAMP", stamp)
	set("LAST-MODIFIED", stamp)
	set("SEQUENCE", strconv.Itoa(e.Revisions()))
	setTimes(e.Date, set)
	set("SUMMARY", summary(e))
	set("DESCRIPTION", description(e, docs, related))
	if l := e.Location; l != nil {
		set("LOCATION", cutBytes(oneLine(l.Name), 255))
		set("GEO", geo(l))
	}
	set("URL", sourceURL(e, docs))
	for _, c := range e.Categories {
		set("CATEGORIES", tag(c))
	}
	for _, r := range e.Relations {
		if r.Kind == event.PartOf && related[r.Event] != nil { // RFC 5545 3.8.4.5; other kinds are taken for this one
			set("RELATED-TO", oneLine(r.Event), &ics.KeyValues{Key: "RELTYPE", Value: []string{"PARENT"}})
		}
	}
	set("STATUS", icsStatus(e))
	set("TRANSP", "TRANSPARENT")
	set("X-DATELINE-EDTF", e.Date.EDTF())
	return v
}

// setTimes writes DTSTART and DTEND. A bare clock time lasts its minute: the text gives no end, no end is read as an
// hour by some programs, and one at the start is refused by others.
func setTimes(d event.Date, set func(name, value string, params ...ics.PropertyParameter)) {
	const day, minute = "20060102", "20060102T150405Z"
	start, known := d.At(d.Span.Start)
	if !known {
		days, date := d.Days(), ics.WithValue("DATE")
		set("DTSTART", days.Start.Format(day), date)
		set("DTEND", days.Last().AddDate(0, 0, 1).Format(day), date)
		return
	}
	end, _ := d.At(clockEnd(d.Span))
	if !end.After(start) { // the clock was put back or forward in between
		end = start.Add(time.Minute)
	}
	set("DTSTART", start.UTC().Format(minute))
	set("DTEND", end.UTC().Format(minute))
}

// clockEnd gives the moment at which a clock time ends: "9 to 10:30" lasts until 10:30, not through that minute, but
// "9" lasts its minute and "in the hour from nine" until ten.
func clockEnd(s calendar.Span) time.Time {
	if last := s.End.Add(-time.Nanosecond).Truncate(time.Minute); s.Grain != calendar.Hour && last.After(s.Start) {
		return last
	}
	if !s.End.After(s.Start) {
		return s.Start.Add(time.Minute)
	}
	return s.End
}

// stampOf gives the last publication day of the articles that tell e, or the day of e where none is known.
func stampOf(e *event.Event, docs map[string]*timeline.Document) time.Time {
	var last time.Time
	for i := range e.Mentions {
		doc := docs[e.Mentions[i].Document]
		if doc == nil {
			continue
		}
		if s, ok := calendar.ParseEDTF(doc.Published); ok && !s.AnyYear && s.Start.After(last) {
			last = s.Start
		}
	}
	if last.IsZero() {
		return calendar.Of(calendar.Day, e.Date.Span.Start).Start
	}
	return last
}

func icsStatus(e *event.Event) string {
	switch {
	case e.Status == event.Cancelled:
		return "CANCELLED"
	case e.Status == event.Possible || vague(e.Date):
		return "TENTATIVE"
	}
	return "CONFIRMED"
}

// tag makes a category of words alone: programs split and unescape the marks in each their own way.
func tag(s string) string {
	return oneLine(strings.Map(func(r rune) rune {
		if r == ',' || r == ';' || r == '\\' {
			return ' '
		}
		return r
	}, s))
}

// geo writes latitude and longitude without the exponents that small numbers would get.
func geo(l *event.Location) string {
	if l.Latitude == nil || l.Longitude == nil {
		return ""
	}
	lat, lon := *l.Latitude, *l.Longitude
	if !(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180) {
		return ""
	}
	return strconv.FormatFloat(lat, 'f', 6, 64) + ";" + strconv.FormatFloat(lon, 'f', 6, 64)
}

// sourceURL gives the address of the first article with one that tells e.
func sourceURL(e *event.Event, docs map[string]*timeline.Document) string {
	for i := range e.Mentions {
		if doc := docs[e.Mentions[i].Document]; doc != nil {
			if u := WebAddress(doc.URL); u != "" {
				return u
			}
		}
	}
	return ""
}
