package event

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"dateline/timeline/choose"
	"dateline/timeline/prose"
)

// headlined gives the headline as a title of the frame, worth what of it a person's title is expected to have; none
// where the article has no headline, the sentence stands far from it, or has less than a third of its words: of 158
// such headlines a person's title said the same as 9. "Published on 3 March" has no words of its own to tell what.
func (x *Extractor) headlined(p *passage, f *Frame) []draft {
	if len(p.context.title) == 0 || p.Index > 5 {
		return nil
	}
	own, words := map[string]bool{}, 0
	for i := range p.N {
		if s := p.stem(i); s != "" && p.Token(i).Shape != prose.Mark {
			own[s] = true
			if p.dated[i] == 0 {
				words++
			}
		}
	}
	shared := 0
	for _, s := range p.context.title {
		if own[s] {
			shared++
		}
	}
	if words > 1 && 3*shared < len(p.context.title) {
		return nil
	}
	sum := 0.0
	for _, s := range p.context.title {
		x.features.Reset()
		p.headlineFeatures(&x.features, f, s, own[s], shared)
		o := x.models.word.Probability(&x.features)
		x.watch(Decision{Kind: "word", Text: s, Score: o}, p, f)
		sum += o
	}
	title := p.spoken(strings.TrimRight(oneLine(p.article.Title), "."))
	n := len(p.context.title)
	d := draft{text: title, from: "headline", worth: expected(sum, n), sum: sum, size: n}
	d.said, d.ofHeadline = p.context.said(title)
	return []draft{d}
}

// A ranking is how likely the title of an event is, and what the one next to it was made of.
type ranking struct {
	odds float64
	next string
}

// tellOnce leaves the headline to one of the events that it may tell, the nearest to the day of publication and of
// those the one that it most likely tells; each on other days that has it as its title gets its next one.
func (x *Extractor) tellOnce(events []Event) []Event {
	text, told := "", []int(nil)
	for i := range events {
		if events[i].TitleFrom == "headline" {
			text = events[i].Title
		}
	}
	for i := range events {
		if e := &events[i]; text != "" && (e.Title == text || slices.Contains(e.OtherTitles, text)) {
			told = append(told, i)
		}
	}
	if len(told) < 2 {
		return events
	}
	pub := x.analysis.published().Start
	away := func(i int) time.Duration {
		if pub.IsZero() {
			return 0
		}
		return events[i].Date.Days().Start.Sub(pub).Abs()
	}
	days := events[slices.MinFunc(told, func(i, j int) int {
		return cmp.Or(cmp.Compare(away(i), away(j)), cmp.Compare(x.ranked[j].odds, x.ranked[i].odds))
	})].Date.Days()
	for _, i := range told {
		e := &events[i]
		if e.TitleFrom == "headline" && len(e.OtherTitles) > 0 && !e.Date.Days().Meets(days) {
			e.Title, e.OtherTitles[0], e.TitleFrom = e.OtherTitles[0], e.Title, x.ranked[i].next
		}
	}
	return events
}

// headlineFeatures says what a word of the headline is to the frame whose title may be the headline.
func (p *passage) headlineFeatures(f *choose.Features, fr *Frame, stem string, own bool, shared int) {
	at := "deep"
	if p.Index < 3 {
		at = "head"
	}
	trigger := p.context.of(p.stem(fr.Trigger)).headline
	f.Flag("headline: any", true)
	f.Add("headline: share", choose.Bucket(shared*10/max(len(p.context.title), 1)))
	f.Add("headline: side", p.side(fr.Date), fr.Date.grainName())
	f.Add("headline: at", at)
	f.Flag("headline: trigger", trigger)
	f.Flag("headline: trigger, today, head", trigger && at == "head" && p.side(fr.Date) == "here")
	f.Flag("headline: own word", own)
	f.Flag("headline: own word, trigger", own && trigger)
	f.Add("headline: ago", p.ago(fr.Date))
	f.Add("headline: odds", band(fr.Odds))
	f.Add("headline: used", choose.Bucket(p.context.of(stem).count))
	f.Flag("headline: first date", p.Index == p.firstDated)
}
