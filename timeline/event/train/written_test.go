package main

import (
	"strings"
	"testing"
)

const piece = `2019-04-12 | regional paper, planning
Council backs hotel

Plans for a hotel won the backing of the council on Wednesday night, on a site that Karst & Daughters bought in 2017. {It=Karst & Daughters} ` +
	`said on Thursday that work may begin in May.

| Wednesday night | 2019-04-10 | happened | backing | Council backs hotel ; Plans for hotel win backing |  | Northmoor Council | essential
| May | 2019-05 | possible | begin | Work on hotel begins |  | Karst & Daughters, Northmoor Council | minor
`

func TestParseWritten(t *testing.T) {
	m, err := parseWritten(piece)
	if err != nil {
		t.Fatal(err)
	}
	if m.published != "2019-04-12" || strings.Contains(m.text, "{") || len(m.gold) != 2 || len(m.marks) != 1 {
		t.Fatalf("%+v", m)
	}
	if at := m.marks[0].start; m.text[at:at+2] != "It" || m.marks[0].name != "Karst & Daughters" {
		t.Errorf("marked %+v", m.marks[0])
	}
	g, later := &m.gold[0], &m.gold[1]
	if m.text[*g.TriggerOffset:*g.TriggerOffset+7] != "backing" || len(g.TitleAlt) != 1 || !g.Essential || g.End != "2019-04-10" {
		t.Errorf("first: %+v", g)
	}
	if later.Certainty != "possible" || len(later.Participants) != 2 || later.Essential || !strings.HasPrefix(later.Sentence, "It said") {
		t.Errorf("second: %+v", later)
	}
}

func TestParseWrittenRefuses(t *testing.T) {
	for old, bad := range map[string]string{
		"| May | 2019-05 |": "| June | 2019-06 |", "| begin |": "| end |", "| minor": "",
	} {
		if _, err := parseWritten(strings.Replace(piece, old, bad, 1)); err == nil {
			t.Errorf("%q in the place of %q is no fault", bad, old)
		}
	}
}

// All that was written for training can be read.
func TestWritten(t *testing.T) {
	list, err := readWritten("written.txt")
	if err != nil {
		t.Fatal(err)
	}
	events := 0
	for i := range list {
		events += len(list[i].gold)
	}
	t.Logf("%d articles with %d events", len(list), events)
	if len(list) < 50 || events < 10*len(list)/2 {
		t.Errorf("%d articles with %d events", len(list), events)
	}
}
