package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/prose/pos"
)

// toy is a treebank of two sentences, made for this test.
const toy = `The	DET	DT	the	1
envoy	NOUN	NN	envoy	1
's	PART	POS	's	1
talks	NOUN	NNS	talk	1
failed	VERB	VBD	fail	0
.	PUNCT	.	.	1

She	PRON	PRP	she	1
talks	VERB	VBZ	talk	1
to	ADP	IN	to	1
e-mail	NOUN	NN	e-mail	1
users	NOUN	NNS	user	0
.	PUNCT	.	.	1
`

func readToy(t *testing.T) [][]form {
	name := filepath.Join(t.TempDir(), "toy.tsv.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(toy)); err != nil {
		t.Fatal(err)
	}
	z.Close()
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	forms, err := readForms(name)
	if err != nil {
		t.Fatal(err)
	}
	return forms
}

func TestAlign(t *testing.T) {
	want := []string{"The/DT envoy/NN 's/POS talks/NNS failed/VBD ./.", "She/PRP talks/VBZ to/IN e/NN -/HYPH mail/NN users/NNS ./."}
	for k, forms := range readToy(t) {
		s := align(forms)
		var got []string
		for i, tag := range s.gold {
			got = append(got, s.doc.Of(i)+"/"+tag.String())
		}
		if g := strings.Join(got, " "); g != want[k] {
			t.Errorf("got %s, want %s", g, want[k])
		}
	}
}

func TestLearn(t *testing.T) {
	var samples []sample
	for _, forms := range readToy(t) {
		samples = append(samples, align(forms))
	}
	model := learn(samples, 5, 1, 10_000, .1)
	if again := learn(samples, 5, 1, 10_000, .1); !bytes.Equal(model, again) {
		t.Error("the same samples give another model")
	}
	p, err := pos.Read(bytes.NewReader(model))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range samples {
		for i, tag := range p.Tag(s.doc, s.sentence(), nil) {
			if tag != s.gold[i] {
				t.Errorf("%s in %q is %s, want %s", s.doc.Of(i), s.doc.Text, tag, s.gold[i])
			}
		}
	}
}

func TestVariants(t *testing.T) {
	forms := readToy(t)[0]
	for want, spell := range map[string]func(form) string{
		"The Envoy's Talks Failed.": titleCase,
		"THE ENVOY'S TALKS FAILED.": shout,
		"the envoy's talks failed.": whisper,
	} {
		if got := align(rewrite(forms, spell)).doc.Text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	off := parseLine("ferry_NN sinks_VBZ off_IN Malta_NNP")
	for want, spell := range map[string]func(form) string{"Ferry Sinks off Malta": titleCase, "Ferry Sinks Off Malta": startCase} {
		if got := align(rewrite(off, spell)).doc.Text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
