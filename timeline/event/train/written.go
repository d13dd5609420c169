package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/prose"
)

// readWritten reads a file of articles that were made up and marked by hand. Each begins with a line
//
//	=== PUBLISHED | STYLE
//
// of its day, which may be empty, and what it is like; then comes its text, in which {he=Ana Berg} tells what a word
// stands for ({it=}: nothing that has a name), then a line for each dated event:
//
//	| expression | date | status | trigger | title ; another good one | place | who takes part | essential or minor
//
// "Tuesday#2" is the second Tuesday of the text, "talks#2" as a trigger the second of the expression's sentence.
func readWritten(path string) ([]marked, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []marked
	for i, block := range strings.Split("\n"+string(b), "\n=== ")[1:] {
		m, err := parseWritten(block)
		if err != nil {
			return nil, fmt.Errorf("%s: article %d: %w", path, i+1, err)
		}
		if m.article, err = parse(fmt.Sprintf("%s-%d", filepath.Base(path), i+1), m.text, m.published); err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

// parseWritten reads one article and its marks.
func parseWritten(block string) (m marked, err error) {
	head, rest, _ := strings.Cut(block, "\n")
	m.published, _, _ = strings.Cut(head, "|")
	m.published = strings.TrimSpace(m.published)
	var text, rows []string
	for line := range strings.SplitSeq(rest, "\n") {
		if row, ok := strings.CutPrefix(line, "|"); ok {
			rows = append(rows, row)
		} else {
			text = append(text, line)
		}
	}
	m.text, m.marks = unmark(strings.TrimSpace(strings.Join(text, "\n")))
	d := prose.Lex(m.text, nil)
	for _, row := range rows {
		g, err := parseRow(row, d)
		if err != nil {
			return m, fmt.Errorf("%q: %w", row, err)
		}
		m.gold = append(m.gold, g)
	}
	return m, nil
}

var braces = regexp.MustCompile(`\{([^{}=]+)=([^{}]*)\}`)

// unmark gives a text without its marks of what words stand for, and those marks.
func unmark(text string) (plain string, marks []mark) {
	var b strings.Builder
	at := 0
	for _, m := range braces.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[at:m[0]])
		marks = append(marks, mark{b.Len(), text[m[4]:m[5]]})
		b.WriteString(text[m[2]:m[3]])
		at = m[1]
	}
	b.WriteString(text[at:])
	return b.String(), marks
}

// parseRow reads the mark of an event of a text.
func parseRow(row string, d *prose.Document) (g goldEvent, err error) {
	f := strings.Split(row, "|")
	if len(f) != 8 {
		return g, fmt.Errorf("%d fields, not 8", len(f))
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	if g.Expr, g.ExprOffset = nth(d.Text, f[0]); g.ExprOffset < 0 {
		return g, fmt.Errorf("no %q in the text", f[0])
	}
	g.Start, g.End, _ = strings.Cut(f[1], "/")
	g.End = cmp.Or(g.End, g.Start)
	g.Certainty = certainty(f[2])
	s := d.Sentences[d.SentenceAt(g.ExprOffset)]
	g.Offset, g.Sentence = s.Start, d.Text[s.Start:s.End]
	trigger, at := nth(g.Sentence, f[3])
	if at < 0 {
		return g, fmt.Errorf("no %q in the sentence of %q", f[3], g.Expr)
	}
	at += g.Offset
	g.Trigger, g.TriggerOffset = trigger, &at
	titles := split(f[4], ";")
	g.Title, g.TitleAlt = titles[0], titles[1:]
	g.Location, g.Participants, g.Essential = f[5], split(f[6], ","), f[7] == "essential"
	g.prepare()
	return g, nil
}

// nth finds a mark such as "talks#2", and gives what it marks and its offset, -1 for none.
func nth(text, mark string) (what string, at int) {
	what, number, _ := strings.Cut(mark, "#")
	n, _ := strconv.Atoi(cmp.Or(number, "1"))
	at = -1
	for range n {
		next := strings.Index(text[at+1:], what)
		if next < 0 {
			return what, -1
		}
		at += 1 + next
	}
	return what, at
}

// certainty spells a status as the marked files do.
func certainty(status string) string {
	switch status {
	case "happened":
		return "confirmed"
	case "cancelled":
		return "negated"
	}
	return status
}

func split(list, by string) (parts []string) {
	for p := range strings.SplitSeq(list, by) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}
