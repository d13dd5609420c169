package place

import (
	"strings"
	"testing"

	"dateline/timeline/prose"
)

// A wanted is a mention as a text of testdata marks it.
type wanted struct {
	start, end int
	place      string
}

// unmark takes the marks out of a line like "in [Astana = Astana, KZ]"; "-" marks nothing.
func unmark(line string) (text string, marks []wanted) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), marks
		}
		mark, after, _ := strings.Cut(rest, "]")
		words, place, _ := strings.Cut(mark, " = ")
		start := b.Len()
		b.WriteString(words)
		if place != "-" {
			marks = append(marks, wanted{start, b.Len(), place})
		}
		line = after
	}
}

// TestMentions finds what the texts of testdata mark, and nothing else. The Setting of each is its own.
func TestMentions(t *testing.T) {
	g := New()
	found, right, all := 0, 0, 0
	eachLine(t, "testdata/mentions.txt", func(n int, line string) {
		text, marks := unmark(line)
		all += len(marks)
		d := prose.Lex(text, nil)
		s := g.Setting(d)
		for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
			if !m.Sure() {
				continue
			}
			found++
			if i := index(marks, m); i < 0 {
				t.Errorf("mentions.txt:%d: found %q as %s", n, text[m.Start:m.End], spell(m.Place))
			} else {
				right++
				marks = append(marks[:i], marks[i+1:]...)
			}
		}
		for _, w := range marks {
			t.Errorf("mentions.txt:%d: missed %q as %s", n, text[w.start:w.end], w.place)
		}
	})
	t.Logf("precision %d/%d, recall %d/%d", right, found, right, all)
}

func index(marks []wanted, m Match) int {
	for i, w := range marks {
		if w.start == m.Start && w.end == m.End && means(w.place, m.Place) {
			return i
		}
	}
	return -1
}
