package en

import (
	"testing"
	"time"
)

// Every phrase that reaches olebedev/when is here, with what it must mean on a Tuesday.
func TestPhrase(t *testing.T) {
	now := time.Date(2017, time.May, 2, 15, 4, 5, 0, time.FixedZone("", -7*3600))
	for phrase, want := range map[string]string{
		"yesterday": "2017-05-01", "Today": "2017-05-02", "tomorrow": "2017-05-03", "last night": "2017-05-01",
		"last Tuesday": "2017-04-25", "last tuesday": "2017-04-25", "last friday": "2017-04-28", "this friday": "2017-05-05",
		"2017-03-03": "2017-03-03", "March 3, 2017": "2017-03-03", "May 2016": "2016-05", "2016": "2016",
		"last week":  "2017-04-24/2017-04-30",
		"3 days ago": "2017-04-29", "two weeks ago": "2017-04-17/2017-04-23", "": "", "soon": "", "may resign": "",
		"yesterday or so": "",
		"2017-02-30":      "", "in 1 month": "", "sun": "", "Tuesday yesterday": "",
	} {
		got := ""
		if s, ok := Phrase(phrase, now); ok {
			got = s.EDTF()
		}
		if got != want {
			t.Errorf("Phrase(%q) = %q, want %q", phrase, got, want)
		}
	}
}

func TestCasualPhrasesAreRead(t *testing.T) {
	if got, want := len(casualMeanings()), 2+len(casualParts)+len(casualDays)*(1+len(casualParts)); got != want {
		t.Errorf("when reads %d of %d phrases", got, want)
	}
}

// FuzzPhrase: whatever stands behind a flag is a date or is none.
func FuzzPhrase(f *testing.F) {
	for _, s := range []string{"yesterday", "last Tuesday", "2017-05-02", "next week", "February 30", "in 5 days",
		"May 3 at 25:61", "\xff"} {
		f.Add(s, int64(1493726400))
	}
	f.Fuzz(func(t *testing.T, s string, unix int64) {
		now := time.Unix(unix%4e11, 0).UTC() // within the years that dates can have
		span, ok := Phrase(s, now)
		if ok && (span.IsZero() || !span.Start.Before(span.End) || span.AnyYear) {
			t.Errorf("%q: %v", s, span)
		}
	})
}
