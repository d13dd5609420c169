package en

import (
	"time"

	"dateline/timeline/timex"
)

// dateRules are days and months by name: "March 3, 2020", "3 March", "March 2020", "March".
var dateRules = []timex.Rule{
	{
		Name: "month-day-year", Pattern: "MONTH DAY|ORD ,? YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) { return day(m, 3, 0, 1), isMonth(m, 0) && m.N(1) <= 31 },
		Eg: []string{"on [March 3, 2020 = 2020-03-03]", "[March 3rd 2020 = 2020-03-03]",
			"[Sept. 9, 1998 = 1998-09-09] it was"},
	},
	{
		Name: "month-day", Pattern: "MONTH the? DAY|ORD", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return day(m, -1, 0, 2), isMonth(m, 0) && (m.Is(2, timex.Ord) || m.N(2) <= 31 && !m.Has(1))
		},
		Eg: []string{"on [April 6 = 2017-04-06]", "on [Nov. 3 = 2016-11-03] he left", "[May the 4th = 2017-05-04]"},
	},
	{
		Name: "month-day-in-words", Pattern: "MONTH the? #", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p := timex.Point{Month: monthOf(m, 0), Day: m.Number(2).Whole}
			return p, isMonth(m, 0) && isDayInWords(m, 2) && !(m.Has(1) && nounFollows(m))
		},
		Eg: []string{"on [March eighth = 2017-03-08]", "on [April the twenty-first = 2017-04-21]",
			"in [April = 2017-04] the first ships left"},
	},
	{
		Name: "day-month-year", Pattern: "the? DAY|ORD of? MONTH ,? of? YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return day(m, 6, 3, 1), isMonth(m, 3) && m.N(1) <= 31 && !isEpithet(m)
		},
		Eg: []string{"on [3 March 2020 = 2020-03-03]", "on [the 3rd of March, 2020 = 2020-03-03]"},
	},
	{
		Name: "day-month", Pattern: "the? DAY|ORD of? MONTH", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return day(m, -1, 3, 1), isMonth(m, 3) && m.N(1) <= 31 && !isEpithet(m)
		},
		Eg: []string{"on [6 April = 2017-04-06]", "on [the 6th of April = 2017-04-06]", "on [the 6 April = 2017-04-06]"},
	},
	{
		Name: "day-in-words-of-month", Pattern: "the # of MONTH", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p := timex.Point{Month: monthOf(m, 3), Day: m.Number(1).Whole}
			return p, isMonth(m, 3) && isDayInWords(m, 1)
		},
		Eg: []string{"on [the first of May = 2017-05-01], he left"},
	},
	{
		Name: "day-in-words-of-month-year", Pattern: "the # of MONTH ,? YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p := timex.Point{Year: m.N(5), Month: monthOf(m, 3), Day: m.Number(1).Whole}
			return p, isMonth(m, 3) && isDayInWords(m, 1)
		},
		Eg: []string{"on [the first of May, 1997 = 1997-05-01]"},
	},
	{
		Name: "month-day-in-words-year", Pattern: "MONTH the? # ,? YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p := timex.Point{Year: m.N(4), Month: monthOf(m, 0), Day: m.Number(2).Whole}
			return p, isMonth(m, 0) && isDayInWords(m, 2)
		},
		Eg: []string{"on [May first, 1997 = 1997-05-01]"},
	},
	{
		Name: "day-month-short-year", Pattern: "DAY - MONTH - YY|YEAR", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: century(m.N(4)), Month: time.Month(m.N(2)), Day: m.N(0)}, m.Cap(2)
		},
		Eg: []string{"dated [19-Nov-12 = 2012-11-19]"},
	},
	{
		Name: "month-year", Pattern: "MONTH ~-? ,? of|in? YEAR", Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: m.N(4), Month: time.Month(m.N(0))}, isMonth(m, 0)
		},
		Eg: []string{"in [November 2016 = 2016-11]", "in [July-1997 = 1997-07]", "in [March of 2011 = 2011-03]",
			"in [Jan. 1998 = 1998-01] it was"},
	},
	{
		Name: "month-short-year", Pattern: "MONTH ' ~YY", Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Year: century(m.N(2)), Month: time.Month(m.N(0))}, isMonth(m, 0)
		},
		Eg: []string{"in [June '98 = 1998-06]"},
	},
	{
		Name: "month", Pattern: "MONTH", Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Month: time.Month(m.N(0)), Epithet: nounFollows(m)}, isBareMonth(m)
		},
		Eg: []string{"sales fell in [February = 2017-02]", "She said June Carter sang", "until [May = 2017-05]"},
	},
	{
		Name: "date-year-in-words", Pattern: "MONTH #? ,? nineteen|twenty|eighteen #", Kind: timex.KindMonth | timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, n := timex.Point{Month: monthOf(m, 0)}, m.Number(4)
			if m.Has(1) {
				p.Day = m.Number(1).Whole
			}
			p.Year = m.N(3)*100 + int(n.Value)
			return p, isMonth(m, 0) && p.Day <= 31 && isTwoDigits(n)
		},
		Eg: []string{"[January nineteen ninety-seven = 1997-01]. It rained",
			"on [May 3, nineteen ninety-seven = 1997-05-03]"},
	},
	{
		Name: "month-of-that-year", Pattern: "<month|day|period> ,? of? <relyear>", Tier: 1, Kind: timex.KindMonth,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.InYear{Of: m.Value(0), Year: m.Value(3)}, true },
		Eg:    []string{"in [June last year = 2016-06]", "[May 3 of last year = 2016-05-03]"},
	},
	{
		Name: "day-of-month", Pattern: "the ORD", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			partOf := m.Before(1)&timex.Of != 0 && m.Before(2)&(timex.DayPart|timex.Units) != 0 // the night of the 14th
			led := partOf || m.Before(1)&(timex.Prep|timex.Weekday) != 0
			return timex.Point{Day: m.N(1)}, led && m.N(1) <= 31 && !continues(m)
		},
		Eg: []string{"He came on [May 3 = 2017-05-03] and left on [the 14th = 2017-05-14].", "on the 14th floor",
			"He came on [May 3 = 2017-05-03] and left on [the night of the 14th = 2017-05-14TNI]."},
	},
}

// day makes a Point of the items that hold year (-1 for none), month and day.
func day(m *timex.Match, year, month, day int) timex.Point {
	p := timex.Point{Month: time.Month(m.N(month)), Day: m.N(day)}
	if year >= 0 {
		p.Year = m.N(year)
	}
	return p
}

// isDayInWords reports whether item k is the day of a month, spelt out: "twenty-first".
func isDayInWords(m *timex.Match, k int) bool {
	n := m.Number(k)
	return n.Ordinal && n.Value >= 1 && n.Value <= 31 && !m.Is(k, timex.Int|timex.Ord)
}

// isEpithet reports whether the article in item 0 belongs to a noun behind a date: "the 18 June broadcast".
func isEpithet(m *timex.Match) bool {
	if !m.Has(0) || m.Has(2) || m.Is(1, timex.Ord) {
		return false
	}
	return nounFollows(m) || m.After(1)&timex.Year != 0
}

// century gives the full year that two digits stand for: 1930 to 2029. More digits stay.
func century(n int) int {
	switch {
	case n >= 100:
		return n
	case n < 30:
		return 2000 + n
	}
	return 1900 + n
}
