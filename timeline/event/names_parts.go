package event

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"dateline/timeline/english"
)

// A namePart is what a word with a capital does in names, as data/name_parts.txt has it. Parts are bits.
type namePart uint8

// The parts, in the order of partNames.
const (
	tradePart namePart = 1 << iota // "Contractor Doyle", at the start of a sentence
	leadPart                       // "Other Bush aides": is no part of the name
	firmPart                       // "Acme Corp." goes by "Acme"
	clubPart                       // "Arden Rovers" goes by "Rovers"
	placePart                      // "New Delhi", "San Juan"
	loosePart                      // "General Systems Research" has no general
	rankPart                       // "Chief Executive", "Vice President-elect"
)

var partNames = [...]string{"trade", "lead", "firm", "club", "place", "loose", "rank"}

//go:embed data/name_parts.txt
var partList string

// nameParts gives the parts of the words that have any.
var nameParts = sync.OnceValue(func() *english.Table[namePart] {
	m := map[string]namePart{}
	for name, words := range entries(partList, ":") {
		for w := range strings.FieldsSeq(words) {
			m[w] |= partOfName(name)
		}
	}
	t := english.TableOf(m)
	return &t
})

// partOfName gives the part that a line of the list is for. A line for none is a mistake in the program.
func partOfName(name string) namePart {
	for i, n := range partNames {
		if n == name {
			return 1 << i
		}
	}
	panic(fmt.Sprintf("name_parts.txt: no such part: %s", name))
}

// does reports whether a word as it is written is such a part of names.
func does(w string, part namePart) bool { return *nameParts().Of(w)&part != 0 }
