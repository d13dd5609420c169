package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// partRules are parts of the day.
var partRules = []timex.Rule{
	{
		Name: "day-part", Pattern: "<weekday|day|relday|feast> PART", Tier: 1, Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			of := m.Value(0)
			if p, ok := of.(timex.Point); ok {
				p.Epithet = nounFollows(m)
				of = p
			}
			return timex.DayOf{Part: timex.Part(m.N(1)), Of: of}, m.Text(1)[len(m.Text(1))-1] != 's'
		},
		Eg: []string{"[Friday afternoon = 2017-04-28TAF]", "[Tuesday night = 2017-05-02TNI]"},
	},
	{
		Name: "early-day-part", Pattern: "early|late|mid|mid- -? on? <weekday|day|relday|feast> PART", Tier: 1,
		Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(4)), Of: m.Value(3), Stage: timex.Stage(m.N(0))}, true
		},
		Eg: []string{"[early Tuesday morning = 2017-05-02TMO]"},
	},
	{
		Name: "this-part", Pattern: "later|early|earlier|late? this night|midday", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(2)), Of: timex.Away{}}, true
		},
		Eg: []string{"[this night = 2017-05-02TNI]"},
	},
	{
		Name: "night-before-last", Pattern: "the night before last", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Night, Of: timex.Away{Days: -2}}, true
		},
		Eg: []string{"[the night before last = 2017-04-30TNI]"},
	},
	{
		Name: "nights-ago", Pattern: "# night|nights ago|earlier|later", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v, n := timex.Shift{N: m.Number(0), Grain: calendar.Day, Sign: -1}, m.Number(0)
			if word := m.Text(2); word != "ago" {
				v.FromMention = true
				if word == "later" {
					v.Sign = 1
				}
			}
			return timex.DayOf{Part: timex.Night, Of: v}, !n.Ordinal && !n.Vague
		},
		Eg: []string{"[two nights ago = 2017-04-30TNI]",
			"He came on [May 3, 1995 = 1995-05-03] and left [three nights later = 1995-05-06TNI]."},
	},
	{
		Name: "last-evening", Pattern: "late? last evening", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(2)), Of: timex.Away{Days: -1}}, true
		},
		Eg: []string{"[last evening = 2017-05-01TEV]"},
	},
	{
		Name: "that-part", Pattern: "later|early|earlier|late? that|same|that same? PART", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(3))}, true
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and left [that evening = 1995-05-03TEV]."},
	},
	{
		Name: "next-morning", Pattern: "early? the next|following|previous PART", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := m.N(2)
			return timex.DayOf{Part: timex.Part(m.N(3)), Of: timex.Near{Step: step, Grain: dayGrain, FromMention: true}}, true
		},
		Eg: []string{"He came on [May 3, 1995 = 1995-05-03] and left [the next morning = 1995-05-04TMO]."},
	},
	{
		Name: "part-of-day", Pattern: "early|late? in? the early|late? PART hours? of|on <day|weekday|relday|feast>",
		Tier: 2, Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.DayOf{Part: timex.Part(m.N(4)), Of: m.Value(7)}
			if m.Has(3) {
				v.Stage = timex.Stage(m.N(3))
			}
			return v, m.Has(0) == m.Has(1)
		},
		Eg: []string{"on [the night of May 3 = 2017-05-03TNI]", "[early in the morning of 29 April = 2017-04-29TMO]"},
	},
	{
		Name: "dawn", Pattern: "dawn|daybreak|sunrise|lunchtime|dusk|sunset|nightfall on? <weekday|day|relday>",
		Tier: 1, Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: lightPart(m.Text(0)), Of: m.Value(2)}, true
		},
		Eg: []string{"before [dawn on Sunday = 2017-04-30TMO]", "at [dusk Monday = 2017-05-01TEV]"},
	},
	{
		Name: "day-dawn", Pattern: "<weekday|day|relday> dawn|daybreak|lunchtime|dusk|sunset|nightfall", Tier: 1,
		Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: lightPart(m.Text(1)), Of: m.Value(0)}, true
		},
		Eg: []string{"by [Sunday lunchtime = 2017-04-30TMI]"},
	},
	{
		Name: "early-hours", Pattern: "the early|small|wee hours of <day|weekday|relday|feast>", Tier: 1,
		Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Morning, Of: m.Value(4), Stage: timex.StageStart}, true
		},
		Eg: []string{"in [the early hours of Sunday = 2017-04-30TMO]"},
	},
	{
		Name: "part-on-day", Pattern: "early|late|mid|mid- -? PART|PART on? <day|weekday|relday>", Tier: 2,
		Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(2)), Of: m.Value(4), Stage: timex.Stage(m.N(0))}, m.Has(3) || m.Has(1)
		},
		Eg: []string{"[mid-afternoon yesterday = 2017-05-01TAF]"},
	},
	{
		Name: "in-the-part", Pattern: "in [ the early|late? PART ]", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.DayOf{Part: timex.Part(m.N(3))}, true },
		Eg:    []string{"They met on [May 3, 1995 = 1995-05-03]. In [the morning = 1995-05-03TMO] it rained."},
	},
	{
		Name: "by-mid-part", Pattern: "by|until|till|from|since|before [ early|mid|late|mid- -? PART ]", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Part(m.N(3)), Stage: timex.Stage(m.N(1))}, true
		},
		Eg: []string{"It began [Monday = 2017-05-01]. By [late afternoon = 2017-05-01TAF] it was over."},
	},
	{
		Name: "overnight", Pattern: "overnight", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.DayOf{Part: timex.Night}, ends(m) || m.After(1) != 0
		},
		Eg: []string{"It rained [overnight = 2017-05-02TNI]."},
	},
}

// lightPart gives the part of the day that a word for its light or its meals names.
func lightPart(word string) timex.Part {
	switch strings.ToLower(word) {
	case "dusk", "sunset", "nightfall":
		return timex.Evening
	case "lunchtime":
		return timex.Midday
	}
	return timex.Morning
}
