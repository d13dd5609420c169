package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/choose"
	"dateline/timeline/event"
)

// A goldEvent is an event that a person marked. Offsets come in characters and are made bytes.
type goldEvent struct {
	Expr          string   `json:"expr"`
	ExprOffset    int      `json:"expr_offset"`
	Start         string   `json:"start"`
	End           string   `json:"end"`
	Also          []span   `json:"also"`   // sentences that tell it again
	Accept        []span   `json:"accept"` // other dates that are as good
	Title         string   `json:"title"`
	TitleAlt      []string `json:"title_alt"`
	Trigger       string   `json:"trigger"`
	TriggerAlt    []string `json:"trigger_alt"`
	TriggerOffset *int     `json:"trigger_offset"`
	Sentence      string   `json:"sentence"`
	Offset        int      `json:"sentence_offset"`
	Location      string   `json:"location"`
	Participants  []string `json:"participants"`
	Certainty     string   `json:"certainty"`
	Essential     bool     `json:"essential"`

	words map[string]bool   // the stems of the title
	said  []map[string]bool // those of the title and of each other good one
}

// A group is the candidates of one choice, all of one article.
type group struct {
	article  string
	examples []choose.Example
	score    []float64
}

// A marked article has the events that a person marked in it, and what its words stand for.
type marked struct {
	article   *article.Article
	published string // as YYYY-MM-DD, "" for none
	text      string
	gold      []goldEvent
	marks     []mark
}

