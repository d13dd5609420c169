package event

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/place"
)

// structuredCategories are the categories of schema.org's kinds of Event.
var structuredCategories = map[string]string{
	"BusinessEvent":    "meeting",
	"ComedyEvent":      "festival",
	"CourseInstance":   "change",
	"DanceEvent":       "festival",
	"DeliveryEvent":    "launch",
	"EducationEvent":   "meeting",
	"ExhibitionEvent":  "festival",
	"Festival":         "festival",
	"FoodEvent":        "festival",
	"Hackathon":        "meeting",
	"LiteraryEvent":    "festival",
	"MusicEvent":       "festival",
	"PublicationEvent": "publication",
	"SaleEvent":        "business",
	"ScreeningEvent":   "festival",
	"SocialEvent":      "festival",
	"SportsEvent":      "match",
	"TheaterEvent":     "festival",
	"VisualArtsEvent":  "festival",
}

// structured gives the events that a page tells for machines (schema.org Event), with their exact times. One whose
// start is no date is left out.
func (x *Extractor) structured(a *article.Article) []Event {
	var events []Event
	for i := range a.Structured {
		s := &a.Structured[i]
		start, ok := readStamp(s.Start)
		if !ok || strings.TrimSpace(s.Name) == "" {
			continue
		}
		end, ok := readStamp(s.End)
		if ok && end.Span.Timed() == start.Span.Timed() && end.Span.Start.After(start.Span.Start) {
			start.Span = start.Span.Through(end.Span)
		}
		e := Event{Title: oneLine(s.Name), Date: start, Status: structuredStatus(a, s, start), Salience: 0.95,
			Confidence: 0.95, Location: x.structuredPlace(s), Participants: structuredParties(s)}
		if k := structuredCategories[s.Type]; k != "" {
			e.Categories = []string{k}
		}
		m := structuredMention(a, s)
		e.Mentions = []Mention{m}
		if old, ok := readStamp(s.Previous); ok {
			e.Supersedes = []Reading{{Date: old, Mentions: []Mention{m}}}
		}
		events = append(events, e)
	}
	return events
}

// oneLine writes s with single spaces, as a title or a sentence has them.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// structuredMention says where a is told: for machines only, so that it has no place in the text.
func structuredMention(a *article.Article, s *article.StructuredEvent) Mention {
	return Mention{Document: a.ID, Sentence: oneLine(s.Name + ", " + s.Start), Trigger: Mark{Text: s.Type},
		Expression: Expression{Mark{Text: s.Start}, "schema.org"},
		Reason:     "the page tells it for machines (schema.org " + cmp.Or(s.Type, "Event") + ")"}
}

// structuredStatus reads schema.org's eventStatus; without one the day of publication decides, if it is known.
func structuredStatus(a *article.Article, s *article.StructuredEvent, start Date) Status {
	pub := a.Published.Span
	switch {
	case s.Status == "EventCancelled", s.Status == "EventPostponed":
		return Cancelled
	case !pub.IsZero() && start.Span.Start.Before(pub.Start):
		return Happened
	}
	return Planned
}

func structuredParties(s *article.StructuredEvent) []string {
	var list []string
	for _, name := range append(slices.Clone(s.Performers), s.Organizer) {
		if name = oneLine(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// structuredPlace gives the place by its name and address, at the coordinates that the page gives, else at those of its
// town.
func (x *Extractor) structuredPlace(s *article.StructuredEvent) *Location {
	name := cmp.Or(s.Address, s.Location)
	if !strings.Contains(name, s.Location) {
		name = s.Location + ", " + name
	}
	if name = oneLine(name); name == "" {
		return nil
	}
	l := x.namedPlace(name)
	lat, err1 := strconv.ParseFloat(s.Latitude, 64)
	lon, err2 := strconv.ParseFloat(s.Longitude, 64)
	if err1 == nil && err2 == nil && math.Abs(lat) <= 90 && math.Abs(lon) <= 180 {
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
}

// namedPlace gives a place that is told by name and address, with commas between their parts, at the coordinates of the
// town that the gazetteer knows among them, the last one first.
func (x *Extractor) namedPlace(name string) *Location {
	l := &Location{Name: name}
	for _, part := range slices.Backward(strings.Split(name, ",")) {
		if p, ok := x.gazetteer().Lookup(strings.TrimSpace(part), place.Hint{}); ok && p.Kind == place.City {
			l.Country, l.Timezone = p.Country, p.Zone
			if p.Located() {
				l.Latitude, l.Longitude = &p.Lat, &p.Lon
			}
			break
		}
	}
	return l
}

// stampLayouts are the ISO 8601 forms that pages write, with the grain that each tells.
var stampLayouts = []struct {
	layout string
	grain  calendar.Grain
	zoned  bool
}{
	{"2006-01-02T15:04:05.999Z07:00", calendar.Minute, true},
	{"2006-01-02T15:04Z07:00", calendar.Minute, true},
	{"2006-01-02T15:04:05.999Z0700", calendar.Minute, true},
	{"2006-01-02T15:04Z0700", calendar.Minute, true},
	{"2006-01-02T15:04:05.999", calendar.Minute, false},
	{"2006-01-02T15:04", calendar.Minute, false},
	{"2006-01-02 15:04:05", calendar.Minute, false},
	{"2006-01-02 15:04", calendar.Minute, false},
	{"2006-01-02", calendar.Day, false},
	{"2006-01", calendar.Month, false},
}

// readStamp reads a date or time of ISO 8601. The clock reading stays as it is written, in the offset that it has.
func readStamp(s string) (Date, bool) {
	s = strings.TrimSpace(s)
	for _, l := range stampLayouts {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		civil := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
		d := Date{Span: calendar.Of(l.grain, civil), Meaning: Lasts}
		if _, offset := t.Zone(); l.zoned && calendar.IsOffset(offset) {
			d.Zone = offsetZone(t)
		}
		if l.grain > calendar.Day {
			d.Meaning = Within
		}
		return d, true
	}
	return Date{}, false
}

// offsetZone gives the fixed zone of a time that was read with its offset.
func offsetZone(t time.Time) *time.Location {
	_, seconds := t.Zone()
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone(t.Format("-07:00"), seconds)
}
