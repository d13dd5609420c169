package corrections

import (
	"errors"
	"fmt"
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// merge makes one of n and the event that act names beside it. What a person said of n holds; of the other it holds
// where nothing was said of n.
func (a *applier) merge(n *node, act *Act) error {
	m := a.index.find(act.With)
	switch {
	case m == nil:
		return fmt.Errorf("merge: the other event is not there any more%s", named(act.With))
	case m == n:
		return nil // the merge has found it by itself
	}
	n.own = append(n.ownEvents(), m.ownEvents()...)
	switch {
	case m.changed.Added:
	case n.changed.Added:
		id := n.e.ID
		n.e, n.changed.Added, n.changed.From = m.e, false, m.changed.From
		n.e.ID = id
		n.own = m.ownEvents()
	default:
		n.e = merge.Unite(a.t.Documents, &n.e, &m.e)
	}
	m.in = n
	n.rests = append(n.rests, m.rests...)
	n.set.adopt(&m.set)
	n.changed.Revisions += m.changed.Revisions
	n.changed.Kept = n.changed.Kept || m.changed.Kept
	if n.changed.Note == "" {
		n.changed.Note = m.changed.Note
	}
	return nil
}

// ownEvents gives what the program has in place of n.
func (n *node) ownEvents() []event.Event {
	switch {
	case len(n.own) > 0:
		return n.own
	case n.changed.Added, n.changed.From != "":
		return nil
	}
	return []event.Event{n.e}
}

// adopt takes over the fields of o that s does not have.
func (s *set) adopt(o *set) {
	if s.title == nil {
		s.title = o.title
	}
	if s.location == nil {
		s.location, s.onLocation = o.location, o.onLocation
	}
	if s.status == 0 {
		s.status, s.onStatus = o.status, o.onStatus
	}
	if s.date == nil {
		s.date, s.onDate = o.date, o.onDate
	}
}

// apart takes out of n what the act's With rests on: the telling of another article, or a mention alone where the
// article tells more of n.
func (a *applier) apart(n *node, act *Act) error {
	m := a.index.find(act.With)
	switch {
	case m == nil:
		return fmt.Errorf("apart: the other telling is not there any more%s", named(act.With))
	case m != n:
		return nil // they are apart
	}
	at := act.With.mentionIn(&n.e)
	if at == nil {
		return errors.New("apart: the other telling is not there any more")
	}
	n.own = n.ownEvents()
	rest, part, ok := a.split(&n.e, at, act.Event)
	if !ok {
		return errors.New("apart: nothing would be left of the event")
	}
	n.e = rest
	made := &node{e: part, changed: event.Correction{From: n.e.ID, Revisions: 1}}
	a.nodes = append(a.nodes, made)
	a.index.add(made)
	return nil
}

// mentionIn gives the mention of e that r rests on; nil where there is none.
func (r *Ref) mentionIn(e *event.Event) (best *event.Mention) {
	top := 0
	for m := range Mentions(e) {
		if n := r.fits(rest{m: m, hash: HashOf(m.Sentence)}, e.Title, true); n > top {
			best, top = m, n
		}
	}
	return best
}

// split parts e: the telling that has m goes, or m alone where stays rests on that telling too, or no other tells e.
func (a *applier) split(e *event.Event, m *event.Mention, stays *Ref) (rest, part event.Event, ok bool) {
	i := slices.IndexFunc(e.Tellings, func(t event.Event) bool { return has(&t, m) })
	if i < 0 || len(e.Tellings) < 2 || stays.standsIn(&e.Tellings[i]) {
		return a.splitMention(e, m)
	}
	others := slices.Delete(slices.Clone(e.Tellings), i, i+1)
	part = e.Tellings[i]
	if part.ID == "" || a.taken(part.ID) {
		part.ID = merge.NewID(e.ID+"|"+HashOf(m.Sentence)+"|"+m.Trigger.Text, a.taken)
	}
	list := make([]*event.Event, len(others))
	for i := range others {
		list[i] = &others[i]
	}
	rest = merge.Unite(a.t.Documents, list...)
	rest.ID, rest.Relations = e.ID, e.Relations
	return rest, part, true
}

// standsIn reports whether the trigger that r names is one of e.
func (r *Ref) standsIn(e *event.Event) bool {
	for m := range Mentions(e) {
		if m.Document == r.Document && m.Trigger.Start == r.Start {
			return true
		}
	}
	return false
}

// splitMention makes m an event of its own: what told it alone, or a copy of e for a person to give it its title and
// date.
func (a *applier) splitMention(e *event.Event, m *event.Mention) (rest, part event.Event, ok bool) {
	rest, part = *e, *e
	rest.Mentions, rest.Tellings = without(e.Mentions, m), nil
	rest.Supersedes, rest.Conflicts = unread(e.Supersedes, m), unread(e.Conflicts, m)
	for _, t := range e.Tellings {
		if left := without(t.Mentions, m); len(left) > 0 {
			t.Mentions = left
			rest.Tellings = append(rest.Tellings, t)
		} else {
			part = t
		}
	}
	if len(rest.Tellings) < 2 {
		rest.Tellings = nil
	}
	part.Mentions, part.Tellings, part.Relations = []event.Mention{*m}, nil, nil
	part.Supersedes, part.Conflicts = nil, nil
	part.ID = merge.NewID(e.ID+"|"+HashOf(m.Sentence)+"|"+m.Trigger.Text, a.taken)
	return rest, part, len(rest.Mentions) > 0 && len(slices.Collect(Mentions(&rest))) < len(slices.Collect(Mentions(e)))
}

// unread gives the readings without m, those that nothing else tells left out.
func unread(list []event.Reading, m *event.Mention) (left []event.Reading) {
	for _, r := range list {
		if r.Mentions = without(r.Mentions, m); len(r.Mentions) > 0 {
			left = append(left, r)
		}
	}
	return left
}

// without gives the mentions but m.
func without(list []event.Mention, m *event.Mention) []event.Mention {
	return slices.DeleteFunc(slices.Clone(list), func(o event.Mention) bool { return same(&o, m) })
}

// same reports whether two mentions are one.
func same(a, b *event.Mention) bool {
	return a.Document == b.Document && a.Trigger == b.Trigger && a.Expression == b.Expression
}
