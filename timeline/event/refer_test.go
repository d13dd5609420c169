package event_test

import (
	_ "embed"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

//go:embed testdata/references.txt
var referencesText string

var referenceMark = regexp.MustCompile(`\{(\S+?|\S+ \S+?)=([^}]*)\}`)

// unmarked gives a text without its marks, and by the byte of its last word what each mark says.
func unmarked(text string) (plain string, want map[int]string) {
	var b strings.Builder
	want, last := map[int]string{}, 0
	for _, m := range referenceMark.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[last:m[0]])
		word := text[m[2]:m[3]]
		want[b.Len()+strings.LastIndexByte(word, ' ')+1] = text[m[4]:m[5]]
		b.WriteString(word)
		last = m[1]
	}
	return b.String() + text[last:], want
}

// TestReferences counts for how many of the words that testdata/references.txt marks the name is found that they stand
// for, and for how many a wrong one. The floor is what was measured when it was first run.
func TestReferences(t *testing.T) {
	day, _ := calendar.On(2026, 5, 20)
	_, text, _ := strings.Cut(referencesText, "\n\n")
	right, wrong, all := 0, 0, 0
	for block := range strings.SplitSeq(text, "\n===\n") {
		plain, want := unmarked(strings.TrimSpace(block))
		title, _, _ := strings.Cut(plain, "\n")
		a := &article.Article{Text: plain, Title: title, Body: len(title)}
		a.Published = article.Published{Span: day, From: article.FromFlag}
		got := map[int]string{}
		eventsBy(&event.Extractor{Watch: func(d event.Decision) {
			if d.Kind == "stands" {
				got[d.Start] = d.Text
			}
		}}, a)
		for at, name := range want {
			if name != "" {
				all++
			}
			switch g := got[at]; {
			case g != "" && g == name:
				right++
			case g != "":
				wrong++
				t.Logf("…%s: %s, want %q", plain[max(0, at-50):at+12], g, name)
			case name != "":
				t.Logf("…%s: none, want %q", plain[max(0, at-50):at+12], name)
			}
		}
	}
	t.Logf("%d of %d found, %d wrong", right, all, wrong)
	if right < 27 || wrong > 1 {
		t.Errorf("%d of %d found, %d wrong; want 27 and 1", right, all, wrong)
	}
}
