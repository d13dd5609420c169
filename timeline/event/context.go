package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// A context is what the article as a whole tells of its words: which of them its headline has, and how often each is
// used. Words are compared by stem.
type context struct {
	uses  []use          // of stems; the first is that of all that the article does not have
	index map[string]int // of a stem among the uses
	title []string       // the stems of the headline's content words, in order
}

// A use is how an article uses a stem.
type use struct {
	headline bool   // the headline has it
	count    int    // how often the text does
	first    [6]int // the first tokens that do
}

// at gives the first few tokens that have the stem.
func (u *use) at() []int { return u.first[:min(u.count, len(u.first))] }

// of gives how the article uses a stem.
func (c *context) of(stem string) *use { return &c.uses[c.index[stem]] }

// add is of for one that may be new.
func (c *context) add(stem string) *use {
	i, known := c.index[stem]
	if !known {
		i = len(c.uses)
		c.index[stem], c.uses = i, append(c.uses, use{})
	}
	return &c.uses[i]
}

// read collects the words of an article.
func (c *context) read(d *prose.Document, title string) {
	stems := min(len(d.Tokens)/3, 1<<12) // about so many, so that the map need not grow
	c.uses, c.index, c.title = append(c.uses[:0], use{}), make(map[string]int, stems), c.title[:0]
	for w := range strings.FieldsFuncSeq(title, notLetter) {
		if s := stemOf(w); s != "" && !c.of(s).headline {
			c.add(s).headline = true
			c.title = append(c.title, s)
		}
	}
	for i := range d.Tokens {
		if d.Tokens[i].Shape == prose.Mark {
			continue
		}
		if s := stemOf(d.Of(i)); s != "" {
			u := c.add(s)
			if u.count < len(u.first) {
				u.first[u.count] = i
			}
			u.count++
		}
	}
}

// said counts the words of a title that say something, and those of them that the headline has.
func (c *context) said(title string) (words, ofHeadline int) {
	for w := range strings.FieldsSeq(title) {
		s := stemOf(strings.Trim(w, "“”\"',.:;’"))
		if s != "" {
			words++
		}
		if c.of(s).headline {
			ofHeadline++
		}
	}
	return words, ofHeadline
}

// stem gives what the forms of the word at token i of the sentence have in common, as stemOf does.
func (p *passage) stem(i int) string { return p.stems[i] }

// notLetter reports whether r stands between the words of a headline.
func notLetter(r rune) bool {
	if r >= utf8.RuneSelf {
		return strings.ContainsRune("’“”‘–—", r)
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
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
