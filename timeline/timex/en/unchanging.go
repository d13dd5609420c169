package en

import "dateline/timeline/prose"

// unchanging are verbs whose past form is that of the infinitive.
var unchanging = prose.NewLexicon([]string{"cut", "hit", "put", "set", "shut", "let", "split", "spread", "beat", "quit", "read", "bid", "shed"})

// followsModal reports whether the "and" at token i goes on with what a modal before it began: "would launch two models and
// cut 1,200 jobs".
func (c clause) followsModal(i int) bool {
	const near = 10 // tokens
	for j := i - 1; j >= c.s.First && j > i-near; j-- {
		switch c.role(j) {
		case modal, ahead:
			return true
		case infinitive:
			return c.isPlainWord(j + 1)
		case past:
			return false
		}
	}
	return false
}
