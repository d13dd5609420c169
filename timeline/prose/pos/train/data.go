package main

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// A form is a token of a treebank.
type form struct {
	text  string
	tag   string
	space bool // a space follows
}

// untagged stands for the tag of a form that nobody knows: nothing is learned from it.
const untagged = "_"

// A sample is a sentence, cut by our own lexer, with a tag for each token; 0 where it is not known.
type sample struct {
	doc  *prose.Document
	gold []pos.Tag
}

func (s *sample) sentence() prose.Sentence { return prose.Sentence{Last: len(s.doc.Tokens)} }

// readForms reads sentences of a file with FORM, UPOS, XPOS, LEMMA, SPACE_AFTER in columns, packed with gzip or not.
func readForms(name string) ([][]form, error) {
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
	var all [][]form
	var one []form
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) >= 5 {
			one = append(one, form{c[0], c[2], c[4] == "1"})
		} else if len(one) > 0 {
			all, one = append(all, one), nil
		}
	}
	if len(one) > 0 {
		all = append(all, one)
	}
	return all, lines.Err()
}

// align writes the forms as text, lexes that, and gives each token the tag of the form that it begins in.
func align(forms []form) sample {
	var b strings.Builder
	var starts []int
	for i, f := range forms {
		if i > 0 && forms[i-1].space && !isClitic(f) {
			b.WriteByte(' ')
		}
		starts = append(starts, b.Len())
		b.WriteString(f.text)
	}
	s := sample{doc: prose.Lex(b.String(), nil)}
	k := 0
	for i, t := range s.doc.Tokens {
		for k+1 < len(starts) && starts[k+1] <= int(t.Start) {
			k++
		}
		part := int(t.End-t.Start) < len(forms[k].text)
		s.gold = append(s.gold, tagOf(forms[k].tag, t, s.doc.Of(i), part))
	}
	return s
}

// isClitic reports whether f stands right after the word before, whatever the column says: the treebanks put the space
// of the whole on its parts.
func isClitic(f form) bool {
	switch strings.ReplaceAll(strings.ToLower(f.text), "’", "'") {
	case "'s", "n't", "'ll", "'ve", "'re", "'d", "'m":
		return true
	case "'":
		return f.tag == "POS"
	}
	return false
}

// tagOf gives the tag of a token that has the tag of a form, or is a part of it.
func tagOf(name string, t prose.Token, text string, part bool) pos.Tag {
	if part && t.Shape == prose.Mark && name != "ADD" && name != "NFP" {
		switch text {
		case "-", "–":
			return pos.HYPH
		case ".", "!", "?":
			return pos.Stop
		case ",":
			return pos.Comma
		case ":", ";", "…", "...":
			return pos.Colon
		}
		return pos.SYM
	}
	tag, ok := pos.Parse(name)
	switch {
	case ok || name == untagged:
		return tag
	case name == "XX":
		return pos.FW
	}
	return pos.NN
}
