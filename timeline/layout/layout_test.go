package layout

import (
	"os"
	"strings"
	"testing"
)

// TestBlocks reads testdata/blocks.txt, which says how it is written.
func TestBlocks(t *testing.T) {
	b, err := os.ReadFile("testdata/blocks.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, corpus, _ := strings.Cut(string(b), "\n\n")
	for want := range strings.SplitSeq(corpus, "===\n") {
		text := want
		for _, k := range kindNames[1:] {
			text = strings.ReplaceAll(text, "{"+k+"}", "")
		}
		if got := mark(text, Of(text)); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// mark puts the kinds of its blocks into a text.
func mark(text string, blocks []Block) string {
	var b strings.Builder
	end := int32(0)
	for _, k := range blocks {
		b.WriteString(text[end:k.Start] + "{" + k.Kind.String() + "}" + text[k.Start:k.End])
		end = k.End
	}
	return b.String() + text[end:]
}

// TestWriter: a text that was written block by block has them.
func TestWriter(t *testing.T) {
	var w Writer
	w.Add("\n\n", Heading, " Programme ")
	w.Add("\n\n", Paragraph, " \n")
	w.Add("\n\n", Item, "• Opening")
	w.Add("\n", Item, "• Talk")
	if got, want := mark(w.Text(), w.Blocks()), "{heading}Programme\n\n{item}• Opening\n{item}• Talk"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if b := w.Blocks(); !b[0].Apart || !b[1].Apart || b[2].Apart {
		t.Errorf("apart: %+v", b)
	}
}

// FuzzOf: whatever the text, blocks are in order and disjoint, have a kind, and leave out nothing but white space.
func FuzzOf(f *testing.F) {
	for _, s := range []string{"a\r\nb\u2028c", "15:59KEY EVENT\n15:59Jo", "•\n-\n1.\n|a|b|\n\t", "By \nUpdated 3\n\xff", "2:05 Storm\n\n9:15"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, b := range append(Of(text), Block{int32(len(text)), int32(len(text)), Paragraph, false}) {
			if int(b.Start) < end || b.End < b.Start || b.Kind == 0 || strings.TrimSpace(text[end:b.Start]) != "" {
				t.Fatalf("block %+v behind %d of %q", b, end, text)
			}
			end = int(b.End)
		}
	})
}
