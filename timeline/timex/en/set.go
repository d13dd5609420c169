package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// setRules are times that come again and again.
var setRules = []timex.Rule{
	{
		Name: "frequency", Pattern: "FREQ",
		Value: func(m *timex.Match) (timex.Value, bool) {
			adjective := grainOf(m, 0) == calendar.Quarter && nounFollows(m) // a quarterly dividend
			return timex.Repeat{Value: every(grainOf(m, 0))}, !adjective && (!m.Cap(0) || m.TokenBefore(1).Shape == 0)
		},
		Eg: []string{"it is held [annually = P1Y]", "a [daily = P1D] paper", "the Daily Mail"},
	},
	{
		Name: "every-unit", Pattern: "EVERY other|single? UNIT",
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := every(grainOf(m, 2))
			if m.Text(1) == "other" {
				v = "P2" + v[2:]
			}
			return timex.Repeat{Value: v}, m.Text(2) != "second"
		},
		Eg: []string{"[every day = P1D]", "[each year = P1Y]", "ten [per month = P1M]", "[every other week = P2W]"},
	},
	{
		Name: "nth-of-each", Pattern: "the? #|last day|week|WEEKDAY of each|every UNIT",
		Value: func(m *timex.Match) (timex.Value, bool) {
			n, g := nth(m, 1), grainOf(m, 5)
			if n > 0 && n <= 31 && g == calendar.Month && m.Text(2) == "day" {
				return timex.Repeat{Value: "XXXX-XX-" + twoDigits(n)}, true
			}
			return timex.Repeat{Value: every(g)}, n != 0 && g > calendar.Day
		},
		Eg: []string{"on [the first day of each month = XXXX-XX-01]", "on [the last Friday of every month = P1M]"},
	},
	{
		Name: "times-every-few", Pattern: "once|twice every # UNITS",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: length(m, 2, 3).Resolve(nil).Value}, true
		},
		Eg: []string{"it meets [once every two years = P2Y]"},
	},
	{
		Name: "every-few", Pattern: "every # UNITS",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: length(m, 1, 2).Resolve(nil).Value}, true
		},
		Eg: []string{"[every four years = P4Y]"},
	},
	{
		Name: "every-weekday", Pattern: "every|each other? WEEKDAY PART?",
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := "XXXX-WXX-" + string(rune('0'+m.N(2)))
			if m.Has(3) {
				v += "T" + partCode(timex.Part(m.N(3)))
			}
			return timex.Repeat{Value: v}, true
		},
		Eg: []string{"[every Monday = XXXX-WXX-1]"},
	},
	{
		Name: "every-month-name", Pattern: "every|each MONTH",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: "XXXX-" + twoDigits(m.N(1))}, isMonth(m, 1)
		},
		Eg: []string{"[each July = XXXX-07]"},
	},
	{
		Name: "every-season", Pattern: "every|each SEASON",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[m.N(1)-1]}, true
		},
		Eg: []string{"[every summer = XXXX-SU]"},
	},
	{
		Name: "every-part", Pattern: "every|each PART",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: "XXXX-XX-XXT" + partCode(timex.Part(m.N(1)))}, true
		},
		Eg: []string{"[every morning = XXXX-XX-XXTMO]"},
	},
	{
		Name: "weekdays", Pattern: "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: "XXXX-WXX-" + string(rune('0'+weekdayIndex(m.Text(0))))}, m.Cap(0)
		},
		Eg: []string{"on [Mondays = XXXX-WXX-1]"},
	},
	{
		Name: "weekends", Pattern: "on|at|and|or [ weekends ]",
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Repeat{Value: "XXXX-WXX-WE"}, true },
		Eg:    []string{"it is open on [weekends = XXXX-WXX-WE]"},
	},
	{
		Name: "weekday-nights", Pattern: "WEEKDAY mornings|afternoons|evenings|nights",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: "XXXX-WXX-" + string(rune('0'+m.N(0))) + "T" + partCode(timex.Part(m.N(1)))}, m.Cap(0)
		},
		Eg: []string{"[Tuesday nights = XXXX-WXX-2TNI]"},
	},
	{
		Name: "times-a-unit", Pattern: "#? times|once|twice a|an|per|each|every UNIT",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: every(grainOf(m, 3))}, isRate(m, 3) && (m.Has(0) == (m.Text(1) == "times"))
		},
		Eg: []string{"it meets [three times a year = P1Y]", "it meets [twice a week = P1W]"},
	},
	{
		Name: "days-a-unit", Pattern: "# days|nights|mornings|afternoons|evenings|weekends a|per|each|every week|month|year",
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.Repeat{Value: every(grainOf(m, 3))}, isRate(m, 3) && !n.Ordinal
		},
		Eg: []string{"open [six days a week = P1W]", "he sings [two nights a month = P1M]"},
	},
	{
		Name: "frequency-of-several", Pattern: "# - hourly|daily|weekly|monthly|yearly",
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.Repeat{Value: timex.Length{N: n, Grain: grainOf(m, 2)}.Resolve(nil).Value},
				!n.Ordinal && !n.Vague && n.Value > 1
		},
		Eg: []string{"a [six-monthly = P6M] check"},
	},
	{
		Name: "percent-a-unit", Pattern: "percent|% [ a|an|per UNIT ]",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: every(grainOf(m, 2))}, isRate(m, 2)
		},
		Eg: []string{"8 percent [a year = P1Y]", "up from 40% [a year ago = 2016]"},
	},
	{
		Name: "amount-a-unit", Pattern: "#|million|billion|thousand [ a|an UNIT ]",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: every(grainOf(m, 2))}, isRate(m, 2) && !m.Number(0).Article && !m.Number(0).Ordinal
		},
		Eg: []string{"$500 million [a year = P1Y]", "attacks average 30 [a day = P1D]"},
	},
	{
		Name: "things-a-unit", Pattern: "a|an UNIT", Tier: 1,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Repeat{Value: every(grainOf(m, 1))}, isRate(m, 1) && isCounted(m)
		},
		Eg: []string{"four flights [a week = P1W]", "hundreds of calls [a day = P1D]", "they paid him for [a year = P1Y]"},
	},
}

