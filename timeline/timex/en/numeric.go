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
			return timex.Point{Year: m.N(0), Month: time.Month(m.N(2)), Day: m.N(4)}, isDate(m.N(2), m.N(4))
		},
		Eg: []string{"on [2020-03-03 = 2020-03-03]"},
	},
	{
		Name: "year-slash-date", Pattern: "YEAR ~/ ~INT ~/ ~INT", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(0), Month: time.Month(m.N(2)), Day: m.N(4)}, isDate(m.N(2), m.N(4))
		},
		Eg: []string{"on [2020/03/03 = 2020-03-03]"},
	},
	{
		Name: "compact-date", Pattern: "EIGHT", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.N(0)
			y, mo, d := n/10000, n/100%100, n%100
			return timex.Point{Year: y, Month: time.Month(mo), Day: d}, y >= 1900 && y <= 2099 && isDate(mo, d)
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
		Name: "dot-date", Pattern: "INT ~. ~INT ~. ~YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			d, mo := m.N(0), m.N(2)
			return timex.Point{Year: m.N(4), Month: time.Month(mo), Day: d}, isDate(mo, d)
		},
		Eg: []string{"on [18.03.2013 = 2013-03-18]", "version 2.0.11"},
	},
	{
		Name:    "dot-short-date",
		Pattern: "on|out|dated|until|from|since|by|released|updated|posted [ SIXTY ~. ~SIXTY ~. ~YY ]",
		Kind:    timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			d, mo := m.N(1), m.N(3)
			return timex.Point{Year: century(m.N(5)), Month: time.Month(mo), Day: d}, isDate(mo, d)
		},
		Eg: []string{"out [09.10.16 = 2016-10-09]"},
	},
	{
		Name: "slash-day", Pattern: "on|by|until|before|since|after|til [ INT ~/ ~INT ]", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			mo, d := m.N(1), m.N(3)
			slash, _ := m.WordAfter(1)
			fraction := d <= 4 || m.Width(1) > 2 || m.Width(3) > 2 || slash == "/"
			return timex.Point{Month: time.Month(mo), Day: d}, isDate(mo, d) && !fraction && (mo != 9 || d != 11)
		},
		Eg: []string{"it closes on [4/12 = 2017-04-12]", "we rely on 1/2 of it"},
	},
	{
		Name: "september-11", Pattern: "INT ~/ ~INT", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			slash, _ := m.WordAfter(1)
			return timex.Point{Year: 2001, Month: time.September, Day: 11}, m.N(0) == 9 && m.N(2) == 11 && slash != "/"
		},
		Eg: []string{"after [9/11 = 2001-09-11] he enlisted"},
	},
	{
		Name: "july-7", Pattern: "[ INT ~/ ~INT ] bombings|bombing|bombers|bomber|attacks|attack", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: 2005, Month: time.July, Day: 7}, m.N(0) == 7 && m.N(2) == 7
		},
		Eg: []string{"the [7/7 = 2005-07-07] bombings"},
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
	return v, (isDate(a, b) || isDate(b, a)) && m.Width(0) <= 2 && m.Width(2) <= 2
}

// isDate reports whether two numbers can be a month and a day of it.
func isDate(month, day int) bool { return month >= 1 && month <= 12 && day >= 1 && day <= 31 }
