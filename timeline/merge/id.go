package merge

import (
	"crypto/sha1"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/event"
)

// space is the namespace of the ids of events, a random UUID of this program. It never changes: calendars know events
// by what follows from it.
var space = [16]byte{0x6f, 0x2b, 0x1c, 0x58, 0x93, 0x0e, 0x4a, 0x77, 0xb4, 0xd2, 0x8a, 0x15, 0xc6, 0x3f, 0x70, 0xe9}

// uuid gives the name-based UUID (RFC 9562, section 5.5: version 5, SHA-1) of name in space.
func uuid(space [16]byte, name []byte) string {
	var buf [256]byte
	sum := sha1.Sum(append(append(buf[:0], space[:]...), name...))
	u := sum[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	s := buf[:36]
	hex.Encode(s, u[:4])
	hex.Encode(s[9:], u[4:6])
	hex.Encode(s[14:], u[6:8])
	hex.Encode(s[19:], u[8:10])
	hex.Encode(s[24:], u[10:])
	s[8], s[13], s[18], s[23] = '-', '-', '-', '-'
	return string(s)
}

// number gives the groups of one article, whose events are given, their ids. Of events with one name, the later ones
// are counted.
func number(groups []*group, events []event.Event) {
	taken := make(ids, len(groups))
	for i, g := range groups {
		g.id = taken.free(id(events[i].Key))
		events[i].ID = g.id
	}
}

// name gives ids to groups: the one that its first telling had in a timeline whose ids stay, otherwise the one it had
// in its own article. No two groups have one id: the later one of them, by its first telling, gets another.
func name(groups []*group) {
	taken := make(ids, len(groups))
	for keeper := 1; keeper <= 2; keeper++ {
		for _, g := range groups {
			g.keep(keeper, taken)
		}
	}
	for _, g := range groups {
		if g.id != "" {
			continue
		}
		g.id = taken.free(g.tellings[0].e.ID)
	}
}

// keep gives g the first id of a timeline that no other group has.
func (g *group) keep(keeper int, taken ids) {
	for _, t := range g.tellings {
		if g.id == "" && t.keeper == keeper && t.id != "" && taken[t.id] == 0 {
			g.id, taken[t.id] = t.id, 1
		}
	}
}

// ids are the ids that are taken, and how often each was asked for, so that many events of one name take no longer each
// than few.
type ids map[string]int

// free gives u, or the first id counted from it which is not taken, and takes it.
func (taken ids) free(u string) string {
	n := taken[u] + 1
	free := u
	for ; taken[free] > 0; n++ {
		free = uuid(space, []byte(u+"#"+strconv.Itoa(n)))
	}
	taken[u] = n - 1
	taken[free] = max(taken[free], 1)
	return free
}

// id gives the id of an event by what makes it the same event in every article that tells it, however it is worded:
// its kind, the day (or month, year) on which it was first to begin, and who takes part.
//
// Of who takes part the last words of their names count, the first two by alphabet. With fewer than two the place
// counts as well, with none at all the names in the sentence, and where that has none its words. The title does not
// count: a better one is no other event. Neither does the clock time, which is the first thing to be revised.
//
// So two articles that are read on their own give one id to an event if they agree on its kind, its day and its two
// names. Where they don't, only a timeline that is kept knows that it is one. And two events of one kind, day and names
// ("two calls to the minister on Monday") have one id if told by articles that are read apart; inside an article and
// inside a timeline they are counted.
func id(k *event.Key) string {
	var buf [128]byte
	name := append(append(append(buf[:0], k.Kind...), '|'), k.Date...)
	for _, w := range parties(k) {
		name = append(append(name, '|'), w...)
	}
	return uuid(space, name)
}

// parties gives the names that are part of an id.
func parties(k *event.Key) []string {
	const most = 2
	var names []string
	for _, p := range k.Parties {
		names = append(names, p[strings.LastIndexByte(p, ' ')+1:])
	}
	if names = unique(names); len(names) >= most {
		return names[:most]
	}
	for _, p := range k.Places {
		first, _, _ := strings.Cut(p, " ")
		names = append(names, first)
	}
	if len(names) > 0 {
		return unique(names)
	}
	if names = k.Near; len(names) == 0 {
		return k.Else
	}
	return names[:min(len(names), most)]
}

// unique sorts a list and takes out doubles.
func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
