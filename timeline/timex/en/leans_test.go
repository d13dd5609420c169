package en

import (
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

func TestLeans(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The vote was held on April 6. Two days after the vote, he resigned.", "2017-04-08"},
		{"The crash happened on April 6, 2016. Three weeks before the crash she had left.", "2016-03-16"},
		{"His trial began in March 2016. A year after his trial he was freed.", "2017"},
		{"The vote was held on April 6. Two days after the parade, he resigned.", ""},
		{"Two days after the vote, he resigned.", ""},
		{"The vote was held on April 6. He waited two days after that.", ""},
		{"The vote was held on April 6. The day before the vote, he fell ill.", "2017-04-05"},
		{"The vote was held on April 6. The week after the vote, he resigned.", "2017-04-10/2017-04-16"},
		{"The day after the vote, he resigned.", ""},
		{"The vote was held on April 6. Several days after the vote, he resigned.", ""},
	} {
		ds := New().Dates(prose.Lex(c.text, Lexicon()), timex.Context{Published: published})
		last := ds[len(ds)-1]
		if got := last.Span.EDTF(); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
		_, beside := last.Meaning.(timex.Beside)
		if c.want != "" &&
			(last.Anchor != timex.ByEvent || beside != (last.Type == timex.Date) || last.Leaning <= last.Last) {
			t.Errorf("%q: %+v", c.text, last)
		}
	}
}
