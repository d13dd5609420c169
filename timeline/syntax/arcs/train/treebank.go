package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A word is a line of a treebank.
type word struct {
	text  string
	head  int // index of its head, -1 for none
	rel   arcs.Rel
	space bool // a space follows
}

// A sample is a sentence, cut by our own lexer, with the tree that its tokens have by the treebank.
type sample struct {
	doc  *prose.Document
	tags []pos.Tag // as our tagger gives them
	head []int32
	rel  []arcs.Rel
}

func (s *sample) sentence() prose.Sentence { return prose.Sentence{Last: len(s.doc.Tokens)} }

// readWords reads the sentences of a CoNLL-U file, packed with gzip or not.
func readWords(name string) ([][]word, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var all [][]word
	var one []word
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		switch {
		case len(c) == 10:
			w, err := parseWord(c)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			one = append(one, w)
		case len(one) > 0:
			all, one = append(all, one), nil
		}
	}
	if len(one) > 0 {
		all = append(all, one)
	}
	return all, lines.Err()
}

func parseWord(c []string) (word, error) {
	head, err := strconv.Atoi(c[6])
	if err != nil {
		return word{}, err
	}
	rel, ok := arcs.ParseRel(c[7])
	if !ok {
		rel = arcs.Dep
	}
	return word{c[1], head - 1, rel, !strings.Contains(c[9], "SpaceAfter=No")}, nil
}

// align writes the words as text, lexes that, and gives each token its place in the tree. A token of many words hangs
// where the highest of them does; a word of many tokens hangs by the last that is no mark, and its other tokens on that
// one. It reports whether the outcome is a tree.
func align(words []word) (s sample, ok bool) {
	var b strings.Builder
	var starts []int
	for i, w := range words {
		if i > 0 && words[i-1].space {
			b.WriteByte(' ')
		}
		starts = append(starts, b.Len())
		b.WriteString(w.text)
	}
	s.doc = prose.Lex(b.String(), nil)
	tokens := s.doc.Tokens
	s.head, s.rel = make([]int32, len(tokens)), make([]arcs.Rel, len(tokens))
	tokenOf, highest := make([]int, len(words)), make([]int, len(tokens))
	for t, k := 0, 0; t < len(tokens); t++ {
		highest[t] = -1
		for ; k < len(words) && starts[k] < int(tokens[t].End); k++ {
			tokenOf[k] = t
			if highest[t] < 0 || depth(words, k) < depth(words, highest[t]) {
				highest[t] = k
			}
		}
	}
	s.join(words, tokenOf, highest)
	for t, k := range highest {
		if k < 0 {
			continue
		}
		s.head[t], s.rel[t] = -1, words[k].rel
		if h := words[k].head; h >= 0 {
			s.head[t] = int32(tokenOf[h])
		}
	}
	return s, isTree(s.head)
}

// join hangs the tokens that no word begins in on the last of those that they make a word with, which takes that word.
func (s *sample) join(words []word, tokenOf, highest []int) {
	for t := len(highest) - 1; t > 0; t-- {
		if highest[t] >= 0 {
			continue
		}
		first := t
		for highest[first] < 0 {
			first--
		}
		main := t
		for main > first && s.doc.Tokens[main].Shape == prose.Mark {
			main--
		}
		for i := first; i <= t; i++ {
			s.head[i], s.rel[i] = int32(main), arcs.Compound
			if s.doc.Tokens[i].Shape == prose.Mark {
				s.rel[i] = arcs.Punct
			}
		}
		k := highest[first]
		highest[first], highest[main] = -1, k
		for i := range words {
			if tokenOf[i] == first {
				tokenOf[i] = main
			}
		}
		t = first
	}
}

// depth gives how many arcs word k is away from the root.
func depth(words []word, k int) (n int) {
	for ; words[k].head >= 0 && n <= len(words); k = words[k].head {
		n++
	}
	return n
}

// isTree reports whether the heads have one root and no circle.
func isTree(head []int32) bool {
	roots := 0
	for i, h := range head {
		if h < 0 {
			roots++
		}
		n := 0
		for k := int32(i); head[k] >= 0; k = head[k] {
			if n++; n > len(head) {
				return false
			}
		}
	}
	return roots == 1
}
