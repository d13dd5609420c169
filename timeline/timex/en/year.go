package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// yearRules are years, decades and centuries.
var yearRules = []timex.Rule{
	{
		Name: "year", Pattern: "YEAR", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordBefore(1)
			return timex.Point{Year: m.N(0), Since: w == "since"}, isYear(m)
		},
		Eg: []string{"in [2016 = 2016]", "the [2010 = 2010] raid", "In [1066 = 1066] the fleet sailed",
			"it sold 1984 cars", "room 2015", "$2000 a piece"},
	},
	{
		Name: "the-year-year", Pattern: "the? full? -? year YEAR", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Point{Year: m.N(4)}, m.Has(1) || !m.Has(2) },
		Eg:    []string{"by [the year 2000 = 2000]", "[full-year 2012 = 2012] profit"},
	},
	{
		Name: "year-in-words", Pattern: "the? year? sixteen|seventeen|eighteen|nineteen|twenty #", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(3)
			y := m.N(2)*100 + int(n.Value)
			return timex.Point{Year: y}, isTwoDigits(n) && !m.Is(3, timex.Int)
		},
		Eg: []string{"in [nineteen ninety-six = 1996]", "since [twenty seventeen = 2017]"},
	},
	{
		Name: "two-thousand", Pattern: "the? year two thousand and? #?", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			y := 2000
			if m.Has(5) {
				y += int(m.Number(5).Value)
			}
			return timex.Point{Year: y}, y < 2100
		},
		Eg: []string{"in [the year two thousand = 2000]"},
	},
	{
		Name: "short-year", Pattern: "' ~YY", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: century(m.N(1))},
				m.Before(1)&(timex.Prep|timex.The|timex.Of|timex.To|timex.And|timex.Early) != 0
		},
		Eg: []string{"back in [’98 = 1998]"},
	},
	{
		Name: "fiscal-year", Pattern: "the? fiscal|calendar|financial|tax|fy year? YEAR|YY", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Point{Year: century(m.N(3))}, true },
		Eg:    []string{"for [fiscal 1989 = 1989]", "in [fiscal year 2018 = 2018]"},
	},
	{
		Name: "bc", Pattern: "INT ERA", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Point{Year: m.N(0) * eraSign(m.N(1))}, true },
		Eg:    []string{"in [490 BC = BC0490]", "in [79 AD = 0079]"},
	},
	{
		Name: "ad", Pattern: "ad|a.d.|a.d INT", Kind: timex.KindYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Point{Year: m.N(1)}, m.Cap(0) },
		Eg:    []string{"in [AD 79 = 0079]"},
	},
	{
		Name: "month-bc", Pattern: "MONTH ,? of? INT ERA", Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(3) * eraSign(m.N(4)), Month: monthOf(m, 0)}, isMonth(m, 0)
		},
		Eg: []string{"in [August 480 BC = BC0480-08]"},
	},
	{
		Name: "month-day-bc", Pattern: "MONTH DAY|ORD ,? of? INT ERA", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(4) * eraSign(m.N(5)), Month: monthOf(m, 0), Day: m.N(1)}, isMonth(m, 0) && m.N(1) <= 31
		},
		Eg: []string{"on [March 15, 44 BC = BC0044-03-15]"},
	},
	{
		Name: "day-month-bc", Pattern: "the? DAY|ORD of? MONTH ,? of? INT ERA", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(6) * eraSign(m.N(7)), Month: monthOf(m, 3), Day: m.N(1)}, isMonth(m, 3) && m.N(1) <= 31
		},
		Eg: []string{"on [15 March 44 BC = BC0044-03-15]"},
	},
	{
		Name: "decade", Pattern: "the? YEAR ~'? ~S", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Block{First: m.N(1), Grain: decadeGrain(m.N(1))}, m.N(1)%10 == 0 && !possessive(m)
		},
		Eg: []string{"in [the 1990s = 199]", "[1980s = 198] fashion", "until [the 1800s = 18]"},
	},
	{
		Name: "decade-bc", Pattern: "the? INT ~'? ~S ERA", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Block{First: m.N(1) * eraSign(m.N(4)), Grain: calendar.Decade}, m.N(1)%10 == 0 && m.N(1) > 0
		},
		Eg: []string{"throughout [the 470s BC = BC047] they"},
	},
	{
		Name: "short-decade", Pattern: "the? ' ~YY ~'? ~S", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Block{First: 1900 + m.N(2), Grain: calendar.Decade, Vague: true}, m.N(2)%10 == 0
		},
		Eg: []string{"in [the '80s = 198]"},
	},
	{
		Name: "bare-short-decade", Pattern: "the early|mid|late? -? YY ~S", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Block{First: 1900 + m.N(3), Grain: calendar.Decade, Vague: true}
			ok := m.Text(0) == "the" && m.N(3)%10 == 0 && m.N(3) >= 50 && !isWarm(m)
			if m.Has(1) {
				return timex.In{Stage: timex.Stage(m.N(1)), Of: v}, ok
			}
			return v, ok && !m.Has(2)
		},
		Eg: []string{"in [the mid-80s = 198] they", "[the late 70s = 197]", "highs in the mid-80s", "in his late 80s"},
	},
	{
		Name: "decade-in-words", Pattern: "the DECADE", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Block{First: 1900 + m.N(1), Grain: calendar.Decade, Vague: true}, true
		},
		Eg: []string{"in [the nineties = 199]"},
	},
	{
		Name: "century", Pattern: "the? #|ORD -? century", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := ordinal(m, 1)
			return timex.Block{First: (n-1)*100 + 1, Grain: calendar.Century}, n > 0 && n < 30
		},
		Eg: []string{"in [the 20th century = 19]", "[11th-century = 10] walls", "[the nineteenth century = 18]"},
	},
	{
		Name: "centuries-first",
		Pattern: "[ the? early|mid|late|mid-? -? #|ORD ] and|or|to|through the? early|mid|late|mid-? -? #|ORD " +
			"centuries", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return centuryOf(m, 1, 3) },
		Eg:    []string{"in [the late 18th = 17] and [early 19th centuries = 18] it grew"},
	},
	{
		Name: "centuries-last", Pattern: "early|mid|late|mid-? -? #|ORD centuries", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return centuryOf(m, 0, 2) },
		Eg:    []string{"in [the 17th = 16] and [18th centuries = 17] it grew"},
	},
	{
		Name: "millennium", Pattern: "the? #|ORD -? millennium ERA", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := ordinal(m, 1)
			first := (n-1)*1000 + 1
			if m.N(4) < 0 {
				first = -1000 * n
			}
			return timex.Block{First: first, Grain: calendar.Millennium}, n > 0 && n < 10
		},
		Eg: []string{"in [the 2nd millennium BC = BC1] bronze was new"},
	},
	{
		Name: "century-bc", Pattern: "the? #|ORD -? century ERA", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := ordinal(m, 1)
			if m.N(4) > 0 {
				return timex.Block{First: (n-1)*100 + 1, Grain: calendar.Century}, n > 0 && n < 30
			}
			return timex.Block{First: -100 * n, Grain: calendar.Century}, n > 0 && n < 60
		},
		Eg: []string{"in [the 5th century BC = BC04]", "in [the 3rd century AD = 02]"},
	},
}

