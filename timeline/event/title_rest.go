package event

import (
	"dateline/timeline/prose/pos"
)

// rest writes what follows the verb in its clause, while words last.
func (w *titleWriter) rest(v, c int) {
	told := w.chunks[v].verb.word.is(report | mind | regard)
	for k := v + 1; k < len(w.chunks); {
		if (told || w.chunks[k].kind == complement) && w.complement(k, c) {
			return
		}
		if w.gap >= 0 && w.gapStarts(k) {
			if w.chunks[k].kind == preposition {
				w.chunkWords(k)
			}
			w.chunkWords(w.gap)
			return
		}
		next := w.unit(k, c)
		if next == k {
			return
		}
		k = next
	}
}

// complement writes what somebody said, while words last, if it begins at chunk k.
func (w *titleWriter) complement(k, c int) bool {
	ch := &w.chunks[k]
	in := &w.clauses[ch.clause]
	if ch.kind != complement && (ch.kind != nounGroup || (in.kind != thatClause || in.parent != c) && !w.saysOf(k, c)) {
		return false
	}
	if ch.kind == complement {
		k++
	}
	mark, count := len(w.out), w.count
	if !w.clauseWords(k) {
		w.out, w.count = w.out[:mark], count
	}
	return true
}

// clauseWords writes the clause that begins at chunk k and reports whether it says anything: "he had" does not.
func (w *titleWriter) clauseWords(k int) (says bool) {
	verb := false
	for k < len(w.chunks) {
		c := &w.chunks[k]
		end := k + 1
		switch c.kind {
		case commaMark, breakMark, subordinator, relative, conjunction:
			return says
		case dateChunk:
			k = end
			continue
		case preposition:
			if end = min(k+2, len(w.chunks)); end == k+2 && w.chunks[k+1].kind == dateChunk {
				k = end
				continue
			}
		case nounGroup:
			if w.tags[c.head] == pos.PRP {
				if verb && end < len(w.chunks) && w.chunks[end].kind == verbGroup {
					return says // "has signals that it wants"
				}
				w.word(w.text(c.head), true) // "says he has no doubt"
				k, says = end, verb
				continue
			}
		}
		if w.tags[c.head].IsMark() || w.ifFits(k, end) == k {
			return says
		}
		says = says || verb && !w.words[c.head].is(neg) || c.kind == verbGroup && !c.verb.word.is(be|have)
		verb = verb || c.kind == verbGroup
		k = end
	}
	return says
}

// saysOf reports whether noun group k is the subject of what clause c says: "said the ships may sail".
func (w *titleWriter) saysOf(k, c int) bool {
	for i := range w.clauses {
		if in := &w.clauses[i]; in.kind == thatClause && in.parent == c && in.subject == k {
			return true
		}
	}
	return false
}

// gapStarts reports whether chunk k is the place that noun group gap takes: the last phrase before the first date.
func (w *titleWriter) gapStarts(k int) bool {
	if w.chunks[k].kind != preposition && w.chunks[k].kind != nounGroup || k > w.gap {
		return false
	}
	for i := k + 1; i < w.gap; i++ {
		switch w.chunks[i].kind {
		case dateChunk:
			return true
		case nounGroup:
			if i > k+1 && w.text(w.chunks[i-1].head) != "of" || w.chunks[k].kind == nounGroup {
				return false
			}
		case verbGroup:
			return false
		}
	}
	return false
}

