package en

import (
	"strings"
	"sync"
	"time"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/timex"
)

var zones = sync.OnceValue(place.NewZones)

// A zoneName is a time zone by its name, which other rules put to a clock time; at is nil for "local
// time" and for a town that the table of zones does not have.
type zoneName struct{ at *time.Location }

// Resolve is for a zone that stands alone, which is no date.
func (zoneName) Resolve(*timex.Reader) timex.Result { return timex.Result{} }

// zoneRules are the names of time zones, one rule a name: abbreviations with or without the word "time", others with
// it.
var zoneRules = namedZones()

func namedZones() []timex.Rule {
	var out []timex.Rule
	seen := map[string]bool{"at": true} // "3 P.M. AT CITY HALL"
	for name := range place.ZoneNames() {
		lower := strings.ToLower(strings.ReplaceAll(name, "-", " - "))
		if seen[lower] {
			continue
		}
		seen[lower] = true
		r := timex.Rule{Name: "zone " + lower, Pattern: lower + " time", Kind: timex.KindZone, Latent: true,
			Value: zoneValue(name),
			Eg:    []string{"at [3 p.m. " + name + " time = 2017-05-02T15:00]"}}
		switch {
		case isAbbreviation(name):
			r.Pattern, r.Eg[0] = lower+" time?", "at [3 p.m. "+name+" = 2017-05-02T15:00] sharp"
		case american.Has(lower):
			r.Pattern += "?"
		}
		out = append(out, r)
	}
	out = append(out, timex.Rule{Name: "local time", Pattern: "local time", Kind: timex.KindZone, Latent: true,
		Value: func(*timex.Match) (timex.Value, bool) { return zoneName{}, true },
		Eg:    []string{"at [3 p.m. local time = 2017-05-02T15:00]"}})
	return append(out, timex.Rule{Name: "zone of a city", Pattern: "NAME NAME? time", Kind: timex.KindZone, Latent: true,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return zoneName{}, m.Before(1)&timex.AmPm != 0 || m.Before(1)&timex.Sixty != 0
		},
		Eg: []string{"at [3 p.m. Baikonur time = 2017-05-02T15:00]"}})
}

// american are the zones that news names without the word "time".
var american = english.Listed("american")

// isAbbreviation reports whether a zone's name is made of capitals.
func isAbbreviation(name string) bool {
	return !strings.Contains(name, " ") && strings.ToUpper(name[1:]) == name[1:] || name == "ChST"
}

// zoneValue gives the value of a zone by its name; it is made once. Its first letter must be a capital in the text, as
// "est" and "central" are words, unless it has points: "e.d.t.".
func zoneValue(name string) func(m *timex.Match) (timex.Value, bool) {
	once := sync.OnceValues(func() (timex.Value, bool) {
		z, ok := zones().Zone(name, "")
		return zoneName{z.Location}, ok
	})
	return func(m *timex.Match) (timex.Value, bool) {
		v, ok := once()
		return v, ok && (m.Cap(0) || strings.HasSuffix(name, "."))
	}
}
