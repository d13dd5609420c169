package en

import (
	"path/filepath"
	"testing"

	"dateline/timeline/timex"
)

// TestConstraints leaves out one constraint after another: each must decide the date of some document, or it is dead.
func TestConstraints(t *testing.T) {
	var cases []corpusCase
	paths, _ := filepath.Glob("testdata/documents/*.txt")
	for _, path := range append(paths, "testdata/ahead.txt", "testdata/history.txt", "testdata/weekdays.txt") {
		cases = append(cases, readCorpus(t, path)...)
	}
	right := func(tagger *timex.Tagger) []bool {
		out := make([]bool, len(cases))
		for i, c := range cases {
			out[i] = c.check(tagger) == ""
		}
		return out
	}
	with := right(New())
	for _, why := range []timex.Why{timex.ByNearness, timex.ByPast, timex.ByFuture, timex.ByPresent, timex.ByWeekday,
		timex.ByPhrase,
		timex.BySentence, timex.ByStory, timex.ByEdition, timex.ByDirection, timex.ByOrder, timex.ByDaysBefore} {
		helps, hurts := 0, 0
		for i, ok := range right(New().Without(why)) {
			if with[i] && !ok {
				helps++
			}
			if !with[i] && ok {
				hurts++
			}
		}
		t.Logf("%s: %d documents right by it, %d wrong", why, helps, hurts)
		if helps == 0 {
			t.Errorf("%s decides no document", why)
		}
	}
}
