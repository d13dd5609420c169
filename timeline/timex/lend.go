package timex

import "dateline/timeline/calendar"

// What neighbours lend each other: a year, half of the day, a zone, a day.

// share gives the day that stands after a clock time in two zones to both: "midnight (2200 GMT) on Friday".
func (g *grid) share(list []Expr) {
	for k := 0; k+2 < len(list); k++ {
		a, b, c := &list[k], &list[k+1], &list[k+2]
		day, isDay := pointOf(c.Meaning)
		clocks := isBareClock(a.Meaning) && isBareClock(b.Meaning)
		if !clocks || !isDay || day.Day == 0 && day.Weekday == 0 {
			continue
		}
		if open, _ := g.text(a.Last); open == "(" && b.First == a.Last+1 && c.First <= b.Last+2 {
			a.Meaning, b.Meaning = onDay(a.Meaning, day), onDay(b.Meaning, day)
		}
	}
}

// isBareClock reports whether v is a clock time without its day.
func isBareClock(v Value) bool {
	if in, ok := v.(In); ok {
		v = in.Of
	}
	c, ok := v.(Clock)
	return ok && c.Day == nil
}

// onDay puts the clock time v on a day.
func onDay(v Value, day Point) Value {
	switch w := v.(type) {
	case In:
		w.Of = onDay(w.Of, day)
		return w
	case Clock:
		return w.On(day)
	}
	return v
}

// lend gives each of two neighbours what only the other tells; listed says that they are no ends of a range.
func lend(a, b Value, listed bool) (Value, Value) {
	if y, ok := b.(Point); ok && y.isWeekday() && isCounted(a) {
		y.Into = true
		return a, y
	}
	switch x := a.(type) {
	case Point:
		if y, ok := b.(InWeek); ok && x.isWeekday() {
			return InWeek{Weekday: x.Weekday, Week: y.Week}, y
		}
		if y, ok := b.(Point); ok {
			if x.isWeekday() && y.isWeekday() {
				return x, Onward{Weekday: y.Weekday, From: x, Listed: listed}
			}
			return lendYear(x, y)
		}
	case Period:
		if y, ok := b.(Period); ok && x.Year == 0 {
			x.Year = y.Year // the spring and summer of 1979
			return x, y
		}
	case Clock:
		if y, ok := b.(Clock); ok {
			return lendClock(x, y)
		}
	}
	return a, b
}

// isCounted reports whether v is a weekday told by its side of now, which holds for those listed behind it: "next
// Monday, Tuesday and Wednesday".
func isCounted(v Value) bool {
	if n, ok := v.(NearNamed); ok {
		return n.isWeekday()
	}
	p, ok := v.(Point)
	return ok && p.Into
}

func lendYear(a, b Point) (Value, Value) {
	switch {
	case a == Point{Day: a.Day} && a.Day != 0 && a.Day < b.Day && b.Month != 0:
		a.Month, a.Year = b.Month, b.Year // between the 3rd and the 7th of August
	case a.Month == 0 || b.Month == 0:
	case a.Year == 0 && b.Year != 0:
		a.Year = b.Year
		if a.Month > b.Month {
			a.Year--
		}
	case a.Year != 0 && b.Year == 0:
		b.Year = a.Year
		if a.Month > b.Month {
			b.Year++
		}
	}
	return a, b
}

func lendClock(a, b Clock) (Value, Value) {
	if a.HalfOpen && !b.HalfOpen {
		h := a.Hour
		a = b.same(h).withMinute(a.Minute, a.Grain)
	}
	if a.Day == nil {
		a.Day, b.Day = b.Day, nil // that of a, which is told last
	}
	if a.Zone == nil {
		a.Zone = b.Zone
	}
	if b.Zone == nil {
		b.Zone = a.Zone
	}
	return a, b
}

// nextDay puts the end of a range of clock times that runs over midnight on the day after: "from 9 p.m. to 6 a.m."
func nextDay(a, b Value) Value {
	from, ok := a.(Clock)
	to, also := b.(Clock)
	sure := ok && also && !from.HalfOpen && !to.HalfOpen
	if !sure || to.Day != nil || to.Hour >= from.Hour {
		return b
	}
	return to.On(Near{Step: 1, Grain: calendar.Day, FromMention: true})
}

// same gives the bare hour h in the half of the day that puts it before c: of "9 to 11 a.m." nine in the morning, of
// "11 to 1 p.m." eleven in the morning.
func (c Clock) same(h int) Clock {
	d := c
	d.Hour, d.Minute, d.Second, d.HalfOpen = h%12, 0, 0, false
	if c.Hour >= 12 && h%12+12 <= c.Hour {
		d.Hour += 12
	}
	return d
}

func (c Clock) withMinute(minute int, grain calendar.Grain) Clock {
	c.Minute, c.Grain = minute, grain
	return c
}

// inTheYear puts a year to a day, or to the day of a part of one.
func inTheYear(v Value, year int) Value {
	switch w := v.(type) {
	case Point:
		w.Year = year
		return w
	case DayOf:
		w.Of = inTheYear(w.Of, year)
		return w
	}
	return v
}
