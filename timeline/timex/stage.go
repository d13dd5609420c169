package timex

import "dateline/timeline/calendar"

// An In is an early, middle or late stretch of another date: "early May", "the end of 2010", "mid-1990s", or one that
// is hedged: "about 1850". The value stays that of the whole; the mod tells the stretch.
type In struct {
	Stage Stage
	Bound Bound
	Of    Value
}

// Resolve resolves what it is a part of.
func (v In) Resolve(r *Reader) Result {
	res := v.Of.Resolve(r)
	switch {
	case v.Stage != 0:
		res.Mod = stageMods[v.Stage]
	case v.Bound != 0:
		res.Mod = boundMods[v.Bound]
	}
	return res
}

func (v In) inYear(y int) (s calendar.Span, ok bool) { return inYear(v.Of, y) }
