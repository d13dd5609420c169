package event

import (
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

func (p *parser) verbGroup(k int) {
	v := &p.chunks[k].verb
	if v.form == passed && p.needsVerb() && (!p.finiteAhead(k) || p.sharesSubject(k)) {
		v.form, v.passive = finite, p.doc.Sentences[p.index].Heading && !p.objectAhead(k) && !p.resumes()
	}
	if c := &p.clauses[p.open]; v.form == passed && c.kind == relClause && c.verb < 0 && c.subject == k-1 && c.intro == k-2 && p.words[p.chunks[k].first].is(past) {
		v.form, v.passive = finite, false // "a cask that a diver found"
	}
	if v.form == finite && v.tense == timex.Past && p.headline(k) {
		v.passive = true // "Tunnel opening pushed back to May"
	}
	if p.maybeParticiple(k) && (p.isAside(k) || p.trails(k) || p.ofApposition(k)) {
		v.form = passed // "appealed the ruling, announced on Monday by the judge"
	}
	if open := p.clauses[p.open].verb; v.form == passed && p.joined == k-1 && k > 0 && open >= 0 && p.chunks[open].verb.form == finite && (p.chunks[open].verb.passive || p.chunks[open].verb.perfect) {
		v.form, v.passive, v.perfect = finite, p.chunks[open].verb.passive, p.chunks[open].verb.perfect
	}
	if p.maybeParticiple(k) && k > 0 && p.chunks[k-1].kind == commaMark && p.needsVerb() && !p.resumes() && p.finiteAhead(k) && !p.objectAhead(k) {
		v.form = passed // "The qualifier, postponed because of rain, will be played"
	}
	switch v.form {
	case finite:
		p.finite(k)
	case infinitive:
		p.nonfinite(k, infClause)
	default:
		if v.form == ing && p.gerundSubject(k) {
			p.chunks[k].kind = nounGroup
			p.noun(k)
			return
		}
		if v.form == ing && p.clauses[p.open].kind == partClause && p.clauses[p.open].verb < 0 {
			p.clauses[p.open].verb = k
			return
		}
		p.nonfinite(k, partClause)
	}
}

// gerundSubject reports whether the -ing form at chunk k is the subject of the verb that follows: "Docking is set for".
func (p *parser) gerundSubject(k int) bool {
	c := &p.clauses[p.open]
	if c.verb >= 0 || c.subject >= 0 || k > 0 && p.chunks[k-1].kind == preposition {
		return false
	}
	for k++; k < len(p.chunks); k++ {
		switch ch := &p.chunks[k]; ch.kind {
		case verbGroup:
			return ch.verb.form == finite
		case nounGroup, preposition, particleWord:
		default:
			return false
		}
	}
	return false
}

// needsVerb reports whether the open clause has a subject and still no verb.
func (p *parser) needsVerb() bool {
	c := &p.clauses[p.open]
	return c.verb < 0 && c.subject >= 0 || p.resumes()
}

// resumes reports whether a clause stands complete inside one that still lacks its verb: "Garcia, who was elected in 2006,
// lost".
func (p *parser) resumes() bool {
	up := p.lacking()
	return p.clauses[p.open].verb >= 0 && up >= 0 && p.clauses[up].subject >= 0
}

// finiteAhead reports whether a finite verb comes after chunk k that could be the open clause's.
func (p *parser) finiteAhead(k int) bool {
	for k++; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; {
		case c.kind == verbGroup && c.verb.form == finite:
			return true
		case c.kind == subordinator, c.kind == relative, c.kind == complement:
			k = p.skipVerb(k)
		}
	}
	return false
}

// skipVerb gives the next finite verb after chunk k, which is that of the clause which begins at k.
func (p *parser) skipVerb(k int) int {
	for k++; k < len(p.chunks); k++ {
		if p.chunks[k].kind == verbGroup && p.chunks[k].verb.form == finite {
			return k
		}
	}
	return k
}

func (p *parser) objectAhead(k int) bool {
	return k+1 < len(p.chunks) && p.chunks[k+1].kind == nounGroup
}

