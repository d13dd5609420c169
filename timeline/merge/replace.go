package merge

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
)

// An article that is read again in another wording takes the place of the text that a timeline was made from: what only
// the old text told goes, and its events keep their ids. It is the same article if its address is, or its id and with
// that its title or most of its sentences; an id alone may be that of any file of one name. Articles read at one time
// never replace each other, since the items of a feed may share an address.

// A shelf knows the kept sources by their address, or their id where they have none, and the hashes of their former
// texts.
type shelf struct {
	at   map[string][]int // index into Merger.sources
	gone map[string]bool
}

// keep notes a kept source of index i.
func (h *shelf) keep(s *source, i int) {
	if h.at == nil {
		h.at, h.gone = make(map[string][]int), make(map[string]bool)
	}
	h.at[s.address()] = append(h.at[s.address()], i)
	for _, hash := range s.doc.Replaces {
		h.gone[hash] = true
	}
}

func (s *source) address() string { return cmp.Or(s.doc.URL, s.base) }

// replace puts s in the place of the kept source that it is a new text of, if there is one. A text that has given its
// place to a newer one stays away.
func (m *Merger) replace(s *source) bool {
	if m.shelf.gone[s.doc.SHA256] {
		return true
	}
	for _, i := range m.shelf.at[s.address()] {
		old := m.sources[i]
		if !old.kept || !s.isNewTextOf(old) {
			continue
		}
		s.base = old.base
		s.doc.Replaces = append(slices.Clip(old.doc.Replaces), old.doc.SHA256)
		s.takeIDs(old)
		delete(m.byHash, old.doc.SHA256)
		m.byHash[s.doc.SHA256], m.sources[i] = i, s
		return true
	}
	return false
}

// isNewTextOf reports whether s is the article of old in other words.
func (s *source) isNewTextOf(old *source) bool {
	if s.doc.SHA256 == "" || old.doc.SHA256 == "" {
		return false
	}
	if s.doc.URL != "" || old.doc.URL != "" {
		return s.doc.URL == old.doc.URL
	}
	return s.base == old.base && (s.doc.Title != "" && s.doc.Title == old.doc.Title || s.sharesMost(old))
}

// sharesMost reports whether s has more than half of the sentences of old that tell an event.
func (s *source) sharesMost(old *source) bool {
	has := make(map[string]bool, len(s.tellings))
	for _, t := range s.tellings {
		has[sentence(t.e)] = true
	}
	n := 0
	for _, t := range old.tellings {
		if has[sentence(t.e)] && sentence(t.e) != "" {
			n++
		}
	}
	return 2*n > len(old.tellings)
}

func sentence(e *event.Event) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	return e.Mentions[0].Sentence
}

// takeIDs gives each telling of s the id of the telling of the old text that is most like it, each id once.
func (s *source) takeIDs(old *source) {
	taken := make(map[*telling]bool, len(old.tellings))
	for _, t := range s.tellings {
		var best *telling
		top := 0
		for _, u := range old.tellings {
			if n := likeness(keyed(t.e, s.doc.Title), keyed(u.e, old.doc.Title)); n > top && !taken[u] {
				best, top = u, n
			}
		}
		if best != nil {
			t.id, t.keeper, taken[best] = best.id, best.keeper, true
		}
	}
}

// likeness says how far two tellings of one article in two wordings are one: 0 for not at all.
func likeness(a, b *event.Event) int {
	if a.Key.Kind != b.Key.Kind && a.Title != b.Title {
		return 0
	}
	who, where := hashes(a.Key.Parties, a.Key.Places, a.Key.Near), hashes(b.Key.Parties, b.Key.Places, b.Key.Near)
	n := 1 + min(shared(who, where), 5)
	if a.Title == b.Title {
		n += 5
	}
	if a.Key.Date == b.Key.Date {
		n += 3
	}
	if at(a) == at(b) {
		n += 3
	}
	return n
}
