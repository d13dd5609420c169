package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// formRules are forms of dates that stand between the families: glued, elliptic, or told by their use.
var formRules = []timex.Rule{
	{
		Name: "usual-weekday", Pattern: "usual|traditional|customary|regular|normal [ #|last WEEKDAY in|of MONTH ]",
		Kind: timex.KindWeekday,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Any{Weekday: m.N(2)}, m.Cap(2) && isMonth(m, 4) && nth(m, 1) != 0
		},
		Eg: []string{"moved from its usual [second Sunday in July = XXXX-WXX-7]"},
	},
	{
		Name: "glued-clock", Pattern: "FOUR ~AMPM", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return gluedClock(m, 0) },
		Eg:    []string{"at [1030am = 2017-05-02T10:30]", "at [0915pm = 2017-05-02T21:15]"},
	},
	{
		Name:    "end-of-unit",
		Pattern: "by|at|before|until|till|from|since|to [ end|start|beginning of year|month|week ]",
		Kind:    timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.In{Stage: timex.Stage(m.N(1)), Of: timex.Near{Grain: grainOf(m, 3)}},
				m.TokenAfter(1).Shape == 0 || !ofFollows(m)
		},
		Eg: []string{"by [end of year = 2017] it", "at [start of week = 2017-W18],"},
	},
	{
		Name: "same-unit-a-year-ago", Pattern: "the same month|day|week|quarter # UNIT|UNITS ago|earlier|before",
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(3)
			v := timex.Shift{N: n, Grain: calendar.Grain(m.N(4)), Sign: -1,
				From: timex.Same{Grain: calendar.Grain(m.N(2)), Told: true}}
			return v, !n.Vague && !n.Ordinal && v.Grain > calendar.Grain(m.N(2))
		},
		Eg: []string{"Sales fell in [April = 2017-04]. In [the same month a year ago = 2016-04] they rose."},
	},
	{
		Name: "day-of-report",
		Pattern: "ended|closed|finished|ends|closes|began|started|opened [ the day|week ] up|down|at|on|with|" +
			"lower|higher|flat|in", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Same{Grain: calendar.Grain(m.N(2))}, true
		},
		Eg: []string{"On [Monday = 2017-05-01] shares ended [the day = 2017-05-01] down 2 percent"},
	},
	{
		Name: "second-decade", Pattern: "and|or|to|through|into [ YY ~S ]", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Block{First: 1900 + m.N(1), Grain: calendar.Decade, Vague: true},
				m.Before(1)&timex.S != 0 && m.Before(2)&timex.YY != 0 && m.N(1)%10 == 0 && !isWarm(m)
		},
		Eg: []string{"in [the 70s = 197] and [80s = 198] it grew"},
	},
	{
		Name: "week-of-weekday", Pattern: "<weekday> of last|next|this week", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.InWeek{Weekday: m.Value(0).(timex.Point).Weekday,
				Week: timex.Near{Step: m.N(2), Grain: calendar.Week}}, true
		},
		Eg: []string{"on [Thursday of last week = 2017-04-27]"},
	},
	{
		Name: "september-11-attacks", Pattern: "[ MONTH DAY|ORD ] attacks|attack|terrorist|terror|hijackers",
		Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: 2001, Month: 9, Day: 11}, m.N(0) == 9 && m.N(1) == 11
		},
		Eg: []string{"after the [September 11th = 2001-09-11] attacks"},
	},
	{
		Name: "over-the-next-unit", Pattern: "over|within [ the next|coming week|month|year|decade ]", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: one, Grain: grainOf(m, 3), FromNow: timex.Ahead}, !ofFollows(m)
		},
		Eg: []string{"it will grow over [the next year = P1Y]"},
	},
	{
		Name: "day-n", Pattern: "on [ day # ]", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(2)
			return timex.DayIn{N: n.Whole}, n.Whole > 0 && !n.Ordinal && !n.Vague
		},
		Eg: []string{"The fair opens on [June 8 = 2017-06-08]. On [day three = 2017-06-10] of the fair it is free"},
	},
	{
		Name: "nth-day", Pattern: "on [ the #|last|final|opening|closing day ]", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := 0
			switch m.Text(2) {
			case "last", "final", "closing":
				n = -1
			case "opening":
				n = 1
			default:
				n = ordinal(m, 2)
			}
			of, _ := m.WordAfter(2)
			return timex.DayIn{N: n}, n != 0 && (!ofFollows(m) || of == "the" || of == "its")
		},
		Eg: []string{"The trial opened on [April 3 = 2017-04-03]. On [the third day = 2017-04-05] of the trial he fell ill"},
	},
	{
		Name: "year-of-school", Pattern: "THE|AN? year INT", Tier: 4,
		Value: func(m *timex.Match) (timex.Value, bool) { return nil, m.Cap(1) && m.N(2) <= 13 },
		Eg:    []string{"a Year 6 trip"},
	},
	{
		Name:    "year-of-house",
		Pattern: "YEAR winery|vineyard|vineyards|cellars|cellar|distillery|brewery|lounge|grill|tavern|hotel",
		Tier:    4,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return nil, m.Cap(1)
		},
		Eg: []string{"at Bench 1775 Winery"},
	},
}

// gluedClock reads the four digits of item k, which stand right before a.m. or p.m.
func gluedClock(m *timex.Match, k int) (timex.Value, bool) {
	n := m.N(k)
	c := timex.Clock{Hour: n / 100, Minute: n % 100, Grain: calendar.Minute}
	if c.Hour < 1 || c.Hour > 12 || c.Minute > 59 {
		return nil, false
	}
	return halfDay(c, m.N(k+1))
}
