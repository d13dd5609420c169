package en

import (
	"testing"
	"time"

	"dateline/timeline/calendar"
)

// TestMovableFeasts holds the calendars to days that were kept.
func TestMovableFeasts(t *testing.T) {
	for name, f := range map[string]struct {
		in   func(int) (calendar.Span, bool)
		days []string
		off  time.Duration // how far a day may be off: the Islamic calendar goes by the moon that is seen
	}{
		"Easter":          {fromEaster(0), []string{"2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31"}, 0},
		"Orthodox Easter": {orthodoxEaster, []string{"2016-05-01", "2017-04-16", "2021-05-02", "2024-05-05"}, 0},
		"Rosh Hashanah":   {fromNewYear(0), []string{"2016-10-03", "2020-09-19", "2023-09-16"}, 0},
		"Yom Kippur":      {fromNewYear(9), []string{"2018-09-19", "2022-10-05"}, 0},
		"Passover":        {fromPassover(0), []string{"2016-04-23", "2019-04-20", "2024-04-23"}, 0},
		"Hanukkah":        {hanukkah, []string{"2016-12-25", "2018-12-03", "2023-12-08", "2024-12-26"}, 0},
		"Eid al-Fitr": {islamic(10, 1, 1), []string{"2017-06-25", "2019-06-04", "2022-05-02", "2024-04-10"},
			24 * time.Hour},
		"Eid al-Adha":    {islamic(12, 10, 1), []string{"2017-09-01", "2020-07-31", "2023-06-28"}, 24 * time.Hour},
		"Lunar New Year": {lunarNewYear, []string{"1990-01-27", "2008-02-07", "2024-02-10", "2050-01-23"}, 0},
		"Diwali":         {diwali, []string{"1999-11-07", "2017-10-19", "2024-10-31"}, 0},
		"Thanksgiving":   {weekdayOf(time.November, 4, 4), []string{"2018-11-22", "2024-11-28"}, 0},
		"Memorial Day":   {weekdayOf(time.May, 1, -1), []string{"2021-05-31", "2022-05-30"}, 0},
	} {
		for _, day := range f.days {
			want, err := time.Parse(time.DateOnly, day)
			got, ok := f.in(want.Year())
			if err != nil || !ok || got.Start.Sub(want).Abs() > f.off {
				t.Errorf("%s: %v, want %s", name, got.Start.Format(time.DateOnly), day)
			}
		}
	}
	if _, ok := diwali(1900); ok {
		t.Error("Diwali of a year beyond the table")
	}
}
