package event

import (
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// A trigger is the word that a date belongs to, with its place in the sentence. The zero trigger is none.
type trigger struct {
	token int    // the verb, or the noun
	noun  int    // its noun group, -1 where the trigger is a verb
	verb  int    // the verb group of its clause, -1 where there is none
	gap   int    // for a date that stands beside another ("in Tonga on October 22"): the noun group between, -1
	why   string // the rule that found it, for people; "" for no trigger
}

func (t *trigger) found() bool { return t.why != "" }

func nothing() trigger { return trigger{noun: -1, verb: -1, gap: -1} }

// attach finds what date d belongs to.
func (s *sentence) attach(d int) trigger {
	k := s.chunkOf(d)
	if k < 0 {
		return nothing()
	}
	if s.chunks[k].kind == nounGroup {
		return s.premodified(k)
	}
	c := s.chunks[k].clause
	if in := s.explained(k); in >= 0 {
		return s.verbTrigger(in, "the clause that says what happened then")
	}
	if k > 0 && k+1 < len(s.chunks) && s.chunks[k-1].kind == commaMark && s.chunks[k+1].kind == verbGroup && s.chunks[k+1].verb.form == finite {
		return s.besideVerb(k, k+1)
	}
	if t := s.gapped(d, k); t.found() {
		return t
	}
	if n := s.appositive(k); n >= 0 {
		if s.eventful(n, false) {
			return s.nounTrigger(n, "the noun that it follows")
		}
		return nothing()
	}
	if v := s.clauses[c].verb; v >= 0 {
		return s.besideVerb(k, s.outOf(k, v))
	}
	return s.verbless(k)
}

// gapped handles a list that leaves the verb out: "declared in Samoa on February 6, Tonga on October 22 and Fiji on
// November 7". The date before d has the trigger, and the noun group between belongs to d.
func (s *sentence) gapped(d, k int) trigger {
	if d == 0 || len(s.found) < d || !s.found[d-1].found() || k < 3 {
		return nothing()
	}
	i := k - 1
	if s.chunks[i].kind == preposition {
		i--
	}
	if i < 1 || s.chunks[i].kind != nounGroup || s.eventful(i, false) || !s.isName(s.chunks[i].head) {
		return nothing()
	}
	for j := i - 1; j > 0; j-- {
		switch c := &s.chunks[j]; c.kind {
		case commaMark, conjunction, particleWord, preposition:
			continue
		case dateChunk:
			if c.head == d-1 && j < i-1 && s.chunks[i-1].kind != preposition {
				t := s.found[d-1]
				if t.gap = i; t.verb >= 0 && s.chunks[t.verb].verb.word.is(state|be) {
					t = s.nounTrigger(i, "the noun that it follows") // "awards include the Berwick Prize in 1971, the Pólya Prize in 1987"
				}
				return t
			}
		}
		break
	}
	return nothing()
}

// explained gives the verb of the clause that tells of date k: "In 1989, when the wall fell"; -1 for none.
func (s *sentence) explained(k int) int {
	if k+2 >= len(s.chunks) || s.chunks[k+1].kind != commaMark || s.chunks[k+2].kind != subordinator || s.text(s.chunks[k+2].head) != "when" {
		return -1
	}
	for c := range s.clauses {
		if s.clauses[c].intro == k+2 {
			return s.clauses[c].verb
		}
	}
	return -1
}

// appositive gives the noun group that date k belongs to in "the third rise this year": one that a comma sets off and no
// verb follows; -1 for none.
func (s *sentence) appositive(k int) int {
	if k < 2 || s.chunks[k-1].kind != nounGroup || s.chunks[k-2].kind != commaMark || s.clauses[s.chunks[k].clause].verb < 0 {
		return -1
	}
	if c := &s.chunks[k-1]; s.clauses[c.clause].verb > k || s.tags[c.first] != pos.DT {
		return -1
	}
	return k - 1
}

// outOf gives the verb that a date beside verb group v belongs to: not the bare noun-like form in "retired from boxing",
// nor, for a date that has passed, what somebody then set out to do: "voted to lift the ban on Saturday".
func (s *sentence) outOf(k, v int) int {
	c := s.chunks[v].clause
	if p := s.clauses[c].parent; s.chunks[v].verb.form == infinitive && p >= 0 && s.clauses[p].verb >= 0 {
		up := s.clauses[p].verb
		if s.chunks[up].verb.tense == timex.Past && s.chunks[up].verb.form == finite && s.passed(&s.dates[s.chunks[k].head]) {
			return up
		}
	}
	if s.chunks[v].verb.form == ing && v+1 == k && v > 0 && s.chunks[v-1].kind == preposition && s.text(s.chunks[v-1].head) == "from" {
		if p := s.clauses[c].parent; p >= 0 && s.clauses[p].verb >= 0 {
			return s.clauses[p].verb
		}
	}
	return v
}

// chunkOf gives the chunk that holds date d, -1 for none.
func (s *sentence) chunkOf(d int) int {
	for k := range s.chunks {
		if c := &s.chunks[k]; c.kind == dateChunk && c.head == d || c.dates == d+1 {
			return k
		}
	}
	return -1
}

// nounTrigger makes the head of noun group k the trigger.
func (s *sentence) nounTrigger(k int, why string) trigger {
	t := nothing()
	t.token, t.noun, t.verb, t.why = s.chunks[k].head, k, s.clauses[s.chunks[k].clause].verb, why
	return t
}

func (s *sentence) verbTrigger(v int, why string) trigger {
	t := nothing()
	t.token, t.verb, t.why = s.chunks[v].head, v, why
	return t
}

// besideVerb chooses between verb v of the date's clause and the event nouns around it. k is the date.
func (s *sentence) besideVerb(k, v int) trigger {
	vb := &s.chunks[v].verb
	if n := s.setFor(k, vb); n >= 0 {
		return s.nounTrigger(n, "the verb says when the noun takes place")
	}
	if p := s.clauses[s.chunks[v].clause].parent; p >= 0 && vb.form == ing && vb.word.is(phase) && s.clauses[p].verb >= 0 && s.onlyDateAfter(v, k) {
		return s.besideVerb(k, s.clauses[p].verb) // "will air coverage, starting at noon"
	}
	if p := s.clauses[s.chunks[v].clause].parent; p >= 0 && vb.form == passed && vb.word.is(schedule) && v > 0 && s.chunks[v-1].kind == commaMark && s.clauses[p].verb == v-2 {
		return s.besideVerb(k, v-2) // "until the tunnel reopens, scheduled for May 20"
	}
	if near := s.nounBeforeDate(k); near >= 0 {
		near = s.ownerOf(near)
		if why := s.nounWins(near, k, v); why != "" {
			return s.nounTrigger(near, why)
		}
	}
	subject, object := s.clauses[s.chunks[v].clause].subject, s.clauses[s.chunks[v].clause].object
	if subject >= 0 && vb.word.is(schedule|phase) && !s.eventful(subject, true) {
		subject = s.climb(subject)
		s.clauses[s.chunks[v].clause].subject = subject
	}
	return s.byVerb(k, v, subject, object)
}

// byVerb chooses between verb v, its subject and its object by what the verb does. k is the date.
func (s *sentence) byVerb(k, v, subject, object int) trigger {
	vb := &s.chunks[v].verb
	switch w := vb.word; {
	case w.is(light) && !vb.passive && object >= 0 && s.eventful(object, true):
		return s.nounTrigger(object, "the verb carries its object")
	case w.is(schedule) && !vb.passive && object >= 0 && k > 0 && s.eventful(object, false) && lower(s.text(s.chunks[k-1].head)) == "for":
		return s.nounTrigger(object, "the verb says when the noun takes place")
	case w.is(move) && !vb.passive && object >= 0 && k > 0 && s.eventful(object, true) && s.leadsToNew(k):
		return s.nounTrigger(object, "the verb gives it a new date")
	case subject < 0:
	case w.is(move) && vb.passive && v < k && vb.tense == timex.Past && !s.leadsToNew(k) && s.text(s.chunks[k-1].head) != "from" && s.passed(&s.dates[s.chunks[k].head]):
		return s.verbTrigger(v, "the verb tells what happened then") // "were postponed in February"
	case w.is(light) && vb.passive && s.eventful(subject, false),
		w.is(occur) && !vb.passive && s.eventful(subject, true),
		(vb.lemma == "take place" || vb.lemma == "occur" || vb.lemma == "happen") && s.tags[s.chunks[subject].head].IsNoun(),
		w.is(toward) && !vb.passive && s.eventful(subject, false) || w.verb == "run" && s.eventful(subject, false),
		w.is(schedule) && s.eventful(subject, true) && (vb.passive || object < 0),
		w.is(cancel|move) && s.eventful(subject, true) && (vb.passive || vb.lemma == "slip"),
		vb.passive && s.eventful(subject, false) && k > 0 && lower(s.text(s.chunks[k-1].head)) == "for":
		return s.nounTrigger(subject, "the verb says when the noun takes place")
	case !vb.passive && !w.is(phase) && s.calamity(subject):
		return s.nounTrigger(subject, "the subject is what happened")
	case w.is(be):
		return s.copula(k, v, subject, object)
	}
	if v < k {
		return s.verbTrigger(v, "nearest verb before it in the clause")
	}
	return s.verbTrigger(v, "verb of the clause it opens")
}

// leadsToNew reports whether the date at chunk k is that to which something is moved, or both that and the old one.
func (s *sentence) leadsToNew(k int) bool {
	d := &s.dates[s.chunks[k].head]
	switch lower(s.text(s.chunks[k-1].head)) {
	case "to", "until", "till":
		return true
	case "from":
		return d.through != nil && d.through.Span.Start.After(d.dated.Span.Start)
	}
	return false
}

// verbless handles a date in a clause without a verb: a heading, a caption, a line of a list, an apposition.
func (s *sentence) verbless(k int) trigger {
	c := s.chunks[k].clause
	for i := k - 1; i >= 0 && s.chunks[i].clause == c; i-- {
		if s.chunks[i].kind == nounGroup && s.eventful(i, true) {
			return s.nounTrigger(i, "the noun before it, without a verb")
		}
	}
	for i := k + 1; i < len(s.chunks) && s.chunks[i].clause == c; i++ {
		if s.chunks[i].kind == nounGroup && s.eventful(i, true) {
			return s.nounTrigger(i, "the noun after it, without a verb")
		}
	}
	if p := s.clauses[c].parent; p >= 0 && s.clauses[p].verb >= 0 {
		return s.besideVerb(k, s.clauses[p].verb)
	}
	return nothing()
}
