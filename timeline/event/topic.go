package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/choose"
)

const (
	mostTopics      = 4 // how many names an article is about at most
	leastWeight     = 3 // of a name that an article is about: once in the headline, or three times
	mostUnderTopics = 3 // how many drafts of an event are put under topics: the best
)

// A topic is a name that an article is about.
type topic struct {
	*name
	rank     int // 0 for the one that it is about most
	headline bool
	theme    bool        // words of the headline that are no name: "toilet paper"
	words    []titleWord // those of the name that say something

	said, ofHeadline int // as of a draft
}

// underTopics appends titles with the name of what the article is about in front: "Openshaw Cup: final".
func (x *Extractor) underTopics(p *passage, f *Frame, d draft) {
	if d.text == "" || d.from == "headline" {
		return
	}
	lower, topics := strings.ToLower(d.text), p.topics()
	for i := range topics {
		t := &topics[i]
		if strings.Contains(lower, t.last) {
			continue
		}
		under := d
		x.features.Reset()
		p.topicFeatures(&x.features, f, &d, t)
		whole := len(x.features.List)
		for _, w := range t.words {
			x.features.List = x.features.List[:whole]
			p.topicWordFeatures(&x.features, w.stem)
			o := x.models.word.Probability(&x.features)
			x.watch(Decision{Kind: "word", Text: w.text, Score: o}, p, f)
			under.sum, under.size = under.sum+o, under.size+1
		}
		under.text, under.from, under.named = sentenceCase(t.called())+": "+d.plain, "line", true
		under.likely = (under.sum - d.sum) / float64(max(len(t.words), 1))
		under.worth, under.topic = expected(under.sum, under.size), t
		under.said, under.ofHeadline = d.said+t.said, d.ofHeadline+t.ofHeadline
		if wordsIn(under.text) <= mostWords {
			x.drafts = append(x.drafts, under)
		}
	}
}

// topicWordFeatures says how the article uses a word of the name of a topic.
func (p *passage) topicWordFeatures(f *choose.Features, stem string) {
	use := p.context.of(stem)
	f.Add("topic: used", choose.Bucket(use.count))
	f.Flag("topic: headline", use.headline)
}

// topicFeatures says what the name of a topic is to a title without it.
func (p *passage) topicFeatures(f *choose.Features, fr *Frame, d *draft, t *topic) {
	named := strconv.FormatBool(d.named)
	f.Flag("topic: any", true)
	f.Add("topic: kind", t.kindName())
	f.Add("topic: kind, from", t.kindName(), d.from)
	f.Add("topic: kind, named", t.kindName(), named)
	f.Add("topic: rank", choose.Bucket(t.rank))
	f.Add("topic: count", choose.Bucket(t.count))
	f.Flag("topic: in headline", t.headline)
	f.Add("topic: size", choose.Bucket(d.size))
	f.Add("topic: from", d.from)
	f.Add("topic: named", named)
	f.Flag("topic: definite", fr.Subject >= 0 && p.determiner(fr.Subject) == "the")
	near := p.nearTopic(t)
	f.Add("topic: near", near)
	f.Add("topic: near, kind", near, t.kindName())
	f.Add("topic: near, named", near, named)
	f.Flag("topic: verbless", fr.Verb < 0)
	f.Flag("topic: subject", fr.Subject >= 0)
	f.Flag("topic: clock", fr.Date.span().Timed())
	f.Add("topic: side", p.side(fr.Date))
	f.Add("topic: class", t.kindName(), classOf(p.words[fr.Trigger]))
}

// nearTopic says how near a topic is named: in the sentence, in the one before it, or elsewhere.
func (p *passage) nearTopic(t *topic) string {
	if t.stem != "" && slices.Contains(p.stems, t.stem) {
		return "here"
	}
	if p.Index > 0 {
		s := &p.doc.Sentences[p.Index-1]
		for _, at := range p.names.in(s.Start, s.End) {
			if &p.names.list[at.name] == t.name {
				return "before"
			}
		}
	}
	return "elsewhere"
}

