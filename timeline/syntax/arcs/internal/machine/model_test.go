package machine

import (
	"encoding/binary"
	"testing"

	"dateline/timeline/weigh"
)

// Weights come back from a model as they went in, and those of another feature at the same place do not count.
func TestModel(t *testing.T) {
	b := make([]byte, Size)
	const f, other = 5<<checkBits | 7, 5<<checkBits | 9
	binary.LittleEndian.PutUint32(b[PlaceOf(f)*Ways*4+4:], Entry([Actions]uint8{weigh.Code(-9), weigh.Code(9), weigh.Code(40)}, CheckOf(f)))
	binary.LittleEndian.PutUint32(b[PlaceOf(3<<checkBits)*Ways*4:], Entry([Actions]uint8{Left: weigh.Code(2)}, 0))
	at := actionBytes + RelPlaceOf(f)*Ways*8
	binary.LittleEndian.PutUint64(b[at:], weigh.Slot([]weigh.Weight{{Class: 4, Code: weigh.Code(9)}, {Class: 5, Code: weigh.Code(-9)}}, RelCheckOf(f)))
	m, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	want := [Actions]int32{weigh.Of(weigh.Code(-9)), weigh.Of(weigh.Code(9)) + weigh.Of(weigh.Code(2)), weigh.Of(weigh.Code(40))}
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
