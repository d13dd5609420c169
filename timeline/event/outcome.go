package event

import (
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

// An outcomeRow decides whether an event took place, where it holds. The first row that holds wins.
type outcomeRow struct {
	name   string
	holds  func(p *passage, f *Frame, side string) bool
	status Status
	eg     string // a sentence of which it holds
}

// outcomes are the rows, in the order in which they are asked.
var outcomes = []outcomeRow{
	{"called off", calledOff, Cancelled, "The match on Sunday was cancelled."},
	{"may or might", mayBe, Possible, "The talks may not resume on Monday."},
	{"alleged", isAlleged, Possible, "He is accused of setting fire to the barn on Monday."},
	{"foretold", foretold, Possible, "The storm is projected to reach Cork on Monday."},
	{"negated", negated, Cancelled, "The mayor did not attend the meeting on Monday."},
	{"only if", underCondition, Possible, "If the rocket flies on Monday, it will orbit."},
	{"was to have", wasToHave, Cancelled, "The talks were to have begun on Monday."},
	{"the date lies ahead", liesAhead, Planned, "The vote on June 3 decides."},
	{"the date lies behind", liesBehind, Happened, "The vote was on May 3."},
	{"future tense", future, Planned, "The vote will be held today."},
	{"an hour to come", hourToCome, Planned, "Vote at 8 p.m."},
	{"past tense", func(*passage, *Frame, string) bool { return true }, Happened, "The vote was held today."},
}

// outcome tells whether the event of a frame took place, and the name of the row that decided.
func (p *passage) outcome(f *Frame) (Status, string) {
	side := p.side(f.Date)
	for i := range outcomes {
		if r := &outcomes[i]; r.holds(p, f, side) {
			return r.status, r.name
		}
	}
	return Happened, ""
}

// side tells where a date lies from the day of publication: "behind", "ahead", "here" where it meets it, "unknown".
func (p *passage) side(d *date) string {
	pub, span := p.published(), Date{Span: d.dated.Span, Mod: d.dated.Mod}.Days()
	if span.Grain == calendar.PartOfDay {
		span.End = span.Start
	}
	switch {
	case pub.IsZero() || span.AnyYear || pub.AnyYear:
		return "unknown"
	case !span.Start.Before(pub.End):
		return "ahead"
	case !span.End.After(pub.Start):
		return "behind"
	}
	return "here"
}

// published gives the day that the article was published, the days that it can be where it was inferred from the text.
func (a *analysis) published() calendar.Span {
	if !a.article.Published.Range.IsZero() {
		return a.article.Published.Range
	}
	return a.article.Published.Span
}

// calledOff holds where the verb calls off the noun that is the trigger: "cancelled Sunday's match".
func calledOff(p *passage, f *Frame, _ string) bool {
	return p.off(f.Trigger) >= 0
}

// negated holds where the verb of the event is denied.
func negated(p *passage, f *Frame, _ string) bool {
	if !f.Says.Negated || p.preposition(f.Date) == "until" {
		return false
	}
	const says = english.Occur | english.Light | english.Be | english.Schedule
	return !f.Noun || p.words[f.Verb].Is(says)
}

// wasToHave holds for what somebody was to have done: he did not.
func wasToHave(_ *passage, f *Frame, _ string) bool {
	return f.Says.Infinite && f.Says.Perfect && f.Says.Finite
}

// underCondition holds in the clause of an "if", and where one hangs on the verb.
func underCondition(p *passage, f *Frame, side string) bool {
	if f.Verb < 0 || side == "behind" {
		return false
	}
	for v := f.Verb; v >= 0; v = p.Head(v) {
		if p.opensWith(v, "if", "unless", "whether") {
			return true
		}
	}
	for c := range p.Children(f.Verb) {
		if p.Rel(c) == arcs.Advcl && p.opensWith(c, "if", "unless") {
			return true
		}
	}
	return false
}

// opensWith reports whether one of some words opens the clause of the verb at token v.
func (p *passage) opensWith(v int, words ...string) bool {
	return slices.Contains(words, p.lowerAt(p.Child(v, arcs.Mark)))
}

// mayBe holds where a modal leaves it open, whether it will be or whether it was: "may have crashed". What somebody
// could do, he did, and what he could not do, he did not.
func mayBe(p *passage, f *Frame, side string) bool {
	modal := p.lowerAt(f.Says.Modal)
	if modal == "could" && f.Says.Negated {
		return false
	}
	return openModals.Has(modal) && (side != "behind" || f.Says.Perfect)
}

// openModals are the modals of what may be.
var openModals = english.Listed("open modals")

// isAlleged holds where nobody tells that it was so.
func isAlleged(p *passage, f *Frame, _ string) bool { return p.alleged(f) }

// alleged reports whether the clause of f is what somebody only alleges, or is said to have done.
func (p *passage) alleged(f *Frame) bool {
	if f.Verb < 0 {
		return false
	}
	return p.within(f.Verb, english.Allege) || p.saidOf(f) || p.hasHearsay(f.Verb)
}

// saidOf reports whether the clause of f is what somebody "is said to have done".
func (p *passage) saidOf(f *Frame) bool {
	h := p.Head(f.Verb)
	return f.Says.Perfect && p.Rel(f.Verb) == arcs.Xcomp && p.words[h].Is(english.Report) && p.Sentence.Verb(h).Passive
}

// hasHearsay reports whether an adverb of hearsay stands with the verb at token v.
func (p *passage) hasHearsay(v int) bool {
	for c := range p.Children(v) {
		if p.Rel(c) == arcs.Advmod && hearsays.Has(p.Lower(c)) {
			return true
		}
	}
	return false
}

// hearsays are the adverbs of what somebody only alleges.
var hearsays = english.Listed("hearsays")

// foretold holds where the clause, or the noun that is the trigger, is what somebody foretells.
func foretold(p *passage, f *Frame, side string) bool {
	if side == "behind" || f.Verb < 0 {
		return false
	}
	return p.within(f.Verb, english.Foretell) || f.Noun && p.words[f.Verb].Is(english.Foretell)
}

// within reports whether the clause of the verb at token v is the content of a verb of a role: "accused of selling".
func (p *passage) within(v int, role english.Role) bool {
	for p.isContent(v) {
		if v = p.Head(v); p.words[v].Is(role) {
			return true
		}
	}
	return false
}

// isContent reports whether the clause of the verb at token v is what the verb above it is about.
func (p *passage) isContent(v int) bool {
	switch p.Rel(v) {
	case arcs.Xcomp, arcs.Ccomp:
		return true
	}
	return p.Rel(v) == arcs.Advcl && p.opensWith(v, "of")
}

func liesAhead(_ *passage, _ *Frame, side string) bool { return side == "ahead" }

func liesBehind(_ *passage, _ *Frame, side string) bool { return side == "behind" }

// future holds where the verb, or one that it hangs on, looks ahead.
func future(p *passage, f *Frame, _ string) bool {
	if f.Verb < 0 {
		return false
	}
	v := f.Says
	for h := f.Verb; !v.Finite && !v.Perfect; v = p.Sentence.Verb(h) {
		if p.words[h].Is(english.Schedule | english.Mind) {
			return true
		}
		if h = p.governor(h); h < 0 {
			return false
		}
	}
	if v.Tense != syntax.Present {
		return v.Tense == syntax.Future
	}
	return !p.words[f.Verb].Is(english.Report | english.State | english.Be)
}

// hourToCome holds for a clock time of a text that has no verb for it.
func hourToCome(p *passage, f *Frame, _ string) bool {
	return f.Verb < 0 && f.Date.span().Timed()
}
