package en

import (
	"strings"
	"testing"

	"dateline/timeline/prose"
)

func TestInfer(t *testing.T) {
	for _, c := range []struct{ text, window, day string }{
		{"The envoy was shot on Sept. 9, 2011, police said Friday. The trial opened on Oct. 3 and will resume on " +
			"Oct. 24.", "2011-10-04/2011-10-24", "2011-10-21"},
		{"She won the seat in November 2014. The fire broke out on April 6. The envoys will meet on May 3-4.",
			"2015-04-07/2015-05-03", ""},
		{"A photo was taken on Feb. 28, 2024. The hearing begins Friday, April 19, at 9:30 a.m. EDT.",
			"2024-02-28/2024-04-19", ""},
		{"The fair will open on July 5, 2018. The awards will be given on July 12.", "2018-01-12/2018-07-05", ""},
		{"The rocket is due to launch on Wednesday, Feb. 14.", "", ""},
		{"In 2016 he left. On April 6 he was seen; he will speak on May 3.", "", ""},
		{"He was born on May 3, 1950 and died in 2001.", "", ""},
		{"The house was built in May 1900 and will be pulled down in May 2900; it is painted on May 3." + strings.Repeat(" May 4 is good.", 5000), "", ""},
		{"The vote was held on April 6.", "", ""},
		{"Harbour days\n\nThursday, 12 June 2025\n\n10:00 – Lecture on tides\n\nThe call for papers closes on 31 " +
			"March.", "", ""},
		{"", "", ""},
	} {
		v, ok := New().Infer(prose.Lex(c.text, Lexicon()))
		window, day := "", ""
		if ok {
			window = v.Window.Start.Format("2006-01-02") + "/" + v.Window.Last().Format("2006-01-02")
			day = v.Day.EDTF()
		}
		if window != c.window || day != c.day {
			t.Errorf("%.200q: window %q day %q, want %q and %q", c.text, window, day, c.window, c.day)
		}
		if ok && v.Reason == "" {
			t.Errorf("%q: no reason", c.text)
		}
	}
}
