package event

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/choose"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/words.txt
var wordWeights string

// models are the weights of all choices.
type models struct {
	link, word, spot, party, right, wanted *choose.Model
}

// usual is how many words that say something a person's title has.
const usual = 6.3

// recall is how much more it costs a title to leave out a word that a person's has than to have one more: β² of van
// Rijsbergen's F measure.
const recall = 2.0

// expected gives the F measure that a title is expected to have: size words, of which sum are expected in a person's.
func expected(sum float64, size int) float64 {
	return (1 + recall) * sum / (float64(size) + recall*usual)
}

// mostWords is how many words a title has at most, unless what cannot be left out has more.
const mostWords = 12

// subjectless is what a clause without anybody to do it is worth beside one with.
const subjectless = 0.7

// A draft is a title and how much of what a person would write it is expected to say: its expected F1.
type draft struct {
	text  string
	from  string // clause, noun, headline
	worth float64
	sum   float64 // of the probabilities of its words
	size  int     // how many of them there are
	named bool    // it has a name behind its first word
}

// compose writes the title of a frame: the draft that is expected to say most of what a person's title says.
func (x *Extractor) compose(p *passage, f *Frame, st Status) draft {
	best := x.draft(p, f, f.Trigger, st)
	if f.Noun && f.Verb >= 0 && f.Subject >= 0 && (best.size < 2 || p.carries(f)) {
		if d := x.draft(p, f, f.Verb, st); d.worth > best.worth {
			best = d
		}
	}
	if d := x.headlined(p, f); d.worth > best.worth {
		return d
	}
	return x.underTopic(p, f, best)
}

// carries reports whether the verb of a noun says what becomes of it: the noun is its subject or its object.
func (p *passage) carries(f *Frame) bool {
	if !p.words[f.Verb].is(light|phase|occur|cancel|move) || p.words[f.Verb].is(schedule|occur) && f.Says.Passive {
		return false
	}
	for i := f.Trigger; i >= 0; i = p.Head(i) {
		switch p.Rel(i) {
		case arcs.Conj, arcs.Compound:
		case arcs.Nsubj, arcs.NsubjPass, arcs.Obj:
			return p.Head(i) == f.Verb
		default:
			return false
		}
	}
	return false
}

// draft writes the title that is drawn from the subtree of root.
func (x *Extractor) draft(p *passage, f *Frame, root int, st Status) draft {
	w := &drawer{passage: p, frame: f, root: root, skip: -1}
	clause := root == f.Verb
	w.draw(root, -1, 0, true, false)
	if clause && f.Subject >= 0 {
		w.subject(f.Subject)
	}
	p.spots()
	for i := range w.phrases {
		ph := &w.phrases[i]
		ph.rank = i
		for k := range ph.words {
			it := &ph.words[k]
			if it.stem == "" {
				continue
			}
			x.features.Reset()
			p.wordFeatures(&x.features, f, ph, it)
			it.p = x.models.word.Probability(&x.features)
			x.watch(Decision{Kind: "word", Start: int(p.Token(max(it.token, 0)).Start), Text: it.text, Score: it.p}, p, f)
		}
	}
	taken, worth := w.take()
	from := "noun"
	if clause {
		from = "clause"
		w.inflect(st)
		if f.Subject < 0 && !f.Says.Passive {
			worth *= subjectless
		}
	}
	return w.write(taken, draft{from: from, worth: worth})
}

// subject draws the subject of the verb, without the clause that it may stand outside of.
func (w *drawer) subject(k int) {
	if w.Above(k, w.root) {
		w.skip = w.root
		for w.Head(w.skip) != k {
			w.skip = w.Head(w.skip)
		}
	}
	from := len(w.phrases)
	w.draw(k, 0, 1, true, true)
	for i := from; i < len(w.phrases); i++ {
		w.phrases[i].ahead = true
	}
}

