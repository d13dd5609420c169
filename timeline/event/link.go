package event

import (
	"cmp"
	_ "embed"
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/link.txt
var linkWeights string

// A candidate is a word that a date may belong to, and the log-odds that it does.
type candidate struct {
	token int
	odds  float64
}

// candidates weighs every word of the sentence that date d may belong to, the best first.
func (x *Extractor) candidates(p *passage, d *date, list []candidate) []candidate {
	list = list[:0]
	head := p.headOf(d)
	for i := range p.N {
		if !p.canTell(i) {
			continue
		}
		f := &x.features
		f.Reset()
		p.linkFeatures(f, d, head, i)
		odds := x.models.link.Score(f)
		if x.Watch != nil {
			x.Watch(Decision{
				Kind: "link", Event: -1, Start: int(p.Token(i).Start), Text: p.Text(i),
				Date: d.dated.Start, Features: *f, Score: odds,
			})
		}
		list = append(list, candidate{i, odds})
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.odds, a.odds), a.token-b.token)
	})
	return list
}

// canTell reports whether token i is a verb or a noun outside all dates.
func (p *passage) canTell(i int) bool {
	if p.dated[i] != 0 || p.Token(i).Shape != prose.Word {
		return false
	}
	if p.verbAt(i) || p.Child(i, arcs.Cop) >= 0 {
		return true
	}
	if !p.Tags[i].IsNoun() {
		return false
	}
	r := p.Rel(i)
	return r != arcs.Compound && r != arcs.Flat || p.words[i].Is(english.NounAny)
}

// linkFeatures says how token i stands to date d, whose head is token head.
func (p *passage) linkFeatures(f *choose.Features, d *date, head, i int) {
	w, tag := p.words[i], p.kindOf(i)
	path := p.path(head, i)
	prep := p.preposition(d)
	f.Add("path", path)
	f.Add("path.tag", path, tag)
	f.Add("tag", tag)
	f.Add("rel", p.Rel(i).String())
	f.Add("rel.tag", p.Rel(i).String(), tag)
	f.Add("prep.tag", prep, tag)
	f.Add("through", p.through(head), path, tag)
	f.Add("class", classOf(w))
	f.Add("class.path", classOf(w), path)
	side, between := "before", i-d.last
	if i < d.first {
		side, between = "behind", d.first-i-1
	}
	f.Add("side.tag", side, tag)
	f.Add("distance", side, choose.Bucket(between))
	f.Add("verbs", choose.Bucket(p.verbsBetween(d, i)))
	f.Flag("comma", p.commaBetween(d, i))
	nearest := side
	if p.verbsBetween(d, i) > 0 {
		nearest = "far " + side
	}
	f.Add("left.tag", p.left(d), nearest, tag)
	f.Add("right.tag", p.right(d), nearest, tag)
	f.Add("left.right", p.left(d), p.right(d), nearest)
	f.Flag("root", p.Head(i) < 0)
	f.Flag("over", p.Above(i, head))
	f.Flag("nearest verb", p.verbAt(i) && p.verbsBetween(d, i) == 0)
	if g := p.governor(head); g >= 0 && g != i {
		f.Add("governor", classOf(p.words[g]), p.Rel(i).String(), tag)
	}
	p.formFeatures(f, d, i, tag, path)
}

// formFeatures says how a candidate is put: the tense of a verb, what stands before a noun.
func (p *passage) formFeatures(f *choose.Features, d *date, i int, tag, path string) {
	if tag == "verb" || tag == "predicate" {
		v := p.Sentence.Verb(i)
		f.Add("tense", tenseName(v.Tense), d.grainName())
		f.Add("form", p.Tags[i].String(), path)
		f.Flag("subject", p.Child(i, arcs.Nsubj, arcs.NsubjPass) >= 0)
	} else {
		f.Flag("modified", p.Child(i, arcs.Amod, arcs.Compound, arcs.NmodPoss) >= 0)
		f.Flag("capital", p.Token(i).Is(prose.Capital))
	}
}

// left names what stands in front of date d and its preposition: "CC" in "and a day later", "," or the start of the
// sentence.
func (p *passage) left(d *date) string {
	i := d.first - 1
	if p.preposition(d) != "" {
		i--
	}
	if i < 0 {
		return "start"
	}
	return p.tagClass(i)
}

// right names what stands behind date d.
func (p *passage) right(d *date) string {
	if d.last >= p.N {
		return "end"
	}
	return p.tagClass(d.last)
}

