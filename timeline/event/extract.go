package event

import (
	"slices"
	"strings"
	"sync"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// An Extractor finds the events of articles. Its zero value works. It keeps buffers between articles, so each goroutine
// needs one of its own; what it returns shares nothing with it.
type Extractor struct {
	Tagger pos.Tagger       // nil for the one of this program
	Places *place.Gazetteer // nil for the one of this program
	Zone   *time.Location   // of clock times for which neither the text nor the place gives a zone; nil leaves them without

	analysis analysis
	events   []Event                   // those of the article at work
	zones    map[string]*time.Location // see load
}

// An analysis is one article at work.
type analysis struct {
	article    *article.Article
	doc        *prose.Document
	names      names
	places     *place.Gazetteer
	setting    place.Setting
	zone       *time.Location // that which the article gives for all clock times, nil for none
	story      *place.Match   // where the story was written, nil when it does not say
	vocabulary *vocabulary
	sentence   sentence
	nodes      []node // the events told so far
	ties       []tie
	waits      []wait
	buf        []byte
	known      [3]bool  // which of leads were worked out
	leads      [3]*name // the man, the woman and the body that the article names most
}

// Most is how many events of an article are read. What tells more is a table, or made to do harm.
const Most = 10_000

// Extract gives the events of a in reading order: one for each pair of a date and a trigger, before any merging, the first
// Most of them. d is the text of a, dates its expressions as timex gives them: sorted and disjoint.
func (x *Extractor) Extract(a *article.Article, d *prose.Document, dates []timex.Dated) []Event {
	if len(dates) == 0 {
		return x.structured(a)
	}
	an := &x.analysis
	an.article, an.doc, an.vocabulary = a, d, words()
	an.names.read(d, an.vocabulary, dates, a.Dateline)
	an.places = x.gazetteer()
	an.setting = an.places.Setting(d)
	an.known = [3]bool{}
	an.nodes, an.ties = an.nodes[:0], an.ties[:0]
	an.waits = an.waits[:0]
	an.story, an.zone = an.storyPlace(), an.allTimes()
	events := x.events[:0]
	for i := 0; i < len(dates) && len(events) < Most; {
		index := d.SentenceAt(dates[i].Start)
		j := i + 1
		for j < len(dates) && index >= 0 && dates[j].Start < d.Sentences[index].End {
			j++
		}
		if index >= 0 {
			events = x.sentence(events, index, dates, i, j)
			events = x.next(events, index, dates, j)
		}
		i = j
	}
	found := events[:min(len(events), Most)]
	an.relate(found)
	found = slices.Concat(found, x.structured(a))
	clear(events)
	x.events = events
	return found
}

// maxTokens is how long a stretch of a sentence is analysed at a time. Longer ones are no prose; they are cut, so that the
// time stays in proportion to the text.
const maxTokens = 400

// sentence appends the events of one sentence, whose dates are dates[i:j].
func (x *Extractor) sentence(events []Event, index int, dates []timex.Dated, i, j int) []Event {
	sent := x.analysis.doc.Sentences[index]
	for sent.Last-sent.First > maxTokens {
		piece := x.analysis.cut(&sent, sent.First+maxTokens)
		k := i
		for k < j && dates[k].First < piece.Last {
			k++
		}
		events = x.piece(events, index, piece, dates, i, k)
		i = k
	}
	return x.piece(events, index, sent, dates, i, j)
}

// cut takes the tokens before token at off the front of a sentence.
func (a *analysis) cut(sent *prose.Sentence, at int) prose.Sentence {
	head := *sent
	head.Last, head.End = at, int(a.doc.Tokens[at-1].End)
	sent.First, sent.Start = at, int(a.doc.Tokens[at].Start)
	return head
}

// piece appends the events of a sentence, or of a stretch of a very long one.
func (x *Extractor) piece(events []Event, index int, sent prose.Sentence, dates []timex.Dated, i, j int) []Event {
	s := &x.analysis.sentence
	if i == j || !s.load(&x.analysis, index, sent, dates, i, j) {
		return events
	}
	s.analyse(x.tagger())
	if it, ok := s.item(); ok {
		if e, ok := x.itemEvent(s, &it); ok {
			events = append(events, e)
		}
		return events
	}
	s.found = s.found[:0]
	for d := range s.dates {
		s.found = append(s.found, s.attach(d))
	}
	s.opened, s.besides, s.all = len(s.nodes), s.besides[:0], dates[i:j]
	for d := range s.dates {
		t := s.found[d]
		if !t.found() || s.period(d) || s.frames(d, &t, s.found) || s.lasting(&t, &s.dates[d]) {
			continue
		}
		if e, ok := x.event(s, &t, &s.dates[d]); ok {
			events = append(events, e)
			s.note(&t, &s.dates[d], len(events)-1)
		}
	}
	s.states()
	return x.besideEvents(events, s)
}

// event puts together the event of trigger t on date d. It answers false for what no timeline wants.
func (x *Extractor) event(s *sentence, t *trigger, d *date) (Event, bool) {
	title, why := s.title(t)
	if t.noun < 0 && s.onlyVerb(t, title) {
		title = s.withPronoun(t, title)
	}
	if title == "" || t.noun < 0 && (s.onlyVerb(t, title) || s.nobody(t) || s.compares(t)) {
		return Event{}, false
	}
	e := x.assemble(s, t, d, title, why)
	return e, e.Salience > salienceMeasure || d.span().Grain < calendar.Quarter || e.Salience < salienceMeasure
}

// withPronoun gives a title that is nothing but its verb the pronoun that stands for nobody the article names: "He is
// sentenced". Who tells of themselves is left out.
func (s *sentence) withPronoun(t *trigger, title string) string {
	k := s.subjectOf(s.chunks[t.verb].clause)
	if k < 0 || s.chunks[k].last-s.chunks[k].first != 1 || title == "" {
		return title
	}
	v := &s.chunks[t.verb].verb
	verb, be := strings.ToLower(title[:1])+title[1:], "is "
	switch who := lower(s.text(s.chunks[k].head)); who {
	case "they":
		be = "are "
		fallthrough
	case "he", "she", "it":
		if v.passive {
			return strings.ToUpper(who[:1]) + who[1:] + " " + be + verb
		}
		_, after, _ := strings.Cut(verb, " ")
		if verb = s.lemma(t.token); who != "they" {
			verb = thirdPerson(verb)
		}
		return strings.TrimSpace(strings.ToUpper(who[:1]) + who[1:] + " " + verb + " " + after)
	}
	return title
}

// onlyVerb reports whether a title has no word but those of the verb: "Left", "Went back".
func (s *sentence) onlyVerb(t *trigger, title string) bool {
	c := &s.chunks[t.verb]
	return strings.Count(title, " ") < c.last-c.head
}

// cutTitle cuts a title that nobody would read: its sentence is no prose.
func cutTitle(title string) string {
	const most = 200 // bytes
	if len(title) <= most {
		return title
	}
	head := title[:most]
	return strings.ToValidUTF8(head[:max(strings.LastIndexByte(head, ' '), most/2)], "") + " …"
}

// assemble fills in what is known of an event besides its title.
func (x *Extractor) assemble(s *sentence, t *trigger, d *date, title, why string) Event {
	e := Event{Title: cutTitle(title), Salience: s.salience(t, d), Confidence: s.confidence(t, d)}
	m := s.mention(t, d)
	m.Why = Why{Trigger: t.why, Title: why}
	e.Location, m.Why.Place = s.where(t, d)
	if m.Why.Place == placeWhy[placeDateline] {
		e.Confidence = hundredths(e.Confidence - 0.1)
	}
	e.Participants = s.who(t, e.Location)
	e.Date = x.date(d, e.Location, &m)
	e.Status, m.Why.Status = s.status(t, d)
	if k := s.kind(t); k != "" {
		e.Categories = []string{k}
	}
	e.Mentions = []Mention{m}
	return e
}

// kind gives the category of what t tells, "" for none.
func (s *sentence) kind(t *trigger) string {
	if w := s.words[t.token]; t.noun >= 0 {
		return w.nounKind
	}
	if w := s.chunks[t.verb].verb.word; w != nil {
		return w.verbKind
	}
	return ""
}

func (s *sentence) mention(t *trigger, d *date) Mention {
	sent := &s.sent
	from := t.token
	for t.noun >= 0 && s.hyphen(from-1) {
		from -= 2
	}
	start, stop := int(s.doc.Tokens[s.first+from].Start), int(s.doc.Tokens[s.first+t.token].End)
	end := d.end()
	return Mention{
		Document: s.article.ID, Sentence: s.doc.Text[sent.Start:sent.End], Start: sent.Start, End: sent.End,
		Trigger:    Mark{s.doc.Text[start:stop], start, stop},
		Expression: Expression{Mark{s.doc.Text[d.dated.Start:end], d.dated.Start, end}, d.dated.Rule},
		Reason:     d.dated.Reason,
	}
}

// date gives when the event is: the whole of a range, in the zone that the text gives or, for a clock time without one,
// that of the place.
func (x *Extractor) date(d *date, where *Location, m *Mention) Date {
	date := Date{Span: d.span(), Mod: d.dated.Mod, Zone: d.dated.Zone, Meaning: Lasts}
	if d.through == nil && date.Span.Grain > calendar.Week {
		date.Meaning = Within
	}
	if date.Zone == nil && d.through != nil {
		date.Zone = d.through.Zone
	}
	if date.Zone == nil && date.Span.Timed() {
		why := ""
		if date.Zone, why = x.zone(where, m.Why.Place != placeWhy[placeElse] && m.Why.Place != placeWhy[placeOwner]); why != "" {
			m.Reason = strings.TrimPrefix(m.Reason+", "+why, ", ")
		}
	}
	date.Approximate = date.Mod == "APPROX"
	if date.Zone != nil && strings.Contains(date.Zone.String(), "/") {
		date.Timezone = date.Zone.String()
	}
	return date
}

var gazetteer = sync.OnceValue(place.New)

// gazetteer gives the gazetteer to use.
func (x *Extractor) gazetteer() *place.Gazetteer {
	if x.Places == nil {
		x.Places = gazetteer()
	}
	return x.Places
}

// tagger gives the tagger to use.
func (x *Extractor) tagger() pos.Tagger {
	if x.Tagger == nil {
		x.Tagger = pos.English()
	}
	return x.Tagger
}

// lower gives s without capitals.
func lower(s string) string { return strings.ToLower(s) }
