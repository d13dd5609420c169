// Package examples holds short articles written for this project, the calendar and the timeline JSON that come of each,
// and examples of the library.
package examples

import (
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

const council = `The town council approved the new bridge on Tuesday. Work will begin on June 5, and the mayor opens the
bridge on October 12, 2026.
`

// From an article to a calendar.
func Example() {
	var b timeline.Builder
	published, _ := calendar.On(2025, time.May, 8)
	t, err := b.Build(article.Read(strings.NewReader(council), article.Input{Name: "council.txt", Published: published}))
	if err != nil {
		log.Fatal(err)
	}
	if err := export.Text(os.Stdout, t, export.Options{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// council.txt
	// published May 8, 2025 (told with --published)
	//
	// May 6, 2025       happened   Town council approves new bridge
	// June 5, 2025      planned    Work to begin
	// October 12, 2026  planned    Mayor to open bridge
}

// The events of a timeline are plain values.
func Example_events() {
	var b timeline.Builder
	published, _ := calendar.On(2025, time.May, 8)
	t, err := b.Build(article.Read(strings.NewReader(council), article.Input{Published: published}))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.EDTF(), e.Status, e.Title)
		fmt.Println("  since it says:", e.Mentions[0].Expression.Text, "–", e.Mentions[0].Reason)
	}
	// Output:
	// 2025-05-06 happened Town council approves new bridge
	//   since it says: Tuesday – the Tuesday before the article's day, told in the past tense
	// 2025-06-05 planned Work to begin
	//   since it says: June 5 – the one after the article's day, told as coming
	// 2026-10-12 planned Mayor to open bridge
	//   since it says: October 12, 2026 – told in full
}

// The date expressions of a text by themselves, as TIMEX3.
func Example_dates() {
	doc := prose.Lex("The talks on May 3-4 lasted two days longer than last year.", en.Lexicon())
	published, _ := calendar.On(2017, time.May, 2)
	for _, d := range en.New().Dates(doc, timex.Context{Published: published}) {
		fmt.Println(doc.Text[d.Start:d.End], d.Type, d.Value, "–", d.Reason)
	}
	// Output:
	// May 3 DATE 2017-05-03 – the one after the article's day, told in the past tense
	// 4 DATE 2017-05-04 – the one after the article's day, in order with the day before it
	// two days DURATION P2D – a length of time
	// last year DATE 2016 – counted back from the article's day
}
