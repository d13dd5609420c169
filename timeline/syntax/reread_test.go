package syntax_test

import (
	_ "embed"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
)

//go:embed testdata/reread.txt
var rereadText string

// bracketed gives a text without its square brackets, and the stretches of tokens that stood in them.
func bracketed(text string) (d *prose.Document, dates []syntax.Stretch) {
	var plain strings.Builder
	var at []int
	for _, r := range text {
		if r == '[' || r == ']' {
			at = append(at, plain.Len())
		} else {
			plain.WriteRune(r)
		}
	}
	d = prose.Lex(plain.String(), nil)
	for k := 0; k+1 < len(at); k += 2 {
		var w syntax.Stretch
		for i := range d.Tokens {
			if int(d.Tokens[i].Start) == at[k] {
				w.First = i
			}
			if int(d.Tokens[i].End) == at[k+1] {
				w.Last = i + 1
			}
		}
		dates = append(dates, w)
	}
	return d, dates
}

// TestReread reads what words hang on in sentences with dates, as testdata/reread.txt has it.
func TestReread(t *testing.T) {
	var p syntax.Parser
	for sentence, wanted := range pieces(rereadText) {
		d, dates := bracketed(sentence)
		var s syntax.Sentence
		p.Parse(&s, d, 0, 0, len(d.Tokens), pos.English(), dates...)
		for want := range strings.SplitSeq(wanted, "; ") {
			word, _, _ := strings.Cut(want, " ")
			for i := range s.N {
				if s.Text(i) != word {
					continue
				}
				head := "-"
				if h := s.Head(i); h >= 0 {
					head = s.Text(h)
				}
				if got := word + " " + s.Rel(i).String() + " " + head; got != want {
					t.Errorf("%s\n got %s\nwant %s", sentence, got, want)
				}
				break
			}
		}
	}
}

// TestRereadKeepsTheSentence reads sentences without any of their stretches: every token is there once more, with its
// tag, in one tree of stretches.
func TestRereadKeepsTheSentence(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var p syntax.Parser
	for sentence := range pieces(rereadText + verbsText) {
		d, _ := bracketed(sentence)
		n := d.Sentences[0].Last
		for range 20 {
			first := random.IntN(n)
			second := first + 1 + random.IntN(n-first)
			dates := []syntax.Stretch{{First: first, Last: second}}
			if second < n {
				dates = append(dates, syntax.Stretch{First: second, Last: min(second+2, n)})
			}
			var s syntax.Sentence
			p.Parse(&s, d, 0, 0, n, pos.English(), dates...)
			checkTree(t, &s, n)
		}
	}
}

func checkTree(t *testing.T, s *syntax.Sentence, n int) {
	t.Helper()
	roots := 0
	for i := range n {
		if s.Tags[i] == 0 {
			t.Fatalf("%s: no tag", s.Text(i))
		}
		h := s.Head(i)
		if h < 0 {
			roots++
			continue
		}
		for k := min(i, h) + 1; k < max(i, h); k++ {
			if above := s.Head(k); above < min(i, h) || above > max(i, h) {
				t.Fatalf("%s: the arc of %s crosses that of %s", s.Words(0, n), s.Text(i), s.Text(k))
			}
		}
	}
	if len(s.Tags) != n || roots != 1 {
		t.Fatalf("%s: %d tags, %d roots", s.Words(0, n), len(s.Tags), roots)
	}
}
