package event_test

import (
	"fmt"
	"testing"

	"dateline/timeline/calendar"
)

// What one sentence says of the order of two dated events.
func TestRelations(t *testing.T) {
	day, _ := calendar.On(2024, 3, 22)
	for _, c := range []struct{ text, want string }{
		{"The mayor resigned on Monday after the council rejected his budget on March 14.", "2024-03-18 after 2024-03-14"},
		{"The bridge was closed on March 4 before its collapse on March 12.", "2024-03-04 before 2024-03-12"},
		{"The mayor resigned on Monday and the council met on Tuesday.", ""},
		{"The envoy left on March 12 before he met the king on March 4.", ""}, // the dates say otherwise
	} {
		events := eventsOf(c.text, day)
		got := ""
		for _, e := range events {
			for _, r := range e.Relations {
				for _, o := range events {
					if o.ID == r.Event {
						got += fmt.Sprintf("%s %s %s", e.Date.Span.EDTF(), r.Kind, o.Date.Span.EDTF())
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
