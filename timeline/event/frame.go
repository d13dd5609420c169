package event

import (
	"dateline/timeline/english"
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
	f.tellBy(p, f.Verb)
	if f.Object >= 0 && !p.isOf(f.Object, d) {
		f.Object = p.ownObject(f.Verb, d)
	}
	return f
}

// ownObject gives the object of verb v that belongs to the event of date d; -1 for none.
func (p *passage) ownObject(v int, d *date) int {
	for c := range p.Children(v) {
		if p.Rel(c) == arcs.Obj && p.isOf(c, d) {
			return c
		}
	}
	return -1
}

// tellBy makes verb what tells f, with its subject and its object.
func (f *Frame) tellBy(p *passage, verb int) {
	f.Verb, f.Subject, f.Object, f.Says = verb, -1, -1, syntax.Verb{Modal: -1, Copula: -1}
	if verb < 0 {
		return
	}
	f.Says = p.Sentence.Verb(verb)
	if k := p.Subject(verb); k >= 0 && p.dated[k] == 0 {
		f.Subject = k // and not "Monday saw"
	}
	f.Object = p.Sentence.Object(verb)
	if n := p.Gap(verb); n >= 0 && n != f.Subject && !p.words[n].Is(english.Unit) && p.dated[n] == 0 {
		f.Object = n
	}
}
