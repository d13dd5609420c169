package export

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A Filter says which events are meant. Its zero value means all of them; each field that is set leaves some out.
type Filter struct {
	Since, Until  calendar.Span  // only events that touch this range; a zero one leaves that side open
	Statuses      []event.Status // only these; none: all
	Categories    []string       // only events of one of these, in any case of letters; none: all
	Source        string         // words that each begin one of id, address or title of an article of it: see Among
	Place         string         // words that each begin one of the place's name, or its country code
	Words         string         // words that each begin one of the title, the place, who takes part or a sentence
	MinConfidence float64        // 0..1; what a person has checked passes always

	told map[string]bool // ids of the articles that Source means; see Among
}

// Among gives f with what it needs to know of the articles that tell the events: Source is looked for in them.
func (f Filter) Among(articles ...timeline.Document) Filter {
	if f.Source == "" {
		return f
	}
	f.told = make(map[string]bool)
	for i := range articles {
		if d := &articles[i]; beginAll(f.Source, d.ID+" "+d.URL+" "+d.Title) {
			f.told[d.ID] = true
		}
	}
	return f
}

// IsZero reports whether f means all events.
func (f *Filter) IsZero() bool {
	listed := len(f.Statuses)+len(f.Categories) > 0 || f.Source+f.Place+f.Words != ""
	return f.Since.IsZero() && f.Until.IsZero() && !listed && f.MinConfidence <= 0
}

// Why says for a message what f asks for: "since 2016, until 2018, status planned"; "" where it means all events. It
// says too when the range has no day.
func (f *Filter) Why() string {
	var why []string
	for _, one := range [...]struct{ name, value string }{
		{"since", f.Since.EDTF()}, {"until", f.Until.EDTF()}, {"status", joinStatuses(f.Statuses)},
		{"category", strings.Join(f.Categories, ", ")}, {"source", f.Source}, {"place", f.Place}, {"words", f.Words},
	} {
		if one.value != "" {
			why = append(why, one.name+" "+one.value)
		}
	}
	if f.MinConfidence > 0 {
		why = append(why, "confidence "+share(f.MinConfidence)+" or more")
	}
	if !f.Since.IsZero() && !f.Until.IsZero() && !f.Since.Start.Before(f.Until.End) {
		why = append(why, "a range that ends before it begins")
	}
	return strings.Join(why, ", ")
}

func joinStatuses(list []event.Status) string {
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = s.String()
	}
	return strings.Join(names, ", ")
}

// Keeps reports whether e is meant.
func (f *Filter) Keeps(e *event.Event) bool {
	for _, keeps := range [...]func(*event.Event) bool{f.inRange, f.ofKind, f.sure, f.from, f.at, f.says} {
		if !keeps(e) {
			return false
		}
	}
	return true
}

// Kept gives the events of a list that f means, in their order.
func (f *Filter) Kept(events []event.Event) []event.Event {
	if f.IsZero() {
		return events
	}
	var list []event.Event
	for i := range events {
		if f.Keeps(&events[i]) {
			list = append(list, events[i])
		}
	}
	return list
}

// inRange reports whether e touches the range. A date without a year touches none.
func (f *Filter) inRange(e *event.Event) bool {
	s := &e.Date.Span
	if f.Since.IsZero() && f.Until.IsZero() {
		return true
	}
	early := !f.Since.IsZero() && !s.End.After(f.Since.Start)
	late := !f.Until.IsZero() && !s.Start.Before(f.Until.End)
	return !early && !late && !s.AnyYear
}

func (f *Filter) ofKind(e *event.Event) bool {
	if len(f.Statuses) > 0 && !slices.Contains(f.Statuses, e.Status) {
		return false
	}
	return len(f.Categories) == 0 || slices.ContainsFunc(e.Categories, func(c string) bool {
		return slices.ContainsFunc(f.Categories, func(wanted string) bool { return strings.EqualFold(c, wanted) })
	})
}

func (f *Filter) sure(e *event.Event) bool { return e.Confidence >= f.MinConfidence || e.Checked() }

func (f *Filter) from(e *event.Event) bool {
	return f.Source == "" || slices.ContainsFunc(sources(e), func(id string) bool { return f.told[id] })
}

func (f *Filter) at(e *event.Event) bool {
	if l := e.Location; f.Place != "" && l != nil {
		return beginAll(f.Place, l.Name+" "+l.Country)
	}
	return f.Place == ""
}

func (f *Filter) says(e *event.Event) bool { return f.Words == "" || beginAll(f.Words, searched(e)) }

// searched gives what a search looks through.
func searched(e *event.Event) string {
	parts := append([]string{e.Title}, e.Participants...)
	if e.Location != nil {
		parts = append(parts, e.Location.Name)
	}
	for i := range e.Mentions {
		parts = append(parts, e.Mentions[i].Sentence)
	}
	return strings.Join(parts, " ")
}

// beginAll reports whether each of the words begins a word of the text, in any case of letters.
func beginAll(words, text string) bool {
	all := wordsOf(text)
	for _, w := range wordsOf(words) {
		if !slices.ContainsFunc(all, func(s string) bool { return strings.HasPrefix(s, w) }) {
			return false
		}
	}
	return true
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
