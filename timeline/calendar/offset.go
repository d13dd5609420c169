package calendar

import "time"

// IsOffset reports whether some place keeps its clocks so many seconds ahead of UTC: none is more than 14 hours from
// it.
func IsOffset(seconds int) bool { return seconds >= -14*3600 && seconds <= 14*3600 }

// Instant gives the moment at which a clock in zone shows what t shows, by RFC 5545, section 3.3.5: where the clock is
// put back over t and shows it twice, the first time; where it is put forward over t and never shows it, that of the
// offset before.
func Instant(t time.Time, zone *time.Location) time.Time {
	const around = 24 * time.Hour // no two changes of an offset are closer
	_, before := t.Add(-around).In(zone).Zone()
	_, after := t.Add(around).In(zone).Zone()
	for _, offset := range [...]int{before, after} {
		at := t.Add(-time.Duration(offset) * time.Second).In(zone)
		if _, there := at.Zone(); there == offset {
			return at
		}
	}
	return t.Add(-time.Duration(before) * time.Second).In(zone)
}
