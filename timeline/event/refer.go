package event

import (
	_ "embed"
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/refer.txt
var referWeights string

// sure gives the log-odds from which a reference is taken for a name. No name is better than a wrong one, but a title
// that begins with "he" says little.
var sure = map[string]float64{"he": -0.5, "she": -0.5, "it": 0.2, "they": 1.5, "noun": 0.6}

// maxBack is how many sentences a reference looks back for the name that it stands for, and maxAntecedents how many
// names it weighs.
const maxBack, maxAntecedents = 6, 32

// A reference is a word that may stand for a name: "she", "its", "the company".
type reference struct {
	token  int
	offset int          // of its first byte
	word   string       // "he", "she", "it", "they", "noun"
	sex    english.Role // of whom it stands for, 0 for any
}

// pronouns gives the word that a pronoun is a form of.
var pronouns = func() map[string]string {
	m := make(map[string]string)
	for _, word := range [...]string{"he", "she", "it", "they"} {
		for form := range strings.FieldsSeq(english.List(word)) {
			m[form] = word
		}
	}
	return m
}()

// sexes are those of whom a pronoun stands for, where it tells.
var sexes = map[string]english.Role{"he": english.Male, "she": english.Female}

// An antecedent is a name that a reference may stand for, as the nearest sentence with it tells it.
type antecedent struct {
	*name
	at   naming
	back int    // how many sentences before the reference; -1 behind it, maxBack+1 for one that is farther away
	nth  int    // how many names that sentence has before it
	fit  string // how the noun that is the reference fits it, see fitOf
}

// A field is the antecedents that are weighed for one reference.
type field struct {
	list   []antecedent
	people int // how many of them are persons
	lead   int // the first person who stands at the head of a sentence, or whom the article names most; -1 for none
}

// stands gives the name that token i stands for, nil for none that is sure.
func (p *passage) stands(i int) *name {
	if n, known := p.meanings[i]; known {
		return n
	}
	p.meanings[i] = nil // a word does not stand for what it is weighed by itself
	r, ok := p.reference(i)
	if !ok {
		return nil
	}
	best := sure[r.word]
	all := p.antecedents(&r)
	for k := range all.list {
		p.features.Reset()
		p.referFeatures(&p.features, &r, &all, k)
		odds := p.models.refer.Score(&p.features)
		if p.watch != nil {
			d := Decision{Kind: "refer", Start: r.offset, Date: r.offset, Text: all.list[k].text, Score: odds}
			d.Features = p.features
			p.watch(d)
		}
		if odds > best {
			best, p.meanings[i] = odds, all.list[k].name
		}
	}
	if n := p.meanings[i]; n != nil && p.watch != nil {
		p.watch(Decision{Kind: "stands", Start: r.offset, Date: r.offset, Text: n.called()})
	}
	return p.meanings[i]
}

// reference reads token i as a reference; ok is false for a word that is none.
func (p *passage) reference(i int) (r reference, ok bool) {
	r = reference{token: i, offset: int(p.Token(i).Start)}
	switch p.Tags[i] {
	case pos.PRP, pos.PRPS:
		r.word = pronouns[p.Lower(i)]
	case pos.NN:
		if p.definite(i) {
			r.word = "noun"
		}
	}
	r.sex = sexes[r.word]
	return r, r.word != ""
}

// antecedents gives the names that a reference may stand for: those of its sentence and the ones before, the nearest
// first, then the others that the article names again.
func (p *passage) antecedents(r *reference) field {
	list := p.found[:0]
	add := func(c antecedent) {
		if len(list) < maxAntecedents && p.fits(r, c.name) && !among(list, c.name) {
			if r.word == "noun" {
				c.fit = fitOf(p.Lower(r.token), c.name)
			}
			list = append(list, c)
		}
	}
	for back := range min(maxBack, p.Index) + 1 {
		s := &p.doc.Sentences[p.Index-back]
		for nth, at := range p.names.in(s.Start, s.End) {
			c := antecedent{name: &p.names.list[at.name], at: at, back: back, nth: nth}
			if at.start > r.offset {
				c.back = -1
			}
			add(c)
		}
	}
	for k := range p.names.list {
		if n := &p.names.list[k]; n.count > 1 || r.word == "noun" && n.size > 1 {
			add(antecedent{name: n, back: maxBack + 1})
		}
	}
	p.found = list
	return p.fieldOf(list)
}

func (p *passage) fieldOf(list []antecedent) field {
	all := field{list: list, lead: -1}
	for k := range list {
		if list[k].kind != person {
			continue
		}
		all.people++
		if all.lead < 0 && (p.heads(&list[k]) || rankOf(list, k) == 0) {
			all.lead = k
		}
	}
	return all
}

func among(list []antecedent, n *name) bool {
	return slices.ContainsFunc(list, func(c antecedent) bool { return c.name == n })
}

// fits reports whether a reference can stand for a name by the kind of it.
func (p *passage) fits(r *reference, n *name) bool {
	switch r.word {
	case "he", "she":
		return n.kind != organisation && n.mayBe(r.sex) && (n.kind == person || !n.place)
	case "it", "they":
		return n.kind != person
	}
	return true
}

// mayBe reports whether nothing tells that a name is of another sex; 0 is any.
func (n *name) mayBe(sex english.Role) bool { return n.class == 0 || n.class&sex != 0 }

// isPlace reports whether a name is surely that of a place or of its people.
func (a *analysis) isPlace(text string) bool {
	if _, people := a.places.Demonym(text); people {
		return true
	}
	p, ok := a.places.Lookup(text, place.Hint{Setting: &a.setting})
	return ok && (p.Kind != place.City || p.Population > 100000)
}

// speaker gives who says what the sentence quotes, for "I"; nil where the sentence does not name anybody.
func (p *passage) speaker() *name {
	for v := range p.N {
		if !p.words[v].Is(english.Report) || !p.verbAt(v) {
			continue
		}
		k := p.Child(v, arcs.Nsubj)
		if k < 0 || firstPersons.Has(p.Lower(k)) {
			continue
		}
		if p.Tags[k] == pos.PRP {
			return p.stands(k)
		}
		left, right := p.span(k)
		for _, at := range p.names.near(int(p.Token(left).Start), int(p.Token(right-1).End)) {
			if n := &p.names.list[at.name]; n.kind == person {
				return n
			}
		}
	}
	return nil
}
