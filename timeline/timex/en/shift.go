package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

var one = prose.Quantity{Value: 1, Whole: 1}

// shiftRules are amounts of time away from a date: "two years ago", "three days later", "a week after the vote".
var shiftRules = []timex.Rule{
	{
		Name: "ago", Pattern: "APPROX|more|less? than? # -? UNIT|UNITS or? so? ago", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Shift{N: m.Number(2), Grain: calendar.Grain(m.N(4)), Sign: -1, Bound: bound(m, 0)},
				m.Has(0) || !m.Has(1)
		},
		Eg: []string{"[10 years ago = 2007]", "[three days ago = 2017-04-29]", "[two weeks ago = 2017-W16]",
			"[a month ago = 2017-04]", "[several years ago = PAST_REF]",
			"[about two years ago = 2015]", "[forty-eight hours ago = 2017-04-30]", "[six hours ago = 2017-05-02]"},
	},
	{
		Name: "ago-today", Pattern: "# UNIT|UNITS ago RELDAY", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Shift{N: m.Number(0), Grain: grainOf(m, 1), Sign: -1, From: timex.Away{Days: m.N(3)}},
				!m.Number(0).Vague
		},
		Eg: []string{"it fell [a year ago today = 2016-05-02]", "[two weeks ago yesterday = 2017-04-17]"},
	},
	{
		Name: "fortnight-ago", Pattern: "# fortnight|fortnights ago|later|earlier", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			n.Value, n.Whole = 2*n.Value, 2*n.Whole
			if m.Text(2) == "ago" {
				return timex.Shift{N: n, Grain: calendar.Week, Sign: -1}, !n.Ordinal
			}
			return shiftBy(m, timex.Shift{N: n, Grain: calendar.Week, Sign: 1, FromMention: true}, m.Text(2))
		},
		Eg: []string{"[a fortnight ago = 2017-W16]"},
	},
	{
		Name: "vague-ago", Pattern: "UNITS|long ago", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Now{Tense: timex.Past}, true },
		Eg:    []string{"[years ago = PAST_REF]", "[long ago = PAST_REF]"},
	},
	{
		Name: "stamp-ago", Pattern: "# ~h|hr|hrs|d|w|min|mins|m|s ago", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Shift{N: m.Number(0), Grain: stampUnits[m.Text(1)], Sign: -1}, stampUnits[m.Text(1)] != 0
		},
		Eg: []string{"posted [3d ago = 2017-04-29]", "[6h ago = 2017-05-02]"},
	},
	{
		Name: "half-ago", Pattern: "# UNIT and a half ago", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.Shift{N: prose.Quantity{Value: n.Value + 0.5}, Grain: calendar.Grain(m.N(1)), Sign: -1}, true
		},
		Eg: []string{"[a year and a half ago = 2015]"},
	},
	{
		Name: "later",
		Pattern: "APPROX|more|less|just|only? than? # UNIT|UNITS later|earlier|before|previously|afterward|" +
			"afterwards|hence|prior|after|thereafter|on", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Shift{N: m.Number(2), Grain: calendar.Grain(m.N(3)), Sign: 1, FromMention: true, Bound: bound(m, 0)}
			if m.Has(1) && !m.Has(0) { // "higher than a year earlier"
				return nil, false
			}
			return shiftBy(m, v, m.Text(4))
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and left [three days later = 1995-05-06].",
			"He died in [1995 = 1995]; [two years earlier = 1993] he had moved.",
			"He died on [May 3, 1995 = 1995-05-03]. [Two days before = 1995-05-01], he fell.",
			"It opened on [May 3, 1995 = 1995-05-03], [two years = P2Y] later than planned."},
	},
	{
		Name: "from-now", Pattern: "# UNIT|UNITS from now|today|tomorrow", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Shift{N: m.Number(0), Grain: calendar.Grain(m.N(1)), Sign: 1}, true
		},
		Eg: []string{"[two weeks from now = 2017-W20]"},
	},
	{
		Name: "away", Pattern: "APPROX|just|only|still? # UNIT|UNITS away", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordAfter(1)
			v := timex.Shift{N: m.Number(1), Grain: calendar.Grain(m.N(2)), Sign: 1, Bound: bound(m, 0)}
			return v, v.Grain >= calendar.Day && w != "from" && w != "by" && !m.Number(1).Ordinal
		},
		Eg: []string{"The vote is [three weeks away = 2017-W21]."},
	},
	{
		Eg:   []string{"in [two weeks = 2017-W20] time", "in [ten years = 2027]' time"},
		Name: "in-time", Pattern: "in|within [ # UNIT|UNITS ] '? time", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Shift{N: m.Number(1), Grain: calendar.Grain(m.N(2)), Sign: 1}, true
		},
	},
	{
		Name: "from-date",
		Pattern: "APPROX|just|only|exactly? # UNIT|UNITS from|after|before|since|following|prior to? <day|" +
			"weekday|feast|relday|month|year>", Tier: 2, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.Shift{N: m.Number(1), Grain: calendar.Grain(m.N(2)), Sign: 1, From: m.Value(5), Bound: bound(m, 0)}
			p, weekday := v.From.(timex.Point)
			switch m.Text(3) {
			case "from":
				if !weekday || p.Weekday == 0 || p.Month != 0 {
					_, near := v.From.(timex.Away)
					return v, near
				}
				v.From = timex.NearNamed{Step: 1, Coming: true, Of: p}
			case "before":
				v.Sign = -1
			case "prior":
				v.Sign = -1
				return v, m.Has(4)
			case "since":
				return nil, false
			}
			return v, !m.Has(4)
		},
		Eg: []string{"[two weeks after May 3 = 2017-05-17]", "[a week from Friday = 2017-05-12]",
			"[three days before Christmas = 2016-12-22]", "[two days after April 6 = 2017-04-08]"},
	},
	{
		Name: "week-on", Pattern: "a week on <weekday>", Tier: 2, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := m.Value(3).(timex.Point)
			return timex.NearNamed{Step: 2, Coming: true, Of: p}, ok && m.Cap(3) && ends(m)
		},
		Eg: []string{"It is [a week on Friday = 2017-05-12]."},
	},
	{
		Name: "weekday-on-week", Pattern: "<weekday> week", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := m.Value(0).(timex.Point)
			return timex.NearNamed{Step: 2, Coming: true, Of: p}, ok && m.Cap(0) && !m.Cap(1) && ends(m)
		},
		Eg: []string{"It opens on [Friday week = 2017-05-12]."},
	},
	{
		Name: "earlier-later-vague", Pattern: "UNITS later|earlier|after|before|afterward|afterwards", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			t := timex.Past
			switch m.Text(1) {
			case "later", "afterward", "afterwards", "after":
				t = timex.Future
			}
			return timex.Now{Tense: t},
				m.Before(1)&(timex.Int|timex.NumWord) == 0 && (m.Text(1) == "later" || m.Text(1) == "earlier")
		},
		Eg: []string{"They died [days later = FUTURE_REF]."},
	},
}

