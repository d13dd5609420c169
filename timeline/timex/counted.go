package timex

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Lean is what follows an amount of time that is counted from an event: "two days [after the vote]", "two weeks
// [after the plant opened]".
type Lean struct {
	Sign        int // 1 after, -1 before; 0: the amount leans on nothing
	First, Last int // indices of the tokens of the noun, or of the subject and its verb, half-open; the last is looked for
	ToTheDay    bool
}

// far is how many dates back or on an event is looked for.
const far = 20

// A counting is an amount of time that is counted from an event whose date has not been told yet.
type counting struct {
	i    int // its index
	lean Lean
}

// count gives the amount of time told last the date that it comes to, where it is counted from an event whose date
// the text has told. The expression stays a duration, as TimeML marks the amount alone; the day next to an event is a
// date. Where the date beside it is that of what came so long after or before, the event itself is dated ("on March
// 3, the day before the vote").
func (r *Reader) count(out []Dated) {
	i := len(out) - 1
	n, unit := amount(out[i].Meaning)
	if n == 0 || r.lang.Leans == nil {
		return
	}
	l := r.lang.Leans(r.doc, r.doc.Sentences[r.now], &out[i].Expr)
	if l.Sign == 0 {
		return
	}
	for k := i - 1; k >= max(0, i-far); k-- {
		if isFixed(&out[k], unit) && r.in[k] < r.in[i] && r.tells(&out[k], &l) {
			out[i].from(&out[k], &l, l.Sign, false)
			return
		}
	}
	if i > 0 && isFixed(&out[i-1], unit) && r.isSameEvent(&out[i-1], &out[i]) {
		out[i].from(&out[i-1], &l, -l.Sign, true)
		return
	}
	if dated := i > 0 && r.in[i-1] == r.in[i] && isFixed(&out[i-1], calendar.Year); !dated {
		r.counts = append(r.counts, counting{i, l}) // or else the clause has its date
	}
}

// settleCounts dates the amounts that are counted from events whose date the text told only later.
func (r *Reader) settleCounts(out []Dated) {
	for _, c := range r.counts {
		_, unit := amount(out[c.i].Meaning)
		for k := c.i + 1; k < min(len(out), c.i+far); k++ {
			near := r.in[k] == r.in[c.i] && out[k].First-c.lean.Last <= 3
			if isFixed(&out[k], unit) && (near || r.tells(&out[k], &c.lean)) {
				out[c.i].from(&out[k], &c.lean, c.lean.Sign, false)
				out[c.i].Reason = r.words(&out[c.i])
				break
			}
		}
	}
}

// from dates d by counting from another date; other says that what comes of it is the date of the event that is
// named, and not of the clause of d.
func (d *Dated) from(ref *Dated, l *Lean, sign int, other bool) {
	n, unit := amount(d.Meaning)
	_, beside := d.Meaning.(Beside)
	g := unit
	fromDay := ref.Span.Grain <= calendar.Day && (!beside || other)
	if fromDay && g <= calendar.Week && g != calendar.Weekend {
		g = calendar.Day // weeks from a day are a day
	}
	if l.ToTheDay {
		g = ref.Span.Grain
	}
	span := calendar.Of(max(g, min(ref.Span.Grain, calendar.Year)), calendar.Add(ref.Span.Start, unit, sign*n))
	if !span.Sound() {
		return // beyond the calendar
	}
	d.Span = span
	if beside {
		d.Value, d.Unresolved = spell(d.Span), ""
	}
	d.Anchor, d.Leaning, d.Assumed, d.Why, d.From, d.OfEvent = ByEvent, l.Last, ref.Assumed, FromEvent, ref.Span, other
}

// amount gives how many units of at least a day v is, 0 where it is none or is not told.
func amount(v Value) (int, calendar.Grain) {
	switch v := v.(type) {
	case Length:
		if !v.N.Vague && v.N.Whole > 0 && v.Grain >= calendar.Day {
			return v.N.Whole, v.Grain
		}
	case Beside:
		return 1, v.Grain
	}
	return 0, 0
}

// isFixed reports whether d is a date from which units of a grain can be counted: no day is so many days after a year.
func isFixed(d *Dated, unit calendar.Grain) bool {
	return d.Span.Fixed() && d.Span.Grain <= max(unit, calendar.Day) && (d.Type == Date || d.Type == Time)
}

// isSameEvent reports whether only what says so stands between a date and an amount of time: "on March 3, two days
// after the vote", "the outage on March 5 came two weeks after …".
func (r *Reader) isSameEvent(ref, it *Dated) bool {
	const reach = 4 // tokens
	if it.First-ref.Last > reach || r.in[r.i] != r.in[r.i-1] {
		return false
	}
	for k := ref.Last; k < it.First; k++ {
		if r.class(k)&(Comma|The|Approx|An) == 0 && !r.lang.Comes(r.doc.Of(k)) {
			return false
		}
	}
	return it.First > ref.Last
}

// tells reports whether the sentence of ref has the last word of l, or one of its stem: "adopted" for "the adoption".
func (r *Reader) tells(ref *Dated, l *Lean) bool {
	at := r.doc.SentenceAt(ref.Start)
	if at < 0 {
		return false
	}
	s := &r.doc.Sentences[at]
	word := r.doc.Of(l.Last - 1)
	for k := s.First; k < s.Last; k++ {
		if (k < l.First || k >= l.Last) && r.doc.Tokens[k].Shape == prose.Word && sameStem(r.doc.Of(k), word) {
			return true
		}
	}
	return false
}

// sameStem reports whether two words begin alike, as the forms of one word do.
func sameStem(a, b string) bool {
	const stem, whole = 5, 4 // bytes
	n := min(len(a), len(b), stem)
	if len(a) > stem && len(b) > stem && max(len(a), len(b))-min(len(a), len(b)) <= 1 {
		n = whole // opened, opening
	}
	if n < whole || !strings.EqualFold(a[:n], b[:n]) {
		return strings.EqualFold(a, b)
	}
	return n >= stem || min(len(a), len(b)) > stem || max(len(a), len(b))-n <= 2
}
