package event

import (
	"strings"

	"dateline/timeline/prose"
)

// maxHead is how many bytes from the start of a sentence its subject stands at most.
const maxHead = 40

// pair gives the two persons that "the pair" or "they" at a byte offset means: the last two that were told together.
func (a *analysis) pair(offset, index int) (two [2]*name, ok bool) {
	for back := range min(maxBack, index) + 1 {
		s := &a.doc.Sentences[index-back]
		at := a.names.in(s.Start, min(s.End, offset))
		for i := 0; i+1 < len(at); i++ {
			x, y := &a.names.list[at[i].name], &a.names.list[at[i+1].name]
			if x != y && x.kind == person && y.kind == person && a.together(at[i].end, at[i+1].start) {
				return [2]*name{x, y}, true
			}
		}
	}
	return two, false
}

// together reports whether two names with bytes [from, to) between them are told as two of a kind: "Trump and Putin",
// "President Trump and Russian President Putin".
func (a *analysis) together(from, to int) bool {
	if to-from > 60 || to < from {
		return false
	}
	gap := prose.OneLine(a.doc.Text[from:to])
	return strings.HasPrefix(gap, " and ") && !strings.ContainsAny(gap, ",;.")
}

// pairs gives the two people that "the couple" or "they" at token i means, "" where that is not sure.
func (p *passage) pairs(i int) string {
	two, ok := p.pair(int(p.Token(i).Start), p.Index)
	if !ok {
		return ""
	}
	return two[0].called() + " and " + two[1].called()
}
