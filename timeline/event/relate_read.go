package event

import "dateline/timeline/prose/pos"

// phrase reads the preposition at chunk k: "after the vote", "on the sidelines of the summit", "after meeting the king".
func (s *sentence) phrase(k int) {
	if !s.words[s.chunks[k].head].is(prep | timePrep) {
		return
	}
	kind, n := s.connective(k)
	if n <= 0 || n >= len(s.chunks) {
		return
	}
	to := -1
	switch c := &s.chunks[n]; {
	case c.kind == nounGroup:
		to = s.named(n)
	case c.kind == verbGroup && c.verb.form == ing && n == k+1:
		to = s.nodeOf(n)
	}
	if kind != "" {
		s.tieTo(kind, s.governor(k, s.chunks[k].clause), to, n, k)
	}
}

// connective gives the relation that the words from chunk k on state, and the chunk of what it is to.
func (s *sentence) connective(k int) (kind string, to int) {
	switch lower(s.text(s.chunks[k].head)) {
	case "after", "following", "since", "upon":
		return After, k + 1
	case "before", "until", "till":
		return Before, k + 1
	case "during", "amid":
		return During, k + 1
	case "ahead":
		return Before, s.behind(k, "of")
	case "prior":
		return Before, s.behind(k, "to")
	case "at":
		return s.place(k, "meeting", "match", "festival", "court")
	case "in", "on", "as":
		return s.place(k, "match", "court")
	}
	return "", -1
}

// behind gives the chunk after the preposition with behind chunk k, -1 where there is none.
func (s *sentence) behind(k int, with string) int {
	if k+1 < len(s.chunks) && s.text(s.chunks[k+1].head) == with {
		return k + 2
	}
	return -1
}

// place reads "at", "in", "on" and "as" at chunk k: "on the sidelines of the summit", "in the run-up to the vote", or "at
// the trial", where the noun is of one of kinds.
func (s *sentence) place(k int, kinds ...string) (kind string, to int) {
	n := k + 1
	if n >= len(s.chunks) || s.chunks[n].kind != nounGroup {
		return "", -1
	}
	if n+2 < len(s.chunks) && s.chunks[n+1].kind == preposition && s.chunks[n+2].kind == nounGroup {
		if kind := stretch(s.text(s.chunks[n].head)); kind != "" {
			return kind, n + 2
		}
	}
	w := s.words[s.chunks[n].head]
	for _, of := range kinds {
		if w.is(nounAny) && w.nounKind == of && s.definite(&s.chunks[n]) && lower(s.text(s.chunks[k].head)) != "as" {
			return PartOf, n
		}
	}
	return "", -1
}

// stretch gives the relation of what happens in a stretch of an event, or right beside it, to that event; "" where noun is
// no word for such a stretch.
func stretch(noun string) string {
	switch noun {
	case "sidelines", "margins", "fringes", "day", "session", "sitting", "round", "stage", "leg", "part", "start", "beginning", "opening", "middle", "close", "end", "half", "phase":
		return PartOf
	case "course", "midst", "height":
		return During
	case "wake", "aftermath":
		return After
	case "eve", "run-up", "runup", "up", "lead-up", "approach":
		return Before
	}
	return ""
}

// governor gives the chunk of what the words at chunk k say more of: the event noun before them, else the verb; -1 for
// none. c is the clause of that verb.
func (s *sentence) governor(k, c int) int {
	for j := k - 1; j >= 0; j-- {
		switch ch := &s.chunks[j]; ch.kind {
		case nounGroup:
			if s.nounNode(j) >= 0 {
				return j
			}
		case verbGroup:
			return j
		case preposition, particleWord, dateChunk:
		default:
			j = 0
		}
	}
	if c >= 0 {
		return s.clauses[c].verb
	}
	return -1
}

// nodeAt gives the node of the noun or verb at chunk g; -1 for none.
func (s *sentence) nodeAt(g int) int {
	switch {
	case g < 0:
		return -1
	case s.chunks[g].kind == nounGroup:
		return s.nounNode(g)
	}
	if n := s.nodeOf(g); n >= 0 {
		return n
	}
	c := &s.clauses[s.chunks[g].clause]
	if v := &s.chunks[g].verb; c.verb == g && c.subject >= 0 && (v.word.is(occur) || v.lemma == "come") && !v.negated {
		return s.named(c.subject) // "The strike came after the vote"
	}
	return -1
}

// nodeOf gives the node of what verb group v tells, or the verb that it is an infinitive or a participle to; -1 for none.
func (s *sentence) nodeOf(v int) int {
	for n := 0; n < 4 && v >= 0; n++ {
		if i := s.verbNode(v); i >= 0 {
			return i
		}
		c := &s.clauses[s.chunks[v].clause]
		if c.kind != infClause && c.kind != partClause || c.parent < 0 {
			return -1
		}
		v = s.clauses[c.parent].verb
	}
	return -1
}

