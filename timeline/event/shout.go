package event

import (
	"strings"
	"unicode"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// spoken writes a headline that is all in capitals as the text would: "MAYOR OPENS LEEDS PLANT" is "Mayor opens Leeds
// plant". Any other stays as it is.
func (a *analysis) spoken(headline string) string {
	shouts := strings.ToUpper(headline) == headline && strings.ToLower(headline) != headline
	if !shouts || !strings.Contains(headline, " ") {
		return headline
	}
	var b strings.Builder
	from := 0
	for i, r := range headline + " " {
		if unicode.IsLetter(r) || r == '.' {
			continue
		}
		b.WriteString(a.spokenWord(headline[from:i]))
		b.WriteString(headline[i:min(i+len(string(r)), len(headline))])
		from = i + len(string(r))
	}
	return sentenceCase(b.String())
}

// spokenWord writes a word of a headline in capitals as the text has it inside its sentences. A word that the text does
// not have is a place, a short one that nobody knows an abbreviation, and any other written small.
func (a *analysis) spokenWord(w string) string {
	const longest = 4 // letters of an abbreviation
	small := strings.ToLower(w)
	for _, t := range a.context.of(stemOf(w)).at() {
		if text := a.doc.Of(t); strings.ToLower(text) == small && a.inside(t) {
			return text
		}
	}
	name := sentenceCase(small)
	switch {
	case stemOf(w) == "" || *a.vocabulary.Of(small) != (english.Word{}):
		return small
	case len(w) <= longest:
		return w
	}
	if _, ok := a.places.Lookup(name, place.Hint{}); ok {
		return name
	}
	return small
}

// inside reports whether token t has the capitals that it always has: it stands in a sentence that does not shout, too,
// and not at its head, where only an abbreviation, "Sen.", tells.
func (a *analysis) inside(t int) bool {
	s := &a.doc.Sentences[a.doc.SentenceAt(int(a.doc.Tokens[t].Start))]
	capitals := func(t int) bool { return s.First <= t && t < s.Last && a.doc.Tokens[t].Is(prose.AllCaps) }
	if s.Heading || capitals(t) && (capitals(t-1) || capitals(t+1)) {
		return false
	}
	return t > s.First || strings.HasSuffix(a.doc.Of(t), ".")
}
