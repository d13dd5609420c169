package event

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// benchmarkText is the marked sentences without their marks, as one article.
func benchmarkText() (text string, dates []markedDate) {
	var b strings.Builder
	for _, m := range readMarked() {
		for _, d := range m.dates {
			dates = append(dates, markedDate{b.Len() + d.start, b.Len() + d.end, ""})
		}
		b.WriteString(m.text + "\n\n")
	}
	return b.String(), dates
}

// BenchmarkExtract measures all that this package does, tagging included, on text in which each sentence has a date:
// the worst case.
func BenchmarkExtract(b *testing.B) {
	m := marked{}
	m.text, m.dates = benchmarkText()
	doc := prose.Lex(m.text, nil)
	dates := m.dated(doc)
	x := Extractor{Tagger: pos.English()}
	a := &article.Article{Text: m.text}
	b.SetBytes(int64(len(m.text)))
	b.ReportAllocs()
	for b.Loop() {
		x.Extract(a, doc, dates)
	}
}