// tagClass names the tag of token i where it tells of the borders of a clause.
func (p *passage) tagClass(i int) string {
	switch t := p.Tags[i]; {
	case t.IsFinite():
		return "finite"
	case t.IsMark(), t == pos.CC, t == pos.IN, t == pos.TO, t == pos.WDT, t == pos.WP, t == pos.WRB:
		return t.String()
	case t.IsVerb(), t.IsNoun():
		return t.String()[:2]
	}
	return "other"
}

// kindOf says what a candidate is.
func (p *passage) kindOf(i int) string {
	switch w := p.words[i]; {
	case p.verbAt(i):
		return "verb"
	case p.Child(i, arcs.Cop) >= 0:
		return "predicate"
	case w.Is(english.NounWeak):
		return "weak"
	case w.Is(english.NounAny):
		return "event"
	case p.Tags[i].IsProper():
		return "name"
	case english.IsDeverbal(p.Lower(i)):
		return "deverbal"
	}
	return "noun"
}

// path names the way from token a to token b through the tree: up by what each is, then down.
func (p *passage) path(a, b int) string {
	const most = 3
	var up, down [most]arcs.Rel
	n, at := 0, a
	for at >= 0 && !p.Above(at, b) {
		if n == most {
			return "far"
		}
		up[n] = p.Rel(at)
		n++
		at = p.Head(at)
	}
	m := 0
	for c := b; c != at && c >= 0; c = p.Head(c) {
		if m == most {
			return "far"
		}
		down[m] = p.Rel(c)
		m++
	}
	if at < 0 || n+m > 4 {
		return "far"
	}
	var buf [64]byte
	out := buf[:0]
	for _, r := range up[:n] {
		out = append(append(out, '<'), r.String()...)
	}
	for k := m - 1; k >= 0; k-- {
		out = append(append(out, '>'), down[k].String()...)
	}
	return string(out)
}

// classOf names the first class that tells how a verb or a noun behaves with dates.
func classOf(w *english.Word) string {
	kind := ""
	if w.VerbKind != "" {
		kind = "kind"
	}
	return cmp.Or(behaviours.of(w), kind, standings.of(w), "none")
}

// classNames are classes of words, each with its name.
type classNames []struct {
	class english.Role
	name  string
}

// of gives the name of the first class that w has, "" where it has none.
func (list classNames) of(w *english.Word) string {
	for i := range list {
		if w.Is(list[i].class) {
			return list[i].name
		}
	}
	return ""
}

// behaviours are what verbs and nouns do with dates, standings what other nouns are.
var (
	behaviours = classNames{
		{english.Be, "be"}, {english.Report, "report"}, {english.Cancel, "cancel"},
		{english.Schedule, "schedule"}, {english.Postpone, "move"}, {english.Occur, "occur"},
		{english.Light, "light"}, {english.Phase, "phase"}, {english.Mind, "mind"},
		{english.State, "state"}, {english.Measure, "measure"},
		{english.NounWeak, "weak"}, {english.NounAny, "event"},
	}
	standings = classNames{
		{english.Position | english.Office, "role"}, {english.Body, "body"}, {english.Unit, "unit"},
	}
)

// between gives the tokens that stand between date d and token i, which is none of it.
func (d *date) between(i int) (from, to int) {
	if i > d.first {
		return d.last, max(i, d.last)
	}
	return i + 1, d.first
}

func (p *passage) verbsBetween(d *date, i int) (n int) {
	for k, to := d.between(i); k < to; k++ {
		if p.verbAt(k) {
			n++
		}
	}
	return n
}

// through gives the word that leads to the noun that the head of a date hangs on: "after" in "left after a strike on
// Monday". "" for none.
func (p *passage) through(head int) string {
	if h := p.Head(head); h >= 0 {
		return p.leading(h)
	}
	return ""
}

func (p *passage) commaBetween(d *date, i int) bool {
	from, to := d.between(i)
	return slices.Contains(p.Tags[from:to], pos.Comma)
}

func tenseName(t syntax.Tense) string {
	return [...]string{"none", "past", "present", "future"}[t]
}

// grainName says how fine a date is.
func (d *date) grainName() string {
	g := d.span().Grain
	for _, name := range grainNames {
		if g <= name.most {
			return name.text
		}
	}
	return "long"
}

// grainNames are the names of grains up to a coarsest one.
var grainNames = [...]struct {
	most calendar.Grain
	text string
}{
	{calendar.Hour, "clock"}, {calendar.Day, "day"}, {calendar.Week, "week"}, {calendar.Month, "month"},
	{calendar.Year, "year"},
}
