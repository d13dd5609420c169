package place

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// news makes text of about size bytes from the sentences of the tests and some without a place.
func news(t testing.TB, size int) string {
	var lines []string
	eachLine(t, "testdata/mentions.txt", func(_ int, line string) {
		text, _ := unmark(line)
		lines = append(lines, text,
			"The minister told reporters on Tuesday that the plan, which had been drawn up by a panel of experts, was not yet final.",
			"“We have to look at what it costs,” Maria Brandt said, adding that nobody had asked the drivers what they thought of it.")
	})
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(lines[r.IntN(len(lines))])
		b.WriteString(" ")
		if r.IntN(4) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New()
	}
}

func BenchmarkLookup(b *testing.B) {
	g := New()
	names := []string{"Astana", "Portland", "New York", "Zzyzxberg", "Kremlin", "Deir ez-Zor", "Hamburg", "Smith"}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		g.Lookup(names[i%len(names)], Hint{})
		i++
	}
}

func BenchmarkMentions(b *testing.B) {
	g := New()
	d := prose.Lex(news(b, 200_000), nil)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		s := g.Setting(d)
		for range g.Mentions(d, 0, len(d.Tokens), &s) {
		}
	}
}

func BenchmarkSetting(b *testing.B) {
	g := New()
	d := prose.Lex(news(b, 200_000), nil)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		g.Setting(d)
	}
}

// TestWithin holds the words of the group to the length that is looked up.
func TestWithin(t *testing.T) {
	for w := range strings.FieldsSeq(english.List("place within")) {
		if len(w) > longestWithin {
			t.Errorf("%q is longer than %d bytes", w, longestWithin)
		}
	}
}

// TestHeap holds the gazetteer to 5 MB of heap.
func TestHeap(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g := New()
	runtime.GC()
	runtime.ReadMemStats(&after)
	if n := int64(after.HeapAlloc) - int64(before.HeapAlloc); n > 5<<20 {
		t.Errorf("the gazetteer takes %d bytes", n)
	} else {
		t.Logf("%d bytes", n)
	}
	runtime.KeepAlive(g)
}
