package merge

import (
	"dateline/timeline/choose"
	"dateline/timeline/event"
)

// pairFeatures says what tells whether two tellings of one article are of one event.
func (w *twins) pairFeatures(x *pair) {
	w.features.Reset()
	w.dateFeatures(x)
	w.kindFeatures(x)
	w.nameFeatures(x)
	w.wordFeatures(x)
	w.placeFeatures(x)
}

var fitNames = [...]string{
	apart: "apart", adjacent: "adjacent", overlaps: "overlaps", clocks: "clocks", holds: "holds", hours: "hours",
	same: "same", minute: "minute",
}

// dateFeatures says how their dates go together, and how many tellings share them.
func (w *twins) dateFeatures(x *pair) {
	f, a, b := &w.features, x.t.e.Date.Span, x.u.e.Date.Span
	if a.Grain > b.Grain {
		a, b = b, a
	}
	fit, crowd := fitNames[x.fit], choose.Bucket(max(w.crowd[x.t.e.Key.Date], w.crowd[x.u.e.Key.Date]))
	f.Add("fit", fit)
	f.Add("grains", a.Grain.String(), b.Grain.String())
	f.Add("crowd", crowd)
	f.Add("fit.crowd", fit, crowd)
	f.Flag("coarse", isFine(a) && isCoarse(b))
	f.Flag("moved", x.p.moved || x.q.moved)
}

// kindFeatures says what the words that tell them have to do with each other.
func (w *twins) kindFeatures(x *pair) {
	f, p, q, way := &w.features, x.p, x.q, x.way()
	f.Add("way", way)
	f.Flag("same kind", shared(p.kinds, q.kinds) > 0)
	f.Flag("other kind", len(p.kinds) > 0 && len(q.kinds) > 0 && shared(p.kinds, q.kinds) == 0)
	f.Flag("alike kind", shared(p.like, q.like) > 0)
	f.Flag("kind beside", shared(p.like, q.beside) > 0 || shared(q.like, p.beside) > 0)
	f.Flag("word in title", has(q.words, p.word) || has(p.words, q.word))
	f.Flag("saying", p.saying != q.saying)
	f.Flag("both saying", p.saying && q.saying)
	f.Flag("one phase", (p.phase == "") != (q.phase == ""))
	f.Flag("known", p.known)
	f.Flag("later known", q.known)
	f.Flag("later known word", q.known && x.toldIn(q, p))
	f.Add("status", x.t.e.Status.String(), x.u.e.Status.String())
}

// way says how near the words come that tell them, the nearest first.
func (x *pair) way() string {
	p, q := x.p, x.q
	switch {
	case p.word != 0 && p.word == q.word:
		return "word"
	case p.own == q.own:
		return "own kind"
	case shared(p.kinds, q.kinds) > 0:
		return "kind"
	case x.toldIn(p, q) || x.toldIn(q, p):
		return "sentence"
	case shared(p.like, q.like) > 0:
		return "alike"
	case len(p.kinds) > 0 && len(q.kinds) > 0:
		return "other"
	}
	return "none"
}

// nameFeatures says whether they have people and places in common.
func (w *twins) nameFeatures(x *pair) {
	f, p, q := &w.features, x.p, x.q
	f.Add("party", inCommon(p.party, q.party))
	f.Add("place", inCommon(p.place, q.place))
	f.Add("names", inCommon(p.names, q.names))
	f.Add("near", inCommon(p.near, q.near))
	f.Flag("elsewhere", elsewhere(p, q))
	f.Flag("rivals", p.rivals(q))
	if len(p.heads) > 0 && len(q.heads) > 0 {
		f.Add("first name", inCommon(p.heads[0].words, q.heads[0].words))
	}
}

// wordFeatures says what their titles and sentences have in common.
func (w *twins) wordFeatures(x *pair) {
	f, p, q := &w.features, x.p, x.q
	f.Add("title", fifths(x.title))
	f.Add("title words", choose.Bucket(shared(p.words, q.words)))
	f.Add("title in title", inCommon(p.words, q.words))
	f.Flag("same title", x.t.e.Title == x.u.e.Title)
	f.Add("figures", inCommon(p.figures, q.figures))
	if oneSentence(x.t, x.u) {
		return
	}
	said := fifths(overlap(p.said, q.said))
	f.Add("said", said)
	f.Add("fit.said", fitNames[x.fit], said)
	f.Add("title said", choose.Bucket(min(shared(p.words, q.said), shared(q.words, p.said))))
	rare := 0
	for _, word := range common(p.said, q.said) {
		if w.seen[word] <= 2 {
			rare++
		}
	}
	f.Add("rare", choose.Bucket(rare))
}

// placeFeatures says where in the text they stand, and how good each is by itself.
func (w *twins) placeFeatures(x *pair) {
	f, t, u := &w.features, x.t.e, x.u.e
	f.Add("apart", x.apart())
	f.Flag("later other", x.q.other)
	if len(t.Mentions) > 0 && len(u.Mentions) > 0 {
		a, b := &t.Mentions[0], &u.Mentions[0]
		f.Flag("one date", a.Expression.Start == b.Expression.Start)
		f.Flag("same expression", a.Expression.Text == b.Expression.Text)
		f.Flag("first", a.Start == 0)
	}
	f.Add("sure", fifths(min(t.Confidence, u.Confidence)))
	f.Add("later sure", choose.Bucket(int(10*u.Confidence)))
}

// apart says how far from each other they stand in the text.
func (x *pair) apart() string {
	a, b := mentionOf(x.t.e), mentionOf(x.u.e)
	switch n := max(b.Start-a.End, a.Start-b.End); {
	case oneSentence(x.t, x.u):
		return "same sentence"
	case n < 5:
		return "next"
	case n < 400:
		return "near"
	case n < 1500:
		return "far"
	}
	return "farther"
}

// mentionOf gives the first mention of e; an empty one where there is none.
func mentionOf(e *event.Event) event.Mention {
	if len(e.Mentions) == 0 {
		return event.Mention{}
	}
	return e.Mentions[0]
}

// inCommon says what two sets have in common: nothing ("other"), something, or all of the smaller.
func inCommon(a, b []uint64) string {
	switch n := shared(a, b); {
	case len(a) == 0 && len(b) == 0:
		return "none"
	case len(a) == 0 || len(b) == 0:
		return "one"
	case n == 0:
		return "other"
	case n < min(len(a), len(b)):
		return "some"
	}
	return "within"
}

// fifths names a share of one.
func fifths(share float64) string { return choose.Bucket(int(5 * share)) }

// has reports whether a word, 0 for none, is in a sorted set.
func has(set []uint64, word uint64) bool { return word != 0 && shared(set, []uint64{word}) > 0 }
