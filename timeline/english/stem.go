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
	w = bare(cmp.Or(l.base, w))
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

// bare takes the ending of a form off a word.
func bare(w string) string {
	n := len(w)
	switch {
	case n < 4, hasAny(w, "ss", "eed"):
		return w
	case hasAny(w, "ies", "ied"):
		if n == 4 { // die, lie, tie, vie
			return w[:3]
		}
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ying") && n == 5:
		return w[:1] + "ie"
	case strings.HasSuffix(w, "ing"):
		return bareOf(w, "ing")
	case strings.HasSuffix(w, "ed"):
		return bareOf(w, "ed")
	case strings.HasSuffix(w, "s"):
		return singular(w)
	}
	return w
}

// bareOf takes -ing or -ed off a word that has a vowel before it.
func bareOf(w, ending string) string {
	if stem := w[:len(w)-len(ending)]; hasVowel(stem) {
		return undouble(stem)
	}
	return w
}

// singular takes the ending off a word in -s that is a plural or a verb: no "census", no "crisis".
func singular(w string) string {
	switch n := len(w); {
	case hasAny(w, "ches", "shes", "xes", "sses", "zzes"):
		return w[:n-2]
	case hasAny(w, "us", "is"):
		return w
	default:
		return w[:n-1]
	}
}

func hasVowel(w string) bool { return strings.ContainsAny(w, "aeiouy") }

// undouble takes back the consonant that an ending doubled: "begin" from "beginning".
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}
