package timex

import "dateline/timeline/calendar"

// A Same points back to the unit told last: "that day", "the same year", "the month".
type Same struct {
	Grain calendar.Grain
	Told  bool // "that", "the same": never the publication's
	Full  bool // "the full year": in business results the year of the quarter that they tell of
}

// Resolve takes the unit of the last date told.
func (v Same) Resolve(r *Reader) Result {
	ref, by := v.anchor(r)
	switch {
	case ref.IsZero(), ref.Grain > v.Grain && !v.Told:
		return unresolved(Date, openUnit(v.Grain), noMention)
	case ref.Grain > v.Grain:
		return Result{Type: Date, Value: spell(ref) + finer(ref.Grain, v.Grain), Anchor: by,
			Unresolved: "the date told before is coarser"}
	}
	s := calendar.Of(v.Grain, ref.Start)
	s.AnyYear = ref.AnyYear
	return dated(s, by, SameAgain)
}

// anchor gives what v is a unit of.
func (v Same) anchor(r *Reader) (calendar.Span, Anchor) {
	ref, by := r.mention()
	if v.Grain == calendar.Year && !v.Told && r.isYearOfNews() {
		ref, by = r.pub, ByPublication
	}
	if v.Grain <= calendar.Day && !r.day.IsZero() && r.last.Grain > calendar.Day {
		ref = r.day
	}
	if !v.Told && !r.Narrative && r.isOver(ref) && r.tense() == Future {
		ref, by = r.pub, ByPublication // "it reported in May; it will close by the end of the month"
	}
	if ref.IsZero() && v.Grain == calendar.Month {
		ref, by = r.month, ByPublication
	}
	if v.Full && !r.results.IsZero() {
		ref, by = r.results, ByMention
	}
	return ref, by
}

// isYearOfNews reports whether "the year" is that of the publication: in news, where no year gone by was just spelled
// out.
func (r *Reader) isYearOfNews() bool {
	if r.Narrative || r.pub.IsZero() {
		return false
	}
	return !r.spelled || r.toldIn+1 < r.now || r.told >= r.pub.Start.Year()
}

// finer is what a value of grain g lacks to have grain want: "1998-10" + "-XX".
func finer(g, want calendar.Grain) string {
	switch {
	case g >= calendar.Year && g < calendar.Decade && want <= calendar.Day:
		return "-XX-XX"
	case g >= calendar.Year && g < calendar.Decade && want == calendar.Month, g == calendar.Month && want <= calendar.Day:
		return "-XX"
	}
	return ""
}
