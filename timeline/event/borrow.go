package event

import (
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// borrow draws what stands in front of the same noun elsewhere in the article as a phrase of its own below phrase at:
// "the question" is "the citizenship question" in the headline.
func (w *drawer) borrow(at int) {
	head := w.phrases[at].head
	if t := w.Tags[head]; t != pos.NN && t != pos.NNS || w.words[head].Is(english.Unit|english.Group) || !w.plain(head) {
		return
	}
	if slices.ContainsFunc(w.phrases[at].words, func(it titleWord) bool { return it.from != "" }) {
		return // it is called by its name already
	}
	switch w.determiner(head) {
	case "a", "an", "another":
		return // another one than that which was told of
	}
	first := head
	for first > 0 && !w.Token(first).Is(prose.SpaceBefore) {
		first-- // "ship-to-ship"
	}
	from, to := w.fullest(w.First + head)
	if from == to {
		return
	}
	var list []titleWord
	for t := from; t < to; t++ {
		text := w.doc.Of(t)
		stem := stemOf(text)
		if w.hasStem(head, stem) {
			return
		}
		if w.doc.Tokens[t].Is(prose.AllCaps) && len(text) > 5 {
			return // a headline that shouts
		}
		list = append(list, titleWord{
			token: first, text: text, stem: stem, from: "borrowed", order: 2*first - 1,
			glued: t > from && !w.doc.Tokens[t].Is(prose.SpaceBefore),
		})
	}
	w.phrases = append(w.phrases, phrase{head: head, parent: at, depth: w.phrases[at].depth + 1, words: list})
}

// hasStem reports whether the phrase of token head has a word of a stem.
func (w *drawer) hasStem(head int, stem string) bool {
	left, right := w.Extent(head)
	return slices.Contains(w.stems[left:right], stem)
}

// fullest gives the tokens of the document that stand in front of the noun at token self elsewhere, where most do:
// adjectives and nouns. It looks at a few places, the first ones.
func (a *analysis) fullest(self int) (from, to int) {
	const most = 4
	word := a.doc.Of(self)
	at := a.context.of(stemOf(word)).at()
	for _, t := range at[:min(len(at), most)] {
		named := a.doc.Tokens[t].Is(prose.Capital) && !strings.EqualFold(a.doc.Of(t), word)
		if t == self || named { // "United States" is not "the state"
			continue
		}
		if k := a.modifiers(t); t-k > to-from {
			from, to = k, t
		}
	}
	return from, to
}

// modifiers gives the first token of the adjectives and nouns that stand in front of the noun at token t; t for none,
// and where another noun follows, which they may belong to: "the Rogaland Fire Department" tells of no fire there.
func (a *analysis) modifiers(t int) int {
	const longest = 3
	s := &a.doc.Sentences[a.doc.SentenceAt(int(a.doc.Tokens[t].Start))]
	tags := a.tagsOf(s)[:s.Last-s.First]
	i := t - s.First
	if !tags[i].IsNoun() {
		return t
	}
	if i+1 < len(tags) && tags[i+1].IsNoun() && tags[i+1].IsProper() == tags[i].IsProper() {
		return t
	}
	k := i
	for k > 0 && i-k < longest && modifies(tags[k-1]) {
		k--
	}
	for k < i && (tags[k] == pos.POS || tags[k] == pos.HYPH || vague.Has(a.doc.Of(s.First+k))) {
		k++
	}
	return s.First + k
}

func modifies(t pos.Tag) bool {
	switch t {
	case pos.NN, pos.NNP, pos.NNPS, pos.JJ, pos.POS, pos.HYPH:
		return true
	}
	return false
}

// vague are adjectives that do not tell one thing from another.
var vague = english.Listed("vague")

// tagsOf gives the tags of a sentence of the article, worked out once.
func (a *analysis) tagsOf(s *prose.Sentence) []pos.Tag {
	if tags, ok := a.tagged[s.First]; ok {
		return tags
	}
	piece := *s
	piece.Last = min(piece.Last, piece.First+maxTokens)
	tags := a.tagger.Tag(a.doc, piece, nil)
	for range s.Last - piece.Last {
		tags = append(tags, pos.NFP)
	}
	a.tagged[s.First] = tags
	return tags
}
