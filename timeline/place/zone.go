package place

import (
	_ "embed" // the table
	"iter"
	"strings"
	"time"

	"dateline/timeline/prose"
)

//go:embed zones.txt
var zoneText string

// A Zone is what a zone's name in a text means.
type Zone struct {
	// Location is what a clock time there is reckoned by: one offset for an abbreviation that fixes it ("EST"), the
	// place's own rules for one that does not ("ET", "Moscow time").
	Location *time.Location
	Name     string // what Location is called: an IANA name, or the abbreviation
	Home     string // the IANA zone in which it is used; "" for UTC
}

// Zones knows the names of time zones. It is made by NewZones and may be used by many at a time.
type Zones struct {
	names *prose.Lexicon
	rows  [][]meaning // by WordID, the usual meaning first
}

// A meaning is a line of zones.txt.
type meaning struct {
	name      string // of a fixed offset; "" where the zone's own rules hold
	offset    int    // seconds east of UTC
	home      string
	countries string // codes in which it is this; "" for everywhere
}

// NewZones reads the table of zone names.
func NewZones() *Zones {
	z := &Zones{rows: [][]meaning{nil}}
	index := map[string]int{}
	var names []string
	eachRow(zoneText, func(f [7]string) {
		for name := range strings.SplitSeq(f[0], ";") {
			name = strings.ToLower(strings.TrimSpace(name))
			if index[name] == 0 {
				names = append(names, name)
				index[name] = len(names)
				z.rows = append(z.rows, nil)
			}
			z.rows[index[name]] = append(z.rows[index[name]], readMeaning(f))
		}
	})
	z.names = prose.NewLexicon(names)
	return z
}

// ZoneNames gives the names that Zone knows as a text writes them, without the word "time": abbreviations in capitals.
func ZoneNames() iter.Seq[string] {
	return func(yield func(string) bool) {
		more := true
		eachRow(zoneText, func(f [7]string) {
			for name := range strings.SplitSeq(f[0], ";") {
				more = more && yield(strings.TrimSpace(name))
			}
		})
	}
}

// readMeaning reads a line of the table: names, offset or nothing, IANA zone, countries.
func readMeaning(f [7]string) meaning {
	m := meaning{home: f[2], countries: f[3]}
	if f[1] != "" {
		name, _, _ := strings.Cut(f[0], ";")
		m.name, m.offset = strings.TrimSpace(name), offset(f[1])
	}
	return m
}

// zone makes what m means.
func (m meaning) zone() (Zone, bool) {
	if m.home == "UTC" {
		return Zone{time.UTC, "UTC", ""}, true
	}
	if m.name != "" {
		return Zone{time.FixedZone(m.name, m.offset), m.name, m.home}, true
	}
	l, err := Location(m.home)
	return Zone{l, m.home, m.home}, err == nil
}

// offset reads "+05:30" as seconds.
func offset(s string) int {
	t, err := time.Parse("-07:00", s)
	if err != nil {
		return 0
	}
	_, seconds := t.Zone()
	return seconds
}

// Zone gives the meaning of a zone's name: "EDT", "ET", "Eastern", "Pacific Daylight Time", "Moscow time". An
// abbreviation with several meanings (CST, IST, BST) has the one of the country with the code given, which may be "",
// and otherwise the usual one in American news. "Local time" is no zone.
func (z *Zones) Zone(name, country string) (Zone, bool) {
	name = strings.TrimSuffix(strings.ToLower(name), " time")
	rows := z.rows[z.names.ID(name)]
	for _, m := range rows {
		if country != "" && strings.Contains(m.countries, country) {
			return m.zone()
		}
	}
	if len(rows) == 0 {
		return Zone{}, false
	}
	return rows[0].zone()
}
