package export

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// corrected says what a person changed of an event, and what the program reads in its place.
func corrected(e *event.Event) []string {
	c := e.Corrected
	if c == nil {
		return nil
	}
	var list []string
	switch {
	case c.Added:
		list = append(list, "added by hand")
	case c.From != "":
		list = append(list, "parted from another event by hand")
	case len(c.Own) > 1:
		list = append(list, fmt.Sprintf("put together by hand of %d events", len(c.Own)))
	}
	if len(c.Fields) > 0 {
		list = append(list, "corrected by hand: "+strings.Join(c.Fields, ", ")+ownDate(c))
	}
	if c.Note != "" {
		list = append(list, "note: "+oneLine(c.Note))
	}
	return list
}

// ownDate says which date the program reads where a person set another.
func ownDate(c *event.Correction) string {
	if !slices.Contains(c.Fields, "date") || len(c.Own) != 1 {
		return ""
	}
	return " (read as " + c.Own[0].Date.Display() + ")"
}
