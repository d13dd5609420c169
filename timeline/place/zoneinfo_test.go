package place

import (
	"testing"
	"time"
)

// Zones come from the program's own table, whatever the machine says of them.
func TestLocation(t *testing.T) {
	t.Setenv("ZONEINFO", t.TempDir())
	for name, want := range map[string]string{
		"UTC": "2024-07-01T12:00:00Z", "Europe/Berlin": "2024-07-01T12:00:00+02:00", "Asia/Kathmandu": "2024-07-01T12:00:00+05:45",
	} {
		l, err := Location(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := time.Date(2024, 7, 1, 12, 0, 0, 0, l).Format(time.RFC3339); got != want || l.String() != name {
			t.Errorf("%s: %s in %v, want %s", name, got, l, want)
		}
	}
	for _, name := range []string{"", "Local", "Europe", "Europe/", "../zoneinfo.zip", "/etc/passwd", "Europe/Berlin/", "Mars/Olympus"} {
		if l, err := Location(name); err == nil {
			t.Errorf("%q is %v", name, l)
		}
	}
}