// kindName names what a topic is.
func (t *topic) kindName() string {
	switch {
	case t.theme:
		return "theme"
	case t.place:
		return "place"
	case t.kind == person:
		return "person"
	case t.kind == organisation:
		return "organisation"
	}
	return "name"
}

// topics gives the names that the article is about: those used most, those in the headline first.
func (a *analysis) topics() []topic {
	if a.topicsKnown {
		return a.topicList
	}
	a.topicsKnown, a.topicList = true, nil
	title := strings.ToLower(a.article.Title)
	for i := range a.names.list {
		n := &a.names.list[i]
		lower := strings.ToLower(n.text)
		t := topic{name: n, headline: strings.Contains(title, lower)}
		if n.source || t.weight() < leastWeight || a.vocabulary.Of(lower).Roles != 0 {
			continue
		}
		a.topicList = append(a.topicList, t)
	}
	a.themes()
	slices.SortStableFunc(a.topicList, func(x, y topic) int { return cmp.Compare(y.weight(), x.weight()) })
	list := a.topicList
	a.topicList = nil
	for _, t := range list {
		if len(a.topicList) < mostTopics && (t.theme || a.isNoun(t.name)) {
			t.rank = len(a.topicList)
			t.read(&a.context)
			a.topicList = append(a.topicList, t)
		}
	}
	return a.topicList
}

// read takes the words of the name apart.
func (t *topic) read(c *context) {
	t.said, t.ofHeadline = c.said(t.called())
	for w := range strings.FieldsSeq(t.called()) {
		if s := stemOf(w); s != "" {
			t.words = append(t.words, titleWord{text: w, stem: s})
		}
	}
}

// isNoun reports whether a name is a noun where it first stands, and no adjective: "Chinese".
func (a *analysis) isNoun(n *name) bool {
	for _, at := range a.names.at {
		if &a.names.list[at.name] == n {
			s := &a.doc.Sentences[a.doc.SentenceAt(at.start)]
			t := s.First
			for t+1 < s.Last && int(a.doc.Tokens[t].End) < at.end {
				t++
			}
			return a.tagsOf(s)[t-s.First].IsNoun()
		}
	}
	return true
}

// weight says how much an article is about a topic: a name in the headline counts as if it was used three times more.
func (t *topic) weight() int {
	if t.headline {
		return t.count + 3
	}
	return t.count
}

// themes appends the words that stand together in the headline and, more than once, in the text.
func (a *analysis) themes() {
	list := a.context.title
	for i := 0; i+1 < len(list); i++ {
		var at []int
		n := 0
		for k := 2; k <= 3 && i+k <= len(list); k++ {
			if found := a.placesOf(list[i : i+k]); len(found) > 1 {
				at, n = found, k
			}
		}
		if n == 0 {
			continue
		}
		text := oneLine(a.doc.Text[a.doc.Tokens[at[0]].Start:a.doc.Tokens[at[0]+n-1].End])
		if _, known := a.names.byText[text]; !known && strings.ToLower(text) == text && a.nounAt(at[0], at[0]+n) {
			words := &name{text: text, count: len(at)}
			a.know(words)
			a.topicList = append(a.topicList, topic{name: words, headline: true, theme: true})
			i += n - 1
		}
	}
}

// placesOf gives the tokens at which words of some stems stand together in a sentence, of the first few times.
func (a *analysis) placesOf(stems []string) (at []int) {
	for _, t := range a.context.of(stems[0]).at() {
		last := a.doc.Sentences[a.doc.SentenceAt(int(a.doc.Tokens[t].Start))].Last
		k := 1
		for k < len(stems) && t+k < last && stemOf(a.doc.Of(t+k)) == stems[k] {
			k++
		}
		if k == len(stems) {
			at = append(at, t)
		}
	}
	return at
}

// nounAt reports whether tokens [from, to) of a sentence are a noun with what stands in front of it.
func (a *analysis) nounAt(from, to int) bool {
	s := &a.doc.Sentences[a.doc.SentenceAt(int(a.doc.Tokens[from].Start))]
	tags := a.tagsOf(s)
	for t := from; t < to-1; t++ {
		if !modifies(tags[t-s.First]) {
			return false
		}
	}
	return tags[to-1-s.First].IsNoun()
}
