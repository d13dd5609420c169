package merge

import (
	"cmp"
	"iter"
	"slices"

	"dateline/timeline/event"
)

// readKind takes the kind from the trigger. Where that only says what becomes of the event ("begins", "was postponed"),
// or is of no kind, the title names it, or the sentence; otherwise the event has no kind but its word.
func (p *profile) readKind(e *event.Event, title []word) {
	if len(e.Mentions) > 0 {
		for w, s := range stems(e.Mentions[0].Trigger.Text) {
			p.phase = cmp.Or(p.phase, s.phase)
			if p.kinds == 0 && !s.light && (s.kinds != 0 || p.word == "") {
				p.kinds, p.word = s.kinds, w
			}
		}
	}
	if p.kinds == 0 || p.phase != 0 {
		p.readKindIn(stemsOf(title))
	}
	if p.word == "" && len(e.Mentions) > 0 {
		p.readKindIn(stems(e.Mentions[0].Sentence))
	}
	if p.word == "" && len(e.Categories) > 0 {
		p.word = e.Categories[0]
	}
	p.lemma = hash(p.word)
}

// readKindIn takes the kind from the first words of a title or sentence that have one, the last of them where several
// stand together: "launch coverage" is coverage.
func (p *profile) readKindIn(stems iter.Seq2[string, *sense]) {
	found := false
	for w, s := range stems {
		switch {
		case s.kinds != 0 && s.phase == 0 && !s.light:
			p.kinds, p.word, found = s.kinds, w, true
		case found:
			return
		}
	}
}

// readCause adds the kind of what killed people, where the title begins with it: "Fire kills two workers".
func (p *profile) readCause(title []word) {
	if p.kinds&deadly == 0 || len(title) == 0 {
		return
	}
	p.cause = title[0].sense.kinds & calamities &^ p.kinds
	p.kinds |= p.cause
}

// readLike adds to the kinds of an event what else its words may tell, and what killed people.
func (p *profile) readLike(e *event.Event) {
	p.like = p.kinds
	if len(e.Mentions) == 0 {
		return
	}
	m := &e.Mentions[0]
	for _, s := range stems(m.Trigger.Text) {
		switch {
		case s.says:
			p.saying = true
			p.like |= p.also
		case !s.light || s.kinds != 0:
			p.like |= s.like
		default:
			p.like |= p.also
		}
	}
	p.told = p.also
	for w := range words(nearTrigger(m)) {
		p.other = p.other || slices.Contains(others, w)
		p.told |= senseOf(w).kinds
	}
	if p.like&deadly == 0 && p.kinds != 0 {
		return
	}
	if p.like |= p.also & calamities; p.like&calamities == 0 {
		p.like |= p.told & calamities
	}
}

// others are the words that tell an event beside another.
var others = []string{"also", "too", "another", "other", "same", "separate", "separately", "meanwhile", "Meanwhile", "Elsewhere", "Another", "Also", "Separately"}
