package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// periodRules are seasons, quarters and halves.
var periodRules = []timex.Rule{
	{
		Name: "season-year", Pattern: "the? SEASON ~-? of? ,? YEAR", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Period{Grain: calendar.Season, N: m.N(1), Year: m.N(5)}, !isFallVerb(m, 1)
		},
		Eg: []string{"in [winter-1920 = 1920-WI]", "in [the spring of 2016 = 2016-SP]", "[summer 2018 = 2018-SU]"},
	},
	{
		Name: "season-of-year", Pattern: "the? SEASON of <year|relyear>", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Period{Grain: calendar.Season, N: m.N(1)}
			if p, ok := m.Value(3).(timex.Point); ok {
				v.Year = p.Year
				return v, true
			}
			return timex.InYear{Of: v, Year: m.Value(3)}, true
		},
		Eg: []string{"in [the spring of next year = 2018-SP]", "in [the spring of 480 BC = BC0480-SP]"},
	},
	{
		Name: "the-season", Pattern: "the|that SEASON", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			epithet := nameFollows(m) || nounFollows(m) && m.Text(0) != "That"
			return timex.Period{Grain: calendar.Season, N: m.N(1)},
				!epithet && !ofFollows(m) && m.Is(0, timex.The|timex.That)
		},
		Eg: []string{"[the spring = 2017-SP] brought rain", "before [the winter = 2016-WI]."},
	},
	{
		Name: "season", Pattern: "SEASON", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Period{Grain: calendar.Season, N: m.N(0)}, isBareSeason(m)
		},
		Eg: []string{"in [winter = 2016-WI]", "prices fall again", "the [summer = 2017-SU] offensive",
			"Winter Olympics", "water from a spring"},
	},
	{
		Name: "last-season", Pattern: "the? last|past|this|next|coming|previous|following past|coming? SEASON",
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := m.N(1)
			if m.Has(2) {
				step = m.N(2)
			}
			return timex.NearNamed{Step: step, Of: timex.Period{Grain: calendar.Season, N: m.N(3)},
				FromMention: pointsBack(m.Text(1))}, true
		},
		Eg: []string{"[last fall = 2016-FA]", "[this summer = 2017-SU]", "[this past winter = 2016-WI]"},
	},
	{
		Name: "season-before-last", Pattern: "the SEASON|MONTH before last", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			var of timex.Value = timex.Period{Grain: calendar.Season, N: m.N(1)}
			if m.Is(1, timex.Month) {
				of = timex.Point{Month: monthOf(m, 1)}
			}
			return timex.NearNamed{Step: -2, Of: of}, true
		},
		Eg: []string{"[the summer before last = 2015-SU]", "[the March before last = 2016-03]"},
	},
	{
		Name: "last-month-name", Pattern: "the? last|past|this|next|coming|previous|following MONTH", Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.NearNamed{Step: m.N(1), Of: timex.Point{Month: monthOf(m, 2)},
				FromMention: pointsBack(m.Text(1))}, isMonth(m, 2)
		},
		Eg: []string{"[last March = 2017-03]", "[next May = 2018-05]", "[this September = 2017-09]",
			"[this December = 2017-12]"},
	},
	{
		Name: "quarter-year", Pattern: "the? #|last|latest|latter|final -? quarter|half of|in? fiscal? YEAR|YY",
		Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return quarter(m, 1, 3, century(m.N(6)))
		},
		Eg: []string{"in [the first quarter of 2016 = 2016-Q1]", "[the second half of 1989 = 1989-H2]"},
	},
	{
		Name: "year-quarter", Pattern: "the? fiscal? YEAR # -? quarter|half", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return quarter(m, 3, 5, m.N(2)) },
		Eg:    []string{"in [the 2016 third quarter = 2016-Q3]"},
	},
	{
		Name: "quarter", Pattern: "the? fiscal? -? # -? quarter", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v, ok := quarter(m, 3, 5, 0)
			epithet := m.Has(0) && m.Has(4) && (nounFollows(m) || nameFollows(m))
			return v, ok && !epithet && !isOfGame(m)
		},
		Eg: []string{"she scored twice in the fourth quarter", "in [the third quarter = 2017-Q3]",
			"[first-quarter = 2017-Q1] profit", "the [first-quarter = 2017-Q1] loss",
			"the [first-quarter = 2017-Q1] GNP"},
	},
	{
		Name: "nth-and-nth-quarter", Pattern: "[ the? # ] and|or|through|to # quarters", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := ordinal(m, 1)
			return timex.Period{Grain: calendar.Quarter, N: n}, n >= 1 && n <= 4 && ordinal(m, 3) > n
		},
		Eg: []string{"in [the second = 2017-Q2] and [third quarters = 2017-Q3]"},
	},
	{
		Name: "nth-quarters", Pattern: "and|or|through|to [ # quarters ]", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := ordinal(m, 1)
			return timex.Period{Grain: calendar.Quarter, N: n}, n >= 1 && n <= 4
		},
		Eg: []string{"from [the first = 2017-Q1] to [second quarters = 2017-Q2]"},
	},
	{
		Name: "half-of-year", Pattern: "the? #|last half of <relyear|year>", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := quarter(m, 1, 2, 0)
			return timex.InYear{Of: p, Year: m.Value(4)}, ok
		},
		Eg: []string{"[the first half of next year = 2018-H1]"},
	},
	{
		Name: "years-quarter", Pattern: "<relyear> 's # quarter|half", Tier: 1, Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := quarter(m, 2, 3, 0)
			return timex.InYear{Of: p, Year: m.Value(0)}, ok
		},
		Eg: []string{"[last year's third quarter = 2016-Q3]"},
	},
	{
		Name: "q1-year", Pattern: "COUNT of? fy|fiscal? YEAR|YY", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return count(m.N(0), century(m.N(3))), true },
		Eg:    []string{"in [Q3 2018 = 2018-Q3]", "in [Q3 FY2018 = 2018-Q3]", "[H1 2019 = 2019-H1]"},
	},
	{
		Name: "1h-year", Pattern: "INT ~h|q fy|fiscal? YEAR", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return countBefore(m, m.N(3)) },
		Eg:    []string{"in [1H 2013 = 2013-H1]", "in [3Q 2018 = 2018-Q3]", "in [2H FY2018 = 2018-H2]"},
	},
	{
		Name: "1h-short-year", Pattern: "INT ~h|q|hfy|qfy ~YY|YEAR", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return countBefore(m, century(m.N(2))) },
		Eg: []string{"in [1H13 = 2013-H1]", "[3Q24 = 2024-Q3] results", "in [4Q2016 = 2016-Q4]", "[2H24 = 2024-H2]",
			"a 1h30 run"},
	},
	{
		Name: "3q-alone", Pattern: "INT ~q", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) { return countBefore(m, 0) },
		Eg:    []string{"[1Q = 2017-Q1] profit rose", "a 12Q test"},
	},
	{
		Name: "q1-alone", Pattern: "COUNT", Kind: timex.KindPeriod,
		Value: func(m *timex.Match) (timex.Value, bool) {
			half := m.N(0) >= 10 && m.N(0) < 100 // or the name of a virus
			led := m.Before(1)&timex.Prep != 0 || nounFollows(m)
			return count(m.N(0), 0), !half || led && m.After(1)&timex.Dash == 0
		},
		Eg: []string{"in [Q1 = 2017-Q1] sales", "in [Q3FY16 = 2016-Q3]", "[H1 = 2017-H1] sales rose", "an H1 (virus)"},
	},
}

