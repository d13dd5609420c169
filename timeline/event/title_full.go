package event

import (
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// enrich puts before a lone noun what stands before it elsewhere in the article: "call" -> "phone call".
func (w *titleWriter) enrich(i int) {
	at := w.first + i
	want := w.text(i)
	best, size := -1, 0
	for t := max(at-400, 0); t < min(at+200, len(w.doc.Tokens)); t++ {
		k := w.doc.Tokens[t]
		if t == at || int(k.End-k.Start) != len(want) || w.doc.Of(t) != want {
			continue
		}
		if n := w.modifiers(t); n > size {
			best, size = t, n
		}
	}
	if best < 0 {
		return
	}
	w.out, w.count = w.out[:0], 0
	for t := best - size; t <= best; t++ {
		w.word(w.doc.Of(t), w.doc.Tokens[t].Is(prose.SpaceBefore))
	}
}

// inFull gives the name that the article called noun group k by before, where that is "the" and one word: "the Hallin rail
// tunnel … the tunnel"; "" for none.
func (w *titleWriter) inFull(k int) string {
	const reach = 300 // tokens
	c := &w.chunks[k]
	if c.last-c.first != 2 || w.tags[c.head] != pos.NN || lower(w.text(c.first)) != "the" || w.words[c.head].is(role|office|body|group|figure|unit) || w.eventful(k, false) {
		return ""
	}
	want := w.text(c.head)
	for at, t := w.first+c.first, w.first+c.first-1; t >= max(at-reach, 0); t-- {
		if k := w.doc.Tokens[t]; int(k.End-k.Start) != len(want) || w.doc.Of(t) != want {
			continue
		}
		for n := w.modifiers(t); n > 0; n-- {
			if k := w.doc.Tokens[t-n]; k.Is(prose.Capital) {
				return w.doc.Words(t-n, t+1)
			}
		}
	}
	return ""
}

// modifiers counts the words before token t of the document that could belong to the noun there.
func (w *titleWriter) modifiers(t int) int {
	n := 0
	for n < 3 && t-n-1 >= 0 {
		k := w.doc.Tokens[t-n-1]
		v := w.vocabulary.of(w.doc.Of(t - n - 1))
		if k.Shape != prose.Word || v.class&grammar&^(body|venue|male|female) != 0 || v.is(verbAny) || k.Is(prose.SentenceStart) && !k.Is(prose.AllCaps) || strings.HasPrefix(w.doc.Of(t-n-1), "'") || strings.HasPrefix(w.doc.Of(t-n-1), "’") || w.doc.Tokens[t-n].Is(prose.LineStart) {
			return n
		}
		n++
	}
	return n
}
