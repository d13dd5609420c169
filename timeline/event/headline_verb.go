package event

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

// A mood is what a headline puts in front of the verb of what is no fact; "" for a fact.
type mood string

const (
	planned mood = "to"
	open    mood = "may"
	hearsay mood = "allegedly"
)

// isMood reports whether a word in small letters is one that a mood may be.
func isMood(w string) bool { return openModals.Has(w) || hearsays.Has(w) }

// mood gives that of the clause of f, whose event has status st.
func (p *passage) mood(f *Frame, st Status) mood {
	modal := p.lowerAt(f.Says.Modal)
	switch {
	case openModals.Has(modal):
		return mood(modal)
	case st == Possible && p.alleged(f):
		return hearsay
	case f.Subject < 0 || p.plans(f):
		return ""
	case st == Possible:
		return open
	case st == Planned, f.Says.Tense == syntax.Future && p.within(f.Verb, english.Report|english.Mind):
		return planned // "said on Monday that it would close"
	}
	return ""
}

// plans reports whether the verb of f says already that it tells of what is to come, "plans", "is expected", or tells
// what was done for it: "declared a dividend payable on December 15".
func (p *passage) plans(f *Frame) bool {
	if f.Says.Tense == syntax.Past && f.Says.Finite {
		return f.Subject >= 0
	}
	return f.Says.Tense == syntax.Present && p.words[f.Verb].Is(english.Schedule|english.Mind|english.Foretell)
}

// inflect puts the verb of the clause into the form of a headline: the present for what happened, the infinitive for
// what is to come, the participle for what is done to somebody, with a word in front for what may be.
func (w *drawer) inflect(m mood) {
	at := w.root
	if w.frame.Says.Copula >= 0 {
		at = w.frame.Says.Copula
	}
	ph := &w.phrases[0]
	for k := range ph.words {
		if ph.words[k].token == at {
			ph.words[k].text = w.verbForm(at, m)
		}
	}
}

func (w *drawer) verbForm(at int, m mood) string {
	not, passive := "", w.passive(at)
	if w.frame.Says.Negated {
		not = "not "
	}
	switch {
	case m == "", m == planned && passive && w.words[at].Is(english.Schedule): // "vote scheduled"
		return w.fact(at, passive, not)
	case m == planned:
		return not + "to " + w.bare(at, passive, false)
	case m == hearsay:
		return "allegedly " + w.fact(at, passive, not)
	}
	return string(m) + " " + not + w.bare(at, passive, w.frame.Says.Perfect)
}

// fact gives the verb at token at as a headline tells what happened.
func (w *drawer) fact(at int, passive bool, not string) string {
	switch {
	case passive:
		return not + w.participle(at)
	case at != w.root:
		return w.be() + strings.TrimRight(" "+not, " ")
	}
	return w.present(at)
}

// bare gives what stands behind a modal or "to" for the verb at token at: "crash", "have crashed", "be closed", "have
// been closed".
func (w *drawer) bare(at int, passive, perfect bool) string {
	switch {
	case passive && perfect:
		return "have been " + w.participle(at)
	case passive:
		return "be " + w.participle(at)
	case perfect:
		return "have " + w.Lower(at)
	}
	return w.lemmaOf(at)
}

// participle gives what the verb at token at is in the passive.
func (w *drawer) participle(at int) string {
	if w.Tags[at] == pos.VBN || w.words[at].Is(english.Participle) {
		return w.Lower(at)
	}
	return english.Forms().Participle(w.lemmaOf(at))
}

// passive reports whether the verb at token at is what is done to somebody.
func (w *drawer) passive(at int) bool {
	v := &w.frame.Says
	if at != w.root {
		return false
	}
	bare := w.Tags[at] == pos.VBN && !v.Perfect
	return v.Passive || bare && w.Child(at, arcs.Nsubj) < 0 || w.headlinePassive(at)
}

// headlinePassive reports whether the verb at token at has the form of the past in a headline, which tells in the
// present what happened: "Gang member convicted of murder".
func (w *drawer) headlinePassive(at int) bool {
	heading := w.doc.Sentences[w.Index].Heading
	return heading && w.Tags[at] == pos.VBD && w.Child(at, arcs.Obj, arcs.Ccomp, arcs.Xcomp) < 0
}

// present gives the present of the verb at token at, in the number of the subject.
func (w *drawer) present(at int) string {
	lemma, many := w.lemmaOf(at), w.many()
	switch {
	case w.frame.Says.Negated && many:
		return "do not " + lemma
	case w.frame.Says.Negated:
		return "does not " + lemma
	case many || w.Tags[at] == pos.VB && w.frame.Subject < 0: // "Join us"
		return lemma
	}
	return english.ThirdPerson(lemma)
}

func (w *drawer) be() string {
	if w.many() {
		return "are"
	}
	return "is"
}

// many reports whether the subject is more than one.
func (w *drawer) many() bool {
	k := w.frame.Subject
	if k < 0 {
		return false
	}
	one := w.Child(k, arcs.Compound, arcs.Amod, arcs.Flat) >= 0 && w.Child(k, arcs.Nummod) < 0
	if t := w.Tags[k]; t == pos.NNS || t == pos.NNPS && !one {
		return true // but "the United States"
	}
	return manifold.Has(w.Lower(k)) || w.joinsOthers(k)
}

// joinsOthers reports whether "and" joins others to the subject at token k.
func (w *drawer) joinsOthers(k int) bool {
	for c := range w.Children(k) {
		if w.Rel(c) == arcs.Conj && w.Child(c, arcs.Cc) >= 0 {
			return true
		}
	}
	return false
}

// lemmaOf gives the base form of the verb at token i.
func (p *passage) lemmaOf(i int) string {
	w, text := p.words[i], p.Lower(i)
	if t := p.Tags[i]; (t == pos.VB || t == pos.VBP) && !w.Is(english.Be) {
		return text
	}
	if w.Verb != "" {
		return w.Verb
	}
	return english.BaseOf(text)
}

// manifold are words that are more than one and do not look it.
var manifold = english.Listed("manifold")
