package event

import (
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A date is a date expression in a sentence, the whole of it for a range. Tokens count from the start of the sentence.
type date struct {
	first, last int
	dated       *timex.Dated  // the expression, the first for a range
	through     *timex.Dated  // the end of a range; nil for none
	clock       calendar.Span // the clock time where another expression tells the day; zero for none
}

// span gives all days of d.
func (d *date) span() calendar.Span {
	if !d.clock.IsZero() {
		return d.clock
	}
	if d.through != nil {
		return d.dated.Span.Through(d.through.Span)
	}
	return d.dated.Span
}

// end gives the byte offset at which d ends.
func (d *date) end() int {
	if d.through != nil {
		return d.through.End
	}
	return d.dated.End
}

// dates makes the list of the dates in a stretch of the text: those of all that name a day or a stretch of days, the
// two ends of a range as one.
func (p *passage) loadDates(sent prose.Sentence, all []timex.Dated, i, j int) bool {
	p.sent, p.Doc, p.First = sent, p.doc, sent.First
	p.dates = p.dates[:0]
	for k := i; k < j; k++ {
		if d := &all[k]; !d.Span.IsZero() && d.Type != timex.Set && !d.OfEvent {
			p.addDate(&date{first: d.First - p.First, last: min(max(d.Last, d.Leaning), sent.Last) - p.First, dated: d}, all, k)
		}
	}
	return len(p.dates) > 0
}

// addDate appends d, which is dates[k], or makes it the end of the range that the one before it opens.
func (p *passage) addDate(d *date, dates []timex.Dated, k int) {
	if n := len(p.dates); n > 0 {
		before := &p.dates[n-1]
		opened := before.dated.Through < len(dates) && &dates[before.dated.Through] == d.dated
		if opened && before.dated.Span.Opens(d.dated.Span) || before.through == nil && p.goesOn(before, d) {
			before.through, before.last = d.dated, d.last
			return
		}
		if p.clockOn(before, d) || p.sameMoment(before, d) || p.saidTwice(before, d) {
			before.last = max(before.last, d.last)
			return
		}
	}
	p.dates = append(p.dates, *d)
}

// goesOn reports whether b makes one stretch with a: "December 5 and 6", "the 1950s and 1960s".
func (p *passage) goesOn(a, b *date) bool {
	x, y := a.dated.Span, b.dated.Span
	if x.Grain != y.Grain || !x.End.Equal(y.Start) {
		return false
	}
	switch lower(p.gap(a.dated.End, b.dated.Start)) {
	case " and ", ", and ", " & ":
		return p.isWhole(a, y)
	}
	return false
}

// isWhole reports whether y, joined to a by "and", can go on with it: a day; a decade; a year, unless it names an
// edition ("the 2010 and 2011 fairs") or something that comes once a year is told of both ("won the cup in 2015 and
// 2016").
func (p *passage) isWhole(a *date, y calendar.Span) bool {
	if y.Grain == calendar.Day {
		return y.End.Sub(y.Start) == 24*time.Hour
	}
	if y.Grain != calendar.Year {
		return y.Grain > calendar.Year
	}
	for k := range a.first {
		if english.Meet(english.SenseOf(p.Text(k)).Kinds, yearly) {
			return false
		}
	}
	return p.lowerAt(a.first-1) != "the"
}

// yearly are the kinds of events that come once a year.
var yearly = english.Kinds("yearly")

// gap gives what stands between two bytes of the text, in one line.
func (p *passage) gap(from, to int) string { return prose.OneLine(p.doc.Text[from:to]) }

// clockOn puts the clock time a on the day that b tells right behind it, and reports whether it does: "about 11 a.m. on
// Monday, March 25".
func (p *passage) clockOn(a, b *date) bool {
	x, y := a.dated.Span, b.dated.Span
	if !x.Timed() || y.Grain != calendar.Day || a.through != nil {
		return false
	}
	switch p.gap(a.end(), b.dated.Start) {
	case " on ", " ", ", ":
	default:
		return false
	}
	midnight := calendar.Of(calendar.Day, x.Start).Start
	a.clock = calendar.Span{
		Start: y.Start.Add(x.Start.Sub(midnight)), End: y.Start.Add(x.End.Sub(midnight)),
		Grain: x.Grain, AnyYear: y.AnyYear,
	}
	return true
}

// saidTwice reports whether b names the day of a again: "next Wednesday, July 31".
func (p *passage) saidTwice(a, b *date) bool {
	if a.span() != b.dated.Span || b.dated.Span.Grain > calendar.Day {
		return false
	}
	switch p.gap(a.end(), b.dated.Start) {
	case ", ", " (", ", on ", " on ":
		return true
	}
	return false
}

// sameMoment reports whether b only tells the clock time of a again, in brackets and in another zone.
func (p *passage) sameMoment(a, b *date) bool {
	gap := p.gap(a.end(), b.dated.Start)
	return len(gap) <= 48 && a.dated.Span.Timed() && strings.Contains(gap, "(")
}
