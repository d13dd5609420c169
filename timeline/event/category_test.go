package event_test

import (
	"strings"
	"testing"

	"dateline/timeline/calendar"
)

// A strike is of workers or of weapons, by its sentence; what begins or is called off is of the category of its noun.
func TestCategory(t *testing.T) {
	day, _ := calendar.On(2024, 5, 16)
	for text, want := range map[string]string{
		"Nurses began a strike over pay on Monday.":          "protest",
		"Dockers will strike on June 3.":                     "protest",
		"Teachers ended their strike on Monday.":             "protest",
		"Rail workers called a 24-hour strike for June 3.":   "protest",
		"The general strike ended on Monday.":                "protest",
		"An air strike hit Idlib on Monday.":                 "attack",
		"Missile strikes on the port began on Monday.":       "attack",
		"Strikes hit Kharkiv on Monday.":                     "attack",
		"Troops struck the depot on Monday.":                 "attack",
		"A hurricane struck the coast on Monday.":            "disaster",
		"The two sides struck a deal on Monday.":             "agreement",
		"The trial of the former mayor began on Monday.":     "court",
		"The jazz festival planned for June 3 is cancelled.": "festival",
	} {
		for _, e := range eventsOf(text, day) {
			if got := strings.Join(e.Categories, " "); got != want {
				t.Errorf("%s: %s: %q, want %q", text, e.Title, got, want)
			}
		}
	}
}
