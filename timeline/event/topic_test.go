package event_test

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
)

// What an article is about stands in front of titles that would say little without it, and of none that has it.
func TestTopics(t *testing.T) {
	const fair = "Norfield Harvest Fair"
	text := `Norfield Harvest Fair gets a second field

The Norfield Harvest Fair will fill two fields this autumn, its committee said. The Norfield Harvest Fair drew 9,000 ` +
		`people last year.

Registration for stallholders closes on August 14, 2031. The final of the sheepdog trials starts on September 21, 2031. ` +
		`Marta Quill, who chairs the committee of the Norfield Harvest Fair, joined it in 2019.`
	title, _, _ := strings.Cut(text, "\n")
	a := &article.Article{Text: text, Title: title, Body: len(title)}
	day, _ := calendar.On(2031, 3, 3)
	a.Published = article.Published{Span: day, From: article.FromFlag}
	under := map[string]bool{}
	for _, e := range eventsIn(a) {
		if strings.Count(e.Title, fair) > 1 {
			t.Errorf("the topic stands twice in %q", e.Title)
		}
		if strings.HasPrefix(e.Title, fair+": ") {
			under[e.Date.EDTF()] = true
		}
	}
	if !under["2031-08-14"] || !under["2031-09-21"] {
		t.Errorf("without a topic in front: the registration or the final; with one are only %v", under)
	}
}
