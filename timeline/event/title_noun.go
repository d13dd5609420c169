package event

import (
	"strings"

	"dateline/timeline/prose/pos"
)

// referent gives whom a noun group means that is a pronoun or a word like "the pair"; plural is set for more than one.
// A pronoun for which nobody is found gives "".
func (w *titleWriter) referent(k int) (text string, plural, ok bool) {
	c := &w.chunks[k]
	offset := int(w.doc.Tokens[w.first+c.first].Start)
	head := lower(w.text(c.head))
	switch head {
	case "he", "him":
		return w.who(k, w.heOrShe(offset, w.index, male)), false, true
	case "she":
		return w.who(k, w.heOrShe(offset, w.index, female)), false, true
	case "it":
		if n := w.thing(k); n >= 0 {
			return w.bare(n), false, true
		}
		if k > 0 && w.chunks[k-1].kind == preposition {
			return "", false, true
		}
		if text := w.topic(); text != "" && !w.acts(k) {
			return text, false, true
		}
		return w.it(offset, w.index).called(), false, true
	case "they", "them", "both", "pair", "two", "couple", "duo":
		if n := w.speakers(k); head == "they" && n >= 0 {
			return w.bare(n), true, true
		}
		if p, ok := w.pair(offset, w.index); ok {
			return p.first.called() + " and " + p.second.called(), true, true
		}
		if at := w.names.in(w.doc.Sentences[w.index].Start, offset); head == "they" && len(at) > 0 && w.names.list[at[0].name].kind == organisation {
			return w.names.list[at[0].name].called(), false, true
		}
		return "", true, head == "they" || head == "them" || head == "both"
	case "company", "firm", "club", "carmaker", "airline", "retailer", "bank", "agency", "group", "team":
		if t := lower(w.text(c.first)); c.last-c.first == 2 && (t == "the" || t == "this") {
			if n := w.names.bodyLike(head); n != nil {
				return n.called(), false, true
			}
			if n := w.it(offset, w.index); n != nil && head != "group" && head != "team" && (head == "agency" || !isPublic(n.text)) {
				return n.called(), false, true
			}
		}
	case "who", "which", "that", "this", "these", "those", "i", "we", "us", "you", "me", "there":
		return "", false, c.last-c.first == 1
	}
	return "", false, false
}

// who gives the name of n or, where there is none, the words for the person that the clause before is about: "traced the
// boy to a flat, where he was arrested".
func (w *titleWriter) who(k int, n *name) string {
	if n != nil {
		return n.called()
	}
	for k--; k >= 0; k-- {
		if c := &w.chunks[k]; c.kind == nounGroup && w.tags[c.head] == pos.NN && (isHuman(w.text(c.head)) || w.words[c.head].is(role|office)) && (k == 0 || w.chunks[k-1].kind != preposition) {
			return w.bare(k)
		}
	}
	return ""
}

// speakers gives the noun group that "they" at chunk k means where those speak of themselves: "Lawyers said they would
// appeal"; -1 for none.
func (w *titleWriter) speakers(k int) int {
	in := &w.clauses[w.chunks[k].clause]
	for c := range w.clauses {
		if w.clauses[c].subject == k {
			in = &w.clauses[c]
		}
	}
	if in.kind != thatClause || in.parent < 0 {
		return -1
	}
	if n := w.clauses[in.parent].subject; n >= 0 && n < k && w.tags[w.chunks[n].head] == pos.NNS {
		return n
	}
	return -1
}

// isPublic reports whether a name is of a body that nobody calls a company or a group: "the Ministry of Health".
func isPublic(name string) bool {
	for w := range strings.FieldsSeq(name) {
		switch w {
		case "Department", "Ministry", "Court", "Senate", "House", "Congress", "Parliament", "Assembly", "Commission", "Council", "Police", "Army", "Navy",
			"Force", "Government", "Office", "Bureau", "Administration", "Authority", "Treasury", "Agency", "Service", "Nations", "States":
			return true
		}
	}
	return false
}

// isHuman lists words for a person whom a report does not name.
func isHuman(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "teenager", "driver", "suspect", "victim", "passenger", "pilot", "player", "student", "worker", "gunman", "attacker", "defendant", "patient", "pensioner", "cyclist", "motorist", "pedestrian", "child", "toddler", "baby":
		return true
	}
	return false
}

// thing gives the noun group of the sentence that "it" at chunk k means: the subject or the object of the clause before,
// when that is one thing and no person; -1 for none.
func (w *titleWriter) thing(k int) int {
	at, own := w.chunks[k].clause, w.clauses[w.chunks[k].clause].subject
	for c := range w.clauses {
		if w.clauses[c].subject == k {
			at, own = max(at, c), -1
		}
	}
	for c := at - 1; c >= 0; c-- {
		subject, object := w.clauses[c].subject, w.clauses[c].object
		if object >= 0 && w.eventful(object, true) && w.clauses[at].subject == k && w.clauses[at].verb >= 0 && w.chunks[w.clauses[at].verb].verb.word.is(phase|occur) {
			subject = object // "launched a campaign, and it runs until May"
		}
		for _, n := range [...]int{subject, object} {
			if n >= 0 && n < k && n != own && w.tags[w.chunks[n].head] == pos.NN && !w.words[w.chunks[n].head].is(pron|role|office) && !w.isPerson(n) {
				return n
			}
		}
	}
	return -1
}

// acts reports whether noun group k is no subject, or that of a verb for what only people and bodies do.
func (w *titleWriter) acts(k int) bool {
	for c := range w.clauses {
		if v := w.clauses[c].verb; v >= 0 && w.clauses[c].subject == k {
			vb := &w.chunks[v].verb
			return vb.word.is(report|mind|soft|light) || vb.through.is(report|mind) || vb.word.is(verbAny) && vb.word.verbKind == "business" && !vb.word.is(phase)
		}
	}
	return true
}

