package event

import (
	"strings"

	"dateline/timeline/calendar"
)

// ParseDate reads a date as a person gives it who knows no more than its EDTF spelling, clock times with or without an
// offset. Days and what is finer are taken to last, months and what is coarser to be fallen within.
func ParseDate(edtf string) (d Date, ok bool) {
	bare, offset, known := cutOffsets(edtf)
	if d.Span, ok = calendar.ParseEDTF(bare); !ok {
		return Date{}, false
	}
	d.Meaning, d.Approximate = Lasts, strings.Contains(edtf, "~")
	if d.Span.Grain > calendar.Day {
		d.Meaning = Within
	}
	if known {
		d.Zone = zone(wire{}, offset)
	}
	return d, true
}
