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
		tag := w.Certain()
		if tag == 0 {
			tag = p.model.Best(w.Features(&features))
		}
		Advance(&w, Tag(tag))
		tags = append(tags, Tag(tag))
	}
	return tags
}

// Advance tells w the tag of its token. The program that trains goes on in the same way.
func Advance(w *perceptron.Window, t Tag) {
	w.Tagged(uint8(t), t.IsVerb() || t == MD, t.IsNoun() || t == PRP)
}
