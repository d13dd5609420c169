package event

import (
	_ "embed"
	"strconv"
	"strings"

	"dateline/timeline/choose"
)

//go:embed data/titles.txt
var titleWeights string

// rank weighs all drafts: how likely each says what a person's title would.
func (x *Extractor) rank(p *passage, f *Frame) {
	best, trigger := 0.0, "elsewhere"
	if p.context.of(p.stem(f.Trigger)).headline {
		trigger = "in headline"
	}
	for i := range x.drafts {
		best = max(best, x.drafts[i].worth)
	}
	for i := range x.drafts {
		d := &x.drafts[i]
		x.features.Reset()
		p.titleFeatures(&x.features, d)
		x.features.Add("from.trigger", d.from, trigger)
		x.features.Add("behind", choose.Bucket(int(50*(best-d.worth))))
		w := Decision{Kind: "title", Start: -1, Text: d.text}
		if d.drawer != nil {
			d.drawer.choiceFeatures(&x.features, d.taken)
		}
		if d.topic != nil {
			w.Topic = d.topic.called()
			d.frontFeatures(&x.features)
		}
		d.odds = x.models.title.Score(&x.features)
		w.Score = d.odds
		x.watch(w, p, f)
	}
}

// titleFeatures says what a title is by itself.
func (p *passage) titleFeatures(f *choose.Features, d *draft) {
	size := choose.Bucket(d.size)
	f.Measure("worth", 4*d.worth)
	f.Add("worth", tenths(d.worth))
	f.Add("from", d.from)
	f.Add("size", size)
	f.Add("from.size", d.from, size)
	f.Add("words", choose.Bucket(wordsIn(d.text)))
	f.Flag("named", d.named)
	f.Add("from.named", d.from, strconv.FormatBool(d.named))
	f.Flag("digits", strings.ContainsAny(d.text, "0123456789"))
	f.Add("of headline", choose.Bucket(10*d.ofHeadline/max(1, len(p.context.title))))
	f.Add("in headline", choose.Bucket(10*d.ofHeadline/max(1, d.said)))
}

func wordsIn(title string) int { return strings.Count(title, " ") + 1 }

// tenths names a share.
func tenths(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// choiceFeatures says what a title takes and what it leaves of what was drawn.
func (w *drawer) choiceFeatures(f *choose.Features, taken phraseSet) {
	f.Add("root", w.phrases[0].root)
	f.Flag("subjectless", w.root == w.frame.Verb && w.frame.Subject < 0)
	lowest, left, last := 1.0, 0.0, 0
	for i := range w.phrases {
		ph := &w.phrases[i]
		least, most := ph.extremes()
		switch {
		case taken.has(i):
			lowest, last = min(lowest, least), i
			w.pronounFeatures(f, ph)
			f.Add("takes", ph.role)
		case taken.has(ph.parent):
			f.Add("leaves", ph.role)
			left = max(left, most)
		default:
			left = max(left, most)
		}
	}
	f.Add("lowest", tenths(lowest))
	f.Add("left", tenths(left))
	f.Add("last", w.phrases[last].role)
}

// extremes gives the least and the largest probability of the words of a phrase: 1 and 0 where it has none.
func (ph *phrase) extremes() (least, most float64) {
	least = 1
	for _, it := range ph.words {
		if it.stem != "" {
			least, most = min(least, it.p), max(most, it.p)
		}
	}
	return least, most
}

// pronounFeatures says which pronouns a phrase has that stand for nobody known.
func (w *drawer) pronounFeatures(f *choose.Features, ph *phrase) {
	for _, it := range ph.words {
		if t := w.Tags[it.token]; it.from == "" && (t.IsPersonal() || t.IsRelative()) {
			f.Flag("pronoun", true)
			f.Add("pronoun", strings.ToLower(it.text))
		}
	}
}

// frontFeatures says what stands in front of a title.
func (d *draft) frontFeatures(f *choose.Features) {
	kind := d.topic.kindName()
	f.Add("topic", kind)
	f.Measure("topic likely", d.likely)
	f.Add("topic likely", tenths(d.likely))
	f.Add("topic rank", choose.Bucket(d.topic.rank))
}
