package event

import (
	"fmt"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// A Status says whether an event took place. The zero Status means "not set".
type Status uint8

// The statuses.
const (
	Happened Status = iota + 1
	Planned
	Possible
	Cancelled
)

var statusNames = [...]string{"", "happened", "planned", "possible", "cancelled"}

// String gives the word of the timeline JSON; "" for the zero Status.
func (s Status) String() string { return statusNames[s] }

// MarshalText writes the word of the timeline JSON.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error {
	for i, name := range statusNames {
		if i > 0 && name == string(b) {
			*s = Status(i)
			return nil
		}
	}
	return fmt.Errorf("status %q: not one of happened, planned, possible, cancelled", b)
}

// status tells whether the event of trigger t on date d took place, from its verb, the clauses above, and the day the
// article was published. why says for people what decided it.
func (s *sentence) status(t *trigger, d *date) (st Status, why string) {
	if st, why = s.statusOfNoun(t); st != 0 {
		return st, why
	}
	when := s.since(d)
	if t.verb < 0 || s.aside(t, d) {
		return s.byDate(when, t, d)
	}
	v := &s.chunks[t.verb].verb
	c := s.chunks[t.verb].clause
	if v.negated && d.first > 0 && hasAny(s.text(d.first-1), "until", "till") && !s.underIf(c) {
		return s.byTense(v, c, when) // "will not reopen until Monday"
	}
	switch {
	case t.noun >= 0 && t.verb >= 0 && v.word.is(cancel) && (v.passive || s.clauses[c].object == t.noun):
		return Cancelled, "called off"
	case v.negated && s.underIf(c):
		return Possible, "only if"
	case v.negated && (t.noun < 0 || v.word.is(occur|light|be|schedule) && !v.word.is(watch)):
		return Cancelled, "negated"
	case t.noun >= 0 && when < 0 && v.tense == timex.Past && v.word.is(schedule) && s.original(t.verb):
		return Cancelled, WhyMissed
	case t.noun >= 0 && v.passive && v.word.is(move) && s.clauses[c].subject == t.noun && s.putOff(d):
		return Cancelled, WhyMissed
	case v.word.is(cancel) && v.through != nil, v.tense == timex.Past && (v.planned || v.word.is(schedule)) && s.calledOff(c):
		return Cancelled, "called off"
	}
	if why := s.doubt(t, c); why != "" && when >= 0 {
		return Possible, why
	}
	if s.overtaken(v, when) {
		return Cancelled, WhyMissed
	}
	return s.byTense(v, c, when)
}

// statusOfNoun reads the words in front of an event noun: "the originally planned launch".
func (s *sentence) statusOfNoun(t *trigger) (Status, string) {
	if t.noun < 0 {
		return 0, ""
	}
	c := &s.chunks[t.noun]
	old := false
	for i := c.first; i < c.head; i++ {
		switch lower(s.text(i)) {
		case "originally", "previously", "initially":
			old = true
		case "planned", "scheduled":
			if old {
				return Cancelled, "as it was planned before"
			}
		case "cancelled", "canceled", "aborted", "abandoned":
			return Cancelled, "called off"
		case "proposed", "possible", "potential", "rumoured", "rumored":
			return Possible, "only proposed"
		}
	}
	return 0, ""
}

// doubt says what makes the event of trigger t, whose verb is in clause c, less than certain, "" for nothing.
func (s *sentence) doubt(t *trigger, c int) string {
	k := t.verb
	v := &s.chunks[k].verb
	if s.conditional(c) {
		return "only if"
	}
	if v.maybe && !s.told(k, c) {
		return "may or might"
	}
	for up := 0; c >= 0 && up < 4; c, up = s.clauses[c].parent, up+1 {
		if in := s.clauses[c].intro; in >= 0 && s.chunks[in].kind == subordinator {
			switch lower(s.text(s.chunks[in].head)) {
			case "if", "unless", "whether":
				return "only if"
			}
		}
		if p := s.clauses[c].parent; p >= 0 && s.clauses[c].kind != relClause && s.clauses[c].kind != subClause {
			if pv := s.clauses[p].verb; pv >= 0 && s.chunks[pv].verb.word.is(mind) {
				return "only thought of"
			}
		}
	}
	if v.word.is(mind) && !v.word.is(soft) && !talks(v.lemma) && (t.noun < 0 || s.clauses[s.chunks[k].clause].object == t.noun) {
		return "only thought of"
	}
	return ""
}

// underIf reports whether clause c is one of condition: "if the rocket does not fly".
func (s *sentence) underIf(c int) bool {
	in := s.clauses[c].intro
	if in < 0 || s.chunks[in].kind != subordinator {
		return false
	}
	w := lower(s.text(s.chunks[in].head))
	return w == "if" || w == "unless" || w == "whether"
}

