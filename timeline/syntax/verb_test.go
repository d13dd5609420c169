package syntax_test

import (
	_ "embed"
	"fmt"
	"iter"
	"strings"
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
)

//go:embed testdata/verbs.txt
var verbsText string

// TestVerbs reads what the words around a predicate say, and its subject, as testdata/verbs.txt has it.
func TestVerbs(t *testing.T) {
	var p syntax.Parser
	for sentence, want := range pieces(verbsText) {
		d := prose.Lex(sentence, nil)
		var s syntax.Sentence
		p.Parse(&s, d, 0, d.Sentences[0].First, d.Sentences[0].Last, pos.English())
		word, _, _ := strings.Cut(want, ":")
		for i := range s.N {
			if s.Text(i) == word {
				if got := word + ": " + describe(&s, i); got != want {
					t.Errorf("%s\n got %s\nwant %s", sentence, got, want)
				}
				break
			}
		}
	}
}

// pieces yields the sentences of a text of testdata, and what it has behind the bar of each.
func pieces(text string) iter.Seq2[string, string] {
	return func(yield func(sentence, wanted string) bool) {
		for line := range strings.Lines(text) {
			sentence, wanted, ok := strings.Cut(strings.TrimSpace(line), " | ")
			if ok && !strings.HasPrefix(line, "#") && !yield(sentence, wanted) {
				return
			}
		}
	}
}

// describe spells what the sentence says of the predicate at token i.
func describe(s *syntax.Sentence, i int) string {
	v := s.Verb(i)
	list := []string{[...]string{"no tense", "past", "present", "future"}[v.Tense]}
	for name, holds := range map[string]bool{"passive": v.Passive} {
		if holds {
			list = append(list, name)
		}
	}
	if v.Negated {
		list = append(list, "negated")
	}
	if v.Perfect {
		list = append(list, "perfect")
	}
	subject := "nobody"
	if k := s.Subject(i); k >= 0 {
		subject = s.Text(k)
	}
	return strings.Join(list, " ") + fmt.Sprintf(", by %s", subject)
}

// Every token but the root hangs on another, children come in order, and extents hold them.
func TestTree(t *testing.T) {
	var p syntax.Parser
	d := prose.Lex("The council in Lund rejected the plan on Monday, and the mayor resigned.", nil)
	var s syntax.Sentence
	p.Parse(&s, d, 0, 0, len(d.Tokens), pos.English())
	roots := 0
	for i := range s.N {
		if s.Head(i) < 0 {
			roots++
		}
		left, right := s.Extent(i)
		before := -1
		for c := range s.Children(i) {
			l, r := s.Extent(c)
			if s.Head(c) != i || c <= before || l < left || r > right || !s.Above(i, c) {
				t.Errorf("%s below %s: [%d, %d) in [%d, %d)", s.Text(c), s.Text(i), l, r, left, right)
			}
			before = c
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
}

// Of words in an order that nobody writes the parser makes odd trees; no verb is its own subject in them.
func TestOwnSubject(t *testing.T) {
	var p syntax.Parser
	d := prose.Lex("future, Oslo was picket that last Day,” 9,999 years ago!", nil)
	var s syntax.Sentence
	p.Parse(&s, d, 0, 0, len(d.Tokens), pos.English())
	for i := range s.N {
		if s.Subject(i) == i {
			t.Errorf("%q is its own subject", s.Text(i))
		}
	}
}
