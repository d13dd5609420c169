package event

import (
	"encoding/json"
	"fmt"
	"time"

	"dateline/timeline/calendar"
)

// A Date is when an event is, as precisely as the text says and no more.
type Date struct {
	Span calendar.Span
	// Zone is the zone of a clock time that the text or the place gives; nil when nobody says.
	Zone *time.Location
	// Timezone is the IANA name that the JSON carries; "" when only an offset is known.
	Timezone    string
	Meaning     Meaning
	Approximate bool
	Mod         string // TIMEX3 mod: "START", "MID", "END", …
}

// A Meaning says how an event fills its span. The zero Meaning means "not set".
type Meaning uint8

// The meanings: talks last May 3–4; an election falls within November 2016.
const (
	Lasts Meaning = iota + 1
	Within
)

var meaningNames = [...]string{"", "lasts", "within"}

// String gives the word of the timeline JSON; "" for the zero Meaning.
func (m Meaning) String() string { return meaningNames[m] }

// Precision gives the word of the timeline JSON for how finely d is known: "minute", "day", "month" …
func (d Date) Precision() string {
	switch d.Span.Grain {
	case calendar.Second:
		return calendar.Minute.String()
	case calendar.PartOfDay:
		return calendar.Day.String()
	case calendar.Millennium:
		return calendar.Century.String()
	}
	return d.Span.Grain.String()
}

// wire is the JSON form of a Date (CONTRACT: the timeline JSON).
type wire struct {
	EDTF        string `json:"edtf"`
	Earliest    string `json:"earliest,omitempty"`
	Latest      string `json:"latest,omitempty"`
	Precision   string `json:"precision"`
	Meaning     string `json:"meaning"`
	Approximate bool   `json:"approximate"`
	Mod         string `json:"mod,omitempty"`
	Display     string `json:"display"`
	Timezone    string `json:"timezone,omitempty"`
}

// MarshalJSON writes d as the timeline JSON has it.
func (d Date) MarshalJSON() ([]byte, error) {
	return json.Marshal(wire{EDTF: d.EDTF(), Earliest: d.Earliest(), Latest: d.Latest(), Precision: d.Precision(),
		Meaning: d.Meaning.String(), Approximate: d.Approximate, Mod: d.Mod, Display: d.Display(), Timezone: d.Timezone})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	return fmt.Errorf("not yet")
}

// EDTF spells d by ISO 8601-2, "~" where it is approximate.
func (d Date) EDTF() string { return d.Span.EDTF() }

// Earliest gives the first day (or minute, with its offset where the zone is known) that d can be; "" without a year.
func (d Date) Earliest() string { return "" }

// Latest gives the last day or minute, inclusive; "" without a year.
func (d Date) Latest() string { return "" }

// Display writes d for people: "May 3–4, 2017".
func (d Date) Display() string { return d.Span.EDTF() }
