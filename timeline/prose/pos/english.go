package pos

import (
	"bytes"
	_ "embed"
	"sync"
)

// model is made by the program in train; NOTICE tells from what, and under which licence.
//
//go:embed model.bin.gz
var model []byte

// English gives the tagger for English news. It is read from the program itself at the first call, in a few milliseconds.
func English() *Perceptron { return english() }

var english = sync.OnceValue(func() *Perceptron {
	p, err := Read(bytes.NewReader(model))
	if err != nil {
		panic("the program is damaged: " + err.Error())
	}
	return p
})
