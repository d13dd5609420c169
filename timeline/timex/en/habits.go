package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// habits looks over a document: history tells years and few weekdays, business results speak of quarters.
func habits(d *prose.Document, exprs []timex.Expr) timex.Habits {
	var n tally
	for i := range exprs {
		v := innermost(exprs[i].Meaning)
		n.add(v)
		l, ok := v.(timex.Length)
		if ok && isReportedQuarter(l) && i+1 < len(exprs) && closes(d, exprs[i], exprs[i+1]) {
			n.quarters += 2
		}
	}
	h := timex.Habits{DayFirst: n.dayFirst}
	if n.deictic == 0 && n.isOfYears(d, exprs) && !isPlanning(d, exprs) && !isReport(d) {
		h.Past, h.Once = n.latest, n.years == 1 && !opensWithYear(exprs)
	}
	h.Narrative = n.years >= 6 && n.years > 4*n.deictic
	h.Earnings = n.quarters >= 2 || n.quarters == 1 && isBusiness(d)
	return h
}

// A tally is how many dates of each kind a document has.
type tally struct {
	years, deictic, quarters int
	latest                   int  // the last of the years
	dayFirst                 bool // a date in numbers begins with its day
}

func (n *tally) add(v timex.Value) {
	switch v := v.(type) {
	case timex.Point:
		if v.Year != 0 {
			n.years++
			n.latest = max(n.latest, v.Year)
		}
	case timex.Numeric:
		n.dayFirst = n.dayFirst || v.First > 12
	case timex.Period:
		if v.Grain == calendar.Quarter {
			n.quarters++
		}
	case timex.Latest:
		n.quarters++
	}
	if isDeictic(v) {
		n.deictic++
	}
}

// isDeictic reports whether v is counted from the day on which it is told.
func isDeictic(v timex.Value) bool {
	switch v := v.(type) {
	case timex.Point:
		return v.Year == 0 && v.Month == 0 && v.Weekday != 0
	case timex.Away:
		return true
	case timex.NearNamed:
		return !v.FromMention
	case timex.Near:
		return !v.FromMention
	}
	return false
}

// isOfYears reports whether a document tells of years, or of one that it opens with and does not look ahead from.
func (n *tally) isOfYears(d *prose.Document, exprs []timex.Expr) bool {
	if n.years != 1 {
		return n.years > 1
	}
	return (opensThen(exprs) || opensWithYear(exprs)) && !looksAhead(d)
}

// isPlanning reports whether a month or day without a year lies ahead of the day on which the document was written.
func isPlanning(d *prose.Document, exprs []timex.Expr) bool {
	for i := range exprs {
		p, ok := innermost(exprs[i].Meaning).(timex.Point)
		if !ok || p.Year != 0 || p.Month == 0 {
			continue
		}
		if s := d.SentenceAt(exprs[i].Start); s >= 0 && clauseOf(d, d.Sentences[s], &exprs[i]).FromNow {
			return true
		}
	}
	return false
}

// isReport reports whether a document says what somebody said, or what has been the case up to now.
func isReport(d *prose.Document) bool {
	for i := range d.Tokens {
		switch d.Of(i) {
		case "said", "says", "has", "have":
			return true
		}
	}
	return false
}

// isBusiness reports whether a document tells of what a company earned.
func isBusiness(d *prose.Document) bool { return earned.In(d, 0, len(d.Tokens)) }

var earned = english.Listed("earned")

// opensThen reports whether the first date of a document is a month or a day with its year.
func opensThen(exprs []timex.Expr) bool {
	p, ok := innermost(exprs[0].Meaning).(timex.Point)
	return ok && p.Year != 0 && p.Month != 0
}

// opensWithYear reports whether the first date of a document is a bare year, on which two others lean.
func opensWithYear(exprs []timex.Expr) bool {
	p, ok := innermost(exprs[0].Meaning).(timex.Point)
	return ok && p.Year != 0 && p.Month == 0 && len(exprs) > 2
}

// looksAhead reports whether a document says what will be.
func looksAhead(d *prose.Document) bool {
	for i := range d.Tokens {
		if *verbRoles.Of(d.Of(i)) == ahead {
			return true
		}
	}
	return false
}

// isReportedQuarter reports whether an amount is that of a quarter as companies count it: three months, thirteen weeks.
func isReportedQuarter(v timex.Length) bool {
	return v.Grain == calendar.Month && v.N.Value == 3 || v.Grain == calendar.Week && v.N.Value == 13
}

// closes reports whether the amount a runs up to the date b: "the three months ended March 31".
func closes(d *prose.Document, a, b timex.Expr) bool {
	if b.First > a.Last+3 {
		return false
	}
	switch d.Of(a.Last) {
	case "ended", "ending", "to", "through":
		return true
	}
	return false
}

// innermost gives the date within a clock time, a part of the day or a part of a date.
func innermost(v timex.Value) timex.Value {
	for {
		var in timex.Value
		switch w := v.(type) {
		case timex.Clock:
			in = w.Day
		case timex.DayOf:
			in = w.Of
		case timex.In:
			in = w.Of
		}
		if in == nil {
			return v
		}
		v = in
	}
}