// wordFeatures says what a word is to the frame whose title may have it.
func (p *passage) wordFeatures(f *choose.Features, fr *Frame, ph *phrase, it *titleWord) {
	way := p.path(fr.Trigger, ph.head)
	if c := p.Preposition(ph.head); c >= 0 && ph.head != fr.Trigger {
		way += ":" + p.Lower(c)
	}
	part := "head"
	if it.token != ph.head && it.token >= 0 {
		part = p.Rel(it.token).String()
	}
	kind := "verb"
	if fr.Noun {
		kind = "noun"
	}
	tag := pos.NNP
	if it.token >= 0 {
		tag = p.Tags[it.token]
	}
	rel := p.roleOf(ph.head)
	if ph.head == fr.Trigger {
		rel = "trigger"
	}
	f.Add("way", kind+way)
	f.Add("part", part)
	f.Add("way.part", way+" "+part)
	f.Add("depth", choose.Bucket(ph.depth))
	f.Add("role", rel)
	f.Add("role.class", rel+" "+classOf(p.words[fr.Trigger]))
	f.Add("role.kind", rel+" "+p.kind(fr))
	f.Add("role.part", rel+" "+part)
	f.Add("role.depth", rel+" "+choose.Bucket(ph.depth))
	f.Add("head", p.Tags[ph.head].String()+" "+rel)
	f.Add("tag", tag.String())
	f.Add("tag.way", tag.String()+" "+way)
	head := p.context.headline[it.stem]
	f.Flag("headline", head)
	f.Flag("no headline", len(p.context.headline) == 0)
	if head {
		f.Add("headline.role", rel)
	}
	f.Add("used", choose.Bucket(p.context.used[it.stem]))
	f.Add("used.part", choose.Bucket(p.context.used[it.stem])+" "+part)
	f.Flag("first sentences", p.Index < 3)
	f.Add("from", it.from)
	f.Add("from.way", it.from+" "+way)
	r, _ := utf8.DecodeRuneInString(it.text)
	f.Flag("capital", unicode.IsUpper(r))
	f.Flag("digit", unicode.IsDigit(r))
	f.Add("size", choose.Bucket(len(ph.words)))
	f.Add("class", classOf(p.words[max(it.token, 0)]))
	f.Add("phrases", choose.Bucket(ph.rank))
	if it.token >= 0 {
		d := it.token - fr.Trigger
		side := "behind"
		if d < 0 {
			side, d = "before", -d
		}
		f.Add("distance", side+choose.Bucket(d))
		if p.placed[it.token] {
			f.Add("place", rel)
		}
	}
	f.Flag("trigger", it.token == fr.Trigger)
	f.Flag("trigger in headline", p.context.headline[stemOf(p.Text(fr.Trigger))] && head)
}

// roleOf says what a phrase is to the word it hangs on, with the preposition that leads to it: "obl:in".
func (p *passage) roleOf(i int) string {
	if c := p.Preposition(i); c >= 0 {
		return p.Rel(i).String() + ":" + p.Lower(c)
	}
	return p.Rel(i).String()
}

// take chooses the phrases that are worth their length: those that raise the expected F1 between the title and that of a
// person, the most useful first.
func (w *drawer) take() (taken []bool, worth float64) {
	taken = make([]bool, len(w.phrases))
	said := map[string]bool{}
	sum, size, tokens := 0.0, 0, 0
	group := w.group(0, taken, nil)
	for i := range w.phrases {
		if w.phrases[i].ahead && w.phrases[i].depth == 1 {
			group = w.group(i, taken, group)
		}
	}
	add := func(group []int) {
		for _, i := range group {
			taken[i] = true
			for _, it := range w.phrases[i].words {
				tokens++
				if it.stem != "" && !said[it.stem] {
					said[it.stem] = true
					sum, size = sum+it.p, size+1
				}
			}
		}
	}
	add(group)
	for {
		best, at := expected(sum, size), []int(nil)
		for i := range w.phrases {
			if taken[i] {
				continue
			}
			g := w.group(i, taken, nil)
			s, n, t := 0.0, 0, 0
			for _, k := range g {
				for _, it := range w.phrases[k].words {
					t++
					if it.stem != "" && !said[it.stem] {
						s, n = s+it.p, n+1
					}
				}
			}
			if worth := expected(sum+s, size+n); n > 0 && worth > best && tokens+t <= mostWords {
				best, at = worth, g
			}
		}
		if at == nil {
			return taken, best
		}
		add(at)
	}
}

// group appends phrase i, those above it that are not yet taken, and those that they must have.
func (w *drawer) group(i int, taken []bool, list []int) []int {
	for k := i; k >= 0 && !taken[k] && !slices.Contains(list, k); k = w.phrases[k].parent {
		list = append(list, k)
	}
	for n := 0; n < len(list); n++ {
		for c := range w.phrases {
			ph := &w.phrases[c]
			if ph.parent == list[n] && ph.needed && !taken[c] && !slices.Contains(list, c) {
				list = append(list, c)
			}
		}
	}
	return list
}

