package choose_test

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline/choose"
)

// weather makes an example of named features.
func weather(names map[uint32]string, right bool, features ...string) choose.Example {
	f := choose.Features{Names: names}
	for _, x := range features {
		template, value, ok := strings.Cut(x, "=")
		if ok {
			f.Add(template, value)
		} else {
			f.Flag(x, true)
		}
	}
	return choose.Example{Features: f.List, Right: right}
}

// A model that is fitted tells what it was shown, and says the same after it was written and read.
func TestFit(t *testing.T) {
	names := map[uint32]string{}
	var examples []choose.Example
	for range 20 {
		examples = append(examples, weather(names, true, "sky=grey", "wind"), weather(names, false, "sky=blue", "wind"), weather(names, true, "sky=grey"))
	}
	m := choose.Fit(examples, 0.1, nil)
	grey, blue := choose.Features{List: examples[0].Features}, choose.Features{List: examples[1].Features}
	if m.Probability(&grey) < 0.9 || m.Probability(&blue) > 0.1 {
		t.Errorf("grey %.2f, blue %.2f", m.Probability(&grey), m.Probability(&blue))
	}
	var b bytes.Buffer
	if err := m.Write(&b, names, 0); err != nil {
		t.Fatal(err)
	}
	again, err := choose.Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if d := math.Abs(again.Score(&grey) - m.Score(&grey)); d > 0.01 {
		t.Errorf("read again, the score differs by %.3f", d)
	}
}

// Probabilities are those of the examples: of what is right three times in four, the model says .75.
func TestCalibrated(t *testing.T) {
	names := map[uint32]string{}
	var examples []choose.Example
	for i := range 40 {
		examples = append(examples, weather(names, i%4 != 0, "sky=grey"))
	}
	f := choose.Features{List: examples[0].Features}
	if p := choose.Fit(examples, 0.01, nil).Probability(&f); math.Abs(p-0.75) > 0.02 {
		t.Errorf("%.3f, want .75", p)
	}
}

// What is fitted on from earlier weights keeps those that the examples say nothing of, and moves the others to them.
func TestFitFrom(t *testing.T) {
	names := map[uint32]string{}
	before := choose.Features{Names: names}
	before.Measure(choose.Bias, 0.5)
	before.Measure("sky=grey", -2)
	before.Measure("fog", 3)
	fog := choose.Features{List: weather(names, true, "fog").Features}
	grey := choose.Features{List: weather(names, true, "sky=grey").Features}
	if m := choose.Fit(nil, 1, before.List); m.Score(&fog) != 3.5 || m.Score(&grey) != -1.5 {
		t.Errorf("without examples: fog %.2f, want 3.5; grey %.2f, want -1.5", m.Score(&fog), m.Score(&grey))
	}
	var examples []choose.Example
	for range 20 {
		examples = append(examples, weather(names, true, "sky=grey"), weather(names, false, "sky=blue"))
	}
	near, far := choose.Fit(examples, 10, before.List), choose.Fit(examples, 0.1, before.List)
	if a, b := near.Score(&grey), far.Score(&grey); a < -1.5 || b < a+1 {
		t.Errorf("grey: %.2f near to what was, %.2f far from it", a, b)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"sky=grey\tmany\n":                `line 1: weight "many": not a number`,
		"# head\nsky\t1\nwind\t1\nsky\t2": `line 4: feature "sky": told before, or of the same hash as one before`,
	} {
		if _, err := choose.Read(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestBucket(t *testing.T) {
	for n, want := range map[int]string{-1: "-", 0: "0", 5: "5", 6: "6-7", 11: "8-11", 19: "12-19", 400: "20+"} {
		if got := choose.Bucket(n); got != want {
			t.Errorf("Bucket(%d) = %s, want %s", n, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("bias\t-1.5\nsky=grey\t2\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := choose.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var x choose.Features
		x.Add("sky", "grey")
		m.Probability(&x)
	})
}

// A model finds each weight that it was told, however many there are, and 0 for any other feature.
func TestMany(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "word=%d\t%d\n", i, i-1500)
	}
	m, err := choose.Read(strings.NewReader(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 4000 {
		var f choose.Features
		f.Add("word", strconv.Itoa(i))
		want := float64(i - 1500)
		if i >= 3000 {
			want = 0
		}
		if got := m.Score(&f); got != want {
			t.Errorf("word %d weighs %v, want %v", i, got, want)
		}
	}
}

// Values that are told together are a feature of their own.
func TestValues(t *testing.T) {
	f := choose.Features{Names: map[uint32]string{}}
	f.Add("rel.tag", "nsubj", "NN")
	if got := f.Names[f.List[0].Key]; got != "rel.tag=nsubj NN" {
		t.Errorf("named %q", got)
	}
	again := choose.Features{}
	again.Add("rel.tag", "nsubj NN")
	if again.List[0] != f.List[0] {
		t.Errorf("%v and %v", again.List, f.List)
	}
}

func BenchmarkScore(b *testing.B) {
	var text strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&text, "word=%d\t1.5\n", i)
	}
	m := choose.MustRead(text.String())
	var f choose.Features
	for i := range 40 {
		f.Add("word", strconv.Itoa(177*i))
	}
	for b.Loop() {
		m.Score(&f)
	}
}
