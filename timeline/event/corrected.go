package event

// A Correction is what a person has said of an event, beside what the program itself reads. It is made from the file of
// corrections after every merge, and is not read by the merge, which goes by Own.
type Correction struct {
	Fields    []string `json:"fields,omitempty"` // what a person set: "title", "date", "status", "location"
	Hidden    bool     `json:"hidden,omitempty"` // taken out: shown nowhere
	Kept      bool     `json:"kept,omitempty"`   // found right: always shown
	Added     bool     `json:"added,omitempty"`  // told by a person alone
	From      string   `json:"from,omitempty"`   // id of the event that this one was parted from
	Note      string   `json:"note,omitempty"`
	Revisions int      `json:"revisions"` // how many acts concerned the event, undone ones too
	// Own holds what the program itself has in place of the event, where a person set something, and the events that a
	// person made one of. An event in it without mentions has the mentions, tellings, relations and other titles of the
	// corrected one.
	Own []Event `json:"own,omitempty"`
}

// Checked reports whether a person has looked at e and left it on the timeline.
func (e *Event) Checked() bool {
	c := e.Corrected
	if c == nil || c.Hidden {
		return false
	}
	return c.Kept || c.Added || len(c.Fields) > 0
}

// Hidden reports whether a person has taken e out.
func (e *Event) Hidden() bool { return e.Corrected != nil && e.Corrected.Hidden }

// Own gives the events that the program itself has in place of e: e alone where nobody corrected anything, none where a
// person added or parted it.
func (e *Event) Own() []*Event {
	c := e.Corrected
	switch {
	case c == nil:
		return []*Event{e}
	case c.Added, c.From != "":
		return pointers(c.Own)
	case len(c.Own) == 0:
		own := *e
		own.Corrected = nil
		return []*Event{&own}
	case len(c.Own) == 1 && len(c.Own[0].Mentions) == 0:
		own := c.Own[0]
		own.Mentions, own.Tellings, own.Relations, own.OtherTitles = e.Mentions, e.Tellings, e.Relations, e.OtherTitles
		return []*Event{&own}
	}
	return pointers(c.Own)
}

func pointers(events []Event) []*Event {
	list := make([]*Event, len(events))
	for i := range events {
		list[i] = &events[i]
	}
	return list
}
