package prose

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// news makes about size bytes of text that looks like news: sentences of common words, names, numbers and dates.
func news(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields(`the of to and in a said for on that with was at by minister government talks after people city
		which had been percent would their more officials country president from Lugano Ohio Brandt Holt Maria company court`)
	odd := strings.Fields(`Jan. 3 U.S. 2016, p.m. Tuesday's May 3-4, 1,500 Sen. "Yes," don’t four-week — 10:30 2.5`)
	var b strings.Builder
	for b.Len() < size {
		n := 12 + r.IntN(20)
		b.WriteString("The")
		for range n {
			list := words
			if r.IntN(6) == 0 {
				list = odd
			}
			b.WriteString(" " + list[r.IntN(len(list))])
		}
		b.WriteString([]string{". ", ". ", ".\n\n"}[r.IntN(3)])
	}
	return b.String()
}

func BenchmarkLex(b *testing.B) {
	text := news(1 << 20)
	var d Document
	d.Lex(text, testLexicon)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Lex(text, testLexicon)
	}
}

// BenchmarkLexicon looks the words of a text up in a lexicon of the size of a vocabulary, which has one in three.
func BenchmarkLexicon(b *testing.B) {
	d := Lex(news(1<<18), nil)
	r := rand.New(rand.NewPCG(3, 4))
	var words []string
	for len(words) < 15000 {
		w := make([]byte, 3+r.IntN(8))
		for i := range w {
			w[i] = 'a' + byte(r.IntN(26))
		}
		words = append(words, string(w))
	}
	var texts []string
	for i := range d.Tokens {
		texts = append(texts, d.Of(i), words[r.IntN(len(words))])
	}
	lex := NewLexicon(append(words, strings.Fields("the of to and in said minister government")...))
	found := 0
	for b.Loop() {
		for _, w := range texts {
			if lex.ID(w) != 0 {
				found++
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(texts)), "ns/word")
	if found == 0 {
		b.Error("no word was found")
	}
}

func TestNoAllocations(t *testing.T) {
	text := news(1 << 16)
	var d Document
	d.Lex(text, testLexicon)
	if n := testing.AllocsPerRun(5, func() { d.Lex(text, testLexicon) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestLinear reads text that is made to be slow: twice the text must not take much more than twice the time.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"7", "a", ".", `"`, "'", "’", "é", "\xff", "a.", "1.", "1,", "1,000", "n't", "a'", "Mr.   ", "\n", "a\n",
		"one hundred and ", "a dozen ", "http://", "(", "\u00ad", "A. ", `." `, "? ! ", "- ", "1\n", "[1]", "of "} {
		tries := 3 // the machine may be busy with something else
		for tries > 0 && lexTime(unit, 1<<18) > 5*lexTime(unit, 1<<17)+100*time.Millisecond {
			tries--
		}
		if tries == 0 {
			t.Errorf("%q: twice the text takes more than five times as long", unit)
		}
	}
}

// lexTime gives the time to read size bytes of unit, numbers and all.
func lexTime(unit string, size int) time.Duration {
	text := strings.Repeat(unit, size/len(unit))
	start := time.Now()
	d := Lex(text, testLexicon)
	for i := range d.Sentences {
		d.NumberAt(d.Sentences[i].First, d.Sentences[i].Last)
	}
	return time.Since(start)
}
