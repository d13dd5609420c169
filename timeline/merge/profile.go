package merge

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/event"
)

// A profile is what tellings are compared by: the kind of event, and its words as sorted hashes.
type profile struct {
	kinds  kinds
	cause  kinds    // of those, the kind of what people died of
	like   kinds    // those that it is compared by across articles
	also   kinds    // of all words of the title
	told   kinds    // of all words of the title and the sentence
	word   string   // stem of the word that names the event
	lemma  uint64   // its hash
	heads  []uint64 // words of the names in the title, a 0 after each name
	names  []uint64 // words of the names in the title, the participants and the place
	who    []uint64 // of those, the words of participants and of the title
	title  []uint64 // of those, the words of the title
	place  []uint64 // words of the place
	near   []uint64 // words of the names in its sentences
	about  []uint64 // those, and those in the title of the document
	story  []uint64 // what its document is about, by storyOf
	rare   []uint64 // of those, the ones with a figure
	words  []uint64 // content words of the title, names among them, without the words of the event's own kind
	codes  []uint64 // names with a figure ("Crew-7", "MS-25"): they tell serial events apart
	known  bool     // the text speaks of it as of something that was told before: "the lawsuit"
	other  bool     // the text tells it beside another: "also", "on the same day"
	phase  phase    // of a beginning or an end
	once   bool     // such an event happens once
	mapped bool     // the coordinates of the place are known
	saying bool     // somebody says it, and does no more
	moved  bool     // the text says that the date was changed
	full   bool     // all of it was read, see outline
}

// sentences is how many sentences that tell an event are read.
const sentences = 4

// profileOf reads the profile of one telling; document is the title of its document, which gives the names of an event
// whose sentence has none.
func profileOf(e *event.Event, document string) profile {
	var p profile
	var buf titleWords
	title := readWords(buf[:0], e.Title)
	p.outline(e, title)
	p.fill(e, title, document)
	return p
}

// outline reads what of a profile tells where a telling is looked for, and its id. Most events of an article are never
// compared with another: it takes a third of the time of the whole profile.
func (p *profile) outline(e *event.Event, title []word) {
	p.readKind(e, title)
	p.readCause(title)
	p.readCodes(e, title)
	p.once = p.kinds&once != 0 || len(p.codes) > 0
	p.moved = len(e.Supersedes) > 0 || tellsMove(e)
}

// fill reads the rest.
func (p *profile) fill(e *event.Event, title []word, document string) {
	p.readPlace(e)
	p.readTitle(e, title)
	p.readLike(e)
	p.names = sorted(slices.Concat(p.who, p.place))
	p.who, p.title, p.place = sorted(p.who), sorted(p.title), sorted(p.place)
	p.near = p.names
	for _, m := range e.Mentions[:min(len(e.Mentions), sentences)] {
		p.near = p.readNames(p.near, nearTrigger(&m))
	}
	p.about = sorted(p.readNames(p.near, document))
	p.near, p.rare = sorted(slices.Clone(p.near)), sorted(append(p.rare, p.codes...))
	p.words = sorted(p.words)
	p.full = true
}

// nearTrigger gives the sentence of a mention; of one that is too long to be prose, what stands near the trigger.
func nearTrigger(m *event.Mention) string {
	const reach = 600 // bytes
	s := m.Sentence
	if len(s) <= 2*reach {
		return s
	}
	at := min(max(m.Trigger.Start-m.Start, 0), len(s))
	return s[max(0, at-reach):min(len(s), at+reach)]
}

func (p *profile) readPlace(e *event.Event) {
	if e.Location == nil {
		return
	}
	p.mapped = e.Location.Latitude != nil
	for w := range words(e.Location.Name) {
		if h, ok := nameHash(plain(w)); ok {
			p.place = append(p.place, h)
		}
	}
}

func (p *profile) readTitle(e *event.Event, title []word) {
	for _, name := range e.Participants {
		p.readName(name)
	}
	for i := range title {
		k := title[i].sense.kinds
		p.also |= title[i].sense.like
		p.known = p.known || i > 0 && title[i-1].text == "the" && k&p.kinds != 0
	}
	for w, isName := range p.tells(e, title) {
		h, ok := hash(w), true
		if isName {
			h, ok = nameHash(w)
		}
		if ok {
			p.words = append(p.words, h)
		}
		if ok && isName {
			p.who, p.title = append(p.who, h), append(p.title, h)
		}
	}
	p.readHeads(e, title)
}

func (p *profile) readCodes(e *event.Event, title []word) {
	if !hasFigure(e.Title) {
		return
	}
	for w, isName := range p.tells(e, title) {
		if isName && isCode(w) {
			p.codes = append(p.codes, hash(w))
		}
	}
	p.codes = sorted(p.codes)
}

func hasFigure(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// isCode reports whether a name has a letter and a figure: "crew-7".
func isCode(n string) bool {
	return hasFigure(n) && strings.IndexFunc(n, unicode.IsLetter) >= 0
}

// isUpper reports whether w begins with n upper-case letters.
func isUpper(w string, n int) bool {
	for _, r := range w {
		if n == 0 {
			break
		}
		if !unicode.IsUpper(r) {
			return false
		}
		n--
	}
	return n == 0
}

// sorted sorts a set of hashes and takes out doubles.
func sorted(h []uint64) []uint64 {
	slices.Sort(h)
	return slices.Compact(h)
}

// shared counts what two sorted sets have in common.
func shared(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// dice gives the likeness of two sorted sets, 0..1: twice what they share over what they have.
func dice(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}