// verbNode gives the node of verb group v, or of its subject or object; -1 for none, and for a list of several.
func (s *sentence) verbNode(v int) int {
	c := &s.clauses[s.chunks[v].clause]
	carries := s.chunks[v].verb.word.is(light | phase | schedule | cancel | move)
	found := -1
	for i := s.opened; i < len(s.nodes); i++ {
		switch n := &s.nodes[i]; {
		case n.noun < 0 && n.trigger.verb == v:
			return s.alone(i)
		case n.noun >= 0 && c.verb == v && s.chunks[n.noun].dates == 0 && (n.noun == c.subject || n.noun == c.object && carries):
			found = i
		}
	}
	return s.alone(found)
}

// nounNode gives the node that noun group k tells, or that tells of it: "the summit, which opened"; -1 for none.
func (s *sentence) nounNode(k int) int {
	governed := k > 0 && s.chunks[k-1].kind == preposition
	for i := s.opened; i < len(s.nodes); i++ {
		n := &s.nodes[i]
		if n.noun == k {
			return s.alone(i)
		}
		if n.noun >= 0 || n.lemma == "" {
			continue
		}
		if c := &s.clauses[s.chunks[n.trigger.verb].clause]; c.subject == k && (c.kind == relClause || !governed) {
			return s.alone(i)
		}
	}
	return -1
}

// alone gives i back, or -1 where the word of node i tells several events: "won in 2015 and 2016".
func (s *sentence) alone(i int) int {
	for j := s.opened; j < len(s.nodes) && i >= 0; j++ {
		if j != i && s.nodes[j].at == s.nodes[i].at {
			return -1
		}
	}
	return i
}

// subordinate reads the clause that the word at chunk k opens: "after the court jailed him".
func (s *sentence) subordinate(k int) {
	kind := ""
	switch lower(s.text(s.chunks[k].head)) {
	case "after", "since", "once":
		kind = After
	case "before", "until", "till":
		kind = Before
	case "while", "as", "when":
		kind = During
	default:
		return
	}
	c := s.chunks[k].clause
	if s.clauses[c].intro != k || s.clauses[c].verb < 0 {
		return
	}
	v := s.clauses[c].verb
	s.tieTo(kind, s.governor(k, s.clauses[c].parent), s.verbNode(v), v, k)
}

// sequence reads "followed" and "preceded" at verb group k.
func (s *sentence) sequence(k int) {
	v := &s.chunks[k].verb
	kind := ""
	switch v.lemma {
	case "follow":
		kind = After
	case "precede":
		kind = Before
	}
	c := &s.clauses[s.chunks[k].clause]
	if kind == "" || c.verb != k || c.subject < 0 {
		return
	}
	object := c.object
	if v.passive {
		object, kind = s.behind(k, "by"), inverse(kind)
	}
	if object >= 0 && object < len(s.chunks) && s.chunks[object].kind == nounGroup {
		s.tie(kind, s.named(c.subject), s.named(object))
	}
}

// part reads "the final of the tournament", whose first noun is chunk k.
func (s *sentence) part(k int) {
	if k+2 >= len(s.chunks) || s.text(s.chunks[k+1].head) != "of" || s.chunks[k+2].kind != nounGroup {
		return
	}
	switch noun, _ := s.nounOf(s.chunks[k].head); noun {
	case "final", "semifinal", "semi-final", "quarterfinal", "quarter-final", "match", "game", "hearing", "opener", "heat":
	default:
		if stretch(noun) != PartOf {
			return
		}
	}
	from := s.nounNode(k)
	for i := s.opened; i < len(s.nodes) && from < 0; i++ {
		if n := &s.nodes[i]; n.noun < 0 && s.clauses[s.chunks[n.trigger.verb].clause].subject == k {
			from = i
		}
	}
	s.tie(PartOf, from, s.named(k+2))
}

// adverbs reads "then", "later", "earlier" and the like beside verbs.
func (s *sentence) adverbs() {
	for i := range s.n {
		kind, w := "", s.text(i)
		if i == 0 {
			w = lower(w)
		}
		switch w {
		case "then", "later", "afterwards", "afterward", "subsequently", "thereafter":
			kind = After
		case "earlier", "previously", "beforehand":
			kind = Before
		default:
			continue
		}
		k := s.chunkAt(i)
		if k < 0 || s.inDate(i) || s.chunks[k].kind != verbGroup && s.chunks[k].kind != particleWord || i > 0 && (s.tags[i-1] == pos.IN || s.text(i-1) == "-") {
			continue
		}
		s.adverb(kind, i, k)
	}
}

// adverb reads the adverb at token i of chunk k: the event of its verb stands in a relation to the one told before.
func (s *sentence) adverb(kind string, i, k int) {
	v := k
	for v < len(s.chunks) && s.chunks[v].kind != verbGroup {
		v++
	}
	if v == len(s.chunks) {
		return
	}
	from, to := s.nodeOf(v), -1
	switch {
	case i > 0:
		for j := s.opened; j < len(s.nodes) && s.nodes[j].at < s.first+s.chunks[v].first; j++ {
			to = s.alone(j)
		}
	case kind == After || s.n > 1 && (s.text(1) == "," || s.tags[1] == pos.IN):
		to = s.before()
	}
	s.tie(kind, from, to)
}
