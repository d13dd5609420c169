package place

import (
	"testing"

	"dateline/timeline/prose"
)

// FuzzMentions holds mentions of any text to its bounds: in order, disjoint, on the edges of tokens, the same twice.
func FuzzMentions(f *testing.F) {
	eachLine(f, "testdata/mentions.txt", func(_ int, line string) {
		text, _ := unmark(line)
		f.Add(text)
	})
	for _, s := range []string{"", "The", "in", "St.", "Paris,", "Paris, Paris, Paris, in in", "U.S.-", "The The Hague", "\xff Paris\x00, Tex.", "'s Paris's"} {
		f.Add(s)
	}
	g := New()
	f.Fuzz(func(t *testing.T, text string) {
		d := prose.Lex(text, nil)
		s := g.Setting(d)
		var first []Match
		last := 0
		for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
			if m.First < last || m.First >= m.Last || m.Last > len(d.Tokens) || m.Prep >= m.First {
				t.Fatalf("match %+v after token %d of %d", m, last, len(d.Tokens))
			}
			if m.Start != int(d.Tokens[m.First].Start) || m.End != int(d.Tokens[m.Last-1].End) || m.Place.Kind == 0 {
				t.Fatalf("match %+v", m)
			}
			last = m.Last
			first = append(first, m)
		}
		i := 0
		for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
			if m != first[i] {
				t.Fatalf("first %+v, then %+v", first[i], m)
			}
			i++
		}
	})
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"", "the", "São Paulo", "U.S.", "’s", "\xff", "a-b/c,d"} {
		f.Add(s)
	}
	g := New()
	f.Fuzz(func(t *testing.T, name string) {
		if p, ok := g.Lookup(name, Hint{}); ok && p.Kind == 0 {
			t.Errorf("%q is %+v", name, p)
		}
		g.Demonym(name)
	})
}
