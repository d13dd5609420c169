package batch

import (
	"fmt"
	"io"
	"time"
)

// A Meter tells on a terminal how far the work is. The first line appears after a second, so that short runs show none.
type Meter struct {
	W     io.Writer
	Now   func() time.Time
	Total int64 // bytes that will be read in all; 0: unknown

	start, next time.Time
	shown       bool
	articles    int
	bytes       int64
}

// Count notes one more article, which took so many bytes of the input.
func (m *Meter) Count(bytes int) {
	now := m.Now()
	if m.start.IsZero() {
		m.start, m.next = now, now.Add(time.Second)
	}
	m.articles++
	m.bytes += int64(bytes)
	if !now.Before(m.next) {
		m.next, m.shown = now.Add(interval), true
		fmt.Fprintf(m.W, "\r\x1b[K%s", m.line(now.Sub(m.start)))
	}
}

// interval is the time between two lines.
const interval = 200 * time.Millisecond

func (m *Meter) line(passed time.Duration) string {
	s := passed.Seconds()
	line := fmt.Sprintf("%d articles, %.0f a second, %.1f MB/s", m.articles, float64(m.articles)/s, float64(m.bytes)/1e6/s)
	if m.bytes < m.Total {
		left := time.Duration(float64(passed) * (float64(m.Total)/float64(m.bytes) - 1))
		line += fmt.Sprintf(", %v left", left.Round(time.Second))
	}
	return line
}

// Clear takes the line away, if one was shown.
func (m *Meter) Clear() {
	if m.shown {
		fmt.Fprint(m.W, "\r\x1b[K")
	}
}
