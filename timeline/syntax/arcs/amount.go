package arcs

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// An amount is figures with the signs and units that are written without a space between them: "£3.2bn", "$2m-$3m",
// "7–10%", "4×4", "R2.5m". It is one word to the parser, which has seen few of them. Figures alone, "3-2", are none:
// dates are too.

// amount matches one, and figures alone, in the classes of tokens: after the first one, only those without a space
// before them.
var amount = regexp.MustCompile(`(?:[Nn][wcd]?|[CcDd]m|(?:[Mm]|[Dd]p)` + figures + `)(?:[jpx]?` + figures + `|u)*`)

// figures are a number with its unit, or a sign of money.
const figures = `(?:n[wcd]?|m)`

// The classes of marks; a sign of money is m.
var markClasses = map[string]byte{
	"-": 'j', "–": 'j', "—": 'j', "/": 'j', ":": 'j', "\u2011": 'j', ".": 'p', "×": 'x', "%": 'u',
}

// class gives the class of token i, a capital where a space stands before it: n for a number; w for a word, c for a
// short one with a capital, d where that ends in a digit; those of marks; o for any other.
func class(d *prose.Document, i int) byte {
	t, text, class := &d.Tokens[i], d.Of(i), byte('o')
	switch sign, _ := utf8.DecodeRuneInString(text); {
	case t.Shape == prose.Number:
		class = 'n'
	case t.Is(prose.Capital) && len(text) <= 3:
		class = 'c'
		if text[len(text)-1]-'0' < 10 {
			class = 'd'
		}
	case t.Shape == prose.Word && text != "s": // the 1960s are a date
		class = 'w'
	case unicode.Is(unicode.Sc, sign):
		class = 'm'
	case markClasses[text] != 0:
		class = markClasses[text]
	}
	if t.Is(prose.SpaceBefore) {
		class -= 'a' - 'A'
	}
	return class
}

// amounts gives the amounts among tokens with these classes, each with its first token and the one behind its last.
func amounts(classes []byte) [][]int {
	return slices.DeleteFunc(amount.FindAllIndex(classes, -1), func(m []int) bool {
		return strings.Trim(string(classes[m[0]:m[1]]), "Nnjp") == "" // figures alone
	})
}
