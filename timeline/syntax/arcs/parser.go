package arcs

import (
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs/internal/machine"
)

// A Parser makes trees of sentences. Its zero value is one for English; it keeps its memory from one sentence to the
// next, so that no two goroutines may use it at once.
type Parser struct {
	model  *machine.Model // nil for that of the program
	search search
	arcs   machine.Arcs
	tokens []machine.Token
	word   []int32 // for each token the word of the parser that it belongs to
	whole  []int32 // for each word the token that it is
	short  Tree    // of those words
	other  []int32 // heads of another reading of them
}

// Parse makes tree the tree of the sentence s of d, of which tags has a tag for each token. Of a verb that the tree
// shows to be another form, or what stands around it a noun, it changes the tag. It takes time in proportion to the
// length of the sentence.
func (p *Parser) Parse(d *prose.Document, s prose.Sentence, tags []pos.Tag, tree *Tree) {
	if p.model == nil {
		p.model = english()
	}
	tree.resize(s.Last - s.First)
	if len(tree.Head) == 0 {
		return
	}
	participial(tags)
	nominal(tags)
	p.tokens = machine.Describe(d, s, tags, p.tokens[:0])
	p.joinAmounts(d, s)
	p.short.resize(len(p.whole))
	p.attach(tags)
	p.name(&p.short)
	p.short.link()
	p.coordinate(&p.short)
	p.compound(&p.short)
	p.count(&p.short)
	p.possess(&p.short)
	p.expand(tree)
	tree.link()
}

// joinAmounts makes one word of each amount, its first number.
func (p *Parser) joinAmounts(d *prose.Document, s prose.Sentence) {
	p.whole, p.word = p.whole[:0], p.word[:0]
	for i := s.First; i < s.Last; {
		end, at := max(amountEnd(d, i, s.Last), i+1), i
		for at+1 < end && d.Tokens[at].Shape != prose.Number {
			at++
		}
		p.tokens[len(p.whole)] = p.tokens[at-s.First]
		for ; i < end; i++ {
			p.word = append(p.word, int32(len(p.whole)))
		}
		p.whole = append(p.whole, int32(at-s.First))
	}
	top := p.tokens[s.Last-s.First]
	p.tokens = append(p.tokens[:len(p.whole)], top)
}

// expand makes tree the tree of all tokens: those of an amount are part of its first number.
func (p *Parser) expand(tree *Tree) {
	for k, at := range p.whole {
		tree.Head[at], tree.Rel[at] = p.short.Head[k], p.short.Rel[k]
		if h := tree.Head[at]; h >= 0 {
			tree.Head[at] = p.whole[h]
		}
	}
	for i, k := range p.word {
		if at := p.whole[k]; int(at) != i {
			tree.Head[i], tree.Rel[i] = at, Fixed
		}
	}
}

// name finds the relations.
func (p *Parser) name(tree *Tree) {
	var features [machine.RelCount]uint32
	p.arcs.Start(p.tokens, tree.Head)
	for {
		i, ok := p.arcs.Next()
		if !ok {
			return
		}
		rel := uint8(machine.RootRel)
		if tree.Head[i] >= 0 {
			p.arcs.Features(&features)
			rel = p.model.Best(&features)
		}
		tree.Rel[i] = Rel(rel)
		p.arcs.Named(rel)
	}
}
