package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/effect/probe"
)

// A text is one article, or with -together all of a file.
type text struct {
	name     string
	articles []*article.Article
	size     int
	steps    int    // conditions evaluated when nothing is left out
	sum      string // of the timeline then
}

// A measurement knows of each condition the texts on which it is not neutral.
type measurement struct {
	conditions []condition
	texts      []text
	matters    [][]int // by condition: indices of texts, the short ones first
	early      []bool  // by condition: it is asked when tables are made, before any text
}

// measureAll tells which conditions of the list in a file change nothing on the texts in paths.
func measureAll(list, without string, together bool, paths []string) error {
	data, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	var m measurement
	if err := json.Unmarshal(data, &m.conditions); err != nil {
		return err
	}
	for _, path := range paths {
		if err := m.read(path, together); err != nil {
			return err
		}
	}
	slices.SortStableFunc(m.texts, func(a, b text) int { return cmp.Compare(a.size, b.size) })
	m.record()
	for i := range m.conditions {
		switch c := &m.conditions[i]; {
		case without == "":
			m.report(i)
		case fmt.Sprintf("%s:%d", c.File, c.Line) == without:
			m.show(i)
		}
	}
	return nil
}

// read adds the articles of a file.
func (m *measurement) read(path string, together bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	all := text{name: path}
	for a, err := range article.Read(f, article.Input{Name: path}) {
		if err != nil {
			return err
		}
		if !together {
			m.texts = append(m.texts, text{name: cmp.Or(a.ID, path), articles: []*article.Article{a}, size: len(a.Text)})
			continue
		}
		all.articles, all.size = append(all.articles, a), all.size+len(a.Text)
	}
	if together {
		m.texts = append(m.texts, all)
	}
	return nil
}

// record runs all texts with nothing left out. The first runs twice, since tables are made on first use.
func (m *measurement) record() {
	n := len(m.conditions)
	probe.Seen, probe.Neutral, m.matters = make([]uint8, n), make([]bool, n), make([][]int, n)
	for i, c := range m.conditions {
		probe.Neutral[i] = c.Neutral
	}
	m.texts[0].timeline()
	m.early = make([]bool, n)
	for i, seen := range probe.Seen {
		m.early[i] = seen != 0
	}
	for k := range m.texts {
		t := &m.texts[k]
		clear(probe.Seen)
		probe.Steps = 0
		t.sum = t.timeline()
		t.steps = probe.Steps
		for i, seen := range probe.Seen {
			m.early[i] = m.early[i] && (k > 0 || seen == 0)
			if other := otherwise(m.conditions[i].Neutral); seen&other != 0 {
				m.matters[i] = append(m.matters[i], k)
				m.early[i] = false
			}
		}
	}
}

// otherwise gives what a condition has been seen to be where it was not neutral.
func otherwise(neutral bool) uint8 {
	if neutral {
		return probe.WasFalse
	}
	return probe.WasTrue
}

// report writes a line of a condition without which every timeline is the same.
func (m *measurement) report(i int) {
	if m.early[i] {
		return
	}
	for _, k := range m.matters[i] {
		if m.changes(i, k) {
			return
		}
	}
	c := &m.conditions[i]
	fmt.Printf("%s:%d: %t without effect on %d texts: %s\n", c.File, c.Line, c.Neutral, len(m.matters[i]), c.Code)
}

// show writes which texts change without a condition.
func (m *measurement) show(i int) {
	c := &m.conditions[i]
	fmt.Printf("%s:%d: %s\n", c.File, c.Line, c.Code)
	for _, k := range m.matters[i] {
		if m.changes(i, k) {
			fmt.Println("  changes", m.texts[k].name)
		}
	}
}

// changes reports whether the timeline of a text is another one without a condition.
func (m *measurement) changes(i, k int) bool {
	t := &m.texts[k]
	probe.Off, probe.Steps, probe.Most = i, 0, 20*t.steps+10_000
	defer func() { probe.Off, probe.Most = -1, 0 }()
	return t.timeline() != t.sum
}

// timeline gives the sum of the timeline of a text, or how making one ends in a panic.
func (t *text) timeline() (sum string) {
	defer func() {
		if p := recover(); p != nil {
			sum = fmt.Sprint("panic: ", p)
		}
	}()
	var b timeline.Builder
	made, err := b.Build(func(yield func(*article.Article, error) bool) {
		for _, a := range t.articles {
			if !yield(a, nil) {
				return
			}
		}
	})
	if err != nil {
		return err.Error()
	}
	h := sha256.New()
	if err := made.Write(h); err != nil {
		return err.Error()
	}
	return string(h.Sum(nil))
}
