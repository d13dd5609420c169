package pos

import (
	_ "embed"
	"sync"
)

// model is made by the program in train; NOTICE tells from what, and under which licence.
// It is not packed: unpacking it took a quarter of the time of a run over one article.
//
//go:embed model.bin
var model []byte

// English gives the tagger for English news. It is read from the program itself at the first call, in a few
// milliseconds.
func English() *Perceptron { return english() }

var english = sync.OnceValue(func() *Perceptron {
	p, err := decode(model)
	if err != nil {
		panic("the program is damaged: " + err.Error())
	}
	return p
})
