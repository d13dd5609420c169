package event

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A placedWord is a word of a phrase in its place in a title.
type placedWord struct {
	*titleWord
	text   string // as this title has it
	phrase int    // the index of its phrase
	rank   int    // the part of the title that this belongs to
}

// order appends all words that were drawn as a title has them: the subject, then the rest in the order of the sentence,
// what stood in front of the verb at the end.
func (w *drawer) order(list []placedWord) []placedWord {
	for i := range w.phrases {
		rank, words := w.rank(i), w.phrases[i].words
		for k := range words {
			list = append(list, placedWord{&words[k], words[k].text, i, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b placedWord) int {
		return cmp.Or(a.rank-b.rank, a.order-b.order, a.token-b.token)
	})
	return list
}

// inOrder gives the words of the taken phrases.
func (w *drawer) inOrder(taken phraseSet) []placedWord {
	if len(w.ordered) == 0 {
		w.ordered = w.order(w.ordered)
	}
	w.taken = w.taken[:0]
	for _, it := range w.ordered {
		if taken.has(it.phrase) {
			w.taken = append(w.taken, it)
		}
	}
	return w.taken
}

// requoted gives the words of a title with the quotation marks of the sentence around what it has in some, where the
// title has all of that as it was said: “Low Tide”.
func (w *drawer) requoted(list []placedWord) []placedWord {
	for k := range list {
		first := list[k].token
		if first < 1 || w.Tags[first-1] != pos.Open {
			continue
		}
		for end := k; end < len(list) && list[end].token == first+end-k && list[end].from == ""; end++ {
			if c := list[end].token + 1; c < w.N && w.Tags[c] == pos.Close {
				if end+1 == len(list) || list[end+1].token != c {
					list[end].text += w.Text(c)
				}
				if k == 0 || list[k-1].token != first-1 {
					list[k].text = w.Text(first-1) + list[k].text
				}
				break
			}
		}
	}
	return list
}

// rank gives the part of the title that phrase i belongs to.
func (w *drawer) rank(i int) int {
	const subject, middle, end = 0, 1, 2
	ph := &w.phrases[i]
	switch {
	case ph.ahead:
		return subject
	case i == 0 || w.root != w.frame.Verb || ph.behind:
		return middle
	case ph.head < w.predicate() && !w.closeTo(i):
		return end
	}
	return middle
}

// predicate gives the token at which what the clause says begins: the root, or the copula in front of it.
func (w *drawer) predicate() int {
	if c := w.frame.Says.Copula; c >= 0 {
		return min(c, w.root)
	}
	return w.root
}

// write puts the taken phrases together.
func (w *drawer) write(d draft) draft {
	var out strings.Builder
	var before placedWord
	open := -1 // the head of the apposition that a comma has opened
	for k, it := range w.requoted(w.inOrder(d.taken)) {
		d.named = d.named || w.isName(&it, k == 0)
		switch {
		case w.opensSentence(&it):
			it.text = strings.ToLower(it.text)
		case w.Tags[it.token] == pos.POS && before.from != "" && strings.HasSuffix(before.text, "s"):
			it.text = "’" // the name is a longer one than the sentence has
		}
		if k > 0 {
			var parted bool
			if open, parted = w.comma(&before, &it, open); parted {
				out.WriteByte(',')
			}
		}
		if k > 0 && !w.joined(&before, &it) {
			out.WriteByte(' ')
		}
		out.WriteString(it.text)
		before = it
	}
	d.plain = strings.Trim(out.String(), " ,;:-–—")
	d.text = sentenceCase(d.plain)
	d.said, d.ofHeadline = w.context.said(d.plain)
	return d
}

// isName reports whether a word is written as a name, and not only since it is the first of the title or the sentence.
func (w *drawer) isName(it *placedWord, first bool) bool {
	if it.text == "" || !unicode.IsUpper(rune(it.text[0])) {
		return false
	}
	return !first || it.from != "" || w.Tags[it.token].IsProper()
}

// opensSentence reports whether a word has its capital only from the sentence that it begins.
func (w *drawer) opensSentence(it *placedWord) bool {
	if it.token != 0 || it.from != "" || w.Tags[0].IsProper() || w.Token(0).Is(prose.AllCaps) {
		return false
	}
	_, people := w.places.Demonym(it.text)
	_, elsewhere := w.names.byText[it.text]
	return !people && !elsewhere && w.nameOf(0) == nil
}

// joined reports whether no space parts a word of the title from the one before.
func (w *drawer) joined(before, it *placedWord) bool {
	if !it.glued {
		return false
	}
	follows := before.rank == it.rank && before.token+1 >= it.token
	return follows || w.Tags[it.token] == pos.POS
}

// comma reports whether a comma parts a word from the one before. open is the head of the apposition that a comma has
// opened before, -1 for none; it gives the one that is open then.
func (w *drawer) comma(before, it *placedWord, open int) (now int, parted bool) {
	head := w.opened(w.phrases[it.phrase].head)
	switch {
	case before.phrase != it.phrase && before.rank == it.rank && w.setOff(head, before.token):
		if w.Rel(head) == arcs.Appos {
			open = head
		}
		return open, true
	case open >= 0 && !w.Above(open, head):
		return -1, w.closed(open)
	}
	return open, false
}

// setOff reports whether a comma parts the phrase of token head from the token before it in a title, as it does in the
// sentence: a member of a list, "Oslo, Bergen and Turku", or a noun that says more of one, "Belém, Brazil".
func (w *drawer) setOff(head, before int) bool {
	if r := w.Rel(head); r != arcs.Conj && r != arcs.Appos || !w.Tags[head].IsNoun() {
		return false
	}
	left, _ := w.Extent(head)
	if w.Tags[left] != pos.Comma {
		left--
	}
	if left <= before || w.Tags[left] != pos.Comma || w.Preposition(head) >= 0 || w.Child(head, arcs.Cc) >= 0 {
		return false
	}
	up := w.Head(head)
	titled := w.Rel(head) == arcs.Appos && w.Tags[head].IsProper() && w.Tags[up] != pos.NNS
	return !titled || w.Token(left-1).Is(prose.Capital) // but "chief executive Ana Berg"
}

// opened gives the noun whose phrase begins with that of token head, an adjective in front of it; head for none.
func (w *drawer) opened(head int) int {
	left, _ := w.Extent(head)
	for up := w.Head(head); up > head; up = w.Head(head) {
		at, _ := w.Extent(up)
		for at < left && (w.Tags[at] == pos.Comma || w.Tags[at] == pos.DT) {
			at++
		}
		if at < left {
			break
		}
		head = up
	}
	return head
}

// closed reports whether a comma closes what is below token head in the sentence.
func (w *drawer) closed(head int) bool {
	_, right := w.Extent(head)
	return w.Tags[right-1] == pos.Comma || right < w.N && w.Tags[right] == pos.Comma
}

// closeTo reports whether phrase i is one that stays in front of the verb: a negation, an adverb.
func (w *drawer) closeTo(i int) bool {
	return w.phrases[i].depth == 1 && w.Rel(w.phrases[i].head) == arcs.Advmod
}

// sentenceCase gives text with a capital at its head.
func sentenceCase(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	if next, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsUpper(next) { // "iPhone" and "USA" as they are
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}
