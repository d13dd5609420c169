package merge

import (
	"math/rand/v2"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// randomTelling makes a telling of a few words, kinds, names and days.
func randomTelling(r *rand.Rand) *telling {
	words := func() (list []string) {
		for range r.IntN(5) {
			list = append(list, string(rune('a'+r.IntN(12)))+string(rune('0'+r.IntN(3))))
		}
		return list
	}
	k := event.Key{Kinds: words(), Like: words(), Beside: words(), Names: words(), Words: words(), Near: words(),
		About: words(), Parties: words(), Places: words()}
	if r.IntN(2) == 0 {
		k.Word = "meet"
	}
	if r.IntN(4) == 0 {
		k.Marks = []string{event.MarkMoved}
	}
	statuses := [...]event.Status{event.Happened, event.Happened, event.Planned, event.Cancelled}
	e := &event.Event{Status: statuses[r.IntN(len(statuses))], Key: &k, Date: randomDate(r)}
	if r.IntN(6) == 0 {
		e.Supersedes = []event.Reading{{Date: randomDate(r)}}
	}
	made := &telling{e: e, p: profileOf(e)}
	made.p.once = r.IntN(4) == 0
	made.p.story = hashes(words())
	return made
}

// randomDate makes a date of some grain about the first of January 1970, with a clock time and a zone at times.
func randomDate(r *rand.Rand) event.Date {
	at := time.Date(1969, 12, 20+r.IntN(30), r.IntN(24), 10*r.IntN(6), 0, 0, time.UTC)
	grains := [...]calendar.Grain{calendar.Day, calendar.Day, calendar.Minute, calendar.Month, calendar.Year}
	d := event.Date{Span: calendar.Of(grains[r.IntN(len(grains))], at), Meaning: event.Lasts}
	switch r.IntN(5) {
	case 0:
		d.Zone = time.FixedZone("", 3600*(r.IntN(27)-12))
	case 1:
		d.Span = calendar.Of(calendar.Day, at).Through(calendar.Of(calendar.Day, at.AddDate(0, 0, r.IntN(6))))
	case 2:
		d.Span = calendar.Of(calendar.Day, at.AddDate(30, 0, 0))
		d.Span.AnyYear = true
	}
	return d
}

// Whatever two tellings are, their briefs never promise less than the pair agrees: what is passed over could not join.
func TestBriefPromisesNoLess(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		a, b := randomTelling(r), randomTelling(r)
		for f := adjacent; f <= minute; f++ {
			x := newPair(a, b, f, false)
			if promised, agreed := a.p.most(&b.p.brief, a.p.mostTitle(&b.p.brief)), x.agree(); promised < agreed {
				t.Fatalf("fit %d: %v promised, %v agreed\n%+v\n%+v", f, promised, agreed, a.e.Key, b.e.Key)
			}
		}
	}
}

// What a glance or a gist excludes finds no telling of its group that agrees.
func TestGistExcludesNoMore(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	excluded := 0
	for range 30000 {
		var c clusters
		g := c.found(new(group))
		for i := range 1 + r.IntN(4) {
			one := randomTelling(r)
			one.doc = i
			c.take(g, one)
		}
		one := randomTelling(r)
		one.doc = 9
		q := c.question(one)
		if f := c.glances[g].bestFit(&q); f != apart && !c.gists[g].excludes(&q, f) {
			continue
		}
		excluded++
		if s := c.score(c.groups[g], one); s > 0 {
			t.Fatalf("excluded, though it scores %v: %+v of %v", s, one.e.Key, one.e.Date)
		}
	}
	if excluded < 1000 {
		t.Errorf("only %d were excluded", excluded)
	}
}
