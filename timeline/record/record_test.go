package record_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/record"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

var gazetteer = place.New()

// read gives the records of a text that was published on a day.
func read(text, published string) []record.Record {
	day, _ := calendar.ParseEDTF(published)
	doc := prose.Lex(text, en.Lexicon())
	dates := en.New().Dates(doc, timex.Context{Published: day})
	return record.Read(record.Input{Doc: doc, Dates: dates, Day: day, Tagger: pos.English(), Places: gazetteer, Setting: gazetteer.Setting(doc)})
}

// show spells a record as a line of the corpora.
func show(r *record.Record) string {
	var more []string
	for _, f := range [...]struct{ name, value string }{{"address", r.Address}, {"price", r.Price}, {"link", r.Link}} {
		if f.value != "" {
			more = append(more, f.name+"="+f.value)
		}
	}
	return tidy(fmt.Sprintf("%s | %s | %s | %s", r.When.EDTF(), r.Title, r.Place, strings.Join(more, "; ")))
}

// tidy spells a line of a corpus with one space between its fields, and none that is empty at its end.
func tidy(line string) string {
	fields := strings.Split(strings.TrimPrefix(line, "= "), "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return strings.TrimRight(strings.Join(fields, " | "), "| ")
}

// TestRecords reads the corpora in testdata; programmes.txt says how they are written.
func TestRecords(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	right, all := 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, corpus, _ := strings.Cut(string(b), "\n\n")
		for document := range strings.SplitSeq(corpus, "===\n") {
			head, rest, _ := strings.Cut(document, "\n")
			head, known := strings.CutSuffix(head, " known")
			text, marked, _ := strings.Cut(rest, "\n= ")
			var want, got []string
			for _, w := range strings.Split(strings.TrimSpace(marked), "\n") {
				if w = tidy(w); w != "" {
					want = append(want, w)
				}
			}
			for _, r := range read(text, strings.TrimPrefix(head, "published ")) {
				got = append(got, show(&r))
			}
			all++
			if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); known {
				if g == w {
					t.Errorf("%s: no longer fails: %s", file, text)
				}
			} else if g != w {
				t.Errorf("%s: %s\ngot\n%s\nwant\n%s\n", file, text, g, w)
			} else {
				right++
			}
		}
	}
	t.Logf("%d of %d documents", right, all)
}
