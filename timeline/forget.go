package timeline

import (
	"slices"

	"dateline/timeline/event"
)

// Forget takes the articles of an id or URL out of t, with what only they told, and says how many there were. What
// other articles tell as well is told by them alone from then on; ids stay. Like Add it gives what the program itself
// reads: corrections have to be applied again.
func (t *Timeline) Forget(article string) int {
	gone := make(map[string]bool)
	rest := new(Timeline)
	for _, d := range t.Documents {
		if d.ID == article || d.URL == article && article != "" {
			gone[d.ID] = true
		} else {
			rest.Documents = append(rest.Documents, d)
		}
	}
	if len(gone) == 0 {
		return 0
	}
	for i := range t.Events {
		for _, e := range t.Events[i].Own() {
			if kept, ok := without(*e, gone); ok {
				rest.Events = append(rest.Events, kept)
			}
		}
	}
	for _, u := range t.Unresolved {
		if !gone[u.Document] {
			rest.Unresolved = append(rest.Unresolved, u)
		}
	}
	rest.Add()
	*t = *rest
	return len(gone)
}

// without gives e as the documents tell it that are not gone; ok is false where none does.
func without(e event.Event, gone map[string]bool) (kept event.Event, ok bool) {
	if len(e.Tellings) == 0 {
		return e, len(e.Mentions) == 0 || !gone[e.Mentions[0].Document]
	}
	e.Tellings = slices.DeleteFunc(slices.Clone(e.Tellings), func(t event.Event) bool {
		return len(t.Mentions) > 0 && gone[t.Mentions[0].Document]
	})
	return e, len(e.Tellings) > 0
}
