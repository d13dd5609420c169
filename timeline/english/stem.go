package english

import (
	"cmp"
	"strings"
)

// Stem takes the endings off a plain word, so that "launches", "launched" and "launching" are one, as are "took" and
// "taken". It need not give a word, only the same for forms of one word.
func Stem(w string) string { return listed.Of(w).stem(w) }

// stem is Stem of w, whose listing is l.
func (l *listing) stem(w string) string {
	w = cmp.Or(l.base, w)
	switch {
	case len(w) == 4 && (strings.HasSuffix(w, "ies") || strings.HasSuffix(w, "ied")): // die, lie, tie, vie
		w = w[:3]
	case len(w) == 5 && strings.HasSuffix(w, "ying"):
		w = w[:1] + "ie"
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
