package batch

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// count gives 1 to n, and keeps in asked how far it was asked.
func count(n int, asked *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 1; i <= n; i++ {
			asked.Store(int64(i))
			if !yield(i) {
				return
			}
		}
	}
}

// uneven takes longer over some elements, so that later ones are ready first.
func uneven() func(int) string {
	var buf []byte // a worker's own: the race detector would see it shared
	return func(i int) string {
		if i%7 == 0 {
			time.Sleep(time.Millisecond)
		}
		buf = fmt.Appendf(buf[:0], "<%d>", i)
		return string(buf)
	}
}

func TestOrderIsKept(t *testing.T) {
	var want []string
	for i := range 500 {
		want = append(want, fmt.Sprintf("<%d>", i+1))
	}
	for _, n := range []int{-1, 0, 1, 2, 3, 16} {
		var asked atomic.Int64
		if got := slices.Collect(inOrder(n, count(500, &asked), uneven)); !slices.Equal(got, want) {
			t.Errorf("%d at once: got %d answers, not the 500 in order", n, len(got))
		}
	}
}

func TestNothingIn(t *testing.T) {
	var asked atomic.Int64
	for range inOrder(4, count(0, &asked), uneven) {
		t.Fatal("an answer without a question")
	}
}

// A reader that is slow, or stops, must not let the work run ahead of it.
func TestBounded(t *testing.T) {
	for _, n := range []int{1, 3} {
		var asked atomic.Int64
		got := 0
		for range inOrder(n, count(1e6, &asked), uneven) {
			if got++; got == 100 {
				time.Sleep(5 * time.Millisecond)
				break
			}
		}
		if a := asked.Load(); a > int64(100+4*n+1) {
			t.Errorf("%d at once: %d elements were read for 100 answers", n, a)
		}
	}
}

func TestGoroutinesEnd(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 10 {
		var asked atomic.Int64
		for range inOrder(4, count(1000, &asked), uneven) {
			break
		}
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

func BenchmarkInOrder(b *testing.B) {
	var asked atomic.Int64
	work := func() func(int) int { return func(i int) int { return i } }
	for _, n := range []int{1, 2} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for range inOrder(n, count(b.N, &asked), work) {
			}
		})
	}
}
