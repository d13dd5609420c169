package batch

import (
	"strings"
	"testing"

	"dateline/timeline/article"
)

// A panic loses the article that it is about and no other one, and is told under the id of that article.
func TestPanicIsOfOneArticle(t *testing.T) {
	lines := `{"id":"a","text":"One."}` + "\n" + `{"id":"b","text":"Two."}` + "\n" + `{"id":"c","text":"Three."}` + "\n"
	r := Reader{Stdin: strings.NewReader(lines), From: article.JSONL, Known: func(a *article.Article) bool {
		if a.ID == "b" {
			panic("a bug")
		}
		return false
	}}
	got, want := strings.Join(told(r, "-"), "; "), `a One.; "b" false standard input:2: internal error: a bug; c Three.`
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
