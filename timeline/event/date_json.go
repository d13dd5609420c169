package event

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/place"
)

// wire is the JSON form of a Date.
type wire struct {
	EDTF      string `json:"edtf"`
	Earliest  string `json:"earliest,omitempty"`
	Latest    string `json:"latest,omitempty"`
	Precision string `json:"precision"`
	Meaning   string `json:"meaning,omitempty"`
	// Clock holds the first and last minute ("18:00/23:59") of a part of the day or of a clock time without a year,
	// which EDTF leaves out.
	Clock       string `json:"clock,omitempty"`
	Approximate bool   `json:"approximate"`
	Mod         string `json:"mod,omitempty"`
	Display     string `json:"display"`
	Timezone    string `json:"timezone,omitempty"`
	// Zone is what the text calls a zone that has no IANA name here: "EDT".
	Zone string `json:"zone,omitempty"`
}

// MarshalJSON writes d as the timeline JSON has it. Seconds are left out, and millennia become centuries. It is an
// error where UnmarshalJSON could not read it; a date that Kept gives never is one.
func (d Date) MarshalJSON() ([]byte, error) {
	edtf, _, _ := cutOffsets(d.EDTF())
	if _, ok := calendar.ParseEDTF(edtf); !ok && edtf != "" {
		return nil, fmt.Errorf("date: %s cannot be read back", d.EDTF())
	}
	return json.Marshal(wire{EDTF: d.EDTF(), Earliest: d.Earliest(), Latest: d.Latest(), Precision: d.Precision(),
		Meaning: d.Meaning.String(), Clock: d.clock(), Approximate: d.Approximate, Mod: d.Mod, Display: d.Display(),
		Timezone: d.Timezone, Zone: d.zoneName()})
}

// Kept gives d as finely as the timeline JSON has it, which is what MarshalJSON writes and UnmarshalJSON reads back:
// without seconds, a millennium as so many centuries, a stretch of days from midnight to midnight, and a date without a
// year in the stand-in. So a timeline that was kept merges as one that was not. ok is false for what cannot be kept: no
// date at all, one that ends before it begins, or one beyond the years that EDTF has.
func (d Date) Kept() (kept Date, ok bool) {
	s := d.Span
	switch {
	case s.Grain == calendar.Second:
		d.Span = calendar.Of(calendar.Minute, s.Start).Through(calendar.Of(calendar.Minute, s.End.Add(-time.Nanosecond)))
	case s.Grain == calendar.Millennium:
		d.Span.Grain = calendar.Century
	case s.Grain >= calendar.Day && !s.Sound():
		d.Span = d.days()
		d.Span.Grain = s.Grain
	}
	if d.Span.AnyYear = s.AnyYear; s.AnyYear {
		d.Span = d.Span.Yearless()
	}
	if clock := d.clock(); clock != "" && d.Span.Sound() { // more than a day from hour to hour
		if again, _ := withClock(d.days(), clock); again.Start != d.Span.Start || again.End != d.Span.End {
			d.Span = d.days()
		}
	}
	return d, d.Span.Sound()
}

// days gives the days that d touches.
func (d Date) days() calendar.Span {
	s := calendar.Of(calendar.Day, d.Span.Start).Through(calendar.Of(calendar.Day, d.Span.Last()))
	s.AnyYear = d.Span.AnyYear
	return s
}

// clock spells wire.Clock.
func (d Date) clock() string {
	s := d.Span
	if s.Grain != calendar.PartOfDay && !(s.AnyYear && s.Timed()) {
		return ""
	}
	return interval(s.Start.Format("15:04"), d.lastMinute().Format("15:04"))
}

// zoneName gives the name of a zone that is known by offset only.
func (d Date) zoneName() string {
	if d.Zone == nil || d.Timezone != "" || !d.offset() {
		return ""
	}
	name, _ := d.Span.Start.In(d.Zone).Zone()
	return name
}

