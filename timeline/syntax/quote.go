package syntax

import (
	"slices"

	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// maxQuoted is how many tokens stand between single quotation marks that are read as such.
const maxQuoted = 10

// doubled gives a document of the sentence s of d alone in which single quotation marks, “the ‘Sun’ newspaper”, are
// double ones: the tagger takes the closing one for a genitive. A sentence without any is given as it came.
func doubled(d *prose.Document, s prose.Sentence) (*prose.Document, prose.Sentence) {
	var marks []int
	for i := s.First; i < s.Last; i++ {
		if end := quoteEnd(d, i, s.Last); end > 0 {
			marks = append(marks, i, end)
			i = end
		}
	}
	if len(marks) == 0 {
		return d, s
	}
	own := ownText(d, s)
	for _, k := range marks {
		t := &own.Tokens[k-s.First]
		t.Start, t.End = int32(len(own.Text)-1), int32(len(own.Text))
	}
	return own, prose.Sentence{Last: len(own.Tokens)}
}

// ownText gives a document of the sentence s of d alone, with a double quotation mark behind it.
func ownText(d *prose.Document, s prose.Sentence) *prose.Document {
	tokens := slices.Clone(d.Tokens[s.First:s.Last])
	from, to := tokens[0].Start, tokens[len(tokens)-1].End
	for i := range tokens {
		tokens[i].Start, tokens[i].End = tokens[i].Start-from, tokens[i].End-from
	}
	return &prose.Document{Text: d.Text[from:to] + `"`, Tokens: tokens}
}

// quoteEnd gives the closing mark of the single quotation mark at token i; 0 where token i is none that opens.
func quoteEnd(d *prose.Document, i, last int) int {
	if !opening.Has(d.Of(i)) || glued(d, i) {
		return 0
	}
	for k := i + 2; k < min(last, i+maxQuoted); k++ {
		if closing.Has(d.Of(k)) && (!glued(d, k+1) || d.Tokens[k+1].Shape == prose.Mark) {
			return k
		}
	}
	return 0
}

// glued reports whether token i stands right behind the one before it.
func glued(d *prose.Document, i int) bool {
	return i < len(d.Tokens) && !d.Tokens[i].Is(prose.SpaceBefore)
}

var (
	opening = english.Listed("single opening")
	closing = english.Listed("single closing")
)
