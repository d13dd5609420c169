package corrections

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// A Remark is what a person should hear of a line: that it no longer fits, or that a later article contradicts it.
type Remark struct {
	Line int // counted from 1
	Text string
}

// String says which line it is about.
func (r Remark) String() string { return fmt.Sprintf("line %d: %s", r.Line, r.Text) }

// Apply makes t what the program reads, corrected by l, whatever corrections it had before. What no longer fits is not
// done, and listed; so is what a later article contradicts, which is done, the article's date being a conflict.
func (l *Log) Apply(t *timeline.Timeline) []Remark {
	a := &applier{t: t, log: l}
	for i := range t.Events {
		for _, own := range t.Events[i].Own() {
			a.nodes = append(a.nodes, &node{e: *own})
		}
	}
	if len(l.lines) == 0 && !slices.ContainsFunc(t.Events, func(e event.Event) bool { return e.Corrected != nil }) {
		return nil
	}
	a.index = newIndex(a.nodes)
	for i := range l.lines {
		a.line = i + 1
		if err := a.do(&l.lines[i]); err != nil {
			a.remarks = append(a.remarks, Remark{a.line, err.Error()})
		}
	}
	a.finish()
	return a.remarks
}

// An applier applies acts, one after the other.
type applier struct {
	t       *timeline.Timeline
	log     *Log
	nodes   []*node
	index   *index
	line    int // that is being applied
	remarks []Remark
}

// do does one line. One that was undone, and its undoing, are revisions of the event too, so that the SEQUENCE of a
// calendar never falls.
func (a *applier) do(l *line) error {
	if l.err != nil {
		return l.err
	}
	act := a.root(&l.act)
	switch {
	case l.act.Act == Add && !l.off:
		return a.add(act)
	case act.Act == Add, act.Event == nil: // undone, or nothing
		return nil
	}
	n := a.index.find(act.Event)
	switch done := l.off || l.act.Act == Undo; {
	case n == nil && done:
		return nil
	case n == nil:
		return fmt.Errorf("%s: the event is not there any more%s", act.Act, named(act.Event))
	case done:
		n.changed.Revisions++
		return nil
	}
	n.changed.Revisions++
	return a.change(n, act)
}

// root gives the act that an undo, or the undo of one, is about in the end; any other act itself. What takes back a
// line that is no correction is about nothing.
func (a *applier) root(act *Act) *Act {
	for act.Act == Undo {
		l := &a.log.lines[act.Line-1]
		if l.err != nil {
			return new(Act)
		}
		act = &l.act
	}
	return act
}

// named gives the title of an event that is not found, as the correction has it.
func named(r *Ref) string {
	if r.Title == "" {
		return ""
	}
	return " (“" + r.Title + "”)"
}

func (a *applier) change(n *node, act *Act) error {
	switch act.Act {
	case Set:
		a.set(n, act)
	case Hide:
		n.changed.Hidden, n.changed.Kept = true, false
	case Keep:
		n.changed.Hidden, n.changed.Kept = false, true
	case Note:
		n.changed.Note = act.Note
	case Merge:
		return a.merge(n, act)
	case Apart:
		return a.apart(n, act)
	}
	return nil
}

// set notes the fields that act gives. They were checked when the line was read.
func (a *applier) set(n *node, act *Act) {
	s, by := &n.set, setting{a.line, act}
	s.title = cmp.Or(act.Title, s.title)
	if act.Location != nil {
		s.location, s.onLocation = act.Location, by
	}
	if act.Status != nil {
		_ = s.status.UnmarshalText([]byte(*act.Status))
		s.onStatus = by
	}
	if act.Date != nil {
		d, _ := event.ParseDate(*act.Date)
		s.date, s.onDate = &d, by
	}
}

// add makes an event that a person alone tells.
func (a *applier) add(act *Act) error {
	d, _ := event.ParseDate(*act.Date)
	e := event.Event{Title: *act.Title, Date: d, Status: event.Happened, Salience: 1, Confidence: 1,
		Mentions: []event.Mention{}}
	if act.Status != nil {
		_ = e.Status.UnmarshalText([]byte(*act.Status))
	}
	if act.Location != nil && *act.Location != "" {
		e.Location = &event.Location{Name: *act.Location}
	}
	if act.Event != nil {
		e.ID = act.Event.ID
	}
	if e.ID == "" || a.taken(e.ID) {
		e.ID = merge.NewID(*act.Title+"|"+*act.Date, a.taken)
	}
	n := &node{e: e, changed: event.Correction{Added: true, Note: act.Note}}
	a.nodes = append(a.nodes, n)
	a.index.add(n)
	return nil
}

func (a *applier) taken(id string) bool { return a.index.byID[id] != nil }

// finish gives the timeline the events that came out.
func (a *applier) finish() {
	moved := make(map[string]string)
	var events []event.Event
	for _, n := range a.nodes {
		if n.in != nil {
			moved[n.e.ID] = n.live().e.ID
		} else {
			events = append(events, a.corrected(n))
		}
	}
	for i := range events {
		relink(&events[i], moved)
	}
	merge.Sort(events)
	a.t.Events = events
}

// relink leads relations to the events that others were made part of.
func relink(e *event.Event, moved map[string]string) {
	if !slices.ContainsFunc(e.Relations, func(r event.Relation) bool { return moved[r.Event] != "" }) {
		return
	}
	e.Relations = slices.Clone(e.Relations)
	for i, r := range e.Relations {
		e.Relations[i].Event = cmp.Or(moved[r.Event], r.Event)
	}
	e.Relations = slices.DeleteFunc(e.Relations, func(r event.Relation) bool { return r.Event == e.ID })
}

// corrected gives the event of n with all that was said of it.
func (a *applier) corrected(n *node) event.Event {
	e, c, s := n.e, n.changed, &n.set
	if s.title != nil && *s.title != e.Title {
		e.Title, e.TitleFrom, c.Fields = *s.title, "", append(c.Fields, "title")
	}
	if s.date != nil && s.date.EDTF() != e.Date.EDTF() {
		c.Fields = append(c.Fields, "date")
		a.redate(&e, s)
	}
	if s.status != 0 && s.status != e.Status {
		e.Status, c.Fields = s.status, append(c.Fields, "status")
		a.restate(&e, n)
	}
	if s.location != nil && *s.location != placeOf(&e) {
		c.Fields = append(c.Fields, "location")
		a.replace(&e, n)
		if e.Location = nil; *s.location != "" {
			e.Location = &event.Location{Name: *s.location}
		}
	}
	c.Own = ownOf(n, &c)
	if c.Revisions > 0 || c.Added {
		e.Corrected = &c
	}
	return e
}

// ownOf gives what the program had, where c says something else.
func ownOf(n *node, c *event.Correction) []event.Event {
	if len(n.own) > 0 || len(c.Fields) == 0 || c.Added || c.From != "" {
		return n.own
	}
	own := n.e
	own.Mentions, own.Tellings, own.Relations, own.OtherTitles = []event.Mention{}, nil, nil, nil
	return []event.Event{own}
}

func placeOf(e *event.Event) string {
	if e.Location == nil {
		return ""
	}
	return e.Location.Name
}
