package event

import (
	"testing"

	"dateline/timeline/calendar"
)

// "Early", "mid-" and "late" name a third of a month, a year, a decade, a century, and of nothing else.
func TestDays(t *testing.T) {
	for _, tt := range []struct{ edtf, mod, want string }{
		{"2017-05", "END", "2017-05-21/2017-05-31"},
		{"2017-05", "MID", "2017-05-11/2017-05-20"},
		{"2017-05", "START", "2017-05-01/2017-05-10"},
		{"2024-02", "END", "2024-02-21/2024-02-29"},
		{"2017", "START", "2017-01-01/2017-04-30"},
		{"2017", "END", "2017-09-01/2017-12-31"},
		{"199X", "MID", "1994-01-01/1996-12-31"},
		{"198X", "END", "1987-01-01/1989-12-31"},
		{"19XX", "START", "1900-01-01/1933-12-31"},
		{"2017-05", "", "2017-05-01/2017-05-31"},
		{"2017-05", "APPROX", "2017-05-01/2017-05-31"},
		{"2017-05/2017-06", "END", "2017-05-01/2017-06-30"},
		{"2017-05-02", "END", "2017-05-02/2017-05-02"},
	} {
		span, ok := calendar.ParseEDTF(tt.edtf)
		d := Date{Span: span, Mod: tt.mod}
		if got := d.Earliest() + "/" + d.Latest(); !ok || got != tt.want || d.EDTF() != tt.edtf {
			t.Errorf("%s %s: %s, want %s", tt.edtf, tt.mod, got, tt.want)
		}
	}
}
