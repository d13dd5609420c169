package event

import (
	"slices"
	"strconv"

	"dateline/timeline/calendar"
)

// The kinds of a Relation.
const (
	Before = "before"
	After  = "after"
	During = "during"
	PartOf = "partOf"
)

// A node is an event that the article has told, as relations find it. Nodes stand in the order of the events.
type node struct {
	trigger
	event    int    // index among the events of the article
	sentence int    // in the document
	at       int    // token of the trigger in the document
	verb     string // lemma of the verb that tells it, "" where a noun does
	lemma    string // of the noun that names it, "" for none
	plural   bool   // of that noun
	edge     edge
}

// An edge says that an event is only the beginning or the end of what its noun names: "the summit opened". The zero edge
// is the whole of it.
type edge uint8

const (
	opening edge = iota + 1
	closing
)

// A tie is a relation that the text states, before it is known to be sound: the event at node from stands in it to the
// one at node to.
type tie struct {
	kind     string
	from, to int // indices into analysis.nodes
}

// note keeps the event of trigger t on date d, which is event i of the article, for relations.
func (s *sentence) note(t *trigger, d *date, i int) {
	n := node{trigger: *t, event: i, sentence: s.index, at: s.first + t.token}
	if t.noun >= 0 {
		n.lemma, n.plural = s.nounOf(t.token)
	}
	if t.verb >= 0 {
		s.tellOf(&n, &s.chunks[t.verb].verb, &s.clauses[s.chunks[t.verb].clause])
	}
	s.nodes = append(s.nodes, n)
	s.counted(len(s.nodes)-1, d)
}

// tellOf adds to n what verb v of clause c says of it.
func (s *sentence) tellOf(n *node, v *verb, c *clause) {
	if n.noun < 0 || n.noun == c.subject || n.noun == c.object {
		n.edge = edgeOf(v)
	}
	if n.noun >= 0 {
		return
	}
	n.verb = v.lemma
	if (v.word.is(phase|occur|schedule|be) || v.word.is(light) && v.passive) && c.subject >= 0 && s.eventful(c.subject, true) {
		n.lemma, n.plural = s.nounOf(s.chunks[c.subject].head)
	}
}

// edgeOf tells whether a verb names the beginning or the end of what its subject or object names.
func edgeOf(v *verb) edge {
	switch v.lemma {
	case "begin", "start", "open", "commence", "kick":
		return opening
	case "end", "close", "conclude", "finish", "wrap", "break off":
		return closing
	}
	return 0
}

// nounOf gives the lemma of the noun at token i, and whether it is a plural.
func (s *sentence) nounOf(i int) (lemma string, many bool) {
	if w := s.words[i]; w.noun != "" {
		return w.noun, w.is(plural)
	}
	return lower(s.text(i)), false
}

// states collects what the sentence states of its events, the nodes from s.opened on.
func (s *sentence) states() {
	if s.opened == len(s.nodes) {
		return
	}
	for k := range s.chunks {
		switch s.chunks[k].kind {
		case preposition, particleWord:
			s.phrase(k)
		case subordinator:
			s.subordinate(k)
		case verbGroup:
			s.sequence(k)
		case nounGroup:
			s.part(k)
		}
	}
	s.adverbs()
}

// tie notes a relation between two nodes, either of which may be -1.
func (a *analysis) tie(kind string, from, to int) {
	if from < 0 || to < 0 || kind == "" || a.nodes[from].at == a.nodes[to].at {
		return
	}
	switch e := a.nodes[to].edge; {
	case kind != During && kind != PartOf:
	case e == opening:
		kind = After
	case e == closing:
		kind = Before
	}
	a.ties = append(a.ties, tie{kind, from, to})
}

// relate gives the events the relations that ties state, those left out that their dates contradict and
// those with what is only said, or goes up and down. Events in a relation get an id by which it names them.
func (a *analysis) relate(events []Event) {
	for i := range a.waits {
		a.told(&a.waits[i])
	}
	for _, t := range a.ties {
		x, y := a.nodes[t.from].event, a.nodes[t.to].event
		if x == y || max(x, y) >= len(events) || !events[x].Salient() || !events[y].Salient() || !possible(t.kind, &events[x].Date.Span, &events[y].Date.Span) {
			continue
		}
		r := Relation{t.kind, number(y)}
		if !slices.Contains(events[x].Relations, r) {
			events[x].ID, events[y].ID = number(x), number(y)
			events[x].Relations = append(events[x].Relations, r)
		}
	}
}

func number(event int) string { return strconv.Itoa(event + 1) }

// possible reports whether the dates of two events leave room for a relation.
func possible(kind string, x, y *calendar.Span) bool {
	if x.AnyYear != y.AnyYear {
		return true
	}
	switch kind {
	case After:
		return x.End.After(y.Start)
	case Before:
		return y.End.After(x.Start)
	}
	return x.End.After(y.Start) && y.End.After(x.Start)
}
