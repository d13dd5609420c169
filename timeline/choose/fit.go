package choose

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// An Example is a candidate and what became of it.
type Example struct {
	Features []Feature
	Right    bool
	Weight   float64 // how much it counts; 0 is as much as 1
}

// Fit gives a logistic model of examples: the weights with the largest likelihood, less l2/2 times their squares (the
// bias is free). Groups are examples of which one is chosen; within a group the likelihood is that of the choice
// (a conditional log-linear model), and a group without a right one teaches nothing.
func Fit(examples []Example, l2 float64) *Model {
	return fit(examples, l2, func(w []float64, x [][]indexed, grad []float64) float64 {
		loss := 0.0
		for i, list := range x {
			p := Logistic(dot(w, list))
			y, weight := 0.0, cmp.Or(examples[i].Weight, 1)
			if examples[i].Right {
				y = 1
				loss -= weight * math.Log(max(p, 1e-12))
			} else {
				loss -= weight * math.Log(max(1-p, 1e-12))
			}
			add(grad, list, weight*(p-y))
		}
		return loss
	})
}

// FitChoice gives a conditional log-linear model: each group is a list of candidates, the right ones marked.
func FitChoice(groups [][]Example, l2 float64) *Model {
	return fit(slices.Concat(groups...), l2, func(w []float64, x [][]indexed, grad []float64) float64 {
		loss, at := 0.0, 0
		for _, g := range groups {
			loss += choiceLoss(w, g, x[at:at+len(g)], grad)
			at += len(g)
		}
		return loss
	})
}

// choiceLoss gives the loss of one group, and adds its gradient.
func choiceLoss(w []float64, group []Example, x [][]indexed, grad []float64) float64 {
	scores := make([]float64, len(group))
	top := math.Inf(-1)
	for i := range x {
		scores[i] = dot(w, x[i])
		top = max(top, scores[i])
	}
	all, right := 0.0, 0.0
	for i, e := range group {
		scores[i] = math.Exp(scores[i] - top)
		all += scores[i]
		if e.Right {
			right += scores[i]
		}
	}
	if right == 0 {
		return 0
	}
	for i, e := range group {
		d := scores[i] / all
		if e.Right {
			d -= scores[i] / right
		}
		add(grad, x[i], d)
	}
	return math.Log(all / right)
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

// fit minimises loss by steps down its gradient (Adam: Kingma and Ba 2015), a fixed number of them that grow smaller,
// so that the same examples give the same weights. Weight 0 is the bias.
func fit(examples []Example, l2 float64, loss func(w []float64, x [][]indexed, grad []float64) float64) *Model {
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
	n := len(places) + 1
	w, grad, mean, squares := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	const steps, rate = 500, 0.1
	for step := range steps {
		clear(grad)
		loss(w, x, grad)
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
	m := &Model{weights: make(map[uint32]float32, len(places)), bias: w[0]}
	for key, at := range places {
		m.weights[key] = float32(w[at])
	}
	return m
}

// Write writes m as Read reads it, the weightiest features first; those that weigh less than least are left out.
func (m *Model) Write(w io.Writer, names map[uint32]string, least float64) error {
	keys := slices.Collect(maps.Keys(m.weights))
	slices.SortFunc(keys, func(a, b uint32) int {
		x, y := math.Abs(float64(m.weights[a])), math.Abs(float64(m.weights[b]))
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(names[a], names[b]))
	})
	_, err := fmt.Fprintf(w, "%s\t%.3f\n", Bias, m.bias)
	for _, k := range keys {
		if v := float64(m.weights[k]); err == nil && math.Abs(v) >= least {
			_, err = fmt.Fprintf(w, "%s\t%.3f\n", names[k], v)
		}
	}
	return err
}
