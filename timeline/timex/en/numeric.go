package en

import (
	"time"

	"dateline/timeline/timex"
)

// isoRules are dates and times by ISO 8601 and its kin.
var isoRules = []timex.Rule{
	{
		Name: "iso-date", Pattern: "YEAR ~- ~SIXTY ~- ~SIXTY", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(0), Month: time.Month(m.N(2)), Day: m.N(4)}, m.N(2) >= 1 && m.N(2) <= 12 && m.N(4) >= 1 && m.N(4) <= 31
		},
		Eg: []string{"on [2020-03-03 = 2020-03-03]"},
	},
	{
		Name: "year-slash-date", Pattern: "YEAR ~/ ~INT ~/ ~INT", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(0), Month: time.Month(m.N(2)), Day: m.N(4)}, m.N(2) >= 1 && m.N(2) <= 12 && m.N(4) >= 1 && m.N(4) <= 31
		},
		Eg: []string{"on [2020/03/03 = 2020-03-03]"},
	},
	{
		Name: "compact-date", Pattern: "EIGHT", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.N(0)
			y, mo, d := n/10000, n/100%100, n%100
			return timex.Point{Year: y, Month: time.Month(mo), Day: d}, y >= 1900 && y <= 2099 && mo >= 1 && mo <= 12 && d >= 1 && d <= 31
		},
		Eg: []string{"file of [20200303 = 2020-03-03]", "number 28820155"},
	},
}

// numericRules are days in numbers, whose order the document tells.
var numericRules = []timex.Rule{
	{
		Name: "slash-date", Pattern: "INT ~/ ~INT ~/ ~YEAR|YY", Kind: timex.KindDay,
		Value: numeric,
		Eg:    []string{"on [03/04/2017 = 2017-03-04]", "on [25/12/2016 = 2016-12-25]", "on [11/02/89 = 1989-11-02]"},
	},
	{
		Name: "dash-date", Pattern: "INT ~- ~INT ~- ~YEAR|YY", Kind: timex.KindDay,
		Value: numeric,
		Eg:    []string{"on [10-29-99 = 1999-10-29]"},
	},
}

func numeric(m *timex.Match) (timex.Value, bool) {
	a, b := m.N(0), m.N(2)
	v := timex.Numeric{First: a, Second: b, Year: century(m.N(4))}
	return v, a >= 1 && b >= 1 && (a <= 12 && b <= 31 || a <= 31 && b <= 12) && m.Width(0) <= 2 && m.Width(2) <= 2
}
