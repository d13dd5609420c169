package place

import (
	_ "embed" // the tables
	"iter"

	"dateline/timeline/english"
	"dateline/timeline/place/internal/table"
)

//go:embed cities.bin
var cities string

// A Gazetteer knows places by their names. It is made by New and may be used by many at a time.
type Gazetteer struct {
	cities  table.Blob
	known   []Place             // of the hand-written tables
	rows    []row               // of the hand-written tables; the first is of no name
	index   map[table.Key]int32 // of rows
	names   table.Filter        // of all names, and the demonyms with and without an "s"
	filter  filter              // of the keys in index
	entries []entry
	short   map[string]int32 // states by what abbreviates them after a comma, an index into known
	byCode  map[string]int32 // by code, an index into known
	groups  english.Table[group]
}

// A row is what the hand-written tables hold under a key.
type row struct {
	first  int32 // of the entries with this name; 0 where there is none
	nation int32 // of whom it is a demonym: an index into known, plus one
	class  class
}

// An entry is one of the known places with a name, and where the next stands; 0 ends the list.
type entry struct{ place, next int32 }

// New reads the hand-written tables, which takes about a millisecond; the cities are searched where they lie.
func New() *Gazetteer {
	const places, names = 1500, 3500 // about so many are in the tables, so that nothing need grow
	g := &Gazetteer{
		cities: table.Blob(cities), names: table.Blob(cities).Filter(), known: make([]Place, 0, places),
		rows: make([]row, 1, names), index: make(map[table.Key]int32, names), entries: make([]entry, 1, names),
		short: map[string]int32{}, byCode: map[string]int32{},
	}
	g.readCountries()
	g.readStates()
	g.readRegions()
	g.readLandmarks()
	g.readDemonyms()
	g.readAmbiguous()
	g.groups = groupsOf()
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
	return g.choose(g.look(table.KeyOf(name)), hint)
}

// Demonym gives the country or region whose people or things a word names: "Russian", "Americans", "South Korean". Such
// a word tells of whom is spoken, not where.
func (g *Gazetteer) Demonym(word string) (Place, bool) {
	k := table.KeyOf(word)
	if may, _ := g.names.May(k); !may {
		return Place{}, false
	}
	nation := g.row(k).nation
	if nation == 0 && len(word) > 4 && word[len(word)-1] == 's' {
		nation = g.row(table.KeyOf(word[:len(word)-1])).nation
	}
	if nation == 0 {
		return Place{}, false
	}
	return g.known[nation-1], true
}

// row gives what the hand-written tables hold under a key.
func (g *Gazetteer) row(k table.Key) row {
	if !g.filter.may(k) {
		return row{}
	}
	return g.rows[g.index[k]]
}

// A listing is all that the tables hold under a key.
type listing struct {
	key table.Key
	row
	towns table.Found
}

func (g *Gazetteer) look(k table.Key) listing { return listing{k, g.row(k), g.cities.Find(k)} }

// bearers yields the places of the hand-written tables that bear a name.
func (g *Gazetteer) bearers(r row) iter.Seq[*Place] {
	return func(yield func(*Place) bool) {
		for e := r.first; e != 0 && yield(&g.known[g.entries[e].place]); e = g.entries[e].next {
		}
	}
}

// ofKind gives the place of a kind in the hand-written tables that bears a name; nil where none does.
func (g *Gazetteer) ofKind(kind Kind, r row) *Place {
	for p := range g.bearers(r) {
		if p.Kind == kind {
			return p
		}
	}
	return nil
}

// isPlace reports whether any place bears the name.
func (l listing) isPlace() bool { return l.first != 0 || l.towns.Len() > 0 }

// A filter tells quickly that a name is not among the few thousand that it was given.
type filter [1 << 10]uint64

func (f *filter) add(k table.Key)      { f[k>>6&(1<<10-1)] |= 1 << (k & 63) }
func (f *filter) may(k table.Key) bool { return f[k>>6&(1<<10-1)]>>(k&63)&1 != 0 }
