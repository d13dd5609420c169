package merge

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/english"
)

// kinds.txt speaks of kinds that there are, and says nothing twice.
func TestKinds(t *testing.T) {
	known := english.Kinds("")
	for line := range strings.Lines(kindList) {
		mark, list, ok := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !ok || len(marked(mark)) != len(strings.Fields(list)) {
			t.Errorf("%q", line)
		}
		for k := range strings.FieldsSeq(list) {
			if !slices.Contains(known, k) {
				t.Errorf("%s: no such kind: %s", mark, k)
			}
		}
	}
}
