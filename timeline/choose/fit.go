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

// Fit gives a logistic model of examples: the weights with the largest likelihood, less l2/2 times their squares (the
// bias is free). It goes down the gradient (Adam: Kingma and Ba 2015) by a fixed number of steps that grow smaller, so
// that the same examples give the same weights.
func Fit(examples []Example, l2 float64) *Model {
	places := map[uint32]int{}
	x := make([][]indexed, len(examples))
	for i, e := range examples {
		for _, f := range e.Features {
			at, ok := places[f.Key]
			if !ok {
				at = len(places) + 1
				places[f.Key] = at
			}
			x[i] = append(x[i], indexed{at, float64(f.Value)})
		}
	}
	n := len(places) + 1 // the first is the bias
	w, grad, mean, squares := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
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
				grad[i] += l2 * w[i]
			}
			mean[i] = 0.9*mean[i] + 0.1*grad[i]
			squares[i] = 0.99*squares[i] + 0.01*grad[i]*grad[i]
			w[i] -= slow * mean[i] / first / (math.Sqrt(squares[i]/second) + 1e-8)
		}
	}
	m := &Model{bias: w[0]}
	for key, at := range places {
		m.weights.put(Feature{key, float32(w[at])})
	}
	return m
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