// read reads the marked articles of a folder, or of a file of written ones.
func read(path string) ([]marked, error) {
	if strings.HasSuffix(path, ".txt") {
		return readWritten(path)
	}
	paths, err := filepath.Glob(filepath.Join(path, "*.gold.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var list []marked
	for _, path := range paths {
		m, err := readReal(strings.TrimSuffix(path, ".gold.json"))
		if errors.Is(err, fs.ErrNotExist) {
			continue // merge_gold.json and the like
		}
		if err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

// readReal reads the article STEM.txt with what is told of it in the files beside it.
func readReal(stem string) (m marked, err error) {
	text, err := os.ReadFile(stem + ".txt")
	if err != nil {
		return m, err
	}
	m.text = string(text)
	if m.gold, err = readGold(stem+".gold.json", m.text); err != nil {
		return m, err
	}
	if m.marks, err = readMarks(stem + ".refs.tsv"); err != nil {
		return m, err
	}
	b, err := os.ReadFile(stem + ".meta.json")
	if err != nil {
		return m, err
	}
	var meta struct{ Published string }
	_ = json.Unmarshal(b, &meta)
	m.published = meta.Published
	m.article, err = parse(filepath.Base(stem), m.text, m.published)
	return m, err
}

// weigh runs the program over marked articles and tells of what it weighed which was right.
func weigh(list []marked, kind string, names map[uint32]string) (groups []group) {
	for i := range list {
		if kind == "same" {
			groups = append(groups, sameGroups(&list[i], names)...)
		} else {
			groups = append(groups, decisions(&list[i], kind, names)...)
		}
	}
	return groups
}

func readGold(path, text string) ([]goldEvent, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct{ Events []goldEvent }
	if err := json.Unmarshal(b, &file); err != nil {
		return nil, err
	}
	for i := range file.Events {
		g := &file.Events[i]
		g.ExprOffset, g.Offset = bytesOf(text, g.ExprOffset), bytesOf(text, g.Offset)
		if g.TriggerOffset != nil {
			*g.TriggerOffset = bytesOf(text, *g.TriggerOffset)
		} else if at := strings.Index(text[g.Offset:], g.Trigger); at >= 0 {
			at += g.Offset
			g.TriggerOffset = &at
		}
		for j := range g.Also {
			g.Also[j].Offset = bytesOf(text, g.Also[j].Offset)
		}
		g.prepare()
	}
	return file.Events, nil
}

// prepare notes the stems of the titles.
func (g *goldEvent) prepare() {
	g.words = stems(g.Title)
	for _, t := range append([]string{g.Title}, g.TitleAlt...) {
		g.said = append(g.said, stems(t))
	}
}

// bytesOf gives the byte offset of a character.
func bytesOf(text string, characters int) int {
	at := 0
	for range characters {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return at
}

// parse makes an article of its text and the day it was published, "" for none.
func parse(id, text, published string) (*article.Article, error) {
	line := map[string]string{"id": id, "text": text}
	if published != "" {
		line["published"] = published
	}
	b, err := json.Marshal(line)
	if err != nil {
		return nil, err
	}
	return article.ParseLine(article.Line{Number: 1, Bytes: b}, article.Input{})
}

// decisions reads an article and gives what was weighed, in groups.
func decisions(m *marked, kind string, names map[uint32]string) []group {
	type key struct{ event, date int }
	byKey, order := map[key]*group{}, []key{}
	watch := kind
	if kind == "right" || kind == "wanted" {
		watch = "worth"
	}
	b := timeline.Builder{Watch: func(d event.Decision) {
		if d.Kind != watch {
			return
		}
		right, ok := judge(kind, &d, m.gold)
		if kind == "refer" {
			right, ok = stands(&d, m.marks)
		}
		if !ok {
			return
		}
		d = kept(&d, names)
		k := key{d.Event, d.Date}
		if byKey[k] == nil {
			byKey[k] = &group{article: m.article.ID}
			order = append(order, k)
		}
		g := byKey[k]
		g.examples = append(g.examples, choose.Example{Features: d.Features.List, Right: right})
		g.score = append(g.score, d.Score)
	}}
	b.Read(m.article)
	var list []group
	for _, k := range order {
		list = append(list, *byKey[k])
	}
	return list
}

// kept gives d with features of its own, whose names it notes.
func kept(d *event.Decision, names map[uint32]string) event.Decision {
	for k, v := range d.Features.Names {
		names[k] = v
	}
	clear(d.Features.Names)
	own := *d
	own.Features = choose.Features{List: slices.Clone(d.Features.List)}
	return own
}

// judge says whether what was weighed is as a person marked it; ok is false where the marks do not tell.
func judge(kind string, d *event.Decision, gold []goldEvent) (right, ok bool) {
	of := onDate(d.Date, gold)
	switch kind {
	case "link":
		other := false
		for _, g := range of {
			right = right || g.isTrigger(d.Start)
			other = other || g.isOther(d.Start, d.Text)
		}
		return right, len(of) > 0 && (right || !other)
	case "right", "wanted":
		g := matching(d, of)
		right = g != nil && dayOf(d.Made) == day(g.Start) && statusOf(d.Made) == g.Certainty
		if kind == "wanted" {
			right = g != nil && g.Essential && g.toldBy(stems(d.Text))
		}
		return right, true
	}
	g := matching(d, of)
	if g == nil {
		return false, false
	}
	return g.has(kind, d), true
}

// has reports whether a person marked g with what was weighed for it.
func (g *goldEvent) has(kind string, d *event.Decision) (right bool) {
	switch kind {
	case "word":
		return g.words[stem(d.Text)]
	case "title":
		return g.saidBy(stems(d.Text), stems(d.Topic))
	case "party":
		for _, who := range g.Participants {
			right = right || sameName(who, d.Text)
		}
		return right
	}
	return g.Location != "" && sameName(g.Location, d.Text)
}

// onDate gives the marked events whose date expression holds a byte.
func onDate(at int, gold []goldEvent) (list []*goldEvent) {
	for i := range gold {
		if g := &gold[i]; at >= g.ExprOffset-12 && at < g.ExprOffset+len(g.Expr) {
			list = append(list, g)
		}
	}
	return list
}

// matching gives the marked event that an event with the trigger of d is: the one with that trigger, or the only one of
// its date.
func matching(d *event.Decision, of []*goldEvent) *goldEvent {
	for _, g := range of {
		if g.TriggerOffset != nil && *g.TriggerOffset <= d.Trigger && d.Trigger < *g.TriggerOffset+len(g.Trigger) {
			return g
		}
	}
	if len(of) == 1 {
		return of[0]
	}
	return nil
}

// isTrigger reports whether a word at a byte is the trigger of g.
func (g *goldEvent) isTrigger(at int) bool {
	return g.TriggerOffset != nil && *g.TriggerOffset <= at && at < *g.TriggerOffset+len(g.Trigger)
}

// isOther reports whether a word at a byte is another one that a title of g may have: it is no wrong trigger, and no
// example of a right one, as it may be what the event is done to.
func (g *goldEvent) isOther(at int, text string) bool {
	if at < g.Offset || at >= g.Offset+len(g.Sentence) {
		return false
	}
	for _, alt := range g.TriggerAlt {
		if stem(alt) == stem(text) {
			return true
		}
	}
	return false
}

func dayOf(e *event.Event) string { return day(strings.TrimPrefix(e.Date.EDTF(), "XXXX")) }

// day gives what of a date says the day, the month or the year.
func day(s string) string {
	s, _, _ = strings.Cut(s, "/")
	return strings.TrimPrefix(s[:min(len(s), 10)], "-")
}

func statusOf(e *event.Event) string {
	switch e.Status {
	case event.Happened:
		return "confirmed"
	case event.Cancelled:
		return "negated"
	}
	return e.Status.String()
}

// saidBy reports whether a title of some stems says what a person's does: seven in ten of its words, at an F measure of
// .6, and at least half of the topic in front of it.
func (g *goldEvent) saidBy(title, topic map[string]bool) bool {
	for _, want := range g.said {
		both := common(title, want)
		enough := 10*both >= 7*len(want) && 20*both >= 6*(len(want)+len(title))
		if enough && 2*common(topic, want) >= len(topic) {
			return true
		}
	}
	return false
}

// toldBy reports whether a title of some stems tells at least roughly what g is. Nobody wants an event on a timeline
// whose title says something else.
func (g *goldEvent) toldBy(title map[string]bool) bool {
	for _, want := range g.said {
		if 2*float64(common(title, want)) >= leastTold*float64(len(want)+len(title)) {
			return true
		}
	}
	return false
}

// leastTold is the F measure of words from which a title tells roughly what an event is.
const leastTold = 0.2

// common gives how many stems are in both.
func common(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
