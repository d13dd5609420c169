package syntax

import (
	"iter"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A Sentence is a sentence with its tags and its dependency tree. Tokens are named by their index from the first of the
// sentence; -1 is none. It is read-only once Parse has made it, and its zero value is an empty one.
type Sentence struct {
	Doc   *prose.Document
	Index int // of the sentence in the document
	First int // index of its first token in the document
	N     int // how many tokens it has
	Tags  []pos.Tag

	tree arcs.Tree
}

// A Parser makes sentences. Its zero value works; it keeps buffers, so each goroutine needs one of its own.
type Parser struct {
	arcs arcs.Parser
}

// Parse analyses the tokens [first, last) of d, which belong to one sentence, into s. The dates, in order and apart,
// are what of it says when.
func (p *Parser) Parse(
	s *Sentence, d *prose.Document, index, first, last int, tagger pos.Tagger, dates ...Stretch,
) {
	s.Doc, s.Index, s.First, s.N = d, index, first, last-first
	piece := d.Sentences[index]
	piece.First, piece.Last = first, last
	plain, whole := doubled(d, piece)
	s.Tags = p.parse(plain, whole, tagger, s.Tags[:0], &s.tree)
	p.reread(s, plain, whole, tagger, dates)
}

// Text gives the token as it is written.
func (s *Sentence) Text(i int) string { return s.Doc.Of(s.First + i) }

// Lower gives the token in small letters.
func (s *Sentence) Lower(i int) string { return strings.ToLower(s.Text(i)) }

// Token gives what the lexer knows of a token.
func (s *Sentence) Token(i int) *prose.Token { return &s.Doc.Tokens[s.First+i] }

// Words gives the text of tokens [first, last), in one line.
func (s *Sentence) Words(first, last int) string { return s.Doc.Words(s.First+first, s.First+last) }

// Head gives the token that i hangs on, -1 for the root.
func (s *Sentence) Head(i int) int { return int(s.tree.Head[i]) }

// Rel says what i is to its head.
func (s *Sentence) Rel(i int) arcs.Rel { return s.tree.Rel[i] }

// Extent gives the tokens [left, right) that the subtree of i spans.
func (s *Sentence) Extent(i int) (left, right int) {
	first, last := s.tree.Extent(i)
	return first, last + 1
}

// Children gives what hangs on i, in order.
func (s *Sentence) Children(i int) iter.Seq[int] { return s.tree.Children(i) }

// Child gives the first token that hangs on i by one of rels, -1 for none.
func (s *Sentence) Child(i int, rels ...arcs.Rel) int { return s.tree.Child(i, rels...) }

// Above reports whether a is i or one of the tokens that i hangs on.
func (s *Sentence) Above(a, i int) bool {
	for k := range s.tree.Up(i) {
		if k == a {
			return true
		}
	}
	return false
}

// Close makes tokens [first, last), which a caller knows to be one thing, end where they end: a phrase behind them that
// a preposition leads to hangs on what they hang on, and not on them: "stolen on Saturday from a palace".
func (s *Sentence) Close(first, last int) {
	for c := last; c < s.N; c++ {
		for h := s.Head(c); h >= first && h < last && s.Head(h) >= 0 && s.leads(c); h = s.Head(c) {
			rel := arcs.Nmod
			if s.Tags[s.Head(h)].IsVerb() {
				rel = arcs.Obl
			}
			s.tree.Rehang(c, rel)
		}
	}
}

// Hang hangs token c on head as rel, with all below it; where head is below it, nothing changes.
func (s *Sentence) Hang(c, head int, rel arcs.Rel) {
	if !s.Above(c, head) {
		s.tree.Hang(c, head, rel)
	}
}

// leads reports whether token c is a noun that a preposition other than "of" leads to.
func (s *Sentence) leads(c int) bool {
	k := s.Preposition(c)
	return k >= 0 && s.Tags[c].IsNoun() && s.Lower(k) != "of"
}

// Preposition gives the token of the preposition in front of the phrase of i, -1 for none.
func (s *Sentence) Preposition(i int) int { return s.Child(i, arcs.Case) }