// stampUnits are the units of the ages that feeds show.
var stampUnits = map[string]calendar.Grain{"s": calendar.Second, "m": calendar.Minute, "min": calendar.Minute,
	"mins": calendar.Minute, "h": calendar.Hour, "hr": calendar.Hour, "hrs": calendar.Hour, "d": calendar.Day,
	"w": calendar.Week}

// shiftBy gives v the direction of its last word; "before" and "after" need something else than an object behind them.
func shiftBy(m *timex.Match, v timex.Shift, word string) (timex.Value, bool) {
	switch strings.ToLower(word) {
	case "earlier", "previously":
		v.Sign = -1
	case "before", "prior":
		v.Sign = -1
		return v, ends(m) || m.After(1)&timex.And != 0
	case "after":
		return v, ends(m)
	case "on":
		return v, ends(m)
	case "hence":
		v.FromMention = false
	}
	if w, ok := m.WordAfter(1); ok && w == "than" { // "seven months later than planned" compares
		return nil, false
	}
	return v, true
}

// ends reports whether a clause ends after the match.
func ends(m *timex.Match) bool {
	t := m.TokenAfter(1)
	return t.Shape == 0 || t.Shape == prose.Mark && m.After(1)&timex.Dash == 0
}

// bound gives how item k hedges an amount.
func bound(m *timex.Match, k int) timex.Bound {
	if !m.Has(k) {
		return 0
	}
	switch strings.ToLower(m.Text(k)) {
	case "more", "over":
		return timex.MoreThan
	case "less", "under", "nearly", "almost":
		return timex.LessThan
	case "just", "only", "exactly":
		return 0
	}
	return timex.About
}
