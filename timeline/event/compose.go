package event

import (
	"cmp"
	_ "embed"
	"iter"
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
	if f.inClause() && (best.size < 2 || p.carries(f)) {
		if d := x.draft(p, f, f.Verb, st); d.worth > best.worth {
			best = d
		}
	}
	if d := x.headlined(p, f); d.worth > best.worth {
		return d
	}
	return x.underTopic(p, f, best)
}

// inClause reports whether the trigger is a noun of a clause that has a subject.
func (f *Frame) inClause() bool { return f.Noun && f.Verb >= 0 && f.Subject >= 0 }

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
	if clause && f.Object >= 0 && w.Above(f.Object, root) {
		w.object(f.Object)
	}
	p.spots()
	pool := 0
	for i := range w.phrases {
		pool += len(w.phrases[i].words)
	}
	for i := range w.phrases {
		w.phrases[i].pool = pool
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

// subject draws the subject of the verb.
func (w *drawer) subject(k int) {
	for i := range w.outside(k) {
		w.phrases[i].ahead = true
	}
}

// object draws what the verb of a relative clause is done to, behind the verb.
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

// wordFeatures says what a word is to the frame whose title may have it.
func (p *passage) wordFeatures(f *choose.Features, fr *Frame, ph *phrase, it *titleWord) {
	part := "head"
	if it.token != ph.head && it.token >= 0 {
		part = p.Rel(it.token).String()
	}
	role := p.roleOf(ph.head)
	if ph.head == fr.Trigger {
		role = "trigger"
	}
	way := p.wayTo(fr, ph.head)
	p.treeFeatures(f, fr, ph, way, part, role)
	tag := pos.NNP
	if it.token >= 0 {
		tag = p.Tags[it.token]
	}
	f.Add("tag", tag.String())
	f.Add("tag.way", tag.String()+" "+way)
	p.articleFeatures(f, it, part, role)
	f.Add("from", it.from)
	f.Add("from.way", it.from+" "+way)
	p.formOfWord(f, ph, it, role)
	p.distanceFeatures(f, fr, it, role)
	f.Flag("trigger", it.token == fr.Trigger)
	inHeadline := p.context.headline
	f.Flag("trigger in headline", inHeadline[stemOf(p.Text(fr.Trigger))] && inHeadline[it.stem])
}

// wayTo names the way through the tree from the trigger to a phrase, with the preposition that leads to it.
func (p *passage) wayTo(fr *Frame, head int) string {
	way := p.path(fr.Trigger, head)
	if c := p.Preposition(head); c >= 0 && head != fr.Trigger {
		way += ":" + p.Lower(c)
	}
	return way
}

// treeFeatures says how the phrase of a word hangs on the trigger.
func (p *passage) treeFeatures(f *choose.Features, fr *Frame, ph *phrase, way, part, role string) {
	kind := "verb"
	if fr.Noun {
		kind = "noun"
	}
	f.Add("way", kind+way)
	f.Add("part", part)
	f.Add("way.part", way+" "+part)
	f.Add("depth", choose.Bucket(ph.depth))
	f.Add("role", role)
	f.Add("role.class", role+" "+classOf(p.words[fr.Trigger]))
	f.Add("role.kind", role+" "+p.kind(fr))
	f.Add("role.part", role+" "+part)
	f.Add("role.depth", role+" "+choose.Bucket(ph.depth))
	f.Add("head", p.Tags[ph.head].String()+" "+role)
}

// articleFeatures says how much the article speaks of a word.
func (p *passage) articleFeatures(f *choose.Features, it *titleWord, part, role string) {
	head := p.context.headline[it.stem]
	f.Flag("headline", head)
	f.Flag("no headline", len(p.context.headline) == 0)
	if head {
		f.Add("headline.role", role)
	}
	used := choose.Bucket(p.context.used[it.stem])
	f.Add("used", used)
	f.Add("used.part", used+" "+part)
	f.Flag("first sentences", p.Index < 3)
}

// formOfWord says what a word is by itself, and how long its phrase and all that the title may have.
func (p *passage) formOfWord(f *choose.Features, ph *phrase, it *titleWord, role string) {
	r, _ := utf8.DecodeRuneInString(it.text)
	f.Flag("capital", unicode.IsUpper(r))
	f.Flag("digit", unicode.IsDigit(r))
	f.Add("size", choose.Bucket(len(ph.words)))
	f.Add("class", classOf(p.words[max(it.token, 0)]))
	f.Add("phrases", choose.Bucket(ph.rank))
	f.Add("stem", it.stem)
	f.Add("pool", choose.Bucket(ph.pool))
	f.Add("pool.role", choose.Bucket(ph.pool)+" "+role)
}

// distanceFeatures says where in the sentence a word stands.
func (p *passage) distanceFeatures(f *choose.Features, fr *Frame, it *titleWord, role string) {
	if it.token < 0 {
		return
	}
	d, side := it.token-fr.Trigger, "behind"
	if d < 0 {
		side, d = "before", -d
	}
	f.Add("distance", side+choose.Bucket(d))
	if p.placed[it.token] {
		f.Add("place", role)
	}
}

// roleOf says what a phrase is to the word it hangs on, with the preposition that leads to it: "obl:in".
func (p *passage) roleOf(i int) string {
	if c := p.Preposition(i); c >= 0 {
		return p.Rel(i).String() + ":" + p.Lower(c)
	}
	return p.Rel(i).String()
}

// A selection is the phrases that a title takes, and what is expected of the words in them.
type selection struct {
	taken  []bool
	said   map[string]bool // the stems in it
	sum    float64         // of the probabilities of its words
	size   int             // how many of them there are
	tokens int             // those that say nothing too
}

// add takes the phrases of a group.
func (s *selection) add(w *drawer, group []int) {
	for _, i := range group {
		s.taken[i] = true
		for _, it := range w.phrases[i].words {
			s.tokens++
			if it.stem != "" && !s.said[it.stem] {
				s.said[it.stem] = true
				s.sum, s.size = s.sum+it.p, s.size+1
			}
		}
	}
}

// with gives the F1 that is expected with a group more; 0 where that says nothing new or makes the title too long.
func (s *selection) with(w *drawer, group []int) float64 {
	sum, size, tokens := 0.0, 0, s.tokens
	for _, i := range group {
		for _, it := range w.phrases[i].words {
			tokens++
			if it.stem != "" && !s.said[it.stem] {
				sum, size = sum+it.p, size+1
			}
		}
	}
	if size == 0 || tokens > mostWords {
		return 0
	}
	return expected(s.sum+sum, s.size+size)
}

// take chooses the phrases that are worth their length: those that raise the expected F1 between the title and that of
// a person, the most useful first.
func (w *drawer) take() (taken []bool, worth float64) {
	s := selection{taken: make([]bool, len(w.phrases)), said: map[string]bool{}}
	group := w.group(0, s.taken, nil)
	for i := range w.phrases {
		if w.phrases[i].parent == 0 && (w.phrases[i].head == w.frame.Subject || w.phrases[i].behind) {
			group = w.group(i, s.taken, group)
		}
	}
	for group != nil {
		s.add(w, group)
		worth, group = expected(s.sum, s.size), nil
		for i := range w.phrases {
			if s.taken[i] {
				continue
			}
			more := w.group(i, s.taken, nil)
			if v := s.with(w, more); v > worth {
				worth, group = v, more
			}
		}
	}
	return s.taken, worth
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

// A placedWord is a word of a title and which part of the title it belongs to.
type placedWord struct {
	titleWord
	rank int
}

// inOrder gives the words of the taken phrases: the subject, then the rest in the order of the sentence, what stood in
// front of the verb at the end.
func (w *drawer) inOrder(taken []bool) []placedWord {
	var list []placedWord
	for i := range w.phrases {
		if !taken[i] {
			continue
		}
		rank := w.rank(i)
		for _, it := range w.phrases[i].words {
			list = append(list, placedWord{it, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b placedWord) int {
		return cmp.Or(a.rank-b.rank, a.order-b.order, a.token-b.token)
	})
	return list
}

// rank gives the part of the title that phrase i belongs to.
func (w *drawer) rank(i int) int {
	const subject, middle, end = 0, 1, 2
	ph := &w.phrases[i]
	switch {
	case ph.ahead:
		return subject
	case i == 0 || w.root != w.frame.Verb || ph.behind:
		return middle
	case ph.head < w.root && !w.closeTo(i):
		return end
	}
	return middle
}

// write puts the taken phrases together.
func (w *drawer) write(taken []bool, d draft) draft {
	var out strings.Builder
	said := map[string]bool{}
	var before placedWord
	for k, it := range w.inOrder(taken) {
		if it.stem != "" && !said[it.stem] {
			said[it.stem], d.sum, d.size = true, d.sum+it.p, d.size+1
		}
		d.named = d.named || w.isName(&it, k == 0)
		if k > 0 && w.opensSentence(&it) {
			it.text = strings.ToLower(it.text)
		}
		if k > 0 && !w.joined(&before, &it) {
			out.WriteByte(' ')
		}
		out.WriteString(it.text)
		before = it
	}
	d.text = sentenceCase(strings.Trim(out.String(), " ,;:-–—\"“”'"))
	return d
}

// isName reports whether a word is written as a name, and not only since it is the first of the title or the sentence.
func (w *drawer) isName(it *placedWord, first bool) bool {
	if it.text == "" || !unicode.IsUpper(rune(it.text[0])) {
		return false
	}
	return !first || it.from != "" || w.Tags[it.token].IsProper()
}

// opensSentence reports whether a word has its capital only from the sentence that it begins.
func (w *drawer) opensSentence(it *placedWord) bool {
	return it.token == 0 && it.from == "" && !w.Tags[0].IsProper() && !w.Token(0).Is(prose.AllCaps)
}

// joined reports whether no space parts a word of the title from the one before.
func (w *drawer) joined(before, it *placedWord) bool {
	if !it.glued {
		return false
	}
	follows := before.rank == it.rank && before.token+1 >= it.token
	return follows || w.Tags[it.token] == pos.POS
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
