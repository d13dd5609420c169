package timeline

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkAdd merges articles of five events each, four articles to a story. Time an event should stay the same as
// the timeline grows.
func BenchmarkAdd(b *testing.B) {
	for _, articles := range []int{200, 2000, 20000} {
		b.Run(fmt.Sprint(5*articles, "events"), func(b *testing.B) {
			reports := make([]*Report, articles)
			for i := range reports {
				reports[i] = sampleReport(i)
			}
			b.ReportAllocs()
			for b.Loop() {
				var t Timeline
				t.Add(reports...)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*5*articles), "µs/event")
		})
	}
}

// TestMergeIsNearLinear holds the merge to its budget with room to spare: a tenth of the events in no less than a
// fortieth of the time.
func TestMergeIsNearLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	took := func(articles int) time.Duration {
		reports := make([]*Report, articles)
		for i := range reports {
			reports[i] = sampleReport(i)
		}
		best := time.Hour
		for range 3 {
			best = min(best, cpuTime(t, func() { new(Timeline).Add(reports...) }))
		}
		return best
	}
	for try := 1; ; try++ { // the machine may be busy with something else
		few, many := took(200), took(2000)
		if many <= 40*few {
			return
		}
		if try == 3 {
			t.Fatalf("1,000 events took %v, 10,000 took %v", few, many)
		}
	}
}