// unit writes the noun group or prepositional phrase at chunk k, if it belongs in the title, and gives the chunk after it;
// k where the title ends.
func (w *titleWriter) unit(k, c int) int {
	ch := &w.chunks[k]
	if k == w.said+1 && w.chunks[w.said].verb.word.is(be) && (w.text(ch.head) == "up" || w.text(ch.head) == "down") {
		return w.ifFits(k, k+1) // "was down 15 points"
	}
	switch ch.kind {
	case dateChunk:
		if k+2 < len(w.chunks) && w.chunks[k+1].kind == commaMark && w.chunks[k+2].kind == verbGroup && w.chunks[k+2].verb.form == infinitive {
			return k + 2
		}
		return k + 1
	case particleWord:
		if w.words[ch.head].is(neg) && k+1 < len(w.chunks) && w.tags[w.chunks[k+1].head].IsAdjective() {
			return w.ifFits(k, k+2) // "not guilty"
		}
		if k == w.said+1 && isWhither(w.text(ch.head)) {
			return w.ifFits(k, k+1)
		}
		if t := w.text(ch.head); (t == "more" || t == "less" || t == "most") && k+1 < len(w.chunks) && w.tags[w.chunks[k+1].head].IsAdjective() {
			return w.ifFits(k, k+2) // "more pronounced"
		}
		if w.skippable(k) || w.roughly(ch.head) {
			return k + 1
		}
		if w.tags[ch.head] == pos.RP || w.tags[ch.head].IsAdjective() {
			w.chunkWords(k)
			return k + 1
		}
		return k + 1
	case nounGroup:
		if end := w.ifFits(k, w.groupEnd(k)); end != k {
			return end
		}
		return w.ifFits(k, k+1)
	case preposition:
		return w.phrase(k)
	case verbGroup:
		if ch.verb.form == infinitive && w.count+ch.last-ch.first < maxWords || ch.verb.form == ing && k == w.said+1 && takesGerund(w.chunks[w.said].verb.word) {
			return w.ifFits(k, k+1) // "begins shipping the card"
		}
	}
	return k
}

// isWhither lists adverbs without which a verb of going says too little: "came ashore".
func isWhither(w string) bool {
	switch w {
	case "ashore", "aground", "home", "aboard", "abroad", "ablaze", "overboard", "underground", "online", "offline", "upstairs", "bankrupt", "viral":
		return true
	}
	return false
}

func (w *titleWriter) skippable(k int) bool {
	t := w.tags[w.chunks[k].head]
	return t.IsAdverb() || w.words[w.chunks[k].head].is(filler) || t.IsMark()
}

// phrase writes a preposition and its noun; a date with its preposition is passed over.
func (w *titleWriter) phrase(k int) int {
	if k+1 >= len(w.chunks) {
		return k
	}
	switch next := w.chunks[k+1].kind; next {
	case dateChunk:
		return k + 2
	case nounGroup:
		if text, _, ok := w.referent(k + 1); ok && text == "" {
			return k + 2
		}
		if p := lower(w.text(w.chunks[k].head)); (isTimePrep(p) || p == "due" || p == "according" || p == "because" || p == "amid") && w.count >= 3 {
			return k
		}
		if end := w.ifFits(k, w.groupEnd(k+1)); end != k {
			return end
		}
		return w.ifFits(k, k+2)
	case verbGroup:
		if w.chunks[k+1].verb.form == ing && (w.count < 4 || w.text(w.chunks[k].head) == "from") {
			return w.ifFits(k, k+2)
		}
	case preposition:
		if k+2 < len(w.chunks) && w.chunks[k+2].kind == nounGroup && w.text(w.chunks[k+1].head) != "to" {
			return w.ifFits(k, w.groupEnd(k+2))
		}
	}
	return k
}

// groupEnd gives the chunk after noun group k and the "of" groups that belong to it.
func (w *titleWriter) groupEnd(k int) int {
	end := k + 1
	for end+1 < len(w.chunks) && w.chunks[end+1].kind == nounGroup {
		c := &w.chunks[end]
		if c.kind == commaMark && w.wider(end) || c.kind == preposition && w.text(c.head) == "of" || c.kind == conjunction && (end+2 >= len(w.chunks) || w.chunks[end+2].kind != verbGroup || w.chunks[end+2].verb.form != finite) {
			end += 2
			continue
		}
		break
	}
	return end
}

// wider reports whether the noun group after the comma at chunk k is the country or state of the place before it.
func (w *titleWriter) wider(k int) bool {
	last := w.chunks[k+1].last
	for m := range w.places.Mentions(w.doc, w.first+w.chunks[k-1].first, w.first+last, &w.setting) {
		if m.Chain && m.Last == w.first+last {
			return true
		}
	}
	return false
}

// ifFits writes chunks [k, end) if the title stays short enough, and gives end; otherwise k.
func (w *titleWriter) ifFits(k, end int) int {
	n := 0
	for i := k; i < end; i++ {
		n += w.chunks[i].last - w.chunks[i].first
	}
	most := maxWords
	if k == w.said+1 && w.chunks[k].kind == nounGroup {
		most += 2 // an object may take more
	}
	if w.count+n > most+1 && w.count >= 3 {
		return k
	}
	mark, count := len(w.out), w.count
	for i := k; i < end; i++ {
		w.chunkWords(i)
	}
	if w.count > most && count >= 3 {
		w.out, w.count = w.out[:mark], count
		return k
	}
	return end
}
