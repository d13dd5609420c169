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
	return Result{Type: Duration, Value: v.spell(), Mod: boundMods[v.Bound], Reason: "a length of time"}
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

// A Repeat is a time that comes again and again: "daily", "every Monday", "twice a year".
type Repeat struct {
	Value string // TIMEX3: "P1D", "XXXX-WXX-1", "XXXX-XX-XXTMO"
}

// Resolve needs no anchor.
func (v Repeat) Resolve(*Reader) Result {
	return Result{Type: Set, Value: v.Value, Reason: "a time that comes again"}
}

// A Now is a word for the present, the past or what is to come: "now", "recently", "soon".
type Now struct{ Tense Tense }

var refs = [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// Resolve needs no anchor: TIMEX3 has words for these.
func (v Now) Resolve(*Reader) Result {
	return Result{Type: Date, Value: refs[v.Tense], Reason: "a word for a time, not a date"}
}

// A Then points to a time that only the story around it tells: "this period", "at that point".
type Then struct{}

// Resolve leaves it open: TIMEX3 then has no value.
func (Then) Resolve(*Reader) Result {
	return unresolved(Date, "", "only the story tells which time is meant")
}

// An Away is a day counted from the publication: today (0), yesterday (-1), tomorrow (1).
type Away struct{ Days int }

// Resolve counts from the day of publication, in a narrative too.
func (v Away) Resolve(r *Reader) Result {
	if r.pub.IsZero() || r.pub.Grain > calendar.Day {
		return unresolved(Date, "XXXX-XX-XX", noPublication)
	}
	return dated(dayFrom(r.pub, v.Days), ByPublication, stepReason(v.Days, ByPublication))
}

// A Feast is a holiday: a day, or a stretch of days, that comes once a year.
type Feast struct {
	Name string
	Year int                               // 0 when open
	In   func(y int) (calendar.Span, bool) // its days in a year
}

func (f Feast) inYear(y int) (calendar.Span, bool) { return f.In(y) }

// Resolve finds the year, where it is open, by nearness and tense.
func (f Feast) Resolve(r *Reader) Result {
	if f.Year != 0 {
		if s, ok := f.In(f.Year); ok {
			return dated(s, 0, "the year is told")
		}
		return unresolved(Date, strconv.Itoa(f.Year), noSuchDay)
	}
	if y := r.year(); y != 0 {
		if s, ok := f.In(y); ok {
			return dated(s, ByMention, "year of the date told before")
		}
	}
	if r.pub.IsZero() {
		return unresolved(Date, "XXXX-XX-XX", noYear)
	}
	s, ok := nearest(f, r.pub.Start, r.tense)
	if !ok {
		return unresolved(Date, "XXXX-XX-XX", noYear)
	}
	return dated(s, ByPublication, nearestReason(r.tense))
}
