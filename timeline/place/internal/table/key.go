package table

import (
	"strings"
	"unicode/utf8"
)

// A Key is what a name is looked up by: a hash of its words without case, accents, apostrophes and dots, "Saint",
// "Mount" and "Fort" shortened. The names in the tables are few enough for 64 bits to tell them apart.
type Key uint64

// None is the key of no words; building a key starts from it.
const None Key = 14695981039346656037 // the offset basis of FNV-1a

// KeyOf gives the key of a name. A leading "the" does not count, and a possessive "'s" is a word of its own.
func KeyOf(name string) Key { return keysOf(name, func(Key) {}) }

// keysOf gives the key of a name, and to begins the keys of its first word, of its first two, and so on, itself the
// last.
func keysOf(name string, begins func(Key)) Key {
	k := None
	for start := 0; start < len(name); {
		end := start
		for end < len(name) && !separates(name[end]) {
			end++
		}
		if k != None || !isThe(name[start:end]) {
			stem, s := cutPossessive(name[start:end])
			k = k.Add(stem)
			begins(k)
			k = k.Add(s)
			begins(k)
		}
		start = end + 1
	}
	return k
}

func separates(b byte) bool { return b == ' ' || b == '-' || b == ',' || b == '/' }

func isThe(word string) bool { return len(word) == 3 && strings.EqualFold(word, "the") }

func cutPossessive(word string) (stem, s string) {
	if word == "" || word[len(word)-1] != 's' {
		return word, ""
	}
	for _, mark := range []string{"'s", "’s"} {
		if stem, ok := strings.CutSuffix(word, mark); ok && stem != "" {
			return stem, "s"
		}
	}
	return word, ""
}

// Add gives the key of the name that k is the key of, followed by one more word. A word without letters or digits
// changes nothing.
func (k Key) Add(word string) Key {
	if !abbreviates(word) {
		if key, ok := k.addPlain(word); ok {
			return key
		}
	}
	var buf [40]byte
	b := fold(buf[:0], word)
	switch string(b) {
	case "":
		return k
	case "saint":
		b = append(b[:0], "st"...)
	case "mount":
		b = append(b[:0], "mt"...)
	case "fort":
		b = append(b[:0], "ft"...)
	}
	for _, c := range b {
		k = (k ^ Key(c)) * prime
	}
	return (k ^ ' ') * prime
}

const prime = 1099511628211 // of FNV-1a

// abbreviates reports whether word may be "Saint", "Mount" or "Fort".
func abbreviates(word string) bool {
	n := len(word)
	return n == 0 || (n == 4 || n == 5) && word[n-1]|0x20 == 't'
}

// addPlain is Add for a word of ASCII letters and digits that is not shortened, as nearly all are; ok is false for any
// other.
func (k Key) addPlain(word string) (_ Key, ok bool) {
	for i := range len(word) {
		c := plain[word[i]]
		if c == 0 {
			return None, false
		}
		k = (k ^ Key(c)) * prime
	}
	return (k ^ ' ') * prime, true
}

// plain gives the lower case of the ASCII letters and digits, 0 for other bytes.
var plain = func() (lower [256]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		lower[c], lower[c-'a'+'A'] = c, c
	}
	for c := byte('0'); c <= '9'; c++ {
		lower[c] = c
	}
	return lower
}()

// Accents folded away: U+00C0 to U+017F and U+1E00 to U+1EFF. A blank: no plain letter.
const (
	latin = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy yaaaaaaccccccccddddeeeeeeeeeegggg" +
		"gggghhhhiiiiiiiiii  jjkkkllllllllllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	latinOld = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
		"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaa    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyyyyyyy"
)

// fold appends word in lower-case ASCII letters and digits to b; letters of other scripts stay, marks are left out.
func fold(b []byte, word string) []byte {
	for _, r := range word {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b = append(b, byte(r))
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)|0x20)
		case r >= 0xC0:
			b = unaccent(b, r)
		}
	}
	return b
}

// unaccent appends a letter beyond ASCII.
func unaccent(b []byte, r rune) []byte {
	plain := byte(' ')
	switch {
	case 0x300 <= r && r < 0x370: // a combining mark
		return b
	case r < 0x180:
		plain = latin[r-0xC0]
	case 0x1E00 <= r && r < 0x1F00:
		plain = latinOld[r-0x1E00]
	}
	if plain != ' ' {
		return append(b, plain)
	}
	switch r {
	case '×', '÷', 'ʻ', 'ʼ', '‘', '’', '\u00AD', '\u200C', '\u200D', '\uFFFD':
		return b
	case 'ß', 'ẞ':
		return append(b, "ss"...)
	case 'Æ', 'æ':
		return append(b, "ae"...)
	case 'Œ', 'œ':
		return append(b, "oe"...)
	case 'Þ', 'þ':
		return append(b, "th"...)
	case 'ș', 'Ș':
		return append(b, 's')
	case 'ț', 'Ț':
		return append(b, 't')
	case 'ə', 'Ə':
		return append(b, 'a')
	}
	return utf8.AppendRune(b, r)
}
