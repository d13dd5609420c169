package merge

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls do with 0 to n-1, in any order and on all processors, and returns when all is done.
func each(n int, do func(i int)) {
	const most = 64 // at a time, so that few ask for more
	var taken atomic.Int64
	work := func() {
		for {
			end := int(taken.Add(most))
			if end-most >= n {
				return
			}
			for i := end - most; i < min(end, n); i++ {
				do(i)
			}
		}
	}
	var others sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+most-1)/most) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
}
