package timex

import (
	"strconv"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Length is an amount of time, not a place in it: "three days", "a four-week closure", "several years".
type Length struct {
	N     prose.Quantity
	Grain calendar.Grain
	Bound Bound
	// FromNow says that the amount begins now, "over the next 30 days", or that its end lies so far ahead, "in five
	// years".
	FromNow Stretch
}

// A Stretch is how an amount of time lies to the day on which it is told. The zero Stretch: not at all.
type Stretch uint8

// The stretches.
const (
	Ahead Stretch = iota + 1 // it begins now: "over the next 30 days"
	Until                    // it ends then: "it will reopen in three weeks"
)

// Resolve spells the length; where it is counted from now, its span is what it comes to.
func (v Length) Resolve(r *Reader) Result {
	res := Result{Type: Duration, Value: v.spell(), Mod: boundMods[v.Bound], Why: Amount}
	if n, _ := amount(v); n == 0 || v.FromNow == 0 || r.Narrative || !r.isDayKnown() {
		return res
	}
	g := v.Grain
	if g == calendar.Week {
		g = calendar.Day // weeks from a day are a day
	}
	end := calendar.Of(min(g, calendar.Year), calendar.Add(r.pub.Start, v.Grain, v.N.Whole))
	switch {
	case v.FromNow == Ahead && r.tense() != Past:
		res.Span = calendar.Of(min(g, calendar.Year), r.pub.Start).Through(end)
	case v.FromNow == Until && r.says().FromNow:
		res.Span = end
	default:
		return res
	}
	res.Anchor, res.Why = ByPublication, FromNow
	return res
}

// lengthUnits are the designators of ISO 8601 durations; decades and centuries by TIMEX3.
var lengthUnits = map[calendar.Grain]string{calendar.Second: "S", calendar.Minute: "M", calendar.Hour: "H",
	calendar.Day: "D", calendar.Weekend: "WE", calendar.Week: "W", calendar.Month: "M", calendar.Quarter: "Q",
	calendar.Season: "S", calendar.Half: "H", calendar.Year: "Y", calendar.Decade: "Y", calendar.Century: "Y",
	calendar.Millennium: "Y"}

// spell writes an ISO 8601 duration, an X for an amount that is not told.
func (v Length) spell() string {
	n, g := v.N.Value, v.Grain
	p := "P"
	if g < calendar.Day {
		p = "PT"
	}
	if v.N.Vague && v.N.Value != 2 { // "a couple" is two
		if g > calendar.Year {
			return "PX" + map[calendar.Grain]string{calendar.Decade: "DE", calendar.Century: "CE", calendar.Millennium: "L"}[g]
		}
		return p + "X" + lengthUnits[g]
	}
	switch g {
	case calendar.Decade:
		n *= 10
	case calendar.Century:
		n *= 100
	case calendar.Millennium:
		n *= 1000
	}
	if whole := float64(int(n)); n-whole == 0.5 {
		if rest, ok := halves[g]; ok {
			if whole == 0 {
				return p + rest
			}
			return p + strconv.Itoa(int(n)) + lengthUnits[g] + rest
		}
	}
	return p + strconv.FormatFloat(n, 'f', -1, 64) + lengthUnits[g]
}

// halves spells half a unit after a whole number of them.
var halves = map[calendar.Grain]string{calendar.Year: "6M", calendar.Hour: "30M", calendar.Minute: "30S",
	calendar.Day: "T12H"}
