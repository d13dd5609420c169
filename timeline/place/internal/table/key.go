package table

import (
	"strings"
	"unicode/utf8"
)

// A Key is what a name is looked up by: a hash of its words without case, accents, apostrophes and dots, "Saint", "Mount"
// and "Fort" shortened. The names in the tables are few enough for 64 bits to tell them apart.
type Key uint64

// None is the key of no words; building a key starts from it.
const None Key = 14695981039346656037 // the offset basis of FNV-1a

// KeyOf gives the key of a name. A leading "the" does not count, and a possessive "'s" is a word of its own.
func KeyOf(name string) Key {
	k := None
	for start := 0; start < len(name); {
		end := start
		for end < len(name) && !separates(name[end]) {
			end++
		}
		if k != None || !isThe(name[start:end]) {
			stem, s := cutPossessive(name[start:end])
			k = k.Add(stem).Add(s)
		}
		start = end + 1
	}
	return k
}

func separates(b byte) bool { return b == ' ' || b == '-' || b == ',' || b == '/' }

func isThe(word string) bool { return len(word) == 3 && strings.EqualFold(word, "the") }

func cutPossessive(word string) (stem, s string) {
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
	const prime = 1099511628211
	for _, c := range b {
		k = (k ^ Key(c)) * prime
	}
	return (k ^ ' ') * prime
}

// Accents folded away: U+00C0 to U+017F and U+1E00 to U+1EFF. A blank: no plain letter.
const (
	latin    = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkkllllllllllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	latinOld = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaa    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyyyyyyy"
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
