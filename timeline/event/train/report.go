package main

import (
	"fmt"
	"slices"

	"dateline/timeline/choose"
)

const folds = 5

// A scored candidate is how likely it is by the weights, and whether it is right.
type scored struct {
	p     float64
	right bool
}

// A tally is what is measured over all folds.
type tally struct {
	all           []scored
	choices, good int      // those with a right candidate, and those where it came first
	first         []scored // the likeliest of each choice
}

// report prints how well the choice is made on articles that the weights were not fitted to.
func report(kind string, groups []group, l2 float64, before []choose.Feature) {
	var articles []string
	for _, g := range groups {
		if !slices.Contains(articles, g.article) {
			articles = append(articles, g.article)
		}
	}
	var t tally
	for fold := range folds {
		var train, test []group
		for _, g := range groups {
			if slices.Index(articles, g.article)%folds == fold {
				test = append(test, g)
			} else {
				train = append(train, g)
			}
		}
		m := fitKind(train, l2, before)
		for _, g := range test {
			t.count(m, &g)
		}
	}
	slices.SortFunc(t.all, func(a, b scored) int {
		if a.p < b.p {
			return -1
		}
		return 1
	})
	positives, auc := rankQuality(t.all)
	fmt.Printf("%s: %d articles, %d candidates, %d right; first choice right %d of %d (%.3f); AUC %.3f\n",
		kind, len(articles), len(t.all), positives, t.good, t.choices, float64(t.good)/float64(max(t.choices, 1)), auc)
	printBands(t.all)
	if kind == "same" {
		printSure(t.all)
	}
	if kind == "refer" {
		printSure(t.first)
	}
}

// printSure prints how many of the choices are made where only one that is likely enough is taken, and how many of
// those are right.
func printSure(first []scored) {
	for _, least := range [...]float64{0.5, 0.6, 0.7, 0.8, 0.9} {
		made, right := 0, 0
		for _, s := range first {
			if s.p >= least {
				made++
				if s.right {
					right++
				}
			}
		}
		fmt.Printf("  from %.1f on: %d made, %d right (%.3f)\n", least, made, right, float64(right)/float64(max(made, 1)))
	}
}

// count adds one choice.
func (t *tally) count(m *choose.Model, g *group) {
	best, at, any := -1e9, -1, false
	for i, e := range g.examples {
		s := m.Score(&choose.Features{List: e.Features})
		t.all = append(t.all, scored{choose.Logistic(s), e.Right})
		any = any || e.Right
		if s > best {
			best, at = s, i
		}
	}
	t.first = append(t.first, scored{choose.Logistic(best), g.examples[at].Right})
	if !any {
		return
	}
	t.choices++
	if g.examples[at].Right {
		t.good++
	}
}

// rankQuality gives how many of the candidates, the least likely first, are right, and the area under the ROC curve:
// how probably one that is right stands behind one that is not.
func rankQuality(all []scored) (positives int, auc float64) {
	rankSum := 0
	for i, s := range all {
		if s.right {
			positives++
			rankSum += i + 1
		}
	}
	negatives := len(all) - positives
	return positives, float64(rankSum-positives*(positives+1)/2) / float64(max(positives*negatives, 1))
}

// printBands prints for ten bands of the candidates how likely they are by the weights, and how many are right.
func printBands(all []scored) {
	gap := 0.0
	for band := range 10 {
		part := all[len(all)*band/10 : len(all)*(band+1)/10]
		p, r := 0.0, 0.0
		for _, s := range part {
			p += s.p / float64(len(part))
			if s.right {
				r += 1 / float64(len(part))
			}
		}
		gap += max(p-r, r-p) / 10
		fmt.Printf("  %.2f/%.2f", p, r)
	}
	fmt.Printf("  predicted/real in ten bands, mean gap %.3f\n", gap)
}
