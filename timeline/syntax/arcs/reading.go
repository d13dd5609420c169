package arcs

import (
	"slices"

	"dateline/timeline/prose/pos"
)

// Most sentences hang on a finite verb. Where none stands on top of the tree, the tagger may have taken the verb for a
// participle: "the band reunited in 2005". So the participles are read as verbs in the past, one after another, and the
// reading whose tree has the highest score stays.

// doubt is by how much the tree of another reading must win, readings how many are tried in one sentence.
const (
	doubt    = 4_000_000
	readings = 4
)

// attach finds the heads, and mends tags by them.
func (p *Parser) attach(tags []pos.Tag) {
	score := p.search.attach(p.model, p.tokens, p.short.Head)
	if p.onFinite() {
		return
	}
	best, at, tried := score+doubt, -1, 0
	p.other = slices.Grow(p.other[:0], len(p.short.Head))[:len(p.short.Head)]
	for i := range p.short.Head {
		t := &p.tokens[i]
		if pos.Tag(t.Tag) != pos.VBN || tried == readings {
			continue
		}
		tried++
		t.Tag = uint32(pos.VBD)
		if score := p.search.attach(p.model, p.tokens, p.other); score > best {
			best, at = score, i
			p.short.Head, p.other = p.other, p.short.Head
		}
		t.Tag = uint32(pos.VBN)
	}
	if at >= 0 {
		p.tokens[at].Tag = uint32(pos.VBD)
		tags[p.whole[at]] = pos.VBD
	}
}

// onFinite reports whether the root is a finite verb, or has one right below it as "is" in "is ill".
func (p *Parser) onFinite() bool {
	root := int32(slices.Index(p.short.Head, -1))
	for i, h := range p.short.Head {
		if (int32(i) == root || h == root) && pos.Tag(p.tokens[i].Tag).IsFinite() {
			return true
		}
	}
	return false
}

// participial makes a participle of a past form that begins a sentence, where nobody can do it: "Unveiled in April, the
// chip".
func participial(tags []pos.Tag) {
	if len(tags) > 1 && tags[0] == pos.VBD {
		tags[0] = pos.VBN
	}
}

// nominal makes nouns of the forms in -ing that are what somebody has and have no object: "his sentencing on Monday",
// but not "his leaving the club".
func nominal(tags []pos.Tag) {
	for i := 1; i < len(tags); i++ {
		if tags[i] != pos.VBG || tags[i-1] != pos.PRPS {
			continue
		}
		if i+1 == len(tags) || !slices.Contains(objects, tags[i+1]) {
			tags[i] = pos.NN
		}
	}
}

// objects are the tags that an object begins with.
var objects = []pos.Tag{pos.DT, pos.PRP, pos.PRPS, pos.CD, pos.JJ, pos.NN, pos.NNS, pos.NNP, pos.NNPS}
