package merge

import "strings"

// A sense is what a stem can mean for an event.
type sense struct {
	kinds kinds
	like  kinds // those and the kinds of moreWords
	phase phase
	light bool // says what becomes of an event without naming it: the title names it
	move  bool // tells a change of date
	shift bool // tells one where "to" and a date follow
	plan  bool // sets a date
	says  bool // tells what somebody says
}

// A phase is a part of an event. The zero phase is the whole.
type phase int8

const (
	beginning phase = iota + 1
	ending
)

// senses gives the sense of each stem that has one.
var senses = tableOf(readSenses())

func readSenses() map[string]sense {
	m := make(map[string]sense)
	for i, row := range kindWords {
		add(m, row, func(s *sense) { s.kinds |= 1 << i; s.like |= 1 << i })
	}
	own := kinds(1) << len(kindWords)
	for _, row := range moreWords {
		name, list, _ := strings.Cut(row, " ")
		k := kindsNamed(name)
		if k == 0 {
			k, own = own, own<<1
		}
		add(m, list, func(s *sense) { s.like |= k })
	}
	add(m, "begin start open opening kick kickoff commence resume resumption", func(s *sense) { s.phase = beginning })
	add(m, "end close closing conclude conclusion finish wrap", func(s *sense) { s.phase = ending })
	add(m, `hold take place schedule plan set due postpone delay reschedule move push bring put cancel scrub expect confirm go
		run last occur happen follow continue be is was give make do see have attempt target provide result use`, func(s *sense) { s.light = true })
	add(m, "postpone reschedule delay defer adjourn", func(s *sense) { s.move = true })
	add(m, "move push bring put shift change extend slip", func(s *sense) { s.shift = true })
	add(m, "plan schedule set slate expect fix due", func(s *sense) { s.plan = true })
	add(m, "say tell announce declare report note ask think believe confirm state mean add warn insist argue claim", func(s *sense) { s.says = true })
	return m
}

// add changes the senses of words.
func add(m map[string]sense, list string, change func(*sense)) {
	for w := range strings.FieldsSeq(list) {
		w = stem(plain(w))
		s := m[w]
		change(&s)
		m[w] = s
	}
}

// senseOf gives the sense of a word as it is written.
func senseOf(w string) *sense { return senses.of(stem(plain(w))) }
