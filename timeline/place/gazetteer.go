package place

import (
	_ "embed" // the tables

	"dateline/timeline/place/internal/table"
)

//go:embed cities.bin
var cities string

// A Gazetteer knows places by their names. It is made by New and may be used by many at a time.
type Gazetteer struct {
	cities   table.Blob
	known    []Place             // of the hand-written tables
	names    table.Filter        // of all names, and the demonyms with and without an "s"
	filter   filter              // of the keys of first, class and demonyms
	first    map[table.Key]int32 // the first of the names in entries with this key
	entries  []entry
	class    map[table.Key]class
	short    map[string]int32    // states by what abbreviates them after a comma, an index into known
	byCode   map[string]int32    // by code, an index into known
	demonyms map[table.Key]int32 // an index into known
	words    *words
}

// An entry is one of the known places with a name, and where the next stands; 0 ends the list.
type entry struct{ place, next int32 }

// New reads the hand-written tables, which takes about a millisecond; the cities are searched where they lie.
func New() *Gazetteer {
	g := &Gazetteer{
		cities: table.Blob(cities), names: table.Blob(cities).Filter(), first: map[table.Key]int32{}, entries: make([]entry, 1, 4096), class: map[table.Key]class{},
		short: map[string]int32{}, byCode: map[string]int32{}, demonyms: map[table.Key]int32{},
	}
	g.readCountries()
	g.readStates()
	g.readRegions()
	g.readLandmarks()
	g.readDemonyms()
	g.readAmbiguous()
	g.words = newWords()
	return g
}

// A Hint narrows a look-up down. The zero Hint leaves it open.
type Hint struct {
	Country string   // ISO 3166-1 alpha-2: only places there
	Admin   string   // the name of a state: only places there
	Setting *Setting // what the text says otherwise; of two places of one name, it favours those in what it names
}

// Lookup finds the place that a name most likely means. Case, accents and hyphens do not matter.
func (g *Gazetteer) Lookup(name string, hint Hint) (Place, bool) {
	return g.choose(table.KeyOf(name), hint)
}

// Demonym gives the country or region whose people or things a word names: "Russian", "Americans", "South Korean". Such a
// word tells of whom is spoken, not where.
func (g *Gazetteer) Demonym(word string) (Place, bool) {
	k := table.KeyOf(word)
	if _, whole := g.names.May(k); !whole {
		return Place{}, false
	}
	i, ok := g.nation(k)
	if !ok && len(word) > 4 && word[len(word)-1] == 's' {
		i, ok = g.nation(table.KeyOf(word[:len(word)-1]))
	}
	if !ok {
		return Place{}, false
	}
	return g.known[i], true
}

// nation gives the index into known that a demonym has.
func (g *Gazetteer) nation(k table.Key) (i int32, ok bool) {
	if g.filter.may(k) {
		i, ok = g.demonyms[k]
	}
	return i, ok
}

// listed gives the first of the entries with a name, 0 where there is none.
func (g *Gazetteer) listed(k table.Key) int32 {
	if !g.filter.may(k) {
		return 0
	}
	return g.first[k]
}

// classOf tells what a name means when it is not a place.
func (g *Gazetteer) classOf(k table.Key) class {
	if !g.filter.may(k) {
		return 0
	}
	return g.class[k]
}

// has reports whether any place bears a name.
func (g *Gazetteer) has(k table.Key) bool {
	return g.listed(k) != 0 || g.cities.Find(k).Len() > 0
}

// A filter tells quickly that a name is not among the few thousand that it was given.
type filter [1 << 10]uint64

func (f *filter) add(k table.Key)      { f[k>>6&(1<<10-1)] |= 1 << (k & 63) }
func (f *filter) may(k table.Key) bool { return f[k>>6&(1<<10-1)]>>(k&63)&1 != 0 }
