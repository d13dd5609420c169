package english

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"dateline/timeline/prose"
)

//go:embed data/nouns.txt
var nounList string

//go:embed data/verbs.txt
var verbList string

//go:embed data/roles.txt
var roleList string

//go:embed data/names.txt
var nameList string

// A Word is what the lists know of a written form. The zero Word: nothing.
type Word struct {
	Roles              Role   // first, since it is asked for most
	Verb, Noun         string // its base form as a verb, as a noun; "" where the lists have none
	VerbKind, NounKind string // the category of what it tells
}

// Is reports whether w has one of the roles r. A nil w has none.
func (w *Word) Is(r Role) bool { return w != nil && w.Roles&r != 0 }

// A Vocabulary gives what the lists know of a form, however it is capitalised.
type Vocabulary struct {
	Table[Word]
	irregular map[string][]string
}

// Participle gives the past participle of a verb: "take" -> "taken".
func (v *Vocabulary) Participle(lemma string) string {
	_, part := pastForms(lemma, v.irregular)
	return part
}

// Forms gives the vocabulary, made from the lists on first use.
var Forms = sync.OnceValue(func() *Vocabulary {
	b := newBuilder() // a test reads its mistakes
	return &Vocabulary{Table[Word]{prose.NewLexicon(b.forms), b.rows}, b.irregular}
})

// A builder collects the forms of the lists.
type builder struct {
	forms     []string
	rows      []Word              // of the forms, behind one that is zero, as a Table has them
	at        map[string]int      // by form: the index of its row
	irregular map[string][]string // base form -> past, participle, others that are either
	mistakes  error
}

func newBuilder() *builder {
	const forms = 12_000 // about so many
	b := &builder{
		forms: make([]string, 0, forms), rows: make([]Word, 1, forms), at: make(map[string]int, forms),
		irregular: make(map[string][]string, 200),
	}
	for lemma, rest := range Irregular() {
		b.irregular[lemma] = strings.Fields(rest)
	}
	b.roles(roleList)
	b.roles(nameList)
	b.verbs()
	b.nouns()
	return b
}

// word gives the row of a form, which it adds where there is none. It is good until the next one is added.
func (b *builder) word(form string) *Word {
	i, known := b.at[form]
	if !known {
		i = len(b.rows)
		b.at[form], b.forms, b.rows = i, append(b.forms, form), append(b.rows, Word{})
	}
	return &b.rows[i]
}

// mistake notes what is wrong with a list.
func (b *builder) mistake(format string, a ...any) {
	b.mistakes = errors.Join(b.mistakes, fmt.Errorf(format, a...))
}

// roles reads a list of roles.
func (b *builder) roles(list string) {
	for name, rest := range entries(list, ":") {
		i := slices.Index(roleNames[:], name)
		if i < 0 {
			b.mistake("no such role: %s", name)
			continue
		}
		r := Role(1) << i
		for form := range strings.FieldsSeq(rest) {
			if r&inflected != 0 {
				b.verb(form, "", r)
				continue
			}
			w := b.word(form)
			if w.Is(r) {
				b.mistake("%s is there twice as %s", form, name)
			}
			w.Roles |= r
		}
	}
}

func (b *builder) verbs() {
	seen := make(map[string]bool)
	for kind, rest := range entries(verbList, ":") {
		kind = strings.TrimPrefix(kind, "plain")
		for lemma := range strings.FieldsSeq(rest) {
			if seen[lemma] {
				b.mistake("the verb %s is there twice", lemma)
			}
			seen[lemma] = true
			b.verb(lemma, kind, 0)
		}
	}
}

// verb adds the forms of a verb. An irregular form of one verb is not taken over by another ("found", "saw").
func (b *builder) verb(lemma, kind string, r Role) {
	before, part := pastForms(lemma, b.irregular)
	inBritain, going := british(lemma)
	if w := b.word(lemma); w.Verb == "" || w.Verb == lemma || !w.Is(Past|Participle) {
		b.verbForm(lemma, lemma, kind, r)
	}
	b.verbForm(ThirdPerson(lemma), lemma, kind, r|Third)
	b.verbForm(before, lemma, kind, r|pastRole(before, part))
	b.verbForm(part, lemma, kind, r|Participle)
	b.verbForm(gerundOf(lemma), lemma, kind, r)
	b.verbForm(inBritain, lemma, kind, r|Past|Participle)
	b.verbForm(going, lemma, kind, r)
	for _, form := range b.irregular[lemma][min(2, len(b.irregular[lemma])):] {
		b.verbForm(form, lemma, kind, r|Past|Participle)
	}
}

// verbForm adds a form of a verb; "" is none.
func (b *builder) verbForm(form, lemma, kind string, r Role) {
	if form == "" {
		return
	}
	w := b.word(form)
	w.Verb, w.Roles = lemma, w.Roles|r|VerbAny
	if w.VerbKind == "" {
		w.VerbKind = kind
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

// pastRole gives the roles of a past form: also the participle where they are one form.
func pastRole(p, part string) Role {
	if p == part {
		return Past | Participle
	}
	return Past
}

func (b *builder) nouns() {
	seen := make(map[string]bool)
	for kind, rest := range entries(nounList, ":") {
		for lemma := range strings.FieldsSeq(rest) {
			r := NounAny
			if s, weak := strings.CutSuffix(lemma, "?"); weak {
				lemma, r = s, NounAny|NounWeak
			}
			if seen[lemma] {
				b.mistake("the noun %s is there twice", lemma)
			}
			seen[lemma] = true
			b.noun(lemma, lemma, kind, r)
			b.noun(pluralOf(lemma), lemma, kind, r)
		}
	}
}

// noun adds a form of a noun; the first noun that has it keeps it, and the strong reading wins.
func (b *builder) noun(form, lemma, kind string, r Role) {
	w := b.word(form)
	switch {
	case w.Noun == "":
		w.Noun, w.NounKind, w.Roles = lemma, kind, w.Roles|r
	case r&NounWeak == 0:
		w.Roles &^= NounWeak
	}
}
