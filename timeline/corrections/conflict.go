package corrections

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// A correction stands whatever later articles say. Where one contradicts it, by a reading that is neither what the
// person set nor what the program read before, that is a conflict of the event, and told.

// restate notes where the articles tell another status now than the person knew of.
func (a *applier) restate(e *event.Event, n *node) {
	by, status := n.set.onStatus, n.e.Status
	known := func(o event.Event) bool { return o.Status.String() == by.act.WasStatus }
	if by.act.WasStatus == "" || known(n.e) || slices.ContainsFunc(n.own, known) {
		return
	}
	if t := by.other(&n.e, func(t *event.Event) bool { return t.Status == status }); t != nil {
		a.contradict(e, by, status.String(), event.Reading{Date: n.e.Date, Status: status, Mentions: t.Mentions})
	}
}

// replace notes where an article tells another place than the person knew of.
func (a *applier) replace(e *event.Event, n *node) {
	by := n.set.onLocation
	if by.act.WasLocation == nil {
		return
	}
	t := by.other(&n.e, func(t *event.Event) bool {
		return t.Location != nil && !within(placeOf(t), *by.act.WasLocation) && !within(placeOf(t), *n.set.location)
	})
	if t != nil {
		a.contradict(e, by, "in "+placeOf(t), event.Reading{Date: n.e.Date, Location: t.Location, Mentions: t.Mentions})
	}
}

// within reports whether two names can be of one place, one of them told in full: "Oslo" or "Norway" and "Oslo,
// Norway".
func within(a, b string) bool {
	a, b = ", "+strings.ToLower(a)+",", ", "+strings.ToLower(b)+","
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// other gives the last telling that says so of e and is of another article than the one that was corrected: what that
// is read as may change with the program. Nil where there is none.
func (by *setting) other(e *event.Event, so func(*event.Event) bool) *event.Event {
	tellings := e.Tellings
	if len(tellings) == 0 {
		tellings = []event.Event{*e}
	}
	for i := len(tellings) - 1; i >= 0; i-- {
		if t := &tellings[i]; so(t) && len(t.Mentions) > 0 && t.Mentions[0].Document != by.act.Event.Document {
			return t
		}
	}
	return nil
}

// contradict adds a conflict to e that an article tells, and says so of the line that it contradicts.
func (a *applier) contradict(e *event.Event, by setting, what string, r event.Reading) {
	e.Conflicts = append(slices.Clip(e.Conflicts), r)
	a.remarks = append(a.remarks, Remark{by.line, fmt.Sprintf("stands, though %s has “%s” %s", r.Mentions[0].Document,
		e.Title, what)})
}

// redate gives e the date that a person set. What other articles give, and the person did not know of, is a conflict.
func (a *applier) redate(e *event.Event, s *set) {
	old, date, by := e.Date, *s.date, s.onDate
	if date.Span.Timed() && date.Zone == nil {
		date.Zone, date.Timezone = old.Zone, old.Timezone
	}
	e.Date = date
	e.Conflicts = slices.DeleteFunc(slices.Clone(e.Conflicts), func(r event.Reading) bool { return agree(r.Date, date) })
	for _, r := range otherReadings(e, old) {
		if r.Date.EDTF() == by.act.Was || agree(r.Date, date) || r.Mentions[0].Document == by.act.Event.Document {
			continue
		}
		if !slices.ContainsFunc(e.Conflicts, func(c event.Reading) bool { return c.Date.EDTF() == r.Date.EDTF() }) {
			e.Conflicts = append(e.Conflicts, r)
		}
		a.remarks = append(a.remarks, Remark{by.line, fmt.Sprintf("stands, though %s has “%s” on %s",
			r.Mentions[0].Document, e.Title, r.Date.Display())})
	}
}

// otherReadings lists the dates that the articles of e give.
func otherReadings(e *event.Event, old event.Date) (list []event.Reading) {
	for i := range e.Tellings {
		if t := &e.Tellings[i]; len(t.Mentions) > 0 {
			list = append(list, event.Reading{Date: t.Date, Mentions: t.Mentions})
		}
	}
	if len(e.Tellings) == 0 && len(e.Mentions) > 0 {
		list = append(list, event.Reading{Date: old, Mentions: e.Mentions})
	}
	return list
}

// agree reports whether one of two dates is a finer reading of the other.
func agree(a, b event.Date) bool {
	x, y := a.Span, b.Span
	return x.AnyYear == y.AnyYear && (x.Holds(y) || y.Holds(x))
}
