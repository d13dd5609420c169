package perceptron

import (
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/weigh"
)

// toy gives a model of three features.
func toy() *Data {
	x := &Data{Kinds: []uint8{0, 7 | Sure, 9 | Finite}, Words: []uint32{3, 1 << 30}, Classes: []uint8{1, 2}}
	x.Add(1<<checkBits, []weigh.Weight{{Class: 3, Code: weigh.Code(2)}, {Class: 4, Code: weigh.Code(-2)}})
	x.Add(5<<checkBits|3, []weigh.Weight{{Class: 4, Code: weigh.Code(8)}})
	x.Add(1<<Bits-1, []weigh.Weight{{Class: 1, Code: weigh.Code(-9)}, {Class: 2, Code: weigh.Code(-9)}, {Class: 5, Code: weigh.Code(6)}, {Class: 3, Code: weigh.Code(7)}})
	return x
}

func TestModel(t *testing.T) {
	m, err := Decode(toy().Append(nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		features [Count]uint32
		want     uint8
	}{
		{[Count]uint32{1 << checkBits}, 3},
		{[Count]uint32{5<<checkBits | 3}, 4},
		{[Count]uint32{1 << checkBits, 5<<checkBits | 3}, 4},
		{[Count]uint32{1 << checkBits, 5<<checkBits | 3, 1<<Bits - 1}, 3},
		{[Count]uint32{5 << checkBits}, 1}, // another feature with the same slot
		{[Count]uint32{2 << checkBits}, 1},
	} {
		if got := m.Best(c.features[:]); got != c.want {
			t.Errorf("%v: tag %d, want %d", c.features[:3], got, c.want)
		}
	}
	if c := m.Classes; c.of(3) != 1 || c.of(1<<30) != 2 || c.of(4) != 0 || c.certain(1) != 7 || c.certain(2) != 0 || !c.isFinite(2) || c.isFinite(1) {
		t.Errorf("the dictionary came back as %+v", c)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(toy().Append(nil))
	d := prose.Lex("The envoys met in Oslo.", nil)
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			return
		}
		var features [Count]uint32
		w := NewWindow(d, d.Sentences[0], m.Classes)
		for w.Next() {
			w.Tagged(m.Best(w.Features(&features)), false, false)
		}
	})
}
