package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// stating makes events of lines "title date relation title …", each told a byte behind the one before it.
func stating(lines ...string) []event.Event {
	events := make([]event.Event, len(lines))
	for i, line := range lines {
		f := strings.Fields(line)
		span, _ := calendar.ParseEDTF(f[1])
		events[i] = event.Event{ID: f[0], Title: f[0], Date: event.Date{Span: span}, Mentions: []event.Mention{{Document: "a", Start: i}}}
		for r := 2; r+1 < len(f); r += 2 {
			events[i].Relations = append(events[i].Relations, event.Relation{Kind: f[r], Event: f[r+1]})
		}
	}
	return events
}

func titles(events []event.Event) string {
	var list []string
	for i := range events {
		list = append(list, events[i].Title)
	}
	return strings.Join(list, " ")
}

func TestStatedOrder(t *testing.T) {
	for _, c := range []struct {
		why    string
		events []event.Event
		want   string
	}{
		{"nothing is stated", stating("a 2031-05", "b 2031-05", "c 2031-04"), "c a b"},
		{"one month, one after the other", stating("a 2031-05 after b", "b 2031-05"), "b a"},
		{"one month, one before the other", stating("a 2031-05", "b 2031-05 before a"), "b a"},
		{"a month after a day in it", stating("vote 2031-05 after summit", "rally 2031-05-08", "summit 2031-05-10", "match 2031-05-12"), "rally summit vote match"},
		{"a month before a day in it", stating("summit 2031-05-10", "vote 2031-05 before summit"), "vote summit"},
		{"a day after a month that holds it", stating("summit 2031-05", "vote 2031-05-10 after summit"), "summit vote"},
		{"a year, by two steps", stating("a 2031 after b", "b 2031-05 after c", "c 2031-05-20", "d 2031-05-19", "e 2031-06-01"), "d c b a e"},
		{"what is coarser follows what is finer from the day on that it is known for", stating("vote 2031-05 after summit", "summit 2031-05-10", "match 2031-05-10"), "summit match vote"},
		{"the dates contradict it", stating("a 2031-05-03 after b", "b 2031-05-09"), "a b"},
		{"the dates contradict it by two steps", stating("a 2031-05-03 after b", "b 2031-05 after c", "c 2031-05-20"), "a c b"},
		{"a ring of two", stating("a 2031-05 after b", "b 2031-05 after a", "c 2031-05 before a"), "c a b"},
		{"a ring of three, and what follows it", stating("d 2031-05 after a", "a 2031-05 after b", "b 2031-05 after c", "c 2031-05 after a"), "a d b c"},
		{"itself", stating("a 2031-05 after a", "b 2031-05"), "a b"},
		{"nobody", stating("a 2031-05 after x", "b 2031-05"), "a b"},
		{"during what is finer", stating("a 2031-05 during b", "b 2031-05-10/2031-05-12", "c 2031-05-09"), "c b a"},
		{"a part of the same month", stating("a 2031-05 partOf b", "b 2031-05"), "b a"},
		{"a part with a day of its own", stating("talks 2031-05-10/2031-05-12", "session 2031-05-10 partOf talks"), "session talks"},
		{"no year", stating("a XXXX-05-03 after b", "b 2031-05-03", "c XXXX-05-03 before a"), "b c a"},
		{"a chain", stating("e 2031 after d", "d 2031 after c", "c 2031 after b", "b 2031 after a", "a 2031"), "a b c d e"},
	} {
		want := titles(c.events)
		sortEvents(c.events)
		if got := titles(c.events); got != c.want {
			t.Errorf("%s: of %s\n got %s\nwant %s", c.why, want, got, c.want)
		}
	}
}

// TestStatedOrderHolds sorts events of random dates and relations: each is there once, whatever order they come in, no
// two days are turned round, and no relation is broken that no other relation and no date contradicts.
func TestStatedOrderHolds(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		n := 2 + rnd.IntN(12)
		lines := make([]string, n)
		acyclic := rnd.IntN(2) == 0
		for i := range lines {
			date := [...]string{"2031", "2031-05", "2031-05-10", "2031-05-12", "2031-06", "2031-05-10/2031-05-12"}[rnd.IntN(6)]
			if acyclic {
				date = "2031"
			}
			lines[i] = fmt.Sprintf("e%02d %s", i, date)
			for range rnd.IntN(3) {
				to := rnd.IntN(n)
				if acyclic {
					to = rnd.IntN(i + 1)
				}
				lines[i] += fmt.Sprintf(" %s e%02d", [...]string{"after", "after", "partOf", "during"}[rnd.IntN(4)], to)
			}
		}
		events := stating(lines...)
		sortEvents(events)
		want := titles(events)
		place := make(map[string]int)
		for i := range events {
			place[events[i].ID] = i
			for j := range i {
				if !events[j].Date.Span.Start.Before(events[i].Date.Span.End) {
					t.Errorf("%s: %s before %s", strings.Join(lines, "; "), events[j].Title, events[i].Title)
				}
			}
		}
		for i := range events {
			for _, r := range events[i].Relations {
				if acyclic && place[r.Event] > i {
					t.Errorf("%s: %s %s %s is broken", strings.Join(lines, "; "), events[i].Title, r.Kind, r.Event)
				}
			}
		}
		again := stating(lines...)
		rnd.Shuffle(n, func(i, j int) { again[i], again[j] = again[j], again[i] })
		sortEvents(again)
		if got := titles(again); got != want || len(place) != n {
			t.Errorf("%s: %s, and from another order %s", strings.Join(lines, "; "), want, got)
		}
		sortEvents(again)
		if got := titles(again); got != want {
			t.Errorf("%s: %s, and again %s", strings.Join(lines, "; "), want, got)
		}
	}
}

// TestStatedOrderIsNearLinear sorts a chain as long as there are events, told backwards.
func TestStatedOrderIsNearLinear(t *testing.T) {
	took := func(n int) time.Duration {
		lines := make([]string, n)
		for i := range lines {
			lines[i] = fmt.Sprintf("e%07d 2031 after e%07d", i, i+1)
		}
		best := time.Hour
		for range 3 {
			events := stating(lines...)
			best = min(best, cpuTime(t, func() { sortEvents(events) }))
			if !slices.IsSortedFunc(events, func(a, b event.Event) int { return strings.Compare(b.ID, a.ID) }) {
				t.Fatal("the chain is broken")
			}
		}
		return best
	}
	for try := 1; ; try++ { // the machine may be busy with something else
		few, many := took(2000), took(20000)
		if t.Logf("%v, %v", few, many); many <= 40*few {
			return
		}
		if try == 3 {
			t.Fatalf("2,000 events took %v, 20,000 took %v", few, many)
		}
	}
}
