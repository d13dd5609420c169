package article

import "strings"

// A StructuredEvent is an event that a page tells for machines, in the vocabulary of schema.org (Event and its kinds),
// as JSON-LD or microdata. Values are as they are written; "" is what the page does not tell.
type StructuredEvent struct {
	Type       string // the kind: "Event", "MusicEvent", "Festival"
	Name       string
	Start      string // startDate, ISO 8601 as a rule: a day, or a time with its offset if one is given
	End        string // endDate; as a day it is the last one
	Previous   string // previousStartDate, of an event that was moved
	Status     string // eventStatus without its address: "EventCancelled", "EventPostponed", "EventScheduled"
	Location   string // name of the place, or of the virtual place
	Address    string // with commas between its parts
	Latitude   string // degrees north
	Longitude  string // degrees east
	URL        string
	Organizer  string
	Performers []string
}

// events gives the events that the page tells for machines, each once.
func (p *page) events() []StructuredEvent {
	var list []StructuredEvent
	type key struct{ name, start string }
	seen := map[key]bool{}
	for _, t := range p.things {
		if !t.is("Event", "Festival", "Hackathon", "EventSeries") {
			continue
		}
		e := t.event()
		if k := (key{e.Name, e.Start}); e.Start != "" && !seen[k] {
			seen[k] = true
			list = append(list, e)
		}
	}
	return list
}

// event reads a thing that is an event.
func (t thing) event() StructuredEvent {
	where := t.child("location")
	geo := where.child("geo")
	return StructuredEvent{
		Type: t.text("@type"), Name: t.text("name"), Start: t.text("startDate"), End: t.text("endDate"),
		Previous: t.text("previousStartDate"), Status: lastSegment(t.text("eventStatus")),
		Location: t.text("location"), Address: where.address(),
		Latitude: geo.text("latitude"), Longitude: geo.text("longitude"),
		URL: t.text("url"), Organizer: t.text("organizer"),
		Performers: append(t.texts("performer"), t.texts("performers")...),
	}
}

// address gives the address of a place on one line.
func (t thing) address() string {
	parts := t.child("address")
	if parts == nil {
		return t.text("address")
	}
	var told []string
	for _, key := range [...]string{"streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"} {
		if s := parts.text(key); s != "" {
			told = append(told, s)
		}
	}
	return strings.Join(told, ", ")
}

// lastSegment gives what follows the last slash of an address: "https://schema.org/EventCancelled" is "EventCancelled".
func lastSegment(s string) string { return s[strings.LastIndexAny(s, "/#")+1:] }
