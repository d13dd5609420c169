package event

import (
	"strings"

	"dateline/timeline/english"
)

// category gives the category of what a frame tells, "" for none. Where the trigger only says what becomes of an event,
// "ended their strike", it is that of the noun.
func (p *passage) category(f *Frame) string {
	i, kind := f.Trigger, p.kind(f)
	if p.words[i].Is(english.Helping | english.Cancel | english.Postpone) {
		for _, k := range []int{f.Object, f.Subject} {
			if k >= 0 && p.words[k].NounKind != "" {
				i, kind = k, p.words[k].NounKind
				break
			}
		}
	}
	if !strikes.Has(p.Lower(i)) {
		return kind
	}
	return p.strike(f, i)
}

// strikes are the forms of the one word of two categories.
var strikes = english.Listed("strikes")

// strike tells whether the strike at token i is one of weapons or of workers, by what it is done to and the other words
// of the sentence.
func (p *passage) strike(f *Frame, i int) string {
	if f.Object >= 0 && (i == f.Trigger && !f.Noun || p.placed[f.Object]) {
		return "attack"
	}
	for k := range p.N {
		if weapons.Has(strings.TrimSuffix(p.Lower(k), "s")) {
			return "attack"
		}
	}
	return "protest"
}

// weapons are words, without the "s" at their end, of sentences in which a strike is none of workers.
var weapons = english.Listed("weapons")