// finite puts a finite verb into the clause it belongs to: the open one, one above it that still lacks a verb, or a new one.
func (p *parser) finite(k int) {
	if c := &p.clauses[p.open]; c.verb < 0 {
		c.verb = k
		if c.subject < 0 || p.free == k-1 && c.kind != relClause && (p.setOff(c.subject, p.free) || p.tags[p.chunks[p.free].head] == pos.EX) {
			c.subject = p.free
		}
		return
	}
	up := p.lacking()
	if p.joined >= 0 && (up < 0 || p.clauses[up].subject < 0 || p.comma != k-1 || p.free > p.comma) {
		p.coordinate(k)
		return
	}
	if up >= 0 { // also "The plant, which makes pumps and valves, will close"
		p.open = up
		c := &p.clauses[up]
		c.verb = k
		if c.subject < 0 {
			c.subject = p.free
		}
		return
	}
	subject := p.after(p.clauses[p.open].verb)
	if subject < 0 && p.comma < 0 && (p.misread() || p.reduced()) {
		p.clauses[p.open].verb = k
		return
	}
	p.another(k, subject)
}

// another opens a clause for finite verb k, which no conjunction joins: what somebody said, or a sentence of its own.
func (p *parser) another(k, subject int) {
	said := p.chunks[p.clauses[p.open].verb].verb.word
	kind := mainClause
	if said != nil && said.is(report|mind) && p.comma < 0 {
		kind = thatClause
	}
	if open := &p.clauses[p.open]; subject < 0 && open.kind == relClause && open.intro >= 0 && open.subject > open.intro {
		if subject = p.nounBefore(open.intro); subject < 0 && open.parent >= 0 { // "the mission, which he said may be ready"
			subject = p.clauses[open.parent].subject
		}
	}
	if open := &p.clauses[p.open]; subject < 0 && open.kind == partClause && p.chunks[open.verb].verb.form == passed && open.subject > 0 && p.chunks[open.subject-1].kind == conjunction {
		subject, kind = open.subject, mainClause // "rain fell, and a match planned for May never took place"
		p.chunks[subject].clause = len(p.clauses)
	}
	c := p.push(kind, -1)
	c.verb, c.subject = k, subject
	if kind == mainClause {
		c.parent = -1
	}
}

// misread turns the verb of the open clause into the noun that it must be, as another verb has come: "Road works on Mill
// Lane will start".
func (p *parser) misread() bool {
	c := &p.clauses[p.open]
	if c.subject < 0 || c.verb < 0 {
		return false
	}
	old := &p.chunks[c.verb]
	if c.subject != c.verb-1 || old.verb.tense != timex.Present || old.last-old.first != 1 {
		return false
	}
	sub := &p.chunks[c.subject]
	sub.last, sub.head = old.last, old.head
	p.tags[old.head] = pos.NNS
	old.kind, c.object = particleWord, -1
	return true
}

// setOff reports whether noun group a only stands in front of b, which a comma parts from it: "in Phnom Penh, the capital,
// the premier staged a coup".
func (p *parser) setOff(a, b int) bool {
	if b-a < 2 || p.chunks[b-1].kind != commaMark || a < 2 {
		return false
	}
	return p.chunks[a-1].kind == commaMark && p.chunks[a-2].kind == nounGroup && a >= 3 && p.chunks[a-3].kind == preposition
}

// after gives the last free noun group after chunk k, -1 for none.
func (p *parser) after(k int) int {
	if p.free > k {
		return p.free
	}
	return -1
}

// lacking gives the nearest clause above the open one that has no verb yet, -1 for none.
func (p *parser) lacking() int {
	for up := p.clauses[p.open].parent; up >= 0; up = p.clauses[up].parent {
		if p.clauses[up].verb < 0 {
			return up
		}
	}
	return -1
}

