package timex

import "dateline/timeline/calendar"

// A Turn is the decade, century or millennium that begins at "the turn of the century": of the one that holds the
// present and the one after it, that whose beginning is nearer, unless the clause is in the past.
type Turn struct{ Grain calendar.Grain }

// Resolve counts from the publication, or from the last date told.
func (v Turn) Resolve(r *Reader) Result {
	ref, by := r.reference()
	if !ref.Fixed() {
		return unresolved(Date, openUnit(v.Grain), missing(by))
	}
	begun := calendar.Of(v.Grain, ref.Start)
	if next := calendar.Of(v.Grain, begun.End); r.tense() != Past &&
		next.Start.Sub(ref.Start) < ref.Start.Sub(begun.Start) {
		return dated(next, by, CountedOn)
	}
	return dated(begun, by, CountedBack)
}
