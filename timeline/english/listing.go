package english

import (
	"cmp"
	_ "embed"
	"iter"
	"strings"
)

// A listing is what the lists know of a plain word. That of most words is zero.
type listing struct {
	base  string // of an irregular form
	land  string // the country, of the name of a people
	class class
}

// A class is what a plain word does, as bits.
type class uint8

const (
	isLand   class = 1 << iota // is a country that nations.txt gives
	empty                      // tells nothing of which event it is
	vague                      // is empty, or stands in names that many bear
	ordinal                    // counts
	definite                   // makes what follows one that is known
	anybody                    // says that it is people, and not who
	article                    // begins a noun group, and says no more
	count                      // is a number
)

// asWritten are the classes of data/classes.txt whose words stand as they are written.
var asWritten = map[string]class{
	"empty": empty | vague, "honour": vague, "ordinal": ordinal, "definite": definite,
	"anybody": anybody, "article": article, "count": count,
}

// in reports whether the word is of a class.
func (l *listing) in(c class) bool { return l.class&c != 0 }

//go:embed data/irregular.txt
var irregularList string

//go:embed data/nations.txt
var nationList string

// listed gives what is known of a plain word in one look.
var listed = func() Table[listing] {
	m := make(map[string]listing)
	for w, forms := range Irregular() {
		for form := range strings.FieldsSeq(forms) {
			if l := m[form]; l.base == "" {
				l.base = w
				m[form] = l
			}
		}
	}
	for w := range Irregular() { // "lay" is a verb of its own, and "found" but a form
		if l, ok := m[w]; ok {
			l.base = ""
			m[w] = l
		}
	}
	for land, people := range entries(nationList, ":") {
		own := m[land]
		own.class |= isLand
		m[land] = own
		for w := range strings.FieldsSeq(people) {
			w = Plain(w)
			l := m[w]
			l.land = land
			m[w] = l
		}
	}
	for class, words := range entries(classList, ":") {
		for w := range strings.FieldsSeq(words) {
			l := m[w]
			l.class |= asWritten[class]
			m[w] = l
		}
	}
	return TableOf(m)
}()

// Base gives the verb that w, in small letters, is an irregular form of: "lend" for "lent"; w itself where it is none.
func Base(w string) string { return cmp.Or(listed.Of(w).base, w) }

// Irregular yields the irregular verbs: the base form, and the past, the participle and others that are either, with
// spaces between.
func Irregular() iter.Seq2[string, string] { return entries(irregularList, " ") }

//go:embed data/dates.txt
var dateList string

// Dates yields the words that dates are made of: what they are, "month 1", and the words, with spaces between.
func Dates() iter.Seq2[string, string] { return entries(dateList, ":") }

// TimeUnits gives the words for stretches of time, "day" and "days" alike, with spaces between.
func TimeUnits() string {
	var list []string
	for head, words := range Dates() {
		if strings.HasPrefix(head, "unit") {
			list = append(list, words)
		}
	}
	return strings.Join(list, " ")
}

// Land writes the plain name of a people, or a short name of a country, as the name of the country; other words as they
// are.
func Land(w string) string { return cmp.Or(listed.Of(w).land, w) }

// IsLand reports whether a plain word is the name of a country as Land gives it.
func IsLand(w string) bool { return listed.Of(w).in(isLand) }

// Empty reports whether a plain word tells nothing of which event it is.
func Empty(w string) bool { return listed.Of(w).in(empty) }

// Vague reports whether a plain word of a name tells nobody apart.
func Vague(w string) bool { return listed.Of(w).in(vague) }

// IsOrdinal reports whether a plain word counts: "second", "17th".
func IsOrdinal(w string) bool { return listed.Of(w).in(ordinal) || numberTh(w) }

// numberTh reports whether w is a number with its ending: "17th".
func numberTh(w string) bool {
	n := len(w) - 2
	return n > 0 && strings.Trim(w[:n], "0123456789") == "" && strings.Contains("st nd rd th", w[n:])
}

// IsAnybody reports whether a plain word says that it is people, and not who: "man", "suspects".
func IsAnybody(w string) bool { return listed.Of(w).in(anybody) }

// IsArticle reports whether a plain word begins a noun group and says no more.
func IsArticle(w string) bool { return listed.Of(w).in(article) }

// IsCount reports whether a plain word is a number: "16", "dozens".
func IsCount(w string) bool {
	return listed.Of(w).in(count) || w != "" && strings.Trim(w, "0123456789,.") == ""
}

// IsDefinite reports whether a word as it is written makes what follows one that is known: "the", "this", "Tuesday's".
func IsDefinite(w string) bool {
	return listed.Of(Plain(w)).in(definite) || hasAny(w, "'s", "’s")
}

// entries gives the lines of a list as key and rest; lines that begin with # are comments.
func entries(list, sep string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(list) {
			if line[0] == '#' {
				continue
			}
			key, rest, ok := strings.Cut(strings.TrimSpace(line), sep)
			if ok && !yield(strings.TrimSpace(key), strings.TrimSpace(rest)) {
				return
			}
		}
	}
}
