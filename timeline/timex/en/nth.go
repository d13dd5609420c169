package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// nthRules count units within a longer stretch: "the first week of June", "the last Friday of the month".
var nthRules = []timex.Rule{
	{
		Name: "nth-weekday", Pattern: "the #|last WEEKDAY of|in <month|relyear|relmonth|year>", Tier: 2, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := nth(m, 1)
			return timex.Nth{N: n, Weekday: m.N(2), Grain: calendar.Day, Of: m.Value(4)}, n != 0 && n <= 5
		},
		Eg: []string{"[the last Friday of the month = 2017-05-26]", "[the first Monday in September = 2017-09-04]"},
	},
	{
		Name:    "nth-unit",
		Pattern: "the #|last -? day|week|weekend|month|year of|in <month|relyear|relmonth|year|period>", Tier: 2,
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := nth(m, 1)
			return timex.Nth{N: n, Grain: grainOf(m, 3), Of: m.Value(5)}, n != 0 && n < 366
		},
		Eg: []string{"[the first week of June = 2017-W22]", "[the last day of 1999 = 1999-12-31]"},
	},
	{
		Name: "nth-of-month", Pattern: "the ORD of <relyear>", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			near, ok := m.Value(3).(timex.Near)
			return timex.Nth{N: m.N(1), Grain: calendar.Day, Of: m.Value(3)}, ok && near.Grain == calendar.Month && m.N(1) <= 31
		},
		Eg: []string{"on [the 19th of this month = 2017-05-19]"},
	},
	{
		Name: "week-of", Pattern: "the week|weekend|month|day of|ending|ended|beginning|starting on? <day|month>",
		Tier: 2, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			g := grainOf(m, 1)
			if g == calendar.Day || m.Is(4, timex.Weekday) {
				return m.Value(4), true
			}
			return timex.Holding{Grain: g, Of: m.Value(4)}, true
		},
		Eg: []string{"[the week of June 5 = 2017-W23]", "[the weekend of May 6 = 2017-W18-WE]"},
	},
	{
		Name: "week-of-year", Pattern: "week INT of|in|, YEAR", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Nth{N: m.N(1), Grain: calendar.Week, Of: timex.Point{Year: m.N(3)}},
				!m.Cap(0) && m.N(1) >= 1 && m.N(1) <= 53
		},
		Eg: []string{"in [week 53 of 2020 = 2020-W53]"},
	},
	{
		Name: "feast-week", Pattern: "<feast> week|weekend", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Holding{Grain: grainOf(m, 1), Of: m.Value(0)}, true
		},
		Eg: []string{"in [Easter week = 2017-W15]", "on [Thanksgiving weekend = 2016-W47-WE]"},
	},
	{
		Name: "days-of",
		Pattern: "the first|last|early|final|opening|closing days|weeks|months of <month|relyear|relmonth|year|" +
			"period>", Tier: 2, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			stage := timex.StageStart
			if w := m.Text(1); w == "last" || w == "final" || w == "closing" {
				stage = timex.StageEnd
			}
			return timex.In{Stage: stage, Of: m.Value(4)}, true
		},
		Eg: []string{"in [the last days of May = 2017-05]"},
	},
}

// nth gives what an ordinal or "last" counts; 0 where item k is neither.
func nth(m *timex.Match, k int) int {
	if m.Text(k) == "last" {
		return -1
	}
	return ordinal(m, k)
}
