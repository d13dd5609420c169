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
	if d.Tokens[a.first].Shape != prose.Mark {
		tags = t.Tag(d, s, nil)
		p.arcs.Parse(d, s, tags, &tree)
		return tags, tree
	}
	mark := pos.Colon
	if d.Of(a.first) == "," {
		mark = pos.Comma
	}
	s.First, s.Last = a.first+1, a.last-1
	tags = t.Tag(d, s, []pos.Tag{mark})
	p.arcs.Parse(d, s, tags[1:], &tree)
	tree.Enclose()
	return append(tags, mark), tree
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
		end := 0
		switch {
		case d.Of(i) == "," && relative.Has(d.Of(i+1)):
			end = clauseEnd(d, i+2, s.Last, true)
		case d.Of(i) == ",":
			end = planEnd(d, i+1, s.Last, true)
		case d.Of(i) == "that" && (d.Of(i+1) == "was" || d.Of(i+1) == "were") && d.Of(i+2) == "to":
			end = clauseEnd(d, i+3, s.Last, false)
		case d.Tokens[i].Shape == prose.Word && !unplanned.Has(d.Of(i-1)):
			end = planEnd(d, i, s.Last, false)
		case isDash(d, i):
			end = dashEnd(d, i, s.Last)
		}
		if end > 0 && end < s.Last {
			return aside{i, end}, true
		}
	}
	return aside{}, false
}

// dashEnd gives the token behind the second of two dashes, of which i is the first; 0 where it stands alone.
func dashEnd(d *prose.Document, i, last int) int {
	for j := i + 2; j < min(last-1, i+maxAside); j++ {
		if isDash(d, j) {
			return j + 1
		}
	}
	return 0
}

// isDash reports whether token i is a dash between words, and not one within a word or between figures.
func isDash(d *prose.Document, i int) bool {
	switch d.Of(i) {
	case "—":
		return true
	case "-", "–", "--":
		return d.Tokens[i].Is(prose.SpaceBefore) && d.Tokens[i+1].Is(prose.SpaceBefore)
	}
	return false
}

// planEnd gives the end of what says from token i on when the noun in front of it was to be, up to the auxiliary that
// tells what came of it; 0 where it says nothing of the kind.
func planEnd(d *prose.Document, i, last int, comma bool) int {
	if !planned.Has(d.Of(i)) {
		return 0
	}
	if i++; i+3 < last && d.Of(i) == "to" {
		if i += 2; d.Of(i-1) == "be" {
			i++
		}
	}
	if i >= last || !leads.Has(d.Of(i)) {
		return 0
	}
	return clauseEnd(d, i+1, last, comma)
}

// clauseEnd gives the first auxiliary from token i on, where a comma stands before it or is not asked for; 0 where
// another clause begins before it.
func clauseEnd(d *prose.Document, i, last int, comma bool) int {
	for j := i; j < min(last, i+maxAside); j++ {
		behind := d.Of(j-1) == ","
		switch w := d.Of(j); {
		case auxiliaries.Has(w) && behind == comma:
			return j
		case breaks.Has(w):
			return 0
		}
	}
	return 0
}

var (
	planned     = english.Listed("planned")
	unplanned   = english.Listed("unplanned")
	relative    = english.Listed("relative")
	leads       = english.Listed("leads")
	auxiliaries = english.Listed("auxiliaries")
	breaks      = english.Listed("breaks")
)