// coordinate opens a clause beside the open one: "opens in Berlin and closes on June 9".
func (p *parser) coordinate(k int) {
	beside := p.open
	for p.clauses[beside].kind == infClause || p.clauses[beside].kind == partClause {
		if p.clauses[beside].parent < 0 {
			break
		}
		beside = p.clauses[beside].parent
	}
	if old := &p.clauses[beside]; old.kind == thatClause && old.parent >= 0 && old.verb >= 0 && p.clauses[old.parent].verb >= 0 && p.free < p.joined && p.chunks[k].verb.tense == timex.Past &&
		p.chunks[old.verb].verb.tense == timex.Future && p.chunks[p.clauses[old.parent].verb].verb.tense == timex.Past {
		beside = old.parent // "ruled that the boy must return, and set a deadline"
	}
	if up := p.lacking(); up >= 0 && p.clauses[beside].verb >= 0 && p.free < p.joined && p.clauses[up].subject >= 0 && p.comma > p.joined {
		beside = up
	}
	old := p.clauses[beside]
	if old.verb < 0 {
		p.open = beside
		p.clauses[beside].verb = k
		return
	}
	p.open = beside
	c := p.push(old.kind, old.intro)
	c.parent, c.verb, c.subject = old.parent, k, old.subject
	if p.free > p.joined {
		c.subject = p.free
	} else if v := &p.chunks[k].verb; p.chunks[old.verb].verb.passive && v.word.is(participle) && !p.objectAhead(k) {
		v.passive = true // "was elected in 1981 and admitted in 1992"
	}
	for i := p.joined + 1; i < k; i++ { // "but on December 14 it was extended"
		p.chunks[i].clause = p.open
	}
}

// nonfinite opens a clause for an infinitive or a participle; its subject is the noun it leans on.
func (p *parser) nonfinite(k int, kind clauseKind) {
	up := p.clauses[p.open]
	if k > 0 && up.verb == k-1 && p.chunks[k].verb.form == ing && takesGerund(p.chunks[k-1].verb.word) {
		return // "stopped paying a dividend in May" is one clause
	}
	subject := up.subject
	prev := k - 1
	for prev >= 0 && (p.chunks[prev].kind == particleWord || p.chunks[prev].kind == commaMark) {
		prev--
	}
	v := &p.chunks[k].verb
	switch {
	case prev >= 1 && v.form == ing && p.chunks[prev].kind == preposition && up.verb >= 0 && up.object >= 0 && !p.chunks[up.verb].verb.passive && blames(p.chunks[up.verb].verb.word) && p.sentence.text(p.chunks[prev].head) == "for":
		subject = up.object // "jailed the minister for taking bribes"
	case prev < 0 || p.chunks[prev].kind != nounGroup:
	case kind == partClause && v.form == passed && p.chunks[k-1].kind == commaMark && p.climb(prev) != prev:
		subject = p.climb(prev) // "their game at Ashby, postponed in March"
	case kind == partClause && (v.form == passed || p.chunks[k-1].kind != commaMark && up.object >= 0):
		subject = prev
	case kind == infClause && v.passive && up.verb >= 0:
		if subject = up.object; subject < 0 { // "approved a bridge, to be opened in May"
			subject = prev
		}
	case kind == infClause && up.verb >= 0 && up.object >= 0 && takesObject(p.chunks[up.verb].verb.word):
		subject = up.object
	}
	if p.joined == k-1 && k > 0 && up.verb >= 0 && p.chunks[up.verb].verb.form == v.form {
		p.open, kind, subject = max(up.parent, 0), up.kind, up.subject
	}
	c := p.push(kind, k)
	c.verb, c.subject = k, subject
	v.passive = v.passive || v.form == passed
}

// takesGerund reports whether a verb says that what the gerund after it tells begins or ends: "stopped paying".
func takesGerund(w *word) bool {
	if w.is(phase | cancel) {
		return true
	}
	switch w.verb {
	case "stop", "quit", "cease", "halt", "suspend", "finish", "keep", "delay":
		return true
	}
	return false
}

// blames reports whether what follows a verb with "for" is what its object did: "fined the firm for dumping waste".
func blames(w *word) bool {
	if w.verbKind == "court" {
		return true
	}
	switch w.verb {
	case "fine", "blame", "criticize", "criticise", "praise", "thank", "punish", "sack", "fire", "dismiss", "suspend", "ban", "condemn", "honor", "honour", "sanction", "expel":
		return true
	}
	return false
}

// takesObject reports whether the infinitive after a verb has its object as subject: "asked him to leave".
func takesObject(w *word) bool {
	if w == nil {
		return false
	}
	switch w.verb {
	case "ask", "order", "force", "allow", "urge", "expect", "invite", "tell", "help", "elect", "choose", "want", "send",
		"require", "entitle", "instruct", "direct", "permit", "enable", "compel", "oblige", "persuade", "encourage", "authorize", "authorise", "cause", "get":
		return true
	}
	return false
}
