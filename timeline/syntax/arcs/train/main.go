// Train makes the model of the parser from treebanks. It writes a file that arcs.Read reads:
//
//	go run ./timeline/syntax/arcs/train -taggers a.bin,b.bin -dev ewt-dev.conllu -o model.bin ewt.conllu gum.conllu
//
// The files are CoNLL-U, packed with gzip or not. Their tags are not used: a parser has to live with those of our
// tagger, mistakes and all. So each tagger named tags the sentences that it has not learned from: of n taggers the k-th
// those at index i of a file with i/50 mod n = k. Same files, same model.
//
// The model of the program was made with the flags left as they are and five taggers, each learned by the program in
// prose/pos/train from the other four fifths, from the training and the development parts of UD English EWT and of
// the free genres of GUM; but its relations were learned before, with taggers that had read raw news too, and stayed
// (-keep).
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
	"dateline/timeline/syntax/arcs/internal/machine"
)

// The options of learning.
type options struct {
	epochs, relEpochs, least, width int
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	taggers := flag.String("taggers", "", "models of the tagger for the training text, separated by commas")
	dev := flag.String("dev", "", "treebanks to measure on, separated by commas")
	out := flag.String("o", "", "the file to write")
	var o options
	relations := flag.String("keep", "", "a model to take the relations from, in place of learning them")
	flag.IntVar(&o.width, "beam", 8, "how many ways through a sentence to follow at once")
	flag.IntVar(&o.epochs, "epochs", 8, "how often to go through the samples for heads")
	flag.IntVar(&o.relEpochs, "relations", 3, "how often to go through them for relations, before pruning and again after")
	flag.IntVar(&o.least, "least", 2, "how often a feature of a relation must come to count")
	flag.Parse()
	list, err := readTaggers(fields(*taggers))
	if err != nil {
		return err
	}
	var samples []sample
	for _, name := range flag.Args() {
		more, err := read(name, func(i int) *pos.Perceptron { return list[i/50%len(list)] })
		if err != nil {
			return err
		}
		samples = append(samples, more...)
	}
	model := learnHeads(samples, o)
	if *relations == "" {
		model = append(model, learnRels(samples, o)...)
	} else if model, err = keepRels(model, *relations); err != nil {
		return err
	}
	for _, name := range fields(*dev) {
		if err := measure(model, name); err != nil {
			return err
		}
	}
	if *out == "" {
		return nil
	}
	return os.WriteFile(*out, model, 0o644)
}

// keepRels appends the second table of the model in a file to the first one of another.
func keepRels(heads []byte, name string) ([]byte, error) {
	b, err := os.ReadFile(name)
	if err == nil && len(b) != machine.Size {
		err = fmt.Errorf("%s is no model", name)
	}
	if err != nil {
		return nil, err
	}
	return append(heads, b[len(heads):]...), nil
}

// readTaggers reads the models of taggers; none is an error.
func readTaggers(names []string) ([]*pos.Perceptron, error) {
	var list []*pos.Perceptron
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		p, err := pos.Read(f)
		f.Close()
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	if len(list) == 0 {
		return nil, errors.New("no taggers")
	}
	return list, nil
}

func fields(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// read gives the samples of a treebank.
func read(name string, tagger func(i int) *pos.Perceptron) ([]sample, error) {
	all, err := readWords(name)
	if err != nil {
		return nil, err
	}
	var samples []sample
	lost := 0
	for i, words := range all {
		s, ok := align(words)
		if !ok {
			lost++
			continue
		}
		s.tags = tagger(i).Tag(s.doc, s.sentence(), nil)
		samples = append(samples, s)
	}
	fmt.Printf("%s: %d sentences, %d lost\n", name, len(samples), lost)
	return samples, nil
}

// measure prints the shares of right heads and relations on a treebank, marks aside.
func measure(model []byte, name string) error {
	p, err := arcs.Read(bytes.NewReader(model))
	if err != nil {
		return err
	}
	samples, err := read(name, func(int) *pos.Perceptron { return pos.English() })
	if err != nil {
		return err
	}
	var tree arcs.Tree
	all, heads, rels := 0, 0, 0
	for i := range samples {
		s := &samples[i]
		p.Parse(s.doc, s.sentence(), s.tags, &tree)
		for k, h := range s.head {
			if s.doc.Tokens[k].Shape == prose.Mark {
				continue
			}
			all++
			if tree.Head[k] == h {
				heads++
				if tree.Rel[k] == s.rel[k] {
					rels++
				}
			}
		}
	}
	fmt.Printf("%s: UAS %.2f LAS %.2f of %d\n", name, percent(heads, all), percent(rels, all), all)
	return nil
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
