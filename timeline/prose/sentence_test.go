package prose

import (
	"os"
	"strings"
	"testing"
)

// TestSentences reads testdata/sentences.txt, which says how it is written.
func TestSentences(t *testing.T) {
	b, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, corpus, _ := strings.Cut(string(b), "\n\n")
	for _, marked := range strings.Split(corpus, "===\n") {
		text := strings.NewReplacer("|#", "", "|", "").Replace(marked)
		if got, want := show(Lex(text, testLexicon)), normal(marked); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// show gives the sentences of d, each closed as in the corpus.
func show(d *Document) string {
	var b strings.Builder
	for _, s := range d.Sentences {
		b.WriteString(d.Text[s.Start:s.End] + "|")
		if s.Heading {
			b.WriteString("#")
		}
	}
	return b.String()
}

func normal(marked string) string {
	parts := strings.Split(marked, "|")
	for i, p := range parts {
		heading := strings.HasPrefix(p, "#")
		parts[i] = strings.TrimSpace(strings.TrimPrefix(p, "#"))
		if heading {
			parts[i] = "#" + parts[i]
		}
	}
	return strings.Join(parts, "|")
}

func TestParagraphs(t *testing.T) {
	d := Lex("Title\n\nOne ends.\nTwo begins. Two ends.\n\n\nThree.\nitem\nitem", nil)
	want := []int{0, 1, 2, 2, 3, 4, 4}
	for i, s := range d.Sentences {
		if s.Paragraph != want[i] {
			t.Errorf("%q is in paragraph %d, want %d", d.Text[s.Start:s.End], s.Paragraph, want[i])
		}
	}
}

func TestSentenceAt(t *testing.T) {
	d := Lex(" One. Two.", nil)
	for offset, want := range []int{-1, 0, 0, 0, 0, -1, 1, 1, 1, 1, -1} {
		if got := d.SentenceAt(offset); got != want {
			t.Errorf("offset %d is in sentence %d, want %d", offset, got, want)
		}
	}
}

// A text without an end of a sentence must not become one sentence without an end.
func TestEndlessSentence(t *testing.T) {
	d := Lex(strings.Repeat("so on and ", 2000), nil)
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last-s.First > maxSentence {
			t.Fatalf("a sentence of the tokens %d to %d, after %d", s.First, s.Last, next)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Errorf("%d of %d tokens stand in sentences", next, len(d.Tokens))
	}
}