// isWarm reports whether the sentence tells of temperatures, or of ages: "highs in the 80s".
func isWarm(m *timex.Match) bool {
	const reach = 12
	for n := 1; n <= reach; n++ {
		before, _ := m.WordBefore(n)
		after, _ := m.WordAfter(n)
		if tells.Has(before) || tells.Has(after) {
			return true
		}
	}
	return false
}

// tells are words of weather, ages and scores.
var tells = english.Listed("tells")

// centuryOf gives the century that the ordinal in item k counts, and its early, middle or late part by item stage.
func centuryOf(m *timex.Match, stage, k int) (timex.Value, bool) {
	n := ordinal(m, k)
	b := timex.Block{First: (n-1)*100 + 1, Grain: calendar.Century}
	if m.Has(stage) {
		return timex.In{Stage: timex.Stage(m.N(stage)), Of: b}, n > 0 && n < 30
	}
	return b, n > 0 && n < 30
}

func eraSign(n int) int {
	if n == 0 {
		return 1
	}
	return n
}

// decadeGrain tells "the 1800s", a century, from "the 1890s".
func decadeGrain(y int) calendar.Grain {
	if y%100 == 0 && y < 2000 {
		return calendar.Century
	}
	return calendar.Decade
}

// possessive reports whether the s of a decade is one ("1990's best song").
func possessive(m *timex.Match) bool {
	return m.Has(2) && m.Before(1)&(timex.Prep|timex.Of) == 0 && !m.Has(0)
}

// ordinal gives the value of an ordinal in item k, in digits or in words; 0 where it is none.
func ordinal(m *timex.Match, k int) int {
	if m.Is(k, timex.Ord) {
		return m.N(k)
	}
	if n := m.Number(k); n.Ordinal && !m.Is(k, timex.Int) {
		return int(n.Value)
	}
	return 0
}
