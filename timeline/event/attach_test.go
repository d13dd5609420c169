package event

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

//go:embed testdata/attachment.txt
var attachmentText string

// A marked is a sentence of testdata/attachment.txt without its marks.
type marked struct {
	line     int
	text     string
	dates    []markedDate
	triggers []markedTrigger
}

type markedDate struct {
	start, end int
	label      string
}

type markedTrigger struct {
	start int
	label string
	only  bool // the word in [], not one in {}
}

// parseMarked takes the marks out of a line.
func parseMarked(line string) marked {
	var m marked
	var b strings.Builder
	start, label := 0, ""
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '[', '{', '<':
			start, label = b.Len(), ""
			if rest := line[i+1:]; len(rest) > 1 && rest[1] == '=' || strings.HasPrefix(rest, "none=") {
				label, _, _ = strings.Cut(rest, "=")
				i += len(label) + 1
			}
		case ']', '}':
			m.triggers = append(m.triggers, markedTrigger{start, label, c == ']'})
		case '>':
			m.dates = append(m.dates, markedDate{start, b.Len(), label})
		default:
			b.WriteByte(c)
		}
	}
	m.text = b.String()
	return m
}

// dated makes of a marked date what timex would, on a day of its own.
func (m *marked) dated(d *prose.Document) []timex.Dated {
	var list []timex.Dated
	for i, md := range m.dates {
		e := timex.Expr{Start: md.start, End: md.end, First: -1, Type: timex.Date, Rule: "by hand"}
		for t, tok := range d.Tokens {
			if int(tok.Start) >= md.start && int(tok.End) <= md.end {
				if e.First < 0 {
					e.First = t
				}
				e.Last = t + 1
			}
		}
		day := time.Date(2017, 1, 1+i, 0, 0, 0, 0, time.UTC)
		grain := calendar.Day
		if text := m.text[md.start:md.end]; len(text) == 4 || strings.HasSuffix(text, "year") {
			grain = calendar.Year
		}
		list = append(list, timex.Dated{Expr: e, Value: "x", Span: calendar.Of(grain, day.AddDate(0, 0, i))})
	}
	return list
}

func readMarked() []marked {
	var list []marked
	for i, line := range strings.Split(attachmentText, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			m := parseMarked(line)
			m.line = i + 1
			list = append(list, m)
		}
	}
	return list
}

// attachmentScore runs the extractor over the marked sentences; it calls wrong for each date that went astray.
func attachmentScore(tagger pos.Tagger, wrong func(m *marked, d markedDate, got string)) (right, all int) {
	x := Extractor{Tagger: tagger}
	for _, m := range readMarked() {
		doc := prose.Lex(m.text, nil)
		dates := m.dated(doc)
		events := x.Extract(&article.Article{Text: m.text, Dateline: article.FindDateline(m.text, 0)}, doc, dates)
		for i, md := range m.dates {
			all++
			got := ""
			ok := md.label == "none"
			for _, e := range events {
				if x := e.Mentions[0].Expression; x.Start > dates[i].Start || x.End < dates[i].End {
					continue
				}
				got += e.Mentions[0].Trigger.Text + " "
				if md.label == "none" {
					ok = ok && !e.Salient()
					continue
				}
				for _, t := range m.triggers {
					ok = ok || t.label == md.label && t.start >= e.Mentions[0].Trigger.Start && t.start < e.Mentions[0].Trigger.End
				}
			}
			if ok {
				right++
			} else if wrong != nil {
				wrong(&m, md, got)
			}
		}
	}
	return right, all
}

// The floor is what was measured when the weights were fitted; they have not seen these sentences.
func TestAttachment(t *testing.T) {
	const floor = 88 // percent
	right, all := attachmentScore(nil, func(m *marked, d markedDate, got string) {
		t.Logf("line %d: %s: %s got %q", m.line, m.text, m.text[d.start:d.end], got)
	})
	if t.Logf("%d of %d", right, all); 100*right < floor*all {
		t.Errorf("%d of %d dates attached right, want %d %% at least", right, all, floor)
	}
}
