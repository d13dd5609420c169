package arcs

import (
	_ "embed"
	"fmt"
	"io"
	"sync"

	"dateline/timeline/syntax/arcs/internal/machine"
)

// model is made by the program in train; NOTICE tells from what, and under which licence.
//
//go:embed model.bin
var model []byte

var english = sync.OnceValue(func() *machine.Model {
	m, err := machine.Decode(model)
	if err != nil {
		panic("the program is damaged: " + err.Error())
	}
	return m
})

// Read gives a parser with a model that the program in train wrote.
func Read(r io.Reader) (*Parser, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("model of trees: %w", err)
	}
	m, err := machine.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("model of trees: %w", err)
	}
	return &Parser{model: m}, nil
}
