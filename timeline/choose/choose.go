// Package choose weighs candidates by named features. A Model is a list of names and weights that a person can read; it
// is fitted by a program from marked articles (see Fit) and knows nothing of texts.
package choose

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// A Feature is one thing that holds of a candidate, by the hash of its name.
type Feature struct {
	Key   uint32
	Value float32
}

// Features are what holds of one candidate. Their zero value is empty. With Names set they also keep the name of each
// feature, which is dear: only trainers and explanations want it.
type Features struct {
	List  []Feature
	Names map[uint32]string
}

// Reset empties f and keeps its memory.
func (f *Features) Reset() { f.List = f.List[:0] }

// Add says that template has a value, "rel=nsubj", or several at once, "rel.tag=nsubj NN".
func (f *Features) Add(template string, values ...string) {
	key, mark := hash(offset, template), "="
	for _, v := range values {
		key, mark = hash(hash(key, mark), v), " "
	}
	f.List = append(f.List, Feature{key, 1})
	if f.Names != nil {
		f.Names[key] = template + "=" + strings.Join(values, " ")
	}
}

// Flag adds the feature name if it holds.
func (f *Features) Flag(name string, holds bool) {
	if holds {
		f.Measure(name, 1)
	}
}

// Measure adds a feature with a size of its own.
func (f *Features) Measure(name string, value float64) {
	key := hash(offset, name)
	f.List = append(f.List, Feature{key, float32(value)})
	if f.Names != nil {
		f.Names[key] = name
	}
}

// FNV-1a, 32 bits.
const offset, prime = 2166136261, 16777619

func hash(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * prime
	}
	return h
}

// Bias is the name of the feature that every candidate has.
const Bias = "bias"

// A Model gives each feature a weight. Its zero value weighs everything 0.
type Model struct {
	weights table
	bias    float64
}

// Read reads a model: a line a feature, its name, a tab, its weight; lines that begin with # are comments.
func Read(r io.Reader) (*Model, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return read(string(text))
}

// read is Read of a text.
func read(text string) (*Model, error) {
	m, n := &Model{}, 0
	m.weights.resize(2 * strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, weight, _ := strings.Cut(line, "\t")
		w, err := strconv.ParseFloat(weight, 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: weight %q: not a number", n, weight)
		}
		if !m.weights.put(Feature{hash(offset, name), float32(w)}) {
			return nil, fmt.Errorf("line %d: feature %q: told before, or of the same hash as one before", n, name)
		}
		if name == Bias {
			m.bias = w
		}
	}
	return m, nil
}

// MustRead is Read of a text that is part of the program.
func MustRead(text string) *Model {
	m, err := read(text)
	if err != nil {
		panic(err)
	}
	return m
}

// Score gives the weight of a candidate: the log-odds of it where the model is logistic.
func (m *Model) Score(f *Features) float64 {
	sum := m.bias
	for _, x := range f.List {
		sum += float64(m.weights.of(x.Key) * x.Value)
	}
	return sum
}

// Probability gives the probability of a candidate that is judged by itself.
func (m *Model) Probability(f *Features) float64 { return Logistic(m.Score(f)) }

// Logistic gives 1/(1+e^-x).
func Logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Bucket names the size of a count, so that large ones share a feature: 0, 1, 2, 3, 4, 5, 6-7, 8-11, 12-19, 20+.
func Bucket(n int) string {
	switch {
	case n < 0:
		return "-"
	case n < 6:
		return small[n]
	case n < 8:
		return "6-7"
	case n < 12:
		return "8-11"
	case n < 20:
		return "12-19"
	}
	return "20+"
}

var small = [...]string{"0", "1", "2", "3", "4", "5"}
