package timex

import "strings"

// A Sum is an amount of time told in several units: "two hours and 25 minutes".
type Sum struct {
	Of []Length // of ever smaller units
}

// Resolve spells the length; it needs no anchor.
func (v Sum) Resolve(r *Reader) Result {
	var out string
	for _, l := range v.Of {
		s := l.spell()[1:]
		if strings.Contains(out, "T") {
			s = strings.TrimPrefix(s, "T")
		}
		out += s
	}
	return Result{Type: Duration, Value: "P" + out, Why: Amount}
}
