package en

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// weekdayRules are weekdays, alone and with their date.
var weekdayRules = []timex.Rule{
	{
		Name: "weekday", Pattern: "WEEKDAY", Kind: timex.KindWeekday,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordBefore(1)
			on, _ := m.WordBefore(2)
			the := w == "the" && strings.EqualFold(on, "on") || w == "The" && !nounFollows(m)
			return timex.Point{Weekday: m.N(0), Epithet: nounFollows(m), The: the, Into: w == "into"}, isWeekday(m, 0)
		},
		Eg: []string{"they met [Tuesday = 2017-05-02]", "he sat down", "the sun shone"},
	},
	{
		Name: "some-weekday", Pattern: "a|an [ WEEKDAY ]", Kind: timex.KindWeekday,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Any{Weekday: m.N(1)}, isWeekday(m, 1) && (ends(m) || m.After(1)&timex.Prep != 0)
		},
		Eg: []string{"it was held on a [Friday = XXXX-WXX-5]", "on [June 24 = 2017-06-24], a [Saturday = XXXX-WXX-6]."},
	},
	{
		Name: "weekday-date", Pattern: "the? WEEKDAY ,? the? <day>", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := m.Value(4).(timex.Point)
			if !ok {
				return m.Value(4), m.Cap(1)
			}
			p.Weekday = m.N(1)
			return p, (m.Cap(1) || !isShortWeekday(m, 1)) && (p.Month != 0 || p.Day != 0)
		},
		Eg: []string{"on [Wednesday, May 3, 2017 = 2017-05-03]", "on [Wed., May 3 = 2017-05-03]",
			"on [Monday the 8th = 2017-05-08]"},
	},
	{
		Name: "weekday-ordinal", Pattern: "WEEKDAY ORD", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Point{Weekday: m.N(0), Day: m.N(1)},
				isWeekday(m, 0) && m.N(1) <= 31 && m.TokenBefore(1).Shape != 0 && !nounFollows(m)
		},
		Eg: []string{"back on [Monday 15th = 2017-05-15]"},
	},
	{
		Name: "weekday-day-to", Pattern: "[ WEEKDAY DAY|ORD ] to|until|and|or|- <day>", Tier: 2, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, ok := m.Value(3).(timex.Point)
			ok = ok && p.Month != 0 && m.N(1) < p.Day
			p.Day, p.Weekday = m.N(1), m.N(0)
			return p, ok
		},
		Eg: []string{"from [Friday 5 = 2017-05-05] to [Sunday 7 May = 2017-05-07]"},
	},
	{
		Name: "date-weekday", Pattern: "<day> ( WEEKDAY )", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) { return m.Value(0), isWeekday(m, 2) },
		Eg:    []string{"on [May 3 (Wednesday) = 2017-05-03]"},
	},
	{
		Name: "last-weekday", Pattern: "the? LAST WEEKDAY", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.NearNamed{Step: -1, Of: timex.Point{Weekday: m.N(2)}, FromMention: pointsBack(m.Text(1))},
				isWeekday(m, 2)
		},
		Eg: []string{"[last Friday = 2017-04-28]"},
	},
	{
		Name: "weekday-before-last", Pattern: "the WEEKDAY before|after last|next", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := 2 * m.N(3)
			return timex.NearNamed{Step: step, Coming: true, Of: timex.Point{Weekday: m.N(1)}},
				isWeekday(m, 1) && (m.Text(2) == "before") == (step < 0)
		},
		Eg: []string{"[the Sunday before last = 2017-04-23]", "[the Friday after next = 2017-05-12]"},
	},
	{
		Name: "weekdays-ago", Pattern: "# mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays ago",
		Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			n := m.Number(0)
			return timex.NearNamed{Step: -n.Whole, Of: timex.Point{Weekday: weekdayIndex(m.Text(1))}},
				!n.Ordinal && !n.Vague && n.Whole > 0 && n.Whole < 100
		},
		Eg: []string{"[two Sundays ago = 2017-04-23]"},
	},
	{
		Name: "this-weekday", Pattern: "this coming|past|last? WEEKDAY", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			v := timex.NearNamed{Of: timex.Point{Weekday: m.N(2)}}
			if m.Has(1) {
				v.Step, v.Coming = m.N(1), m.N(1) > 0
			}
			return v, isWeekday(m, 2)
		},
		Eg: []string{"[this Friday = 2017-05-05]", "[this coming Sunday = 2017-05-07]", "[this past Sunday = 2017-04-30]"},
	},
	{
		Name: "next-weekday", Pattern: "the? next|coming|upcoming|following WEEKDAY", Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w := m.Text(1)
			after := w == "following" && !m.Has(0) // "evacuated following Tuesday's mudslide"
			return timex.NearNamed{Step: 1, Coming: w != "next", Of: timex.Point{Weekday: m.N(2)},
				FromMention: pointsBack(w)}, m.Cap(2) && !after || isWeekday(m, 2) && !after
		},
		Eg: []string{"[next Thursday = 2017-05-11]", "[the coming Thursday = 2017-05-04]",
			"[next Fri = 2017-05-12] they met", "evacuated following [Saturday = 2017-04-29]'s mudslide"},
	},
	{
		Name: "last-feast", Pattern: "last|this|next|this past|coming? <feast|day>", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			step := m.N(0)
			if m.Has(1) {
				step = m.N(1)
			}
			p, isPoint := m.Value(2).(timex.Point)
			_, isFeast := m.Value(2).(timex.Feast)
			return timex.NearNamed{Step: step, Of: m.Value(2)}, isFeast || isPoint && p.Year == 0 && p.Month != 0
		},
		Eg: []string{"[last Thanksgiving = 2016-11-24]", "[last Oct. 23 = 2016-10-23] he", "[this past Easter = 2017-04-16]"},
	},
	{
		Name: "weekday-week", Pattern: "<weekday> last|next|this week", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.InWeek{Weekday: m.Value(0).(timex.Point).Weekday,
				Week: timex.Near{Step: m.N(1), Grain: calendar.Week}}, true
		},
		Eg: []string{"[Thursday last week = 2017-04-27]", "[Monday next week = 2017-05-08]"},
	},
	{
		Name: "week-weekday", Pattern: "last|next|this week <weekday>", Tier: 1, Kind: timex.KindDay,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.InWeek{Weekday: m.Value(2).(timex.Point).Weekday,
				Week: timex.Near{Step: m.N(0), Grain: calendar.Week}}, true
		},
		Eg: []string{"[next week Monday = 2017-05-08]"},
	},
}

// isWeekday reports whether item k is a weekday and no verb or star: "he sat", "the sun".
func isWeekday(m *timex.Match, k int) bool {
	return m.Width(k) >= len("monday") || m.Cap(k) && (!isShortWeekday(m, k) || nearDate(m))
}

// isShortWeekday reports whether item k is one of the short forms that are words too: Sun, Sat, Wed, Mon.
func isShortWeekday(m *timex.Match, k int) bool {
	return shortWeekdays.Has(m.Text(k))
}

// nearDate reports whether a date or clock time stands beside the match.
func nearDate(m *timex.Match) bool {
	const near = timex.Month | timex.Int | timex.Ord
	behind := m.After(1)&(near|timex.Dash) != 0 || m.After(1)&timex.Comma != 0 && m.After(2)&near != 0
	return behind || m.Before(1)&(near|timex.Dash|timex.AmPm) != 0
}

// shortWeekdays are words too, or parts of names.
var shortWeekdays = english.Listed("short weekdays")
