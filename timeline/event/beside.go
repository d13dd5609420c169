package event

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A beside is something without a date of its own that a sentence tells right after or before an event that has one:
// "resigned days after the summit on May 3", "signed on May 7, two days after the talks".
type beside struct {
	kind    string // After or Before: how it stands to the other
	trigger trigger
	to      int  // the node with the date
	at      int  // chunk of the word that says so
	back    bool // the event with the date is the one that the sentence ties to it
}

// BesideRule is the rule that an expression has of an event that is dated by the one beside it.
const BesideRule = "beside-event"

// tieTo ties what chunk g tells to node to, which chunk n names, by the word at chunk k. One of the two may have no date.
func (s *sentence) tieTo(kind string, g, to, n, k int) {
	from := s.nodeAt(g)
	if from >= 0 && to < 0 {
		s.await(kind, from, n)
	}
	switch {
	case from >= 0 && to >= 0:
		s.tie(kind, from, to)
	case kind != After && kind != Before:
	case to >= 0 && s.tellsOf(g):
		s.besides = append(s.besides, beside{kind, s.verbTrigger(g, "told right "+kind+" an event with a date"), to, k, false})
	case from < 0 || to >= 0 || !s.counts(s.chunks[k].first):
	case s.chunks[n].kind == nounGroup && s.eventful(n, false) && s.chunks[n].dates == 0:
		s.besides = append(s.besides, beside{inverse(kind), s.nounTrigger(n, "an event with a date is told right "+kind+" it"), from, k, true})
	case s.chunks[n].kind == verbGroup && s.tellsOf(n):
		s.besides = append(s.besides, beside{inverse(kind), s.verbTrigger(n, "an event with a date is told right "+kind+" it"), from, k, true})
	}
}

func inverse(kind string) string {
	if kind == After {
		return Before
	}
	return After
}

// tellsOf reports whether verb group g tells what happened to or by somebody, by a verb that is known to tell events.
func (s *sentence) tellsOf(g int) bool {
	if g < 0 || s.chunks[g].kind != verbGroup {
		return false
	}
	v := &s.chunks[g].verb
	c := &s.clauses[s.chunks[g].clause]
	if v.form != finite || v.tense != timex.Past || v.negated || v.maybe || v.planned || c.subject < 0 || c.kind == relClause {
		return false
	}
	if v.lemma == "break out" || v.word.is(occur) && s.eventful(c.subject, true) {
		return true // "fighting broke out"
	}
	return v.word != nil && v.word.verbKind != "" && !v.word.is(report|state|be|measure|mind|phase|schedule|soft)
}

// next appends what the sentences right behind sentence index, which have no dates, tell after its events: "After the vote,
// protesters stormed the hall". The dates from j on are told later.
func (x *Extractor) next(events []Event, index int, dates []timex.Dated, j int) []Event {
	an := &x.analysis
	s := &an.sentence
	for k := index + 1; k <= index+2 && k < len(an.doc.Sentences); k++ {
		sent := an.doc.Sentences[k]
		if j < len(dates) && dates[j].Start < sent.End {
			break
		}
		if len(an.nodes) == 0 || sent.Last-sent.First > maxTokens || sent.Last-sent.First < 5 || !opensAfter(an.doc.Of(sent.First)) {
			continue
		}
		s.load(an, k, sent, dates, j, j)
		s.analyse(x.tagger())
		s.opened, s.besides, s.all, s.found = len(an.nodes), s.besides[:0], nil, s.found[:0]
		if len(s.chunks) > 1 {
			s.phrase(0)
		}
		events = x.besideEvents(events, s)
	}
	return events
}

// opensAfter reports whether a sentence that begins with word may say what came after an event.
func opensAfter(word string) bool { return word == "After" || word == "Following" }

// besideEvents appends the events that the sentence tells beside those with a date, which are among events.
func (x *Extractor) besideEvents(events []Event, s *sentence) []Event {
	for _, b := range s.besides {
		other := &events[s.nodes[b.to].event]
		span, ok := s.spanBeside(&b, other.Date.Span)
		if !ok || !other.Salient() {
			continue
		}
		d := s.dateBeside(&b, other.Mentions[0].Expression.End, span)
		e, ok := x.event(s, &b.trigger, &d)
		if !ok || !e.Salient() {
			continue
		}
		if span.End.Sub(span.Start) > 24*time.Hour {
			e.Date.Meaning = Within
		}
		events = append(events, e)
		s.note(&b.trigger, &d, len(events)-1)
		if from := len(s.nodes) - 1; b.back {
			s.tie(inverse(b.kind), b.to, from)
		} else {
			s.tie(b.kind, from, b.to)
		}
	}
	return events
}

