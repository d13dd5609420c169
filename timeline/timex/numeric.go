package timex

import "time"

// A Numeric is a day in numbers whose order only the document can tell: "03/04/2017".
type Numeric struct{ First, Second, Year int }

// Resolve takes the month first, as American news does, unless the numbers or the rest of the document say otherwise.
func (n Numeric) Resolve(r *Reader) Result {
	month, day := n.First, n.Second
	if month > 12 || r.DayFirst && day <= 12 {
		month, day = day, month
	}
	return Point{Year: n.Year, Month: time.Month(month), Day: day}.full()
}
