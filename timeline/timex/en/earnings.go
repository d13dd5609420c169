package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// earningsRules are the periods of business results, which are quarters although the text names none.
var earningsRules = []timex.Rule{
	{
		Name: "the-quarter", Pattern: "the latest|recent|current? quarter|period", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			if m.Text(2) == "period" && m.Text(1) != "latest" {
				return nil, false
			}
			if m.Text(1) == "current" {
				return timex.Near{Grain: calendar.Quarter}, true
			}
			return timex.Latest{}, !ofFollows(m) && !m.Cap(2) && m.After(1)&timex.Dash == 0
		},
		Eg: []string{"Net rose in [the quarter = 2017-Q1].", "in [the latest period = 2017-Q1]"},
	},
	{
		Name: "quarter-ended", Pattern: "[ the quarter ] ended|ending|to on? <day>", Tier: 3, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Ended{Of: m.Value(4)}, true },
		Eg: []string{"in [the quarter = 2016-Q4] ended [Jan. 31 = 2017-01-31]",
			"for [the quarter = 2017-Q1] ended [March 31 = 2017-03-31]"},
	},
	{
		Name: "last-quarter", Pattern: "last quarter", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Near{Step: -1, Grain: calendar.Quarter}, true
		},
		Eg: []string{"It lost money [last quarter = 2017-Q1]."},
	},
	{
		Name: "year-earlier-quarter", Pattern: "the? year -? ago|earlier quarter|period", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Latest{Years: 1}, true },
		Eg:    []string{"against a loss in [the year-earlier quarter = 2016-Q1]"},
	},
	{
		Name: "year-earlier-third-quarter", Pattern: "the? year -? ago|earlier # -? quarter", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := quarter(m, 4, 6, 0)
			return timex.InYear{Of: p, Year: timex.Near{Step: -1, Grain: calendar.Year}}, ok
		},
		Eg: []string{"[the year-earlier third quarter = 2016-Q3]"},
	},
	{
		Name: "year-earlier", Pattern: "year - ago|earlier", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Latest{Years: 1}, true },
		Eg:    []string{"the [year-earlier = 2016-Q1] loss"},
	},
	{
		Name: "years-period", Pattern: "<relyear> 's quarter|period", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Latest{Years: 1}, true },
		Eg:    []string{"sales for [last year's quarter = 2016-Q1]"},
	},
	{
		Name: "quarter-a-year-ago", Pattern: "the quarter|period a year ago|earlier", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Latest{Years: 1}, true },
		Eg:    []string{"in [the quarter a year ago = 2016-Q1]"},
	},
	{
		Name: "period-of-year", Pattern: "the YEAR quarter|period", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Latest{Year: m.N(1)}, true
		},
		Eg: []string{"in [the 1988 period = 1988]"},
	},
	{
		Name: "same-quarter-of", Pattern: "the same|comparable|corresponding quarter|period of|in YEAR",
		Kind:  timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Latest{Year: m.N(4)}, true },
		Eg:    []string{"Sales for [the third quarter = 2016-Q3] rose from [the same quarter of 2015 = 2015-Q3]."},
	},
	{
		Name: "months-quarter", Pattern: "the? MONTH -|to|through MONTH quarter|period", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			first, last := m.N(1), m.N(3)
			return timex.Period{Grain: calendar.Quarter, N: last / 3}, m.Cap(1) && m.Cap(3) && last%3 == 0 && first == last-2
		},
		Eg: []string{"in [the October-December quarter = 2016-Q4] it fell", "[April-June period = 2017-Q2]"},
	},
	{
		Name: "same-period", Pattern: "the same|comparable|corresponding quarter|period <relyear>", Tier: 1,
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Latest{Years: 1, OrYear: m.Text(2) == "period"}, true
		},
		Eg: []string{"fewer than in [the same period last year = 2016]", "[the comparable quarter last year = 2016-Q1]"},
	},
}
