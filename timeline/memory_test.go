package timeline

import (
	"runtime"
	"strings"
	"testing"
)

// What is kept of a text when it has been read stays small, also of texts made to fill memory. While it is read it is up to three
// times as much; README.md says what that comes to.
func TestMemory(t *testing.T) {
	const size = 1 << 20
	for unit, most := range map[string]int64{
		"a\n\n": 45, "A\n\n": 45, "a. B ": 35, "May 3, 2017 ": 57, "9:15 a.m. – talks\n": 48, "the minister said ": 5, "(a) ": 18, "“": 10, "7 ": 13,
	} {
		var b Builder
		b.Read(news("The talks open in Oslo on May 3, 2017.")) // which makes the tables
		text := news(strings.Repeat(unit, size/len(unit)))
		before := live()
		r := b.Read(text)
		if used := live() - before; used > most*size {
			t.Errorf("%q: %d times the size of the text", unit, used/size)
		} else {
			t.Logf("%q: %d times the size of the text", unit, used/size)
		}
		runtime.KeepAlive(r)
		runtime.KeepAlive(&b)
	}
}

// live gives the bytes in use.
func live() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
