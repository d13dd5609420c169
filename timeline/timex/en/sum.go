package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// sumRules are amounts of time told in several units.
var sumRules = []timex.Rule{
	{
		Name: "sum", Pattern: "<length> ,? and? <length>", Tier: 1, Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordBefore(1)
			joined := m.Has(1) || m.Has(2) || m.Is(3, timex.Int)
			return sum(m, joined && w != "between" && !shiftFollows(m) && !isOld(m), 0, 3)
		},
		Eg: []string{"it took [two hours and 25 minutes = PT2H25M]", "for [six years, two months = P6Y2M]",
			"for [a day and two hours = P1DT2H]",
			"in [two months = P2M] and [three years = P3Y]", "between [two years = P2Y] and [six months = P6M]"},
	},
	{
		Name: "sum-of-three", Pattern: "<length> ,? and? <length> ,? and? <length>", Tier: 1, Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) { return sum(m, true, 0, 3, 6) },
		Eg:    []string{"for [two years, four months and 12 days = P2Y4M12D]"},
	},
	{
		Name: "race-time", Pattern: "INT ~h|hr|hrs INT ~min|mins|m INT? ~sec|secs|s?", Tier: 1, Kind: timex.KindLength,
		Value: func(m *timex.Match) (timex.Value, bool) {
			of := []timex.Length{whole(m.N(0), calendar.Hour), whole(m.N(2), calendar.Minute)}
			if m.Has(4) {
				of = append(of, whole(m.N(4), calendar.Second))
			}
			return timex.Sum{Of: of}, m.Has(4) == m.Has(5) && fits(of)
		},
		Eg: []string{"he won in [4hr 27min 12sec = PT4H27M12S]", "a run of [2hrs 5mins = PT2H5M]"},
	},
}

// shiftFollows reports whether what stands behind the match makes its end a distance of its own: "and two years ago".
func shiftFollows(m *timex.Match) bool {
	next, _ := m.WordAfter(1)
	return next == "ago" || next == "earlier" || next == "later"
}

func whole(n int, g calendar.Grain) timex.Length {
	return timex.Length{N: prose.Quantity{Value: float64(n), Whole: n}, Grain: g}
}

// sum adds up the lengths in the items at; false where they are no one amount.
func sum(m *timex.Match, ok bool, at ...int) (timex.Value, bool) {
	of := make([]timex.Length, 0, len(at))
	for _, k := range at {
		l, isLength := m.Value(k).(timex.Length)
		if !ok || !isLength {
			return nil, false
		}
		of = append(of, l)
	}
	return timex.Sum{Of: of}, fits(of)
}

// fits reports whether each of the lengths is told exactly and less than one of the unit before it.
func fits(of []timex.Length) bool {
	for i, l := range of {
		if l.N.Vague || i > 0 && (l.Bound != 0 || l.N.Value >= within[[2]calendar.Grain{of[i-1].Grain, l.Grain}]) {
			return false
		}
	}
	return true
}

// within is how many of a smaller unit a greater one has, of the units that are told together; 0 for others.
var within = map[[2]calendar.Grain]float64{
	{calendar.Year, calendar.Month}: 12, {calendar.Year, calendar.Week}: 52, {calendar.Year, calendar.Day}: 366,
	{calendar.Month, calendar.Week}: 5, {calendar.Month, calendar.Day}: 31, {calendar.Week, calendar.Day}: 7,
	{calendar.Day, calendar.Hour}: 24, {calendar.Hour, calendar.Minute}: 60, {calendar.Minute, calendar.Second}: 60,
}
