package en

import (
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// TestDocuments runs whole short documents of many kinds, testdata/documents: previews, programmes, histories,
// minutes, results, articles with speech, undated ones. They stand apart by lines of four dashes, and are marked as
// those of TestCorpus; "@" and a date in EDTF tell the days that an amount of time comes to. What fails and is known
// to stands in testdata/documents/known with its reason.
func TestDocuments(t *testing.T) {
	known := readKnown(t, "testdata/documents/known")
	paths, _ := filepath.Glob("testdata/documents/*.txt")
	right, all := 0, 0
	for _, path := range paths {
		for _, c := range readCorpus(t, path) {
			all++
			wrong := c.check(New())
			key := c.known(known)
			switch {
			case wrong == "":
				right++
			case key == "":
				t.Errorf("%s: %s\n%s", c.file, c.text, wrong)
			}
			if key != "" && wrong == "" {
				t.Errorf("%s: %s: passes now; take it out of known", c.file, c.text)
			}
			delete(known, key)
		}
	}
	for k := range known {
		t.Errorf("known: no document begins with %q", k)
	}
	t.Logf("%d of %d documents right", right, all)
}

// dates reads a document as the program does: where nobody tells the day of publication, it is inferred.
func (c corpusCase) dates(tagger *timex.Tagger, text string) []timex.Dated {
	doc := prose.Lex(text, tagger.Lexicon())
	context := timex.Context{Published: c.published}
	if c.whole && c.published.IsZero() {
		if v, ok := tagger.Infer(doc); ok {
			context = v.Context()
		}
	}
	return tagger.Dates(doc, context)
}

// known gives the key under which a document is known to fail; "" where it is not.
func (c corpusCase) known(list map[string]string) string {
	for k := range list {
		if strings.HasPrefix(c.text, k) {
			return k
		}
	}
	return ""
}
