package event_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// An event has the next best titles beside the best, none of them twice, and not the best again.
func TestOtherTitles(t *testing.T) {
	day, _ := calendar.On(2031, 4, 25)
	for text, some := range map[string]bool{
		"The council of Vik will vote on May 9, 2031, on the sale of the harbour to a Danish firm.": true,
		"The signing of a treaty on fishing quotas took place in Bergen on April 3, 2031.":          true,
		"Rain fell on April 3, 2031.": false,
	} {
		for _, e := range eventsOf(text, day) {
			titles := slices.Sorted(slices.Values(append([]string{e.Title}, e.OtherTitles...)))
			if len(titles) > 4 || slices.Contains(titles, "") || len(slices.Compact(slices.Clone(titles))) < len(titles) {
				t.Errorf("%s\n%q", text, titles)
			}
			if some != (len(e.OtherTitles) > 0) {
				t.Errorf("%s\n%q", text, titles)
			}
		}
	}
}

// No title of an event is weighed twice, and none with a topic in front is longer than a title may be.
func TestDrafts(t *testing.T) {
	a := &article.Article{Text: "Five divers who worked on the port's old sluice in Varde were freed by firemen from the flooded " +
		"lock chamber on May 4, 2031. Varde's port had closed the sluice of Varde in March 2029."}
	day, _ := calendar.On(2031, 5, 6)
	a.Published = article.Published{Span: day, From: article.FromFlag}
	seen := map[int][]string{}
	eventsBy(&event.Extractor{Watch: func(d event.Decision) {
		if d.Kind != "title" {
			return
		}
		if slices.Contains(seen[d.Date], d.Text) {
			t.Errorf("%q is weighed twice", d.Text)
		}
		if d.Topic != "" && strings.Count(d.Text, " ") > 10 {
			t.Errorf("%q is too long", d.Text)
		}
		seen[d.Date] = append(seen[d.Date], d.Text)
	}}, a)
	if len(seen) != 2 {
		t.Errorf("%d dates have titles", len(seen))
	}
}
