package timex

import "dateline/timeline/calendar"

// A Beside is the unit of time next to an event: "the [day] after the vote". TimeML takes it for a date. What it comes
// to is known where the text has told the date of the event; see Dated.Leaning.
type Beside struct {
	Sign  int // 1 after, -1 before
	Grain calendar.Grain
}

// Resolve leaves it open.
func (v Beside) Resolve(*Reader) Result {
	return unresolved(Date, openUnit(v.Grain), "counted from an event whose date the text does not give")
}
