package merge

import (
	"cmp"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words yields the words of s. Hyphens, full stops and apostrophes inside a word belong to it.
func words(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for from, at := 0, 0; at <= len(s); {
			if at < len(s) && s[at] < utf8.RuneSelf && inWord[s[at]] {
				at++
				continue
			}
			if size := letter(s[at:]); size > 0 {
				at += size
				continue
			}
			if w := trim(s[from:at]); w != "" && !yield(w) {
				return
			}
			at++
			from = at
		}
	}
}

// inWord tells of each character of ASCII whether it belongs to a word.
var inWord = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = !separates(rune(c))
	}
	return t
}()

// letter gives the size of the character beyond ASCII that s begins with if it belongs to a word, otherwise 0.
func letter(s string) int {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if separates(r) {
		return 0
	}
	return size
}

// trim takes the marks off a word that count only inside of it.
func trim(w string) string {
	if w == "" || isAlnum(w[0]) && isAlnum(w[len(w)-1]) {
		return w
	}
	return strings.Trim(w, "-'’‘.")
}

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return !isAlnum(byte(r)) && r != '-' && r != '\'' && r != '.'
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’'
}

// plain writes a word for comparison: lower case, without accents, possessive ending, the full stops of "U.S." and,
// where it has no digit, hyphens.
//
// What plain, stem and country give goes into ids, which must not change from one version to the next. That is why their
// tables (unaccented, irregular, countries) stand apart from the fuller ones of packages place and event: those may grow.
func plain(w string) string {
	simple, digits := true, false
	for i := range len(w) {
		simple = simple && w[i] >= 'a' && w[i] <= 'z'
		digits = digits || w[i] >= '0' && w[i] <= '9'
	}
	if simple {
		return w
	}
	for _, end := range [...]string{"'s", "’s"} {
		w = strings.TrimSuffix(w, end)
	}
	b := make([]byte, 0, 32)
	for _, r := range w {
		switch {
		case r == '.' || r == '\'' || r == '’' || r == '-' && !digits:
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		default:
			b = utf8.AppendRune(b, unaccent(unicode.ToLower(r)))
		}
	}
	return string(b)
}

func unaccent(r rune) rune {
	if base, ok := unaccented[r]; ok {
		return base
	}
	return r
}

// unaccented gives the base letters of the accented ones of European languages.
var unaccented = func() map[rune]rune {
	m := make(map[rune]rune)
	for base, letters := range map[rune]string{'a': "àáâãäåāăąǎ", 'c': "çćĉċč", 'd': "ďđð", 'e': "èéêëēĕėęě", 'g': "ĝğġģ",
		'h': "ĥħ", 'i': "ìíîïĩīĭįı", 'j': "ĵ", 'k': "ķ", 'l': "ĺļľŀł", 'n': "ñńņňŋ", 'o': "òóôõöøōŏőơ", 'r': "ŕŗř",
		's': "śŝşšș", 't': "ţťŧț", 'u': "ùúûüũūŭůűųư", 'w': "ŵ", 'y': "ýÿŷ", 'z': "źżž"} {
		for _, r := range letters {
			m[r] = base
		}
	}
	return m
}()

// stem takes the endings off a plain word, so that "launches", "launched" and "launching" are one. It need not give a
// word, only the same for forms of one word.
func stem(w string) string { return listed.of(w).stem(w) }

// stem is stem of w, whose listing is l.
func (l *listing) stem(w string) string {
	w = cmp.Or(l.base, w)
	switch {
	case len(w) < 4 || strings.HasSuffix(w, "ss"):
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ing") && hasVowel(w[:len(w)-3]):
		w = undouble(w[:len(w)-3])
	case strings.HasSuffix(w, "eed"):
	case strings.HasSuffix(w, "ed") && hasVowel(w[:len(w)-2]):
		w = undouble(w[:len(w)-2])
	case strings.HasSuffix(w, "es") && sibilant(w[:len(w)-2]):
		w = w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:len(w)-1]
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

func hasVowel(w string) bool { return strings.ContainsAny(w, "aeiouy") }

func sibilant(w string) bool {
	return strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "x") ||
		strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "zz")
}

// undouble takes back the consonant that an ending doubled: "begin" from "beginning".
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}

// irregular gives the base of the irregular forms that tell events.
const irregular = `began begin begun begin beaten beat brought bring became become bought buy broke break broken break built build
	burnt burn came come caught catch chose choose chosen choose dead die died die dies die dying die death die drew draw
	drawn draw fell fall fallen fall felt feel fled flee flew fly flown fly fought fight found find froze freeze gave give
	given give gone go held hold hit hit kept keep killings kill killing kill laid lay led lead left leave lost lose met
	meet meeting meet meetings meet quit quit ran run rose rise said say sang sing sank sink sent send shook shake shot
	shoot slain slay sold sell spent spend spoke speak spoken speak stolen steal stole steal stood stand struck strike
	sunk sink swore swear sworn swear taken take taught teach thrown throw took take torn tear told tell went go withdrew
	withdraw withdrawn withdraw won win wrote write written write`

// A listing is what the lists know of a plain word. That of most words is zero.
type listing struct {
	base  string // by irregular
	state string // by countries
	land  string // by countries and moreCountries
	empty bool
	vague bool // empty, or by honours
}

// listed gives what is known of a plain word in one look.
var listed = func() table[listing] {
	m := make(map[string]listing)
	note := func(w string, change func(*listing)) {
		l := m[w]
		change(&l)
		m[w] = l
	}
	for w, base := range pairs(irregular) {
		note(w, func(l *listing) { l.base = base })
	}
	for w, state := range pairs(countries) {
		note(w, func(l *listing) { l.state, l.land = state, state })
	}
	for w, land := range pairs(moreCountries) {
		note(w, func(l *listing) { l.land = land })
	}
	for w := range strings.FieldsSeq(empty) {
		note(w, func(l *listing) { l.empty, l.vague = true, true })
	}
	for w := range strings.FieldsSeq(honours) {
		note(w, func(l *listing) { l.vague = true })
	}
	return tableOf(m)
}()

// lands are the hashed names of countries.
var lands = func() map[uint64]bool {
	m := make(map[uint64]bool)
	for _, list := range [...]string{countries, moreCountries} {
		for _, land := range pairs(list) {
			m[hash(land)] = true
		}
	}
	return m
}()

// pairs yields words with the word after them, which they stand for.
func pairs(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		f := strings.Fields(s)
		for i := 0; i+1 < len(f) && yield(f[i], f[i+1]); i += 2 {
		}
	}
}

// empty are the words that tell nothing of which event it is.
const empty = `a about after against all an and are as at be been before between but by due during for from former has
	have he her him his in into is it its last later new next no not of off on one only or other over s says said second
	she that the their them they third this to two until up was were when which while who will with first his three
	four five monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
	october november december morning afternoon evening night under out down back day week month year time today president prime minister mr mrs ms dr`

// honours are the words of names that many bear.
const honours = `king queen prince princess count countess duke duchess lord lady sir dame majesty highness royal governor mayor
	senator representative chancellor secretary judge justice general colonel captain sergeant professor father sister
	brother chief director chairman chairwoman chair party state former late head spokesman spokeswoman spokesperson foreign
	interior defence defense finance vice deputy acting`

// hash gives the FNV-1a hash of w, which is the same in every run.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}
