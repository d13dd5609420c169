package event

import (
	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

// meant gives the word that an event is to be read from where the trigger alone would say what the sentence denies:
// "declined" for "comment" in "declined to comment", "attend" for "meeting" in "did not attend the meeting", "talks"
// for "begin" in "the talks that were to begin have been called off", or for "dropped" where the date d lies ahead; and
// what is told of nobody, "it was reported that". It is the trigger itself everywhere else.
func (p *passage) meant(trigger int, d *date) int {
	if c := p.impersonal(trigger); c >= 0 {
		return c
	}
	v := trigger
	if p.Rel(trigger) == arcs.Obj {
		v = p.Head(trigger)
	}
	switch h := p.Head(v); {
	case p.Sentence.Verb(v).Negated: // "did not attend the meeting"
		return v
	case p.Rel(v) == arcs.Xcomp && p.words[h].Is(english.Deny):
		return h
	case p.words[trigger].Is(english.Helping), p.Child(trigger, arcs.Cop) >= 0:
		if thing := p.Subject(trigger); p.isThing(thing) && p.ahead(trigger) && p.off(thing) >= 0 {
			return thing
		}
		return p.happening(trigger)
	case p.side(d) == "ahead":
		if thing := p.Subject(trigger); p.isThing(thing) && p.off(thing) == trigger {
			return thing
		}
	}
	return trigger
}

// impersonal gives what the clause of the verb at token v tells of nobody: what was said of "it", "it emerged that he
// lied", and what a day brings, "Monday marks the anniversary". -1 where somebody does it.
func (p *passage) impersonal(v int) int {
	k := p.Child(v, arcs.Nsubj, arcs.NsubjPass, arcs.Expl)
	switch {
	case k < 0:
		return -1
	case p.dated[k] != 0:
		return p.Child(v, arcs.Obj)
	case p.Lower(k) != "it":
		return -1
	}
	if p.words[v].Is(english.Occur) || p.Sentence.Verb(v).Passive {
		return p.Child(v, arcs.Ccomp)
	}
	return -1
}

// happening gives the event noun that the verb at token v only says the taking place of: "flood" in "a flood hit the
// town", "concert" in "a concert was held"; v where there is none.
func (p *passage) happening(v int) int {
	thing := -1
	switch {
	case p.words[v].Is(english.Occur):
		thing = p.Child(v, arcs.Nsubj, arcs.NsubjPass)
	case p.words[v].Is(english.Light):
		thing = p.Child(v, arcs.NsubjPass)
	}
	if thing < 0 || p.kindOf(thing) != "event" {
		return v
	}
	return thing
}

// isThing reports whether token i, if there is one, is a noun, or an adjective that stands for one: "the friendly".
func (p *passage) isThing(i int) bool {
	return i >= 0 && (p.Tags[i].IsNoun() || p.Tags[i].IsAdjective())
}

// ahead reports whether the verb at token i sets a date and does not tell what came to pass: "planned", "to begin".
func (p *passage) ahead(i int) bool {
	return p.words[i].Is(english.Schedule) || p.Sentence.Verb(i).Tense != syntax.Past
}

// off gives the verb that calls off what the noun at token i names, -1 where none does.
func (p *passage) off(i int) int {
	for p.Rel(i) == arcs.Compound {
		i = p.Head(i)
	}
	h, r := p.Head(i), p.Rel(i)
	if h < 0 {
		return -1
	}
	if p.callsOff(h, r) {
		return h
	}
	if r != arcs.NsubjPass {
		return -1
	}
	for c := range p.Children(h) {
		if p.Child(c, arcs.AuxPass) >= 0 && p.callsOff(c, arcs.NsubjPass) {
			return c // "the launch, planned for June 3, has been scrapped"
		}
	}
	return -1
}

// callsOff reports whether the verb or predicate at token v says of what is rel to it that it will not be.
func (p *passage) callsOff(v int, rel arcs.Rel) bool {
	says, w := p.Sentence.Verb(v), p.words[v]
	switch {
	case p.Lower(v) == "off":
		return says.Copula >= 0 && !says.Negated
	case w.Verb == "go":
		return says.Negated && p.beside(v, "ahead")
	case says.Negated && w.Is(english.Occur|english.Light):
		return rel == arcs.NsubjPass
	case says.Negated || !p.undergoes(v, rel):
		return false
	case w.Verb == "call":
		return p.beside(v, "off")
	case w.Is(english.Postpone):
		return p.beside(v, "indefinitely")
	}
	return w.Is(english.Cancel)
}

// undergoes reports whether what is rel to the verb at token v is what the verb is done to.
func (p *passage) undergoes(v int, rel arcs.Rel) bool {
	switch rel {
	case arcs.Obj, arcs.NsubjPass:
		return true
	case arcs.Nsubj:
		says := p.Sentence.Verb(v)
		return says.Passive || p.Tags[v] == pos.VBN
	}
	return false
}

// beside reports whether a word hangs on the verb at token v.
func (p *passage) beside(v int, word string) bool {
	for c := range p.Children(v) {
		if p.Lower(c) == word {
			return true
		}
	}
	return false
}
