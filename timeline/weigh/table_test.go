package weigh

import (
	"slices"
	"testing"
)

func TestTable(t *testing.T) {
	x := Table{Shift: 2, Width: 3}
	x.Count(10, 4, 5, 8, 16)
	x.Settle(2) // 4 and 5 are one feature, 8 and 16 too rare
	x.steps++
	x.update([]uint32{4, 8}, 1, 1)
	x.steps++
	x.update([]uint32{6}, 2, -1)
	if scores := x.scores([]uint32{7, 8}); !slices.Equal(scores, []float32{0, 1, -1}) {
		t.Errorf("scores %v", scores)
	}
	if mean := x.average(); !slices.Equal(mean, []float32{0, .5, 0}) {
		t.Errorf("average %v", mean)
	}
}
