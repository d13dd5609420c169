package event

import (
	"strings"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// borrow draws what stands in front of the same noun elsewhere in the article as a phrase of its own below phrase at:
// "the question" is "the citizenship question" in the headline.
func (w *drawer) borrow(at int) {
	head := w.phrases[at].head
	if t := w.Tags[head]; t != pos.NN && t != pos.NNS || w.words[head].Is(english.Unit|english.Group) || !w.plain(head) {
		return
	}
	if d := w.determiner(head); d == "a" || d == "an" || d == "another" {
		return // another one than that which was told of
	}
	first := head
	for _, it := range w.phrases[at].words {
		first = min(first, it.token)
	}
	from, to := w.fullest(w.First+head, stemOf(w.Text(head)))
	if from == to {
		return
	}
	var list []titleWord
	for t := from; t < to; t++ {
		text := w.doc.Of(t)
		if stem := stemOf(text); w.hasStem(head, stem) {
			return
		}
		if w.doc.Tokens[t].Is(prose.AllCaps) && len(text) > 5 {
			return // a headline that shouts
		}
		list = append(list, titleWord{
			token: first, text: text, stem: stemOf(text), from: "borrowed", order: 2*first - 1,
			glued: t > from && !w.doc.Tokens[t].Is(prose.SpaceBefore),
		})
	}
	w.phrases = append(w.phrases, phrase{head: head, parent: at, depth: w.phrases[at].depth + 1, words: list})
}

// hasStem reports whether the phrase of token head has a word of a stem.
func (w *drawer) hasStem(head int, stem string) bool {
	left, right := w.Extent(head)
	for i := left; i < right; i++ {
		if stemOf(w.Text(i)) == stem {
			return true
		}
	}
	return false
}

// fullest gives the tokens of the document that stand in front of a noun of a stem where most do: adjectives and nouns.
// It looks at a few places, the first ones.
func (a *analysis) fullest(self int, stem string) (from, to int) {
	const most, longest = 4, 3
	at, ok := a.context.at[stem]
	if !ok {
		return 0, 0
	}
	for n, t := range at[:min(len(at), most)] {
		if t == self {
			continue
		}
		s := &a.doc.Sentences[a.doc.SentenceAt(int(a.doc.Tokens[t].Start))]
		tags := a.tagsOf(s)
		k := t
		for k > s.First && t-k < longest && modifies(tags[k-1-s.First]) {
			k--
		}
		for k < t && (tags[k-s.First] == pos.POS || vague.Has(a.doc.Of(k))) {
			k++
		}
		if t-k > to-from || n == 0 && t-k > 0 {
			from, to = k, t
		}
	}
	return from, to
}

func modifies(t pos.Tag) bool {
	switch t {
	case pos.NN, pos.NNP, pos.NNPS, pos.JJ, pos.POS, pos.HYPH:
		return true
	}
	return false
}

// vague are adjectives that do not tell one thing from another.
var vague = english.Listed("vague")

// tagsOf gives the tags of a sentence of the article, worked out once.
func (a *analysis) tagsOf(s *prose.Sentence) []pos.Tag {
	if tags, ok := a.tagged[s.First]; ok {
		return tags
	}
	piece := *s
	piece.Last = min(piece.Last, piece.First+maxTokens)
	tags := a.tagger.Tag(a.doc, piece, nil)
	for range s.Last - piece.Last {
		tags = append(tags, pos.NFP)
	}
	a.tagged[s.First] = tags
	return tags
}

// underTopic puts the name of what the article is about in front of a title that names nobody, where a person's title
// would have it: "Openshaw Cup: final".
func (x *Extractor) underTopic(p *passage, f *Frame, d draft) draft {
	if d.named || d.text == "" || d.from == "clause" && f.Subject >= 0 {
		return d
	}
	topic := p.topic()
	if topic == "" {
		return d
	}
	sum, size := d.sum, d.size
	for w := range strings.FieldsSeq(topic) {
		stem := stemOf(w)
		if stem == "" {
			continue
		}
		x.features.Reset()
		p.topicFeatures(&x.features, f, &d, stem)
		o := x.models.word.Probability(&x.features)
		x.watch(Decision{Kind: "word", Text: w, Score: o}, p, f)
		sum, size = sum+o, size+1
	}
	if e := expected(sum, size); e > d.worth && !strings.Contains(strings.ToLower(d.text), strings.ToLower(topic)) {
		d.text, d.from, d.named = topic+": "+lowerFirst(d.text), "line", true
		d.worth, d.sum, d.size = e, sum, size
	}
	return d
}

// topicFeatures says what the name of the topic is to a title without a name.
func (p *passage) topicFeatures(f *choose.Features, fr *Frame, d *draft, stem string) {
	f.Flag("topic: any", true)
	f.Add("topic: used", choose.Bucket(p.context.used[stem]))
	f.Flag("topic: headline", p.context.headline[stem])
	f.Add("topic: size", choose.Bucket(d.size))
	f.Add("topic: from", d.from)
	f.Flag("topic: verbless", fr.Verb < 0)
	f.Flag("topic: clock", fr.Date.span().Timed())
	f.Add("topic: side", p.side(fr.Date))
}

// topic gives the name, no person's, that the article is about: the one used most, those in the headline first.
func (a *analysis) topic() string {
	if a.topicKnown {
		return a.topicName
	}
	a.topicKnown, a.topicName = true, ""
	best := 2 // once in the headline, or three times
	title := strings.ToLower(a.article.Title)
	for i := range a.names.list {
		n := &a.names.list[i]
		if n.kind == person || n.source || a.isPlace(n.text) || a.vocabulary.Of(strings.ToLower(n.text)).Roles != 0 {
			continue
		}
		score := n.count
		if strings.Contains(title, strings.ToLower(n.text)) {
			score += 3
		}
		if score > best {
			best, a.topicName = score, n.text
		}
	}
	return a.topicName
}

// lowerFirst gives text with a small first letter, unless it begins with a name or an acronym.
func lowerFirst(text string) string {
	if len(text) > 1 && text[1] >= 'A' && text[1] <= 'Z' {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}
