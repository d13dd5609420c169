package event

import (
	"dateline/timeline/prose/pos"
)

// verbTitle writes subject, verb in the present, and what follows: "Trump wins the election", "Hassan arrested". Where a
// long subject leaves no room for the object, the subject is cut.
func (w *titleWriter) verbTitle(t *trigger) {
	if !w.clauseTitle(t) || w.count <= maxWords/2 {
		return
	}
	long, count := string(w.out), w.count
	w.out, w.count, w.brief = w.out[:0], 0, true
	if w.clauseTitle(t) {
		w.out, w.count = append(w.out[:0], long...), count
	}
}

// clauseTitle writes the title and reports whether the verb has an object that was not written.
func (w *titleWriter) clauseTitle(t *trigger) (bare bool) {
	v := &w.chunks[t.verb].verb
	c := w.chunks[t.verb].clause
	plural := w.subject(w.subjectOf(c), t.verb)
	if obj := w.clauses[c].object; w.count == 0 && v.word.is(phase) && !v.passive && obj > t.verb && w.chunks[t.verb+1].kind != verbGroup { // "beginning a survey"
		plural = w.subject(obj, -1)
		w.verb(&trigger{token: w.chunks[t.verb].head, verb: t.verb}, v, plural)
		return false
	}
	mark := len(w.out)
	w.said = t.verb
	w.verb(&trigger{token: w.chunks[t.verb].head, verb: t.verb}, v, plural)
	end := len(w.out)
	if n := w.antecedent(c); n >= 0 && !v.passive {
		w.chunkWords(n)
	}
	w.rest(t.verb, c)
	if len(w.out) == end && v.word.is(be) && !v.passive && mark > 0 {
		w.out = w.out[:mark] // "The keynote, which is at ten"
	}
	return len(w.out) == end && w.clauses[c].object >= 0 && !v.passive
}

// antecedent gives the noun group that is the object of clause c: "a bill which lawmakers rejected"; -1 for none.
func (w *titleWriter) antecedent(c int) int {
	in := &w.clauses[c]
	if in.kind != relClause || in.intro < 1 || in.subject < in.intro || in.object >= 0 || in.verb+1 < len(w.chunks) && w.chunks[in.verb+1].kind == verbGroup {
		return -1
	}
	if t := lower(w.text(w.chunks[in.intro].head)); t != "which" && t != "that" && t != "whom" {
		return -1
	}
	for k := in.intro - 1; k >= 0 && (w.chunks[k].kind == commaMark || w.chunks[k].kind == nounGroup); k-- {
		if w.chunks[k].kind == nounGroup && w.tags[w.chunks[k].head].IsNoun() {
			return k
		}
	}
	return -1
}

// subjectOf gives the subject of clause c, or of the one that it leans on: "Started in 1990, the festival continues".
func (s *sentence) subjectOf(c int) int {
	for n := 0; n < 4 && c >= 0; n++ {
		if s.clauses[c].subject >= 0 || s.clauses[c].kind == mainClause || s.clauses[c].kind == thatClause {
			return s.clauses[c].subject
		}
		c = s.clauses[c].parent
	}
	return -1
}

// tellsMore reports whether the verb says more of an event than that it takes place: "Earthquake strikes the island".
func (w *titleWriter) tellsMore(t *trigger) bool {
	if t.verb < 0 {
		return false
	}
	v := &w.chunks[t.verb].verb
	c := w.chunks[t.verb].clause
	if w.clauses[c].subject == t.noun && w.calamity(t.noun) && t.verb+2 < len(w.chunks) && w.chunks[t.verb+1].kind == preposition && w.chunks[t.verb+2].kind == nounGroup && !v.passive && !v.word.is(occur|phase|be|have|state|schedule|cancel|move) {
		return true // "a storm tore through the north"
	}
	return w.clauses[c].subject == t.noun && !v.passive && (w.clauses[c].object >= 0 || v.through != nil && !v.planned) && !v.word.is(be|have|state|schedule|cancel|move)
}

