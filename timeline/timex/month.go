package timex

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
)

// The month of the publication, where the text tells no year by which to find its day.

// open gives what the clues say without a year.
func (list clues) open() clues {
	var out clues
	for _, c := range list {
		if c.at.IsZero() {
			out = append(out, clue{point: Point{Month: c.point.Month, Day: c.point.Day}, tense: c.tense})
		}
	}
	return out
}

// month gives the month in which all days of a year lie on which every one of the clues fits; false where there is
// none, or where they are more than one stretch.
func (list clues) month() (calendar.Span, bool) {
	fits := func(d time.Time) bool { return list.weigh(d, 0) == 0 && !list.tell(d) }
	from := time.Date(calendar.AnyYearStandIn, 1, 1, 0, 0, 0, 0, time.UTC)
	for end := from.AddDate(1, 0, 0); fits(from); from = from.Add(day) {
		if from == end {
			return calendar.Span{}, false
		}
	}
	var found calendar.Span
	end := from.AddDate(1, 0, 0)
	for d := from; d.Before(end); d = d.Add(day) {
		if !fits(d) {
			continue
		}
		month := calendar.Of(calendar.Month, d).Yearless()
		if !found.IsZero() && found != month {
			return calendar.Span{}, false
		}
		found = month
	}
	return found, !found.IsZero()
}

// tell reports whether d is one of the days told: the publication's own is called "today".
func (list clues) tell(d time.Time) bool {
	return slices.ContainsFunc(list, func(c clue) bool { return c.point.Day == d.Day() && c.point.Month == d.Month() })
}
