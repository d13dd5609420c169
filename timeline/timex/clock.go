package timex

import (
	"time"

	"dateline/timeline/calendar"
)

// A Clock is a time of day: "3 p.m. EDT", "15:00", "noon", "Tuesday at 8 p.m."
type Clock struct {
	Hour, Minute, Second int // Hour 24 is the midnight that ends the day
	Grain                calendar.Grain
	Zone                 *time.Location // nil when the text gives none
	Day                  Value          // nil: the last day told
	// HalfOpen says that a.m. or p.m. is not told; the hours before seven are then taken as afternoon.
	HalfOpen bool
}

// On gives the clock time on the day that v names.
func (c Clock) On(v Value) Clock {
	c.Day = v
	return c
}

// Resolve puts the clock time on its day.
func (c Clock) Resolve(r *Reader) Result {
	on := c.day(r)
	day := on.Span
	if day.IsZero() || day.Grain > calendar.Day {
		return Result{Type: Time, Value: "XXXX-XX-XX" + c.spell(), Zone: c.Zone, Unresolved: noPublication}
	}
	if c.Hour == 24 && c.Day == nil && on.Why == OnPublication && r.tense() == Past {
		day = dayFrom(day, -1) // the midnight that is over when the article comes out began its day
	}
	t := at(day.Start, c.Hour, c.Minute).Add(time.Duration(c.Second) * time.Second)
	s := calendar.Of(calendar.Minute, t)
	if c.Grain == calendar.Second {
		s = calendar.Of(calendar.Second, t)
	}
	s.AnyYear = day.AnyYear
	res := dated(s, on.Anchor, on.Why).from(on.From)
	res.Type, res.Zone = Time, c.Zone
	if c.Hour == 24 {
		res.Value = spell(day) + "T24:00"
	}
	return res
}

// day is the day of the clock time.
func (c Clock) day(r *Reader) Result {
	if c.Day == nil {
		day, by := r.mentionedDay()
		if by == ByMention {
			return Result{Span: day, Anchor: by, Why: OnDayTold}
		}
		return Result{Span: day, Anchor: by, Why: OnPublication}
	}
	res := c.Day.Resolve(r)
	if s := res.Span; s.Grain < calendar.Day && s.Grain != 0 {
		res.Span = dayOnly(s)
	}
	return res
}

func (c Clock) spell() string {
	return string(appendClock(nil, max(c.Grain, calendar.Second),
		time.Date(2000, 1, 1, c.Hour, c.Minute, c.Second, 0, time.UTC)))
}

// A DayOf is a part of a day: "Tuesday evening", "this morning", "the night of May 3".
type DayOf struct {
	Part Part
	Of   Value // nil: the last day told
	// Stage narrows it: "early Tuesday morning".
	Stage Stage
}

// Resolve puts the part on its day.
func (v DayOf) Resolve(r *Reader) Result {
	var day calendar.Span
	res := Result{Type: Time}
	if v.Of == nil {
		day, res.Anchor = r.mentionedDay()
		res.Why = OnDayTold
	} else {
		of := v.Of.Resolve(r)
		day, res.Anchor, res.Why, res.From = of.Span, of.Anchor, of.Why, of.From
	}
	res.Mod = stageMods[v.Stage]
	if day == r.month && day.AnyYear {
		return r.inMonth(res.Why)
	}
	if day.IsZero() || day.Grain > calendar.Day {
		res.Value, res.Unresolved = "XXXX-XX-XXT"+partNames[v.Part], noMention
		return res
	}
	day = dayOnly(day)
	hours := partHours[v.Part]
	res.Span = calendar.Span{Start: at(day.Start, hours[0], 0), End: at(day.Start, hours[1], 0),
		Grain: calendar.PartOfDay, AnyYear: day.AnyYear}
	res.Value = spell(day) + "T" + partNames[v.Part]
	if day.AnyYear {
		res.Unresolved = noYear
	}
	if isWeekdayName(v.Of) {
		res.Type = Date
	}
	return res
}

// isWeekdayName reports whether v is a day told by its weekday alone: "Friday", "last Friday". With a part of the day
// such a one is a DATE in TimeBank and AQUAINT, 19 times of 27, its value keeping the part: a convention of spelling,
// which the span does not follow.
func isWeekdayName(v Value) bool {
	if n, ok := v.(NearNamed); ok {
		v = n.Of
	}
	p, ok := v.(Point)
	return ok && p.isWeekday()
}
