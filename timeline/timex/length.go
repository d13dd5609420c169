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
	Half  bool // and a half: "two and a half years"
}

// Resolve spells the length; it needs no anchor.
func (v Length) Resolve(*Reader) Result {
	return Result{Type: Duration, Value: v.spell(), Mod: boundMods[v.Bound], Why: Amount}
}

// lengthUnits are the designators of ISO 8601 durations; decades and centuries by TIMEX3.
var lengthUnits = map[calendar.Grain]string{calendar.Second: "S", calendar.Minute: "M", calendar.Hour: "H", calendar.Day: "D",
	calendar.Weekend: "WE", calendar.Week: "W", calendar.Month: "M", calendar.Quarter: "Q", calendar.Season: "S", calendar.Half: "H", calendar.Year: "Y",
	calendar.Decade: "Y", calendar.Century: "Y", calendar.Millennium: "Y"}

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
				return half(p, g)
			}
			return p + strconv.Itoa(int(n)) + lengthUnits[g] + rest
		}
	}
	return p + strconv.FormatFloat(n, 'f', -1, 64) + lengthUnits[g]
}

// halves spells half a unit after a whole number of them.
var halves = map[calendar.Grain]string{calendar.Year: "6M", calendar.Hour: "30M", calendar.Minute: "30S", calendar.Day: "T12H"}

func half(p string, g calendar.Grain) string {
	if g == calendar.Day {
		return "PT12H"
	}
	return p + halves[g]
}
