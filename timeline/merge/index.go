package merge

import (
	"iter"
	"slices"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// An index finds the groups that a telling may belong to without looking at all of them. A group stands under each
// pair of a kind and a word of its names or title, once for each day it touches and once for each month: a
// coarse telling looks under months, a fine one under days and under the months of the coarse.
type index struct {
	near  bool             // one article: the date alone is enough
	depth int              // how many groups stand under one key
	at    map[uint64]int32 // by key: its group where it has but one, below 0 the list of them, counted from -1
	lists [][]int32        // of groups, the one that was last put under the key at the end
	buf   []uint64         // see keys
	one   [1]int32         // see under
}

// depth is how many groups stand under one key, the latest. It keeps the time linear where thousands of events of one
// kind and name crowd one day.
const depth = 200

// nearDepth is that of the tellings of one article, each of which is compared with all that it finds.
const nearDepth = 30

// The shelves of the index.
const (
	byDay    = iota + 1 // by month and day of any year
	byMonth             // everything, by month
	byCoarse            // what is coarser than a few days, by month
	byClock             // what has a clock time, by day, whatever its kind and names
)

// newIndex gives an empty index with room for so many tellings, up to a bound. One stands under some 170 keys; in one
// article under few, which most share with others.
func newIndex(near bool, tellings int) *index {
	const most = 1 << 18
	if near {
		return &index{near: true, depth: nearDepth, at: make(map[uint64]int32, 2*tellings)}
	}
	return &index{depth: depth, at: make(map[uint64]int32, min(170*tellings, most))}
}

// add puts group g under all keys under which t stands.
func (x *index) add(g int32, t *telling) {
	for _, k := range x.keys(t, standsUnder) {
		x.put(k, g)
	}
}

// keys gives the keys of t: those under which it stands, or those under which it looks. They are good until the next
// call.
func (x *index) keys(t *telling, under func(list []uint64, word uint64, s calendar.Span, reach int) []uint64) []uint64 {
	x.buf = x.buf[:0]
	for i := range 1 + len(t.e.Supersedes) {
		d, reach := t.date(i)
		if d.Span.Timed() && !x.near {
			x.buf = append(x.buf, clockKey(d))
		}
		for word := range x.words(&t.p) {
			x.buf = under(x.buf, word, d.Span, reach)
		}
	}
	return x.buf
}

// date gives the date of t, or from 1 on those that it supersedes, and how many months away it may have been told
// before.
func (t *telling) date(i int) (d event.Date, reach int) {
	if i > 0 {
		return t.e.Supersedes[i-1].Date, 0
	}
	return t.e.Date, t.p.reach()
}

// standsUnder appends where a telling of word k and a date stands.
func standsUnder(list []uint64, k uint64, s calendar.Span, _ int) []uint64 {
	if isFine(s) {
		list = daysOf(list, byDay, k, s)
	} else {
		list = monthsOf(list, byCoarse, k, s)
	}
	return monthsOf(list, byMonth, k, s)
}

func (x *index) put(k uint64, g int32) {
	switch i, ok := x.at[k]; {
	case !ok:
		x.at[k] = g
	case i < 0:
		x.lists[-i-1] = putLast(x.lists[-i-1], g, x.depth)
	case i != g:
		x.lists = append(x.lists, []int32{i, g})
		x.at[k] = -int32(len(x.lists))
	}
}

// putLast puts g at the end of a list, where it stands once, and drops the first of more than depth.
func putLast(list []int32, g int32, depth int) []int32 {
	if i := slices.Index(list, g); i >= 0 {
		list = slices.Delete(list, i, i+1)
	} else if len(list) == depth {
		list = slices.Delete(list, 0, 1)
	}
	return append(list, g)
}

// under gives the groups under a key, the one that was last put there at the end. The list is good until the next call.
func (x *index) under(key uint64) []int32 {
	i, ok := x.at[key]
	switch {
	case !ok:
		return nil
	case i >= 0:
		x.one[0] = i
		return x.one[:]
	}
	return x.lists[-i-1]
}

// looksUnder appends where a telling of word k and a date looks. With a reach, it looks at whole months, and at so many
// before and after them.
func looksUnder(list []uint64, k uint64, s calendar.Span, reach int) []uint64 {
	if isFine(s) && reach == 0 {
		return monthsOf(daysOf(list, byDay, k, s), byCoarse, k, s)
	}
	s.Start, s.End = s.Start.AddDate(0, -reach, 0), s.End.AddDate(0, reach, 0)
	return monthsOf(list, byMonth, k, s)
}

// words yields the pairs of kind and word that p stands under; those of one article all stand under one.
func (x *index) words(p *profile) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		if x.near {
			yield(anyKind)
			return
		}
		for kind := range p.kindKeys {
			if len(p.names)+len(p.words)+len(p.about) == 0 {
				if !yield(kind) {
					return
				}
				continue
			}
			for _, w := range p.keyWords() {
				if !yield(mix(kind, w)) {
					return
				}
			}
		}
	}
}

