package merge

import (
	"math/rand/v2"
	"testing"

	"dateline/timeline/event"
)

// Whatever two tellings are, their briefs never promise less than the pair agrees: what is passed over could not join.
func TestBriefPromisesNoLess(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := func() (list []string) {
		for range r.IntN(5) {
			list = append(list, string(rune('a'+r.IntN(12)))+string(rune('0'+r.IntN(3))))
		}
		return list
	}
	telling := func() *telling {
		k := event.Key{Kinds: words(), Like: words(), Beside: words(), Names: words(), Words: words(), Near: words(),
			About: words(), Parties: words(), Places: words()}
		if r.IntN(2) == 0 {
			k.Word = "meet"
		}
		e := &event.Event{Status: event.Happened, Key: &k}
		made := &telling{e: e, p: profileOf(e)}
		made.p.story = hashes(words())
		return made
	}
	for range 20000 {
		a, b := telling(), telling()
		for f := adjacent; f <= minute; f++ {
			for _, near := range []bool{false, true} {
				x := newPair(a, b, f, near)
				if promised, agreed := a.p.most(&b.p.brief, f), x.agree(); promised < agreed {
					t.Fatalf("fit %d, near %v: %v promised, %v agreed\n%+v\n%+v", f, near, promised, agreed, a.e.Key, b.e.Key)
				}
			}
		}
	}
}
