package machine

import (
	"encoding/binary"
	"math"
	"testing"
)

// Weights come back from a model as they went in, and those of another feature at the same place do not count.
func TestModel(t *testing.T) {
	b := make([]byte, Size)
	const f, other = 5<<checkBits | 7, 5<<checkBits | 9
	binary.LittleEndian.PutUint32(b[PlaceOf(f)*Ways*4+4:], Entry([Actions]uint8{Code(-9), Code(9), Code(40)}, CheckOf(f)))
	binary.LittleEndian.PutUint32(b[PlaceOf(3<<checkBits)*Ways*4:], Entry([Actions]uint8{Left: Code(2)}, 0))
	at := actionBytes + RelPlaceOf(f)*Ways*8
	binary.LittleEndian.PutUint64(b[at:], Slot([]Weight{{4, Code(9)}, {5, Code(-9)}}, RelCheckOf(f)))
	m, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	want := [Actions]int32{weights[Code(-9)], weights[Code(9)] + weights[Code(2)], weights[Code(40)]}
	if got := m.Scores([]uint32{f, other, 3 << checkBits}); got != want {
		t.Errorf("scores %d, want %d", got, want)
	}
	if rel := m.Best(&[RelCount]uint32{f}); rel != 4 {
		t.Errorf("relation %d, want 4", rel)
	}
	if rel := m.Best(&[RelCount]uint32{other}); rel != RootRel+1 {
		t.Errorf("relation %d of a feature without weights", rel)
	}
}

func TestDecodeDamaged(t *testing.T) {
	for _, n := range []int{0, 1, Size - 1, Size + 1} {
		if _, err := Decode(make([]byte, n)); err == nil {
			t.Errorf("%d bytes are taken for a model", n)
		}
	}
}

func TestCode(t *testing.T) {
	for _, w := range []float64{1.3, 2, -2, 5.5, -40} {
		if got := float64(weights[Code(w)]) / 16 / room; math.Abs(got/w-1) > .12 {
			t.Errorf("%v is coded as %v", w, got)
		}
	}
	for _, w := range []float64{0, .9, -.9, math.NaN()} {
		if c := Code(w); c != 0 {
			t.Errorf("%v has the code %d", w, c)
		}
	}
}
