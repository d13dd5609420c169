package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// relativeRules count units from the present or from the date told before: "yesterday", "last week", "the same day".
var relativeRules = []timex.Rule{
	{
		Name: "last-unit", Pattern: "LAST week|month|year|weekend|decade|century", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := near(-1, m, 1)
			v.Whose = v.Grain == calendar.Year && ownsEvent(m)
			return v, m.Text(0) != "past" && m.Text(0) != "prior"
		},
		Eg: []string{"[last week = 2017-W17]", "[last month = 2017-04]", "[last year = 2016]",
			"[last weekend = 2017-W17-WE]"},
	},
	{
		Name: "the-last-unit", Pattern: "the last|past week|month|year|weekend", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return near(-1, m, 2), m.TokenAfter(1).Shape == 0 || !ofFollows(m)
		},
		Eg: []string{"over [the past year = 2016]"},
	},
	{
		Name: "next-unit", Pattern: "the? NEXT week|month|year|weekend|decade|century", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := near(1, m, 2)
			v.FromMention = m.Has(0) && m.Text(0) == "the" || isFollowing(m.Text(1))
			return v, m.Text(1) != "subsequent"
		},
		Eg: []string{"[next week = 2017-W19]", "[next month = 2017-06]",
			"In [1995 = 1995] he left and [the following year = 1996] died."},
	},
	{
		Name: "the-new-year", Pattern: "the new year", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordAfter(1)
			before, _ := m.WordBefore(1)
			named := m.Cap(1) || m.After(1)&(timex.Apostrophe|timex.S) != 0 || w == "eve" || w == "day"
			return timex.NewYear{}, !named && before != "before"
		},
		Eg: []string{"The talks go on in [the new year = 2018].", "on the new year's eve"},
	},
	{
		Name: "this-unit", Pattern: "this|current week|month|year|weekend|quarter|decade|century", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return near(0, m, 1), !isTitle(m) },
		Eg:    []string{"[this week = 2017-W18]", "[this year = 2017]", "on \"This Week\" he"},
	},
	{
		Name: "the-current-unit", Pattern: "the current fiscal? week|month|year|weekend|quarter|decade|century",
		Kind:  timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) { return near(0, m, 3), true },
		Eg:    []string{"in [the current year = 2017]", "for [the current fiscal year = 2017]"},
	},
	{
		Name:    "fiscal-unit",
		Pattern: "the? last|past|this|current|previous|next|coming fiscal|financial|tax|school|academic year",
		Kind:    timex.KindRelYear,
		Value:   func(m *timex.Match) (timex.Value, bool) { return near(m.N(1), m, 3), true },
		Eg:      []string{"in [the last financial year = 2016]", "[this fiscal year = 2017]"},
	},
	{
		Name: "this-time-last-year", Pattern: "this time <relyear>", Tier: 1, Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v, ok := m.Value(2).(timex.Near)
			return v, ok && v.Step != 0
		},
		Eg: []string{"[This time last year = 2016] it was dry"},
	},
	{
		Name:    "previous-unit",
		Pattern: "the? previous|preceding|prior day|week|month|year|weekend|quarter|decade|century",
		Kind:    timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := near(-1, m, 2)
			v.FromMention = true
			return v, true
		},
		Eg: []string{"By [May 3, 1995 = 1995-05-03] he had left; [the previous day = 1995-05-02] she had."},
	},
	{
		Name: "next-day", Pattern: "the next|following|subsequent day", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Near{Step: 1, Grain: calendar.Day, FromMention: true}, true
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and [the next day = 1995-05-04] he left."},
	},
	{
		Name: "day-after", Pattern: "the day|week|month|year after|following|before|earlier", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := 1
			if w := m.Text(2); w == "before" || w == "earlier" {
				step = -1
			}
			t := m.TokenAfter(1)
			bracket, _ := m.WordAfter(1)
			const apart = timex.Comma | timex.Dot | timex.Prep | timex.And | timex.That
			return timex.Near{Step: step, Grain: grainOf(m, 1), FromMention: true},
				t.Shape == 0 || m.After(1)&apart != 0 || bracket == ")"
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and left [the day after = 1995-05-04].",
			"He came on [May 3, 1995 = 1995-05-03]. [The week before = 1995-W17], he wrote."},
	},
	{
		// As with "the [weeks] before the vote", the article stays out (3 of 4 in TimeBank and AQUAINT).
		Name: "unit-beside", Pattern: "the [ day|week|month|year|weekend ] before|after|following", Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Beside{Sign: 1, Grain: grainOf(m, 1)}
			if m.Text(2) == "before" {
				v.Sign = -1
			}
			w, _ := m.WordAfter(1)
			const date = timex.Month | timex.Weekday | timex.RelDay | timex.Last | timex.Next | timex.Int | timex.Year |
				timex.Prep | timex.And
			// a year to the day after
			return v,
				m.TokenAfter(1).Shape == prose.Word && m.After(1)&date == 0 && w != "that" && m.Before(1)&timex.To == 0
		},
		Eg: []string{"The vote was held on [April 6 = 2017-04-06]. The [day = 2017-04-07] after the vote he left.",
			"in the [week = XXXX-WXX] before the crash"},
	},
	{
		Name: "day-after-date", Pattern: "the? day|week|month|year after|before <day|weekday|feast|relday>", Tier: 2,
		Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Shift{N: one, Grain: calendar.Grain(m.N(1)), Sign: 1, From: m.Value(3)}
			if m.Text(2) == "before" {
				v.Sign = -1
			}
			return v, true
		},
		Eg: []string{"[the day after Christmas = 2016-12-26]", "[the day before last Friday = 2017-04-27]"},
	},
	{
		Name: "same-unit", Pattern: "that day|week|month|year|weekend|quarter|decade", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Same{Grain: grainOf(m, 1), Told: true}, true
		},
		Eg: []string{"In [1995 = 1995] he left; [that year = 1995] she died."},
	},
	{
		Name: "the-same-unit", Pattern: "the|that|this same day|week|month|year|weekend|quarter|decade",
		Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Same{Grain: calendar.Grain(m.N(2)), Told: true}, true
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and left [the same day = 1995-05-03].",
			"He came on [May 3, 1995 = 1995-05-03] and left [that same day = 1995-05-03]."},
	},
	{
		Name: "unit-before-last", Pattern: "the week|month|year|weekend before|after last|next", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := 2 * m.N(3)
			return near(step, m, 1), (m.Text(2) == "before") == (step < 0) && (ends(m) || m.After(1)&timex.Prep != 0)
		},
		Eg: []string{"in [the year before last = 2015]", "[the week after next = 2017-W20]"},
	},
	{
		Name: "the-unit", Pattern: "the full|entire|whole|fiscal|financial? year|month|week|weekend", Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordAfter(2)
			told := w == "which" || isAnchored(m) || ofFollows(m) || m.After(1)&timex.Dash != 0
			if told || continues(m) && m.After(1)&timex.S == 0 && !isOver(m) {
				return nil, false
			}
			if g := grainOf(m, 2); g == calendar.Weekend || g == calendar.Week {
				return timex.Near{Grain: g}, true
			}
			return timex.Same{Grain: grainOf(m, 2), Full: m.Text(1) == "full"}, true
		},
		Eg: []string{"over [the weekend = 2017-W17-WE] they met", "Sales fell for [the year = 2017].",
			"for [the full year = 2017].", "[the week = 2017-W18]'s best day"},
	},
	{
		Name: "year-ended", Pattern: "[ the? fiscal|financial|full? year ] ended|ending|to", Tier: 3, Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Length{N: one, Grain: calendar.Year}, m.After(1)&(timex.Month|timex.Weekday|timex.Day|timex.The) != 0
		},
		Eg: []string{"in [the year = P1Y] ended [March 31 = 2017-03-31]"},
	},
	{
		Name: "later-that-day", Pattern: "later|earlier|early|late in? <relyear|relday|relmonth>", Tier: 2,
		Kind: timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			if m.Is(0, timex.Early) {
				return timex.In{Stage: timex.Stage(m.N(0)), Of: m.Value(2)}, true
			}
			// As before a weekday, "earlier" stays out before a week (4 of 4 in TimeBank and AQUAINT); before a month
			// or year it goes in (12 of 15).
			week, _ := m.Value(2).(timex.Near)
			return m.Value(2), week.Grain != calendar.Week
		},
		Eg: []string{"Earlier [Sunday = 2017-04-30], they met", "earlier [this week = 2017-W18]",
			"[earlier this year = 2017]", "[later that day = 2017-05-02]", "[early next week = 2017-W19]",
			"[late yesterday = 2017-05-01]"},
	},
	{
		Name:    "later-in-the-day",
		Pattern: "later|earlier|early|late in|on|during? the|that same? day|week|weekend|month|year|decade|century",
		Kind:    timex.KindRelYear,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Same{Grain: calendar.Grain(m.N(4)), Told: m.Text(2) == "that"}
			if m.Is(0, timex.Early) {
				return timex.In{Stage: timex.Stage(m.N(0)), Of: v}, true
			}
			return v, true
		},
		Eg: []string{"They met on [May 3, 1995 = 1995-05-03]. [Later in the day = 1995-05-03] he left.",
			"[later that year = 2017]", "[earlier in the year = 2017]"},
	},
}

