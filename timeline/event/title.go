package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// maxWords is how many words a title has at most.
const maxWords = 10

// title writes what an editor would put in a calendar for trigger t, and says from what. It is "" where no title can stand
// by itself.
func (s *sentence) title(t *trigger) (title, why string) {
	w := titleWriter{sentence: s, out: s.buf[:0], gap: t.gap}
	if t.noun >= 0 && !w.tellsMore(t) {
		why = "the noun and what belongs to it"
		w.nounTitle(t)
	} else {
		why = "subject, verb and what follows"
		w.verbTitle(t)
	}
	s.buf = w.out
	return w.String(), why
}

// A titleWriter collects the words of a title.
type titleWriter struct {
	*sentence
	out   []byte
	count int // words
	gap   int // see trigger
}

// String gives the title in sentence case.
func (w *titleWriter) String() string {
	text := dropLoose(strings.Trim(string(w.out), " ,;:-–—\"“”'"))
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	if next, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsUpper(next) { // "iPhone" and "USA" as they are
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// dropLoose takes words off the end that need another after them: "the", "for", "and".
func dropLoose(text string) string {
	for {
		i := strings.LastIndexByte(text, ' ')
		if i < 0 || !words().of(text[i+1:]).is(det|prep|conj) || words().of(text[i+1:]).is(nounAny) || text[i+1:] == "out" || text[i+1:] == "up" || text[i+1:] == "down" || text[i+1:] == "off" || text[i+1:] == "over" {
			return text
		}
		text = strings.TrimRight(text[:i], " ,;:")
	}
}

func (w *titleWriter) word(text string, space bool) {
	if text == "" {
		return
	}
	if space && len(w.out) > 0 {
		w.out = append(w.out, ' ')
	}
	if space {
		w.count += 1 + strings.Count(text, " ")
	}
	w.out = append(w.out, text...)
}

// verbTitle writes subject, verb in the present, and what follows: "Trump wins the election", "Hassan arrested".
func (w *titleWriter) verbTitle(t *trigger) {
	v := &w.chunks[t.verb].verb
	c := w.chunks[t.verb].clause
	plural := w.subject(w.subjectOf(c), t.verb)
	if obj := w.clauses[c].object; w.count == 0 && v.word.is(phase) && !v.passive && obj >= 0 { // "beginning a survey"
		plural = w.subject(obj, -1)
		w.verb(&trigger{token: w.chunks[t.verb].head, verb: t.verb}, v, plural)
		return
	}
	w.verb(&trigger{token: w.chunks[t.verb].head, verb: t.verb}, v, plural)
	w.rest(t.verb, c)
}

// subjectOf gives the subject of clause c, or of the one that it leans on: "Started in 1990, the festival continues".
func (w *titleWriter) subjectOf(c int) int {
	for n := 0; n < 4 && c >= 0; n++ {
		if w.clauses[c].subject >= 0 || w.clauses[c].kind == mainClause || w.clauses[c].kind == thatClause {
			return w.clauses[c].subject
		}
		c = w.clauses[c].parent
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
	return w.clauses[c].subject == t.noun && !v.passive && (w.clauses[c].object >= 0 || v.through != nil && !v.planned) && !v.word.is(be|have|state|schedule|cancel|move)
}

// subject writes the subject of a verb and reports whether it is more than one.
func (w *titleWriter) subject(k, verb int) (plural bool) {
	if k < 0 {
		return false
	}
	if w.chunks[k].kind != nounGroup {
		return false
	}
	if text, two, ok := w.referent(k); ok {
		w.word(text, true)
		return two
	}
	if w.words[w.chunks[k].head].is(office) && k+2 < len(w.chunks) && w.text(w.chunks[k+1].head) == "of" && w.person(k+2) != nil {
		k += 2 // "Secretary of Justice Maria Duarte"
	}
	end := w.subjectEnd(k, verb)
	if end == k+1 && w.chunks[k].last-w.chunks[k].first > 3 {
		if n := w.person(k); n != nil {
			w.word(n.called(), true)
			return false
		}
	}
	listed := true
	for i := k; i < end; i++ {
		if w.chunks[i].kind == preposition {
			listed = false
			if w.text(w.chunks[i].head) != "of" && w.count+w.chunks[i+1].last-w.chunks[i].first > 6 {
				break
			}
		}
		plural = plural || i > k && listed && w.chunks[i].kind == conjunction
		if n := w.person(i); end > k+1 && w.chunks[i].kind == nounGroup && n != nil {
			w.word(n.called(), true)
			continue
		}
		w.chunkWords(i)
	}
	return plural || w.isPlural(k)
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
	return w.tags[head] == pos.NNS || w.tags[head] == pos.CD && w.text(head) != "one" && w.text(head) != "One"
}

// subjectEnd gives the chunk after the subject that begins at chunk k: with "of" groups and what is joined by "and".
func (w *titleWriter) subjectEnd(k, verb int) int {
	end := k + 1
	for i := k + 1; i+1 < len(w.chunks) && (verb < k || i < verb); i++ {
		c := &w.chunks[i]
		next := w.chunks[i+1].kind == nounGroup
		switch {
		case c.kind == preposition && next && (w.text(c.head) == "of" && !w.isPerson(i-1) || w.chunks[i+1].last-w.chunks[i+1].first < 3 && w.text(c.head) == "for" || w.text(c.head) == "from" || w.text(c.head) == "between"):
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
		form = w.base(t.token, v)
	default:
		form = thirdPerson(w.base(t.token, v))
	}
	w.word(form, true)
	for i := t.token + 1; i < w.chunks[t.verb].last; i++ {
		w.word(w.text(i), true)
	}
}

func (w *titleWriter) base(i int, v *verb) string {
	if w.words[i].verb != "" || w.words[i].is(be) {
		return w.lemma(i)
	}
	return w.lemma(i)
}

// participle gives the passive form of the verb at token i.
func (w *titleWriter) participle(i int, v *verb) string {
	_, part := pastForms(w.lemma(i), w.vocabulary.irregular)
	if w.tags[i] == pos.VBN || w.tags[i] == pos.VBD {
		return lower(w.text(i))
	}
	return part
}

// rest writes what follows the verb in its clause, while words last.
func (w *titleWriter) rest(v, c int) {
	told := w.chunks[v].verb.word.is(report | mind | regard)
	for k := v + 1; k < len(w.chunks); {
		if (told || w.chunks[k].kind == complement) && w.complement(k, c) {
			return
		}
		if w.gap >= 0 && w.gapStarts(k) {
			if w.chunks[k].kind == preposition {
				w.chunkWords(k)
			}
			w.chunkWords(w.gap)
			return
		}
		next := w.unit(k, c)
		if next == k {
			return
		}
		k = next
	}
}

// complement writes what somebody said, while words last, if it begins at chunk k.
func (w *titleWriter) complement(k, c int) bool {
	ch := &w.chunks[k]
	in := &w.clauses[ch.clause]
	if ch.kind != complement && (in.kind != thatClause || in.parent != c || ch.kind != nounGroup) {
		return false
	}
	if ch.kind == complement {
		k++
	}
	for k < len(w.chunks) {
		switch ch := &w.chunks[k]; ch.kind {
		case commaMark, breakMark, subordinator, relative, conjunction:
			return true
		case dateChunk:
			k++
			continue
		case preposition:
			if k+1 < len(w.chunks) && w.chunks[k+1].kind == dateChunk {
				k += 2
				continue
			}
			end := w.ifFits(k, min(k+2, len(w.chunks)))
			if end == k {
				return true
			}
			k = end
			continue
		}
		if w.ifFits(k, k+1) == k {
			return true
		}
		k++
	}
	return true
}

// gapStarts reports whether chunk k is the place that noun group gap takes: the last phrase before the first date.
func (w *titleWriter) gapStarts(k int) bool {
	if w.chunks[k].kind != preposition && w.chunks[k].kind != nounGroup || k > w.gap {
		return false
	}
	for i := k + 1; i < w.gap; i++ {
		switch w.chunks[i].kind {
		case dateChunk:
			return true
		case nounGroup:
			if i > k+1 && w.text(w.chunks[i-1].head) != "of" || w.chunks[k].kind == nounGroup {
				return false
			}
		case verbGroup:
			return false
		}
	}
	return false
}

// unit writes the noun group or prepositional phrase at chunk k, if it belongs in the title, and gives the chunk after it;
// k where the title ends.
func (w *titleWriter) unit(k, c int) int {
	ch := &w.chunks[k]
	switch ch.kind {
	case dateChunk:
		if k+2 < len(w.chunks) && w.chunks[k+1].kind == commaMark && w.chunks[k+2].kind == verbGroup && w.chunks[k+2].verb.form == infinitive {
			return k + 2
		}
		return k + 1
	case particleWord:
		if w.skippable(k) {
			return k + 1
		}
		if w.tags[ch.head] == pos.RP || w.tags[ch.head].IsAdjective() {
			w.chunkWords(k)
			return k + 1
		}
		return k + 1
	case nounGroup:
		return w.ifFits(k, w.groupEnd(k))
	case preposition:
		return w.phrase(k)
	case verbGroup:
		if ch.verb.form == infinitive && w.count+ch.last-ch.first < maxWords {
			return w.ifFits(k, k+1)
		}
	}
	return k
}

func (w *titleWriter) skippable(k int) bool {
	t := w.tags[w.chunks[k].head]
	return t.IsAdverb() || w.words[w.chunks[k].head].is(filler) || t.IsMark()
}

// phrase writes a preposition and its noun; a date with its preposition is passed over.
func (w *titleWriter) phrase(k int) int {
	if k+1 >= len(w.chunks) {
		return k
	}
	switch next := w.chunks[k+1].kind; next {
	case dateChunk:
		return k + 2
	case nounGroup:
		if p := lower(w.text(w.chunks[k].head)); (isTimePrep(p) || p == "due" || p == "according" || p == "because" || p == "amid") && w.count >= 3 {
			return k
		}
		return w.ifFits(k, w.groupEnd(k+1))
	case verbGroup:
		if w.chunks[k+1].verb.form == ing && (w.count < 4 || w.text(w.chunks[k].head) == "from") {
			return w.ifFits(k, k+2)
		}
	case preposition:
		if k+2 < len(w.chunks) && w.chunks[k+2].kind == nounGroup && w.text(w.chunks[k+1].head) != "to" {
			return w.ifFits(k, w.groupEnd(k+2))
		}
	}
	return k
}

// groupEnd gives the chunk after noun group k and the "of" groups that belong to it.
func (w *titleWriter) groupEnd(k int) int {
	end := k + 1
	for end+1 < len(w.chunks) && w.chunks[end+1].kind == nounGroup {
		c := &w.chunks[end]
		if c.kind == preposition && w.text(c.head) == "of" || c.kind == conjunction && (end+2 >= len(w.chunks) || w.chunks[end+2].kind != verbGroup || w.chunks[end+2].verb.form != finite) {
			end += 2
			continue
		}
		break
	}
	return end
}

// ifFits writes chunks [k, end) if the title stays short enough, and gives end; otherwise k.
func (w *titleWriter) ifFits(k, end int) int {
	n := 0
	for i := k; i < end; i++ {
		n += w.chunks[i].last - w.chunks[i].first
	}
	if w.count+n > maxWords+1 && w.count >= 3 {
		return k
	}
	mark, count := len(w.out), w.count
	for i := k; i < end; i++ {
		w.chunkWords(i)
	}
	if w.count > maxWords && count >= 3 {
		w.out, w.count = w.out[:mark], count
		return k
	}
	return end
}

// chunkWords writes one chunk, without its date and, at the start, without its article.
func (w *titleWriter) chunkWords(k int) {
	c := &w.chunks[k]
	if c.kind == nounGroup {
		if text, _, ok := w.referent(k); ok {
			w.word(text, true)
			return
		}
	}
	for i := c.first; i < c.last; i++ {
		if c.dates > 0 {
			if d := &w.dates[c.dates-1]; i >= d.first && (i < d.last || i == d.last && w.tags[i] == pos.POS) {
				continue
			}
		}
		if len(w.out) == 0 && (w.tags[i] == pos.DT || w.tags[i] == pos.PRPS || w.tags[i] == pos.PDT) {
			continue
		}
		if w.isName(i) {
			i = w.nameWords(i, c.last) - 1
			continue
		}
		w.token(i)
	}
}

func (w *titleWriter) token(i int) {
	text := w.text(i)
	if t := w.tags[i]; t == pos.Open || t == pos.Close || text == "\"" || text == "“" || text == "”" {
		return
	}
	w.word(text, i == 0 || w.doc.Tokens[w.first+i].Is(prose.SpaceBefore))
}

// nameWords writes the name that begins at token i, in full where the article has a longer form of it, and gives the token
// after it.
func (w *titleWriter) nameWords(i, last int) int {
	n := w.nameLength(i, last)
	found := w.names.of(w.between(i, i+n))
	if found != nil && found.kind == person && n == 1 && found.full != "" {
		w.word(found.full, true)
		return i + 1
	}
	for end := i + n; i < end; i++ {
		w.token(i)
	}
	return i
}

// nameLength counts the proper nouns from token i on.
func (w *titleWriter) nameLength(i, last int) int {
	n := 1
	if w.words[i].is(office) {
		return 1
	}
	for i+n < last && w.isName(i+n) && !w.words[i+n].is(office) {
		n++
	}
	return n
}

// referent gives whom a noun group means that is a pronoun or a word like "the pair"; plural is set for more than one.
// A pronoun for which nobody is found gives "".
func (w *titleWriter) referent(k int) (text string, plural, ok bool) {
	c := &w.chunks[k]
	offset := int(w.doc.Tokens[w.first+c.first].Start)
	head := lower(w.text(c.head))
	switch head {
	case "he", "him", "himself":
		return w.heOrShe(offset, w.index, male).called(), false, true
	case "she", "herself":
		return w.heOrShe(offset, w.index, female).called(), false, true
	case "it", "itself":
		if n := w.thing(k); n >= 0 {
			return w.bare(n), false, true
		}
		return w.it(offset, w.index).called(), false, true
	case "they", "them", "both", "pair", "two", "couple", "duo":
		if p, ok := w.pair(offset, w.index); ok {
			return p.first.called() + " and " + p.second.called(), true, true
		}
		if at := w.names.in(w.doc.Sentences[w.index].Start, offset); head == "they" && len(at) > 0 && w.names.list[at[0].name].kind == organisation {
			return w.names.list[at[0].name].called(), false, true
		}
		return "", true, head == "they" || head == "them" || head == "both"
	case "company", "firm", "club", "carmaker", "airline", "retailer", "bank", "agency", "group", "team":
		if t := lower(w.text(c.first)); c.last-c.first == 2 && (t == "the" || t == "this") {
			if n := w.it(offset, w.index); n != nil {
				return n.called(), false, true
			}
		}
	case "who", "which", "that", "this", "these", "those", "i", "we", "us", "you", "me", "there":
		return "", false, c.last-c.first == 1
	}
	return "", false, false
}

// thing gives the noun group of the sentence that "it" at chunk k means: the subject or the object of the clause before,
// when that is one thing and no person; -1 for none.
func (w *titleWriter) thing(k int) int {
	at := w.chunks[k].clause
	for c := at - 1; c >= 0; c-- {
		for _, n := range [...]int{w.clauses[c].subject, w.clauses[c].object} {
			if n >= 0 && n < k && w.tags[w.chunks[n].head] == pos.NN && !w.words[w.chunks[n].head].is(pron|role|office) && !w.isPerson(n) {
				return n
			}
		}
	}
	return -1
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
	c := w.chunks[t.noun].clause
	if t.verb >= 0 && w.clauses[c].object == t.noun && t.verb < t.noun && w.chunks[t.verb].verb.word.is(light) && w.clauses[c].subject >= 0 {
		v := t.verb
		plural := w.subject(w.clauses[c].subject, v)
		if w.count > 0 && w.count < 6 {
			w.verb(&trigger{token: w.chunks[v].head, verb: v}, &w.chunks[v].verb, plural)
			w.rest(v, c)
			return
		}
		w.out, w.count = w.out[:0], 0
	}
	w.chunkWords(t.noun)
	if w.count == 1 && w.tags[t.token] != pos.NNP {
		w.enrich(t.token)
	}
	k := t.noun + 1
	if h := w.headOf(t.noun); h >= 0 && false {
		k = h
	}
	for k < len(w.chunks) {
		c := &w.chunks[k]
		if c.kind != preposition && c.kind != dateChunk {
			return
		}
		next := w.unit(k, 0)
		if next == k {
			return
		}
		k = next
	}
}

// enrich puts before a lone noun what stands before it elsewhere in the article: "call" -> "phone call".
func (w *titleWriter) enrich(i int) {
	at := w.first + i
	want := w.text(i)
	best, size := -1, 0
	for t := max(at-400, 0); t < min(at+200, len(w.doc.Tokens)); t++ {
		k := w.doc.Tokens[t]
		if t == at || int(k.End-k.Start) != len(want) || w.doc.Of(t) != want {
			continue
		}
		if n := w.modifiers(t); n > size {
			best, size = t, n
		}
	}
	if best < 0 {
		return
	}
	w.out, w.count = w.out[:0], 0
	for t := best - size; t <= best; t++ {
		w.word(w.doc.Of(t), w.doc.Tokens[t].Is(prose.SpaceBefore))
	}
}

// modifiers counts the words before token t of the document that could belong to the noun there.
func (w *titleWriter) modifiers(t int) int {
	n := 0
	for n < 3 && t-n-1 >= 0 {
		k := w.doc.Tokens[t-n-1]
		v := w.vocabulary.of(w.doc.Of(t - n - 1))
		if k.Shape != prose.Word || v.class&grammar&^(body|venue|male|female) != 0 || v.is(verbAny) || k.Is(prose.SentenceStart) && !k.Is(prose.AllCaps) || strings.HasPrefix(w.doc.Of(t-n-1), "'") || strings.HasPrefix(w.doc.Of(t-n-1), "’") || w.doc.Tokens[t-n].Is(prose.LineStart) {
			return n
		}
		n++
	}
	return n
}
