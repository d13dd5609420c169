package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// lengthRules are amounts of time.
var lengthRules = []timex.Rule{
	{
		Name:    "length",
		Pattern: "# more|full|consecutive|straight|trading|working|business|additional|further? UNIT|UNITS",
		Kind:    timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			if m.Number(0).Article && m.Before(1)&timex.Units != 0 && m.Before(2)&(timex.Int|timex.NumWord) != 0 &&
				isRate(m, 2) {
				return timex.Repeat{Value: every(grainOf(m, 2))}, true // 60 hours a week
			}
			v := length(m, 0, 2)
			if w, _ := m.WordBefore(1); w == "in" || w == "In" {
				v.FromNow = timex.Until
			}
			return v, isAmount(m)
		},
		Eg: []string{"for [three days = P3D]", "[six months = P6M]", "[several years = PXY]",
			"[two and a half years = P2Y6M]", "a second time",
			"a [five year = P5Y] low", "three quarters of the crop"},
	},
	{
		Name: "fortnight", Pattern: "the? last|past|next|coming|first? # fortnight|fortnights", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(2)
			return timex.Length{N: prose.Quantity{Value: 2 * n.Value, Vague: n.Vague}, Grain: calendar.Week},
				!n.Ordinal && !(m.Has(0) && !m.Has(1)) && !continues(m)
		},
		Eg: []string{"in [a fortnight = P2W], he", "for [two fortnights = P4W]"},
	},
	{
		Name: "the-fortnight", Pattern: "the last|past|next|coming|first fortnight", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Value: 2}, Grain: calendar.Week}, true
		},
		Eg: []string{"over [the past fortnight = P2W]"},
	},
	{
		Name: "length-half", Pattern: "# UNIT|UNITS and a half", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.Length{N: prose.Quantity{Value: n.Value + 0.5}, Grain: grainOf(m, 1)}, !n.Ordinal && !n.Vague
		},
		Eg: []string{"for [a year and a half = P1Y6M]", "[a minute and a half = PT1M30S]"},
	},
	{
		Name: "length-range", Pattern: "[ the? next|last|past|first? # -? ] to|or|-|and # more? -? UNIT|UNITS",
		Kind: timex.KindLength, Tier: 1,
		Value: func(m *timex.Match) (timex.Value, bool) {
			a, b := m.Number(2), m.Number(5)
			w, _ := m.WordBefore(1)
			ok := (m.Text(4) != "and" || strings.EqualFold(w, "between")) && (m.Has(1) || !m.Has(0))
			ok = ok && !(m.Has(1) && isVerbLast(m, 1))
			counts := !a.Ordinal && !a.Article && !b.Ordinal && !b.Vague
			return timex.Length{N: a, Grain: grainOf(m, 8)}, ok && counts && b.Value > a.Value
		},
		Eg: []string{"for [two = P2W] to [three weeks = P3W]", "in [five = P5D] or [six days = P6D]",
			"between [two = P2Y] and [four years = P4Y]",
			"in [the next 24 = PT24H] to [48 hours = PT48H]", "it will last [six = P6W] to [eight weeks = P8W]"},
	},
	{
		Name: "length-or-two", Pattern: "a|an UNIT or two|so|more", Kind: timex.KindLength, Tier: 1,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: one, Grain: grainOf(m, 1), Bound: timex.About}, true
		},
		Eg: []string{"in [a year or two = P1Y]"},
	},
	{
		Name: "length-or-so", Pattern: "<length|relyear> or so", Kind: timex.KindLength, Tier: 1,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.In{Bound: timex.About, Of: m.Value(0)}, true
		},
		Eg: []string{"for [ten years or so = P10Y]", "over [the next year or so = 2018]"},
	},
	{
		Name: "length-dash", Pattern: "# - UNIT|UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			quarters := m.Is(2, timex.Units) && grainOf(m, 2) == calendar.Quarter
			return length(m, 0, 2), !quarters && !n.Ordinal && !n.Article && !isOld(m)
		},
		Eg: []string{"a [four-week = P4W] closure", "a [24-hour = PT24H] strike", "a 21-year-old man"},
	},
	{
		Name: "length-period", Pattern: "a|an|the same? # - UNIT period|span", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) { return length(m, 2, 4), !m.Number(2).Ordinal },
		Eg:    []string{"over [a three-year period = P3Y]", "in [the same 28-day period = P28D]"},
	},
	{
		Name: "long-length", Pattern: "day|week|month|year|hour|decade|decades|years|months|weeks|hours|days - long",
		Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := one
			if m.Is(0, timex.Units) {
				n = prose.Quantity{Vague: true}
			}
			return timex.Length{N: n, Grain: grainOf(m, 0)}, true
		},
		Eg: []string{"a [year-long = P1Y] mission", "a [decades-long = PXDE] war"},
	},
	{
		Name: "long-length-in-one",
		Pattern: "hourlong|daylong|weeklong|monthlong|yearlong|decadelong|hourslong|dayslong|weekslong|" +
			"monthslong|yearslong|decadeslong", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			unit := strings.TrimSuffix(strings.ToLower(m.Text(0)), "long")
			n := one
			if strings.HasSuffix(unit, "s") {
				n = prose.Quantity{Vague: true}
			}
			g, ok := calendar.ParseGrain(strings.TrimSuffix(unit, "s"))
			return timex.Length{N: n, Grain: g}, ok
		},
		Eg: []string{"a [weeklong = P1W] trip", "a [monthslong = PXM] search"},
	},
	{
		Name: "bounded-length", Pattern: "more|less|fewer|no|at than|more|less|least|most than? # more? UNIT|UNITS",
		Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := length(m, 3, 5)
			switch {
			case m.Text(0) == "more" || m.Text(0) == "More":
				v.Bound = timex.MoreThan
			case isNegated(m): // not less than
				v.Bound = timex.EqualOrMore
			case m.Text(1) == "least":
				v.Bound = timex.EqualOrMore
			case m.Text(0) == "no", m.Text(1) == "most":
				v.Bound = timex.EqualOrLess
			default:
				v.Bound = timex.LessThan
			}
			share := v.Grain == calendar.Quarter && (ofFollows(m) || m.After(1)&timex.Unit != 0) // more than a quarter of it
			return v, !share && !m.Number(3).Ordinal && !isOld(m)
		},
		Eg: []string{"[more than four hours = PT4H]", "for [at least 30 days = P30D]"},
	},
	{
		Name: "approx-length", Pattern: "nearly|almost|over|under # UNIT|UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v, n := length(m, 1, 2), m.Number(1)
			v.Bound = bound(m, 0)
			if after, _ := m.WordAfter(1); after == "ago" {
				return nil, false
			}
			if w := strings.ToLower(m.Text(0)); w == "over" || w == "under" { // "over two years" may be "in the course of"
				before, _ := m.WordBefore(1)
				return v, !n.Ordinal && (n.Article || lasts.Has(before)) && v.Grain > calendar.Minute
			}
			return v, !n.Ordinal
		},
		Eg: []string{"[nearly two years = P2Y]", "it took [over a month = P1M]", "for [over nine months = P9M]",
			"over [two years = P2Y] it grew"},
	},
	{
		Name: "the-past-length",
		Pattern: "the|these|those|this? LAST|NEXT|THIS|first|final|recent|remaining|latest|trailing|opening|" +
			"closing|entire # UNIT|UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(2)
			opens := m.Has(0) || m.Is(1, timex.Last|timex.Next|timex.This|timex.OrdWord) && !isVerbLast(m, 1)
			v := length(m, 2, 3)
			if w := m.Text(1); w == "next" || w == "coming" {
				v.FromNow = timex.Ahead
			}
			return v, opens && !n.Ordinal && !n.Article
		},
		Eg: []string{"[the past three days = P3D]", "in [the next few weeks = PXW]", "[the first nine months = P9M]",
			"[last two years = P2Y]", "it is to last [two months = P2M]"},
	},
	{
		Name: "the-past-decade", Pattern: "the past|last decade|century", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: one, Grain: grainOf(m, 2)}, !ofFollows(m)
		},
		Eg: []string{"over [the past decade = P10Y]"},
	},
	{
		Name: "the-past-and-a-half", Pattern: "the past|last UNIT and a half", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Value: 1.5}, Grain: grainOf(m, 2)}, true
		},
		Eg: []string{"in [the past year and a half = P1Y6M]"},
	},
	{
		Name: "length-and-a-half", Pattern: "# - and - a - half -? UNIT|UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.Length{N: prose.Quantity{Value: n.Value + 0.5}, Grain: grainOf(m, 8)}, !n.Ordinal && !n.Vague
		},
		Eg: []string{"for [six-and-a-half months = P6.5M]", "a [two-and-a-half-year = P2Y6M] term"},
	},
	{
		Name: "quarter-century", Pattern: "a|the? quarter -? century", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Value: 25}, Grain: calendar.Year}, true
		},
		Eg: []string{"for more than [a quarter century = P25Y]"},
	},
	{
		Name: "the-length", Pattern: "the # UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(1)
			return length(m, 1, 2), !n.Ordinal && !n.Vague && n.Value > 1
		},
		Eg: []string{"in [the nine months = P9M] to [June = 2017-06]"},
	},
	{
		Name: "recent-length", Pattern: "the? recent|coming|past|last|next|previous|first UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 2)}, m.Text(1) != "first" || m.Has(0)
		},
		Eg: []string{"in [recent weeks = PXW]", "in [coming months = PXM]"},
	},
	{
		Name: "the-units",
		Pattern: "[ the early|late|final|closing|first|following|intervening|ensuing|golden? UNITS ] of|since|" +
			"after|before|that|when|.|,", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			whole := m.Has(1) || m.Is(3, timex.Comma|timex.Dot)
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 2)}, m.Before(1)&timex.Prep != 0 && whole
		},
		Eg: []string{"over [the years = PXY], they", "in [the early years = PXY] of the war"},
	},
	{
		// The article stays out of what an event or a clause defines: 6 of 6 in TimeBank and AQUAINT.
		Name: "units-before", Pattern: "the [ UNITS ] of|since|after|before|following|leading|that|when",
		Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 1)}, m.Before(1)&timex.Prep != 0
		},
		Eg: []string{"in the [days = PXD] after the vote", "in the [years = PXY] that followed"},
	},
	{
		Name: "over-the-years", Pattern: "over|through [ the years|decades|centuries ]", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 2)}, true
		},
		Eg: []string{"over [the years = PXY] many have left"},
	},
	{
		Name: "the-units-ahead", Pattern: "the UNITS ahead", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 1)}, true
		},
		Eg: []string{"in [the weeks ahead = PXW]"},
	},
	{
		Name: "bare-length", Pattern: "UNITS", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordBefore(1)
			w = strings.ToLower(w)
			return timex.Length{N: prose.Quantity{Vague: true}, Grain: grainOf(m, 0)},
				bareLength.Has(w) || ofFollows(m) && lengthOf.Has(w) || countsFrom(m)
		},
		Eg: []string{"for [years = PXY]", "within [hours = PTXH]", "the days are long",
			"it ends [months = PXM] of talk", "sacked [hours = PTXH] after the match"},
	},
}

// lengthOf are the words after which "months of" is a length.
var lengthOf = english.Listed("length of")

// countsFrom reports whether a plural unit is how far away something else happened: "sacked hours after the match".
func countsFrom(m *timex.Match) bool {
	after, _ := m.WordAfter(1)
	if after != "after" && after != "before" {
		return false
	}
	w, _ := m.WordBefore(1)
	switch w {
	case "just", "only", "mere":
		return true
	}
	return m.Before(1)&(timex.Comma|timex.And) != 0 || m.TokenBefore(1).Shape == 0 || isPastForm(w)
}

// isNegated reports whether "not" stands before the match.
func isNegated(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return strings.EqualFold(w, "not")
}

// isVerbLast reports whether item k is the verb of "it is to last two months".
func isVerbLast(m *timex.Match, k int) bool {
	return strings.EqualFold(m.Text(k), "last") && (m.Before(1)&timex.To != 0 || roleOf(m.WordBefore(1)) != 0)
}