// talks reports whether a verb of thinking is something that people meet to do.
func talks(lemma string) bool {
	switch lemma {
	case "discuss", "talk", "chat", "debate":
		return true
	}
	return false
}

// conditional reports whether an "if" clause hangs on clause c.
func (s *sentence) conditional(c int) bool {
	for i := range s.clauses {
		if in := s.clauses[i].intro; s.clauses[i].parent == c && in >= 0 && s.chunks[in].kind == subordinator {
			if w := lower(s.text(s.chunks[in].head)); w == "if" || w == "unless" {
				return true
			}
		}
	}
	return false
}

// told reports whether "would" in verb group k is the future of what somebody said.
func (s *sentence) told(k, c int) bool {
	for i := s.chunks[k].first; i < s.chunks[k].last; i++ {
		switch lower(s.text(i)) {
		case "would", "'d", "’d":
			return s.clauses[c].kind == thatClause || s.clauses[c].parent >= 0 || s.n > 0 && s.reported()
		case "may", "might", "could":
			return false
		}
	}
	return false
}

// reported reports whether the sentence tells what somebody said.
func (s *sentence) reported() bool {
	for k := range s.chunks {
		if s.chunks[k].kind == verbGroup && s.chunks[k].verb.word.is(report) {
			return true
		}
	}
	return false
}

// published gives the day that the article was published, the days that it can be where it was inferred from the text.
func (s *sentence) published() calendar.Span {
	if p := &s.article.Published; p.From == article.Inferred && !p.Range.IsZero() {
		return p.Range
	}
	return s.article.Published.Span
}

// since tells on which side of the day of publication a date lies: -1 before, 0 the same day or not known, 1 after. A
// night lies where it begins.
func (s *sentence) since(d *date) int {
	pub, span := s.published(), d.dated.Span
	if span.Grain == calendar.PartOfDay {
		span.End = span.Start
	}
	switch {
	case pub.IsZero() || span.AnyYear || pub.AnyYear:
		return 0
	case !span.Start.Before(pub.End):
		return 1
	case !span.End.After(pub.Start) && span.Start.Before(pub.Start):
		return -1
	}
	return 0
}

// passed reports whether the article was published on date d or later.
func (s *sentence) passed(d *date) bool {
	pub := s.published()
	return !pub.IsZero() && !d.dated.Span.AnyYear && d.dated.Span.Start.Before(pub.End)
}

// byDate decides where no verb tells: by the day of publication alone.
func (s *sentence) byDate(when int, t *trigger, d *date) (Status, string) {
	pub := s.article.Published.Span
	switch {
	case when > 0:
		return Planned, "the date lies ahead"
	case when == 0 && !pub.IsZero() && !d.span().AnyYear && (d.span().Timed() || d.span().Grain > calendar.Day):
		return Planned, "the date is about that of publication"
	case pub.IsZero() && s.published().IsZero() && d.span().Timed() && t.why == whyLine:
		return Planned, "an hour of a programme"
	}
	return Happened, "no verb tells"
}

// aside reports whether the verb of the clause says nothing of the event: "The logo of this year's conference was chosen".
func (s *sentence) aside(t *trigger, d *date) bool {
	if t.noun < 0 || s.chunks[t.noun].dates == 0 || d.span().Grain <= calendar.Day {
		return false
	}
	c := &s.clauses[s.chunks[t.verb].clause]
	return c.subject != t.noun && c.object != t.noun
}

// likePast reports whether the present of v looks like its past, as headlines and reports have it: "beat", "cut", "hit".
func likePast(v *verb) bool {
	return v.word.is(past) && v.word.verb == v.lemma && words().of(v.lemma).is(past)
}

// would reports whether v is told as the future of a past.
func (s *sentence) would(v *verb) bool { return v.maybe }

// byTense decides by the tense of the verb, and by the date where that says more.
func (s *sentence) byTense(v *verb, c, when int) (Status, string) {
	tense := v.tense
	for p := c; tense == 0 || v.form == infinitive && !v.planned || v.form == ing; {
		if p = s.clauses[p].parent; p < 0 || s.clauses[p].verb < 0 {
			break
		}
		v = &s.chunks[s.clauses[p].verb].verb
		if tense = v.tense; v.form == finite {
			break
		}
	}
	switch {
	case when > 0:
		return Planned, "the date lies ahead"
	case when < 0 && v.planned && tense == timex.Past:
		return Possible, "planned then, and no word of how it went"
	case when < 0 && tense == timex.Future && !s.would(v):
		return Planned, "future tense"
	case when < 0 && tense != timex.Future:
		return Happened, "the date lies behind"
	case tense == timex.Future, v.planned:
		if when < 0 {
			return Happened, "the date lies behind"
		}
		return Planned, "future tense"
	case tense == timex.Present && !v.perfect && when == 0 && v.form == finite && !likePast(v):
		return Planned, "present tense"
	}
	return Happened, "past tense"
}