// mentions puts names in full, and whom a pronoun means in its place, among the items from index from on.
func (w *drawer) mentions(from int) {
	for k := from; k < len(w.items); k++ {
		it := w.items[k]
		if w.Tags[it.token] == pos.PRP || w.Tags[it.token] == pos.PRPS {
			if text := w.meant(it.token); text != "" && !w.saidBySubject(text, it.token) {
				k = w.replace(k, k+1, text, "pronoun")
			}
			continue
		}
		if w.Tags[it.token].IsProper() && w.Token(it.token).Is(prose.Capital) {
			k = w.longest(k)
			continue
		}
		text := w.thing(it.token)
		if l := w.Lower(it.token); l == "couple" || l == "pair" || l == "duo" {
			text = w.pairs(it.token)
		}
		if text != "" {
			k = w.replace(k, k+1, text, "thing")
		}
	}
}

// meant gives whom the pronoun at token i means, "" where that is not sure.
func (w *drawer) meant(i int) string {
	n := w.pronoun(i)
	switch {
	case n == nil && w.Lower(i) == "they":
		return w.pairs(i)
	case n == nil:
		return ""
	case w.Tags[i] == pos.PRPS:
		return n.called() + "’s"
	}
	return n.called()
}

// saidBySubject reports whether the pronoun at token i stands for the subject of the title, whose name text is.
func (w *drawer) saidBySubject(text string, i int) bool {
	k := w.frame.Subject
	if k < 0 || w.Above(k, i) || w.root != w.frame.Verb {
		return false
	}
	name := strings.TrimSuffix(text, "’s")
	if n := w.pronoun(k); n != nil {
		return n.called() == name
	}
	left, right := w.span(k)
	for _, at := range w.names.near(int(w.Token(left).Start), int(w.Token(right-1).End)) {
		if w.names.list[at.name].called() == name {
			return true
		}
	}
	return false
}

// pronoun gives the name that the pronoun at token i stands for, nil for none.
func (w *drawer) pronoun(i int) *name {
	offset := int(w.Token(i).Start)
	switch w.Lower(i) {
	case "he", "him", "his":
		return w.heOrShe(offset, w.Index, male)
	case "she", "her":
		return w.heOrShe(offset, w.Index, female)
	case "it", "its":
		return w.it(offset, w.Index)
	case "i", "my", "me":
		return w.speaker()
	}
	return nil
}

// longest puts the name that begins at titleWord k in full, and gives the titleWord after it.
func (w *drawer) longest(k int) int {
	start := int(w.Token(w.items[k].token).Start)
	for _, at := range w.names.in(start, start+1) {
		n := &w.names.list[at.name]
		end := k + 1
		for end < len(w.items) && int(w.Token(w.items[end].token).End) <= at.end {
			end++
		}
		full := n.called()
		if at.start == start && n.kind != organisation && strings.Count(full, " ") >= end-k && partOf(full, w.items[k].text, w.items[end-1].text) {
			return w.replace(k, end, full, "name")
		}
	}
	return k
}

// partOf reports whether a short form, from its first to its last word, is the beginning or the end of a full name.
func partOf(full, first, last string) bool {
	return strings.HasPrefix(full, first+" ") || strings.HasSuffix(bareName(full), " "+last)
}

// bareName takes "Jr." and the like off a name.
func bareName(full string) string {
	for _, end := range [...]string{" Jr.", " Jr", " Sr.", " Sr", " II", " III"} {
		full = strings.TrimSuffix(full, end)
	}
	return strings.TrimSuffix(full, ",")
}

// replace puts the words of text in place of items [k, end), and gives the last of them.
func (w *drawer) replace(k, end int, text, from string) int {
	old := w.items[k]
	var list []titleWord
	for part := range strings.FieldsSeq(text) {
		list = append(list, titleWord{token: old.token, text: part, stem: stemOf(part), glued: old.glued && len(list) == 0, from: from, order: old.order})
	}
	w.items = slices.Replace(w.items, k, end, list...)
	return k + len(list) - 1
}

