package main

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline/place/internal/table"
)

// A division gathers the towns of a state.
type division struct {
	row
	x, y, z float64 // the sum of the towns' directions from the middle of the Earth, by people
	zones   map[string]int
}

// divisions makes the states and provinces of the world: the point is the middle of their people, the zone the one in
// which nine in ten of them live.
func divisions(rows []row, w words) []row {
	byState := map[string]*division{}
	for _, r := range rows {
		if r.Admin == "" || r.gone() || r.Part {
			continue
		}
		if byState[r.state] == nil {
			t := table.Town{Name: r.Admin, Country: r.Country, Admin: r.Admin, Rank: table.Rank{State: true}}
			byState[r.state] = &division{row: row{Town: t, ascii: r.Admin, state: r.state}, zones: map[string]int{}}
		}
		byState[r.state].add(r)
	}
	var out []row
	for _, d := range byState {
		if k := table.KeyOf(d.Name); !w.common[k] && !w.known[k] {
			out = append(out, d.finish())
		}
	}
	slices.SortFunc(out, func(a, b row) int { return strings.Compare(a.state, b.state) })
	return out
}

func (d *division) add(r row) {
	people := max(r.Population, 300)
	lat, lon, n := r.Lat*math.Pi/180, r.Lon*math.Pi/180, float64(people)
	d.x += n * math.Cos(lat) * math.Cos(lon)
	d.y += n * math.Cos(lat) * math.Sin(lon)
	d.z += n * math.Sin(lat)
	d.Population += people
	d.zones[r.Zone] += people
}

func (d *division) finish() row {
	d.Lat = math.Atan2(d.z, math.Hypot(d.x, d.y)) * 180 / math.Pi
	d.Lon = math.Atan2(d.y, d.x) * 180 / math.Pi
	for zone, n := range d.zones {
		if n*10 >= d.Population*9 {
			d.Zone = zone
		}
	}
	return d.row
}
