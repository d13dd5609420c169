package event

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// maxWords is how many words a title has at most.
const maxWords = 10

// title writes what an editor would put in a calendar for trigger t, and says from what. It is "" where no title can stand
// by itself.
func (s *sentence) title(t *trigger) (title, why string) {
	w := titleWriter{sentence: s, out: s.buf[:0], gap: t.gap, said: -2}
	if t.noun >= 0 && !w.tellsMore(t) {
		why = "the noun and what belongs to it"
		w.nounTitle(t)
		if w.count == 1 && t.verb >= 0 && !w.eventful(t.noun, false) && w.tellsFate(t) {
			w.out, w.count, why = w.out[:0], 0, "subject, verb and what follows"
			w.verbTitle(t)
		}
	} else {
		why = "subject, verb and what follows"
		w.verbTitle(t)
	}
	s.buf = w.out
	return w.String(), why
}

// A titleWriter collects the words of a title.
type titleWriter struct {
	*sentence
	out   []byte
	count int  // words
	gap   int  // see trigger
	said  int  // the chunk of the verb that was written
	brief bool // the subject goes without what prepositions hang on it
	keep  int  // bytes that stay whatever word they end with: "sworn in"
}

// String gives the title in sentence case.
func (w *titleWriter) String() string {
	text := dropLoose(strings.Trim(string(w.out), " ,;:-–—\"“”'"), w.keep)
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	if next, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsUpper(next) { // "iPhone" and "USA" as they are
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// dropLoose takes words off the end that need another after them: "the", "for", "and". The first keep bytes stay.
func dropLoose(text string, keep int) string {
	for {
		i := strings.LastIndexByte(text, ' ')
		if i < keep || !words().of(text[i+1:]).is(det|prep|conj) || words().of(text[i+1:]).is(nounAny) || text[i+1:] == "out" || text[i+1:] == "up" || text[i+1:] == "down" || text[i+1:] == "off" || text[i+1:] == "over" {
			return text
		}
		text = strings.TrimRight(text[:i], " ,;:")
	}
}

func (w *titleWriter) word(text string, space bool) {
	if text == "" {
		return
	}
	if space && len(w.out) > 0 {
		w.out = append(w.out, ' ')
	}
	if space {
		w.count += 1 + strings.Count(text, " ")
	}
	w.out = append(w.out, text...)
}

// chunkWords writes one chunk, without its date and, at the start, without its article.
func (w *titleWriter) chunkWords(k int) {
	c := &w.chunks[k]
	if c.kind == nounGroup {
		if text, _, ok := w.referent(k); ok {
			w.word(text, true)
			return
		}
	}
	for i := c.first; i < c.last; i++ {
		if c.dates > 0 {
			if d := &w.dates[c.dates-1]; i >= d.first && !w.feast(c.dates-1) && (i < d.last || i == d.last && w.tags[i] == pos.POS) {
				continue
			}
		}
		if (len(w.out) == 0 || bytes.HasSuffix(w.out, []byte("’s"))) && (w.tags[i] == pos.DT || w.tags[i] == pos.PRPS || w.tags[i] == pos.PDT) {
			continue
		}
		if w.words[i].is(office) && hasAny(w.text(i), "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms") && i+1 < c.last && w.isName(i+1) {
			continue
		}
		if w.isName(i) {
			i = w.nameWords(i, c.last) - 1
			continue
		}
		w.token(i)
	}
}

func (w *titleWriter) token(i int) {
	text := w.text(i)
	if i == 0 && len(w.out) > 0 && w.tags[i] == pos.DT {
		text = lower(text)
	}
	if t := w.tags[i]; t == pos.Stop || t == pos.Open || t == pos.Close || text == "\"" || text == "“" || text == "”" {
		return
	}
	w.word(text, i == 0 || w.doc.Tokens[w.first+i].Is(prose.SpaceBefore))
}

// nameWords writes the name that begins at token i, in full where the article has a longer form of it, and gives the token
// after it.
func (w *titleWriter) nameWords(i, last int) int {
	n := w.nameLength(i, last)
	found := w.names.of(w.between(i, i+n))
	if found != nil && found.kind == person && n == 1 && found.full != "" && !bytes.HasSuffix(w.out, []byte(strings.TrimSuffix(found.full, " "+w.text(i)))) {
		w.word(found.full, true)
		return i + 1
	}
	for end := i + n; i < end; i++ {
		w.token(i)
	}
	return i
}

// nameLength counts the proper nouns from token i on.
func (w *titleWriter) nameLength(i, last int) int {
	n := 1
	if w.words[i].is(office) {
		return 1
	}
	for i+n < last && w.isName(i+n) && !w.words[i+n].is(office) {
		n++
	}
	return n
}
