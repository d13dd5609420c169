package serve

import (
	"cmp"
	"slices"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// A view is what the review page knows of an event.
type view struct {
	ID         string        `json:"id"`
	When       string        `json:"when"`
	EDTF       string        `json:"edtf"`
	Title      string        `json:"title"`
	Status     string        `json:"status"`
	Place      string        `json:"place"`
	Confidence float64       `json:"confidence"`
	Shown      bool          `json:"shown"`
	Checked    bool          `json:"checked"`
	Hidden     bool          `json:"hidden"`
	Note       string        `json:"note"`
	Marks      []string      `json:"marks"`
	Mentions   []viewMention `json:"mentions"`
	Titles     []string      `json:"titles"` // others to choose from
	Dates      []viewDate    `json:"dates"`
}

type viewMention struct {
	Index     int        `json:"index"`          // in corrections.Mentions
	Date      string     `json:"date,omitempty"` // where it tells another than the event has
	Source    string     `json:"source"`
	URL       string     `json:"url,omitempty"`
	Published string     `json:"published,omitempty"`
	Before    string     `json:"before,omitempty"` // the sentence, in its paragraph
	Parts     []viewPart `json:"parts"`
	After     string     `json:"after,omitempty"`
	Reason    string     `json:"reason"`
}

// A viewPart is a piece of a sentence; Mark is "trigger" or "date" where it is one.
type viewPart struct {
	Text string `json:"text"`
	Mark string `json:"mark,omitempty"`
}

type viewDate struct {
	EDTF string `json:"edtf"`
	When string `json:"when"`
}

type viewOpen struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
	Source string `json:"source"`
	Before string `json:"before,omitempty"` // the words, in their paragraph
	After  string `json:"after,omitempty"`
}

// choices is how many other titles or dates an event shows.
const choices = 5

func viewsOf(t *timeline.Timeline) []view {
	docs := t.DocumentsByID()
	list := make([]view, len(t.Events))
	for i := range t.Events {
		list[i] = viewOf(&t.Events[i], docs)
	}
	return list
}

func viewOf(e *event.Event, docs map[string]*timeline.Document) view {
	v := view{ID: e.ID, When: e.Date.Display(), EDTF: e.Date.EDTF(), Title: e.Title, Status: e.Status.String(),
		Confidence: e.Confidence,
		Shown:      e.Salient(), Checked: e.Checked(), Hidden: e.Hidden(), Marks: export.Disputes(e),
		Titles: otherTitles(e, docs), Dates: otherDates(e)}
	if e.Location != nil {
		v.Place = e.Location.Name
	}
	if e.Corrected != nil {
		v.Note = e.Corrected.Note
	}
	v.Mentions = mentionsOf(e, docs)
	return v
}

// mentionsOf lists where e is told, each place once: by its date, then by others.
func mentionsOf(e *event.Event, docs map[string]*timeline.Document) []viewMention {
	dates := make(map[*event.Mention]string)
	for _, list := range [][]event.Reading{e.Supersedes, e.Conflicts} {
		for i := range list {
			for k := range list[i].Mentions {
				dates[&list[i].Mentions[k]] = list[i].Date.Display()
			}
		}
	}
	list, seen, index := []viewMention{}, make(map[event.Mention]bool), -1
	for m := range corrections.Mentions(e) {
		index++
		if seen[*m] {
			continue
		}
		seen[*m] = true
		v := viewMentionOf(m, docs)
		v.Index, v.Date = index, dates[m]
		list = append(list, v)
	}
	return list
}

func openOf(t *timeline.Timeline) []viewOpen {
	docs := t.DocumentsByID()
	list := make([]viewOpen, len(t.Unresolved))
	for i, u := range t.Unresolved {
		list[i] = viewOpen{Text: u.Text, Reason: u.Reason, Source: u.Document}
		if d := docs[u.Document]; d != nil {
			list[i].Source = cmp.Or(d.Title, d.ID)
			list[i].Before, list[i].After = d.Around(u.Start, u.End)
		}
	}
	return list
}

func viewMentionOf(m *event.Mention, docs map[string]*timeline.Document) viewMention {
	v := viewMention{Source: m.Document, Reason: m.Reason, Parts: partsOf(m)}
	if d := docs[m.Document]; d != nil {
		v.Source, v.URL, v.Published = cmp.Or(d.Title, d.ID), export.WebAddress(d.URL), d.Published
		v.Before, v.After = d.Around(m.Start, m.End)
	}
	return v
}

// partsOf cuts a sentence at its trigger and its date words.
func partsOf(m *event.Mention) []viewPart {
	type cut struct {
		from, to int
		mark     string
	}
	cuts := []cut{
		{m.Trigger.Start - m.Start, m.Trigger.End - m.Start, "trigger"},
		{m.Expression.Start - m.Start, m.Expression.End - m.Start, "date"},
	}
	slices.SortFunc(cuts, func(a, b cut) int { return a.from - b.from })
	parts, at := []viewPart{}, 0
	for _, c := range cuts {
		if c.from < at || c.to <= c.from || c.to > len(m.Sentence) {
			continue
		}
		parts = append(parts, viewPart{Text: m.Sentence[at:c.from]}, viewPart{Text: m.Sentence[c.from:c.to], Mark: c.mark})
		at = c.to
	}
	return append(parts, viewPart{Text: m.Sentence[at:]})
}

// otherTitles lists what e could be called too: what the program and other articles call it, and the headlines.
func otherTitles(e *event.Event, docs map[string]*timeline.Document) []string {
	list := []string{}
	add := func(s string) {
		if s != "" && s != e.Title && len(list) < choices && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	for _, own := range e.Own() {
		add(own.Title)
	}
	for i := range e.Tellings {
		add(e.Tellings[i].Title)
	}
	for _, title := range e.OtherTitles {
		add(title)
	}
	for i := range e.Mentions {
		if d := docs[e.Mentions[i].Document]; d != nil {
			add(d.Title)
		}
	}
	return list
}

// otherDates lists the other readings of e.
func otherDates(e *event.Event) []viewDate {
	list := []viewDate{}
	add := func(d event.Date) {
		one := viewDate{d.EDTF(), d.Display()}
		if one.EDTF != e.Date.EDTF() && len(list) < choices && !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	for _, own := range e.Own() {
		add(own.Date)
	}
	for i := range e.Tellings {
		add(e.Tellings[i].Date)
	}
	for _, r := range slices.Concat(e.Conflicts, e.Supersedes) {
		add(r.Date) // that of e itself where something else is contradicted
	}
	return list
}
