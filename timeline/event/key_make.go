package event

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// reach is how many bytes from the trigger a sentence that is too long to be prose is read.
const reach = 600

// sentencesRead is how many sentences that tell an event are read for its key.
const sentencesRead = 4

// KeyOf makes the key of what one article tells of e. The title of the document gives names to an event whose own
// sentences have none.
func KeyOf(e *Event, document string) *Key {
	m := keyMaker{e: e}
	m.readTitle()
	m.readKind()
	m.readCause()
	m.readLike()
	m.readParties()
	m.readNames()
	for i := range e.Mentions[:min(len(e.Mentions), sentencesRead)] {
		m.Near = appendNames(m.Near, nearTrigger(&e.Mentions[i]))
	}
	m.Near = unique(m.Near)
	m.readElse()
	m.readWhom()
	m.About = unique(appendNames(nil, document))
	m.Date = began(firstDate(e).Span)
	if len(e.Supersedes) > 0 || tellsMove(e) {
		m.Marks = append(m.Marks, MarkMoved)
	}
	slices.Sort(m.Marks)
	k := m.Key // alone: the key is kept as long as the event is, what it was read from is not
	return &k
}

// A keyMaker reads one event.
type keyMaker struct {
	Key
	e     *Event
	title []keyWord
	cause []string // those of Kinds that people died of
}

// A keyWord is a word of the title and what is known of it.
type keyWord struct {
	text, plain, stem string
	sense             *english.Sense
	name              bool // it belongs to a name
}

func (m *keyMaker) readTitle() {
	for w := range english.Words(cmp.Or(m.e.told, m.e.Title)) {
		n := english.Plain(w)
		stem := english.Stem(n)
		s := english.SenseOfStem(stem)
		m.title = append(m.title, keyWord{w, n, stem, s, isNameIn(m.e, w, len(m.title) == 0, s)})
	}
}

// isNameIn reports whether a word of the title of e belongs to a name. The first word has its capital anyway: it is one
// where a participant bears it or the sentence writes it so past its beginning.
func isNameIn(e *Event, w string, first bool, s *english.Sense) bool {
	if !english.IsUpper(w, 1) {
		return english.HasFigure(w) && strings.Contains(w, "-")
	}
	if !first {
		return true
	}
	if slices.ContainsFunc(e.Participants, func(p string) bool { return strings.Contains(p, w) }) {
		return true
	}
	return len(s.Kinds) == 0 && insideOf(e.mention().Sentence, w)
}

// insideOf reports whether w stands in a sentence after another word, and not where anything has a capital: after a
// mark that begins a sentence, a list or a quotation.
func insideOf(sentence, w string) bool {
	i := strings.Index(sentence, " "+w)
	return i > 0 && (sentence[i-1] == ',' || !english.Separates(rune(sentence[i-1])) && sentence[i-1] != '.')
}

// readParties takes who takes part and where, which with the kind and the date make the id. Where nobody is told, the
// names of the sentence stand for them, and where that has none, its words.
func (m *keyMaker) readParties() {
	for _, p := range m.e.Participants {
		if n := plainName(p, true); n != "" && !slices.Contains(m.Parties, n) {
			m.Parties = append(m.Parties, n)
		}
	}
	slices.Sort(m.Parties)
	if m.e.Location != nil {
		if n := plainName(m.e.Location.Name, false); n != "" {
			m.Places = append(m.Places, n)
		}
	}
}

// readNames takes the names and the other words of the title.
func (m *keyMaker) readNames() {
	var name []string
	for i := range m.title {
		w := &m.title[i]
		n, ok := nameWord(w.plain)
		if w.name && ok {
			name = append(name, n)
			continue
		}
		m.addName(name)
		name = name[:0]
		if !w.name && m.saysMore(w) {
			m.Words = append(m.Words, w.stem)
		}
	}
	m.addName(name)
	m.Words = unique(m.Words)
}

// saysMore reports whether a word of the title says more of the event than what kind it is of.
func (m *keyMaker) saysMore(w *keyWord) bool {
	if isMood(w.plain) || english.Empty(w.plain) || w.sense.Is(english.Carrier) || w.stem == m.Word {
		return false
	}
	return !english.Meet(w.sense.Kinds, m.ownKinds())
}

func (m *keyMaker) addName(words []string) {
	if n := strings.Join(words, " "); n != "" && !slices.Contains(m.Names, n) {
		m.Names = append(m.Names, n)
	}
}

// readElse takes the first words of the sentence of an event that names nobody and no place, and then sorts them all.
func (m *keyMaker) readElse() {
	const most = 8
	if len(m.Parties)+len(m.Places)+len(m.Near) == 0 {
		m.Else = unique(slices.Clone(m.Said[:min(len(m.Said), most)]))
	}
	m.Said = unique(m.Said)
}

// plainName writes a name as names are compared, without the words that many names have; with capitals set, those words
// of it alone that begin with one.
func plainName(name string, capitals bool) string {
	var list []string
	for w := range english.Words(name) {
		if n, ok := nameWord(english.Plain(w)); ok && (!capitals || english.IsUpper(w, 1)) {
			list = append(list, n)
		}
	}
	return strings.Join(list, " ")
}

// PlainName writes a name as the names in keys are written.
func PlainName(name string) string { return plainName(name, false) }

// nameWord gives a plain word of a name as names are compared; false where it tells nobody apart.
func nameWord(w string) (string, bool) {
	return english.Land(w), w != "" && !english.Vague(w)
}

// appendNames appends the words of the names of a sentence or title. Its first word has a capital anyway, and is one
// where it has two.
func appendNames(list []string, text string) []string {
	first := true
	for w := range english.Words(text) {
		if english.IsUpper(w, 1) && (!first || english.IsUpper(w, 2)) {
			if n, ok := nameWord(english.Plain(w)); ok {
				list = append(list, n)
			}
		}
		first = false
	}
	return list
}

// nearTrigger gives the sentence of a mention; of one that is too long to be prose, what stands near the trigger.
func nearTrigger(m *Mention) string {
	s := m.Sentence
	if len(s) <= 2*reach {
		return s
	}
	at := len(m.before(m.Trigger.Start))
	return s[max(0, at-reach):min(len(s), at+reach)]
}

// unique sorts a list and takes out doubles.
func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// firstDate gives the date on which e was first to be.
func firstDate(e *Event) Date {
	if len(e.Supersedes) > 0 {
		return e.Supersedes[0].Date
	}
	return e.Date
}

// began spells the unit of the calendar that s begins in, days for what is finer. The clock time is not in it, since it
// is the first thing to be revised, and neither is the last day.
func began(s calendar.Span) string {
	if s.IsZero() {
		return ""
	}
	g := s.Grain
	if g < calendar.Day || g == calendar.Weekend {
		g = calendar.Day
	}
	unit := calendar.Of(g, s.Start)
	unit.AnyYear = s.AnyYear
	return unit.EDTF()
}
