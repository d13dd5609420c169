package english

import (
	"slices"
	"strings"
)

// ThirdPerson gives the present of a verb as a title has it: "launch" -> "launches".
func ThirdPerson(lemma string) string {
	switch lemma {
	case "be":
		return "is"
	case "have":
		return "has"
	}
	return withS(lemma)
}

// withS adds the ending -s.
func withS(w string) string {
	switch {
	case w == "":
		return ""
	case hasAny(w, "s", "x", "z", "ch", "sh"), w == "go", w == "do", w == "undergo", w == "veto", w == "forgo":
		return w + "es"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

// pluralOf gives the plural of a noun.
func pluralOf(noun string) string {
	if endsInS(noun) { // talks, hostilities
		return noun
	}
	return withS(noun)
}

// endsInS reports whether w ends in a single s, as plurals do.
func endsInS(w string) bool { return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") }

// pastForms gives the past and the participle of a verb.
func pastForms(lemma string, irregular map[string][]string) (past, part string) {
	if f, ok := irregular[lemma]; ok {
		return f[0], f[1]
	}
	switch {
	case strings.HasSuffix(lemma, "e"):
		past = lemma + "d"
	case endsInConsonantY(lemma):
		past = lemma[:len(lemma)-1] + "ied"
	case doubles(lemma):
		past = lemma + lemma[len(lemma)-1:] + "ed"
	default:
		past = lemma + "ed"
	}
	return past, past
}

// gerundOf gives the form in -ing.
func gerundOf(lemma string) string {
	switch {
	case lemma == "be":
		return "being"
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:len(lemma)-2] + "ying"
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee"):
		return lemma[:len(lemma)-1] + "ing"
	case doubles(lemma):
		return lemma + lemma[len(lemma)-1:] + "ing"
	}
	return lemma + "ing"
}

// doubles reports whether a verb doubles its last consonant: "plan", "commit", "cancel" (but not "visit", "open").
func doubles(lemma string) bool {
	n := len(lemma)
	if n < 3 || vowel(lemma[n-1]) || strings.IndexByte("wxyhsc", lemma[n-1]) >= 0 || !vowel(lemma[n-2]) {
		return false
	}
	if vowel(lemma[n-3]) && !hasAny(lemma, "quit", "quip") {
		return false
	}
	if syllables(lemma) == 1 {
		return true
	}
	stressed := hasAny(lemma, "mit", "fer", "cur", "gin", "trol", "pel", "bel", "gret", "cel", "quip", "quit", "lap",
		"nap", "gram")
	return stressed && !keepsOne.Has(lemma)
}

// keepsOne are the verbs whose last syllable is like that of "admit" and carries no stress.
var keepsOne = Listed("keeps one")

// IsDeverbal reports whether a noun ends as those do that are made of verbs.
func IsDeverbal(noun string) bool {
	return len(noun) > 6 && hasAny(noun, "tion", "sion", "ment", "ing", "ance", "ence", "al")
}

func hasAny(s string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(s, e) })
}

func endsInConsonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && !vowel(w[n-2])
}

func vowel(c byte) bool { return strings.IndexByte("aeiouAEIOU", c) >= 0 }

// syllables counts runs of vowels.
func syllables(w string) int {
	return len(strings.FieldsFunc(w, func(r rune) bool { return !strings.ContainsRune("aeiouyAEIOU", r) }))
}
