package event_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
)

// A headline may be the title of what shares its words, or has none of its own, and of nothing else. A name keeps its
// capital behind what an article is about.
func TestHeadlines(t *testing.T) {
	const headline = "Storm Lantern closes the port of Kerrford"
	text := headline + `

Announced on February 27.

Storm Lantern closed the port of Kerrford on March 2. Lantern reached the islands on March 1. The old ` +
		`crew then disbanded on February 12.`
	day, _ := calendar.On(2031, 3, 3)
	a := &article.Article{Text: text, Title: headline, Body: len(headline)}
	a.Published = article.Published{Span: day, From: article.FromFlag}
	offered := map[string]bool{"2031-02-27": true, "2031-03-02": true, "2031-02-12": false}
	for _, e := range eventsIn(a) {
		all := append([]string{e.Title}, e.OtherTitles...)
		want, told := offered[e.Date.EDTF()]
		if told && slices.Contains(all, headline) != want {
			t.Errorf("%s: the headline is among %q: want %v", e.Date.EDTF(), all, want)
		}
		delete(offered, e.Date.EDTF())
		if strings.Contains(strings.Join(all, "\n"), ": lantern") {
			t.Errorf("%s: a name without its capital in %q", e.Date.EDTF(), all)
		}
	}
	if len(offered) > 0 {
		t.Errorf("no events on %v", offered)
	}
}

// A headline in capitals is written as the text writes its words; what the text does not have is small, a place or short.
func TestHeadlinesThatShout(t *testing.T) {
	const headline = "SEN. ARMLEY WINS $2 MILLION FROM NOAA FOR LARNMOUTH'S BEACHES NEAR DURBAN"
	text := headline + `

LARNMOUTH – Sen. Paul Armley said on March 2 that he had won $2 million from NOAA for beaches in Larnmouth.`
	day, _ := calendar.On(2031, 3, 3)
	a := &article.Article{Text: text, Title: headline, Body: len(headline)}
	a.Published = article.Published{Span: day, From: article.FromFlag}
	const want = "Sen. Armley wins $2 million from NOAA for Larnmouth's beaches near Durban"
	for _, e := range eventsIn(a) {
		if all := append([]string{e.Title}, e.OtherTitles...); !slices.Contains(all, want) {
			t.Errorf("%q are without %q", all, want)
		}
	}
}

// Of events on different days, one has the headline: the nearest to the day of publication.
func TestHeadlineOnce(t *testing.T) {
	const headline = "City council approves stadium plan"
	text := headline + `

The Kerrford city council voted 7-2 on Sunday night to approve a $310 million stadium for the Mariners, capping a debate ` +
		`that began in 2008. "This is a great day for our city," Mayor Dolores Quine said after the vote.`
	day, _ := calendar.On(2031, 3, 3)
	a := &article.Article{Text: text, Title: headline, Body: len(headline)}
	a.Published = article.Published{Span: day, From: article.FromFlag}
	for _, e := range eventsIn(a) {
		if e.TitleFrom == "headline" && e.Date.EDTF() != "2031-03-02" {
			t.Errorf("%s has the headline", e.Date.EDTF())
		}
	}
}