// dateBeside makes the date of b, whose words go from the amount of time to byte end, where the date of the other event
// ends if that stands behind them.
func (s *sentence) dateBeside(b *beside, end int, span calendar.Span) date {
	at := &s.chunks[b.at]
	_, first := s.amount(at.first)
	words := timex.Expr{First: s.first + first, Last: s.first + at.last, Rule: BesideRule, Type: timex.Date}
	words.Start, words.End = int(s.doc.Tokens[words.First].Start), int(s.doc.Tokens[words.Last-1].End)
	switch {
	case b.to < s.opened:
		words.End = int(s.doc.Tokens[s.first+s.chunks[b.at+1].last-1].End)
	case !b.back:
		words.End = max(words.End, end)
	}
	return date{first: first, last: at.last, dated: &timex.Dated{Expr: words, Span: span, Anchor: timex.ByEvent, Assumed: true,
		Reason: "counted from the event that it is told " + b.kind}}
}

// amount gives the amount of time that ends before token i, and its first token; the zero Length and i for none.
func (s *sentence) amount(i int) (v timex.Length, first int) {
	for k := range s.all {
		if d := &s.all[k]; d.Last == s.first+i && d.Type == timex.Duration {
			v, _ = d.Meaning.(timex.Length)
			return v, d.First - s.first
		}
	}
	if i > 1 && s.text(i-1) == "day" && lower(s.text(i-2)) == "the" {
		return timex.Length{N: prose.Quantity{Value: 1, Whole: 1}, Grain: calendar.Day}, i - 2
	}
	return v, i
}

// counts reports whether an amount of time ends before token i that is told to the day.
func (s *sentence) counts(i int) bool {
	v, _ := s.amount(i)
	return !v.N.Vague && v.N.Whole > 0 && v.Grain >= calendar.Day
}

// A stretch of days that is left open is no longer than this.
const longest = 31 * 24 * time.Hour

// spanBeside gives the days on which b can be, by those of the event beside it. ok is false where the text leaves more
// open than a month.
func (s *sentence) spanBeside(b *beside, of calendar.Span) (span calendar.Span, ok bool) {
	if of.AnyYear || of.Grain > calendar.Day || of.End.Sub(of.Start) > longest {
		return span, false
	}
	sign := 1
	if b.kind == Before {
		sign = -1
	}
	day := calendar.Of(calendar.Day, of.Start)
	i := s.chunks[b.at].first
	if s.counts(i) {
		v, _ := s.amount(i)
		g := v.Grain
		if g == calendar.Week {
			g = calendar.Day // weeks from a day are a day
		}
		return calendar.Of(g, calendar.Add(of.Start, v.Grain, sign*v.N.Whole)), true
	}
	word := ""
	if b.back {
		return span, false
	}
	if i > 0 {
		word = lower(s.text(i - 1))
	}
	switch word {
	case "hours", "minutes", "hour", "shortly", "immediately", "moments", "seconds":
		return day, true
	case "days":
		return s.upToNow(around(of, sign, 1, 13))
	case "weeks":
		return s.upToNow(around(of, sign, 7, 56))
	}
	if pub := s.published(); b.kind == After && !pub.IsZero() && !pub.AnyYear {
		span, ok = s.upToNow(calendar.Span{Start: of.Start, End: pub.End, Grain: calendar.Week})
		return span, ok && span.End.Sub(span.Start) <= longest
	}
	return span, false
}

// around gives the days from least to most of them after a span, or before it.
func around(of calendar.Span, sign, least, most int) calendar.Span {
	if sign > 0 {
		return calendar.Span{Start: calendar.Of(calendar.Day, of.Start).Start.AddDate(0, 0, least), End: calendar.Of(calendar.Day, of.Last()).Start.AddDate(0, 0, most+1), Grain: calendar.Week}
	}
	start := calendar.Of(calendar.Day, of.Start).Start
	return calendar.Span{Start: start.AddDate(0, 0, -most), End: start.AddDate(0, 0, 1-least), Grain: calendar.Week}
}

// upToNow cuts what a past tense leaves open at the day of publication, and refuses what is longer than a month.
func (s *sentence) upToNow(span calendar.Span) (calendar.Span, bool) {
	if pub := s.published(); !pub.IsZero() && !pub.AnyYear && pub.End.Before(span.End) {
		span.End = pub.End
	}
	length := span.End.Sub(span.Start)
	if length <= 24*time.Hour {
		span.Grain = calendar.Day
	}
	return span, length > 0 && length <= 2*longest
}
