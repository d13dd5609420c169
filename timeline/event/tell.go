package event

import (
	"slices"

	"dateline/timeline/choose"
	"dateline/timeline/syntax/arcs"
)

// more is the log-odds from which a date has a second event.
const more = 1.0

// tell appends the events of one sentence, whose dates are loaded.
func (x *Extractor) tell(events []Event, p *passage) []Event {
	x.sentenceTold, p.taken = x.sentenceTold[:0], p.taken[:0]
	for d := range p.dates {
		date := &p.dates[d]
		x.cands = x.candidates(p, date, x.cands)
		nth := 0
		for _, c := range x.cands {
			if nth > 0 && (c.odds < more || p.toldBy(x.told, c.token)) {
				break
			}
			own := taking{c.token, date.span()}
			if slices.Contains(p.taken, own) {
				continue // the same days again are those of something else
			}
			x.at = len(events)
			f := p.frame(c.token, date)
			f.Odds = c.odds
			e, ok := x.make(p, &f, nth)
			if !ok || nth > 0 && e.Title == events[len(events)-1].Title {
				continue // two words that tell one event
			}
			if nth == 0 {
				x.told = x.told[:0]
			}
			p.taken = append(p.taken, own)
			x.told = append(x.told, c.token)
			x.sentenceTold = append(x.sentenceTold, reported{c.token, f.Verb, len(events)})
			events = append(events, e)
			nth++
		}
	}
	p.relate(events, x.sentenceTold)
	return events
}

// toldBy reports whether token i tells what one of the triggers told already: it stands above or below it in the tree
// with no conjunction between.
func (p *passage) toldBy(triggers []int, i int) bool {
	for _, t := range triggers {
		if p.Head(i) == t || p.Head(t) == i {
			return p.Rel(i) != arcs.Conj && p.Rel(t) != arcs.Conj
		}
	}
	return false
}

// make puts together the event of a frame; false where no title can stand by itself.
func (x *Extractor) make(p *passage, f *Frame, nth int) (Event, bool) {
	st, why := p.outcome(f)
	d, told := x.compose(p, f, st)
	if d.text == "" {
		return Event{}, false
	}
	e := Event{Title: cutTitle(d.text), TitleFrom: d.from, Status: st, told: told}
	e.OtherTitles = x.runnersUp(e.Title)
	x.ranked = append(x.ranked[:x.at], ranking{d.odds, x.nextFrom(&e)})
	m := p.mention(f)
	m.Why = Why{Trigger: "the word that the date goes with best", Title: d.from, Status: why}
	e.Location = x.locate(p, f)
	e.Participants = x.parties(p, f, &d, e.Location)
	e.Date = x.date(f.Date, e.Location, &m)
	if k := p.category(f); k != "" {
		e.Categories = []string{k}
	}
	e.Mentions = []Mention{m}
	x.features.Reset()
	p.worthFeatures(&x.features, f, d, st, nth)
	x.watch(Decision{Kind: "worth", Text: d.text, Made: &e}, p, f)
	e.Confidence = percent(x.models.right.Probability(&x.features))
	e.Salience = percent(x.models.wanted.Probability(&x.features))
	return e, true
}

// watch tells the watcher of a decision for the event of f.
func (x *Extractor) watch(d Decision, p *passage, f *Frame) {
	if x.Watch == nil {
		return
	}
	d.Event, d.Trigger, d.Date, d.Features = x.at, int(p.Token(f.Trigger).Start), f.Date.dated.Start, x.features
	x.Watch(d)
}

// mention says where the text tells a frame.
func (p *passage) mention(f *Frame) Mention {
	sent := &p.sent
	start, stop := int(p.Token(f.Trigger).Start), int(p.Token(f.Trigger).End)
	d, end := f.Date, f.Date.end()
	return Mention{
		Document: p.article.ID, Sentence: p.doc.Text[sent.Start:sent.End], Start: sent.Start, End: sent.End,
		Trigger:    Mark{p.doc.Text[start:stop], start, stop},
		Expression: Expression{Mark{p.doc.Text[d.dated.Start:end], d.dated.Start, end}, d.dated.Rule},
		Reason:     d.dated.Reason,
	}
}

// readModels reads the weights of all choices.
func readModels() *models {
	return &models{
		link: choose.MustRead(linkWeights), word: choose.MustRead(wordWeights), title: choose.MustRead(titleWeights),
		spot: choose.MustRead(spotWeights), party: choose.MustRead(partyWeights),
		refer: choose.MustRead(referWeights),
		right: choose.MustRead(rightWeights), wanted: choose.MustRead(wantedWeights),
	}
}
