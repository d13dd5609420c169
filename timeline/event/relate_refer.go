package event

import (
	"iter"
	"strings"

	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// An event that a noun names again is looked for in as many sentences before, and among as many events.
const (
	maxReach  = 10
	maxPassed = 100
)

// named gives the node that noun group k names: one of its own sentence, or, for a definite noun, the last one before that
// is told by the same word; -1 for none.
func (s *sentence) named(k int) int {
	if n := s.nounNode(k); n >= 0 {
		return n
	}
	if c := &s.chunks[k]; s.refers(c) {
		lemma, plural := s.nounOf(c.head)
		return s.again(lemma, plural, k)
	}
	return -1
}

// refers reports whether noun group c can name an event that another sentence tells.
func (s *sentence) refers(c *chunk) bool {
	w := s.words[c.head]
	return c.kind == nounGroup && c.dates == 0 && w.is(nounAny) && s.definite(c)
}

// again gives the last node before this sentence that a noun names again, that of noun group k where it is not -1; -1 for
// none.
func (s *sentence) again(lemma string, plural bool, k int) int {
	for i := s.opened - 1; i >= max(0, s.opened-maxPassed) && s.index-s.nodes[i].sentence <= maxReach; i-- {
		if s.nodes[i].isCalled(lemma, plural) && (k < 0 || s.sameOne(k, i)) {
			return i
		}
	}
	return -1
}

// isCalled reports whether a noun can name n.
func (n *node) isCalled(lemma string, plural bool) bool {
	return n.lemma == lemma && n.plural == plural || n.lemma == "" && (common(n.verb, lemma) && !plural || nounsOf[n.verb] != "" && strings.Contains(nounsOf[n.verb], " "+lemma+" "))
}

// nounsOf are the nouns for what verbs tell, where they are not forms of one word.
var nounsOf = map[string]string{"die": " death ", "sell": " sale ", "convict": " verdict ruling ", "acquit": " verdict ruling ", "meet": " talks ", "negotiate": " talks ",
	"bury": " funeral ", "buy": " purchase takeover ", "beat": " victory win match game ", "win": " victory ", "lose": " defeat loss ", "fly": " flight ", "choose": " choice ",
	"bomb": " attack raid ", "shell": " attack ", "raid": " attack ", "strike": " attack ", "storm": " attack ", "explode": " blast ", "shoot": " attack ", "stab": " attack ",
	"leave": " departure ", "speak": " speech address ", "wed": " wedding ", "marry": " wedding ", "poll": " vote ", "sentence": " ruling ", "collide": " crash accident ",
	"derail": " accident crash ", "crash": " accident ", "burn": " fire ", "sign": " deal agreement ", "play": " match game ", "rule": " verdict ", "step down": " resignation "}

// common reports whether a verb and a noun are forms of one word: "resign" and "resignation", "meet" and "meeting".
func common(verb, noun string) bool {
	verb = strings.TrimSuffix(verb, "e")
	n := min(len(verb), len(noun), 4)
	return n >= 3 && verb[:n] == noun[:n]
}

// definite reports whether a noun group means something that is known: "the vote", "her trial".
func (s *sentence) definite(c *chunk) bool {
	switch lower(s.text(c.first)) {
	case "the", "that", "this", "those", "these":
		return true
	}
	return s.tags[c.first] == pos.PRPS
}

// sameOne reports whether noun group k can mean node n of a sentence before: what tells it from others of its kind, a name
// or its number, stands there too.
func (s *sentence) sameOne(k, n int) bool {
	sent := &s.doc.Sentences[s.nodes[n].sentence]
	for i := range s.distinctions(k) {
		if !strings.Contains(s.doc.Text[sent.Start:sent.End], s.text(i)) {
			return false
		}
	}
	return true
}

// distinctions gives the tokens of noun group k, and of the phrase behind it, that tell it from others of its kind.
func (s *sentence) distinctions(k int) iter.Seq[int] {
	end := s.chunks[k].last
	if k+2 < len(s.chunks) && s.chunks[k+1].kind == preposition && s.chunks[k+2].kind == nounGroup {
		end = s.chunks[k+2].last
	}
	return func(yield func(int) bool) {
		for i := s.chunks[k].first; i < end; i++ {
			if (s.tags[i].IsProper() || tellsApart(s.text(i))) && !yield(i) {
				return
			}
		}
	}
}

// A wait is a relation to an event that a noun names before it is told.
type wait struct {
	kind   string
	from   int // the node that it is of
	lemma  string
	plural bool
}

// await keeps that the event at node from stands in a relation to what noun group k names, if that may be told yet.
func (s *sentence) await(kind string, from, k int) {
	if !s.refers(&s.chunks[k]) {
		return
	}
	for range s.distinctions(k) {
		return
	}
	lemma, plural := s.nounOf(s.chunks[k].head)
	s.waits = append(s.waits, wait{kind, from, lemma, plural})
}

// told ties w to the event that one of the sentences behind it tells by its noun, if no other one does.
func (a *analysis) told(w *wait) {
	to, index := -1, a.nodes[w.from].sentence
	for i := w.from + 1; i < len(a.nodes) && i <= w.from+maxPassed && a.nodes[i].sentence-index <= maxReach; i++ {
		n := &a.nodes[i]
		if n.sentence == index || !n.isCalled(w.lemma, w.plural) {
			continue
		}
		if to >= 0 && n.at != a.nodes[to].at {
			return
		}
		to = i
	}
	a.tie(w.kind, w.from, to)
}

// tellsApart reports whether an adjective tells one event from others of its kind.
func tellsApart(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "last", "next", "previous", "earlier", "later", "latest", "new", "final", "other", "another", "same", "annual":
		return true
	}
	return false
}

// before gives the node of the sentence before, where that tells one event alone; -1 otherwise.
func (s *sentence) before() int {
	i := s.opened - 1
	if i < 0 || s.nodes[i].sentence != s.index-1 || i > 0 && s.nodes[i-1].sentence == s.index-1 {
		return -1
	}
	return i
}

// counted ties node i to the event that its date d is counted from: "two days after the vote", "three days later".
func (s *sentence) counted(i int, d *date) {
	to, sign := -1, 0
	words := d.dated
	switch {
	case words.Anchor == timex.ByEvent && words.Leaning > 0:
		sign = 1
		if strings.EqualFold(s.doc.Of(words.Last), "before") {
			sign = -1
		}
		lemma, plural := s.nounOf(words.Leaning - 1 - s.first)
		to = s.again(lemma, plural, -1)
	case words.Anchor == timex.ByMention:
		if sign = away(lower(s.doc.Text[words.Start:words.End])); sign != 0 {
			to = s.last(i)
		}
	}
	switch {
	case sign > 0:
		s.tie(After, i, to)
	case sign < 0:
		s.tie(Before, i, to)
	}
}

// away tells whether a date expression counts on or back from what was told before: 1, -1; 0 for neither.
func away(words string) int {
	first, _, _ := strings.Cut(words, " ")
	switch {
	case first == "later", hasAny(words, "later", "afterwards", "afterward"), words == "the next day", words == "the following day":
		return 1
	case first == "earlier", hasAny(words, "earlier", "previously"), words == "the previous day", words == "the day before":
		return -1
	}
	return 0
}

// last gives the node before node i, of its sentence or, where it opens one, of the sentence before; -1 for none.
func (s *sentence) last(i int) int {
	if i > s.opened {
		return i - 1
	}
	return s.before()
}
