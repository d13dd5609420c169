package event

import (
	"strings"

	"dateline/timeline/prose/pos"
)

// who gives the people and bodies that take part in the event of trigger t, by name: the subject, the objects, and those
// named by "with", "between", "by", "against" and the like.
func (s *sentence) who(t *trigger, where *Location) []string {
	var list []string
	first, last := s.reach(t)
	for k := first; k < last; k++ {
		if s.chunks[k].kind != nounGroup || s.inGap(k) || k == t.noun && s.isName(t.token) || !s.takesPart(k, t) {
			continue
		}
		list = s.namesIn(list, k, where)
	}
	if t.verb >= 0 {
		w := titleWriter{sentence: s, gap: -1}
		if sub := w.subjectOf(s.chunks[t.verb].clause); sub >= 0 && (sub < first || sub >= last) {
			for k := sub; k < w.subjectEnd(sub, t.verb); k++ {
				if s.chunks[k].kind == nounGroup {
					list = s.namesIn(list, k, where)
				}
			}
		}
	}
	return list
}

// inGap reports whether noun group k is a place in a list that leaves the verb out.
func (s *sentence) inGap(k int) bool {
	for i := range s.found {
		if s.found[i].gap == k {
			return true
		}
	}
	return false
}

// reach gives the chunks [first, last) in which those who take part stand: the clause of the trigger.
func (s *sentence) reach(t *trigger) (first, last int) {
	at := t.noun
	if at < 0 || t.verb >= 0 && s.chunks[t.verb].verb.word.is(light) {
		at = t.verb
	}
	c := s.chunks[at].clause
	first, last = at, at+1
	for first > 0 && s.chunks[first-1].clause == c {
		first--
	}
	for last < len(s.chunks) && (s.chunks[last].clause == c || s.clauses[s.chunks[last].clause].kind == infClause && s.clauses[s.chunks[last].clause].parent == c) {
		last++
	}
	return first, last
}

// takesPart reports whether noun group k is one that takes part: no place, no time.
func (s *sentence) takesPart(k int, t *trigger) bool {
	if k == 0 || s.chunks[k-1].kind != preposition {
		return true
	}
	switch lower(s.text(s.chunks[k-1].head)) {
	case "from":
		return s.isPerson(k)
	case "in", "at", "on", "near", "since", "until", "outside", "inside", "across", "via", "into", "during", "off":
		return false
	case "to":
		return t.verb >= 0 && !s.chunks[t.verb].verb.word.is(toward)
	}
	return true
}

// namesIn appends the names in noun group k, in their longest form.
func (s *sentence) namesIn(list []string, k int, where *Location) []string {
	c := &s.chunks[k]
	offset := int(s.doc.Tokens[s.first+c.first].Start)
	end := int(s.doc.Tokens[s.first+c.last-1].End)
	if isWeather(s.between(c.first, c.last)) {
		return list
	}
	before := len(list)
	for _, at := range s.names.near(offset, end) {
		list = s.addName(list, s.names.list[at.name], where)
	}
	if len(list) > before {
		return list
	}
	if t := s.tags[c.first]; t == pos.PRPS && c.first < c.head {
		switch lower(s.text(c.first)) {
		case "his":
			return addOnce(list, s.heOrShe(offset, s.index, male).called())
		case "her":
			return addOnce(list, s.heOrShe(offset, s.index, female).called())
		}
	}
	if s.isName(c.head) && s.words[c.head].class == 0 && !s.doc.Sentences[s.index].Heading {
		return s.addName(list, name{text: s.properRun(c), size: 1}, where)
	}
	if w := s.words[c.head]; k == s.clauses[c.clause].subject && w.is(body) && !w.is(venue) && w.noun == "" && !impersonal(lower(s.text(c.head))) {
		t := titleWriter{sentence: s, gap: -1}
		return addOnce(list, t.bare(k))
	}
	switch head := lower(s.text(c.head)); head {
	case "he", "him", "she", "her", "they", "them", "pair", "two", "it", "company", "firm":
		if c.last-c.first > 2 {
			return list
		}
		w := titleWriter{sentence: s, gap: -1}
		if text, _, ok := w.referent(k); ok && (head != "it" || s.names.of(text) != nil) {
			for part := range strings.SplitSeq(text, " and ") {
				if part != "" && part[0] < 'a' && !isWeather(part) {
					list = addOnce(list, part)
				}
			}
		}
	}
	return list
}

// properRun gives the proper nouns that end with the head of noun group c.
func (s *sentence) properRun(c *chunk) string {
	first := c.head
	for first > c.first && s.isName(first-1) {
		first--
	}
	return s.between(first, c.head+1)
}

// impersonal lists words for bodies that say nothing without a name.
func impersonal(w string) bool {
	switch w {
	case "company", "firm", "club", "group", "team", "agency", "bank", "airline", "board", "unit", "office", "party", "network", "press", "news", "times", "service", "services", "energy", "programme", "project", "united", "fund":
		return true
	}
	return false
}

func (s *sentence) addName(list []string, n name, where *Location) []string {
	if n.kind == 0 && n.size == 1 {
		if w := s.vocabulary.of(n.text); w.is(office | role | nounAny | body | venue) {
			return list
		}
		if _, people := s.places.Demonym(n.text); people {
			return list
		}
	}
	if where != nil && strings.Contains(where.Name, n.text) || isWeather(n.text) {
		return list
	}
	return addOnce(list, n.text)
}

// isWeather reports whether a name is that of a storm.
func isWeather(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch first {
	case "Hurricane", "Typhoon", "Cyclone", "Storm":
		return true
	}
	return false
}

func addOnce(list []string, text string) []string {
	if text == "" {
		return list
	}
	for _, l := range list {
		if l == text {
			return list
		}
	}
	return append(list, text)
}

// near gives the namings that touch bytes [start, end).
func (n *names) near(start, end int) []naming {
	lo := n.search(start)
	if lo > 0 && n.at[lo-1].end > start {
		lo--
	}
	hi := lo
	for hi < len(n.at) && n.at[hi].start < end {
		hi++
	}
	return n.at[lo:hi]
}
