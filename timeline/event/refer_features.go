package event

import (
	"slices"
	"strings"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/syntax/arcs"
)

// referFeatures says how antecedent k of all fits a reference.
func (p *passage) referFeatures(f *choose.Features, r *reference, all *field, k int) {
	list, c := all.list, &all.list[k]
	kind := [...]string{"unknown", "person", "body"}[c.kind]
	if c.kind == 0 && c.place {
		kind = "place"
	}
	back := "far"
	if c.back <= maxBack {
		back = choose.Bucket(c.back)
	}
	role := p.Rel(r.token).String()
	f.Add("word", r.word)
	f.Add("kind", r.word, kind)
	f.Add("back", r.word, back)
	f.Add("nth", back, choose.Bucket(c.nth))
	f.Add("nearest", r.word, choose.Bucket(nearer(list, k, c.kind)))
	f.Add("role", r.word, role, back)
	f.Add("role.kind", r.word, role, kind)
	f.Add("nth.role", choose.Bucket(c.nth), role, back)
	f.Flag("sex told", c.class&r.sex != 0)
	headline := p.context.of(c.stem).headline
	f.Flag("headline", headline)
	f.Flag("headline "+r.word, headline)
	f.Flag("source", c.source)
	f.Add("size", r.word, choose.Bucket(c.size))
	rivalFeatures(f, r, all, k, kind)
	if c.back <= maxBack {
		p.namingFeatures(f, r, c, back)
	}
	if r.word == "noun" {
		p.nounFeatures(f, r, list, k, kind)
	}
}

// rivalFeatures says how antecedent k stands among the others.
func rivalFeatures(f *choose.Features, r *reference, all *field, k int, kind string) {
	rank := rankOf(all.list, k)
	f.Add("people", r.word, kind, choose.Bucket(all.people))
	f.Add("rank", r.word, choose.Bucket(rank))
	f.Flag("most named", rank == 0)
	f.Flag("lead "+r.word, k == all.lead)
	f.Add("used", r.word, choose.Bucket(all.list[k].count))
	f.Add("rivals", choose.Bucket(len(all.list)))
}

// heads reports whether the nearest sentence with an antecedent begins with it.
func (p *passage) heads(c *antecedent) bool {
	if c.nth > 0 || c.back > maxBack {
		return false
	}
	return c.at.start-p.doc.Sentences[p.doc.SentenceAt(c.at.start)].Start < maxHead
}

// nearer counts the antecedents of a kind that come before list[k].
func nearer(list []antecedent, k int, kind nameKind) (n int) {
	for i := range k {
		if list[i].kind == kind {
			n++
		}
	}
	return n
}

// rankOf counts the antecedents that the article names more often than list[k].
func rankOf(list []antecedent, k int) (n int) {
	for i := range list {
		if list[i].count > list[k].count {
			n++
		}
	}
	return n
}

// namingFeatures says how the nearest sentence with an antecedent tells it.
func (p *passage) namingFeatures(f *choose.Features, r *reference, c *antecedent, back string) {
	first, last := tokenFrom(p.doc, c.at.start), tokenFrom(p.doc, c.at.end)
	s := &p.doc.Sentences[p.doc.SentenceAt(c.at.start)]
	before, behind := "start", "end"
	if first > s.First {
		before = beside(p.doc, first-1)
	}
	if last < s.Last {
		behind = beside(p.doc, last)
	}
	f.Add("before", before)
	f.Add("before.back", before, back)
	f.Add("behind", behind)
	f.Flag("head", p.heads(c))
	f.Flag("head "+r.word+" "+back, p.heads(c))
	f.Flag("heading", s.Heading)
	f.Flag("paragraph", s.Paragraph == p.sent.Paragraph)
	if c.back > 0 {
		return
	}
	if t := p.tokenAt(c.at.end - 1); t != r.token {
		h := p.headIn(p.tokenAt(c.at.start), t+1)
		bound := p.isBound(r.token, h)
		f.Flag("bound", bound)
		f.Flag("bound "+p.Rel(r.token).String(), bound)
		f.Add("sibling", r.word, p.Rel(h).String(), p.Rel(r.token).String())
		f.Flag("same verb", p.governor(h) == p.governor(r.token))
		f.Flag("above", p.Above(h, r.token))
		f.Flag("below", p.Above(r.token, h))
	}
}

// isBound reports whether the possessive at token i is bound to the subject that the name at token h is part of.
func (p *passage) isBound(i, h int) bool {
	k := p.bound(i)
	if k < 0 {
		return false
	}
	left, right := p.span(k)
	return left <= h && h < right && p.Rel(h) != arcs.NmodPoss
}

var besideNames = english.Listed("beside names")

// beside names the token beside a name, where it says something of the name.
func beside(d *prose.Document, t int) string {
	w := lower(d.Of(t))
	switch {
	case besideNames.Has(w), w == ",", w == "(", w == "-", w == ".":
		return w
	case d.Tokens[t].Shape == prose.Mark:
		return "mark"
	}
	return "word"
}

// nounFeatures says how a noun fits a name: "the act" that of a law.
func (p *passage) nounFeatures(f *choose.Features, r *reference, list []antecedent, k int, kind string) {
	noun, class := p.Lower(r.token), classOf(p.words[r.token])
	fit := list[k].fit
	f.Add("noun.kind", noun, kind)
	f.Add("class.kind", class, kind)
	f.Flag("human", p.words[r.token].Is(english.Position|english.Office) == (list[k].kind == person))
	f.Add("fit", fit)
	f.Add("fit.kind", fit, kind)
	f.Add("class.fit", class, fit)
	f.Flag("only fit", onlyFit(list, k))
	for c := range p.Children(r.token) {
		switch rel := p.Rel(c); rel {
		case arcs.Nmod, arcs.Acl, arcs.AclRelcl, arcs.Appos, arcs.Flat:
			f.Add("tail", rel.String())
		}
	}
	f.Flag("this", p.determiner(r.token) == "this")
}

// onlyFit reports whether list[k] is a name for what the noun names, and no other is that is used half as often.
func onlyFit(list []antecedent, k int) bool {
	return list[k].namesSuch() && !slices.ContainsFunc(list, func(c antecedent) bool {
		return c.name != list[k].name && c.count*2 > list[k].count && c.namesSuch()
	})
}

// namesSuch reports whether a name ends with the noun, or with another word for such a thing.
func (c *antecedent) namesSuch() bool { return c.fit == "word" || c.fit == "thing" }

// fitOf tells how a noun fits a name that may end with it, or with another word for such a thing.
func fitOf(noun string, n *name) string {
	line := english.Thing(noun)
	switch {
	case n.last == noun:
		return "word"
	case line != 0 && english.Thing(n.last) == line:
		return "thing"
	case strings.Contains(lower(n.text), noun):
		return "inside"
	case line != 0 && english.Thing(n.last) != 0:
		return "other"
	case line != 0:
		return "unknown"
	}
	return "none"
}