// inflect puts the verb of the clause into the form of a headline: the present for what happened, the infinitive for what
// is to come, the participle for what is done to somebody.
func (w *drawer) inflect(st Status) {
	at := w.root
	if w.frame.Says.Copula >= 0 {
		at = w.frame.Says.Copula
	}
	ph := &w.phrases[0]
	for k := range ph.words {
		if ph.words[k].token == at {
			ph.words[k].text = w.verbForm(at, st)
		}
	}
}

func (w *drawer) verbForm(at int, st Status) string {
	v := &w.frame.Says
	if !w.Tags[at].IsVerb() {
		return w.Text(at)
	}
	lemma, not := w.lemmaOf(at), ""
	if v.Negated {
		not = "not "
	}
	passive := at == w.root && (v.Passive || w.Tags[at] == pos.VBN && !v.Perfect && w.Child(at, arcs.Nsubj) < 0)
	future := st == Planned && w.frame.Subject >= 0
	switch {
	case passive && future:
		return not + "to be " + w.Lower(at)
	case passive:
		return not + w.Lower(at)
	case future:
		return not + "to " + lemma
	case at != w.root:
		return w.be() + strings.TrimRight(" "+not, " ")
	case v.Negated && w.many():
		return "do not " + lemma
	case v.Negated:
		return "does not " + lemma
	case w.many():
		return lemma
	}
	return thirdPerson(lemma)
}

func (w *drawer) be() string {
	if w.many() {
		return "are"
	}
	return "is"
}

// many reports whether the subject is more than one.
func (w *drawer) many() bool {
	k := w.frame.Subject
	if k < 0 {
		return false
	}
	if t := w.Tags[k]; t == pos.NNS || t == pos.NNPS && w.Child(k, arcs.Compound, arcs.Amod, arcs.Flat) < 0 {
		return true // but "the United States"
	}
	switch w.Lower(k) {
	case "they", "we", "i", "you", "both", "many", "these", "those", "people", "police":
		return true
	}
	return w.Child(k, arcs.Conj) >= 0
}

// lemmaOf gives the base form of the verb at token i.
func (p *passage) lemmaOf(i int) string {
	w, text := p.words[i], p.Lower(i)
	if t := p.Tags[i]; t == pos.VB || t == pos.VBP {
		return text
	}
	if w.verb != "" {
		return w.verb
	}
	return baseOf(text)
}

// write puts the taken phrases together: the subject, then the rest in the order of the sentence, what stood in front of
// the verb at the end.
func (w *drawer) write(taken []bool, d draft) draft {
	type placed struct {
		titleWord
		rank int
	}
	var list []placed
	for i, ph := range w.phrases {
		if !taken[i] {
			continue
		}
		rank := 1
		switch {
		case ph.ahead:
			rank = 0
		case w.root == w.frame.Verb && i > 0 && ph.head < w.root && !w.closeTo(i):
			rank = 2
		}
		for _, it := range ph.words {
			list = append(list, placed{it, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		return a.order - b.order
	})
	var out strings.Builder
	said := map[string]bool{}
	for k, it := range list {
		if it.stem != "" && !said[it.stem] {
			said[it.stem], d.sum, d.size = true, d.sum+it.p, d.size+1
		}
		d.named = d.named || it.text != "" && unicode.IsUpper(rune(it.text[0])) && (k > 0 || w.Tags[it.token].IsProper() || it.from != "")
		if it.token == 0 && k > 0 && it.from == "" && !w.Tags[0].IsProper() && !w.Token(0).Is(prose.AllCaps) {
			it.text = strings.ToLower(it.text)
		}
		follows := k > 0 && list[k-1].rank == it.rank && list[k-1].token+1 >= it.token
		if k > 0 && !(it.glued && (follows || w.Tags[it.token] == pos.POS)) {
			out.WriteByte(' ')
		}
		out.WriteString(it.text)
	}
	d.text = sentenceCase(strings.Trim(out.String(), " ,;:-–—\"“”'"))
	return d
}

// closeTo reports whether phrase i is one that stays in front of the verb: a negation, an adverb.
func (w *drawer) closeTo(i int) bool {
	return w.phrases[i].depth == 1 && w.Rel(w.phrases[i].head) == arcs.Advmod
}

// sentenceCase gives text with a capital at its head.
func sentenceCase(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	if next, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsUpper(next) { // "iPhone" and "USA" as they are
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}
