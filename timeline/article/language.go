package article

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many words of a text decide its language, how many do where it is plainly English, and how few are too few to
// tell.
const (
	languageWords = 400
	plainWords    = 100
	fewWords      = 12
)

// mostLanguages is how many languages can have stop-words: the bits of a set of them.
const mostLanguages = 32

// language tells the language of text by the share of stop-words among its first 400 words, and gives its BCP 47 code:
// "en", another one where that is plain, "und" for what is neither English nor known; and whether there is text enough
// to be sure of it. Texts too short to tell, and lists of names and times with little prose, count as English.
func language(text string) (code string, sure bool) {
	if code := script(text); code != "" {
		return code, true
	}
	var counts [mostLanguages]int // a language each
	if words := countStopwords(text, plainWords, &counts); words >= plainWords && counts[0] > plainWords/4 {
		return "en", true
	}
	clear(counts[:])
	words := countStopwords(text, languageWords, &counts)
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	ours, theirs := float64(counts[0])/float64(words), float64(counts[best])/float64(words)
	switch {
	case words < fewWords:
		return "en", false
	case ours > .22:
		return "en", true
	case best != 0 && theirs > .1 && theirs > 1.2*ours:
		return languages[best], true
	case ours >= .04:
		return "en", false
	}
	return "und", strange(text)
}

// How many small-lettered words there must be for a text to be told from a list, and what share of them is English
// function words where it is none; and how many tell it where none of them is one, in lines that end as sentences do.
const (
	strangeWords = 40
	strangeShare = 1. / 16
	strangeProse = 7
)

// strange reports whether text is prose of a language that is not English, whichever it is: of its words in small
// letters hardly any is an English function word. Names and times, of which lists are made, do not count.
func strange(text string) bool {
	words, known, prose := 0, 0, 0
	for line := range strings.Lines(text) {
		here := 0
		for word := range strings.FieldsFuncSeq(line, notWord) {
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
				here++
				known += int(stopwords[word] & 1)
			}
		}
		if words += here; words > languageWords {
			break
		}
		if line = strings.TrimSpace(line); strings.HasSuffix(line, ".") {
			prose += here
		}
	}
	return words >= strangeWords && float64(known) < strangeShare*float64(words) || prose >= strangeProse && known == 0
}

// countStopwords counts, over at most the first words of text, how many are stop-words of each language.
func countStopwords(text string, most int, counts *[mostLanguages]int) (words int) {
	for word := range strings.FieldsFuncSeq(text, notLetter) {
		if words++; words > most {
			break
		}
		for set := stopwords[strings.ToLower(word)]; set != 0; set &= set - 1 {
			counts[bits.TrailingZeros32(set)]++
		}
	}
	return words
}

// script names the language of a text that is mostly in letters other than Latin ones; "" for Latin ones.
func script(text string) string {
	var seen [len(scripts)]int
	latin, letters := 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
			continue
		case r < 0x250:
			latin++
		default:
			for i := range scripts {
				if unicode.Is(scripts[i].table, r) {
					seen[i]++
					break
				}
			}
		}
		if letters++; letters == 5*languageWords || letters == 5*plainWords && latin == letters {
			break
		}
	}
	return mainScript(seen[:], latin, letters)
}

// mainScript decides by the letters counted. Japanese is told from Chinese by a tenth of kana.
func mainScript(seen []int, latin, letters int) string {
	best, total := 0, 0
	for i, n := range seen {
		if total += n; n > seen[best] {
			best = i
		}
	}
	switch {
	case letters == 0 || total <= latin:
		return ""
	case seen[kana]*10 > total:
		return "ja"
	}
	return scripts[best].code
}
