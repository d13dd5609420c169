package en

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	whenen "github.com/olebedev/when/rules/en"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// news makes about size bytes of text that reads like news as far as dates go: about one date in fifty words, and
// words that look like one.
func news(size int) string {
	r := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields(`the of to and in a said for on that with was at by minister government talks after people city which had been percent
		would their more officials country president from Lugano Ohio Brandt Holt Maria company court it is not as has he she they who will
		but have its new also about two one first over may when where police told group state market house school party leader war report
		case family water road home plan work street money team game world power law office bank river health member million children`)
	dates := []string{"on Tuesday", "last week", "in May", "on March 3, 2016", "since 2011", "at 3 p.m. EDT",
		"two years ago", "Friday night", "the third quarter", "from May 3-4", "yesterday", "in the spring",
		"for three days", "on July 7", "this year", "a year earlier", "now", "every month"}
	var b strings.Builder
	for b.Len() < size {
		b.WriteString("The")
		for range 12 + r.IntN(20) {
			if r.IntN(50) == 0 {
				b.WriteString(" " + dates[r.IntN(len(dates))])
				continue
			}
			b.WriteString(" " + words[r.IntN(len(words))])
		}
		b.WriteString([]string{". ", ". ", ".\n\n"}[r.IntN(3)])
	}
	return b.String()
}

const benchSize = 1 << 20

func BenchmarkLex(b *testing.B) {
	text := news(benchSize)
	var d prose.Document
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Lex(text, Lexicon())
	}
}

// BenchmarkScan looks for trigger words only: no sentence has one.
func BenchmarkScan(b *testing.B) {
	d := prose.Lex(strings.Repeat("The minister said that the talks with the company had been of use to the people. ",
		benchSize/80), Lexicon())
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		New().Tag(d)
	}
}

func BenchmarkTag(b *testing.B) {
	d := prose.Lex(news(benchSize), Lexicon())
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		New().Tag(d)
	}
}

// BenchmarkResolve ties what is tagged to the calendar; the time of BenchmarkTag is in it.
func BenchmarkResolve(b *testing.B) {
	d := prose.Lex(news(benchSize), Lexicon())
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		New().Dates(d, timex.Context{Published: published})
	}
}

// BenchmarkDates does all that there is to do from a text to its dates, beside BenchmarkWhen.
func BenchmarkDates(b *testing.B) {
	text := news(benchSize)
	var d prose.Document
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Lex(text, Lexicon())
		New().Dates(&d, timex.Context{Published: published})
	}
}

// BenchmarkWhen has olebedev/when find one date after another, as its users do, in a tenth of the text.
func BenchmarkWhen(b *testing.B) {
	text := news(benchSize / 10)
	w := when.New(nil)
	w.Add(whenen.All...)
	w.Add(common.All...)
	now := time.Date(2017, time.May, 2, 0, 0, 0, 0, time.UTC)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range strings.SplitAfter(text, ". ") {
			for line != "" {
				res, err := w.Parse(line, now)
				if err != nil || res == nil {
					break
				}
				line = line[res.Index+len(res.Text):]
			}
		}
	}
}
