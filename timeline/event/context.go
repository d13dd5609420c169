package event

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// A context is what the article as a whole tells of its words: which of them its headline has, and how often each is
// used. Words are compared by stem.
type context struct {
	headline map[string]bool
	used     map[string]int
	at       map[string][]int // the first few tokens that use it
	title    []string         // the stems of the headline's content words, in order
}

// read collects the words of an article.
func (c *context) read(d *prose.Document, title string) {
	stems := min(len(d.Tokens)/3, 1<<12) // about so many, so that the maps need not grow
	c.used, c.at = make(map[string]int, stems), make(map[string][]int, stems)
	c.headline, c.title = map[string]bool{}, c.title[:0]
	for w := range strings.FieldsFuncSeq(title, notLetter) {
		if s := stemOf(w); s != "" && !c.headline[s] {
			c.headline[s] = true
			c.title = append(c.title, s)
		}
	}
	for i := range d.Tokens {
		if d.Tokens[i].Shape == prose.Mark {
			continue
		}
		w := stemOf(d.Of(i))
		if w == "" {
			continue
		}
		n := c.used[w]
		if c.used[w] = n + 1; n < 6 {
			c.at[w] = append(c.at[w], i)
		}
	}
}

// stem gives what the forms of the word at token i of the sentence have in common, as stemOf does.
func (p *passage) stem(i int) string { return p.stems[i] }

// notLetter reports whether r stands between the words of a headline.
func notLetter(r rune) bool {
	if r >= utf8.RuneSelf {
		return strings.ContainsRune("’“”‘–—", r)
	}
	lower := r | 0x20
	return (lower < 'a' || lower > 'z') && (r < '0' || r > '9')
}

// endings are those that a stem does without, by their last letter; of two that a word has, the first goes.
var endings = [256][]string{
	'd': {"ied", "ed"}, 'e': {"e"}, 'g': {"ing"}, 'n': {"ation", "ion"}, 's': {"ations", "ings", "ies", "es", "s"},
}

// stemOf gives what the forms of a word have in common, "" for a word that says nothing by itself.
func stemOf(w string) string {
	w = strings.ToLower(strings.TrimRight(w, ".'’"))
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if emptyWord(w) {
		return ""
	}
	for _, end := range endings[w[len(w)-1]] {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 3 {
			w = w[:len(w)-len(end)]
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}

// emptyWord lists the words that a title does not say more by.
func emptyWord(w string) bool {
	switch w {
	case "", "a", "an", "the", "this", "that", "and", "or", "as", "not", "no", "s", "t",
		"of", "in", "on", "at", "to", "for", "by", "with", "from", "after", "before", "into", "over", "under", "against",
		"about", "up", "out",
		"is", "are", "was", "were", "be", "been", "will", "would", "have", "has", "had",
		"it", "its", "he", "his", "she", "her", "they", "their":
		return true
	}
	return false
}
