package english

import (
	"iter"
	"strings"
	"sync"
)

// BaseOf guesses the lemma of a verb that no list has, from its form in -ed, -ing or -s.
func BaseOf(form string) string {
	if base := Base(form); base != form {
		return base
	}
	switch {
	case hasAny(form, "ied", "ies") && len(form) > 4:
		return form[:len(form)-3] + "y"
	case strings.HasSuffix(form, "ed") && len(form) > 3:
		return restored(form[:len(form)-2])
	case strings.HasSuffix(form, "ing") && len(form) > 4:
		return restored(form[:len(form)-3])
	case hasAny(form, "sses", "shes", "ches", "xes", "zzes"):
		return form[:len(form)-2]
	case endsInS(form):
		return form[:len(form)-1]
	}
	return form
}

// A change is what becomes of a verb before -ed and -ing.
type change uint8

const (
	asItIs  change = iota // "reach", "reached"
	silentE               // "move", "moved"
	doubled               // "stop", "stopped"
	changes
)

// restored gives the lemma of a stem that -ed or -ing was taken from, as most verbs of the lists have it whose stems
// have the longest ending in common with it: "headlin" is of "headline" as "outlin" is of "outline".
func restored(stem string) string {
	twice := len(stem) > 3 && stem[len(stem)-1] == stem[len(stem)-2]
	doubling, counts := doubles(stem), stemEndings()
	for end := range endings(stem) {
		n := counts[end]
		if doubling {
			n[asItIs] = 0 // "hop" has "hopped"
		}
		if !twice {
			n[doubled] = 0
		}
		switch most := max(n[asItIs], n[silentE], n[doubled]); {
		case most == 0:
		case n[asItIs] == most:
			return stem
		case n[silentE] == most:
			return stem + "e"
		default:
			return stem[:len(stem)-1]
		}
	}
	return stem
}

// stemEndings counts what the verbs of the lists do before -ed and -ing, by the endings of their stems, "" among them.
var stemEndings = sync.OnceValue(func() map[string][changes]int {
	counts := make(map[string][changes]int)
	seen := map[string]bool{"": true}
	for _, w := range Forms().rows {
		if seen[w.Verb] {
			continue
		}
		seen[w.Verb] = true
		stems := []string{strings.TrimSuffix(gerundOf(w.Verb), "ing")}
		if past, _ := british(w.Verb); past != "" {
			stems = append(stems, strings.TrimSuffix(past, "ed"))
		}
		for _, stem := range stems {
			kind := asItIs
			switch {
			case len(stem) > len(w.Verb):
				kind = doubled
			case stem+"e" == w.Verb:
				kind = silentE
			}
			for end := range endings(stem) {
				n := counts[end]
				n[kind]++
				counts[end] = n
			}
		}
	}
	return counts
})

// endings yields the ends of a stem, the longest that counts first, "" last.
func endings(stem string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := max(0, len(stem)-4); i <= len(stem) && yield(stem[i:]); i++ {
		}
	}
}