// UnmarshalJSON reads what MarshalJSON writes; earliest, latest and display are not read, since edtf, precision and
// clock say the same. It gives the zero Date for what looks like EDTF and is not, as version 1.0.0 wrote it for dates
// without a year that were counted on by years ("XXXX") and for offsets that there are not.
func (d *Date) UnmarshalJSON(b []byte) error {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return fmt.Errorf("date: %w", err)
	}
	read := Date{Timezone: w.Timezone, Approximate: w.Approximate, Mod: w.Mod, Meaning: parseMeaning(w.Meaning)}
	edtf, offset, known := cutOffsets(w.EDTF)
	span, ok := calendar.ParseEDTF(edtf)
	switch {
	case ok || w == (wire{}):
	case strings.Trim(w.EDTF, "0123456789XYTZ:+-/~") == "" && w.EDTF != "":
		*d = Date{} // version 1.0.0 wrote some that are none
		return nil
	default:
		return fmt.Errorf("date: edtf %q is none that this program writes", w.EDTF)
	}
	grain, ok := grainOf(w, span.Grain)
	if !ok {
		return fmt.Errorf("date: precision %q does not fit edtf %q", w.Precision, w.EDTF)
	}
	span.Grain = grain
	if read.Span, ok = withClock(span, w.Clock); !ok {
		return fmt.Errorf("date: clock %q is not two times of day", w.Clock)
	}
	if known {
		read.Zone = zone(w, offset)
	}
	*d = read
	return nil
}

func parseMeaning(s string) Meaning { return Meaning(max(slices.Index(meaningNames[:], s), 0)) }

// cutOffsets takes the offsets off both sides of an interval of clock times; offset is that of the first, in seconds.
func cutOffsets(edtf string) (bare string, offset int, known bool) {
	first, last, isInterval := strings.Cut(edtf, "/")
	first, zone := cutOffset(first)
	last, _ = cutOffset(last)
	t, err := time.Parse("Z07:00", zone)
	if err != nil {
		return edtf, 0, false
	}
	if isInterval {
		first += "/" + last
	}
	_, offset = t.Zone()
	return first, offset, true
}

// cutOffset parts a clock time from its offset.
func cutOffset(s string) (bare, offset string) {
	if end := strings.IndexByte(s, 'T') + len("T15:04"); end >= len("T15:04") && end < len(s) {
		return s[:end], s[end:]
	}
	return s, ""
}

// zone gives the IANA zone where it is known here, otherwise the fixed offset under the name that the text gave.
func zone(w wire, offset int) *time.Location {
	if w.Timezone != "" {
		if loc, err := place.Location(w.Timezone); err == nil {
			return loc
		}
	}
	if offset == 0 && w.Zone == "UTC" {
		return time.UTC
	}
	return time.FixedZone(w.Zone, offset)
}

// withClock puts the clock times of wire.Clock on a span of days. A night ends on the day after its last.
func withClock(s calendar.Span, clock string) (calendar.Span, bool) {
	if clock == "" {
		return s, true
	}
	first, last, isInterval := strings.Cut(clock, "/")
	if !isInterval {
		last = first
	}
	from, err := sinceMidnight(first)
	to, err2 := sinceMidnight(last)
	if err != nil || err2 != nil {
		return calendar.Span{}, false
	}
	lastDay := s.End.AddDate(0, 0, -1)
	s.Start, s.End = s.Start.Add(from), lastDay.Add(to+time.Minute)
	if !s.Start.Before(s.End) || s.Last().Before(lastDay) {
		s.End = s.End.AddDate(0, 0, 1)
	}
	return s, true
}

func sinceMidnight(clock string) (time.Duration, error) {
	t, err := time.Parse("15:04", clock)
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, err
}

// grainOf gives the grain that w names, which is never finer than its edtf, clock times aside.
func grainOf(w wire, spelt calendar.Grain) (calendar.Grain, bool) {
	if w == (wire{}) {
		return 0, true
	}
	g, ok := calendar.ParseGrain(w.Precision)
	if g == calendar.Day && w.Clock != "" {
		g = calendar.PartOfDay
	}
	return g, ok && (g >= spelt || w.Clock != "" && spelt == calendar.Day)
}
