package article

import (
	_ "embed"
	"strings"
	"unicode"
)

// kana is the place of Japanese syllables in scripts.
const kana = 0

// scripts are the writing systems other than Latin, each with the language that news in it is most often in.
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"zh", unicode.Han}, {"ko", unicode.Hangul},
	{"ru", unicode.Cyrillic}, {"ar", unicode.Arabic}, {"el", unicode.Greek}, {"he", unicode.Hebrew},
	{"hi", unicode.Devanagari}, {"th", unicode.Thai}, {"bn", unicode.Bengali}, {"ta", unicode.Tamil},
	{"ka", unicode.Georgian}, {"hy", unicode.Armenian}, {"gu", unicode.Gujarati}, {"te", unicode.Telugu},
	{"kn", unicode.Kannada}, {"ml", unicode.Malayalam}, {"pa", unicode.Gurmukhi}, {"my", unicode.Myanmar},
	{"km", unicode.Khmer}, {"am", unicode.Ethiopic},
}

// stopwordList is the commonest function words of English, first, and of what else comes in Latin letters.
//
//go:embed stopwords.txt
var stopwordList string

// languages are the codes of the languages of stopwordList; stopwords tells of each word which of them it belongs to, a
// bit each.
var languages, stopwords = indexWords()

func indexWords() (codes []string, index map[string]uint32) {
	index = make(map[string]uint32, 600)
	for line := range strings.Lines(stopwordList) {
		code, words, _ := strings.Cut(line, ": ")
		for w := range strings.FieldsSeq(words) {
			index[w] |= 1 << len(codes)
		}
		codes = append(codes, code)
	}
	return codes, index
}
