package calendar

import (
	"fmt"
	"slices"
)

// A Grain is how finely a date is known: the size of the calendar unit that the text names.
// Finer grains compare less than coarser ones. The zero Grain means "not set".
type Grain uint8

// The grains, from fine to coarse.
const (
	Second Grain = iota + 1
	Minute
	Hour
	PartOfDay // morning, afternoon, evening, night
	Day
	Weekend
	Week
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
	Millennium
)

var grainNames = [...]string{"", "second", "minute", "hour", "part of day", "day", "weekend", "week", "month",
	"quarter", "season", "half", "year", "decade", "century", "millennium"}

// String gives the English name of g, in lower case; "" for the zero Grain.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return fmt.Sprintf("Grain(%d)", uint8(g))
}

// ParseGrain reads what String writes. It answers false for any other word, "" included.
func ParseGrain(s string) (Grain, bool) {
	i := max(0, slices.Index(grainNames[:], s))
	return Grain(i), i > 0
}
