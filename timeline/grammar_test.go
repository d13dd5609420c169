package timeline_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/timex/en"
)

// Texts made of the program's own words and rules: what a fuzzer of bytes seldom hits. Every date expression is one that
// some rule has as an example, every noun and verb one of the lists, and they are put together as sentences are, sensible or
// not.

var (
	texts = flag.Int("texts", 150, "TestGrammar: how many `texts` to make")
	from  = flag.Int("from", 0, "TestGrammar: the `number` of the first text, so that a long run can be parted")
)

// A grammar makes texts by chance.
type grammar struct {
	*rand.Rand
	dates, words []string
}

// vocabulary is what the program knows, read once.
var vocabulary = sync.OnceValue(func() (v struct{ dates, words []string }) {
	for _, r := range en.New().Rules() {
		for _, eg := range r.Eg {
			for part := range strings.SplitSeq(eg, "[") {
				if inner, _, ok := strings.Cut(part, " = "); ok {
					v.dates = append(v.dates, inner)
				}
			}
		}
	}
	paths, _ := filepath.Glob("english/data/*.txt")
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		for line := range strings.SplitSeq(string(content), "\n") {
			if !strings.HasPrefix(line, "#") {
				v.words = append(v.words, strings.FieldsFunc(line, func(r rune) bool { return r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 128 })...)
			}
		}
	}
	return v
})

func newGrammar(seed uint64) *grammar {
	v := vocabulary()
	return &grammar{rand.New(rand.NewPCG(seed, 1)), v.dates, v.words}
}

func (g *grammar) one(list ...string) string { return list[g.IntN(len(list))] }

func (g *grammar) word() string { return g.one(g.words...) }

// maybe gives what make makes one time in n, and otherwise nothing.
func (g *grammar) maybe(n int, make func() string) string {
	if g.IntN(n) == 0 {
		return make()
	}
	return ""
}

func (g *grammar) date() string {
	d := g.one(g.dates...)
	switch g.IntN(12) {
	case 0:
		return d + g.one("-", " to ", " and ", " through ", " or ", ", ", " – ") + g.one(g.dates...)
	case 1:
		return "between " + d + " and " + g.one(g.dates...)
	case 2:
		return "from " + d + " to " + g.one(g.dates...)
	case 3:
		return g.one("three", "two", "a few", "48", "9,999") + " " + g.one("hours", "days", "weeks", "months", "years", "centuries") + " " + g.one("later", "earlier", "after "+d, "before "+d, "ago")
	case 4:
		return fmt.Sprintf("%d:%02d %s %s", 1+g.IntN(12), g.IntN(60), g.one("a.m.", "p.m.", "GMT", "EDT"), d)
	case 5:
		return g.one("early ", "late ", "mid-", "the end of ", "the following ", "that ", "the night of ", "about ") + d
	}
	return d
}

func (g *grammar) name() string {
	return g.one("Anna Weber", "the council", "Police in Rome", "Oslo", "The court", "President Ruiz", "Northgate Ferries", "He", "It", "Paris", "The "+g.word())
}

func (g *grammar) clause() string {
	s := g.name() + " " + g.one("", "will ", "was ", "is to be ", "has ", "may ", "did not ") + g.word() +
		g.maybe(2, func() string { return " the " + g.word() }) +
		g.maybe(3, func() string { return " in " + g.one("Paris", "London", "Oslo", "Springfield, Ill.", "the north") })
	return s + g.maybe(1, func() string {
		return " " + g.one("on ", "in ", "at ", "by ", "until ", "since ", "after ", "", "") + g.date()
	})
}

func (g *grammar) sentence() string {
	s := g.clause()
	switch g.IntN(6) {
	case 0:
		s = strings.ToUpper(g.date()[:1]) + s + ", and " + g.clause()
	case 1:
		s = g.date() + ": " + s
	case 2:
		s = "“" + s + ",” " + g.name() + " said " + g.date()
	case 3:
		s += ", " + g.one("scheduled for ", "postponed from ", "moved to ", "which was called off on ", "two days after ") + g.date()
	}
	return s + g.one(".", ".", ".", "!", "", "\n\n", " –")
}

func (g *grammar) text() string {
	var b strings.Builder
	for range 1 + g.IntN(5) {
		b.WriteString(g.sentence() + g.one(" ", " ", "\n", "\n\n"))
	}
	return b.String()
}

// articles makes some articles, with and without a day of publication.
func (g *grammar) articles() (list []*article.Article) {
	for i := range 1 + g.IntN(3) {
		a := &article.Article{ID: fmt.Sprint("a", i), Text: g.text(), Language: "en", SHA256: fmt.Sprintf("%064d", i)}
		if g.IntN(2) == 0 {
			day, _ := calendar.On(2000+g.IntN(30), 3, 1+g.IntN(28))
			a.Published = article.Published{Span: day, From: article.FromMetadata}
		}
		list = append(list, a)
	}
	return list
}

func written(t *timeline.Timeline) (string, error) {
	var b bytes.Buffer
	err := t.Write(&b)
	return b.String(), err
}

// wrong tells what is wrong with a timeline made of articles, read again, and with the same told once more; "" for nothing.
func wrong(articles []*article.Article) string {
	var b timeline.Builder
	var reports []*timeline.Report
	for _, a := range articles {
		reports = append(reports, b.Read(a))
	}
	var t timeline.Timeline
	t.Add(reports...)
	for i := range t.Events {
		if s := t.Events[i].Date.Span; !s.Sound() {
			return fmt.Sprintf("%q has a date that cannot be kept: %v to %v", t.Events[i].Title, s.Start, s.End)
		}
	}
	first, err := written(&t)
	if err != nil {
		return err.Error()
	}
	again, err := timeline.Load(strings.NewReader(first))
	if err != nil {
		return "written and not read again: " + err.Error()
	}
	for _, step := range []struct {
		what string
		do   func()
	}{
		{"read again", func() {}},
		{"with nothing added", func() { again.Add() }},
		{"with the same articles added", func() { again.Add(reports...) }},
	} {
		step.do()
		if now, err := written(again); err != nil || now != first {
			return fmt.Sprintf("%s it differs (%v): %s", step.what, err, difference(first, now))
		}
	}
	return ""
}

// difference gives the first lines in which two texts differ.
func difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d: %s, then %s", i+1, x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines, then %d", len(x), len(y))
}

func checkSeed(t *testing.T, seed uint64) {
	t.Helper()
	articles := newGrammar(seed).articles()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("seed %d: panic: %v\n%s", seed, p, told(articles))
		}
	}()
	if w := wrong(articles); w != "" {
		t.Errorf("seed %d: %s\n%s", seed, w, told(articles))
	}
}

func told(articles []*article.Article) (s string) {
	for _, a := range articles {
		s += fmt.Sprintf("%s published %q: %q\n", a.ID, a.Published.Span.EDTF(), a.Text)
	}
	return s
}

// Whatever is said, a timeline of it can be written, read, and read on.
func TestGrammar(t *testing.T) {
	for seed := range uint64(*texts) {
		checkSeed(t, uint64(*from)+seed)
	}
}

func FuzzGrammar(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkSeed)
}
