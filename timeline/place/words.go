package place

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// A group is a set of what a word can be beside a place name.
type group uint32

const (
	strong      group = 1 << iota // a preposition that places what follows: "in"
	weak                          // a preposition that a person may follow too: "from"
	loose                         // "of": a place after "the city of"
	article                       // "the"
	inside                        // stands between the words of a name: "de"
	upstate                       // goes with a state rather than its town: "western New York"
	direction                     // goes with a place name: "northern", "downtown"
	calendar                      // a weekday or month
	title                         // goes before a person's name: "Mr."
	function                      // begins a sentence and belongs to no name
	province                      // goes after the name of a state: "Province"
	county                        // makes another place of a name: "County"
	venue                         // the last word of the name of a building or site: "Stadium"
	settled                       // goes with "of" and a place name: "city"
	and                           // joins place names
	lead                          // the first word of the name of a building or site: "Hotel"
	institution                   // ends the name of a building that is more often those who work there
	taking                        // a verb that a town may follow, or a person
	within                        // stands between the words of the name of a building or site
)

var groupNames = [...]string{
	"strong", "weak", "loose", "article", "inside", "upstate", "direction", "calendar", "title", "function",
	"province", "county", "venue", "settled", "and", "lead", "institution", "taking", "within",
}

// groupsOf gives the groups of each word that has any.
func groupsOf() english.Table[group] {
	m := make(map[string]group)
	for i, name := range groupNames {
		for w := range strings.FieldsSeq(english.List("place " + name)) {
			m[w] |= 1 << i
		}
	}
	return english.TableOf(m)
}

// is reports whether the token at i is a word of one of some groups.
func (g *Gazetteer) is(d *prose.Document, i int, some group) bool {
	return i >= 0 && i < len(d.Tokens) && *g.groups.Of(d.Of(i))&some != 0
}
