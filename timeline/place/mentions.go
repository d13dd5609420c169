package place

import (
	"iter"

	"dateline/timeline/prose"
)

// Mentions gives the place mentions among the tokens [first, end) in order, doubtful ones included.
func (g *Gazetteer) Mentions(d *prose.Document, first, end int, s *Setting) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for i := first; i < end; i++ {
			if m, ok := g.Match(d, i, end, s); ok {
				if !yield(m) {
					return
				}
				i = m.Last - 1
			}
		}
	}
}
