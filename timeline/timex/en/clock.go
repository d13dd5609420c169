package en

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// clockRules are clock times, with their zone and their day.
var clockRules = []timex.Rule{
	{
		Name: "clock-minutes", Pattern: "HOUR ~: ~SIXTY AMPM", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return clock(m, 0, 2, -1, 3) },
		Eg:    []string{"at [8:36 a.m. = 2017-05-02T08:36]", "at [5:30pm = 2017-05-02T17:30]"},
	},
	{
		Name: "clock-dot", Pattern: "DOTTED AMPM", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c := timex.Clock{Hour: m.N(0) / 100, Minute: m.N(0) % 100, Grain: calendar.Minute}
			if c.Hour > 12 || c.Minute > 59 {
				return nil, false
			}
			return halfDay(c, m.N(1))
		},
		Eg: []string{"at [7.30 p.m. = 2017-05-02T19:30]", "at [7.30pm = 2017-05-02T19:30]", "up 7.30 points"},
	},
	{
		Name: "clock-hour", Pattern: "HOUR|# AMPM", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			switch {
			case m.Is(0, timex.Hour):
				return clock(m, 0, -1, -1, 1)
			case m.Is(0, timex.Decimal):
				return nil, false
			}
			return clockOf(int(m.Number(0).Value), 0, m.N(1))
		},
		Eg: []string{"at [3 p.m. = 2017-05-02T15:00]", "at [10am = 2017-05-02T10:00]",
			"at [12 a.m. = 2017-05-02T00:00]", "at [nine a.m. = 2017-05-02T09:00]"},
	},
	{
		Name: "clock-24", Pattern: "HOUR ~: ~SIXTY ~: ~SIXTY", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Clock{Hour: m.N(0), Minute: m.N(2), Second: m.N(4), Grain: calendar.Second}, m.Width(0) == 2
		},
		Eg: []string{"at [15:04:05 = 2017-05-02T15:04:05]"},
	},
	{
		Name: "clock-24-minutes", Pattern: "HOUR ~: ~SIXTY hours|hrs|h?", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Clock{Hour: m.N(0), Minute: m.N(2), Grain: calendar.Minute, HalfOpen: m.N(0) < 13 &&
				m.Text(0)[0] != '0'}, !isRatio(m)
		},
		Eg: []string{"at [15:00 = 2017-05-02T15:00]", "won the race in 2:05:33", "he was 1:03 ahead", "3. Boone +0:31"},
	},
	{
		Name: "clock-h", Pattern: "HOUR ~h ~SIXTY", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Clock{Hour: m.N(0), Minute: m.N(2), Grain: calendar.Minute},
				!m.Cap(1) && m.Before(1)&(timex.Prep|timex.To|timex.Comma|timex.Dash) != 0 && !takesTime(m)
		},
		Eg: []string{"at [14h30 = 2017-05-02T14:30]", "from [9h00 = 2017-05-02T09:00] to [17h15 = 2017-05-02T17:15]",
			"ran it in 2h05"},
	},
	{
		Name: "clock-military", Pattern: "FOUR hours|hrs|h", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := military(m)
			return c, ok && m.Before(1)&(timex.Prep|timex.To) != 0
		},
		Eg: []string{"at [0830 hours = 2017-05-02T08:30]"},
	},
	{
		Name: "clock-military-zone", Pattern: "FOUR hours|hrs|h? <zone>", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := military(m)
			z, _ := m.Value(2).(zoneName)
			c.Zone = z.at
			year := m.Is(0, timex.Year) && m.N(0) >= 1800
			return c, ok && (!year || m.Has(1) || saysClock(m))
		},
		Eg: []string{"at [1430 GMT = 2017-05-02T14:30]", "at [2030 GMT = 2017-05-02T20:30]",
			"In [2023 = 2023] UK households paid more",
			"begin at [2023 UK time = 2017-05-02T20:23]"},
	},
	{
		Name: "clock-military-day", Pattern: "FOUR on? <weekday|relday>", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := military(m)
			w, _ := m.WordBefore(1)
			led := w == "at" || m.Text(0)[0] == '0' && m.Before(1)&(timex.Prep|timex.To) != 0
			return c.On(m.Value(2)), ok && led && m.Width(0) == 4
		},
		Eg: []string{"at [1430 on Monday = 2017-05-01T14:30]", "from [0600 Friday = 2017-04-28T06:00]"},
	},
	{
		Name: "clock-at-hour", Pattern: "# o'clock", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return clockOf(int(m.Number(0).Value), 0, -1) },
		Eg:    []string{"at [five o'clock = 2017-05-02T05:00]"},
	},
	{
		Name: "hour-in-the-morning", Pattern: "HOUR|# in|at the? PART", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			h := int(m.Number(0).Value)
			if m.Is(0, timex.Hour) {
				h = m.N(0)
			}
			hour := h >= 1 && h <= 12 && !m.Number(0).Article && !m.Number(0).Vague
			return inPart(timex.Clock{Hour: h, Grain: calendar.Hour, HalfOpen: true}, timex.Part(m.N(3))),
				hour && m.Has(2) == (m.Text(1) == "in") && m.Before(1)&timex.Prep != 0
		},
		Eg: []string{"at [4 in the morning = 2017-05-02T04:00]", "until [nine at night = 2017-05-02T21:00]"},
	},
	{
		Name: "half-past", Pattern: "half|quarter|# past|after|to|before #", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			min, h := 0, int(m.Number(2).Value)
			switch m.Text(0) {
			case "half", "Half":
				min = 30
			case "quarter", "Quarter":
				min = 15
			default:
				return nil, false
			}
			if w := m.Text(1); w == "to" || w == "before" {
				if min == 30 {
					return nil, false
				}
				h, min = h-1, 60-min
			}
			return timex.Clock{Hour: h, Minute: min, Grain: calendar.Minute, HalfOpen: true},
				h >= 0 && h <= 12 && m.Before(1)&timex.Prep != 0
		},
		Eg: []string{"at [half past six = 2017-05-02T06:30]", "at [quarter to nine = 2017-05-02T08:45]"},
	},
	{
		Name: "noon", Pattern: "12? NOON", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Clock{Hour: m.N(1), Grain: calendar.Hour},
				m.Text(1) != "Noon" || m.Before(1) != 0 || m.After(1)&(timex.Dash|timex.Colon) != 0
		},
		Eg: []string{"at [noon = 2017-05-02T12:00]", "[Noon = 2017-05-02T12:00] – lunch", "at [midnight = 2017-05-02T24:00]"},
	},
	{
		Name: "at-midday", Pattern: "at|by|until|before|after|around|from [ midday ]", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Clock{Hour: 12, Grain: calendar.Hour}, true },
		Eg:    []string{"at [midday = 2017-05-02T12:00]"},
	},
	{
		Name: "midday-of-day", Pattern: "midday on? <day|weekday|relday>", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Clock{Hour: 12, Grain: calendar.Hour, Day: m.Value(2)}, true
		},
		Eg: []string{"at [midday on Monday = 2017-05-01T12:00]"},
	},
	{
		Name: "clock-zone", Pattern: "<clock> <zone>", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return inZone(m.Value(0), m.Value(1)) },
		Eg: []string{"at [3 p.m. EDT = 2017-05-02T15:00]", "at [15:00 GMT = 2017-05-02T15:00]",
			"at [8 p.m. Eastern = 2017-05-02T20:00] sharp", "at ten ([05:46 UTC = 2017-05-02T05:46])"},
	},
	{
		Name: "clock-zone-in-brackets", Pattern: "<clock> ( <zone> )", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) { return inZone(m.Value(0), m.Value(2)) },
		Eg:    []string{"at [noon (ET) = 2017-05-02T12:00]"},
	},
	{
		Name: "clock-in-the-morning", Pattern: "<clock> in|at the? PART", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := m.Value(0).(timex.Clock)
			return inPart(c, timex.Part(m.N(3))), ok && (m.Has(2) || m.Text(1) == "at")
		},
		Eg: []string{"at [4 o'clock in the morning = 2017-05-02T04:00]",
			"at [half past six in the evening = 2017-05-02T18:30]"},
	},
	{
		Name: "iso-stamp", Pattern: "<day> ~t ~SIXTY ~: ~SIXTY ~:? ~SIXTY|INT? ~z|+|-? ~SIXTY? ~:? ~SIXTY?", Tier: 1,
		Kind:  timex.KindClock,
		Value: isoStamp,
		Eg: []string{"at [2017-05-03T10:00 = 2017-05-03T10:00]", "at [2017-05-03T10:00:30Z = 2017-05-03T10:00:30]",
			"at [2017-05-03T10:00+06:00 = 2017-05-03T10:00]"},
	},
	{
		Name: "iso-basic-stamp", Pattern: "<day> ~t ~FOUR ~z?", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c := timex.Clock{Hour: m.N(2) / 100, Minute: m.N(2) % 100, Grain: calendar.Minute}
			if m.Has(3) {
				c.Zone = time.UTC
			}
			return c.On(m.Value(0)), c.Hour < 24 && c.Minute < 60
		},
		Eg: []string{"at [20170503T1000 = 2017-05-03T10:00]", "at [20170503T1000Z = 2017-05-03T10:00]"},
	},
	{
		Name: "clock-dot-from", Pattern: "DOTTED", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			opens := m.TokenBefore(0).Is(prose.LineStart) && m.After(1)&timex.Dash != 0 && m.After(2)&timex.Dotted != 0
			return dotted(m.N(0)), opens && isDotted(m.N(0))
		},
		Eg: []string{"[09.00 = 2017-05-02T09:00]–[09.30 = 2017-05-02T09:30] Registration"},
	},
	{
		Name: "clock-dot-to", Pattern: "DOTTED", Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			ends := m.TokenBefore(2).Is(prose.LineStart) && m.Before(1)&timex.Dash != 0 && m.Before(2)&timex.Dotted != 0
			return dotted(m.N(0)), ends && isDotted(m.N(0))
		},
		Eg: []string{"[9.00 = 2017-05-02T09:00] - [12.30 = 2017-05-02T12:30] Workshops"},
	},
	{
		Name: "clock-dot-zone", Pattern: "DOTTED <zone>", Tier: 1, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			z, ok := m.Value(1).(zoneName)
			c := timex.Clock{Hour: m.N(0) / 100, Minute: m.N(0) % 100, Grain: calendar.Minute, Zone: z.at}
			return c, ok && c.Hour < 24 && c.Minute < 60
		},
		Eg: []string{"at [17.20 GMT = 2017-05-02T17:20]"},
	},
	{
		Name: "clock-on-day", Pattern: "<clock> ,|sharp|prompt? on? ,? <day|weekday|relday|feast|part>", Tier: 2,
		Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := m.Value(0).(timex.Clock)
			if m.Has(1) && m.After(1)&timex.Hour != 0 { // 5pm, Sat 10am
				return nil, false
			}
			if p, isPart := m.Value(4).(timex.DayOf); isPart {
				return inPart(c, p.Part).On(p.Of), ok && p.Of != nil
			}
			return c.On(m.Value(4)), ok
		},
		Eg: []string{"at [8:36 a.m. EDT Saturday = 2017-04-29T08:36]", "at [3 p.m. on Friday = 2017-04-28T15:00]",
			"at [noon Thursday = 2017-04-27T12:00]", "at [8:30 Tuesday night = 2017-05-02T20:30]",
			"at [6 a.m. tomorrow night = 2017-05-03T06:00]"},
	},
	{
		Name: "day-at-clock", Pattern: "<day|weekday|relday|feast> ,? at|from? <clock>", Tier: 2, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := m.Value(3).(timex.Clock)
			return c.On(m.Value(0)), ok
		},
		Eg: []string{"[Sunday, May 7, 2017, 8 p.m. CET = 2017-05-07T20:00]",
			"[next Thursday at 3 p.m. = 2017-05-11T15:00]", "[yesterday at noon = 2017-05-01T12:00]"},
	},
	{
		Name: "clock-day-zone", Pattern: "<clock> <zone>", Tier: 3, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			c, ok := m.Value(0).(timex.Clock)
			z, _ := m.Value(1).(zoneName)
			bare := c.Zone == nil && c.Day != nil
			c.Zone = z.at
			return c, ok && bare
		},
		Eg: []string{"at [9:34 p.m., March 19 EST = 2017-03-19T21:34] it began"},
	},
	{
		Name: "part-clock", Pattern: "<part> at <clock>", Tier: 3, Kind: timex.KindClock,
		Value: func(m *timex.Match) (timex.Value, bool) {
			p, _ := m.Value(0).(timex.DayOf)
			c, ok := m.Value(2).(timex.Clock)
			if p.Of == nil || c.Day != nil {
				return nil, false
			}
			return inPart(c, p.Part).On(p.Of), ok
		},
		Eg: []string{"[tomorrow evening at 7:30 = 2017-05-03T19:30]"},
	},
}

// dotted reads hours and minutes with a dot between them.
func dotted(n int) timex.Clock {
	return timex.Clock{Hour: n / 100, Minute: n % 100, Grain: calendar.Minute}
}

func isDotted(n int) bool { return n < 2400 && n%100 < 60 }