// near makes a Near of the unit in item k.
func near(step int, m *timex.Match, k int) timex.Near {
	return timex.Near{Step: step, Grain: calendar.Grain(m.N(k))}
}

// ownsEvent reports whether the match is the possessive of something that happened then, not of somebody who is still
// to act: "last year's flood", but not "last year's winner".
func ownsEvent(m *timex.Match) bool {
	if m.After(1)&timex.S == 0 {
		return false
	}
	w, ok := m.WordAfter(2)
	for _, end := range [...]string{"er", "ers", "or", "ors", "ist", "ists", "champion", "champions", "report",
		"figures"} {
		ok = ok && !strings.HasSuffix(w, end)
	}
	return ok
}

// isAnchored reports whether an event stands after the match that it is counted from: "the week after the vote".
func isAnchored(m *timex.Match) bool {
	w, _ := m.WordAfter(1)
	return w == "before" || w == "after" || w == "following"
}

// isOver reports whether the match is a weekend in which something went on: "over [the weekend] riots broke out".
func isOver(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return grainOf(m, 2) == calendar.Weekend && (strings.EqualFold(w, "over") || strings.EqualFold(w, "during"))
}

// isTitle reports whether the match is quoted and capitalised in the middle of a sentence: the programme "This Week".
func isTitle(m *timex.Match) bool {
	switch w, _ := m.WordBefore(1); w {
	case "\"", "“", "``", "'":
		return m.Cap(0) && m.Cap(1)
	}
	return false
}

// ofFollows reports whether "of" stands after the match: "the year of the dragon".
func ofFollows(m *timex.Match) bool { return m.After(1)&timex.Of != 0 }

// pointsBack reports whether "the … spring" is counted from the date told before: following, previous.
func pointsBack(w string) bool { return isFollowing(w) || w == "previous" || w == "preceding" }

func isFollowing(w string) bool {
	return w == "following" || w == "subsequent" || w == "succeeding" || w == "ensuing"
}
