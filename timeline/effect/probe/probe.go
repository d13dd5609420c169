// Package probe lets one condition after another of a program be left out while it runs. Only code that the command
// effect has rewritten imports it, and only for a measurement: what it holds is the state of that, for one goroutine.
package probe

// What a condition has been seen to be.
const (
	WasFalse = 1 << iota
	WasTrue
)

// The state of a measurement.
var (
	Seen    []uint8 // by condition: what it has been since its mark was last cleared
	Neutral []bool  // by condition: what it is where it is left out
	Off     = -1    // the condition that is left out; -1 for none
	Steps   int     // conditions evaluated since it was last 0
	Most    int     // of Steps; more panics, since a loop may have lost its end. 0 for no limit
)

// Is gives the value of condition n, which is v: Neutral[n] where it is left out.
func Is[Bool ~bool](n int, v Bool) Bool {
	if Steps++; Most > 0 && Steps > Most {
		panic("effect: a loop has lost its end")
	}
	if n < len(Seen) {
		if v {
			Seen[n] |= WasTrue
		} else {
			Seen[n] |= WasFalse
		}
	}
	if n == Off {
		return Bool(Neutral[n])
	}
	return v
}
