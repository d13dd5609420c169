package event_test

import (
	"strings"
	"testing"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// TestLinearTime feeds sentences without an end: eight times the text may take no more than about eight times as long.
func TestLinearTime(t *testing.T) {
	day, _ := calendar.On(2024, 3, 22)
	for _, part := range []string{"Maria Duarte met Paul on May 3 and ", "he said on Friday, ", "On Monday ", "Anna of Peru, ", "the talks of ", "after the vote on May 3 before the talks on May 4 ", "On May 3 he left. After the vote, she died. "} {
		took := func(n int) time.Duration {
			text := strings.Repeat(part, n) + "on May 4."
			doc := prose.Lex(text, en.Lexicon())
			dates := en.New().Dates(doc, timex.Context{Published: day})
			best := time.Hour
			for range 3 {
				var x event.Extractor
				start := time.Now()
				x.Extract(&article.Article{Text: text}, doc, dates)
				best = min(best, time.Since(start))
			}
			return best
		}
		for try := 1; ; try++ { // the machine may be busy with something else
			small, large := took(100), took(800)
			t.Logf("%q: %v, %v", part, small, large)
			if large <= 24*small+50*time.Millisecond {
				break
			}
			if try == 3 {
				t.Errorf("%q: %v for 100, %v for 800", part, small, large)
				break
			}
		}
	}
}
