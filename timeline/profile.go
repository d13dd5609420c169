package timeline

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/event"
)

// A profile is what tellings are compared by: the kind of event, and its words as sorted hashes.
type profile struct {
	kinds kinds
	cause kinds    // of those, the kind of what people died of
	also  kinds    // of all words of the title
	word  string   // stem of the word that names the event
	lemma uint64   // its hash
	names []uint64 // words of the names in the title, the participants and the place
	who   []uint64 // of those, the words of participants and of the title
	title []uint64 // of those, the words of the title
	place []uint64 // words of the place
	near  []uint64 // words of the names in its sentences
	about []uint64 // those, and those in the title of the document
	rare  []uint64 // of those, the ones with a figure
	words []uint64 // content words of the title, names among them, without the words of the event's own kind
	codes []uint64 // names with a figure ("Crew-7", "MS-25"): they tell serial events apart
	known bool     // the text speaks of it as of something that was told before: "the lawsuit"
	phase phase    // of a beginning or an end
	once  bool     // such an event happens once
	moved bool     // the text says that the date was changed
	full  bool     // all of it was read, see outline
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

// readCause adds the kind of what killed people, where the title begins with it: "Fire kills two workers".
func (p *profile) readCause(title []word) {
	if p.kinds&deadly == 0 || len(title) == 0 {
		return
	}
	p.cause = title[0].sense.kinds & calamities &^ p.kinds
	p.kinds |= p.cause
}

// fill reads the rest.
func (p *profile) fill(e *event.Event, title []word, document string) {
	p.readPlace(e)
	p.readTitle(e, title)
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

// readKind takes the kind from the trigger. Where that only says what becomes of the event ("begins", "was postponed"),
// or is of no kind, the title names it, or the sentence;
// otherwise the event has no kind but its word.
func (p *profile) readKind(e *event.Event, title []word) {
	if len(e.Mentions) > 0 {
		for w, s := range stems(e.Mentions[0].Trigger.Text) {
			p.phase = cmp.Or(p.phase, s.phase)
			if p.kinds == 0 && !s.light && (s.kinds != 0 || p.word == "") {
				p.kinds, p.word = s.kinds, w
			}
		}
	}
	if p.kinds == 0 || p.phase != 0 {
		p.readKindIn(stemsOf(title))
	}
	if p.word == "" && len(e.Mentions) > 0 {
		p.readKindIn(stems(e.Mentions[0].Sentence))
	}
	if p.word == "" && len(e.Categories) > 0 {
		p.word = e.Categories[0]
	}
	p.lemma = hash(p.word)
}

// readKindIn takes the kind from the first words of a title or sentence that have one, the last of them where several
// stand together: "launch coverage" is coverage.
func (p *profile) readKindIn(stems iter.Seq2[string, *sense]) {
	found := false
	for w, s := range stems {
		switch {
		case s.kinds != 0 && s.phase == 0 && !s.light:
			p.kinds, p.word, found = s.kinds, w, true
		case found:
			return
		}
	}
}

func (p *profile) readPlace(e *event.Event) {
	if e.Location == nil {
		return
	}
	for w := range words(e.Location.Name) {
		if n := plain(w); !listed.of(n).empty {
			p.place = append(p.place, hash(country(n)))
		}
	}
}

func (p *profile) readTitle(e *event.Event, title []word) {
	for _, name := range e.Participants {
		p.readName(name)
	}
	for i := range title {
		k := title[i].sense.kinds
		p.also |= k
		p.known = p.known || i > 0 && title[i-1].text == "the" && k&p.kinds != 0
	}
	for w, isName := range p.tells(e, title) {
		h := hash(w)
		p.words = append(p.words, h)
		if isName {
			p.who, p.title = append(p.who, h), append(p.title, h)
		}
	}
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

// readNames appends the names of a sentence or title to a list. Its first word has a capital
// anyway, and is one where it has two.
func (p *profile) readNames(list []uint64, text string) []uint64 {
	list = slices.Clip(list)
	first := true
	for w := range words(text) {
		if isUpper(w, 1) && (!first || isUpper(w, 2)) {
			if n := plain(w); !listed.of(n).empty {
				list = append(list, hash(country(n)))
				if isCode(n) {
					p.rare = append(p.rare, hash(n))
				}
			}
		}
		first = false
	}
	return list
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

func (p *profile) readName(name string) {
	for w := range words(name) {
		if n := plain(w); isUpper(w, 1) && !listed.of(n).empty {
			p.who = append(p.who, hash(country(n)))
		}
	}
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

// country writes the name of a people, or a short name of a country, as the name of the country.
func country(w string) string { return listed.of(w).country(w) }

// country is country of w, whose listing is l.
func (l *listing) country(w string) string { return cmp.Or(l.state, w) }

const countries = `american us americans us usa us states us russian russia russians russia british uk britain uk
	england uk english uk kingdom uk french france german germany germans germany chinese china japanese japan italian
	italy spanish spain turkish turkey turks turkey syrian syria syrians syria iraqi iraq iraqis iraq iranian iran
	iranians iran israeli israel israelis israel palestinian palestine palestinians palestine egyptian egypt indian india
	pakistani pakistan afghan afghanistan ukrainian ukraine ukrainians ukraine polish poland greek greece irish ireland
	scottish scotland welsh wales canadian canada australian australia mexican mexico brazilian brazil korean korea
	saudi saudi-arabia dutch netherlands holland netherlands swedish sweden norwegian norway danish denmark finnish
	finland swiss switzerland austrian austria belgian belgium portuguese portugal hungarian hungary czech czechia
	kazakh kazakhstan european eu union eu nations un`
