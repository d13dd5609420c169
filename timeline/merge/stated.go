package merge

import (
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A stated order is what relations say of events that are in the order of their dates. It is worked out in two steps:
// an event that comes after another begins no earlier, which moves "in May, after the vote on May 10" behind May 10;
// and of events that begin at once, each follows those that it comes after. Relations that the dates contradict, and
// those that run in a ring, count for nothing; so the order of the dates is never broken and there always is one.
type stated struct {
	events []event.Event
	first  [][]int32       // by event: those that come before it, by index
	spans  []calendar.Span // by event: its date, from the earliest that it can be by what comes before it

	ring  []int32 // by event: what Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972) finds
	index []int32 // by event: when it was reached, from 1
	low   []int32 // by event: the first one reached that it leads back to
	stack []int32
	count int32
	done  []bool
	order []int32
}

// statedOrder finds which events come before which, where their dates leave it open; nil where nothing is stated.
func statedOrder(events []event.Event) *stated {
	at := make(map[string]int32)
	for i := range events {
		for _, r := range events[i].Relations {
			at[r.Event] = -1
		}
	}
	if len(at) == 0 {
		return nil
	}
	for i := range events {
		if _, named := at[events[i].ID]; named {
			at[events[i].ID] = int32(i)
		}
	}
	s := &stated{events: events, first: make([][]int32, len(events))}
	for i := range events {
		for _, r := range events[i].Relations {
			if j := at[r.Event]; j >= 0 && j != int32(i) {
				s.add(r.Kind, int32(i), j)
			}
		}
	}
	return s
}

// add notes that x stands in a relation to y.
func (s *stated) add(kind string, x, y int32) {
	a, b := s.events[x].Date.Days(), s.events[y].Date.Days()
	if !a.Meets(b) {
		return // the dates say it all
	}
	switch {
	case kind == event.Before:
		s.first[y] = append(s.first[y], x)
	case kind == event.After, a.Holds(b):
		s.first[x] = append(s.first[x], y)
	}
}

// sort puts the events in order.
func (s *stated) sort() {
	n := len(s.events)
	s.spans, s.done = make([]calendar.Span, n), make([]bool, n)
	s.ring, s.index, s.low = make([]int32, n), make([]int32, n), make([]int32, n)
	list := make([]int32, n)
	for i := range int32(n) {
		list[i], s.spans[i] = i, s.events[i].Date.Days()
	}
	for _, i := range list {
		if s.index[i] == 0 {
			s.reach(i)
		}
	}
	slices.SortStableFunc(list, func(i, j int32) int { return s.spans[i].Compare(s.spans[j]) })
	s.order = make([]int32, 0, n)
	for _, i := range list {
		s.put(i)
	}
	arrange(s.events, s.order)
}

// reach finds the ring of event i, which is its own where it is in none, after those of all that come before it.
func (s *stated) reach(i int32) {
	s.count++
	s.index[i], s.low[i] = s.count, s.count
	s.stack = append(s.stack, i)
	for _, j := range s.first[i] {
		if s.index[j] == 0 {
			s.reach(j)
			s.low[i] = min(s.low[i], s.low[j])
		} else if s.ring[j] == 0 {
			s.low[i] = min(s.low[i], s.index[j])
		}
	}
	if s.low[i] != s.index[i] {
		return
	}
	from := len(s.stack) - 1
	for s.stack[from] != i {
		from--
	}
	for _, j := range s.stack[from:] {
		s.ring[j] = s.index[i]
	}
	for _, j := range s.stack[from:] {
		s.begin(j)
	}
	s.stack = s.stack[:from]
}

// begin drops what cannot come before event i and lets it begin no earlier than the rest.
func (s *stated) begin(i int32) {
	s.first[i] = slices.DeleteFunc(s.first[i], func(j int32) bool {
		return s.ring[j] == s.ring[i] || !s.spans[j].Start.Before(s.spans[i].End)
	})
	slices.Sort(s.first[i])
	for _, j := range s.first[i] {
		if start := s.spans[j].Start; start.After(s.spans[i].Start) {
			s.spans[i].Start = start
		}
	}
}

// put appends event i to the order, behind all that come before it.
func (s *stated) put(i int32) {
	if s.done[i] {
		return
	}
	s.done[i] = true
	for _, j := range s.first[i] {
		s.put(j)
	}
	s.order = append(s.order, i)
}
