package export

import (
	"io"
	"testing"
)

// Each format on a timeline of 3,000 events.
func BenchmarkFormats(b *testing.B) {
	tl := many(3000)
	for _, f := range formats {
		if f.Write == nil {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(io.Discard, tl, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
