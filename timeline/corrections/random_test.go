package corrections

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/event"
)

var critics = flag.Int("critics", 2, "TestRandomOrders: how many `people` correct a timeline")

// A critic is somebody who corrects a timeline at random, by what stands on the screen.
type critic struct {
	*rand.Rand
	acts []Act
	rest map[string]string // by a title that was set, what the event rests on that it was set for
}

// act does something to what is shown.
func (c *critic) act(shown *timeline.Timeline) {
	e := &shown.Events[c.IntN(len(shown.Events))]
	ref := RefTo(e, c.IntN(max(1, len(e.Mentions))))
	title := fmt.Sprint("By hand ", len(c.acts))
	one := Act{Act: []string{Set, Set, Hide, Keep, Note, Merge, Merge, Apart, Apart, Add, Undo}[c.IntN(11)], Event: ref}
	switch one.Act {
	case Set:
		c.set(&one, title)
		one.Over(e)
	case Note:
		one.Note = title
	case Merge:
		one.With = RefTo(&shown.Events[c.IntN(len(shown.Events))], 0)
	case Apart:
		one.Event, one.With = RefTo(e, 0), ref
	case Add:
		one.Event, one.Title, one.Date = nil, of("Added "+title), of(c.day())
	case Undo:
		one.Event, one.Line = nil, c.IntN(len(c.acts)+1)
		if one.Line == 0 {
			one = Act{Act: Keep, Event: ref}
		}
	}
	c.acts = append(c.acts, one)
}

func (c *critic) set(one *Act, title string) {
	switch c.IntN(4) {
	case 0:
		one.Date = of(c.day())
	case 1:
		one.Status = of([]string{"happened", "planned", "possible", "cancelled"}[c.IntN(4)])
	case 2:
		one.Location = of([]string{"", "Bergen", "Oslo"}[c.IntN(3)])
	default:
		one.Title = &title
		if one.Event.Sentence != "" {
			c.rest[title] = one.Event.Sentence + one.Event.Trigger
		}
	}
}

func (c *critic) day() string { return fmt.Sprintf("2031-%02d-%02d", 1+c.IntN(12), 1+c.IntN(28)) }

// restsOf gives what each mention of a timeline is one of: by the mention, the ids of the events.
func restsOf(tl *timeline.Timeline) map[string]map[string]bool {
	rests := map[string]map[string]bool{}
	for i := range tl.Events {
		for m := range mentions(&tl.Events[i]) {
			at := fmt.Sprint(m.Document, " ", m.Trigger.Start, " ", m.Expression.Start)
			if rests[at] == nil {
				rests[at] = map[string]bool{}
			}
			rests[at][tl.Events[i].ID] = true
		}
	}
	return rests
}

// Whatever is done, in whatever order, and taken back: each mention stays one of one event, ids are unique, a title that was
// set stands where it was set, applying twice is applying once, a merge in between changes nothing, and without the file all
// is as it was.
func TestRandomOrders(t *testing.T) {
	var reports []*timeline.Report
	var b timeline.Builder
	for i, r := range articles(8) {
		reports = append(reports, r)
		if i%2 == 0 { // told again
			reports = append(reports, b.Read(read(fmt.Sprintf("again%d.txt", i), r.Text+" Nobody knows more.")))
		}
	}
	for seed := range uint64(*critics) {
		c := &critic{Rand: rand.New(rand.NewPCG(seed, 5)), rest: map[string]string{}}
		tl := built(reports...)
		plain := written(t, tl)
		want := restsOf(tl)
		for range 40 {
			c.act(tl)
			l := logOf(t, c.acts...)
			l.Apply(tl)
			once := written(t, tl)
			if l.Apply(tl); written(t, tl) != once {
				t.Fatalf("seed %d: applied twice it is otherwise after %+v", seed, c.acts[len(c.acts)-1])
			}
			if tl.Add(); c.IntN(4) == 0 {
				tl.Add(reports[c.IntN(len(reports))])
			}
			if l.Apply(tl); written(t, tl) != once {
				t.Fatalf("seed %d: merged again it is otherwise after %+v", seed, c.acts[len(c.acts)-1])
			}
			c.check(t, tl, want)
		}
		if new(Log).Apply(tl); written(t, tl) != plain {
			t.Errorf("seed %d: without corrections it is not as it was", seed)
		}
	}
}

func (c *critic) check(t *testing.T, tl *timeline.Timeline, want map[string]map[string]bool) {
	t.Helper()
	last := c.acts[len(c.acts)-1]
	got := restsOf(tl)
	for at := range want {
		if len(got[at]) != 1 {
			t.Fatalf("%s is told by %d events after %+v", at, len(got[at]), last)
		}
	}
	ids := map[string]bool{}
	for i := range tl.Events {
		e := &tl.Events[i]
		if ids[e.ID] {
			t.Fatalf("two events are %s after %+v", e.ID, last)
		}
		ids[e.ID] = true
		if rest := c.rest[e.Title]; strings.HasPrefix(e.Title, "By hand") && rest != "" && !restsOn(e, rest) {
			t.Fatalf("%q stands at another event after %+v", e.Title, last)
		}
	}
}

func restsOn(e *event.Event, rest string) bool {
	for m := range mentions(e) {
		if HashOf(m.Sentence)+m.Trigger.Text == rest {
			return true
		}
	}
	return false
}
