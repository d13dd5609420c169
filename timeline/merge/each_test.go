package merge

import "testing"

// Each number is handed on once, however many there are.
func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 63, 64, 65, 1000} {
		seen := make([]int, n)
		each(n, func(i int) { seen[i]++ })
		for i, times := range seen {
			if times != 1 {
				t.Errorf("%d of %d came %d times", i, n, times)
			}
		}
	}
}
