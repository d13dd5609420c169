package syntax

import (
	"slices"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// An aside is a stretch of a sentence, tokens [first, last), that is analysed by itself, and the rest as if it were not
// there: what stands between two dashes, "Norway – which borders Russia – joined", and when what the sentence is about
// was to be, "the march due on Sunday has been called off". Tagger and parser have seen few of either, and take the
// verb behind one for part of it.
type aside struct{ first, last int }

// maxAside is how many tokens an aside has at most.
const maxAside = 25

// parse analyses the sentence s of d into tree, and appends its tags.
func (p *Parser) parse(d *prose.Document, s prose.Sentence, t pos.Tagger, tags []pos.Tag, tree *arcs.Tree) []pos.Tag {
	from := len(tags)
	a, ok := asideOf(d, s)
	if !ok {
		tags = t.Tag(d, s, tags)
		p.arcs.Parse(d, s, tags[from:], tree)
		return tags
	}
	rest := &prose.Document{Text: d.Text, Tokens: slices.Concat(d.Tokens[s.First:a.first], d.Tokens[a.last:s.Last])}
	tags = p.parse(rest, prose.Sentence{Last: len(rest.Tokens)}, t, tags, tree)
	at := a.first - s.First
	anchor := groupHead(tree, tags[from:], at-1, 0, at)
	words, part := p.apart(d, a, t)
	part.Rel[part.Root()] = asideRel(d, a, words[part.Root()])
	tree.Insert(&part, at, anchor)
	return slices.Insert(tags, from+at, words...)
}

// apart analyses an aside by itself; the marks at its ends hang on its root.
func (p *Parser) apart(d *prose.Document, a aside, t pos.Tagger) (tags []pos.Tag, tree arcs.Tree) {
	s := prose.Sentence{First: a.first, Last: a.last}
	marked := d.Tokens[a.first].Shape == prose.Mark
	if marked {
		s.First, s.Last = a.first+1, a.last-1
	}
	tags = t.Tag(d, s, nil)
	p.arcs.Parse(d, s, tags, &tree)
	if marked {
		mark := []pos.Tag{pos.Colon}
		if d.Of(a.first) == "," {
			mark[0] = pos.Comma
		}
		tags = slices.Concat(mark, tags, mark)
		tree.Enclose()
	}
	return tags, tree
}

// asideRel says what an aside, whose root has this tag, is to the noun before it.
func asideRel(d *prose.Document, a aside, root pos.Tag) arcs.Rel {
	switch {
	case relative.Has(d.Of(a.first + 1)):
		return arcs.AclRelcl
	case root.IsNoun():
		return arcs.Appos
	}
	return arcs.Acl
}

// asideOf gives the first aside of the sentence s of d; false where it has none.
func asideOf(d *prose.Document, s prose.Sentence) (aside, bool) {
	for i := s.First + 1; i+2 < s.Last; i++ {
		if end := asideEnd(d, i, s.Last); end < s.Last {
			return aside{i, end}, true
		}
	}
	return aside{}, false
}

// asideEnd gives the end of the aside that begins at token i, last where none does: the token behind the second of two
// dashes, or the auxiliary that tells what came of what was to be.
func asideEnd(d *prose.Document, i, last int) int {
	first, comma := i, d.Of(i) == ","
	if comma {
		first++
	}
	switch {
	case isDash(d, i):
		return dashEnd(d, i, last)
	case comma && relative.Has(d.Of(first)):
		return clauseEnd(d, i+2, last, comma)
	case comma && isParticiple(d, first, last):
		return clauseEnd(d, first+1, last, comma)
	case d.Of(i) == "that" && were.Has(d.Of(i+1)) && d.Of(i+2) == "to":
		return clauseEnd(d, i+3, last, comma)
	case planned.Has(d.Of(first)) && !unplanned.Has(d.Of(first-1)):
		return clauseEnd(d, planEnd(d, first+1, last), last, comma)
	}
	return last
}

// dashEnd gives the token behind the second of two dashes, of which i is the first; last where it stands alone.
func dashEnd(d *prose.Document, i, last int) int {
	for j := i + 2; j < min(last-1, i+maxAside); j++ {
		if isDash(d, j) {
			return j + 1
		}
	}
	return last
}

// isDash reports whether token i is a dash between words, and not one within a word or between figures.
func isDash(d *prose.Document, i int) bool {
	spaced := d.Tokens[i].Is(prose.SpaceBefore) && d.Tokens[i+1].Is(prose.SpaceBefore)
	return d.Of(i) == "—" || spaced && dashes.Has(d.Of(i))
}

// planEnd gives the token behind those that say, from token i on, when something was to be, "to be held on"; last where
// they say nothing of the kind.
func planEnd(d *prose.Document, i, last int) int {
	if d.Of(i) == "to" {
		i = min(i+2, last-1)
	}
	if d.Of(i-1) == "be" {
		i = min(i+1, last-1)
	}
	if leads.Has(d.Of(i)) {
		return i + 1
	}
	return last
}

// clauseEnd gives the first auxiliary from token i on, or behind a comma the first verb of a clause, where a comma
// stands before it or is not asked for; last where another clause begins before it.
func clauseEnd(d *prose.Document, i, last int, comma bool) int {
	for j := i; j < min(last, i+maxAside); j++ {
		if (auxiliaries.Has(d.Of(j)) || comma && isMain(d, j, last)) && (d.Of(j-1) == ",") == comma {
			return j
		}
		if breaks.Has(d.Of(j)) {
			break
		}
	}
	return last
}

// isMain reports whether the word at token j is a finite verb that goes on a clause, and no participle that only says
// more of a noun, ", based in": one that is never a participle, has none of its own, "died on Monday", or an object
// behind it before token last.
func isMain(d *prose.Document, j, last int) bool {
	if j+1 >= last {
		return false
	}
	w, next := english.Forms().Of(d.Of(j)), english.Forms().Of(d.Of(j+1))
	switch {
	case d.Tokens[j].Is(prose.Capital):
		return false
	case w.Is(english.Third):
		return !next.Is(english.Conj) && d.Of(j+1) != ","
	case !w.Is(english.Past):
		return false
	}
	return !w.Is(english.Participle) || intransitives.Has(w.Verb) || !next.Is(english.Prep)
}

// isParticiple reports whether a phrase such as "founded in 1990" begins at token i.
func isParticiple(d *prose.Document, i, last int) bool {
	w := english.Forms().Of(d.Of(i))
	return w.Is(english.Participle) && !intransitives.Has(w.Verb) && !isMain(d, i, last) && !d.Tokens[i].Is(prose.Capital)
}

var (
	intransitives = english.Listed("intransitives")

	dashes      = english.Listed("dashes")
	planned     = english.Listed("planned")
	unplanned   = english.Listed("unplanned")
	relative    = english.Listed("relative")
	leads       = english.Listed("leads")
	auxiliaries = english.Listed("auxiliaries")
	breaks      = english.Listed("breaks")
	were        = english.Listed("were")
)
