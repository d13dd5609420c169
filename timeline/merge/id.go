package merge

import (
	"crypto/sha1"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
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

// number gives the groups of one article, whose events are given, their ids. Of events with one name, the later ones are
// counted.
func number(groups []*group, events []event.Event) {
	taken := make(map[string]bool, len(groups))
	for i, g := range groups {
		if t := g.tellings[0]; len(g.tellings) == 1 {
			g.id = id(t.e, &t.p, t.title)
		} else {
			g.id = idOf(&events[i])
		}
		g.id = free(g.id, taken)
		events[i].ID, taken[g.id] = g.id, true
	}
}

// name gives ids to groups: the one that its first telling had in a timeline whose ids stay, otherwise the one it had in
// its own article. No two groups have one id: the later one of them, by its first telling, gets another.
func name(groups []*group) {
	taken := make(map[string]bool, len(groups))
	for keeper := 1; keeper <= 2; keeper++ {
		for _, g := range groups {
			g.keep(keeper, taken)
		}
	}
	for _, g := range groups {
		if g.id != "" {
			continue
		}
		t := g.tellings[0]
		g.id = t.e.ID
		if g.id == "" {
			g.id = idOf(t.e)
		}
		g.id = free(g.id, taken)
		taken[g.id] = true
	}
}

// keep gives g the first id of a timeline that no other group has.
func (g *group) keep(keeper int, taken map[string]bool) {
	for _, t := range g.tellings {
		if g.id == "" && t.keeper == keeper && t.id != "" && !taken[t.id] {
			g.id, taken[t.id] = t.id, true
		}
	}
}

// free gives u, or the first id counted from it which is not taken.
func free(u string, taken map[string]bool) string {
	for n, first := 2, u; taken[u]; n++ {
		u = uuid(space, []byte(first+"#"+strconv.Itoa(n)))
	}
	return u
}

// id gives the id of an event by what makes it the same event in every article that tells it, however it is worded:
// its kind, the day (or month, year) on which it was first to begin, and who takes part.
//
// Of who takes part, the names in the title count, the first two by alphabet: titles differ in what they add and seldom
// in whom they are about. With fewer than two names the place counts as well, and with none at all the words of the
// title. The clock time does not count, since it is the first thing to be revised, and neither does the last day.
//
// So two articles that are read on their own give one id to an event if they agree on its kind, its day and its two
// names. Where they don't, only a timeline that is kept knows that it is one. And two events of one kind, day and names
// ("two calls to the minister on Monday") would have one id if told by articles that are read apart; inside an article
// and inside a timeline they are counted.
func id(e *event.Event, p *profile, title []word) string {
	d := e.Date
	if len(e.Supersedes) > 0 {
		d = e.Supersedes[0].Date
	}
	var buf [128]byte
	var list [16]string
	name := append(append(append(buf[:0], p.kindName()...), '|'), began(d.Span)...)
	for _, w := range parties(list[:0], e, p, title) {
		name = append(append(name, '|'), w...)
	}
	return uuid(space, name)
}

// idOf gives the id of an event by itself.
func idOf(e *event.Event) string {
	var p profile
	var buf titleWords
	title := readWords(buf[:0], e.Title)
	p.outline(e, title)
	return id(e, &p, title)
}

// kindName names what kind of event p is.
func (p *profile) kindName() string {
	if k := p.kinds &^ p.cause; k != 0 {
		return k.String()
	}
	return p.word
}

// parties appends the names that are part of an id to an empty list.
func parties(names []string, e *event.Event, p *profile, title []word) []string {
	var buf [16]string
	others := buf[:0]
	for w, isName := range p.tells(e, title) {
		if isName {
			names = append(names, w)
		} else {
			others = append(others, w)
		}
	}
	names = unique(names)
	if len(names) >= 2 {
		return names[:2]
	}
	if e.Location != nil {
		for w := range words(e.Location.Name) {
			names = append(names, country(plain(w)))
			break
		}
	}
	if len(names) == 0 {
		names = append(names, others...)
	}
	return unique(names)
}

// unique sorts a list and takes out doubles.
func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// began spells the unit of the calendar that s begins in, days for what is finer.
func began(s calendar.Span) string {
	if s.IsZero() {
		return ""
	}
	g := s.Grain
	if g < calendar.Day || g == calendar.Weekend || g == calendar.Week && s.End.Sub(s.Start) < week {
		g = calendar.Day
	}
	unit := calendar.Of(g, s.Start)
	unit.AnyYear = s.AnyYear
	first, _, interval := strings.Cut(unit.EDTF(), "/")
	if interval {
		return g.String() + " " + first
	}
	return first
}
