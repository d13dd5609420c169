package table

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// A Name points from a name to the town that bears it.
type Name struct {
	Text string
	Town int
	Use  Use
}

// Encode lays out towns and names as a Blob. Names of one key keep their order.
func Encode(towns []Town, names []Name) Blob {
	e := encoder{refs: map[string]uint32{}, areaOf: map[[2]string]uint16{}, zoneOf: map[string]uint16{}}
	for _, t := range towns {
		e.town(t)
	}
	var head []byte
	for _, n := range []int{magic, len(towns), len(e.areaOf), len(e.zoneOf), len(names)} {
		head = binary.LittleEndian.AppendUint32(head, uint32(n))
	}
	index, entries := lay(names)
	return Blob(slices.Concat(head, index, filter(names), entries, e.towns, e.areas, e.zones, e.pool))
}

// An encoder stores what towns have in common once.
type encoder struct {
	towns, areas, zones, pool []byte
	refs                      map[string]uint32
	areaOf                    map[[2]string]uint16
	zoneOf                    map[string]uint16
}

func (e *encoder) town(t Town) {
	b := binary.LittleEndian.AppendUint32(e.towns, e.ref(t.Name))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.Population))
	b = append24(b, int(math.Round(t.Lat*1e4)))
	b = append24(b, int(math.Round(t.Lon*1e4)))
	b = binary.LittleEndian.AppendUint16(b, e.area(t.Country, t.Admin))
	b = binary.LittleEndian.AppendUint16(b, e.zone(t.Zone))
	e.towns = append(b, flag(t.Capital, capitalFlag)|flag(t.State, stateFlag)|flag(t.Part, partFlag))
}

func flag(set bool, f byte) byte {
	if set {
		return f
	}
	return 0
}

// ref stores a text with its length before it.
func (e *encoder) ref(s string) uint32 {
	s = s[:min(len(s), 255)]
	at, ok := e.refs[s]
	if !ok {
		at = uint32(len(e.pool))
		e.refs[s] = at
		e.pool = append(append(e.pool, byte(len(s))), s...)
	}
	return at
}

func (e *encoder) area(country, admin string) uint16 {
	key := [2]string{country, admin}
	n, ok := e.areaOf[key]
	if !ok {
		n = uint16(len(e.areaOf))
		e.areaOf[key] = n
		e.areas = append(e.areas, country[:2]...)
		e.areas = binary.LittleEndian.AppendUint32(e.areas, e.ref(admin))
	}
	return n
}

func (e *encoder) zone(name string) uint16 {
	n, ok := e.zoneOf[name]
	if !ok {
		n = uint16(len(e.zoneOf))
		e.zoneOf[name] = n
		e.zones = binary.LittleEndian.AppendUint32(e.zones, e.ref(name))
	}
	return n
}

// filter lays out a Filter of the names.
func filter(names []Name) (out []byte) {
	var f Filter
	for _, n := range names {
		f.Add(n.Text)
	}
	for _, word := range f {
		out = binary.LittleEndian.AppendUint64(out, word)
	}
	return out
}

// lay sorts the names by hash and notes where those of each bucket begin.
func lay(names []Name) (index, entries []byte) {
	names = slices.Clone(names)
	place := func(n Name) uint64 { return n.hash() >> (32 - bucketBits) }
	slices.SortStableFunc(names, func(a, b Name) int { return cmp.Compare(place(a), place(b)) })
	next := 0
	for bucket := range buckets + 1 {
		for next < len(names) && bucketOf(names[next]) < bucket {
			next++
		}
		index = binary.LittleEndian.AppendUint32(index, uint32(next))
	}
	for _, n := range names {
		_, f := split(KeyOf(n.Text))
		entries = append24(binary.LittleEndian.AppendUint32(entries, f), n.Town|int(n.Use)<<useShift)
	}
	return index, entries
}

func (n Name) hash() uint64 { return hash(KeyOf(n.Text)) }

func bucketOf(n Name) int {
	b, _ := split(KeyOf(n.Text))
	return b
}

func append24(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }
