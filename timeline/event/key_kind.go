package event

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dateline/timeline/english"
)

// calamities are the kinds that people die of, deadly the kinds that say so.
var (
	calamities = english.Kinds("calamity")
	deadly     = english.Kinds("deadly")
)

// readKind takes the kind from the trigger. Where that only says what becomes of the event ("begins", "was postponed"),
// or is of no kind, the title names it, or the sentence; otherwise the event has no kind but its word.
func (m *keyMaker) readKind() {
	for w, s := range m.trigger() {
		m.Phase = cmp.Or(m.Phase, phaseOf(s))
		if len(m.Kinds) == 0 && !s.Is(english.Carrier) && (len(s.Kinds) > 0 || m.Word == "") {
			m.Kinds, m.Word = s.Kinds, w
		}
	}
	m.nameKind()
	if len(m.Kinds) == 0 || m.Phase != "" {
		m.readKindIn(m.titleWords())
	}
	if m.Word == "" {
		m.readKindIn(stems(m.e.mention().Sentence))
	}
	if m.Word == "" && len(m.e.Categories) > 0 {
		m.Word = m.e.Categories[0]
	}
}

// nameKind gives the kind that goes into the id: that of the trigger, or its stem; where the trigger only says what
// becomes of the event, that of the word of the sentence that stands nearest. The title has no part in it.
func (m *keyMaker) nameKind() {
	kinds := m.Kinds
	if m.Phase != "" || m.Word == "" {
		if near := m.readNearest(); near != nil {
			kinds = near
		}
	}
	if m.Kind = m.Word; len(kinds) > 0 {
		m.Kind = kinds[0]
	}
	for w := range m.trigger() {
		m.Kind = cmp.Or(m.Kind, w)
	}
}

func phaseOf(s *english.Sense) string {
	switch {
	case s.Is(english.Beginning):
		return keyBeginning
	case s.Is(english.Ending):
		return keyEnding
	}
	return ""
}

// readKindIn takes the kind from the first words that have one, the last of them where several stand together: "launch
// coverage" is coverage.
func (m *keyMaker) readKindIn(words iter.Seq2[string, *english.Sense]) {
	found := false
	for w, s := range words {
		switch {
		case namesKind(s):
			m.Kinds, m.Word, found = s.Kinds, w, true
		case found:
			return
		}
	}
}

// namesKind reports whether a word tells a kind of event, and not only what becomes of one.
func namesKind(s *english.Sense) bool {
	return len(s.Kinds) > 0 && !s.Is(english.Beginning|english.Ending|english.Carrier)
}

// readNearest gives the kinds of the word nearest to the trigger that has some; of two as near, of the one before it.
func (m *keyMaker) readNearest() []string {
	before, after := m.e.mention().around()
	words := slices.Collect(english.Words(before))
	slices.Reverse(words)
	kinds, at := nearest(slices.Values(words))
	if next, then := nearest(english.Words(after)); kinds == nil || next != nil && then < at {
		return next
	}
	return kinds
}

// nearest gives the kinds of the first word that names one, and where among the words it stands.
func nearest(words iter.Seq[string]) (kinds []string, at int) {
	for w := range words {
		if s := english.SenseOf(w); namesKind(s) {
			return s.Kinds, at
		}
		at++
	}
	return nil, at
}

// around gives what of a sentence stands before the trigger, and what behind it.
func (m *Mention) around() (before, after string) {
	before, after = m.before(m.Trigger.Start), m.Sentence[len(m.before(m.Trigger.End)):]
	return before[max(0, len(before)-reach):], after[:min(len(after), reach)]
}

// readCause adds the kind of what killed people, where the title begins with it: "Fire kills two workers".
func (m *keyMaker) readCause() {
	if len(m.title) == 0 || !english.Meet(m.Kinds, deadly) {
		return
	}
	for _, k := range english.Share(m.title[0].sense.Kinds, calamities) {
		if !slices.Contains(m.Kinds, k) {
			m.cause = append(m.cause, k)
		}
	}
	m.Kinds = english.Union(m.Kinds, m.cause...)
}

// ownKinds are the kinds of the event without those that people died of.
func (m *keyMaker) ownKinds() []string { return m.Kinds[:len(m.Kinds)-len(m.cause)] }

// readLike finds what else its words may tell, and what killed people.
func (m *keyMaker) readLike() {
	m.readBeside()
	if len(m.e.Mentions) == 0 {
		return
	}
	like := m.Kinds
	for _, s := range m.trigger() {
		switch {
		case s.Is(english.Saying):
			m.mark(MarkSaying)
			like = english.Union(like, m.Beside...)
		case !s.Is(english.Carrier) || len(s.Kinds) > 0:
			like = english.Union(like, s.Like...)
		default:
			like = english.Union(like, m.Beside...)
		}
	}
	told := m.readSentence()
	if english.Meet(like, deadly) || len(m.Kinds) == 0 {
		like = english.Union(like, english.Share(m.Beside, calamities)...)
		if !english.Meet(like, calamities) {
			like = english.Union(like, english.Share(told, calamities)...)
		}
	}
	m.Like = like[len(m.Kinds):]
	if len(m.Kinds) == 0 {
		m.Beside = told
	}
}

// readBeside takes what the words of the title may tell, and whether the title speaks of the event as known.
func (m *keyMaker) readBeside() {
	for i := range m.title {
		s := m.title[i].sense
		m.Beside = english.Union(m.Beside, s.Like...)
		if i > 0 && m.title[i-1].text == "the" && english.Meet(s.Kinds, m.Kinds) {
			m.mark(MarkKnown)
		}
	}
}

// readSentence takes the words of the sentence and gives what they and the title tell. It marks an event that is told
// beside another.
func (m *keyMaker) readSentence() []string {
	m.readBefore()
	told := m.Beside
	for w, s := range stems(nearTrigger(&m.e.Mentions[0])) {
		told = english.Union(told, s.Kinds...)
		if !english.Empty(w) && !s.Is(english.Carrier) {
			m.Said = append(m.Said, w)
		}
		if s.Is(english.Beside) {
			m.mark(MarkOther)
		}
	}
	return told
}

// readBefore takes from the words before the trigger which of a series it is, and whether the text speaks of it as of
// something told before: "the lawsuit", "Tuesday's call".
func (m *keyMaker) readBefore() {
	const near = 3 // words
	before, _ := m.e.Mentions[0].around()
	before = before[strings.LastIndexAny(before, ",;:.")+1:]
	words := slices.Collect(english.Words(before))
	words = words[max(0, len(words)-near):]
	for i, w := range words {
		if n := english.Plain(w); english.IsOrdinal(n) && !slices.Contains(m.Ordinals, n) {
			m.Ordinals = append(m.Ordinals, n)
		}
		if i == len(words)-1 && english.IsDefinite(w) {
			m.mark(MarkKnown)
		}
	}
}

func (m *keyMaker) mark(s string) { m.Marks = english.Union(m.Marks, s) }

// trigger yields the stems of the words that the event is read from, and their senses.
func (m *keyMaker) trigger() iter.Seq2[string, *english.Sense] {
	return stems(m.e.mention().Trigger.Text)
}

// titleWords yields the stems of the title, and their senses.
func (m *keyMaker) titleWords() iter.Seq2[string, *english.Sense] {
	return func(yield func(string, *english.Sense) bool) {
		for i := range m.title {
			if !yield(m.title[i].stem, m.title[i].sense) {
				return
			}
		}
	}
}

// stems yields the stems of a text and their senses, as they are asked for.
func stems(text string) iter.Seq2[string, *english.Sense] {
	return func(yield func(string, *english.Sense) bool) {
		for w := range english.Words(text) {
			stem := english.Stem(english.Plain(w))
			if !yield(stem, english.SenseOfStem(stem)) {
				return
			}
		}
	}
}
