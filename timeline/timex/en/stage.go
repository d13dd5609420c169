package en

import "dateline/timeline/timex"

// stageRules are the early, middle and late parts of another date, and hedged dates.
var stageRules = []timex.Rule{
	{
		Name: "early",
		Pattern: "the? very? early|mid|late|latter|mid- -? part? in|of? <month|year|period|day|relyear|relmonth|" +
			"weekday|feast>", Tier: 2, Kind: timex.KindPeriod | timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			epithet := m.Has(0) && m.Has(3) && nounFollows(m) // "the [late-May] trip": the article is that of the noun
			return timex.In{Stage: timex.Stage(m.N(2)), Of: m.Value(6)}, !epithet
		},
		Eg: []string{"in [early 2018 = 2018]", "the [late-May = 2017-05] trip", "[mid-July = 2017-07]",
			"[late last year = 2016]", "in [the early 1990s = 199]", "[early in 1914 = 1914]"},
	},
	{
		Name: "end-of",
		Pattern: "the? very? beginning|start|outset|end|middle|close|dawn of <month|year|period|day|relyear|" +
			"relmonth|weekday|feast>", Tier: 2, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.In{Stage: timex.Stage(m.N(2)), Of: m.Value(4)}, true
		},
		Eg: []string{"by [the end of 2010 = 2010]", "at [the start of the year = 2017]", "by [the end of May = 2017-05]"},
	},
	{
		Name: "end-dash", Pattern: "end ~- ~<month|year|relday>", Tier: 2, Kind: timex.KindPeriod | timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.In{Stage: timex.StageEnd, Of: m.Value(2)}, true
		},
		Eg: []string{"by [end-June = 2017-06]", "at [end-2016 = 2016]"},
	},
	{
		Name:    "end-of-decade",
		Pattern: "the? very? beginning|start|outset|end|middle|close|dawn|turn of the decade|century|millennium",
		Kind:    timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			g := grainOf(m, 5)
			if m.Text(2) == "turn" {
				return timex.In{Stage: timex.StageStart, Of: timex.Turn{Grain: g}}, true
			}
			return timex.In{Stage: timex.Stage(m.N(2)), Of: timex.Near{Grain: g}}, true
		},
		Eg: []string{"by [the end of the decade = 201]", "at [the turn of the century = 20]",
			"since [the start of the millennium = 2]"},
	},
	{
		Name: "half-of", Pattern: "the? first|second|latter|last half of <period|month|relmonth>", Tier: 2,
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			stage := timex.StageEnd
			if m.Text(1) == "first" {
				stage = timex.StageStart
			}
			return timex.In{Stage: stage, Of: m.Value(4)}, true
		},
		Eg: []string{"in [the first half of the 20th century = 19]", "in [the second half of May = 2017-05]",
			"in [the last half of the '80s = 198]"},
	},
	{
		Name: "year-end", Pattern: "year|month -|'s? end", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.In{Stage: timex.StageEnd, Of: timex.Near{Grain: grainOf(m, 0)}}, true
		},
		Eg: []string{"by [year-end = 2017]", "by [year's end = 2017]"},
	},
	{
		Name: "about-date", Pattern: "[ circa|c.|ca.|ca <year|period> ]", Tier: 2, Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.In{Bound: timex.About, Of: m.Value(1)}, true },
		Eg:    []string{"built [circa 1850 = 1850]"},
	},
	{
		Name: "about-day", Pattern: "about|approximately [ <month|year|day|clock|period> ]", Tier: 4, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.In{Bound: timex.About, Of: m.Value(1)}, true },
		Eg:    []string{"about [1850 = 1850]", "at about [3 p.m. EDT Friday = 2017-04-28T15:00]"},
	},
	{
		Name: "around-day", Pattern: "around <month|year|day|clock|period>", Tier: 4, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.In{Bound: timex.About, Of: m.Value(1)}, true },
		Eg:    []string{"[around May 3 = 2017-05-03]", "at [around 3 p.m. on Friday = 2017-04-28T15:00]"},
	},
	{
		Name: "some-time", Pattern: "sometime|anytime in|during? <relyear|year|month>", Tier: 2, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return m.Value(2), true },
		Eg:    []string{"[sometime next year = 2018]"},
	},
}
