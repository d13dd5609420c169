package export

import (
	"fmt"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// vague reports whether the days of d are more than the event needs, or not surely the right ones.
func vague(d event.Date) bool {
	s := d.Span
	switch {
	case s.Timed():
		return false
	case d.Approximate || s.Grain > calendar.Week:
		return true
	case s.Grain == calendar.Week || s.Grain == calendar.Weekend:
		return d.Meaning != event.Lasts
	}
	return d.Meaning == event.Within && s.Last().Sub(s.Start) >= 24*time.Hour || beside[d.Mod]
}

// beside holds the TIMEX3 mods that put an event next to its date.
var beside = map[string]bool{"BEFORE": true, "AFTER": true, "ON_OR_BEFORE": true, "ON_OR_AFTER": true, "APPROX": true}

// untimed reports whether d has a clock time that cannot be placed, since nobody gives the zone.
func untimed(d event.Date) bool { return d.Span.Timed() && d.Zone == nil }

// rough reports whether d has a clock time that is not exact.
func rough(d event.Date) bool { return d.Span.Timed() && (d.Approximate || d.Mod != "") }

// summary writes the title on one line of at most 255 bytes (RFC 5545 section 5), with the words of a date that the
// calendar's own fields would overstate or lose.
func summary(e *event.Event) string {
	title, suffix := oneLine(e.Title), ""
	if title == "" {
		title = "Event"
	}
	if e.Status == event.Cancelled {
		title = "Cancelled: " + title
	}
	switch d := e.Date; {
	case vague(d):
		suffix = " (" + d.Display() + ")"
	case rough(d):
		suffix = " (about " + d.Times() + ")"
	case untimed(d), d.Span.Grain == calendar.PartOfDay && d.Times() != "":
		suffix = " (" + d.Times() + ")"
	}
	return cutBytes(title, 255-len(suffix)) + suffix
}

// description quotes the sentence that each source has, names it, and says how its date words were read. It holds at
// most 3,000 bytes, the last mentions going first.
func description(e *event.Event, docs map[string]*timeline.Document, related related) string {
	const limit = 3000
	remarks := strings.Join(remarks(e, related), "\n")
	var b strings.Builder
	for i := range e.Mentions {
		told := mention(e, &e.Mentions[i], docs[e.Mentions[i].Document])
		more := fmt.Sprintf("(%s more)", count(len(e.Mentions)-i, "mention"))
		if b.Len()+len(told)+len(more)+len(remarks)+4 > limit {
			b.WriteString(more + "\n\n")
			break
		}
		b.WriteString(told + "\n\n")
	}
	return cutBytes(strings.TrimSpace(b.String()+remarks), limit)
}

// mention writes one mention: the sentence, the article, the address, the reading.
func mention(e *event.Event, m *event.Mention, doc *timeline.Document) string {
	lines := []string{"“" + cutBytes(oneLine(m.Sentence), 600) + "”"}
	if doc != nil {
		lines = append(lines, cutBytes(nameOf(doc), 200), addressInText(doc.URL))
	}
	lines = append(lines, readAs(e, m))
	return strings.Join(nonEmpty(lines), "\n")
}

// addressInText spells an address without the percent-encoded marks that some readers of iCalendar text decode anyway.
func addressInText(s string) string {
	return decode.Replace(WebAddress(s))
}

var decode = strings.NewReplacer("%2C", ",", "%3B", ";", "%3A", ":", "%5C", "/")

// remarks says what the fields of a calendar cannot: that a day, a zone or certainty is missing, who takes part,
// earlier dates, rivals.
func remarks(e *event.Event, related related) []string {
	var lines []string
	switch when := "When: " + e.Date.Display() + ". "; {
	case vague(e.Date) && !e.Date.Span.Last().After(e.Date.Span.Start):
		lines = append(lines, when+"The day is not exact.")
	case vague(e.Date):
		lines = append(lines, when+"No exact day is given; the entry covers the whole span.")
	case untimed(e.Date):
		lines = append(lines, when+"The time zone is not known.")
	case rough(e.Date):
		lines = append(lines, when+"The time is not exact.")
	case e.Date.Span.Timed() && !clockEnd(e.Date.Span).After(e.Date.Span.Start.Add(time.Minute)):
		lines = append(lines, "Only the start is given.")
	}
	if len(e.Participants) > 0 {
		lines = append(lines, "Taking part: "+cutBytes(oneLine(strings.Join(e.Participants, ", ")), 300)+".")
	}
	if list := related.of(e); len(list) > 0 {
		lines = append(lines, "The text says: "+cutBytes(strings.Join(list, ", "), 300)+".")
	}
	if e.Status == event.Possible {
		lines = append(lines, "Not certain to take place.")
	}
	for i := range e.Supersedes {
		lines = append(lines, "Earlier date: "+e.Supersedes[i].Date.Display()+".")
	}
	for i := range e.Conflicts {
		lines = append(lines, "Another source says: "+otherwise(&e.Conflicts[i])+".")
	}
	for _, s := range corrected(e) {
		lines = append(lines, upperFirst(s)+".")
	}
	return lines
}

// upperFirst writes the first letter of s, one of ASCII, as a sentence begins.
func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func nonEmpty(list []string) []string {
	kept := list[:0]
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// leftOut counts the events that a calendar cannot hold, by reason, and those that some programs refuse.
type leftOut struct{ coarse, yearless, ancient, outside int }

// out reports whether e stays out of the calendar, and counts it.
func (l *leftOut) out(e *event.Event, i Imprecise) bool {
	s := e.Date.Span
	switch {
	case s.AnyYear:
		l.yearless++
	case s.IsZero() || s.Start.Year() < 1 || s.Last().Year() > 9998:
		l.ancient++
	case coarse(s, i):
		l.coarse++
	default:
		if s.Start.Year() < 1970 || s.Last().Year() > 2037 {
			l.outside++
		}
		return false
	}
	return true
}

// coarse reports whether s is too wide for a calendar. Months count up to three.
func coarse(s calendar.Span, i Imprecise) bool {
	switch {
	case i == Span || s.Grain < calendar.Month:
		return false
	case i == Skip || s.Grain > calendar.Month:
		return true
	}
	return s.End.Sub(s.Start) > 92*24*time.Hour
}

func (l *leftOut) note(o Options) {
	for _, n := range []struct {
		n   int
		why string
	}{
		{l.coarse, "known only roughly left out of the calendar (--imprecise span keeps them)"},
		{l.yearless, "without a year left out of the calendar"},
		{l.ancient, "outside the years 1 to 9998 left out of the calendar"},
		{l.outside, "outside 1970 to 2037, which some calendar programs refuse"},
	} {
		if n.n > 0 {
			o.note(count(n.n, "event") + " " + n.why)
		}
	}
}

// noteLimits warns of what importers are known to stop at: Google Calendar at 1 MB, others near 1,000 events.
func noteLimits(events, size int, o Options) {
	if size > 1_000_000 {
		o.note(fmt.Sprintf("the calendar has %.1f MB; some calendar programs take no more than 1 MB", float64(size)/1e6))
	}
	if events > 1000 {
		o.note(fmt.Sprintf("the calendar has %d events; some calendar programs stop near 1,000", events))
	}
}
