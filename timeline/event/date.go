package event

import (
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// A Date is when an event is, as precisely as the text says and no more. The zero Date is no date at all.
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

// EDTF spells d by ISO 8601-2. Days, months and years that are approximate carry "~"; clock times and dates without a
// year, for which EDTF has no such mark, do not. A clock time carries its offset ("Z" for UTC) where the zone is known.
func (d Date) EDTF() string {
	s := d.Span
	if d.offset() {
		return interval(d.stamp(s.Start), d.stamp(d.lastMinute()))
	}
	if !d.Approximate || s.AnyYear || s.Timed() || s.IsZero() {
		return s.EDTF()
	}
	first, last := s.Ends()
	if first == last && strings.HasSuffix(first, "X") { // EDTF takes no mark behind an X
		s.Grain = calendar.Year
		first, last = s.Ends()
	}
	return interval(first+"~", last+"~")
}

func interval(first, last string) string {
	if first == last {
		return first
	}
	return first + "/" + last
}

// Earliest gives the first day that d can be ("2017-05-03"), or the first minute of a clock time, with its offset where
// the zone is known and without one where it is not; "" without a year.
func (d Date) Earliest() string { return d.bound(d.Days().Start, d.Span.Start) }

// Latest gives the last day or minute that d can be, inclusive, spelt as in Earliest; "" without a year.
func (d Date) Latest() string { return d.bound(d.Days().Last(), d.lastMinute()) }

func (d Date) bound(day, minute time.Time) string {
	switch {
	case !d.Span.Fixed():
		return ""
	case d.Span.Timed():
		return d.stamp(minute)
	}
	return calendar.Of(calendar.Day, day).EDTF()
}

// lastMinute gives the start of the last minute of d, by the clock.
func (d Date) lastMinute() time.Time {
	last := d.Span.End.Add(-time.Nanosecond).Truncate(time.Minute)
	if last.Before(d.Span.Start) {
		return d.Span.Start
	}
	return last
}

// offset reports whether d is a clock time whose offset from UTC is known.
func (d Date) offset() bool { return d.Span.Timed() && d.Zone != nil && !d.Span.AnyYear }

// stamp spells a minute of d, with its offset where that is known.
func (d Date) stamp(t time.Time) string {
	s := calendar.Of(calendar.Minute, t).EDTF()
	if at, ok := d.At(t); ok { // whose offset is not its own where the clock is put forward over t
		s += at.In(time.FixedZone("", int(t.Sub(at)/time.Second))).Format("Z07:00")
	}
	return s
}

// At gives the instant at which the clock shows t in the zone of d. ok is false when d has no clock time, no known zone
// or no year. See calendar.Instant for clocks that are put forward or back.
func (d Date) At(t time.Time) (at time.Time, ok bool) {
	if !d.offset() {
		return time.Time{}, false
	}
	return calendar.Instant(t, d.Zone), true
}
