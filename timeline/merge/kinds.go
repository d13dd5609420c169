package merge

import (
	_ "embed"
	"strings"
)

//go:embed kinds.txt
var kindList string

// What kinds of event are like, as sorted sets of hashed names; kinds.txt says what each means.
var once, single = marked("once"), marked("single")

// marked gives the kinds of a line of kinds.txt.
func marked(mark string) []uint64 {
	for line := range strings.Lines(kindList) {
		if name, list, ok := strings.Cut(line, ":"); ok && name == mark {
			return hashes([]string{list})
		}
	}
	return nil
}
