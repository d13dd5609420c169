package timeline

import (
	"strings"
	"testing"
)

// A paragraph is kept where more stands in it than the sentence that tells the event, and each once.
func TestParagraphs(t *testing.T) {
	const text = `Harbour news

The pilots' strike at Gdynia ended on March 4, 2031. Ships had waited for nine days. The port opened again on March 5.

The union will vote on the offer on March 20, 2031.

` + "\u00a0" + `Nobody was hurt when the crane fell on March 1, 2031. It had been inspected in February.
`
	var b Builder
	r := b.Read(news(text))
	want := []string{"The pilots' strike at Gdynia ended", "Nobody was hurt"}
	if len(r.Document.Paragraphs) != len(want) {
		t.Fatalf("got %+v", r.Document.Paragraphs)
	}
	for i, p := range r.Document.Paragraphs {
		if !strings.HasPrefix(p.Text, want[i]) || r.Text[p.Start:p.Start+len(p.Text)] != p.Text {
			t.Errorf("got %+v", p)
		}
	}
	for _, e := range r.Events {
		m := &e.Mentions[0]
		before, after := r.Document.Around(m.Start, m.End)
		if alone := strings.HasPrefix(m.Sentence, "The union"); alone != (before+after == "") {
			t.Errorf("%q stands between %q and %q", m.Sentence, before, after)
		}
		if whole := before + m.Sentence + after; !strings.Contains(r.Text, whole) {
			t.Errorf("%q does not stand in the text", whole)
		}
	}
}

// A text without paragraphs keeps what is near, and what is told for machines alone stands in none.
func TestParagraphsAreShort(t *testing.T) {
	text := strings.Repeat("Nothing was said of it by the board. ", 100)
	var b Builder
	r := b.Read(news(text + "The bridge at Lund was closed on March 4, 2031. " + text))
	if p := r.Document.Paragraphs; len(p) != 1 || len(p[0].Text) > 2*widest+100 || len(p[0].Text) < widest {
		t.Errorf("got %+v", p)
	}
	if before, after := r.Document.Around(0, 0); before+after != "" {
		t.Errorf("nothing stands between %q and %q", before, after)
	}
}
