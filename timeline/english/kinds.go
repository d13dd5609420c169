package english

import (
	"slices"
	"strings"
)

// A kind is a line of data/kinds.txt.
type kind struct {
	name      string
	marks     string // "calamity", "deadly", "yearly"
	tell, may string // words
}

var kinds = readKinds(kindList)

func readKinds(list string) (all []kind) {
	for head, rest := range entries(list, "|") {
		name, marks, _ := strings.Cut(head, " ")
		tell, may, _ := strings.Cut(rest, "|")
		all = append(all, kind{name, marks, tell, may})
	}
	return all
}

// Kinds gives the names of all kinds of event, or with a mark ("calamity", "deadly", "yearly") of those that bear it,
// in the order of data/kinds.txt.
func Kinds(mark string) (names []string) {
	for _, k := range kinds {
		if mark == "" || k.marks == mark {
			names = append(names, k.name)
		}
	}
	return names
}

// Union appends to a list of kinds those that it lacks. It never writes into the list it is given.
func Union(list []string, more ...string) []string {
	list = slices.Clip(list)
	for _, k := range more {
		if !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}

// Share gives the kinds of a that are in b too.
func Share(a, b []string) (both []string) {
	for _, k := range a {
		if slices.Contains(b, k) {
			both = append(both, k)
		}
	}
	return both
}

// Meet reports whether two lists of kinds have one in common.
func Meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}
