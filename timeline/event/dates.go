package event

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
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
	if d.through != nil && !d.through.Span.IsZero() {
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

// load makes s sentence index of the document, or the stretch of it that sent is, with those of dates[i:j] that name a day or a stretch of days. It answers
// false when there is none.
func (s *sentence) load(a *analysis, index int, sent prose.Sentence, dates []timex.Dated, i, j int) bool {
	s.sent = sent
	s.analysis, s.index, s.first, s.n = a, index, sent.First, sent.Last-sent.First
	s.dates = s.dates[:0]
	for k := i; k < j; k++ {
		if d := &dates[k]; !d.Span.IsZero() && d.Type != timex.Set {
			s.addDate(&date{first: d.First - s.first, last: min(max(d.Last, d.Leaning), sent.Last) - s.first, dated: d}, dates, k)
		}
	}
	return len(s.dates) > 0
}

// analyse finds the words of s, their tags, its chunks and its clauses.
func (s *sentence) analyse(tagger pos.Tagger) {
	s.words = s.words[:0]
	for t := s.sent.First; t < s.sent.Last; t++ {
		s.words = append(s.words, s.vocabulary.of(s.doc.Of(t)))
	}
	s.tags = tagger.Tag(s.doc, s.sent, s.tags[:0])
	s.chunk()
	s.parse()
}

// addDate appends d, which is dates[k], or makes it the end of the range that the one before it opens.
func (s *sentence) addDate(d *date, dates []timex.Dated, k int) {
	if n := len(s.dates); n > 0 {
		before := &s.dates[n-1]
		opened := before.dated.Through > 0 && before.dated.Through < len(dates) && &dates[before.dated.Through] == d.dated
		if opened || before.through == nil && s.goesOn(before, d) {
			before.through, before.last = d.dated, d.last
			return
		}
		if s.clockOn(before, d) {
			before.last = d.last
			return
		}
		if s.sameMoment(before, d) || s.saidTwice(before, d) {
			before.last = max(before.last, d.last)
			return
		}
	}
	s.dates = append(s.dates, *d)
}

// goesOn reports whether b makes one stretch with a: "December 5 and 6", "from April 18, to July 1".
func (s *sentence) goesOn(a, b *date) bool {
	x, y := a.dated.Span, b.dated.Span
	if x.Grain != y.Grain || x.AnyYear != y.AnyYear || !x.Start.Before(y.Start) {
		return false
	}
	switch gap := lower(s.gap(a.dated.End, b.dated.Start)); gap {
	case " and ", " & ", ", ":
		return x.Grain == calendar.Day && x.End.Equal(y.Start) && y.End.Sub(y.Start) == 24*time.Hour && gap != ", "
	case ", to ", ", until ", " to ", " until ", " through ", ", through ":
		return a.first > 0 && lower(s.text(a.first-1)) == "from"
	}
	return false
}

// gap gives what stands between two bytes of the text, in one line.
func (s *sentence) gap(from, to int) string { return prose.OneLine(s.doc.Text[from:to]) }

// clockOn puts the clock time a on the day that b tells right behind it, and reports whether it does: "about 11 a.m. on
// Monday, March 25".
func (s *sentence) clockOn(a, b *date) bool {
	x, y := a.dated.Span, b.dated.Span
	gap := s.gap(a.end(), b.dated.Start)
	if !x.Timed() || y.Grain != calendar.Day || a.through != nil || gap != " on " && gap != " " && gap != ", " {
		return false
	}
	midnight := calendar.Of(calendar.Day, x.Start).Start
	a.clock = calendar.Span{Start: y.Start.Add(x.Start.Sub(midnight)), End: y.Start.Add(x.End.Sub(midnight)), Grain: x.Grain, AnyYear: y.AnyYear}
	return true
}

// saidTwice reports whether b names the day of a again: "next Wednesday, July 31".
func (s *sentence) saidTwice(a, b *date) bool {
	if a.span() != b.dated.Span || b.dated.Span.Grain > calendar.Day {
		return false
	}
	gap := s.gap(a.end(), b.dated.Start)
	return gap == ", " || gap == " (" || gap == ", on " || gap == " on "
}

// sameMoment reports whether b only tells the clock time of a again, in brackets and in another zone.
func (s *sentence) sameMoment(a, b *date) bool {
	gap := s.gap(a.end(), b.dated.Start)
	if len(gap) == 0 || len(gap) > 48 || !a.dated.Span.Timed() {
		return false
	}
	open, comma := false, false
	for i := range len(gap) {
		open = open || gap[i] == '('
		comma = comma || gap[i] == ','
	}
	return open || comma && s.inBrackets(b)
}

// inBrackets reports whether d stands in brackets that an earlier date opened.
func (s *sentence) inBrackets(d *date) bool {
	for i := d.first - 1; i >= 0 && i > d.first-12; i-- {
		switch s.text(i) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// endsPeriod reports whether d only closes a period of figures: "the six months ended Oct. 1".
func (s *sentence) endsPeriod(d *date) bool {
	if d.first < 2 {
		return false
	}
	switch lower(s.text(d.first - 1)) {
	case "ended", "ending":
	default:
		return false
	}
	switch lower(s.text(d.first - 2)) {
	case "year", "months", "weeks", "quarter", "period", "half", "days":
		return true
	}
	return false
}

// period reports whether date d is only the year of figures or of a season: "the 2019/20 fiscal year".
func (s *sentence) period(d int) bool {
	x := &s.dates[d]
	if s.endsPeriod(x) {
		return true
	}
	if x.span().Grain != calendar.Year {
		return false
	}
	for i := max(x.first-1, 0); i < min(x.last+4, s.n); i++ {
		switch lower(s.text(i)) {
		case "fiscal", "financial", "tax":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// namedAfter reports whether date d is a feast that stands before noun t as part of what that is called.
func (s *sentence) namedAfter(d int, t *trigger) bool {
	return t.noun >= 0 && s.chunks[t.noun].dates == d+1 && s.feast(d)
}

// feast reports whether date d is named after a feast.
func (s *sentence) feast(d int) bool {
	_, ok := s.dates[d].dated.Meaning.(timex.Feast)
	return ok
}

// owns reports whether noun t is the subject of the verb that tells o: "today's sitting begins at noon".
func (s *sentence) owns(t, o *trigger) bool {
	return t.noun >= 0 && o.noun < 0 && s.clauses[s.chunks[o.verb].clause].subject == t.noun
}

// frames reports whether date d only frames a finer one of the same trigger, "In 2019 … on February 6", or of the verb of
// the noun that it stands before.
func (s *sentence) frames(d int, t *trigger, all []trigger) bool {
	x := s.dates[d].span()
	for o := range s.dates {
		y := s.dates[o].span()
		if o != d && all[o].found() && all[o].token == t.token && s.namedAfter(d, t) && !s.namedAfter(o, t) {
			return true // "The Christmas concert on December 4"
		}
		if o == d || !all[o].found() || y.Grain >= x.Grain || x == y {
			continue
		}
		if all[o].token == t.token && (x.Holds(y) || s.dates[d].first > 0 && s.text(s.dates[d].first-1) == "for") || x.Holds(y) && s.owns(t, &all[o]) {
			return true
		}
	}
	return false
}
