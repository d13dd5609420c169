package event

import (
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// premodified handles "the April 6 airstrike": the noun is the event if it can be one.
func (s *sentence) premodified(k int) trigger {
	t := s.nounTrigger(k, "stands before the noun")
	if d := &s.dates[s.chunks[k].dates-1]; isWeekday(s.text(d.first)) && d.last == d.first+1 && s.tags[d.last] != pos.POS && !s.eventful(k, false) && lower(s.text(s.chunks[k].first)) != "a" {
		return nothing() // "the Sunday trade ban"
	}
	w := s.words[s.chunks[k].head]
	if w.is(nounAny) || s.deverbal(s.chunks[k].head) || s.isName(s.chunks[k].head) {
		return t
	}
	return nothing()
}

// deverbal reports whether the noun at token i is made from a verb: "selection", "signing".
func (s *sentence) deverbal(i int) bool {
	return hasAny(lower(s.text(i)), "tion", "ment", "sion", "ing", "ance", "al") && len(s.text(i)) > 6
}

func (s *sentence) isName(i int) bool { return s.tags[i] == pos.NNP || s.tags[i] == pos.NNPS }

// climb goes from the last noun of a phrase to its event noun: "trip to Delhi".
func (s *sentence) climb(n int) int {
	for i := n; i >= 2 && (s.chunks[i-1].kind == preposition || s.chunks[i-1].kind == conjunction) && s.chunks[i-2].kind == nounGroup; {
		if i -= 2; s.eventful(i, true) {
			return i
		}
	}
	return n
}

// setFor gives the noun after "for" in "are targeting Tuesday for splashdown"; -1 for none.
func (s *sentence) setFor(k int, v *verb) int {
	if v.passive || !v.word.is(schedule) && v.lemma != "target" || k+2 >= len(s.chunks) {
		return -1
	}
	if s.chunks[k+1].kind == commaMark && k+3 < len(s.chunks) {
		k++
	}
	if s.chunks[k+1].kind == preposition && s.text(s.chunks[k+1].head) == "for" && s.chunks[k+2].kind == nounGroup && s.eventful(k+2, true) {
		return k + 2
	}
	return -1
}

// calamity reports whether the head of noun group k strikes people: an earthquake, a crash, an attack.
func (s *sentence) calamity(k int) bool {
	switch w := s.words[s.chunks[k].head]; w.nounKind {
	case "disaster", "accident", "attack":
		return w.is(nounAny) && !w.is(nounWeak)
	}
	return false
}

// copula handles "the summit will be May 24", "there will be a meeting on Monday", "it was the final in 1998".
func (s *sentence) copula(k, v, subject, object int) trigger {
	switch {
	case s.tags[s.chunks[subject].head] == pos.EX && object >= 0:
		if s.eventful(object, false) || s.isName(s.chunks[object].head) {
			return s.nounTrigger(object, "what there is on that date")
		}
		return nothing()
	case s.eventful(subject, false) || s.words[s.chunks[subject].head].noun == "" && s.onlyDateAfter(v, k) && s.isName(s.chunks[subject].head):
		return s.nounTrigger(subject, "what is on that date")
	case object >= 0 && s.eventful(object, false):
		return s.nounTrigger(object, "what it was")
	}
	return s.verbTrigger(v, "nearest verb before it in the clause")
}

// onlyDateAfter reports whether nothing but a preposition stands between verb v and date k.
func (s *sentence) onlyDateAfter(v, k int) bool {
	for i := v + 1; i < k; i++ {
		if s.chunks[i].kind == nounGroup {
			return false
		}
	}
	return k > v
}

// eventful reports whether the head of noun group k names an event; weak says whether one that often does not will do.
func (s *sentence) eventful(k int, weak bool) bool {
	w := s.words[s.chunks[k].head]
	return w.is(nounAny) && (weak || !w.is(nounWeak))
}

// nounBeforeDate gives the event noun that date k may stand behind ("talks in Astana on May 3-4"): the nearest before it,
// with only prepositions and other nouns between; -1 for none.
func (s *sentence) nounBeforeDate(k int) int {
	for i := k - 1; i >= 0; i-- {
		switch c := &s.chunks[i]; c.kind {
		case nounGroup:
			if s.eventful(i, true) {
				return i
			}
		case preposition, particleWord, dateChunk:
		case commaMark:
			if i == 0 || s.chunks[i-1].kind != nounGroup || !s.isName(s.chunks[i-1].head) || s.chunks[i+1].kind != nounGroup || !s.isName(s.chunks[i+1].head) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// ownerOf climbs from event noun n to the one that it only says more of: "death during the state of emergency", "talks on
// the crisis".
func (s *sentence) ownerOf(n int) int {
	owner := n
	for n >= 2 && s.chunks[n-1].kind == preposition && s.chunks[n-2].kind == nounGroup {
		with := lower(s.text(s.chunks[n-1].head))
		if isTimePrep(with) && with != "during" {
			break
		}
		n -= 2
		if s.eventful(n, false) {
			owner = n
		} else if with != "of" {
			break
		}
	}
	return owner
}

// nounWins says why noun group n rather than verb v takes the date at chunk k; "" where the verb does.
func (s *sentence) nounWins(n, k, v int) string {
	strong := s.eventful(n, false)
	vb := &s.chunks[v].verb
	with := s.prepositionBefore(n)
	adjacent := s.adjacent(n, k)
	switch {
	case n < v && s.clauses[s.chunks[v].clause].subject == n && k < v:
		if strong || vb.word.is(be|state|cancel|move|occur|schedule) {
			return "the subject that it follows"
		}
	case n < v:
		if with != "" && strong && k < v {
			return "the noun that it follows"
		}
	case with == "" && vb.word.is(light) && !vb.passive:
		return "the verb carries its object"
	case with != "" && isTimePrep(with) && (strong || adjacent):
		return "the noun that it follows"
	case vb.word.is(report) && with == "" && !vb.passive && vb.tense == timex.Past && s.since(&s.dates[s.chunks[k].head]) <= 0:
		return "" // "announced his resignation on Wednesday"
	case vb.word.is(state|report|mind|regard|be) && !vb.word.is(toward) && (strong || adjacent && (with != "" || vb.word.is(state|be))):
		return "the noun that it follows"
	case adjacent && (with == "in" || with == "at") && vb.form == infinitive && s.chunks[v].verb.tense == timex.Future && s.words[s.chunks[n].head].nounKind == "meeting" && s.since(&s.dates[s.chunks[k].head]) <= 0:
		return whyHeld
	case vb.word.is(phase) && with == "with" && strong:
		return "what it begins with"
	case with != "" && strong && vb.word.is(toward) && (with == "to" || with == "for" || with == "at" || with == "in"):
		return "the gathering that the verb goes to"
	case with == "of" && strong && s.headOf(n) >= 0 && vb.word.is(toward|light):
		return "the noun that it follows"
	}
	return ""
}

// prepositionBefore gives the preposition of noun group n, the first word of one of two: "ahead of", "prior to"; "" for none.
func (s *sentence) prepositionBefore(n int) string {
	if n == 0 || s.chunks[n-1].kind != preposition {
		return ""
	}
	if n > 1 {
		switch first := lower(s.text(s.chunks[n-2].head)); first {
		case "ahead", "prior":
			return first
		}
	}
	return lower(s.text(s.chunks[n-1].head))
}

// whyHeld is the rule of "spoke about efforts to work for progress in a phone call Tuesday".
const whyHeld = "the gathering at which it was said"

// headOf gives the noun group that "of" and noun group n belong to: "a round of talks"; -1 for none.
func (s *sentence) headOf(n int) int {
	if n >= 2 && s.chunks[n-1].kind == preposition && s.text(s.chunks[n-1].head) == "of" && s.chunks[n-2].kind == nounGroup {
		return n - 2
	}
	return -1
}

// adjacent reports whether nothing but a preposition stands between noun group n and date k.
func (s *sentence) adjacent(n, k int) bool {
	return n+1 == k || n+2 == k && (s.chunks[n+1].kind == preposition || s.chunks[n+1].kind == commaMark)
}

func isTimePrep(w string) bool {
	switch w {
	case "after", "before", "during", "since", "until", "till", "following", "ahead", "prior", "between", "despite":
		return true
	}
	return false
}
