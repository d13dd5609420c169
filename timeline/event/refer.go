package event

import (
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// maxBack is how many sentences a pronoun looks back for whom it means.
const maxBack = 6

// maxHead is how many bytes from the start of a sentence its subject stands at most.
const maxHead = 40

// A party is whom a pronoun means: one name, or two.
type party struct {
	first, second *name
}

// heOrShe gives the person that a pronoun at a byte offset of sentence index means: one named before it in the sentence or
// at the head of one of the last sentences, otherwise the one that the article names most. nil for none.
func (a *analysis) heOrShe(offset, index int, sex class) *name {
	main := a.person(sex)
	for back := 0; back <= maxBack && index-back >= 0; back++ {
		s := &a.doc.Sentences[index-back]
		for i, at := range a.names.in(s.Start, min(s.End, offset)) {
			n := &a.names.list[at.name]
			if (n.kind == person || n == main) && (n.class == 0 || sex == 0 || n.class&sex != 0) && (i == 0 && at.start-s.Start < maxHead || n == main) {
				return n
			}
		}
	}
	return main
}

// person gives the person of a sex that the article names most, worked out once.
func (a *analysis) person(sex class) *name {
	i := 0
	if sex == female {
		i = 1
	}
	if !a.known[i] {
		a.known[i], a.leads[i] = true, a.names.main(sex, a.isPlace)
	}
	return a.leads[i]
}

// body gives the organisation that the article names most, worked out once.
func (a *analysis) body() *name {
	if !a.known[2] {
		a.known[2], a.leads[2] = true, a.names.mainBody(a.article.Title, a.isPlace)
	}
	return a.leads[2]
}

// isPlace reports whether a name is surely that of a place or of its people.
func (a *analysis) isPlace(text string) bool {
	if _, people := a.places.Demonym(text); people {
		return true
	}
	p, ok := a.places.Lookup(text, place.Hint{Setting: &a.setting})
	return ok && (p.Kind != place.City || p.Population > 100000)
}

// it gives the organisation that "it" or "the company" at a byte offset means: one at the head of one of the last sentences, or what the sentence before is about,
// otherwise the one that the article names most. nil for none.
func (a *analysis) it(offset, index int) *name {
	main := a.body()
	for back := 0; back <= maxBack && index-back >= 0; back++ {
		s := &a.doc.Sentences[index-back]
		for i, at := range a.names.in(s.Start, min(s.End, offset)) {
			if n := &a.names.list[at.name]; n.kind == organisation && !n.source && !a.isPlace(n.text) && (i == 0 && at.start-s.Start < maxHead || n == main) {
				return n
			}
			if n := &a.names.list[at.name]; back <= 1 && i == 0 && at.start == s.Start && n.kind == 0 && !a.isPlace(n.text) && (at.end >= len(a.doc.Text) || a.doc.Text[at.end] != '-') {
				return n // the subject of the sentence before
			}
		}
	}
	return main
}

// topic gives what the sentence before is about, where that is one thing without a name: "The probe was", "Its engine,
// which"; "" for none. Words after the article are read up to what can only follow a subject.
func (a *analysis) topic() string {
	const most = 3 // words
	if a.sentence.index == 0 {
		return ""
	}
	s := &a.doc.Sentences[a.sentence.index-1]
	w := func(t int) *word { return a.vocabulary.of(a.doc.Of(t)) }
	if s.Heading || s.Last-s.First < most+2 {
		return ""
	}
	first := s.First
	if t := first + 1; !w(first).is(det) && hasAny(a.doc.Of(first), "s") && w(t).is(prep) && w(t+1).is(det) {
		first = t + 1 // "Repairs to the pool were"
	}
	if !w(first).is(det) || w(first).is(plural) {
		return ""
	}
	for t := first + 1; t <= min(first+most+1, s.Last-1); t++ {
		switch x := w(t); {
		case t > first+1 && (x.is(be|have|modal) || x.is(past) && x.noun == "" || a.doc.Of(t) == ","):
			if x := w(t - 1); x.is(role|office|group|body|plural|pron) || hasAny(a.doc.Of(t-1), "s") {
				return ""
			}
			return a.doc.Words(first+1, t)
		case a.doc.Tokens[t].Shape != prose.Word, a.doc.Tokens[t].Is(prose.Capital) && first == s.First, x.is(grammar &^ (venue | unit | figure | filler | male | female)):
			return ""
		}
	}
	return ""
}

// pair gives the two persons that "the pair" or "they" at a byte offset means.
func (a *analysis) pair(offset, index int) (party, bool) {
	for back := 0; back <= maxBack && index-back >= 0; back++ {
		s := &a.doc.Sentences[index-back]
		at := a.names.in(s.Start, min(s.End, offset))
		for i := 0; i+1 < len(at); i++ {
			x, y := &a.names.list[at[i].name], &a.names.list[at[i+1].name]
			if x != y && x.kind == y.kind && (x.kind == person || x.kind == 0 && x.size > 1 && y.size > 1 && !a.isPlace(x.text)) && a.together(at[i].end, at[i+1].start) {
				return party{x, y}, true
			}
		}
	}
	return party{}, false
}

// together reports whether two names with bytes [from, to) between them are told as two of a kind: "Trump and Putin",
// "President Trump and Russian President Putin".
func (a *analysis) together(from, to int) bool {
	if to-from > 60 || to < from {
		return false
	}
	gap := prose.OneLine(a.doc.Text[from:to])
	return len(gap) >= 5 && gap[:5] == " and " && !containsVerb(gap)
}

func containsVerb(gap string) bool {
	for i := range len(gap) {
		if gap[i] == ',' || gap[i] == ';' || gap[i] == '.' {
			return true
		}
	}
	return false
}
