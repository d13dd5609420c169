package calendar

import (
	"testing"
	"time"
)

func at(y, m, d, h, min int) time.Time {
	return time.Date(y, time.Month(m), d, h, min, 0, 0, time.UTC)
}

var edtfCases = []struct {
	span Span
	want string
}{
	{Span{}, ""},
	{Of(Day, at(2017, 4, 6, 0, 0)), "2017-04-06"},
	{Of(Day, at(2017, 5, 3, 0, 0)).Through(Of(Day, at(2017, 5, 4, 0, 0))), "2017-05-03/2017-05-04"},
	{Of(Month, at(2016, 11, 1, 0, 0)), "2016-11"},
	{Of(Week, at(2017, 6, 7, 0, 0)), "2017-06-05/2017-06-11"},
	{Of(Weekend, at(2017, 6, 7, 0, 0)), "2017-06-10/2017-06-11"},
	{Of(Quarter, at(2016, 2, 3, 0, 0)), "2016-01/2016-03"},
	{Of(Season, at(2017, 1, 3, 0, 0)), "2016-12/2017-02"},
	{Of(Half, at(2017, 8, 3, 0, 0)), "2017-07/2017-12"},
	{Of(Year, at(2018, 8, 3, 0, 0)), "2018"},
	{Of(Decade, at(1994, 8, 3, 0, 0)), "199X"},
	{Of(Century, at(1994, 8, 3, 0, 0)), "19XX"},
	{Of(Millennium, at(1994, 8, 3, 0, 0)), "1000/1999"},
	{Of(Decade, at(1994, 1, 1, 0, 0)).Through(Of(Decade, at(2004, 1, 1, 0, 0))), "1990/2009"},
	{Of(Year, at(-489, 1, 1, 0, 0)), "-0489"},
	{Of(Year, at(-489, 1, 1, 0, 0)).Through(Of(Year, at(-478, 1, 1, 0, 0))), "-0489/-0478"},
	{Of(Day, at(-43, 3, 15, 0, 0)), "-0043-03-15"},
	{Of(Year, at(0, 1, 1, 0, 0)), "0000"},
	{Of(Year, at(12345, 1, 1, 0, 0)), "Y12345"},
	{Of(Century, at(-450, 1, 1, 0, 0)), "-0499/-0400"},
	{Span{at(2016, 10, 1, 0, 0), at(2017, 10, 1, 0, 0), Year, false}, "2016-10/2017-09"},
	{Span{at(2017, 6, 1, 0, 0), at(2017, 6, 11, 0, 0), Month, false}, "2017-06-01/2017-06-10"},
	{Of(Minute, at(2017, 5, 3, 15, 0)), "2017-05-03T15:00"},
	{Of(Hour, at(2017, 5, 3, 15, 0)), "2017-05-03T15:00/2017-05-03T15:59"},
	{Of(PartOfDay, at(2017, 5, 3, 15, 0)), "2017-05-03"},
	{Span{at(2017, 5, 3, 18, 0), at(2017, 5, 4, 6, 0), PartOfDay, false}, "2017-05-03"},
	{anyYear(Of(Day, at(AnyYearStandIn, 4, 6, 0, 0))), "XXXX-04-06"},
	{anyYear(Of(Day, at(AnyYearStandIn, 2, 29, 0, 0))), "XXXX-02-29"},
	{anyYear(Of(Month, at(AnyYearStandIn, 4, 6, 0, 0))), "XXXX-04"},
	{anyYear(Of(Week, at(AnyYearStandIn, 12, 28, 0, 0))), "XXXX-12-25/XXXX-12-31"},
	{anyYear(Of(Season, at(AnyYearStandIn, 12, 28, 0, 0))), "XXXX-12/XXXX-02"},
	{anyYear(Of(Minute, at(AnyYearStandIn, 4, 6, 15, 0))), "XXXX-04-06"},
}

func anyYear(s Span) Span {
	s.AnyYear = true
	return s
}

func TestEDTF(t *testing.T) {
	for _, c := range edtfCases {
		if got := c.span.EDTF(); got != c.want {
			t.Errorf("%v: got %q, want %q", c.span, got, c.want)
		}
	}
}

// What EDTF writes is read back as the same stretch of the calendar, as far as EDTF has a word for it.
func TestParseEDTFReadsWhatIsWritten(t *testing.T) {
	for _, c := range edtfCases {
		got, ok := ParseEDTF(c.want)
		if ok != (c.want != "") {
			t.Errorf("%q: ok is %v", c.want, ok)
			continue
		}
		if ok && got.EDTF() != c.want {
			t.Errorf("%q: read as %v, which is %q", c.want, got, got.EDTF())
		}
		clocked := c.span.Grain == PartOfDay || c.span.AnyYear && c.span.Timed()
		if ok && !clocked && (!got.Start.Equal(c.span.Start) || !got.End.Equal(c.span.End) || got.AnyYear != c.span.AnyYear) {
			t.Errorf("%q: got %v, want %v", c.want, got, c.span)
		}
	}
}

func TestParseEDTFMarksOfDoubt(t *testing.T) {
	got, ok := ParseEDTF("1850~/1860~")
	if want := Of(Year, at(1850, 1, 1, 0, 0)).Through(Of(Year, at(1860, 1, 1, 0, 0))); !ok || got != want {
		t.Errorf("got %v %v, want %v", got, ok, want)
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, s := range []string{"", "/", "2017-13", "2017-02-29", "1900-02-29", "2017-5-3", "17", "+017", "-0000", "Y2017",
		"2017-05-03T25:00", "2017-05-03/2017", "2017-05-04/2017-05-03", "XXXX", "XXXX-13", "2017-05-03/", "hello", "XXXX-04/2017-04",
		"20XX-01", "-", "--04-06", "2017-05-03T15:00Z", "X", "XX", "XXXX-XX", "XXXX-05-03T15:00"} {
		if got, ok := ParseEDTF(s); ok {
			t.Errorf("%q: read as %v", s, got)
		}
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, c := range edtfCases {
		f.Add(c.want)
	}
	f.Add("000X/100X")
	f.Fuzz(func(t *testing.T, s string) {
		span, ok := ParseEDTF(s)
		if !ok {
			return
		}
		if again, ok := ParseEDTF(span.EDTF()); !ok || again != span {
			t.Errorf("%q: read as %v, written %q, read as %v", s, span, span.EDTF(), again)
		}
	})
}
