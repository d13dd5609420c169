package event

import (
	"slices"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// A phrase is a constituent that a title takes or leaves as a whole: a word with those that cannot be parted from it,
// and the phrase it hangs on. Tokens count from the start of the sentence.
type phrase struct {
	head   int
	parent int // index of the phrase it hangs on, -1 for that of the trigger
	depth  int
	rank   int    // how many phrases were drawn before it
	pool   int    // how many words all phrases have
	root   string // what the title is drawn from
	role   string // what it is to the word that it hangs on
	needed bool
	ahead  bool // it stands in front of the verb whatever its place in the sentence: the subject
	behind bool // it stands right behind the verb whatever its place: the object that a relative clause is about
	words  []titleWord
}

// An titleWord is one word of a title.
type titleWord struct {
	token int     // where it stands in the sentence; for a word from elsewhere, where what it stands for does
	text  string  // as the title has it
	stem  string  // "" for a word that says nothing by itself
	glued bool    // no space before it
	from  string  // where it comes from, when not from the phrase itself: "name", "pronoun", "borrowed"
	order int     // by which words of a title are sorted: twice the token, one less for what stands in front of it
	p     float64 // the probability that a person's title has it
}

// A drawer collects the phrases of a title.
type drawer struct {
	*passage
	frame   *Frame
	root    int // the token whose subtree is drawn
	skip    int // a child that is left out with all below it: the clause that the noun is the subject of; -1 for none
	phrases []phrase
	items   []titleWord
	said    []string     // the stems of a selection, while it is put together
	ordered []placedWord // all words in the order of a title, once one is written
	taken   []placedWord // those of the title at work
}

// draw appends the phrase of token head, and those that hang on it.
func (w *drawer) draw(head, parent, depth int, needed, ahead bool) {
	at := len(w.phrases)
	if at+1 >= mostDrawn { // it may bring one that is borrowed
		return
	}
	ph := phrase{head: head, parent: parent, depth: depth, needed: needed, ahead: ahead}
	from := len(w.items)
	w.own(head)
	slices.SortStableFunc(w.items[from:], func(a, b titleWord) int { return a.token - b.token })
	w.mentions(from)
	ph.words = w.items[from:len(w.items):len(w.items)]
	w.phrases = append(w.phrases, ph)
	w.borrow(at)
	if depth < maxDepth {
		w.below(head, at, depth)
	}
}

// maxDepth is how many phrases deep a title goes.
const maxDepth = 5

// below draws the phrases that hang on token at, which belongs to phrase parent.
func (w *drawer) below(at, parent, depth int) {
	for c := range w.Children(at) {
		switch {
		case !w.mayTell(c):
		case w.inseparable(c):
			w.below(c, parent, depth)
		case w.drawn(c):
			w.draw(c, parent, depth+1, w.obliged(c), w.loose(c) || w.phrases[parent].ahead)
		}
	}
}

// inseparable reports whether token c is part of the phrase of its head.
func (w *drawer) inseparable(c int) bool {
	switch w.Rel(c) {
	case arcs.Compound, arcs.Flat, arcs.Fixed, arcs.Nummod, arcs.Case, arcs.CompoundPrt, arcs.Mark,
		arcs.Aux, arcs.AuxPass, arcs.Cop, arcs.Det, arcs.Punct, arcs.Cc, arcs.NmodDesc:
		return true
	case arcs.Amod, arcs.NmodPoss:
		return w.inName(c) && w.inName(w.Head(c)) // "National Federation", "District Attorney's Office"
	case arcs.Advmod:
		return c == w.Head(c)+1 && w.verbAt(w.Head(c)) && verbParticles.Has(w.Lower(c))
	}
	return w.relates(c) || w.tied(c)
}

// tied reports whether a hyphen stands between token c and its head: "president-elect".
func (w *drawer) tied(c int) bool {
	mid := (c + w.Head(c)) / 2
	return (c-w.Head(c) == 2 || w.Head(c)-c == 2) && w.Tags[mid] == pos.HYPH && w.joins(mid)
}

// verbParticles are the adverbs that are one with the verb that they stand behind: "walk out".
var verbParticles = english.Listed("verb particles")

// inName reports whether token c is written as part of a name.
func (w *drawer) inName(c int) bool { return c > 0 && w.Token(c).Is(prose.Capital) }

// drawn reports whether token c can be a phrase of a title: no clause that tells of something else.
func (w *drawer) drawn(c int) bool {
	if c == w.frame.Subject || w.leadsNothing(c) {
		return false
	}
	switch w.Rel(c) {
	case arcs.Advmod:
		said := denials.Has(w.Lower(c)) || hearsays.Has(w.Lower(c)) // by the form of the verb
		return !said || w.Head(c) != w.root || !w.verbAt(w.root)
	case arcs.Nsubj, arcs.NsubjPass, arcs.Csubj:
		return w.Head(c) != w.frame.Subject && !w.isSecond(c)
	case arcs.Expl, arcs.Parataxis, arcs.Dep, arcs.Discourse, arcs.Vocative, arcs.List:
		return false
	case arcs.Acl, arcs.AclRelcl, arcs.Conj, arcs.Advcl:
		return w.drawnClause(c)
	case arcs.Appos:
		if w.tellsMore(c) {
			return false
		}
	}
	return w.Token(c).Shape != prose.Mark && !w.bracketed(c)
}

// isSecond reports whether token c is a pronoun that the tree has made a second subject: it is that of another clause.
func (w *drawer) isSecond(c int) bool {
	return w.Head(c) == w.root && w.frame.Subject >= 0 && w.Tags[c].IsPersonal()
}

// drawnClause reports whether the clause of token c can be a phrase of a title.
func (w *drawer) drawnClause(c int) bool {
	switch w.Rel(c) {
	case arcs.Acl:
		return !w.parted(c) && !w.words[c].Is(english.Schedule) && !w.tellsMore(c) // "a hearing set for May"
	case arcs.AclRelcl:
		return w.restricts(c)
	case arcs.Conj:
		return !w.verbAt(c) || w.Head(c) != w.root && !w.Tags[c].IsFinite() // "injured and bleeding"
	}
	return w.Child(c, arcs.Mark) >= 0
}

// parted reports whether a comma stands in front of what is below token c.
func (p *passage) parted(c int) bool {
	left, _ := p.Extent(c)
	return p.Tags[left] == pos.Comma || left > 0 && p.Tags[left-1] == pos.Comma
}

// tellsMore reports whether token c, which the tree has for a noun or participle, tells something else of its head, by
// a subject of its own: "Ellis, who was no lawyer".
func (w *drawer) tellsMore(c int) bool {
	return w.Child(c, arcs.Nsubj, arcs.NsubjPass) >= 0 && w.Child(c, arcs.Mark) < 0
}

// restricts reports whether the relative clause of verb c says which one is meant: no mark parts it from its noun, the
// noun is what does it, and it does not only lead to a date.
func (w *drawer) restricts(c int) bool {
	k := w.Child(c, arcs.Nsubj, arcs.NsubjPass)
	if k <= 0 || !w.relates(k) || w.Token(k-1).Shape == prose.Mark {
		return false
	}
	left, right := w.Extent(c)
	return !slices.ContainsFunc(w.dated[left:right], func(d int8) bool { return d != 0 })
}

// relates reports whether token c is "who", "that" or "which" as what does the verb of a relative clause.
func (w *drawer) relates(c int) bool {
	switch w.Tags[c] {
	case pos.WDT, pos.WP:
		return w.Head(c) != w.root && w.Rel(w.Head(c)) == arcs.AclRelcl
	}
	return false
}

// leadsNothing reports whether token c is a word that leads to another part of the sentence, without that part.
func (w *drawer) leadsNothing(c int) bool {
	switch w.Tags[c] {
	case pos.WRB, pos.WDT, pos.WP, pos.WPS: // "where", "which", "whose"
		return true
	case pos.IN: // a preposition whose noun the tree has hung elsewhere, or is a date
		left, right := w.Extent(c)
		return right-left == 1
	}
	return false
}

// mayTell reports whether a title may have token c: it is not left out, belongs to no other event, and says neither
// when, nor how old somebody is, nor of which party.
func (w *drawer) mayTell(c int) bool {
	if c == w.skip || !w.isOf(c, w.frame.Date) {
		return false
	}
	return w.timeless(c) && !w.isAge(c) && !w.isParty(c)
}

// isAge reports whether token c is a number between marks behind the name it hangs on: "Ellis, 52, was".
func (w *drawer) isAge(c int) bool { return w.Tags[c] == pos.CD && w.behindMark(c) }

// isParty reports whether token c is the party of whom the name it hangs on is: "Ellis, R-Mo., said".
func (w *drawer) isParty(c int) bool { return partyMarks.Has(w.Text(c)) && w.behindMark(c) }

// partyMarks are those of the parties of the Congress of the United States.
var partyMarks = english.Listed("party marks")

// behindMark reports whether a comma or bracket parts token c from what it hangs on, which stands before it.
func (w *drawer) behindMark(c int) bool {
	return c > 0 && c > w.Head(c) && (w.Tags[c-1] == pos.Comma || w.Tags[c-1] == pos.LRB)
}

// loose reports whether token c is a noun in front of the verb that has nothing to say what it is to the verb: part of
// the subject, as in "fashion designer Ana Berg", which the tree has hung on the verb.
func (w *drawer) loose(c int) bool {
	if c > w.root || w.Head(c) != w.root || w.root != w.frame.Verb {
		return false
	}
	return w.Tags[c].IsNoun() && w.Preposition(c) < 0 && w.Child(c, arcs.Mark) < 0
}

// bracketed reports whether the phrase of token c stands in brackets of its own.
func (w *drawer) bracketed(c int) bool {
	left, _ := w.Extent(c)
	return w.Tags[left] == pos.LRB || left > 0 && w.Tags[left-1] == pos.LRB
}

// obliged reports whether a title that has the head of token c must have c.
func (w *drawer) obliged(c int) bool {
	if w.hyphenated(c) || w.oneName(c, w.Head(c)) {
		return true
	}
	switch w.Rel(c) {
	case arcs.Obj, arcs.Xcomp, arcs.Ccomp, arcs.Csubj, arcs.Nsubj, arcs.NsubjPass:
		return true
	case arcs.Advmod:
		return denials.Has(w.Lower(c))
	case arcs.Amod:
		return unreals.Has(w.Lower(c))
	case arcs.Conj:
		return w.leading(w.Head(c)) == "between"
	case arcs.Nmod:
		return w.leading(c) == "of" && w.inName(c) && w.inName(w.Head(c)) // "Hall of Fame"
	}
	return false
}

// denials are the adverbs that deny a verb wherever they hang: "no" may belong to "later".
var denials = english.Listed("denials")

// unreals are the adjectives without which a noun says what is not so: "former minister".
var unreals = english.Listed("unreals")

// hyphenated reports whether a hyphen ties token c to the word before or behind it.
func (w *drawer) hyphenated(c int) bool {
	tied := func(i int) bool { return w.joins(i) && w.Text(i) == "-" }
	return tied(c-1) || tied(c+1)
}

// oneName reports whether two tokens stand in one name.
func (w *drawer) oneName(a, b int) bool {
	first, last := int(w.Token(min(a, b)).Start), int(w.Token(max(a, b)).End)
	return slices.ContainsFunc(w.names.in(first-maxHead, first+1), func(at naming) bool { return at.end >= last })
}

// own appends the words of the phrase of token head: those that cannot be parted from it.
func (w *drawer) own(head int) {
	w.word(head)
	if c, ok := w.lent[head]; ok {
		w.word(c)
	}
	for c := range w.Children(head) {
		if w.mayTell(c) && w.inseparable(c) && w.kept(c, head) {
			w.own(c)
		}
	}
}

// kept reports whether a headline keeps token c, which cannot be parted from its head.
func (w *drawer) kept(c, head int) bool {
	switch w.Rel(c) {
	case arcs.Det:
		return quantifiers.Has(w.Lower(c))
	case arcs.Punct:
		return w.joins(c)
	case arcs.Case:
		return !w.heads(head) || w.Tags[c] == pos.POS && head != w.frame.Subject || w.isThere(head)
	case arcs.Mark, arcs.Cc:
		return !w.heads(head)
	case arcs.Aux, arcs.AuxPass:
		return head != w.root // said by the form of the verb
	case arcs.Cop:
		if head != w.root {
			return !w.heads(head) && w.Rel(head) != arcs.AclRelcl // "asked to be a guest"
		}
		return c == w.frame.Says.Copula && !w.verbAt(head) // "is to meet"; a subject that is something is a parse gone wrong
	}
	return true
}

// isThere reports whether the title tells that something is where the noun at token head is: "to be in Tours".
func (w *drawer) isThere(head int) bool { return head == w.root && w.Child(head, arcs.Cop) >= 0 }

// heads reports whether a title begins with the phrase of a token, so that nothing leads to it.
func (w *drawer) heads(head int) bool {
	return head == w.root || head == w.frame.Subject || head == w.frame.Object && w.Above(head, w.root)
}

// joins reports whether a mark holds its neighbours together: "-" in "cease-fire".
func (w *drawer) joins(c int) bool {
	if c <= 0 || c+1 >= w.N || w.Tags[c] == pos.Comma || w.Tags[c] == pos.Stop {
		return false
	}
	next := w.Token(c + 1)
	return !w.Token(c).Is(prose.SpaceBefore) && !next.Is(prose.SpaceBefore) && next.Shape != prose.Mark
}

// titleWord appends the word at token i.
func (w *drawer) word(i int) {
	text := w.Text(i)
	it := titleWord{token: i, text: text, stem: w.stem(i), order: 2 * i}
	it.glued = i > 0 && !w.Token(i).Is(prose.SpaceBefore)
	if w.Token(i).Shape == prose.Mark {
		it.stem = ""
	}
	w.items = append(w.items, it)
}

// quantifiers are determiners that say how many.
var quantifiers = english.Listed("quantifiers")
