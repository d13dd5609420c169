package weigh

import (
	"math"
	"testing"
)

func TestCode(t *testing.T) {
	for _, w := range []float64{1.3, 2, -2, 5.5, -40} {
		if got := float64(Of(Code(w))) / 16 / Classes; math.Abs(got/w-1) > .12 {
			t.Errorf("%v is coded as %v", w, got)
		}
	}
	for _, w := range []float64{0, .9, -.9, math.NaN()} {
		if c := Code(w); c != 0 {
			t.Errorf("%v has the code %d", w, c)
		}
	}
	if Of(Code(math.Inf(1))) <= 0 || Of(Code(-1e9)) >= 0 {
		t.Error("a great weight loses its sign")
	}
}
