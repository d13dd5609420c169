// Package machine is a transition system that makes projective trees (arc-hybrid), the features of its states, and the
// weights that tell which transition is next.
package machine

import (
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// A Token is what the features need of one token.
type Token struct {
	Word    uint32 // a hash of its spelling in small letters; numbers are alike by their length
	Tail    uint32 // a hash of its last three letters, and whether it has a capital
	Tag     uint32
	Marks   uint32 // how many commas, and how many other marks, stand before it in the sentence
	Clauses uint32 // how many finite verbs, and how many words that begin a clause below another, do
}

// Outside is the tag of what stands outside the sentence, Top that of the root above it.
const (
	Outside = 0
	Top     = 63
)

// Describe appends the tokens of the sentence to list.
func Describe(d *prose.Document, s prose.Sentence, tags []pos.Tag, list []Token) []Token {
	var commas, marks, finite, below uint32
	for i := s.First; i < s.Last; i++ {
		tag := tags[i-s.First]
		c := Token{Tag: uint32(tag) % Top, Marks: commas | marks<<16, Clauses: finite | below<<16}
		c.spell(&d.Tokens[i], d.Of(i))
		list = append(list, c)
		switch {
		case tag == pos.Comma:
			commas++
		case tag.IsMark() && tag != pos.HYPH:
			marks++
		case tag.IsFinite():
			finite++
		case tag == pos.WDT, tag == pos.WP, tag == pos.WPS, tag == pos.WRB:
			below++
		}
	}
	return append(list, Token{Tag: Top, Marks: commas | marks<<16, Clauses: finite | below<<16})
}

// spell sets Word and Tail by the text of t.
func (c *Token) spell(t *prose.Token, text string) {
	if t.Shape == prose.Number {
		c.Word = uint32(min(len(text), 6))
		if t.N >= 1800 && t.N < 2100 {
			c.Word = 7
		}
		c.Tail = c.Word
		return
	}
	h, tail := uint32(2166136261), uint32(0)
	for i := 0; i < len(text); i++ {
		b := text[i]
		switch {
		case b-'A' < 26:
			b |= 0x20
		case b == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] == 0x99:
			b, i = '\'', i+2
		}
		h = (h ^ uint32(b)) * 16777619
		tail = tail<<8 | uint32(b)
	}
	c.Word, c.Tail = h|8, tail<<8|uint32(t.Shape)<<1
	if t.Is(prose.Capital) {
		c.Tail |= 1
	}
}

// Between tells which marks stand between token i and a later token j: whether commas, one or more, and other marks.
func between(list []Token, i, j int32) uint32 {
	d := list[j].Marks - list[i].Marks
	b := min(d&0xFFFF, 2)
	if d>>16 != 0 {
		b |= 4
	}
	return b
}