// bare gives the words of noun group k without its article.
func (w *titleWriter) bare(k int) string {
	c := &w.chunks[k]
	first := c.first
	for first < c.head && (w.tags[first] == pos.DT || w.tags[first] == pos.PRPS) {
		first++
	}
	if c.dates > 0 {
		first = max(first, min(w.dates[c.dates-1].last, c.head))
	}
	return w.between(first, c.last)
}

// nounTitle writes the noun with what belongs to it: "Cease-fire talks in Astana". Where a verb carries it, its subject
// comes first: "Rebels launch attack on the village".
func (w *titleWriter) nounTitle(t *trigger) {
	if w.carried(t) {
		return
	}
	w.nounWords(t)
	if w.count == 1 && w.tags[t.token] != pos.NNP && !w.isOf(t.noun+1) {
		w.enrich(t.token)
	}
	count := w.count
	w.following(t.noun + 1)
	if w.count == count && w.occurs(t) {
		w.following(t.verb + 1) // "a fire broke out at the hospital"
	}
	if w.count == count {
		w.parties(t)
	}
}

// isOf reports whether chunk k is the "of" of a noun group.
func (w *titleWriter) isOf(k int) bool {
	return k+1 < len(w.chunks) && w.chunks[k].kind == preposition && w.text(w.chunks[k].head) == "of" && w.chunks[k+1].kind == nounGroup
}

// occurs reports whether the verb only says that t takes place.
func (w *titleWriter) occurs(t *trigger) bool {
	if t.verb < t.noun || w.clauses[w.chunks[t.verb].clause].subject != t.noun {
		return false
	}
	v := &w.chunks[t.verb].verb
	return v.word.is(occur|schedule) || v.word.is(light) && v.passive
}

// carried writes subject, verb and noun where the verb only carries the noun, and reports whether it did. A short subject
// is wanted; that of the United States stands as an adjective before the noun.
func (w *titleWriter) carried(t *trigger) bool {
	v, c := t.verb, &w.clauses[w.chunks[t.noun].clause]
	if v < 0 || c.object != t.noun || v > t.noun || !w.chunks[v].verb.word.is(light) || c.subject < 0 || w.american(c.subject) && w.eventful(t.noun, false) {
		return false
	}
	plural := w.subject(c.subject, v)
	if w.count == 0 || w.count > 5 {
		w.out, w.count = w.out[:0], 0
		return false
	}
	w.verb(&trigger{token: w.chunks[v].head, verb: v}, &w.chunks[v].verb, plural)
	w.rest(v, w.chunks[t.noun].clause)
	return true
}

// nounWords writes the noun group of t, with what "of" hangs it on: "state of emergency", "second round of talks".
func (w *titleWriter) nounWords(t *trigger) {
	c := &w.clauses[w.chunks[t.noun].clause]
	if t.verb >= 0 && c.object == t.noun && w.american(c.subject) {
		w.word("US "+w.bare(t.noun), true)
		return
	}
	if h := w.headOf(t.noun); h >= 0 && w.chunks[h].dates == 0 && isPart(lower(w.text(w.chunks[h].head))) {
		w.chunkWords(h)
		w.chunkWords(h + 1)
	}
	if who := w.owner(t.noun); who != "" {
		w.word(who+"’s", true)
	}
	w.chunkWords(t.noun)
}

// owner gives the person whose event noun group k is by a pronoun: "her funeral"; "" for none.
func (w *titleWriter) owner(k int) string {
	c := &w.chunks[k]
	if w.tags[c.first] != pos.PRPS || c.first == c.head {
		return ""
	}
	switch offset := int(w.doc.Tokens[w.first+c.first].Start); lower(w.text(c.first)) {
	case "his":
		return w.heOrShe(offset, w.index, male).called()
	case "her":
		return w.heOrShe(offset, w.index, female).called()
	}
	return ""
}

// isPart lists the words that "of" and an event noun say the name of an event with: "state of emergency".
func isPart(w string) bool {
	switch w {
	case "state", "round", "rounds", "series", "wave", "spate", "string", "start", "end", "beginning", "eve", "anniversary", "day", "days", "phase", "stage", "leg", "session", "declaration", "outbreak", "opening", "closing", "resumption":
		return true
	}
	return false
}

// following writes the phrases from chunk k on that belong to the noun before it.
func (w *titleWriter) following(k int) {
	for k < len(w.chunks) && (w.chunks[k].kind == preposition || w.chunks[k].kind == dateChunk) {
		next := w.unit(k, 0)
		if next == k {
			return
		}
		k = next
	}
}

// parties names the two whom a call or a meeting that the text takes as known was between, where nothing else was written.
func (w *titleWriter) parties(t *trigger) {
	c := &w.chunks[t.noun]
	known := c.dates > 0 || w.text(c.first) == "the" || w.text(c.first) == "The" || t.why == whyHeld
	if w.count > 2 || !known || w.words[t.token].nounKind != "meeting" || w.words[t.token].is(plural) {
		return
	}
	if p, ok := w.pair(int(w.doc.Tokens[w.first+c.first].Start), w.index); ok {
		w.word("between "+p.first.called()+" and "+p.second.called(), true)
	}
}

// american reports whether noun group k is the United States, which a title has as "US" before a noun.
func (w *titleWriter) american(k int) bool {
	if k < 0 {
		return false
	}
	switch w.bare(k) {
	case "United States", "U.S.", "US":
		return true
	}
	return false
}
