// Train makes the model of the part-of-speech tagger from treebanks. It writes a file that pos.Read reads:
//
//	go run ./timeline/prose/pos/train -dev ewt-dev.tsv.gz -agreed news.tsv -o model.bin ewt-train.tsv.gz gum-train.tsv.gz
//
// The files have a token a line, FORM, UPOS, XPOS, LEMMA and SPACE_AFTER in columns, and an empty line after each
// sentence. Same files, same model.
//
// The model of the program was made with the flags left as they are, from the training part of UD English EWT, from GUM
// without its test and its news of the development part, and, as agreed text, from 310,000 tokens of raw news of which
// the tag stands where an earlier model and the tagger of prose/v3 gave the same. Without the last headlines suffer
// most.
//
// Learning takes two rounds. After the first only so many of the greatest weights stay as the table of a model has room
// for; after the second those have made up for the ones that are gone. A feature loses its place to one with greater
// weights, so that the table needs no chains.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"dateline/timeline/prose/pos"
	"dateline/timeline/prose/pos/internal/perceptron"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	dev := flag.String("dev", "", "treebanks to measure on, separated by commas")
	out := flag.String("o", "", "the file to write")
	epochs := flag.Int("epochs", 3, "how often to go through the samples, before pruning and again after")
	least := flag.Int("least", 3, "how often a feature must come to count")
	agreed := flag.String("agreed", "",
		"text tagged by programs, to learn from too, in the same columns; _ for the tag of a word that they do not agree on")
	size := flag.Int("size", 200_000, "how many weights to keep")
	unit := flag.Float64("unit", .2, "the smallest weight told apart from 0")
	flag.Parse()
	samples, err := read(flag.Args(), *agreed)
	if err != nil {
		return err
	}
	if len(samples) == 0 {
		return errors.New("nothing to learn from")
	}
	model := learn(samples, *epochs, *least, *size, float32(*unit))
	for _, name := range strings.FieldsFunc(*dev, func(r rune) bool { return r == ',' }) {
		if err := measure(model, name); err != nil {
			return err
		}
	}
	if *out == "" {
		return nil
	}
	return os.WriteFile(*out, model, 0o644)
}

// read gives the samples of the treebanks and of our own sentences with their variants, and of the agreed file.
func read(treebanks []string, agreed string) ([]sample, error) {
	var all [][]form
	for _, name := range treebanks {
		forms, err := readForms(name)
		if err != nil {
			return nil, err
		}
		all = append(all, append(forms, variants(forms)...)...)
	}
	if own := ownForms(); len(all) > 0 {
		all = append(all, append(own, allVariants(own)...)...)
	}
	if agreed != "" {
		forms, err := readForms(agreed)
		if err != nil {
			return nil, err
		}
		all = append(all, forms...)
	}
	var samples []sample
	for _, forms := range all {
		samples = append(samples, align(forms))
	}
	return samples, nil
}

// learn gives the model.
func learn(samples []sample, epochs, least, size int, unit float32) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var data perceptron.Data
	dictionary(samples, &data)
	t := newTrainer(samples, perceptron.NewClasses(data.Kinds, data.Words, data.Classes), least)
	for i := range 2 * epochs {
		if i == epochs {
			t.table.Prune(size, perceptron.Ways, perceptron.SlotOf)
		}
		fmt.Println("epoch", i+1, "wrong", t.epoch(samples, r))
	}
	for feature, list := range t.table.Weights(unit) {
		data.Add(feature, list)
	}
	model := data.Append(nil)
	fmt.Println(len(data.Words), "words,", len(model), "bytes")
	return model
}

// measure prints the share of right tags on a treebank.
func measure(model []byte, name string) error {
	p, err := pos.Read(bytes.NewReader(model))
	if err != nil {
		return err
	}
	forms, err := readForms(name)
	if err != nil {
		return err
	}
	right, all := 0, 0
	var tags []pos.Tag
	for _, f := range forms {
		s := align(f)
		tags = p.Tag(s.doc, s.sentence(), tags[:0])
		for i, tag := range tags {
			all++
			if tag == s.gold[i] {
				right++
			}
		}
	}
	fmt.Printf("%s: %.2f %% of %d\n", name, 100*float64(right)/float64(all), all)
	return nil
}
