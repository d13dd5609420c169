package place

import (
	_ "embed" // the tables
	"strconv"
	"strings"

	"dateline/timeline/place/internal/table"
)

//go:embed countries.txt
var countries string

//go:embed states.txt
var states string

//go:embed regions.txt
var regions string

//go:embed landmarks.txt
var landmarks string

//go:embed demonyms.txt
var demonyms string

//go:embed ambiguous.txt
var ambiguous string

// A class says what a name mostly means when it is not a place. The zero class: nothing else.
type class uint8

const (
	classNever class = 1 << iota // "March": a place only with its state or country after it
	classWord                    // "Reading"
	className                    // "Jackson"
	classUpper                   // "US": only in capitals
)

// eachRow gives the fields of the lines of a table that are no remarks, trimmed; those left out are "".
func eachRow(text string, do func(f [7]string)) {
	for line := range strings.Lines(text) {
		if line[0] == '#' {
			continue
		}
		var f [7]string
		for i := 0; i < len(f) && line != ""; i++ {
			var field string
			field, line, _ = strings.Cut(line, "|")
			f[i] = strings.TrimSpace(field)
		}
		do(f)
	}
}

func (g *Gazetteer) readCountries() {
	eachRow(countries, func(f [7]string) {
		lat, lon := point(f[2])
		p := Place{Name: f[1], Lat: lat, Lon: lon, Country: f[0], Zone: f[3], Kind: Country, Body: true}
		g.byCode[f[0]] = g.add(p, f[4])
	})
}

func (g *Gazetteer) readStates() {
	eachRow(states, func(f [7]string) {
		lat, lon := point(f[2])
		i := g.add(Place{Name: f[1], Lat: lat, Lon: lon, Country: f[0], Admin: f[1], Zone: f[3], Kind: State}, f[4])
		for short := range strings.SplitSeq(f[5], ";") {
			if short = strings.TrimSpace(short); short != "" {
				g.short[short] = i
			}
		}
	})
}

func (g *Gazetteer) readRegions() {
	kinds := map[string]Kind{"continent": Continent, "region": Region, "water": Water}
	eachRow(regions, func(f [7]string) {
		lat, lon := point(f[3])
		g.add(Place{Name: f[1], Lat: lat, Lon: lon, Country: f[2], Zone: f[4], Kind: kinds[f[0]]}, f[5])
	})
}

func (g *Gazetteer) readLandmarks() {
	eachRow(landmarks, func(f [7]string) {
		name, body := strings.CutSuffix(f[0], "*")
		lat, lon := point(f[3])
		p := Place{Name: name, Lat: lat, Lon: lon, Country: f[1], Admin: f[2], Zone: f[5], Kind: Landmark, Body: body}
		if p.Zone == "" {
			p.Zone = g.zoneOf(p)
		}
		g.add(p, f[4])
	})
}

// zoneOf gives the zone of the state in which a place lies, or else of the country.
func (g *Gazetteer) zoneOf(p Place) string {
	for _, name := range []string{p.Admin, g.known[g.byCode[p.Country]].Name} {
		for q := range g.bearers(g.row(table.KeyOf(name))) {
			if q.Country == p.Country && q.Zone != "" {
				return q.Zone
			}
		}
	}
	return ""
}

func (g *Gazetteer) readDemonyms() {
	eachRow(demonyms, func(f [7]string) {
		i, ok := g.byCode[f[0]]
		if !ok {
			p, _ := g.Lookup(f[0], Hint{})
			i = int32(len(g.known))
			g.known = append(g.known, p)
		}
		for word := range strings.SplitSeq(f[1], ";") {
			word = strings.TrimSpace(word)
			g.rowOf(table.KeyOf(word)).nation = i + 1
			g.names.Add(word)
			g.names.Add(word + "s")
		}
	})
}

func (g *Gazetteer) readAmbiguous() {
	classes := map[string]class{"never": classNever, "word": classWord, "name": className, "upper": classUpper}
	for line := range strings.Lines(ambiguous) {
		if line[0] == '#' {
			continue
		}
		kind, list, _ := strings.Cut(line, ":")
		for name := range strings.SplitSeq(list, ",") {
			g.rowOf(table.KeyOf(strings.TrimSpace(name))).class |= classes[kind]
		}
	}
}

// point reads "51.2 71.4".
func point(s string) (lat, lon float64) {
	a, b, _ := strings.Cut(s, " ")
	lat, _ = strconv.ParseFloat(a, 64)
	lon, _ = strconv.ParseFloat(b, 64)
	return lat, lon
}

// add stores a place under its name and its other names, and gives its index.
func (g *Gazetteer) add(p Place, others string) int32 {
	i := int32(len(g.known))
	g.known = append(g.known, p)
	g.name(p.Name, i)
	for other := range strings.SplitSeq(others, ";") {
		g.name(strings.TrimSpace(other), i)
	}
	return i
}

func (g *Gazetteer) name(name string, i int32) {
	k := table.KeyOf(name)
	if k == table.None {
		return
	}
	r := g.rowOf(k)
	if r.first != 0 && g.entries[r.first].place == i {
		return
	}
	g.entries = append(g.entries, entry{i, r.first})
	r.first = int32(len(g.entries) - 1)
	g.names.Add(name)
	if len(name) <= 6 && strings.ToUpper(name) == name && !strings.Contains(name, " ") {
		r.class |= classUpper
	}
}

// rowOf gives the row of a key to write to, until the next is made.
func (g *Gazetteer) rowOf(k table.Key) *row {
	i, ok := g.index[k]
	if !ok {
		i = int32(len(g.rows))
		g.index[k] = i
		g.rows = append(g.rows, row{})
		g.filter.add(k)
	}
	return &g.rows[i]
}
