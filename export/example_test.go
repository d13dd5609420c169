package export_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A timeline as timeline.Builder makes it, of one event.
func talks() *timeline.Timeline {
	day := time.Date(2031, time.June, 28, 0, 0, 0, 0, time.UTC)
	return &timeline.Timeline{Events: []event.Event{{
		ID: "7b0f5a3e-93b0-5c57-8b8e-2d9d2a3f7a10", Title: "Pay talks in Havnsund", Status: event.Planned, Salience: 0.9, Confidence: 0.9,
		Date: event.Date{Span: calendar.Of(calendar.Day, day), Meaning: event.Lasts},
	}}}
}

func ExampleText() {
	if err := export.Text(os.Stdout, talks(), export.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// June 28, 2031  planned    Pay talks in Havnsund
}

func ExampleICS() {
	options := export.Options{Title: "Ferry strike", Note: func(s string) { fmt.Println("note:", s) }}
	var file strings.Builder
	if err := export.ICS(&file, talks(), options); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.ReplaceAll(file.String(), "\r\n", "\n"))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//Dateline//Dateline//EN
	// CALSCALE:GREGORIAN
	// NAME:Ferry strike
	// X-WR-CALNAME:Ferry strike
	// REFRESH-INTERVAL;VALUE=DURATION:PT12H
	// X-PUBLISHED-TTL:PT12H
	// BEGIN:VEVENT
	// UID:7b0f5a3e-93b0-5c57-8b8e-2d9d2a3f7a10
	// DTSTAMP:20310628T000000Z
	// LAST-MODIFIED:20310628T000000Z
	// SEQUENCE:0
	// DTSTART;VALUE=DATE:20310628
	// DTEND;VALUE=DATE:20310629
	// SUMMARY:Pay talks in Havnsund
	// STATUS:CONFIRMED
	// TRANSP:TRANSPARENT
	// X-DATELINE-EDTF:2031-06-28
	// END:VEVENT
	// END:VCALENDAR
}

// A format by the ending of a file name.
// Only what is planned, and from June 20 on.
func ExampleFilter() {
	t := talks()
	since, _ := calendar.On(2031, time.June, 20)
	planned := export.Filter{Since: since, Statuses: []event.Status{event.Planned}}
	t.Events = planned.Kept(t.Events)
	fmt.Println(len(t.Events), "events fit:", planned.Why())
	// Output:
	// 1 events fit: since 2031-06-20, status planned
}

func ExampleForFile() {
	f, ok := export.ForFile("summer.ics")
	fmt.Println(f.Name, f.MediaType, ok)
	// Output: ics text/calendar; charset=utf-8 true
}
