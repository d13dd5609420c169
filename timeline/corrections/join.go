package corrections

import (
	"errors"
	"fmt"
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// merge makes one of n and the event that act names beside it. What a person said of n holds; of the other it holds where
// nothing was said of n.
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
	for m := range mentions(e) {
		if n := r.fits(rest{m: m, hash: HashOf(m.Sentence)}, e.Title, true); n > top {
			best, top = m, n
		}
	}
	return best
}

// split parts e: the telling of m's document goes, or m alone where stays rests on that document too, or no other tells e.
func (a *applier) split(e *event.Event, m *event.Mention, stays *Ref) (rest, part event.Event, ok bool) {
	mine := func(t event.Event) bool { return len(t.Mentions) > 0 && t.Mentions[0].Document == m.Document }
	i := slices.IndexFunc(e.Tellings, mine)
	if i < 0 || stays.Document == m.Document || len(e.Tellings) < 2 {
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

// splitMention makes m an event of its own, for a person to give it its title and date.
func (a *applier) splitMention(e *event.Event, m *event.Mention) (rest, part event.Event, ok bool) {
	rest, part = *e, *e
	rest.Mentions, rest.Tellings = without(e.Mentions, m), nil
	for _, t := range e.Tellings {
		if t.Mentions = without(t.Mentions, m); len(t.Mentions) > 0 {
			rest.Tellings = append(rest.Tellings, t)
		}
	}
	if len(rest.Tellings) < 2 {
		rest.Tellings = nil
	}
	part.Mentions, part.Tellings, part.Relations = []event.Mention{*m}, nil, nil
	part.Supersedes, part.Conflicts = nil, nil
	part.ID = merge.NewID(e.ID+"|"+HashOf(m.Sentence)+"|"+m.Trigger.Text, a.taken)
	return rest, part, len(rest.Mentions) > 0 && len(rest.Mentions) < len(e.Mentions)
}

// without gives the mentions but m.
func without(list []event.Mention, m *event.Mention) []event.Mention {
	return slices.DeleteFunc(slices.Clone(list), func(o event.Mention) bool { return same(&o, m) })
}

// same reports whether two mentions are one.
func same(a, b *event.Mention) bool {
	return a.Document == b.Document && a.Trigger == b.Trigger && a.Expression == b.Expression
}
