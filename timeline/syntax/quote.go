package syntax

import (
	"slices"

	"dateline/timeline/prose"
)

// maxQuoted is how many tokens stand between single quotation marks that are read as such.
const maxQuoted = 10

// doubled gives a document of the sentence s of d alone in which single quotation marks, “the ‘Sun’ newspaper”, are
// double ones: the tagger takes the closing one for a genitive. A sentence without any is given as it came.
func doubled(d *prose.Document, s prose.Sentence) (*prose.Document, prose.Sentence) {
	var copied *prose.Document
	for i := s.First; i < s.Last; i++ {
		end := quoteEnd(d, i, s.Last)
		if end == 0 {
			continue
		}
		if copied == nil {
			copied = ownText(d, s)
		}
		for _, k := range []int{i, end} {
			t := &copied.Tokens[k-s.First]
			t.Start, t.End = int32(len(copied.Text)-1), int32(len(copied.Text))
		}
		i = end
	}
	if copied == nil {
		return d, s
	}
	return copied, prose.Sentence{Last: len(copied.Tokens)}
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
	if w := d.Of(i); w != "'" && w != "‘" || i+1 >= last || d.Tokens[i+1].Is(prose.SpaceBefore) {
		return 0
	}
	if i > 0 && !d.Tokens[i].Is(prose.SpaceBefore) {
		return 0
	}
	for k := i + 2; k < min(last, i+maxQuoted); k++ {
		w, ends := d.Of(k), k+1 == last || d.Tokens[k+1].Is(prose.SpaceBefore) || d.Tokens[k+1].Shape == prose.Mark
		if (w == "'" || w == "’") && ends && !d.Tokens[k].Is(prose.SpaceBefore) {
			return k
		}
	}
	return 0
}
