package pos

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"dateline/timeline/prose"
)

// TestEnglish tags testdata/news.txt, which says how it is written, and counts what is right.
func TestEnglish(t *testing.T) {
	right, all := 0, 0
	for _, line := range corpus(t) {
		d, want := marked(t, line)
		var got []Tag
		for _, s := range d.Sentences {
			got = English().Tag(d, s, got)
		}
		for i := range got {
			all++
			if got[i] == want[i] {
				right++
			} else if testing.Verbose() {
				t.Logf("%s is %s, not %s: %s", d.Of(i), want[i], got[i], d.Text)
			}
		}
	}
	share := 100 * float64(right) / float64(all)
	t.Logf("%.2f %% of %d tokens", share, all)
	if share < leastShare {
		t.Errorf("%.2f %% are right, want %v", share, leastShare)
	}
}

// leastShare is the share of right tags, in percent, below which something is broken.
const leastShare = 95

func corpus(t *testing.T) []string {
	b, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, line := range strings.Split(string(b), "\n") {
		if line != "" && !strings.HasPrefix(line, "# ") {
			lines = append(lines, line)
		}
	}
	return lines
}

// marked reads a line of word_TAG. A word that stands right after the one before has a plus in front: Smith_NNP +'s_POS.
func marked(t *testing.T, line string) (*prose.Document, []Tag) {
	var text strings.Builder
	var tags []Tag
	for i, f := range strings.Fields(line) {
		word, name, _ := strings.Cut(f, "_")
		tag, ok := Parse(name)
		if !ok {
			t.Fatalf("%q has no tag: %s", f, line)
		}
		tail, joined := strings.CutPrefix(word, "+")
		if !joined && i > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(tail)
		tags = append(tags, tag)
	}
	d := prose.Lex(text.String(), nil)
	if len(d.Tokens) != len(tags) {
		t.Fatalf("%d tokens for %d tags: %s", len(d.Tokens), len(tags), line)
	}
	return d, tags
}

func TestReadDamaged(t *testing.T) {
	for _, n := range []int{0, 1, 20, len(model) / 2, len(model) - 1} {
		if _, err := Read(bytes.NewReader(model[:n])); err == nil {
			t.Errorf("%d bytes of a model are read without an error", n)
		}
	}
}

func TestTagsAllTokens(t *testing.T) {
	for _, text := range []string{"", "Yes", "…", "\xff \xfe", strings.Repeat("word ", 1000), "SHOUTED OUT LOUD"} {
		d := prose.Lex(text, nil)
		for _, s := range d.Sentences {
			tags := English().Tag(d, s, nil)
			if len(tags) != s.Last-s.First {
				t.Errorf("%q: %d tags for %d tokens", text, len(tags), s.Last-s.First)
			}
			for _, tag := range tags {
				if tag == 0 || tag > Money {
					t.Errorf("%q: tag %d", text, tag)
				}
			}
		}
	}
}

func TestNoAllocations(t *testing.T) {
	d := prose.Lex("The envoys will meet in Oslo on Tuesday, officials said.", nil)
	tags := English().Tag(d, d.Sentences[0], nil)
	if n := testing.AllocsPerRun(10, func() { English().Tag(d, d.Sentences[0], tags[:0]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat(`The foreign ministers of both countries will meet in Lugano on Tuesday to discuss a cease-fire that was agreed last
		month, officials said. The talks, which had been postponed twice, follow an attack in which 14 people died. `, 200)
	d := prose.Lex(text, nil)
	tags := make([]Tag, 0, len(d.Tokens))
	for b.Loop() {
		tags = tags[:0]
		for _, s := range d.Sentences {
			tags = English().Tag(d, s, tags)
		}
	}
	b.ReportMetric(float64(b.N)*float64(len(d.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(bytes.NewReader(model)); err != nil {
			b.Fatal(err)
		}
	}
}
