package export

import (
	"slices"

	"dateline/timeline"
)

// Undatable tells what helps where the day of publication is not known and dates may hang on it; "" where none do.
func Undatable(t *timeline.Timeline) string {
	unknown := make(map[string]bool)
	for i := range t.Documents {
		if d := &t.Documents[i]; d.Published == "" {
			unknown[d.ID] = true
		}
	}
	open := 0
	for i := range t.Unresolved {
		if unknown[t.Unresolved[i].Document] {
			open++
		}
	}
	for i := range t.Events {
		e := &t.Events[i]
		if e.Date.Span.AnyYear && slices.ContainsFunc(sources(e), func(id string) bool { return unknown[id] }) {
			open++
		}
	}
	if open == 0 {
		return ""
	}
	return count(open, "date") + " may be open for want of the day of publication (--published DATE gives it)"
}
