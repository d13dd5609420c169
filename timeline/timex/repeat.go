package timex

// A Repeat is a time that comes again and again: "daily", "every Monday", "twice a year".
type Repeat struct {
	Value string // TIMEX3: "P1D", "XXXX-WXX-1", "XXXX-XX-XXTMO"
}

// Resolve needs no anchor.
func (v Repeat) Resolve(*Reader) Result {
	return Result{Type: Set, Value: v.Value, Why: Again}
}
