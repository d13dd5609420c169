package english

import (
	"slices"
	"strings"
	"testing"
)

// BenchmarkTable looks up the words of an article, few of which have a sense.
func BenchmarkTable(b *testing.B) {
	list := slices.Collect(Words(strings.Repeat("Police in the valley said on Tuesday that nobody had asked the people who have to pay for the vote. ", 40)))
	for i, w := range list {
		list[i] = Plain(w)
	}
	known, _ := readSenses()
	b.Run("table", func(b *testing.B) {
		for b.Loop() {
			for _, w := range list {
				senses.Of(w)
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		for b.Loop() {
			for _, w := range list {
				_ = known[w]
			}
		}
	})
}
