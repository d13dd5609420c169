package corrections

import (
	"encoding/json"
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
		for m := range Mentions(&tl.Events[i]) {
			at := fmt.Sprint(m.Document, " ", m.Trigger.Start, " ", m.Expression.Start)
			if rests[at] == nil {
				rests[at] = map[string]bool{}
			}
			rests[at][tl.Events[i].ID] = true
		}
	}
	return rests
}

// told gives n articles, half of which are told again.
func told(n int) (reports []*timeline.Report) {
	var b timeline.Builder
	for i, r := range articles(n) {
		reports = append(reports, r)
		if i%2 == 0 {
			reports = append(reports, b.Read(read(fmt.Sprintf("again%d.txt", i), r.Text+" Nobody knows more.")))
		}
	}
	return reports
}

// log gives what was done, as a file of corrections has it.
func (c *critic) log(t *testing.T) *Log {
	t.Helper()
	var text strings.Builder
	e := json.NewEncoder(&text)
	for i := range c.acts {
		if err := e.Encode(&c.acts[i]); err != nil {
			t.Fatal(err)
		}
	}
	l, err := Read(strings.NewReader(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// stands checks that what is shown stands as it is: when the file is applied again, and after a merge in between.
func (c *critic) stands(t *testing.T, tl *timeline.Timeline, l *Log, reports []*timeline.Report) {
	t.Helper()
	last, once := c.acts[len(c.acts)-1], written(t, tl)
	if l.Apply(tl); written(t, tl) != once {
		t.Fatalf("applied twice it is otherwise after %+v", last)
	}
	if tl.Add(); c.IntN(4) == 0 {
		tl.Add(reports[c.IntN(len(reports))])
	}
	if l.Apply(tl); written(t, tl) != once {
		t.Fatalf("merged again it is otherwise after %+v", last)
	}
}

// Whatever is done, in whatever order, and taken back: each mention stays one of one event, ids are unique, a title that was
// set stands where it was set, applying twice is applying once, a merge in between changes nothing, and without the file all
// is as it was.
func TestRandomOrders(t *testing.T) {
	reports := told(8)
	for seed := range uint64(*critics) {
		c := &critic{Rand: rand.New(rand.NewPCG(seed, 5)), rest: map[string]string{}}
		tl := built(reports...)
		plain := written(t, tl)
		want := restsOf(tl)
		for range 40 {
			c.act(tl)
			l := c.log(t)
			l.Apply(tl)
			c.stands(t, tl, l, reports)
			c.check(t, tl, want)
		}
		if new(Log).Apply(tl); written(t, tl) != plain {
			t.Errorf("seed %d: without corrections it is not as it was", seed)
		}
	}
}

// A tape is a source of chance that says what stands on it, and goes on at random.
type tape struct {
	rand.PCG
	said []byte
}

// Uint64 gives a byte of the tape in each of its bytes.
func (s *tape) Uint64() uint64 {
	if len(s.said) == 0 {
		return s.PCG.Uint64()
	}
	b := s.said[0]
	s.said = s.said[1:]
	return uint64(b) * 0x0101010101010101
}

// Acts on real events, in the order that the fuzzer makes up: what TestRandomOrders says of them holds.
func FuzzActs(f *testing.F) {
	reports := told(3)
	start := built(reports...)
	plain, want := written(f, start), restsOf(start)
	for _, tape := range []string{"", "merge and part\xf0\x80\x10", "\x8c\x00\x00\x8c\x00\x30\xa4\x00\x10", "\xff\x00\xff\x00\xff\x00", "0123456789"} {
		f.Add([]byte(tape))
	}
	f.Fuzz(func(t *testing.T, said []byte) {
		tl, err := timeline.Load(strings.NewReader(plain))
		if err != nil {
			t.Fatal(err)
		}
		s := &tape{said: said[:min(len(said), 100)]}
		c := &critic{Rand: rand.New(s), rest: map[string]string{}}
		l := new(Log)
		for more := true; more; more = len(s.said) > 0 {
			c.act(tl)
			l = c.log(t)
			l.Apply(tl)
			c.check(t, tl, want)
		}
		c.stands(t, tl, l, reports)
		if new(Log).Apply(tl); written(t, tl) != plain {
			t.Error("without corrections it is not as it was")
		}
	})
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
	for m := range Mentions(e) {
		if HashOf(m.Sentence)+m.Trigger.Text == rest {
			return true
		}
	}
	return false
}
