package event

import (
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// Past forms look like participles, and verbs that have an "-ed" tell only by what stands around them which they are.

// maybeParticiple reports whether chunk k is a past form by itself that may as well be a participle.
func (p *parser) maybeParticiple(k int) bool {
	c := &p.chunks[k]
	return c.verb.form == finite && c.verb.tense == timex.Past && c.last-c.first == 1 && c.verb.word.is(participle)
}

// headline reports whether the past form at chunk k is the participle that headlines have for the passive: they tell what
// happened in the present.
func (p *parser) headline(k int) bool {
	c := &p.chunks[k]
	at := p.words[c.first]
	return p.doc.Sentences[p.index].Heading && c.last-c.first <= 2 && c.head == c.first && p.tags[c.first] == pos.VBD && at.is(participle) && !at.is(report|state|measure|have|be) && !p.objectAhead(k) && p.needsVerb()
}

// isAside reports whether the past form at chunk k, behind a noun and a comma in a clause that has its verb, is a
// participle: "by" follows, and no object.
func (p *parser) isAside(k int) bool {
	if k < 2 || p.chunks[k-1].kind != commaMark || p.chunks[k-2].kind != nounGroup || p.joined >= 0 || p.needsVerb() {
		return false
	}
	for k++; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; {
		case c.kind == preposition && p.sentence.text(c.head) == "by":
			return k+1 < len(p.chunks) && p.chunks[k+1].kind == nounGroup
		case c.kind != preposition && c.kind != dateChunk && c.kind != particleWord:
			return false
		}
	}
	return false
}

// trails reports whether the past form at chunk k, right behind the object of a preposition in a clause that has its
// verb, is a participle: "holds shares of a firm founded in May".
func (p *parser) trails(k int) bool {
	open := &p.clauses[p.open]
	if k < 2 || open.verb < 0 || p.joined >= 0 || p.comma >= 0 || p.lacking() >= 0 || p.chunks[k-1].kind != nounGroup || p.chunks[k-2].kind != preposition || p.objectAhead(k) {
		return false
	}
	return !isSpan(p.sentence.text(p.chunks[k-1].head)) && !p.chunks[open.verb].verb.word.is(report|mind)
}

// ofApposition reports whether the past form at chunk k belongs to the noun that a comma sets off behind the subject:
// "Marsh, the nurse tried in Leeds, was acquitted".
func (p *parser) ofApposition(k int) bool {
	c := &p.clauses[p.open]
	if c.verb >= 0 || c.subject < 0 || k < 3 || c.subject >= k-2 || p.chunks[k-1].kind != nounGroup || p.chunks[k-2].kind != commaMark || p.joined >= 0 || p.objectAhead(k) || p.chunks[k].verb.word.is(report) {
		return false
	}
	for k++; k < len(p.chunks) && p.chunks[k].kind != commaMark; k++ {
	}
	return k+1 < len(p.chunks) && p.chunks[k+1].kind == verbGroup && p.chunks[k+1].verb.form == finite
}

// isSpan lists what ends on a day rather than that it is ended: "for the year ended June 30".
func isSpan(w string) bool {
	switch w {
	case "year", "quarter", "month", "months", "week", "weeks", "half", "period", "day", "days":
		return true
	}
	return false
}

// reduced turns the verb of the open clause into the participle that it must be, as another verb has come: "The arrest
// announced on Monday stemmed from a raid". It gets a clause of its own.
func (p *parser) reduced() bool {
	up := p.open
	c := p.clauses[up]
	if c.subject < 0 || c.verb != c.subject+1 || c.object >= 0 {
		return false
	}
	old := &p.chunks[c.verb]
	if !p.maybeParticiple(c.verb) {
		return false
	}
	old.verb.form, old.verb.passive = passed, true
	in := p.push(partClause, c.verb)
	in.verb, in.subject = c.verb, c.subject
	for k := c.verb; k < len(p.chunks) && p.chunks[k].clause == up; k++ {
		p.chunks[k].clause = p.open
	}
	p.open = up
	return true
}

// sharesSubject reports whether the form at chunk k, which can be a past tense, is joined by "and" to the next finite verb,
// so that both have one subject: "The boy, who is 17, appeared in court and was remanded".
func (p *parser) sharesSubject(k int) bool {
	c := &p.chunks[k]
	if c.last-c.first > 2 || c.head != c.first || !p.words[c.first].is(past) || p.words[c.first].is(cancel|schedule) {
		return false
	}
	for k++; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; c.kind {
		case verbGroup:
			return c.verb.form == finite && p.chunks[k-1].kind == conjunction
		case subordinator, relative, complement, breakMark, commaMark:
			return false
		}
	}
	return false
}
