package pos

import (
	"fmt"
	"io"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos/internal/perceptron"
)

// A Perceptron tags by an averaged perceptron: greedily from left to right, by the words around and the tags before.
type Perceptron struct {
	model *perceptron.Model
}

// Read reads a model that the program in train wrote.
func Read(r io.Reader) (*Perceptron, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("part-of-speech model: %w", err)
	}
	return decode(b)
}

func decode(b []byte) (*Perceptron, error) {
	m, err := perceptron.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("part-of-speech model: %w", err)
	}
	return &Perceptron{m}, nil
}

// Tag implements Tagger.
func (p *Perceptron) Tag(d *prose.Document, s prose.Sentence, tags []Tag) []Tag {
	w := perceptron.NewWindow(d, s, p.model.Classes)
	var features [perceptron.Count]uint32
	for w.Next() {
		tag := Certain(&w)
		if tag == 0 {
			tag = Tag(p.model.Best(w.Features(&features)))
		}
		Advance(&w, tag)
		tags = append(tags, tag)
	}
	return tags
}

// Certain gives the only tag that the token of w has, by the dictionary or as a mark of one use; 0 when it may have
// several. The program that trains asks it, too.
func Certain(w *perceptron.Window) Tag {
	if t := Tag(w.Certain()); t != 0 {
		return t
	}
	switch w.Text() {
	case ",":
		return Comma
	case ".", "?", "!":
		return Stop
	case ":":
		return Colon
	case "(", "[":
		return LRB
	case ")", "]":
		return RRB
	case "``", "“":
		return Open
	case "''", "”":
		return Close
	case "$", "£", "€":
		return Money
	case "a", "an":
		return DT
	case "it":
		return PRP
	}
	return 0
}

// Advance tells w the tag of its token. The program that trains goes on in the same way.
func Advance(w *perceptron.Window, t Tag) {
	w.Tagged(uint8(t), t.IsVerb() || t == MD, t.IsNoun() || t == PRP)
}