// tellsFate reports whether the verb says what became of noun t, its subject: "application deferred".
func (w *titleWriter) tellsFate(t *trigger) bool {
	v := &w.chunks[t.verb].verb
	return v.passive && v.word.is(cancel|move) && w.clauses[w.chunks[t.verb].clause].subject == t.noun
}

// subject writes the subject of a verb and reports whether it is more than one.
func (w *titleWriter) subject(k, verb int) (plural bool) {
	if k < 0 || w.chunks[k].kind != nounGroup {
		return false
	}
	if text, two, ok := w.referent(k); ok {
		w.word(text, true)
		return two
	}
	end := w.subjectEnd(k, verb)
	if name := w.calledElse(k, end); name != "" {
		w.word(name, true)
		return false
	}
	return w.subjectWords(k, end) || w.isPlural(k)
}

// calledElse gives the name by which the subject in chunks [k, end) goes, in place of its words; "" for none.
func (w *titleWriter) calledElse(k, end int) string {
	if w.words[w.chunks[k].head].is(office) && k+2 < len(w.chunks) && w.text(w.chunks[k+1].head) == "of" && w.person(k+2) != nil {
		return w.person(k + 2).called() // "Secretary of Justice Maria Duarte"
	}
	if name := w.setBeside(k); name != "" || end > k+1 {
		return name
	}
	if name := w.inFull(k); name != "" {
		return name
	}
	if n := w.person(k); n != nil && w.chunks[k].last-w.chunks[k].first > 3 {
		return n.called()
	}
	return ""
}

// subjectWords writes the chunks [k, end) of a subject and reports whether "and" joins more than one.
func (w *titleWriter) subjectWords(k, end int) (listed bool) {
	list := true
	for i := k; i < end; i++ {
		if w.chunks[i].kind == preposition {
			if list = false; w.brief {
				break
			}
			if text, _, ok := w.referent(i + 1); ok && text == "" {
				i++ // "work on it"
				continue
			}
			if w.text(w.chunks[i].head) != "of" && w.count+w.chunks[i+1].last-w.chunks[i].first > 6 {
				break
			}
		}
		listed = listed || i > k && list && w.chunks[i].kind == conjunction
		if i == k && w.eventful(k, false) {
			if who := w.owner(k); who != "" {
				w.word(who+"’s", true)
			}
		}
		if n := w.person(i); end > k+1 && w.chunks[i].kind == nounGroup && n != nil {
			w.word(n.called(), true)
			continue
		}
		w.chunkWords(i)
	}
	return listed
}

// setBeside gives the name that commas set off behind noun group k, one thing known by what it is: "their manager, Carlo
// Rossi,", "the operator, Nordbahn,"; "" for none.
func (w *titleWriter) setBeside(k int) string {
	c := &w.chunks[k]
	if k+3 >= len(w.chunks) || w.isPerson(k) || w.tags[c.head] != pos.NN || w.eventful(k, false) || w.chunks[k+1].kind != commaMark || w.chunks[k+2].kind != nounGroup || w.chunks[k+3].kind != commaMark {
		return ""
	}
	if n := w.person(k + 2); n != nil && w.words[c.head].is(office|role) {
		return n.called()
	}
	if t := w.tags[c.first]; t != pos.PRPS && lower(w.text(c.first)) != "the" || w.chunks[k+2].dates > 0 || !w.properOnly(k+2) || w.isPlace(w.bare(k+2)) {
		return ""
	}
	return w.bare(k + 2)
}

// properOnly reports whether noun group k is nothing but a name.
func (w *titleWriter) properOnly(k int) bool {
	c := &w.chunks[k]
	for i := c.first; i < c.last; i++ {
		if !w.isName(i) && (i > c.first || w.tags[i] != pos.DT) {
			return false
		}
	}
	return true
}

// person gives the person that noun group k names at its end, behind an office; nil for none.
func (w *titleWriter) person(k int) *name {
	c := &w.chunks[k]
	end := int(w.doc.Tokens[w.first+c.last-1].End)
	for _, at := range w.names.near(int(w.doc.Tokens[w.first+c.first].Start), end) {
		if n := &w.names.list[at.name]; at.end == end && n.kind == person && n.size > 1 {
			return n
		}
	}
	return nil
}

