package event

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/choose"
	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

//go:embed data/right.txt
var rightWeights string

//go:embed data/wanted.txt
var wantedWeights string

// worthFeatures says what tells whether an event is one, on its date, and whether a reader wants it.
func (p *passage) worthFeatures(f *choose.Features, fr *Frame, d draft, st Status, nth int) {
	prep := p.preposition(fr.Date)
	kind := p.kindOf(fr.Trigger)
	side := p.side(fr.Date)
	f.Add("prep", prep)
	f.Add("prep.grain", prep, fr.Date.grainName())
	f.Add("grain", fr.Date.grainName())
	f.Add("side", side)
	f.Add("side.grain", side, fr.Date.grainName())
	f.Add("rule", fr.Date.dated.Rule)
	f.Add("trigger", kind)
	f.Add("class", classOf(p.words[fr.Trigger]))
	f.Add("class.grain", classOf(p.words[fr.Trigger]), fr.Date.grainName())
	f.Add("kind", p.kind(fr))
	f.Add("status", st.String())
	f.Add("nth", choose.Bucket(nth))
	f.Add("odds", band(fr.Odds))
	f.Add("way", p.path(p.headOf(fr.Date), fr.Trigger))
	f.Add("sentence", choose.Bucket(p.Index))
	f.Add("dates", choose.Bucket(len(p.dates)))
	d.worthFeatures(f)
	f.Flag("heading", p.sent.Paragraph >= 0 && p.doc.Sentences[p.Index].Heading)
	f.Flag("verbless", fr.Verb < 0)
	f.Flag("negated", fr.Says.Negated)
	f.Flag("modal", fr.Says.Modal >= 0)
	f.Add("tense", tenseName(fr.Says.Tense), side)
	f.Flag("subject", fr.Subject >= 0)
	f.Flag("first person", firstPersons.Has(p.lowerAt(fr.Subject)))
	f.Flag("quoted", p.quoted())
	f.Flag("figure", p.figures())
	f.Flag("assumed", fr.Date.dated.Assumed)
	f.Flag("yearless", fr.Date.span().AnyYear)
	f.Flag("in a name", p.nameBeside(fr.Date))
	f.Add("rel", p.Rel(p.headOf(fr.Date)).String())
	f.Flag("long sentence", p.N > 45)
	f.Flag("in brackets", p.lowerAt(fr.Date.first-1) == "(")
	f.Add("ago", p.ago(fr.Date))
}

var firstPersons = english.Listed("first persons")

// worthFeatures says what tells whether the title of an event says what it is.
func (d *draft) worthFeatures(f *choose.Features) {
	f.Add("from", d.from)
	f.Add("worth", choose.Bucket(int(d.worth*10)))
	f.Measure("title", d.odds)
	f.Add("title", tenths(choose.Logistic(d.odds)))
	f.Add("length", choose.Bucket(wordsIn(d.text)))
	f.Flag("name", strings.IndexFunc(d.text[min(len(d.text), 1):], unicode.IsUpper) >= 0)
}

// band names a size of odds.
func band(x float64) string {
	for _, b := range bands {
		if x < b.under {
			return b.name
		}
	}
	return "3+"
}

var bands = [...]struct {
	under float64
	name  string
}{{-3, "<-3"}, {-1.5, "<-1.5"}, {0, "<0"}, {1.5, "<1.5"}, {3, "<3"}}

// quoted reports whether the sentence has quotation marks.
func (p *passage) quoted() bool {
	return slices.Contains(p.Tags, pos.Open) || slices.Contains(p.Tags, pos.Close)
}

// figures reports whether the sentence tells of sums or shares.
func (p *passage) figures() bool {
	for i := range p.N {
		switch p.Text(i) {
		case "$", "%", "percent", "per", "million", "billion", "£", "€":
			return true
		}
	}
	return false
}

// nameBeside reports whether a name stands right before or behind a date without a preposition: "RoboCon 2026".
func (p *passage) nameBeside(d *date) bool {
	if d.first > 0 && p.Tags[d.first-1].IsProper() {
		return true
	}
	return d.last < p.N && p.Tags[d.last].IsProper() && p.Rel(p.headOf(d)) != arcs.Obl
}

// ago says how far before or behind the day of publication a date lies.
func (p *passage) ago(d *date) string {
	pub, span := p.published(), d.span()
	if pub.IsZero() || !span.Fixed() {
		return "unknown"
	}
	days := int(span.Start.Sub(pub.Start).Hours() / 24)
	side := "ahead "
	if days < 0 {
		side, days = "behind ", -days
	}
	if days == 0 {
		return "today"
	}
	for _, s := range stretches {
		if days < s.under {
			return side + s.name
		}
	}
	return side + "more"
}

// stretches are the names of how long ago something is, in days.
var stretches = [...]struct {
	under int
	name  string
}{{8, "week"}, {40, "month"}, {370, "year"}, {3700, "decade"}}

// hundredths rounds a weight as it is written.
func hundredths(x float64) float64 { return math.Round(100*x) / 100 }

// percent writes a probability in hundredths; none is quite 0 or 1.
func percent(p float64) float64 { return min(max(hundredths(p), 0.01), 0.99) }
