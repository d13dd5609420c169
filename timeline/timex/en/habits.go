package en

import (
	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// habits looks over a document: history tells years and few weekdays, business results speak of quarters.
func habits(d *prose.Document, exprs []timex.Expr) timex.Habits {
	var h timex.Habits
	var years, latest, deictic, quarters int
	for i := range exprs {
		switch v := innermost(exprs[i].Meaning).(type) {
		case timex.Point:
			switch {
			case v.Year != 0:
				years++
				latest = max(latest, v.Year)
			case v.Weekday != 0 && v.Month == 0:
				deictic++
			}
		case timex.Away:
			deictic++
		case timex.NearNamed:
			if !v.FromMention {
				deictic++
			}
		case timex.Near:
			if !v.FromMention {
				deictic++
			}
		case timex.Numeric:
			h.DayFirst = h.DayFirst || v.First > 12
		case timex.Period:
			if v.Grain == calendar.Quarter {
				quarters++
			}
		case timex.Latest:
			quarters++
		case timex.Length:
			if isReportedQuarter(v) && i+1 < len(exprs) && closes(d, exprs[i], exprs[i+1]) {
				quarters += 2
			}
		}
	}
	if deictic == 0 && (years >= 2 || years == 1 && (opensThen(exprs) || opensWithYear(exprs)) && !looksAhead(d)) && !isPlanning(d, exprs) && !isReport(d) {
		h.Past, h.Once = latest, years == 1 && !opensWithYear(exprs)
	}
	h.Narrative = years >= 6 && years > 4*deictic
	h.Earnings = quarters >= 2 || quarters == 1 && isBusiness(d)
	return h
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
func isBusiness(d *prose.Document) bool {
	for i := range d.Tokens {
		if earned.Has(d.Of(i)) {
			return true
		}
	}
	return false
}

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
