package event

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// A class is a set of what a word can do in a sentence.
type class uint64

// The classes of data/roles.txt, in the order of classNames: what verbs do, then the small words of grammar; then
// those of the other files.
const (
	light class = 1 << iota
	occur
	phase
	schedule
	cancel
	move
	report
	state
	measure
	toward
	mind
	soft
	regard
	watch
	deny
	prep
	timePrep
	placePrep
	sub
	rel
	conj
	det
	pron
	be
	have
	do
	modal
	maybe
	neg
	venue  // "Stadium": ends the name of a place to meet
	body   // "Ministry": in the name of an organisation
	office // "President": stands before a person's name
	role   // "governor": what a person can be
	male   // a first name
	female
	unit // "percent", "points": after a figure
	filler
	group     // people who are not told by name
	figure    // "sales": goes up and down
	celestial // a place off the map
	nounWeak  // the noun often means no event
	nounAny   // the noun is in the list
	verbAny   // the verb is in a list
	plural
	past // a form of the verb, as listed or as inflected
	participle
	gerund
	third
)

var classNames = [...]string{
	"light", "occur", "phase", "schedule", "cancel", "move", "report", "state", "measure", "toward", "mind", "soft",
	"regard", "watch", "deny", "prep", "time", "place", "sub", "rel", "conj", "det", "pron", "be", "have", "do", "modal",
	"maybe", "neg", "venue", "body", "office", "role", "male", "female", "unit", "filler", "group", "figure", "celestial",
}

// grammar are the classes whose words stand in the files as they are written, not as verbs to inflect.
const grammar = prep | timePrep | placePrep | sub | rel | conj | det | pron | be | have | do | modal | maybe | neg |
	venue | body | office | role | male | female | unit | filler | group | figure | celestial

// A word is what the lists know of a written form.
type word struct {
	class              class  // first, since it is asked for most
	verb, noun         string // its lemma as a verb, as a noun; "" where the lists have none
	verbKind, nounKind string // the category of what it tells
}

// is reports whether w has one of the classes c. A word that the lists do not have, nil, has none.
func (w *word) is(c class) bool { return w != nil && w.class&c != 0 }

//go:embed data/nouns.txt
var nounList string

//go:embed data/verbs.txt
var verbList string

//go:embed data/roles.txt
var roleList string

//go:embed data/names.txt
var nameList string

// A vocabulary is all lists, looked up by written form.
type vocabulary struct {
	ids       *prose.Lexicon
	words     []word // by id; words[0] is the word that no list has
	irregular map[string][]string
}

// words gives the vocabulary, made from the lists on first use.
var words = sync.OnceValue(newVocabulary)

// of gives what the lists know of a written form; never nil.
func (v *vocabulary) of(form string) *word { return &v.words[v.ids.ID(form)] }

func newVocabulary() *vocabulary {
	b := builder{
		forms: make(map[string]int32, 16384), words: make([]word, 1, 16384), irregular: make(map[string][]string, 200),
	}
	for lemma, rest := range english.Irregular() {
		b.irregular[lemma] = strings.Fields(rest)
	}
	b.roles(roleList)
	b.roles(nameList)
	b.verbs()
	b.nouns()
	return &vocabulary{ids: prose.NewLexicon(b.order), words: b.words, irregular: b.irregular}
}

// A builder collects the forms of the lists.
type builder struct {
	forms     map[string]int32 // to index in words
	words     []word           // by id: words[0] is of no form
	order     []string
	irregular map[string][]string // lemma -> past, participle, others that are either
}

func (b *builder) at(form string) *word {
	i, ok := b.forms[form]
	if !ok {
		i = int32(len(b.words))
		b.forms[form] = i
		b.words = append(b.words, word{})
		b.order = append(b.order, form)
	}
	return &b.words[i]
}

// roles reads a list of classes.
func (b *builder) roles(list string) {
	for name, rest := range entries(list, ":") {
		c := class(0)
		for i, n := range classNames {
			if n == name {
				c = 1 << i
			}
		}
		for form := range strings.FieldsSeq(rest) {
			if c&grammar != 0 {
				b.at(form).class |= c
			} else {
				b.verb(form, "", c)
			}
		}
	}
}

func (b *builder) verbs() {
	for kind, rest := range entries(verbList, ":") {
		kind = strings.TrimPrefix(kind, "plain")
		for lemma := range strings.FieldsSeq(rest) {
			b.verb(strings.TrimSuffix(lemma, "?"), kind, 0)
		}
	}
}

// verb adds the forms of a verb. An irregular form of one verb is not taken over by another ("found", "saw").
func (b *builder) verb(lemma, kind string, c class) {
	before, part := pastForms(lemma, b.irregular)
	inBritain, going := british(lemma)
	forms := [...]struct {
		form string
		as   class
	}{
		{lemma, 0}, {thirdPerson(lemma), third}, {before, pastClass(before, part)}, {part, participle},
		{gerundOf(lemma), gerund}, {inBritain, past | participle}, {going, gerund},
	}
	for i, f := range forms {
		if f.form == "" || i == 0 && b.formOfOther(lemma) {
			continue
		}
		b.verbForm(f.form, lemma, kind, c|f.as)
	}
	for _, form := range b.irregular[lemma][min(2, len(b.irregular[lemma])):] {
		b.verbForm(form, lemma, kind, c|past|participle)
	}
}

// formOfOther reports whether a lemma is also a past form of another verb.
func (b *builder) formOfOther(lemma string) bool {
	w := b.at(lemma)
	return w.verb != "" && w.verb != lemma && w.is(past|participle)
}

// verbForm adds a form of a verb.
func (b *builder) verbForm(form, lemma, kind string, c class) {
	w := b.at(form)
	w.verb, w.class = lemma, w.class|c|verbAny
	if w.verbKind == "" {
		w.verbKind = kind
	}
}

// british gives the forms of a verb in -l as British papers spell them: "cancelled"; "" for other verbs.
func british(lemma string) (past, gerund string) {
	n := len(lemma)
	if n < 5 || lemma[n-1] != 'l' || !vowel(lemma[n-2]) || vowel(lemma[n-3]) {
		return "", ""
	}
	return lemma + "led", lemma + "ling"
}

// pastClass gives the classes of a past form: also the participle where they are one form.
func pastClass(p, part string) class {
	if p == part {
		return past | participle
	}
	return past
}

func (b *builder) nouns() {
	for kind, rest := range entries(nounList, ":") {
		for lemma := range strings.FieldsSeq(rest) {
			c := nounAny
			if s, weak := strings.CutSuffix(lemma, "?"); weak {
				lemma, c = s, nounAny|nounWeak
			}
			b.noun(lemma, lemma, kind, c)
			b.noun(pluralOf(lemma), lemma, kind, c|plural)
		}
	}
}

// noun adds a form of a noun; the first list that has it gives its kind, and the strong reading wins.
func (b *builder) noun(form, lemma, kind string, c class) {
	w := b.at(form)
	if w.noun != "" {
		if c&nounWeak == 0 {
			w.class &^= nounWeak
		}
		return
	}
	w.noun, w.nounKind, w.class = lemma, kind, w.class|c
}

// entries gives the lines of a list as key and rest; lines that begin with # are comments.
func entries(list, sep string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(list) {
			key, rest, ok := strings.Cut(strings.TrimSpace(line), sep)
			if ok && !strings.HasPrefix(key, "#") && !yield(key, strings.TrimSpace(rest)) {
				return
			}
		}
	}
}