func (w *titleWriter) isPlural(k int) bool {
	head := w.chunks[k].head
	switch lower(w.text(head)) {
	case "police", "media", "people", "staff":
		return true
	}
	if w.isName(head) && w.teamLike(k) {
		return w.text(head) == "Rovers" || !w.words[head].is(venue|body|male|female) && !w.isPerson(k) && !w.isPlace(w.bare(k))
	}
	if w.tags[head] == pos.NNPS {
		return !w.isPlace(w.bare(k)) && !w.words[head].is(body)
	}
	return w.tags[head] == pos.NNS || w.tags[head] == pos.CD && w.text(head) != "one" && w.text(head) != "One"
}

// teamLike reports whether noun group k is a name that looks like a plural: "Rovers", "the Falcons".
func (w *titleWriter) teamLike(k int) bool {
	c := &w.chunks[k]
	text := w.text(c.head)
	if endsInPlural(text) {
		return true
	}
	return c.first < c.head && lower(w.text(c.first)) == "the" && len(text) > 4 && hasAny(text, "s") && !hasAny(text, "ss", "us", "is")
}

// endsInPlural reports whether a name is a plural as those of teams and parties are: "Rovers", "Democrats". Firms and
// surnames that end like that are not.
func endsInPlural(w string) bool {
	switch w {
	case "Reuters", "Rogers", "Chambers", "Partners", "Brothers", "Sanders", "Peters", "Myers", "Meyers", "Powers", "Waters", "Masters", "Summers",
		"Winters", "Sellers", "Rivers", "Ayers", "Flowers", "Childers", "Bowers", "Landers", "Anders", "Withers", "Connors", "Windsors":
		return false
	}
	return len(w) > 4 && hasAny(w, "ers", "ors", "ians", "icans", "ists", "crats", "kees")
}

// subjectEnd gives the chunk after the subject that begins at chunk k: with "of" groups and what is joined by "and".
func (w *titleWriter) subjectEnd(k, verb int) int {
	end := k + 1
	for i := k + 1; i+1 < len(w.chunks) && (verb < k || i < verb); i++ {
		c := &w.chunks[i]
		next := w.chunks[i+1].kind == nounGroup
		switch {
		case c.kind == preposition && next && (w.text(c.head) == "of" && !w.isPerson(i-1) || w.chunks[i+1].last-w.chunks[i+1].first < 4 && w.text(c.head) == "for" || w.text(c.head) == "from" || w.text(c.head) == "between" || w.text(c.head) == "on" && lower(w.text(w.chunks[k].head)) == "work"):
			i++
			end = i + 1
		case c.kind == conjunction && next && (verb < 0 || i+1 < verb):
			i++
			end = i + 1
		case c.kind == commaMark && next && w.listEnds(i, verb):
			i++
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// listEnds reports whether the comma at chunk i stands in a list that "and" closes: "Dyson, Novitskiy and Vasilevskaya".
func (w *titleWriter) listEnds(i, verb int) bool {
	for i++; i < len(w.chunks) && i < verb; i++ {
		switch w.chunks[i].kind {
		case conjunction:
			return true
		case nounGroup, commaMark:
		default:
			return false
		}
	}
	return false
}

// verb writes the verb as a title has it.
func (w *titleWriter) verb(t *trigger, v *verb, plural bool) {
	form := lower(w.text(t.token))
	switch {
	case v.passive:
		if p := w.participle(t.token, v); p != "" {
			form = p
		}
	case len(w.out) == 0:
	case plural && v.lemma == "be":
		form = "are"
	case plural:
		form = w.lemma(t.token)
	default:
		form = thirdPerson(w.lemma(t.token))
	}
	w.word(form, true)
	for i := t.token + 1; i < w.chunks[t.verb].last; i++ {
		w.word(w.text(i), true)
		w.keep = len(w.out)
	}
}

// participle gives the passive form of the verb at token i.
func (w *titleWriter) participle(i int, v *verb) string {
	_, part := pastForms(w.lemma(i), w.vocabulary.irregular)
	if w.tags[i] == pos.VBN || w.tags[i] == pos.VBD {
		return lower(w.text(i))
	}
	return part
}
