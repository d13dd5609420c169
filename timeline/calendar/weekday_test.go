package calendar

import (
	"testing"
	"time"
)

func TestNthWeekday(t *testing.T) {
	may := Of(Month, time.Date(2017, time.May, 1, 0, 0, 0, 0, time.UTC)) // begins on a Monday, ends on a Wednesday
	for _, c := range []struct {
		weekday, n int
		want       string
	}{
		{1, 1, "2017-05-01"}, {2, 1, "2017-05-02"}, {7, 1, "2017-05-07"}, {3, 5, "2017-05-31"}, {4, 5, ""}, {1, 0, ""},
		{3, -1, "2017-05-31"}, {1, -1, "2017-05-29"}, {4, -1, "2017-05-25"}, {4, -4, "2017-05-04"}, {4, -5, ""},
	} {
		s, ok := may.NthWeekday(c.weekday, c.n)
		got := ""
		if ok {
			got = s.EDTF()
		}
		if got != c.want {
			t.Errorf("weekday %d, n %d: %q, want %q", c.weekday, c.n, got, c.want)
		}
	}
}

func TestWeekday(t *testing.T) {
	monday := time.Date(2017, time.May, 1, 0, 0, 0, 0, time.UTC)
	for i := range 7 {
		if got := Weekday(monday.AddDate(0, 0, i)); got != i+1 {
			t.Errorf("day %d after Monday: %d", i, got)
		}
	}
}
