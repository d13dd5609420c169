package en

import (
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// published is the day of publication where an example does not tell another: a Tuesday.
var published, _ = calendar.On(2017, time.May, 2)

// unbracket takes the brackets off an example and gives the expressions in them as "text = value".
func unbracket(s string) (text string, want []string) {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			b.WriteString(s)
			return b.String(), want
		}
		shut := strings.IndexByte(s, ']')
		inner, value, _ := strings.Cut(s[open+1:shut], " = ")
		b.WriteString(s[:open])
		b.WriteString(inner)
		want = append(want, inner+" = "+value)
		s = s[shut+1:]
	}
}

// found gives what the tagger finds in text as "text = value".
func found(t *timex.Tagger, text string, pub calendar.Span) []string {
	d := prose.Lex(text, t.Lexicon())
	var out []string
	for _, e := range t.Dates(d, timex.Context{Published: pub}) {
		out = append(out, text[e.Start:e.End]+" = "+e.Value)
	}
	return out
}

func TestRules(t *testing.T) {
	for _, r := range New().Rules() {
		if len(r.Eg) == 0 {
			t.Errorf("rule %s has no example", r.Name)
		}
		for _, eg := range r.Eg {
			text, want := unbracket(eg)
			if got := found(New(), text, published); strings.Join(got, "; ") != strings.Join(want, "; ") {
				t.Errorf("%s: %q: got %q, want %q", r.Name, text, got, want)
			}
		}
	}
}
