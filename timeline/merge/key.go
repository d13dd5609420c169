package merge

import (
	"slices"

	"dateline/timeline/event"
)

// keyed gives e with a key, which one that was made by hand or kept by version 1.0 has not.
func keyed(e *event.Event, document string) *event.Event {
	if e.Key != nil {
		return e
	}
	c := *e
	c.Key = event.KeyOf(e, document)
	return &c
}

// key makes one key of those of all tellings of g. What the id rests on comes from the first of them; what only the
// title gives comes from the one whose title says most, which need not be the one whose title is shown.
func (g *group) key(fullest *telling) *event.Key {
	k := *g.tellings[0].e.Key
	k.Names, k.Words, k.Whom = fullest.e.Key.Names, fullest.e.Key.Words, fullest.e.Key.Whom
	for _, t := range g.tellings[1:] {
		o := t.e.Key
		k.Like = joined(k.Like, slices.Concat(o.Kinds, o.Like), k.Kinds)
		k.Beside = joined(k.Beside, o.Beside, nil)
		k.Near = joined(k.Near, o.Near, nil)
		k.About = joined(k.About, o.About, nil)
		k.Parties = joined(k.Parties, o.Parties, nil)
		k.Places = joined(k.Places, o.Places, nil)
		k.Marks = joined(k.Marks, o.Marks, nil)
	}
	return &k
}

// joined appends to a list what another has more, without what a third has.
func joined(list, more, without []string) []string {
	list = slices.Clip(list)
	for _, s := range more {
		if !slices.Contains(list, s) && !slices.Contains(without, s) {
			list = append(list, s)
		}
	}
	return list
}
