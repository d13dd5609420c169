package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// foundIn says for each publishedFrom where the day of publication was found.
var foundIn = map[string]string{
	"flag": "told with --published", "input": "told with the article", "metadata": "from the page's data",
	"modified": "the day of its last change", "url": "from its address",
	"text": "told in the text", "inferred": "inferred from the text",
}

// publication says when an article was published and where that was found: "published May 2, 2017 (told in the text)".
func publication(d *timeline.Document) string {
	from := cmp.Or(foundIn[d.PublishedFrom], oneLine(d.PublishedFrom))
	among := displayed(d.PublishedRange)
	switch {
	case d.Published == "" && among != "":
		return "published on a day of " + among + " (" + from + ")"
	case d.Published == "":
		return "day of publication not known"
	case among != "":
		from += "; it can be another day of " + among
	}
	return "published " + displayed(d.Published) + " (" + from + ")"
}

// displayed gives a date of the JSON as a person writes it; as it is where it is none.
func displayed(edtf string) string {
	if s, ok := calendar.ParseEDTF(edtf); ok {
		return event.Date{Span: s}.Display()
	}
	return oneLine(edtf)
}

// unsure reports whether an event is more likely wrong than right.
func unsure(e *event.Event) bool { return e.Confidence < 0.5 }

// doubts says what is uncertain about an event, and which other dates are told for it.
func doubts(e *event.Event) []string {
	var list []string
	if e.Date.Span.AnyYear {
		list = append(list, "the text does not give the year")
	}
	if untimed(e.Date) {
		list = append(list, "the time zone is not known")
	}
	if unsure(e) {
		list = append(list, "not sure: "+percent(e.Confidence)+" likely to be right")
	}
	return append(list, Disputes(e)...)
}

// Disputes says which other dates are told for an event, what contradicts a person, and what that person corrected.
func Disputes(e *event.Event) []string {
	var list []string
	for i := range e.Supersedes {
		list = append(list, "earlier date: "+e.Supersedes[i].Date.Display())
	}
	for i := range e.Conflicts {
		list = append(list, "another source says: "+otherwise(&e.Conflicts[i]))
	}
	return append(list, corrected(e)...)
}

// otherwise gives what a reading has that the event has not.
func otherwise(r *event.Reading) string {
	switch {
	case r.Status != 0:
		return r.Status.String()
	case r.Location != nil:
		return oneLine(r.Location.Name)
	}
	return r.Date.Display()
}

func percent(share float64) string { return strconv.Itoa(int(share*100+0.5)) + " %" }

// sources gives the ids of the documents that tell an event, on whatever date, the first to tell it first.
func sources(e *event.Event) []string {
	var ids []string
	add := func(mentions []event.Mention) {
		for i := range mentions {
			if id := mentions[i].Document; !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	for i := range e.Supersedes {
		add(e.Supersedes[i].Mentions)
	}
	add(e.Mentions)
	for i := range e.Conflicts {
		add(e.Conflicts[i].Mentions)
	}
	return ids
}

// numbers names sources by their numbers: "[1, 3]", "[1, 2, 5, 6 and 12 more]".
func numbers(ids []string, number map[string]int) string {
	const most = 4
	var list []string
	for _, id := range ids[:min(most, len(ids))] {
		list = append(list, strconv.Itoa(number[id]))
	}
	s := strings.Join(list, ", ")
	if n := len(ids) - most; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return "[" + s + "]"
}
