package en

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// A case is a document of a bracketed corpus: "[text = value TYPE ?]", where TYPE may be missing and the question mark
// says that the date must be unresolved. Documents stand apart by blank lines; "# published 2017-05-02" or "# published
// unknown" holds for those below it; other lines that begin with "#" are remarks.
type corpusCase struct {
	file, text string
	published  calendar.Span
	whole      bool // a document apart by dashes, not by blank lines
}

func readCorpus(t *testing.T, path string) []corpusCase {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []corpusCase
	var pub calendar.Span
	apart := "\n\n"
	whole := strings.Contains(string(raw), "\n----\n")
	if whole {
		apart = "\n----\n"
	}
	for _, block := range strings.Split(string(raw), apart) {
		block = strings.TrimSpace(block)
		for strings.HasPrefix(block, "#") {
			var line string
			line, block, _ = strings.Cut(block, "\n")
			if day, ok := strings.CutPrefix(line, "# published "); ok {
				pub = calendar.Span{}
				if d, err := time.Parse(time.DateOnly, day); err == nil {
					pub = calendar.Of(calendar.Day, d)
				}
			}
		}
		if block = strings.TrimSpace(block); block != "" {
			out = append(out, corpusCase{filepath.Base(path), block, pub, whole})
		}
	}
	return out
}

// check gives what is wrong with a document, "" when nothing is.
func (c corpusCase) check(tagger *timex.Tagger) string {
	text, marks := unbracket(c.text)
	var got, want []string
	ds := c.dates(tagger, text)
	for i, d := range ds {
		line := text[d.Start:d.End] + " = " + d.Value
		fields := []string{}
		if i < len(marks) {
			_, value, _ := strings.Cut(marks[i], " = ")
			fields = strings.Fields(value)
		}
		if len(fields) > 1 && fields[1] != "?" && fields[1][0] != '@' {
			line += " " + d.Type.String()
		}
		if n := len(fields); n > 1 && fields[n-1][0] == '@' {
			line += " @" + d.Span.EDTF()
		}
		if d.Unresolved != "" {
			line += " ?"
		}
		got = append(got, line)
	}
	want = append(want, marks...)
	if g, w := strings.Join(got, "; "), strings.Join(want, "; "); g != w {
		return "got  " + g + "\nwant " + w
	}
	return ""
}

// TestCorpus runs the corpora of testdata. What fails and is known to stands in known.txt with its reason, as
// "first words of the document | reason"; one that passes must be taken out of there.
func TestCorpus(t *testing.T) {
	known := readKnown(t, "testdata/known.txt")
	paths, _ := filepath.Glob("testdata/*.txt")
	for _, path := range paths {
		if filepath.Base(path) == "known.txt" {
			continue
		}
		for _, c := range readCorpus(t, path) {
			wrong := c.check(New())
			key := c.known(known)
			switch {
			case key == "" && wrong != "":
				t.Errorf("%s: %s\n%s", c.file, c.text, wrong)
			case key != "" && wrong == "":
				t.Errorf("%s: %s: passes now; take it out of known.txt", c.file, c.text)
			}
			delete(known, key)
		}
	}
	for k := range known {
		t.Errorf("known.txt: no document begins with %q", k)
	}
}

func readKnown(t *testing.T, path string) map[string]string {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if line == "" {
			continue
		}
		key, reason, _ := strings.Cut(line, " | ")
		if reason == "" {
			t.Errorf("known.txt: no reason for %q", key)
		}
		out[key] = reason
	}
	return out
}
