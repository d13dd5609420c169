package merge

import (
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/event"
)

// A profile is what tellings are compared by: their keys, as sorted sets of hashed words.
type profile struct {
	brief
	kinds    []uint64 // what it is
	like     []uint64 // those, and what its words may tell
	beside   []uint64 // what the other words of its title may tell
	lone     []uint64 // of those, the ones of which a story has seldom two at a time
	heads    []head   // the names in the title, each whole
	names    []uint64 // words of the names in the title, the participants and the place
	who      []uint64 // of those, the words of participants and of the title
	place    []uint64 // words of the place
	near     []uint64 // names, and those in its sentences
	about    []uint64 // those, and those in the title of the document
	story    []uint64 // what its document is about, by storyOf
	words    []uint64 // content words of the title, names among them, without the words of the event's own kind
	codes    []uint64 // names in the title with a figure ("Crew-7", "MS-25"): they tell serial events apart
	phase    string   // of a beginning or an end
	own      uint64   // the kind or word of its trigger
	word     uint64   // the word that names it, 0 where there is none; brief has but one bit of it
	party    []uint64 // words of the participants
	ordinals []uint64 // "second", "17th"
	whom     []uint64 // whom it is done to
	said     []uint64 // words of its sentence; of an article that is read now
	figures  []uint64 // words of its title that are numbers
	once     bool     // such an event happens once
	known    bool     // the text speaks of it as of something that was told before: "the lawsuit"
	other    bool     // the text tells it beside another: "also", "on the same day"
	saying   bool     // somebody says it, and does no more
	moved    bool     // the text says that the date was changed
	mapped   bool     // the coordinates of the place are known
	country  uint64   // of the place; 0 where it has none, as a sea
}

// A head is a name in a title.
type head struct {
	words []uint64
	land  bool // its last word is the name of a country
}

// profileOf reads the profile of one telling, whose key is made.
func profileOf(e *event.Event) profile {
	k := e.Key
	p := profile{phase: k.Phase}
	p.readMap(e.Location)
	p.whom = hashes(k.Whom)
	p.own, p.party, p.ordinals = hash(k.Kind), hashes(k.Parties), hashes(k.Ordinals)
	p.kinds, p.like, p.beside = hashes(k.Kinds), hashes(k.Kinds, k.Like), hashes(k.Beside)
	p.lone = common(hashes(k.Kinds, k.Like, k.Beside), single)
	if k.Word != "" {
		p.word = hash(k.Word)
	}
	for _, name := range k.Names {
		words := strings.Fields(name)
		p.heads = append(p.heads, head{hashes(words), english.IsLand(words[len(words)-1])})
		for _, w := range words {
			if isCode(w) {
				p.codes = append(p.codes, hash(w))
			}
		}
	}
	p.codes, p.place = sorted(p.codes), hashes(k.Places)
	p.who, p.words = hashes(k.Parties, k.Names), hashes(k.Words, k.Names)
	p.names = sorted(slices.Concat(p.who, p.place))
	p.near = sorted(slices.Concat(p.names, hashes(k.Near)))
	isWord := func(h uint64) bool { return h == p.word }
	p.near = slices.DeleteFunc(p.near, isWord) // what happens is no name: "Splashdown, 5:35 a.m."
	p.about = sorted(slices.Concat(p.near, hashes(k.About)))
	p.once = shared(p.kinds, once) > 0 || len(p.codes) > 0
	p.known, p.other = slices.Contains(k.Marks, event.MarkKnown), slices.Contains(k.Marks, event.MarkOther)
	p.saying, p.moved = slices.Contains(k.Marks, event.MarkSaying), slices.Contains(k.Marks, event.MarkMoved)
	p.said = hashes(k.Said)
	p.readFigures(k.Words)
	p.pack()
	p.brief = p.inBrief(e.Status)
	return p
}

// readMap takes what the map knows of the place.
func (p *profile) readMap(l *event.Location) {
	if l == nil {
		return
	}
	p.mapped = l.Latitude != nil
	if l.Country != "" {
		p.country = hash(l.Country)
	}
}

// readFigures takes the numbers among the words of a title.
func (p *profile) readFigures(words []string) {
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") {
			p.figures = append(p.figures, hash(w))
		}
	}
	p.figures = sorted(p.figures)
}

// pack puts the sets beside each other, since a profile is read often and whole.
func (p *profile) pack() {
	sets := [...]*[]uint64{&p.words, &p.names, &p.who, &p.kinds, &p.like, &p.beside, &p.lone, &p.about, &p.near, &p.place,
		&p.party, &p.codes, &p.ordinals, &p.whom, &p.said, &p.figures}
	n := 0
	for _, s := range sets {
		n += len(*s)
	}
	all := make([]uint64, 0, n)
	for _, s := range sets {
		all = append(all, *s...)
		*s = all[len(all)-len(*s) : len(all) : len(all)]
	}
}

// isCode reports whether a name has a letter and a figure: "crew-7".
func isCode(n string) bool {
	return strings.ContainsAny(n, "0123456789") && strings.ContainsFunc(n, func(r rune) bool { return r > '9' })
}

// hashes gives the set of the words of some lists.
func hashes(lists ...[]string) (set []uint64) {
	for _, list := range lists {
		for _, s := range list {
			for w := range strings.FieldsSeq(s) {
				set = append(set, hash(w))
			}
		}
	}
	return sorted(set)
}

// hash gives the FNV-1a hash of w, which is the same in every run.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// sorted sorts a set of hashes and takes out doubles.
func sorted(h []uint64) []uint64 {
	slices.Sort(h)
	return slices.Compact(h)
}

// shared counts what two sorted sets have in common.
func shared(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// common gives what two sorted sets have in common.
func common(a, b []uint64) (both []uint64) {
	for _, h := range a {
		if _, ok := slices.BinarySearch(b, h); ok {
			both = append(both, h)
		}
	}
	return both
}

// dice gives the likeness of two sorted sets, 0..1: twice what they share over what they have.
func dice(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}
