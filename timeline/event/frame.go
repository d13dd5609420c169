package event

import (
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

// A Frame is one happening as its clause tells it, before anything is decided. All decisions read it; none changes it.
// Tokens count from the start of the sentence; -1 is none.
type Frame struct {
	Trigger int         // the word that names it
	Noun    bool        // the trigger is a noun, or a name
	Verb    int         // what tells it: the trigger, the verb that the noun hangs on, or the predicate of a copula
	Says    syntax.Verb // what the words around Verb say
	Subject int         // head of what does it or, in the passive, undergoes it
	Object  int         // head of what it is done to
	Date    *date
	Odds    float64 // log-odds that the date is that of the trigger
}

// frame reads what the clause of a trigger says.
func (p *passage) frame(trigger int, d *date) Frame {
	trigger = p.meant(trigger, d)
	f := Frame{Trigger: trigger, Verb: -1, Subject: -1, Object: -1, Date: d}
	f.Noun = !p.verbAt(trigger) && p.Child(trigger, arcs.Cop) < 0
	f.Verb = trigger
	if f.Noun {
		if f.Verb = p.off(trigger); f.Verb < 0 {
			f.Verb = p.governor(trigger)
		}
	}
	f.Says.Modal, f.Says.Copula = -1, -1
	if f.Verb < 0 {
		return f
	}
	f.Says = p.Sentence.Verb(f.Verb)
	if k := p.Subject(f.Verb); k >= 0 && p.dated[k] == 0 {
		f.Subject = k // and not "Monday saw"
	}
	f.Object = p.Child(f.Verb, arcs.Obj)
	if n := p.Gap(f.Verb); n >= 0 && n != f.Subject && !p.words[n].is(unit) && p.dated[n] == 0 {
		f.Object = n
	}
	return f
}
