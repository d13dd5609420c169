package english

import (
	_ "embed"
	"fmt"
	"strings"

	"dateline/timeline/prose"
)

//go:embed data/lists.txt
var listList string

// A Set is the words of a list. The zero Set has none.
type Set struct{ words *prose.Lexicon }

// Has reports whether the list has a word, however it is capitalised.
func (s Set) Has(w string) bool { return s.words.ID(w) != 0 }

// In reports whether the list has one of the tokens [first, last) of d.
func (s Set) In(d *prose.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if s.Has(d.Of(i)) {
			return true
		}
	}
	return false
}

// SetOf makes a set of words with spaces between them, in small letters.
func SetOf(words string) Set { return Set{prose.NewLexicon(strings.Fields(words))} }

// lists gives the words of each list of data/lists.txt.
var lists = func() map[string]string {
	m := make(map[string]string)
	for name, words := range entries(listList, ":") {
		m[name] += " " + words
	}
	return m
}()

// List gives the words of a list of data/lists.txt, with spaces between them. It panics where there is no such list:
// the program asks for none by a name that it was given.
func List(name string) string {
	words, ok := lists[name]
	if !ok {
		panic(fmt.Sprintf("english: no list %q", name))
	}
	return words
}

// Listed gives the words of a list of data/lists.txt.
func Listed(name string) Set { return SetOf(List(name)) }

//go:embed data/things.txt
var thingList string

// things gives the line of data/things.txt that has a word, from 1.
var things = func() Table[int] {
	m, n := make(map[string]int), 0
	for line := range strings.Lines(thingList) {
		if line[0] == '#' {
			continue
		}
		n++
		for w := range strings.FieldsSeq(line) {
			m[w] = n
		}
	}
	return TableOf(m)
}()

// Thing gives a number that is the same for words by which one thing goes: "Act", "bill", "law". It is 0 for other
// words.
func Thing(w string) int { return *things.Of(w) }
