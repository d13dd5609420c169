package en

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// inZone puts a zone to a clock time.
func inZone(v, zone timex.Value) (timex.Value, bool) {
	c, ok := v.(timex.Clock)
	z, known := zone.(zoneName)
	c.Zone = z.at
	return c, ok && known
}

// saysClock reports whether four digits that could be a year are a clock time by what leads to them: "at 2030 GMT",
// "(2030 GMT)", "from 1900 to 2030 GMT".
func saysClock(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return beforeClock.Has(w) || m.Before(1)&(timex.To|timex.And|timex.Comma|timex.Dash) != 0
}

// takesTime reports whether the word before the match makes hours and minutes an amount: "finished in 2h05".
func takesTime(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return beforeAmount.Has(w)
}

// military reads item 0 as hours and minutes in four digits.
func military(m *timex.Match) (timex.Clock, bool) {
	h, min := m.N(0)/100, m.N(0)%100
	return timex.Clock{Hour: h, Minute: min, Grain: calendar.Minute}, h <= 24 && min < 60
}

// isoStamp is a date and time by ISO 8601, with its offset.
func isoStamp(m *timex.Match) (timex.Value, bool) {
	c := timex.Clock{Hour: m.N(2), Minute: m.N(4), Grain: calendar.Minute}
	if m.Has(6) {
		c.Second, c.Grain = m.N(6), calendar.Second
	}
	switch sign := m.Text(7); {
	case sign == "z" || sign == "Z":
		c.Zone = time.UTC
	case m.Has(8) && m.Has(10):
		east := m.N(8)*3600 + m.N(10)*60
		if sign == "-" {
			east = -east
		}
		if !calendar.IsOffset(east) {
			return nil, false
		}
		c.Zone = time.FixedZone(sign+m.Text(8)+":"+m.Text(10), east)
	}
	whole := m.Has(5) == m.Has(6) && m.Has(8) == m.Has(10)
	return c.On(m.Value(0)), whole && c.Hour <= 24 && (c.Zone != nil || !m.Has(7))
}

// clock makes a Clock of the items that hold hour, minute, second and a.m. or p.m.; -1 where there is none.
func clock(m *timex.Match, hour, minute, second, ampm int) (timex.Value, bool) {
	c := timex.Clock{Hour: m.N(hour), Grain: calendar.Hour}
	if minute >= 0 {
		c.Minute, c.Grain = m.N(minute), calendar.Minute
	}
	if second >= 0 && m.Has(second) {
		c.Second, c.Grain = m.N(second), calendar.Second
	}
	return halfDay(c, m.N(ampm))
}

// clockOf makes a Clock of numbers; ampm is 0, 12, or -1 where it is not told.
func clockOf(hour, minute, ampm int) (timex.Value, bool) {
	return halfDay(timex.Clock{Hour: hour, Minute: minute, Grain: calendar.Hour, HalfOpen: ampm < 0}, ampm)
}

// halfDay puts a twelve-hour reading into its half of the day.
func halfDay(c timex.Clock, ampm int) (timex.Value, bool) {
	if c.Hour > 12 && ampm >= 0 || c.Hour > 24 || c.Hour < 0 {
		return c, c.Hour <= 23 && ampm == 12
	}
	if ampm >= 0 {
		c.Hour = c.Hour%12 + ampm
	}
	return c, true
}

// inPart moves an open reading into a part of the day: half past six in the evening is 18:30.
func inPart(c timex.Clock, p timex.Part) timex.Clock {
	late := p == timex.Afternoon || p == timex.Evening || p == timex.Night && c.Hour > 5
	if late && c.HalfOpen && c.Hour < 12 {
		c.Hour += 12
	}
	c.HalfOpen = false
	return c
}

// isMargin reports whether the word after the match makes minutes and seconds what parts two in a race, or what is left
// of a match: "1:03 ahead", "2:12 left".
func isMargin(m *timex.Match) bool {
	if m.Width(0) != 1 {
		return false
	}
	w, _ := m.WordAfter(1)
	return margins.Has(w)
}

// isRatio reports whether digits with a colon are a score, a race time or a verse.
func isRatio(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	if w == ":" && m.Glued(0) || w == "in" && m.Width(0) == 1 { // ran it in 1:44
		return true
	}
	if t := m.TokenBefore(1); t.Shape == prose.Word && t.Is(prose.Capital) && m.Before(1) == 0 && m.Width(0) == 1 {
		return true // Genesis 3:16
	}
	if w == "+" && m.Glued(0) || isMargin(m) {
		return true
	}
	if m.After(1)&timex.Colon != 0 && m.After(2)&timex.Int != 0 {
		return true
	}
	return m.Width(0) > 2
}

// beforeClock lead to four digits that are a clock time.
var beforeClock = english.Listed("before clock")

// beforeAmount stand before hours and minutes that something took.
var beforeAmount = english.Listed("before amount")

// margins stand behind minutes and seconds that part two in a race.
var margins = english.Listed("margins")
