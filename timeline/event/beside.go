package event

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// A beside is something without a date of its own that a sentence tells right after or before an event that has one:
// "resigned days after the summit on May 3".
type beside struct {
	kind string // After or Before
	verb int    // chunk of the verb that tells it
	to   int    // the node with the date
	at   int    // chunk of the word that says so
	last int    // token after the words that name the other event
}

// BesideRule is the rule that an expression has of an event that is dated by the one beside it.
const BesideRule = "beside-event"

// tellBeside keeps what verb group g tells beside node to of the same sentence, if it can be an event of its own.
func (s *sentence) tellBeside(kind string, g, to, at int) {
	if g < 0 || to < s.opened || kind != After && kind != Before || s.chunks[g].kind != verbGroup {
		return
	}
	v := &s.chunks[g].verb
	c := &s.clauses[s.chunks[g].clause]
	if v.form != finite || v.negated || v.maybe || v.planned || v.tense != timex.Past || c.subject < 0 || c.kind == relClause || c.kind == subClause || v.word == nil || v.word.verbKind == "" || v.word.is(report|state|be|measure|mind|phase|schedule|soft) {
		return
	}
	s.besides = append(s.besides, beside{kind, g, to, at, s.first + s.chunks[at].last})
}

// besideEvents appends the events that the sentence tells beside those with a date, which are events.
func (x *Extractor) besideEvents(events []Event, s *sentence) []Event {
	for _, b := range s.besides {
		n := s.nodes[b.to]
		if !events[n.event].Salient() {
			continue
		}
		span, ok := s.spanBeside(&b, events[n.event].Date.Span)
		if !ok {
			continue
		}
		m := &events[n.event].Mentions[0]
		first := s.amountBefore(b.at)
		words := timex.Expr{Start: int(s.doc.Tokens[s.first+first].Start), End: m.Expression.End, First: s.first + first, Last: s.first + s.chunks[b.at].last, Rule: BesideRule, Type: timex.Date}
		if words.End < int(s.doc.Tokens[s.first+s.chunks[b.at].last-1].End) {
			words.End = int(s.doc.Tokens[s.first+s.chunks[b.at].last-1].End)
		}
		t := s.verbTrigger(b.verb, "told right "+b.kind+" an event with a date")
		d := date{first: first, last: s.chunks[b.at].last, dated: &timex.Dated{Expr: words, Span: span, Anchor: timex.ByEvent, Assumed: true, Reason: "told by the date of the event that it comes " + b.kind}}
		e, ok := x.event(s, &t, &d)
		if !ok || e.Salience < Salient {
			continue
		}
		if span.End.Sub(span.Start) > 24*time.Hour {
			e.Date.Meaning = Within
		}
		events = append(events, e)
		s.note(&t, &d, len(events)-1)
		s.tie(b.kind, len(s.nodes)-1, b.to)
	}
	return events
}

// amountBefore gives the first token of the amount of time before the word at chunk k, or of that word.
func (s *sentence) amountBefore(k int) int {
	for at := s.chunks[k].first; ; {
		d := s.amount(at)
		if d == nil {
			return at
		}
		return d.First - s.first
	}
}

// amount gives the expression of an amount of time that ends before token i; nil for none.
func (s *sentence) amount(i int) *timex.Dated {
	for k := range s.all {
		if d := &s.all[k]; d.Last == s.first+i && d.Type == timex.Duration {
			return d
		}
	}
	return nil
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
	if d := s.amount(i); d != nil {
		if v, ok := d.Meaning.(timex.Length); ok && !v.N.Vague && v.N.Whole > 0 && v.Grain >= calendar.Day {
			g := v.Grain
			if g == calendar.Week {
				g = calendar.Day // weeks from a day are a day
			}
			return calendar.Of(g, calendar.Add(of.Start, v.Grain, sign*v.N.Whole)), true
		}
	}
	word := ""
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
		return s.upToNow(calendar.Span{Start: of.Start, End: pub.End, Grain: calendar.Week})
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
