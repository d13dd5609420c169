package timex

// A Now is a word for the present, the past or what is to come: "now", "recently", "soon".
type Now struct{ Tense Tense }

var refs = [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// Resolve needs no anchor: TIMEX3 has words for these.
func (v Now) Resolve(*Reader) Result {
	return Result{Type: Date, Value: refs[v.Tense], Why: WordOnly}
}

// A Then points to a time that only the story around it tells: "this period", "at that point".
type Then struct{}

// Resolve leaves it open: TIMEX3 then has no value.
func (Then) Resolve(*Reader) Result {
	return unresolved(Date, "", "only the story tells which time is meant")
}
