package article

import (
	"runtime"
	"strings"
	"testing"
)

// What reading one article allocates, which bounds what it holds at its height, stays within a multiple of the input,
// also of inputs made to fill memory. README.md says what a whole run comes to.
func TestMemory(t *testing.T) {
	const size = 1 << 20
	for _, c := range []struct {
		format     Format
		head, unit string
		most       uint64 // times the size
	}{
		{HTML, "", "<p>a", 55}, {HTML, "", "<", 55}, {HTML, "", "<div>", 4}, {HTML, "", "<b>a</b>", 8}, {HTML, "", "&amp;", 13},
		{HTML, "", "<a b=c d=e>", 5}, {HTML, "<table>", "<tr><td>1", 27}, {HTML, "", "<time datetime=2017-05-02>a</time>", 4},
		{HTML, `<script type="application/ld+json">`, "[", 13},
		{Text, "", "a\n\n", 5}, {Text, "", "a. B ", 9}, {Text, "", "\x00", 3},
		{JSONL, "", "[", 6}, {Feed, "<rss><channel><item>", "<a>", 5},
		{Mail, "From: a\nSubject: b\n\n", "--x\nContent-Type: text/plain\n\na\n", 14}, {Mail, "", "X: a\n", 22},
	} {
		text := c.head + strings.Repeat(c.unit, size/len(c.unit))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range Read(strings.NewReader(text), Input{Name: "a", Format: c.format}) {
		}
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) / size; used > c.most {
			t.Errorf("%v %q: %d times the size of the input, %d are allowed", c.format, c.unit, used, c.most)
		}
	}
}
