package calendar

import (
	"testing"
	"time"
)

func TestSound(t *testing.T) {
	for _, c := range []struct {
		what string
		span Span
		want bool
	}{
		{"a day", Of(Day, at(2017, 5, 3, 0, 0)), true},
		{"a minute", Of(Minute, at(2017, 5, 3, 15, 4)), true},
		{"days over New Year without a year", anyYear(Of(Day, at(2000, 12, 28, 0, 0))).Through(anyYear(Of(Day, at(2000, 1, 3, 0, 0)))), true},
		{"490 BC", Of(Year, at(-489, 1, 1, 0, 0)), true},
		{"the last day", Of(Day, at(9999, 12, 31, 0, 0)), true},
		{"nothing", Span{}, false},
		{"a day after the last", Of(Day, at(10000, 1, 1, 0, 0)), false},
		{"a year before the first", Of(Year, at(-10000, 1, 1, 0, 0)), false},
		{"a year without its year", anyYear(Of(Year, at(2003, 1, 1, 0, 0))), false},
		{"a night to the afternoon of the same day of the next year", Span{at(2000, 5, 3, 18, 0), at(2001, 5, 3, 15, 1), Minute, true}, false},
		{"a month that has left the stand-in", anyYear(Of(Month, at(2001, 6, 1, 0, 0))), false},
		{"an end before the start", Of(Day, at(2017, 5, 3, 0, 0)).Through(Of(Day, at(2017, 5, 1, 0, 0))), false},
		{"a week from the evening on", Span{at(2017, 5, 3, 18, 0), at(2017, 5, 10, 0, 0), Week, false}, false},
	} {
		if got := c.span.Sound(); got != c.want {
			t.Errorf("%s: sound is %v", c.what, got)
		}
	}
}

func TestYearless(t *testing.T) {
	for span, want := range map[Span]string{
		Of(Month, at(2001, 6, 1, 0, 0)):   "XXXX-06",
		Of(Day, at(1999, 12, 31, 0, 0)):   "XXXX-12-31",
		Of(Season, at(2003, 12, 1, 0, 0)): "XXXX-12/XXXX-02",
	} {
		if got := span.Yearless(); got.EDTF() != want || !got.Sound() {
			t.Errorf("%v: got %v, %s, want %s", span, got, got.EDTF(), want)
		}
	}
}

// RFC 5545, section 3.3.5: a time that a clock shows twice is the first of both, one that it never shows has the offset
// from before the gap.
func TestInstant(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Skip(err)
	}
	for _, c := range []struct {
		t    time.Time
		zone *time.Location
		want string
	}{
		{at(2024, 3, 31, 1, 59), berlin, "2024-03-31T00:59Z"},
		{at(2024, 3, 31, 2, 30), berlin, "2024-03-31T01:30Z"},
		{at(2024, 3, 31, 3, 0), berlin, "2024-03-31T01:00Z"},
		{at(2024, 10, 27, 2, 30), berlin, "2024-10-27T00:30Z"},
		{at(2024, 10, 27, 3, 0), berlin, "2024-10-27T02:00Z"},
		{at(2024, 3, 10, 2, 30), york, "2024-03-10T07:30Z"},
		{at(2024, 11, 3, 1, 30), york, "2024-11-03T05:30Z"},
		{at(2024, 7, 1, 12, 0), time.FixedZone("", 19800), "2024-07-01T06:30Z"},
	} {
		if got := Instant(c.t, c.zone).UTC().Format("2006-01-02T15:04Z07:00"); got != c.want {
			t.Errorf("%v in %v: got %s, want %s", c.t, c.zone, got, c.want)
		}
	}
}
