package main

import (
	_ "embed"
	"strings"
)

// Sentences of our own, for what the treebanks lack.
var (
	//go:embed headlines.txt
	headlines string
	//go:embed verbs.txt
	verbs string
)

// verbFrames are sentences for the base, the past and the participle of a verb, in the manner of headlines.txt.
var verbFrames = [3][]string{
	{"They_PRP will_MD %_VB it_PRP +._.", "He_PRP wants_VBZ to_TO %_VB on_IN Friday_NNP +._.",
		"The_DT men_NNS may_MD %_VB the_DT plan_NN +._."},
	{"They_PRP %_VBD it_PRP +._.", "The_DT ship_NN %_VBD on_IN Friday_NNP +._.",
		"Officials_NNS %_VBD the_DT plan_NN in_IN May_NNP +._."},
	{"It_PRP was_VBD %_VBN by_IN the_DT men_NNS +._.", "The_DT ship_NN has_VBZ %_VBN +._.",
		"The_DT plan_NN has_VBZ been_VBN %_VBN +._."},
}

// ownForms gives the sentences of headlines.txt and those made of verbs.txt.
func ownForms() [][]form {
	var all [][]form
	for line := range items(headlines) {
		all = append(all, parseLine(line))
	}
	for line := range items(verbs) {
		forms := strings.Fields(line)
		for k, frames := range verbFrames {
			if k == 1 && forms[0] == forms[1] {
				continue // "they cut it" may be of either time
			}
			for _, f := range frames {
				all = append(all, parseLine(strings.ReplaceAll(f, "%", forms[k])))
			}
		}
	}
	return all
}

// items gives the lines that are neither empty nor a comment.
func items(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line != "" && !strings.HasPrefix(line, "# ") && !yield(line) {
				return
			}
		}
	}
}

// parseLine reads word_TAG, with a plus in front where no space stands.
func parseLine(line string) []form {
	var forms []form
	for _, f := range strings.Fields(line) {
		word, tag, _ := strings.Cut(f, "_")
		if tail, joined := strings.CutPrefix(word, "+"); joined && len(forms) > 0 {
			word, forms[len(forms)-1].space = tail, false
		}
		forms = append(forms, form{word, tag, true})
	}
	return forms
}
