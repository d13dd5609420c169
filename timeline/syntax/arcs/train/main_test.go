package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs/internal/machine"
)

// toy is a treebank of two sentences, made for this test: the second has arcs that cross.
const toy = `# sent_id = 1
1	The	the	DET	DT	_	4	det	_	_
2	well	well	ADV	RB	_	4	amod	_	SpaceAfter=No
3	-known	known	ADJ	JJ	_	2	fixed	_	_
4	envoy	envoy	NOUN	NN	_	6	nsubj	_	_
5	ca	can	AUX	MD	_	6	aux	_	SpaceAfter=No
6	n't	not	PART	RB	_	0	root	_	_
7	9:30	9:30	NUM	CD	_	6	obl:unmarked	_	SpaceAfter=No
8	.	.	PUNCT	.	_	6	punct	_	_

1	A	a	DET	DT	_	2	det	_	_
2	vote	vote	NOUN	NN	_	3	nsubj	_	_
3	failed	fail	VERB	VBD	_	0	root	_	_
4	on	on	ADP	IN	_	5	case	_	_
5	taxes	tax	NOUN	NNS	_	2	nmod	_	SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_
`

func readToy(t *testing.T) (all []sample) {
	name := filepath.Join(t.TempDir(), "toy.conllu")
	if err := os.WriteFile(name, []byte(toy), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := read(name, func(int) *pos.Perceptron { return pos.English() })
	if err != nil || len(all) != 2 {
		t.Fatalf("%d sentences: %v", len(all), err)
	}
	return all
}

func TestAlign(t *testing.T) {
	var got []string
	s := readToy(t)[0]
	for i, h := range s.head {
		got = append(got, fmt.Sprintf("%s:%d:%s", s.doc.Of(i), h, s.rel[i]))
	}
	want := "The:4:det well:4:amod -:3:punct known:1:fixed envoy:6:nsubj ca:6:aux n't:-1:root 9:9:compound ::9:punct 30:6:obl:unmarked .:6:punct"
	if g := strings.Join(got, " "); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

// Who always takes a transition that loses least gets the whole tree, but for an arc that others cross.
func TestWalk(t *testing.T) {
	for k, s := range readToy(t) {
		w := newWalk(&s)
		m := new(machine.Machine)
		right := 0
		state := m.Start(w.tokens)
		for _, a := range w.way {
			if token, head := m.Arc(&state, a); token >= 0 && w.head[token] == head {
				right++
			}
			state = m.Do(&state, a)
		}
		if want := len(s.head) - k; right != want {
			t.Errorf("sentence %d: %d heads are right, want %d", k, right, want)
		}
	}
}
