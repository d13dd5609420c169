package timex

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Shift is a stretch away from a date: "three days ago", "two weeks after the vote", "a year earlier".
type Shift struct {
	N           prose.Quantity
	Grain       calendar.Grain
	Sign        int   // -1 back, 1 on
	From        Value // the date it is counted from; nil for the publication or the last date told
	FromMention bool  // where From is nil: "later", "earlier", "after that"
	Bound       Bound
}

// Resolve counts from its anchor. The result is as coarse as the unit: "ten years ago" is a year.
func (v Shift) Resolve(r *Reader) Result {
	oneYear := v.Grain == calendar.Year && v.N.Whole == 1
	if r.Earnings && oneYear && v.Sign < 0 && v.From == nil {
		return Latest{Years: 1}.Resolve(r)
	}
	ref, by := v.anchor(r)
	if !v.isCountable() {
		return Result{Type: Date, Value: v.vague(), Why: WordOnly}
	}
	if ref.IsZero() {
		return unresolved(Date, openUnit(v.Grain), missing(by))
	}
	s, ok := anyYear(ref, func(from calendar.Span) (calendar.Span, bool) { return v.from(from, by), true })
	if !ok {
		return unresolved(Date, openUnit(v.Grain), noYear)
	}
	res := dated(s, by, stepReason(v.Sign, by)).from(ref)
	if v.isOfDay(ref) {
		res.Why = HoldsNow
	}
	if res.Mod = boundMods[v.Bound]; res.Mod == "" && v.isFiner(ref) {
		res.Mod = boundMods[About]
	}
	return res
}

// from gives the stretch that v leads to from another.
func (v Shift) from(ref calendar.Span, by Anchor) calendar.Span {
	switch {
	case v.isFiner(ref):
		return v.fromCoarse(ref)
	case v.isOfDay(ref):
		return v.wholeDays(ref)
	}
	return calendar.Of(v.unit(ref, by), v.count(ref.Start))
}

// isFiner reports whether the unit of v is finer than the date told before that it is counted from.
func (v Shift) isFiner(ref calendar.Span) bool {
	return v.From == nil && ref.Grain > max(v.Grain, calendar.Day)
}

// isOfDay reports whether v counts hours or less from a day without a clock time.
func (v Shift) isOfDay(ref calendar.Span) bool {
	return v.Grain < calendar.Day && !ref.Timed() && !v.isFiner(ref)
}

// isCountable reports whether the calendar can count v: it has no "some", no half a day and no ten thousand years.
func (v Shift) isCountable() bool {
	const farOff = 10000 // years
	switch {
	case v.N.Vague:
		return false
	case v.Grain < calendar.Month:
		return v.N.Value == float64(int(v.N.Value))
	}
	return v.Grain < calendar.Year || v.N.Value < farOff
}

// isAgo reports whether v is so much, told by its number, back from the publication: "ten years ago".
func (v Shift) isAgo() bool { return v.From == nil && !v.FromMention && v.Sign < 0 && !v.N.Vague }

// fromCoarse counts from a date that is coarser than the unit: "six months later" than 1964 is about then, and no
// month.
func (v Shift) fromCoarse(from calendar.Span) calendar.Span {
	middle := from.Start.Add(from.End.Sub(from.Start) / 2)
	return calendar.Of(from.Grain, v.count(middle))
}

// wholeDays counts hours from a day without a clock time: 48 of them are two days, five none.
func (v Shift) wholeDays(from calendar.Span) calendar.Span {
	days := 0
	if v.Grain == calendar.Hour {
		days = int(v.N.Value) / 24
	}
	return calendar.Of(calendar.Day, calendar.Add(from.Start, calendar.Day, v.Sign*days))
}

func (v Shift) vague() string {
	if v.Sign > 0 {
		return "FUTURE_REF"
	}
	return "PAST_REF"
}

func (v Shift) anchor(r *Reader) (calendar.Span, Anchor) {
	if v.From != nil {
		return v.From.Resolve(r).Span, ByMention
	}
	if v.FromMention {
		return v.told(r)
	}
	ref, by := r.reference()
	if by == ByMention && !r.pub.IsZero() && v.Sign < 0 {
		return r.mention()
	}
	return ref, by
}

// told gives the date told before that v is counted from.
func (v Shift) told(r *Reader) (calendar.Span, Anchor) {
	switch {
	case v.Sign > 0 && r.last.IsZero():
		return calendar.Span{}, ByMention
	case v.Grain < calendar.Day && r.last.Grain == calendar.Day && !r.clock.IsZero() && r.last.Holds(r.clock):
		return r.clock, ByMention
	case v.Sign < 0 && r.isBehindDay(v):
		return r.before, ByMention
	}
	return r.mention()
}

// isBehindDay reports whether v only says how far the day right before it is from the one told before that: "seen on
// March 3, five days earlier".
func (r *Reader) isBehindDay(v Shift) bool {
	if r.i == 0 || !r.before.Fixed() || v.Grain < calendar.Day || r.last != r.day {
		return false
	}
	last, now := &r.exprs[r.i-1], &r.exprs[r.i]
	return now.First-last.Last == 1 && r.class(last.Last)&Comma != 0 && v.count(r.before.Start).Equal(r.day.Start)
}

// count goes N units from t; half a year is six months.
func (v Shift) count(t time.Time) time.Time {
	if whole := float64(int(v.N.Value)); v.N.Value != whole && v.Grain >= calendar.Year {
		return calendar.Add(t, calendar.Month, v.Sign*int(v.N.Value*12))
	}
	return calendar.Add(t, v.Grain, v.Sign*int(v.N.Value))
}

// sameUnit reports whether v is a unit of another year: "the same month a year ago".
func (v Shift) sameUnit() bool {
	_, ok := v.From.(Same)
	return ok
}

// unit gives the grain of the result: that of the unit, but one year from a month or quarter told before stays a month
// or quarter, and any distance from a day that is named is a day.
func (v Shift) unit(ref calendar.Span, by Anchor) calendar.Grain {
	switch oneYear := v.Grain >= calendar.Year && v.N.Value <= 1; {
	case v.Grain < calendar.Day && ref.Timed():
		return min(v.Grain, ref.Grain)
	case v.sameUnit():
		return ref.Grain
	case v.From != nil && ref.Grain <= calendar.Day:
		return min(v.Grain, calendar.Day)
	case oneYear && by == ByMention && ref.Grain >= calendar.Month && ref.Grain <= v.Grain:
		return ref.Grain
	}
	return min(v.Grain, calendar.Year)
}