// isCounted reports whether a plural with a number stands before the match: "four flights", "hundreds of calls".
func isCounted(m *timex.Match) bool {
	if w, _ := m.WordBefore(1); m.TokenBefore(1).Shape != prose.Word || !strings.HasSuffix(w, "s") ||
		m.Before(1)&^timex.DayPart != 0 {
		return false
	}
	for k := 2; k <= 4; k++ {
		if m.Before(k)&(timex.Int|timex.NumWord|timex.Vague) != 0 {
			return true
		}
	}
	return false
}

// isRate reports whether "a UNIT", the unit in item k, is a rate: "twice a year", not "a year ago".
func isRate(m *timex.Match, k int) bool {
	switch w, _ := m.WordAfter(1); w {
	case "ago", "earlier", "later", "before", "after", "old":
		return false
	case "from":
		next, _ := m.WordAfter(2)
		return next != "now" && next != "today" && m.After(2)&(timex.RelDay|timex.Weekday) == 0
	}
	return m.Text(k) != "second" && m.Text(k) != "quarter" && m.After(1)&timex.Dash == 0
}

// every gives the TIMEX3 value of what comes once a unit.
func every(g calendar.Grain) string {
	if g == calendar.Quarter {
		return "P3M"
	}
	return timex.Length{N: one, Grain: g}.Resolve(nil).Value
}

var partCodes = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

func partCode(p timex.Part) string { return partCodes[p] }

func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// weekdayIndex gives 1 for Mondays to 7 for Sundays.
func weekdayIndex(s string) int {
	return strings.Index("motuwethfrsasu", strings.ToLower(s[:2]))/2 + 1
}
