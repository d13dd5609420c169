package event_test

import (
	_ "embed"
	"strings"
	"testing"

	"dateline/timeline/calendar"
)

//go:embed testdata/kept.txt
var keptText string

// TestKept reads sentences of which the date, the status and a piece of the title are as testdata/kept.txt has them.
func TestKept(t *testing.T) {
	day, _ := calendar.On(2024, 5, 16)
	for line := range strings.Lines(keptText) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		events := eventsOf(f[0], day)
		if len(events) != 1 {
			t.Errorf("%s: %d events", f[0], len(events))
			continue
		}
		e := &events[0]
		if e.Date.Span.EDTF() != f[1] || e.Status.String() != f[2] || !strings.Contains(e.Title, f[3]) {
			t.Errorf("%s: got %s", f[0], row(e))
		}
	}
}
