package english

import (
	"cmp"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words yields the words of s. Hyphens, full stops and apostrophes inside a word belong to it.
func Words(s string) iter.Seq[string] {
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
		t[c] = !Separates(rune(c))
	}
	return t
}()

// letter gives the size of the character beyond ASCII that s begins with if it belongs to a word, otherwise 0.
func letter(s string) int {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if Separates(r) {
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

// isAlnum reports whether c is a letter or a digit of ASCII.
func isAlnum(c byte) bool {
	lower := c | 0x20
	return lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9'
}

// Separates reports whether r stands between words.
func Separates(r rune) bool {
	if r < utf8.RuneSelf {
		return !isAlnum(byte(r)) && !strings.ContainsRune("-'.", r)
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’'
}

// Plain writes a word for comparison: lower case, without accents, possessive ending, the full stops of "U.S." and,
// where it has no digit, hyphens.
func Plain(w string) string {
	if isPlain(w) {
		return w
	}
	digits := HasFigure(w)
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	b := make([]byte, 0, 32)
	for _, r := range w {
		switch {
		case r == '.', r == '\'', r == '’', r == '-' && !digits:
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

// isPlain reports whether w has nothing but small letters of ASCII, as most words have.
func isPlain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

func unaccent(r rune) rune {
	return cmp.Or(unaccented[r], r)
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

// IsUpper reports whether w begins with n upper-case letters.
func IsUpper(w string, n int) bool {
	for _, r := range w {
		if n == 0 {
			break
		}
		if !unicode.IsUpper(r) {
			return false
		}
		n--
	}
	return n == 0
}

// HasFigure reports whether s has a digit.
func HasFigure(s string) bool { return strings.ContainsAny(s, "0123456789") }
