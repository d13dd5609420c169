package timex

import "dateline/timeline/calendar"

// An Away is a day counted from the publication: today (0), yesterday (-1), tomorrow (1).
type Away struct{ Days int }

// Resolve counts from the day of publication, in a narrative too.
func (v Away) Resolve(r *Reader) Result {
	if r.pub.IsZero() && !r.month.IsZero() {
		return r.inMonth(stepReason(v.Days, ByPublication))
	}
	if r.pub.IsZero() || r.pub.Grain > calendar.Day {
		return unresolved(Date, "XXXX-XX-XX", noPublication)
	}
	return dated(dayFrom(r.pub, v.Days), ByPublication, stepReason(v.Days, ByPublication))
}
