package event

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// An Extractor finds the events of articles. Its zero value works. It keeps buffers between articles, so each goroutine
// needs one of its own; what it returns shares nothing with it.
type Extractor struct {
	Tagger pos.Tagger       // nil for the one of this program
	Places *place.Gazetteer // nil for the one of this program
	Zone   *time.Location   // of clock times where neither text nor place gives a zone; nil leaves them without

	Watch func(Decision) // told of every candidate that is weighed; nil for nobody

	analysis     analysis
	parser       syntax.Parser
	passage      passage
	models       *models
	features     choose.Features
	cands        []candidate
	drafts       []draft   // of the title at work
	drawers      []*drawer // those that it is drawn by, and behind the first drawn of them spare ones
	drawn        int
	told         []int                     // the triggers that the date at work has
	sentenceTold []reported                // the events that the sentence at work has told so far
	at           int                       // the index of the event at work
	ranked       []ranking                 // how the titles of the events of the article at work were ranked
	events       []Event                   // those of the article at work
	zones        map[string]*time.Location // see load
}

// An analysis is one article at work.
type analysis struct {
	article     *article.Article
	doc         *prose.Document
	names       names
	places      *place.Gazetteer
	setting     place.Setting
	zone        *time.Location // that which the article gives for all clock times, nil for none
	story       *place.Match   // where the story was written, nil when it does not say
	vocabulary  *english.Vocabulary
	context     context
	firstDated  int // the first sentence with a date
	tagger      pos.Tagger
	tagged      map[int][]pos.Tag // of sentences, by their first token
	scenes      []scene
	scenesKnown bool
	told        []place.Match  // the places that the article surely names
	toldCount   map[string]int // how often, by name
	topicsKnown bool
	topicList   []topic
	models      *models
	features    choose.Features // of a reference at work
	watch       func(Decision)
}

// Most is how many events of an article are read. What tells more is a table, or made to do harm.
const Most = 10_000

// Extract gives the events of a in reading order: one for each pair of a date and a trigger, before any merging, the
// first Most of them. d is the text of a, dates its expressions as timex gives them: sorted and disjoint.
func (x *Extractor) Extract(a *article.Article, d *prose.Document, dates []timex.Dated) []Event {
	if len(dates) == 0 {
		return x.structured(a)
	}
	an := &x.analysis
	an.article, an.doc, an.vocabulary = a, d, english.Forms()
	an.places = x.gazetteer()
	an.setting = an.places.Setting(d)
	an.readNames(dates)
	an.context.read(d, a.Title)
	an.tagger, an.tagged, an.topicsKnown, an.scenesKnown = x.tagger(), map[int][]pos.Tag{}, false, false
	an.watch = x.Watch
	an.firstDated = d.SentenceAt(dates[0].Start)
	if x.models == nil {
		x.models = readModels()
	}
	an.models = x.models
	if x.Watch != nil {
		x.features.Names, an.features.Names = map[uint32]string{}, map[uint32]string{}
	}
	an.story, an.zone = an.storyPlace(), an.allTimes()
	lines, taken := x.records(a, dates)
	events := x.events[:0]
	for i := 0; i < len(dates) && len(events) < Most; {
		index := d.SentenceAt(dates[i].Start)
		j := i + 1
		for j < len(dates) && index >= 0 && dates[j].Start < d.Sentences[index].End {
			j++
		}
		if index >= 0 && !taken[i] && told(d, index) {
			events = x.sentence(events, index, dates, i, j)
		}
		i = j
	}
	found := x.tellOnce(events)[:min(len(events), Most)]
	found = slices.Concat(found, lines)
	slices.SortStableFunc(found, func(a, b Event) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	found = append(found[:min(len(found), Most)], x.structured(a)...)
	clear(events)
	x.events = events
	return found
}

// told reports whether a sentence is text to be read, and does not only stand beside it: "Published on 2 May 2017".
func told(d *prose.Document, sentence int) bool {
	block := d.Sentences[sentence].Block
	return block >= len(d.Blocks) || d.Blocks[block].Kind.Told()
}

// maxTokens is how long a stretch of a sentence is analysed at a time. Longer ones are no prose; they are cut, so that
// the time stays in proportion to the text.
const maxTokens = 400

// sentence appends the events of one sentence, whose dates are dates[i:j].
func (x *Extractor) sentence(events []Event, index int, dates []timex.Dated, i, j int) []Event {
	sent := x.analysis.doc.Sentences[index]
	sent.First = pastDateline(x.analysis.doc, &sent, x.analysis.dateline())
	for i < j && dates[i].First < sent.First {
		i++ // the day of a dateline is that of the writing
	}
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
	p := &x.passage
	p.analysis = &x.analysis
	if i == j || !p.loadDates(sent, dates, i, j) {
		return events
	}
	p.load(&x.parser, index, sent, dates[i:j], x.tagger())
	if x.Watch != nil {
		for t := range p.N {
			p.stands(t)
		}
	}
	return x.tell(events, p)
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

// date gives when the event is: the whole of a range, in the zone that the text gives or, for a clock time without one,
// that of the place.
func (x *Extractor) date(d *date, where *Location, m *Mention) Date {
	date := Date{Span: d.span(), Mod: d.dated.Mod, Zone: d.dated.Zone, Meaning: Lasts}
	if d.through != nil {
		date.Zone = cmp.Or(date.Zone, d.through.Zone)
	} else if date.Span.Grain > calendar.Week {
		date.Meaning = Within
	}
	return x.completed(date, where, m)
}

// completed gives a date with what follows from its mod and its zone. The zone of a clock time that the text tells none
// for is looked for elsewhere, and m says where it was found.
func (x *Extractor) completed(d Date, where *Location, m *Mention) Date {
	if d.Zone == nil && d.Span.Timed() {
		why := ""
		if d.Zone, why = x.zone(where); why != "" {
			m.Reason = strings.TrimPrefix(m.Reason+", "+why, ", ")
		}
	}
	d.Approximate = d.Mod == "APPROX"
	if name := d.Zone.String(); strings.Contains(name, "/") {
		d.Timezone = name
	}
	return d
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