// isOfGame reports whether the words around the match speak of a match: "a touchdown in the third quarter".
func isOfGame(m *timex.Match) bool {
	const near = 12 // tokens
	for k := 1; k <= near; k++ {
		if w, ok := m.WordBefore(k); ok && gameWords.Has(w) {
			return true
		}
		if w, ok := m.WordAfter(k); ok && gameWords.Has(w) {
			return true
		}
	}
	return false
}

// gameWords are words of ball games that are played in quarters and that no business report has.
var gameWords = english.Listed("game words")

// countBefore gives the quarter or half of an analyst's spelling, "3Q24", "1H 2013": item 0 counts what item 1 names.
func countBefore(m *timex.Match, year int) (timex.Value, bool) {
	g, top := calendar.Quarter, 4
	if m.Text(1)[0] == 'H' {
		g, top = calendar.Half, 2
	}
	return timex.Period{Grain: g, N: m.N(0), Year: year}, m.Cap(1) && m.N(0) >= 1 && m.N(0) <= top
}

// isBareSeason reports whether a season's name that has no article is no verb, no source of water and no name.
func isBareSeason(m *timex.Match) bool {
	w := m.Text(0)
	if ofFollows(m) || m.Cap(0) && (nameFollows(m) || m.TokenBefore(1).Is(prose.Capital)) {
		return false
	}
	before := m.Before(1)
	if before&(timex.Prep|timex.Early|timex.Month|timex.Season|timex.This|timex.Last|timex.Next|timex.That) != 0 {
		return !strings.EqualFold(w, "fall") || before&timex.Prep == 0 || !wordFollows(m) // to fall apart
	}
	if w == "fall" || w == "spring" {
		return before&(timex.The|timex.An) != 0 && nounFollows(m) || before&timex.And != 0 && m.Before(2)&timex.Season != 0
	}
	return before&(timex.An) == 0 || nounFollows(m)
}

// wordFollows reports whether a word that is no part of a date stands behind the match.
func wordFollows(m *timex.Match) bool {
	next := m.TokenAfter(1)
	return next.Shape == prose.Word && next.Is(prose.SpaceBefore) && m.After(1) == 0
}

// isFallVerb reports whether item k is "fall" as a verb.
func isFallVerb(m *timex.Match, k int) bool {
	w, _ := m.WordBefore(1)
	return w == "to" || w == "will" || w == "would" || w == "could"
}

// quarter gives the quarter or half in item unit that the ordinal in item k counts.
func quarter(m *timex.Match, k, unit, year int) (timex.Value, bool) {
	g, top := calendar.Quarter, 4
	if m.Text(unit) == "half" {
		g, top = calendar.Half, 2
	}
	n := ordinal(m, k)
	if n == 0 && lastQuarters.Has(m.Text(k)) {
		n = top
	}
	return timex.Period{Grain: g, N: n, Year: year}, n >= 1 && n <= top
}

var lastQuarters = english.Listed("last quarters")

// count gives the quarter (1..4) or half (11, 12) that a word like Q1 or H2 names; a word like Q3FY25 has its year.
func count(n, year int) timex.Value {
	if n >= 100 {
		n, year = n%100, n/100
	}
	if n > 10 {
		return timex.Period{Grain: calendar.Half, N: n - 10, Year: year}
	}
	return timex.Period{Grain: calendar.Quarter, N: n, Year: year}
}