// kindKeys yields a key for each kind of p, or for its word where it has none. One of unknown kind may go with any
// other, so all have one key more.
func (p *profile) kindKeys(yield func(uint64) bool) {
	if !yield(anyKind) || len(p.kinds) == 0 && !yield(p.word) {
		return
	}
	for _, k := range p.like {
		if !yield(k) {
			return
		}
	}
}

// anyKind is the key of events whatever their kind.
const anyKind = 1<<64 - 1

// keyWords are the words that p is found by: its names, and where they are few, since another telling may have none,
// the words of its title.
func (p *profile) keyWords() []uint64 {
	const most, few = 12, 2
	w := slices.Clip(p.names[:min(len(p.names), most)])
	for _, h := range p.about {
		if len(w) < most && !slices.Contains(w, h) {
			w = append(w, h)
		}
	}
	if len(w) <= few && len(w) > 0 {
		w = append(w, p.words[:min(len(p.words), few)]...)
	}
	if len(w) == 0 {
		w = p.words
	}
	if len(w) == 0 || len(p.names) == 0 {
		w = append(append(slices.Clip(w), p.about[:min(len(p.about), most)]...), p.story[:min(len(p.story), most)]...)
	}
	return w
}

// isFine reports whether s is short enough to stand under each of its days.
func isFine(s calendar.Span) bool { return s.End.Sub(s.Start) <= 5*24*time.Hour }

// daysOf appends the keys of a word on the days that s touches, as month and day without the year.
func daysOf(list []uint64, shelf int, word uint64, s calendar.Span) []uint64 {
	last := s.Last()
	for t := s.Start; ; t = t.AddDate(0, 0, 1) {
		_, m, d := t.Date()
		list = append(list, key(shelf, word, int(m)*32+d))
		if !t.Before(last) {
			return list
		}
	}
}

// monthsOf appends the keys of a word in the months that s touches, counted from year 0, but no more than the first two
// years of them. A span without a year stands under its months alone.
func monthsOf(list []uint64, shelf int, word uint64, s calendar.Span) []uint64 {
	y, m, _ := s.Start.Date()
	first := y*12 + int(m)
	y, m, _ = s.Last().Date()
	last := y*12 + int(m)
	if s.AnyYear {
		first, last = first-1e6, last-1e6
	}
	for n := first; n <= min(last, first+24); n++ {
		list = append(list, key(shelf, word, n))
	}
	return list
}

// clockKey is where events of one minute stand. The hour is left out, since not all of them may have told their zone.
func clockKey(d event.Date) uint64 {
	t := d.Span.Start
	return key(byClock, uint64(t.Minute()), int(t.Unix()/(24*60*60)))
}

func key(shelf int, word uint64, when int) uint64 { return mix(word, uint64(when)<<3|uint64(shelf)) }

// mix joins two hashes to one.
func mix(a, b uint64) uint64 {
	h := a ^ b*0x9e3779b97f4a7c15
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>29
}
