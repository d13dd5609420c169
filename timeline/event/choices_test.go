package event_test

import (
	"slices"
	"testing"

	"dateline/timeline/calendar"
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
