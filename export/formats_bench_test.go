package export

import (
	"io"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// written counts the bytes written to it.
type written int

func (w *written) Write(p []byte) (int, error) { *w += written(len(p)); return len(p), nil }

// longReport makes the report of one article with n dates and events.
func longReport(n int) *timeline.Report {
	const sentence = "The council met on May 3 and spoke of the bridge. "
	r := &timeline.Report{Document: timeline.Document{ID: "a"}, Text: strings.Repeat(sentence, n), Events: many(n).Events}
	at := strings.Index(sentence, "May 3")
	for i := range n {
		start := i*len(sentence) + at
		r.Expressions = append(r.Expressions, timex.Dated{Expr: timex.Expr{Start: start, End: start + 5, Rule: "month-day", Type: timex.Date}, Value: "2031-05-03"})
	}
	return r
}

// Each format on a timeline of 3,000 events.
func BenchmarkFormats(b *testing.B) {
	tl := many(3000)
	report := longReport(3000)
	for _, f := range formats {
		if f.Write == nil {
			f.Write = func(w io.Writer, _ *timeline.Timeline, o Options) error { return f.WriteReport(w, report, o) }
		}
		b.Run(f.Name, func(b *testing.B) {
			var size written
			b.ReportAllocs()
			for b.Loop() {
				size = 0
				if err := f.Write(&size, tl, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(size))
		})
	}
}
