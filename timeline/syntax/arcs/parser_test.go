package arcs

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// A tree as testdata/trees.txt has it: for each token what is said of it, "" for a mark.
type want struct {
	doc       *prose.Document
	rel, head []string
}

func wanted(t *testing.T) (all []want) {
	b, err := os.ReadFile("testdata/trees.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		var w want
		var text strings.Builder
		for i, f := range strings.Fields(line) {
			tail, joined := strings.CutPrefix(f, "+")
			if i > 0 && !joined {
				text.WriteByte(' ')
			}
			parts := append(strings.Split(tail, "/"), "", "")
			text.WriteString(parts[0])
			w.rel, w.head = append(w.rel, parts[1]), append(w.head, parts[2])
		}
		w.doc = prose.Lex(text.String(), nil)
		if len(w.doc.Tokens) != len(w.rel) {
			t.Fatalf("%d tokens for %d words: %s", len(w.doc.Tokens), len(w.rel), line)
		}
		all = append(all, w)
	}
	return all
}

// named gives the word at i, with a number if it stands more than once.
func (w *want) named(i int) string {
	if i < 0 {
		return ""
	}
	count, nth := 0, 0
	for k := range w.doc.Tokens {
		if w.doc.Of(k) == w.doc.Of(i) {
			count++
			if k <= i {
				nth++
			}
		}
	}
	if count > 1 {
		return w.doc.Of(i) + "#" + strconv.Itoa(nth)
	}
	return w.doc.Of(i)
}

// leastHeads and leastBoth are the shares of right heads, and of right heads and relations, in percent, below which
// something is broken.
const (
	leastHeads = 85
	leastBoth  = 80
)

// TestTrees parses testdata/trees.txt and counts what is right.
func TestTrees(t *testing.T) {
	var p Parser
	var tree Tree
	all, heads, both := 0, 0, 0
	for _, w := range wanted(t) {
		s := prose.Sentence{Last: len(w.doc.Tokens)}
		p.Parse(w.doc, s, pos.English().Tag(w.doc, s, nil), &tree)
		for i, rel := range w.rel {
			if rel == "" {
				continue
			}
			if _, ok := ParseRel(rel); !ok {
				t.Fatalf("%q is no relation: %s", rel, w.doc.Text)
			}
			all++
			head := w.named(int(tree.Head[i]))
			if head == w.head[i] {
				heads++
			}
			if head == w.head[i] && tree.Rel[i].String() == rel {
				both++
			} else if testing.Verbose() {
				t.Logf("%s is %s of %q, not %s of %q: %s", w.named(i), tree.Rel[i], head, rel, w.head[i], w.doc.Text)
			}
		}
	}
	h, b := 100*float64(heads)/float64(all), 100*float64(both)/float64(all)
	t.Logf("%.1f %% of the heads of %d words are right, %.1f %% with their relations", h, all, b)
	if h < leastHeads || b < leastBoth {
		t.Errorf("want %d %% and %d %%", leastHeads, leastBoth)
	}
}

// check reports what is wrong with a tree of n tokens.
func check(t *testing.T, tree *Tree, n int) {
	t.Helper()
	if len(tree.Head) != n || len(tree.Rel) != n {
		t.Fatalf("%d heads and %d relations for %d tokens", len(tree.Head), len(tree.Rel), n)
	}
	roots, seen := 0, 0
	for i, h := range tree.Head {
		if h == -1 {
			roots++
		} else if h < 0 || int(h) >= n {
			t.Fatalf("token %d of %d hangs on %d", i, n, h)
		}
		if (h == -1) != (tree.Rel[i] == Root) || tree.Rel[i] == 0 || tree.Rel[i] > Dep {
			t.Errorf("token %d hangs on %d as %q", i, h, tree.Rel[i])
		}
		first, last := tree.Extent(i)
		if first > i || last < i {
			t.Errorf("token %d is not among %d to %d", i, first, last)
		}
		for c := range tree.Children(i) {
			seen++
			from, to := tree.Extent(c)
			if int(tree.Head[c]) != i || from < first || to > last {
				t.Errorf("%d, from %d to %d, does not hang on %d, from %d to %d", c, from, to, i, first, last)
			}
		}
	}
	if n > 0 && (roots != 1 || seen != n-1) {
		t.Errorf("%d roots, %d dependents of %d tokens", roots, seen, n)
	}
	if n > 0 {
		if first, last := tree.Extent(tree.Root()); first != 0 || last != n-1 {
			t.Errorf("%d to %d hang on the root of %d tokens", first, last, n)
		}
	}
}

// Any tokens with any tags make a tree.
func FuzzParse(f *testing.F) {
	f.Add("The envoys met in Oslo, officials said.", []byte{3, 13, 32})
	f.Add("", []byte{})
	f.Add(") . . ( \xff — — 3", []byte{200, 0, 63})
	var p Parser
	var tree Tree
	f.Fuzz(func(t *testing.T, text string, b []byte) {
		d := prose.Lex(text, nil)
		tags := make([]pos.Tag, len(d.Tokens))
		for i := range tags {
			if len(b) > 0 {
				tags[i] = pos.Tag(b[i%len(b)])
			}
		}
		p.Parse(d, prose.Sentence{Last: len(d.Tokens)}, tags, &tree)
		check(t, &tree, len(d.Tokens))
	})
}

const report = `The foreign ministers of both countries will meet in Lugano on Tuesday to discuss a cease-fire that was agreed
	last month, officials said. The talks, which had been postponed twice, follow an attack in which 14 people died. `

func tagged(text string) (*prose.Document, []pos.Tag) {
	d := prose.Lex(text, nil)
	var tags []pos.Tag
	for _, s := range d.Sentences {
		tags = pos.English().Tag(d, s, tags)
	}
	return d, tags
}

// A sentence of thousands of words is parsed, too, and takes no memory beyond what the parser keeps.
func TestLongSentence(t *testing.T) {
	var p Parser
	var tree Tree
	for _, piece := range []string{"and ", "( ", "the ", "said ", ", ", "of Oslo ", "who says that "} {
		d := prose.Lex(strings.Repeat(piece, 2_000), nil)
		s := prose.Sentence{Last: len(d.Tokens)}
		tags := pos.English().Tag(d, s, nil)
		p.Parse(d, s, tags, &tree)
		check(t, &tree, len(d.Tokens))
		if n := testing.AllocsPerRun(1, func() { p.Parse(d, s, tags, &tree) }); n != 0 {
			t.Errorf("%q: %v allocations", piece, n)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	d, tags := tagged(strings.Repeat(report, 200))
	var p Parser
	var tree Tree
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range d.Sentences {
			p.Parse(d, s, tags[s.First:s.Last], &tree)
		}
	}
	b.ReportMetric(float64(b.N)*float64(len(d.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}
