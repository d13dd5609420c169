package event

import (
	"fmt"
	"slices"
)

// A Status says whether an event took place. The zero Status means "not set".
type Status uint8

// The statuses.
const (
	Happened Status = iota + 1
	Planned
	Possible
	Cancelled
)

var statusNames = [...]string{"", "happened", "planned", "possible", "cancelled"}

// String gives the word of the timeline JSON; "" for the zero Status.
func (s Status) String() string { return statusNames[s] }

// MarshalText writes the word of the timeline JSON.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error {
	i := slices.Index(statusNames[:], string(b))
	if i < int(Happened) {
		return fmt.Errorf("status %q: not one of happened, planned, possible, cancelled", b)
	}
	*s = Status(i)
	return nil
}
