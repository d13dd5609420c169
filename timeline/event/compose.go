package event

import (
	"cmp"
	_ "embed"
	"iter"
	"slices"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/words.txt
var wordWeights string

// models are the weights of all choices.
type models struct {
	link, word, title, spot, party, refer, right, wanted *choose.Model
}

// subjectless is what a clause without anybody to do it is worth beside one with.
const subjectless = 0.7

// A draft is a title that an event may have.
type draft struct {
	text  string
	plain string  // the same without the capital that a title begins with
	from  string  // clause, noun, headline, line
	worth float64 // how much of what a person would write it is expected to say: its expected F measure
	sum   float64 // of the probabilities of its words
	size  int     // how many of them there are
	named bool    // it has a name behind its first word
	odds  float64 // the log-odds that it says what a person's title does

	said, ofHeadline int // words that say something as it is written, and those that the headline has too

	drawer *drawer   // what it was drawn by, nil for a headline
	taken  phraseSet // the phrases of that which it has
	topic  *topic    // what stands in front, nil for nothing
	likely float64   // the mean probability of the words of that
}

// compose writes the title of a frame: the draft that most likely says what a person's title says. x.drafts are then
// all that were weighed. Beside it stands the one worth most by its words, without a topic: a key is made of that.
func (x *Extractor) compose(p *passage, f *Frame, st Status) (title draft, told string) {
	x.drafts, x.drawn = x.drafts[:0], 0
	x.draft(p, f, f.Trigger, p.mood(f, st))
	for v := p.clauseAbove(f.Trigger, x.drafts[0].size < 2); v >= 0; v = p.clauseAbove(v, false) {
		up := *f
		up.tellBy(p, v)
		if p.tellsOther(f, &up, v, st) {
			break
		}
		x.draft(p, &up, v, p.moodAbove(f, &up, st))
	}
	x.drafts = append(x.drafts, x.headlined(p, f)...)
	slices.SortStableFunc(x.drafts, func(a, b draft) int { return byWorth(b, a) })
	x.drafts = x.drafts[:min(len(x.drafts), mostDrafts)]
	for i, d := range x.drafts {
		if d.drawer != nil {
			x.drafts[i] = d.drawer.write(d)
		}
	}
	told = x.drafts[0].text
	for _, d := range x.drafts[:min(len(x.drafts), mostUnderTopics)] {
		x.underTopics(p, f, d)
	}
	x.rank(p, f)
	return slices.MaxFunc(x.drafts, byOdds), told
}

func byOdds(a, b draft) int { return cmp.Compare(a.odds, b.odds) }

func byWorth(a, b draft) int { return cmp.Compare(a.worth, b.worth) }

// mostTitles is how many other titles an event has at most.
const mostTitles = 3

// runnersUp gives the drafts next to the one that became the title, the best first.
func (x *Extractor) runnersUp(title string) (list []string) {
	slices.SortStableFunc(x.drafts, func(a, b draft) int { return byOdds(b, a) })
	for i := range x.drafts {
		text := cutTitle(x.drafts[i].text)
		if text != "" && text != title && len(list) < mostTitles && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// nextFrom says what the first of the other titles of e was made of.
func (x *Extractor) nextFrom(e *Event) string {
	for i := range x.drafts {
		if len(e.OtherTitles) > 0 && cutTitle(x.drafts[i].text) == e.OtherTitles[0] {
			return x.drafts[i].from
		}
	}
	return ""
}

// moodAbove gives the mood of the clause up above that of f, which has status st: a fact where its verb tells what took
// place already, "agreed to meet", or of what may be.
func (p *passage) moodAbove(f, up *Frame, st Status) mood {
	switch {
	case up.Verb == f.Verb:
		return p.mood(up, st)
	case st == Planned && up.Says.Tense != syntax.Past:
		return p.mood(up, st)
	}
	return ""
}

// clauseAbove gives the verb that token i, or the noun it is part of, is the subject, the object or the content of, or
// that says little without it, "play in the final"; with loose also one that it stands beside, "indicted in a crash".
// -1 where the clause of the verb tells of something else: "fell after it reported a loss".
func (p *passage) clauseAbove(i int, loose bool) int {
	v := p.governor(i)
	if v < 0 {
		return -1
	}
	for ; p.Head(i) != v; i = p.Head(i) {
		if p.ownClause(i) {
			return -1
		}
	}
	switch p.Rel(i) {
	case arcs.Nsubj, arcs.NsubjPass, arcs.Csubj, arcs.Obj, arcs.Xcomp:
		return v
	case arcs.Ccomp:
		if o := p.Child(v, arcs.Obj); o >= 0 && o < i || p.impersonal(v) == i {
			return -1 // "made allegations that": the clause is that of the noun
		}
		if !p.words[v].Is(english.Report) || p.firstPerson(i) {
			return v // otherwise a title tells what was said, not the saying
		}
	case arcs.Obl:
		if p.words[v].Is(english.Light) || loose && !p.ordered(i) {
			return v
		}
	}
	return -1
}

// ownClause reports whether token i is the verb of a clause that tells of its noun what the clause above does not: "the
// bill passed on Tuesday goes to the governor".
func (p *passage) ownClause(i int) bool {
	switch p.Rel(i) {
	case arcs.Advcl, arcs.AclRelcl, arcs.Conj:
		return true
	case arcs.Acl:
		return p.Tags[i] == pos.VBN && (p.Rel(p.Head(i)).IsSubject() || p.parted(i))
	}
	return false
}

// tellsOther reports whether the verb at v, with frame up, above the event of f tells what did not happen, or may, or
// that what is still planned was put off.
func (p *passage) tellsOther(f, up *Frame, v int, st Status) bool {
	off := p.words[v].Is(english.Cancel | english.Postpone)
	if v == f.Verb {
		return off && st == Planned
	}
	return off || up.Says.Negated || up.Says.Modal >= 0
}

// firstPerson reports whether the subject of the verb at token i is "I" or "we", so that a title must say who that is.
func (p *passage) firstPerson(i int) bool {
	return firstPersons.Has(p.lowerAt(p.Subject(i)))
}

// ordered reports whether a word of order leads to token i: "after the vote".
func (p *passage) ordered(i int) bool {
	return orderWords[p.leading(i)] != ""
}

// draft appends the titles that are drawn from the subtree of root, which are written once they are chosen among all.
func (x *Extractor) draft(p *passage, f *Frame, root int, m mood) {
	clause := root == f.Verb
	w := x.drawer(p, f, root)
	if clause {
		w.turn()
	}
	w.draw(root, -1, 0, true, false)
	if k := w.frame.Subject; clause && k >= 0 {
		w.subject(k)
	}
	if k := w.frame.Object; clause && k >= 0 && w.Head(k) != root {
		w.object(k)
	}
	x.weighWords(w, f)
	from, share := "noun", 1.0
	if clause {
		from = "clause"
		w.inflect(m)
		if f.Subject < 0 && !f.Says.Passive {
			share = subjectless
		}
	}
	for _, s := range w.selections() {
		d := draft{from: from, worth: s.worth() * share, sum: s.sum, size: s.size, drawer: w, taken: s.taken}
		x.drafts = append(x.drafts, d)
	}
}

// weighWords says of each word that w drew how likely a title has it.
func (x *Extractor) weighWords(w *drawer, f *Frame) {
	p := w.passage
	p.spots()
	pool, name := 0, w.rootName()
	for i := range w.phrases {
		pool += len(w.phrases[i].words)
	}
	for i := range w.phrases {
		ph := &w.phrases[i]
		ph.rank, ph.pool, ph.root, ph.role = i, pool, name, p.roleOf(ph.head)
		for k := range ph.words {
			it := &ph.words[k]
			if it.stem == "" {
				continue
			}
			x.features.Reset()
			p.wordFeatures(&x.features, f, ph, it)
			it.p = x.models.word.Probability(&x.features)
			x.watch(Decision{Kind: "word", Start: int(p.Token(it.token).Start), Text: it.text, Score: it.p}, p, f)
		}
	}
}

// turn tells the clause by what is done where nobody can tell who does it: "an office opened" says more than "it opens
// an office".
func (w *drawer) turn() {
	f := *w.frame
	if !w.unknown(f.Subject) {
		return
	}
	if k := w.sayer(f.Subject); k >= 0 {
		f.Subject, w.skip, w.frame = k, f.Subject, &f
		return
	}
	if !f.Says.Passive && !w.turns(f.Object) {
		return
	}
	w.skip = f.Subject
	if f.Subject = -1; !f.Says.Passive {
		f.Subject, f.Object, f.Says.Passive = f.Object, -1, true
	}
	w.frame = &f
}

// sayer gives the noun that says what the pronoun at token k is the subject of, where it can stand for that: "the
// company" in "the company said it would close". -1 for none.
func (w *drawer) sayer(k int) int {
	if w.Rel(w.root) != arcs.Ccomp || !w.words[w.Head(w.root)].Is(english.Report) {
		return -1
	}
	s := w.Child(w.Head(w.root), arcs.Nsubj)
	if s < 0 || !w.Tags[s].IsNoun() || w.Child(w.root, arcs.Ccomp, arcs.Csubj) >= 0 {
		return -1 // "said it was clear that" is of nobody
	}
	fits := false
	switch w.Lower(k) {
	case "it":
		n := w.nameOf(s)
		fits = !w.isHuman(s, n) && (n != nil || w.Tags[s] != pos.NNS)
	case "they":
		fits = w.Tags[s] == pos.NNS
	case "he", "she":
		fits = w.isHuman(s, w.nameOf(s))
	}
	if !fits {
		return -1
	}
	return s
}

// unknown reports whether token k, the subject, is a pronoun of which nobody can tell whom it stands for.
func (w *drawer) unknown(k int) bool {
	return k >= 0 && w.Tags[k].IsPersonal() && w.meant(k) == ""
}

// turns reports whether token k is an object that a passive can begin with: a noun, none that a mark parts from its
// verb, and no bare noun that is one with it, "take part".
func (w *drawer) turns(k int) bool {
	if k < w.root || !w.Tags[k].IsNoun() || w.words[w.root].Is(english.State) {
		return false
	}
	if left, _ := w.Extent(k); w.Token(left-1).Shape == prose.Mark {
		return false
	}
	return w.Tags[k] != pos.NN || w.Child(k, arcs.Det, arcs.NmodPoss, arcs.Amod, arcs.Nummod) >= 0
}

// drawer gives a drawer with nothing drawn yet, in the place of one of the event before.
func (x *Extractor) drawer(p *passage, f *Frame, root int) *drawer {
	if x.drawn == len(x.drawers) {
		x.drawers = append(x.drawers, new(drawer))
	}
	w := x.drawers[x.drawn]
	x.drawn++
	*w = drawer{passage: p, frame: f, root: root, skip: -1, phrases: w.phrases[:0], items: w.items[:0], said: w.said,
		ordered: w.ordered[:0], taken: w.taken}
	return w
}

// rootName says what the title is drawn from: the trigger, or by what the clause above hangs on to it.
func (w *drawer) rootName() string {
	i := w.frame.Trigger
	if i == w.root {
		return "trigger"
	}
	for w.Head(i) != w.root {
		i = w.Head(i)
	}
	return w.Rel(i).String()
}

// subject draws the subject of the verb.
func (w *drawer) subject(k int) {
	for i := range w.outside(k) {
		w.phrases[i].ahead = true
	}
}

// object draws what the verb is done to where the tree has it elsewhere, as that of a relative clause, behind the verb.
func (w *drawer) object(k int) {
	for i := range w.outside(k) {
		ph := &w.phrases[i]
		ph.behind = true
		for n := range ph.words {
			ph.words[n].order = 2*w.root + 1
		}
	}
}

// outside draws the phrase of token k, which may stand outside of the clause, without that clause. It gives the indexes
// of what it drew.
func (w *drawer) outside(k int) iter.Seq[int] {
	w.skip = -1
	if w.Above(k, w.root) {
		w.skip = w.root
		for w.Head(w.skip) != k {
			w.skip = w.Head(w.skip)
		}
	}
	from := len(w.phrases)
	w.draw(k, 0, 1, true, false)
	return func(yield func(int) bool) {
		for i := from; i < len(w.phrases) && yield(i); i++ {
		}
	}
}
