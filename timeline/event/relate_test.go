package event_test

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

//go:embed testdata/relations.txt
var relationsText string

// relations spells the relations of events as the lines of testdata/relations.txt.
func relations(events []event.Event) (lines []string) {
	words := make(map[string]string)
	for i := range events {
		words[events[i].ID] = events[i].Mentions[0].Trigger.Text
	}
	for i := range events {
		for _, r := range events[i].Relations {
			lines = append(lines, fmt.Sprint(words[events[i].ID], " ", r.Kind, " ", words[r.Event]))
		}
	}
	return lines
}

func TestRelations(t *testing.T) {
	day, _ := calendar.On(2024, 3, 22)
	var x event.Extractor
	right, given, stated := 0, 0, 0
	for block := range strings.SplitSeq(relationsText, "\n===\n") {
		var text, want []string
		for line := range strings.Lines(block) {
			line = strings.TrimRight(line, "\n")
			switch {
			case strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "|"):
				want = append(want, strings.TrimPrefix(line, "| "))
			default:
				text = append(text, line)
			}
		}
		a := &article.Article{Text: strings.TrimSpace(strings.Join(text, "\n")), Published: article.Published{Span: day, From: article.FromFlag}}
		a.Dateline = article.FindDateline(a.Text, 0)
		doc := prose.Lex(a.Text, en.Lexicon())
		events := x.Extract(a, doc, en.New().Dates(doc, timex.Context{Published: day}))
		got := relations(events)
		for _, line := range got {
			if slices.Contains(want, line) {
				right++
			}
		}
		given, stated = given+len(got), stated+len(want)
		if !slices.Equal(got, want) {
			for i := range events {
				t.Logf("%s | %s", events[i].Date.EDTF(), events[i].Mentions[0].Trigger.Text)
			}
			t.Errorf("%s\ngot: %s\nwant: %s", a.Text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
	t.Logf("%d of %d stated relations, %d given", right, stated, given)
}
