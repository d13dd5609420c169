package event

import (
	"strings"
	"sync"
	"time"

	"dateline/timeline/english"
	"dateline/timeline/place"
)

var zones = sync.OnceValue(place.NewZones)

// allTimes gives the zone that the article says all its clock times are in: "all times Eastern", "all times are in
// GMT"; nil where it does not.
func (a *analysis) allTimes() *time.Location {
	rest := a.doc.Text
	for {
		i := strings.Index(rest, "ll times ")
		if i < 0 {
			return nil
		}
		rest = rest[i+len("ll times "):]
		if z := zoneAtHead(rest); z != nil {
			return z
		}
	}
}

// zoneAtHead reads the zone that text begins with, after "are", "in", "listed" and the like.
func zoneAtHead(text string) *time.Location {
	between := func(r rune) bool { return strings.ContainsRune(" \t\n,;()", r) }
	words := strings.FieldsFunc(text[:min(len(text), 60)], between)
	for i := range min(len(words), 5) {
		if beforeZone.Has(words[i]) {
			continue
		}
		for n := min(3, len(words)-i); n > 0; n-- {
			if z, ok := zones().Zone(strings.TrimSuffix(strings.Join(words[i:i+n], " "), "."), ""); ok {
				return z.Location
			}
		}
		return nil
	}
	return nil
}

// zone gives the zone of a clock time that its expression tells none of, and says whose it is: that which the article
// gives for all, that of the place, or x.Zone.
func (x *Extractor) zone(where *Location) (zone *time.Location, why string) {
	if x.analysis.zone != nil {
		return x.analysis.zone, "in the zone that the article gives for all times"
	}
	if where != nil && where.Timezone != "" {
		if l := x.load(where.Timezone); l != nil {
			return l, "in the zone of " + where.Name
		}
	}
	if x.Zone != nil {
		return x.Zone, "in the zone assumed for times without one"
	}
	return nil, ""
}

// load gives the zone with an IANA name, nil for none. Zones are kept, since loading one opens files.
func (x *Extractor) load(name string) *time.Location {
	l, ok := x.zones[name]
	if !ok {
		l, _ = place.Location(name)
		if x.zones == nil {
			x.zones = map[string]*time.Location{}
		}
		x.zones[name] = l
	}
	return l
}

// beforeZone are the words between "all times" and a zone.
var beforeZone = english.Listed("before zone")
