package choose

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
)

// An Example is a candidate and what became of it.
type Example struct {
	Features []Feature
	Right    bool
}

// An indexed feature names its weight by its place in the list of weights.
type indexed struct {
	at    int
	value float64
}

func dot(w []float64, list []indexed) float64 {
	sum := w[0]
	for _, f := range list {
		sum += w[f.at] * f.value
	}
	return sum
}

func add(grad []float64, list []indexed, d float64) {
	grad[0] += d
	for _, f := range list {
		grad[f.at] += d * f.value
	}
}

// Fit gives a logistic model of examples: the weights with the largest likelihood, less l2/2 times the squares of what
// they differ by from those before, where one that is not among them was 0 (the bias is free). So nil fits afresh, and
// otherwise what was learned from examples that are no longer at hand stays, unless these speak against it.
func Fit(examples []Example, l2 float64, before []Feature) *Model {
	places := placesOf(examples, before)
	start := make([]float64, len(places))
	for _, f := range before {
		start[places[f.Key]] = float64(f.Value)
	}
	w := descend(examples, places, start, l2)
	m := &Model{bias: w[0]}
	delete(places, biasKey)
	for key, at := range places {
		m.weights.put(Feature{key, float32(w[at])})
	}
	return m
}

// biasKey is the key of the feature that every example has, whose weight is the first.
var biasKey = hash(offset, Bias)

// placesOf gives each feature a place in the list of weights.
func placesOf(examples []Example, before []Feature) map[uint32]int {
	places := map[uint32]int{biasKey: 0}
	place := func(list []Feature) {
		for _, f := range list {
			if _, ok := places[f.Key]; !ok {
				places[f.Key] = len(places)
			}
		}
	}
	place(before)
	for i := range examples {
		place(examples[i].Features)
	}
	return places
}

// descend goes from start down the gradient (Adam: Kingma and Ba 2015) by a fixed number of steps that grow smaller, so
// that the same examples give the same weights.
func descend(examples []Example, places map[uint32]int, start []float64, l2 float64) []float64 {
	x := make([][]indexed, len(examples))
	for i, e := range examples {
		for _, f := range e.Features {
			x[i] = append(x[i], indexed{places[f.Key], float64(f.Value)})
		}
	}
	w, n := slices.Clone(start), len(start)
	grad, mean, squares := make([]float64, n), make([]float64, n), make([]float64, n)
	const steps, rate = 500, 0.1
	for step := range steps {
		clear(grad)
		for i, list := range x {
			off := Logistic(dot(w, list))
			if examples[i].Right {
				off--
			}
			add(grad, list, off)
		}
		slow := rate * (1 - float64(step)/steps)
		first, second := 1-math.Pow(0.9, float64(step+1)), 1-math.Pow(0.99, float64(step+1))
		for i := range w {
			if i > 0 {
				grad[i] += l2 * (w[i] - start[i])
			}
			mean[i] = 0.9*mean[i] + 0.1*grad[i]
			squares[i] = 0.99*squares[i] + 0.01*grad[i]*grad[i]
			w[i] -= slow * mean[i] / first / (math.Sqrt(squares[i]/second) + 1e-8)
		}
	}
	return w
}

// Write writes m as Read reads it, the weightiest features first; those that weigh less than least are left out.
func (m *Model) Write(w io.Writer, names map[uint32]string, least float64) error {
	list := m.weights.features()
	slices.SortFunc(list, func(a, b Feature) int {
		x, y := math.Abs(float64(a.Value)), math.Abs(float64(b.Value))
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(names[a.Key], names[b.Key]))
	})
	_, err := fmt.Fprintf(w, "%s\t%.3f\n", Bias, m.bias)
	for _, f := range list {
		if v := float64(f.Value); err == nil && math.Abs(v) >= least {
			_, err = fmt.Fprintf(w, "%s\t%.3f\n", names[f.Key], v)
		}
	}
	return err
}
