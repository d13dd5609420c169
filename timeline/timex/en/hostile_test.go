package en

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// hostile are texts that are made to be slow, as what is said again and again.
var hostile = []string{"7", "7/", "7 ", "1-", "2017", "2017-", "May ", "May May, ", "May 3-4, ", "may ", "the ", "a ",
	"one ", "one hundred and ", "the first ",
	"the week of ", "week ", "Tuesday, ", "May 3, 2017 ", "3 May ", "1, ", "2 and ", "10:00 ", "10:", "last ", "early ",
	"two to three ", "of thousands ", "' ",
	"years ", "more than ", "in the ", "quarter ", "490-", "( ", "and ", "-", "\"tomorrow ",
	"he said on Monday \"tomorrow ",
	"2.5 hours ", "the night of 3-4 May ", "9 p.m. to 6 a.m. ", "United play City Monday "}

func datesTime(unit string, size int) time.Duration {
	text := strings.Repeat(unit, size/len(unit))
	start := time.Now()
	New().Dates(prose.Lex(text, Lexicon()), timex.Context{Published: published})
	return time.Since(start)
}

// TestLinear: twice the text must not take much more than twice the time, whatever the text.
func TestLinear(t *testing.T) {
	for _, unit := range hostile {
		slow := func() bool { return datesTime(unit, 1<<17) > 5*datesTime(unit, 1<<16)+150*time.Millisecond }
		tries := 3 // the machine may be busy with something else
		for tries > 0 && slow() {
			tries--
		}
		if tries == 0 {
			t.Errorf("%q: twice the text takes more than five times as long", unit)
		}
	}
}

// TestInferLinear infers the publication from texts that tell ever other days, with their year and without, and names
// with years.
func TestInferLinear(t *testing.T) {
	spent := func(sentences int) time.Duration {
		var text strings.Builder
		for i := range sentences {
			day := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 17*i)
			fmt.Fprintf(&text, "It was seen on %s; the %d Fair will be held on %s. ", day.Format("January 2"),
				day.Year(), day.Format("2 January 2006"))
		}
		doc := prose.Lex(text.String(), Lexicon())
		start := time.Now()
		v, _ := New().Infer(doc)
		New().Dates(doc, v.Context())
		return time.Since(start)
	}
	for tries := 3; spent(4000) > 5*spent(2000)+150*time.Millisecond; tries-- {
		if tries == 0 {
			t.Fatal("twice the text takes more than five times as long")
		}
	}
}

// sound reports what is wrong with dates found in text: bad offsets, order, overlap, dates that cannot be kept, another
// answer the second time.
func sound(text string, pub calendar.Span) string {
	read := func() []timex.Dated {
		doc, context := prose.Lex(text, Lexicon()), timex.Context{Published: pub}
		if v, ok := New().Infer(doc); ok && pub.IsZero() {
			context = v.Context()
		}
		return New().Dates(doc, context)
	}
	ds := read()
	at := 0
	for i, d := range ds {
		switch {
		case d.Start < at || d.End <= d.Start || d.End > len(text):
			return "bad offsets"
		case !utf8.RuneStart(text[d.Start]) || d.End < len(text) && !utf8.RuneStart(text[d.End]):
			return "offsets within a character"
		case d.Through != 0 && (d.Through <= i || d.Through >= len(ds)):
			return "a range to nowhere"
		case d.Type == 0:
			return "no type"
		case !d.Span.IsZero() && !d.Span.Sound():
			return "a date that cannot be kept: " + d.Span.Start.String() + " to " + d.Span.End.String()
		}
		at = d.End
	}
	again := read()
	same := func(a, b timex.Dated) bool {
		return a.Start == b.Start && a.End == b.End && a.Value == b.Value && a.Reason == b.Reason
	}
	if !slices.EqualFunc(ds, again, same) {
		return "not the same twice"
	}
	return ""
}

func FuzzDates(f *testing.F) {
	for _, r := range New().Rules() {
		for _, eg := range r.Eg {
			text, _ := unbracket(eg)
			f.Add(text, true)
		}
	}
	for _, unit := range hostile {
		f.Add(strings.Repeat(unit, 5), false)
	}
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		pub := calendar.Span{}
		if dated {
			pub = published
		}
		if wrong := sound(text, pub); wrong != "" && utf8.ValidString(text) {
			t.Errorf("%q: %s", text, wrong)
		}
	})
}
