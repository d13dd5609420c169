package event

import "strings"

// category gives the category of what a frame tells, "" for none. Where the trigger only says what becomes of an event,
// "ended their strike", it is that of the noun.
func (p *passage) category(f *Frame) string {
	i, kind := f.Trigger, p.kind(f)
	if p.words[i].is(phase | light | occur | cancel | move | schedule) {
		for _, k := range []int{f.Object, f.Subject} {
			if k >= 0 && p.words[k] != nil && p.words[k].nounKind != "" {
				i, kind = k, p.words[k].nounKind
				break
			}
		}
	}
	if kind != "attack" && kind != "protest" || !strikes[p.Lower(i)] {
		return kind
	}
	return p.strike(f, i)
}

// strikes are the forms of the one word of two categories.
var strikes = set("strike strikes struck striking")

// strike tells whether the strike at token i is one of weapons or of workers, by what it is done to and the other words
// of the sentence.
func (p *passage) strike(f *Frame, i int) string {
	if f.Object >= 0 && (i == f.Trigger && !f.Noun || p.placed[f.Object]) {
		return "attack"
	}
	for k := range p.N {
		if weapons[p.Lower(k)] || weapons[strings.TrimSuffix(p.Lower(k), "s")] {
			return "attack"
		}
	}
	return "protest"
}

// weapons are words, without the "s" at their end, of sentences in which a strike is none of workers.
var weapons = set(`
	air airstrike drone missile rocket artillery shell bomb bomber jet warplane aircraft warship navy army military troop
	soldier force militant insurgent rebel jihadist gunmen fighter militia target targeted kill killed wound wounded injure
	injured dead death civilian casualtie destroy destroyed depot base bunker nuclear retaliatory precision cross-border
	preemptive pre-emptive war enemy`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
