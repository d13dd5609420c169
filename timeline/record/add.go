package record

import (
	"slices"
	"strings"

	"dateline/timeline/english"
)

// add makes the records of a line: one for each day that its dates tell.
func (r *reader) add(l *line, own []int, why string) {
	rec := Record{Start: l.start, End: l.end, Why: why}
	r.fill(&rec, l)
	if rec.Title == "" {
		rec.Title, rec.Trigger = r.title.text, r.title.at
	}
	if rec.Title == "" {
		return
	}
	if name := r.name(); name != "" && isBare(rec.Title) {
		rec.About = name
	}
	for _, rec.When = range r.whens(own) {
		r.records = append(r.records, rec)
	}
}

// name gives the heading of the list if it is the name of what the list is about: a few words, one with a capital
// behind the first, and no verb; "" otherwise.
func (r *reader) name() string {
	name, _, _ := strings.Cut(r.title.text, ":")
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > maxName || r.title.at.End == 0 || labels.Has(words[0]) {
		return ""
	}
	s := r.Doc.SentenceAt(r.title.at.Start)
	if s < 0 || r.verb(&r.line, r.Doc.Sentences[s].First) {
		return ""
	}
	if slices.ContainsFunc(words[1:], hasCapital) {
		return name
	}
	return ""
}

func hasCapital(w string) bool { return strings.ToLower(w) != w }

// isBare reports whether a title is a word or three that could stand in any list: "Ballots close", "Final".
func isBare(title string) bool {
	words := strings.Fields(title)
	if len(words) > 3 || strings.ContainsAny(title, "“\"0123456789") {
		return false
	}
	return !slices.ContainsFunc(words[1:], hasCapital)
}

// fill reads the pieces of a line into a record.
func (r *reader) fill(rec *Record, l *line) {
	c := cutter{reader: r, l: l}
	done := false // the title is whole
	for i := range l.pieces {
		done = c.take(rec, &l.pieces[i], done)
	}
	rec.Title = strings.TrimRight(withoutCredits(rec.Title), ".,;: ")
	if !strings.Contains(rec.Title, "”") {
		rec.Title = strings.TrimPrefix(rec.Title, "“")
	}
}

// take reads a piece into a record whose title is done, or not, and reports whether it is then.
func (c *cutter) take(rec *Record, p *piece, done bool) bool {
	text := c.words(p.first, p.last)
	switch p.sort {
	case dates:
		return done || rec.Title != "" && p.behind != '('
	case calledOff:
		rec.Cancelled = true
		return done
	case link:
		if isLink(text) {
			rec.Link = text
		}
	case price:
		rec.Price = text
	case where:
		if rec.Address == "" {
			rec.Place = c.inOrder(rec.Place, p)
			return true
		}
		fallthrough
	case address:
		rec.Address = join(rec.Address, bare(text))
	default:
		return c.title(rec, p, done)
	}
	return true
}

// title reads words into the title of a record, as far as they go on with it.
func (c *cutter) title(rec *Record, p *piece, done bool) bool {
	text := c.words(p.first, p.last)
	switch {
	case rec.Title == "" && p.sort == figures:
		return done
	case rec.Title == "":
		rec.Title = strings.TrimLeft(text, ".… ")
		rec.Trigger = Extent{int(c.Doc.Tokens[p.first].Start), int(c.Doc.Tokens[p.last-1].End)}
		if place := c.inside(p); place != "" {
			rec.Place = place
		}
		return done
	case p.behind == '.' && rec.Place == "":
		rec.Place = c.inside(p) // "Meet at Bridge Street."
		return true
	case done, p.behind == '.', p.behind == '-', relative.Has(c.Doc.Of(p.first)):
		return true
	case p.behind == ')':
		rec.Title += " " + text
	default:
		rec.Title += ", " + text
	}
	return false
}

// relative are the words that open a clause which says more of the title.
var relative = english.Listed("openers of clauses")

// withoutCredits takes the bracket behind a title in quotes off: “The Sunday Thief” (Italy, 1964).
func withoutCredits(title string) string {
	for _, closing := range [...]string{"” (", "’ (", "\" (", "» ("} {
		if i := strings.LastIndex(title, closing); i >= 0 && strings.HasSuffix(title, ")") {
			return title[:i+len(closing)-len(" (")]
		}
	}
	return title
}

// inOrder adds piece p to a place: a building goes before its town.
func (c *cutter) inOrder(place string, p *piece) string {
	text := bare(c.words(p.first, p.last))
	last := strings.ToLower(place[strings.LastIndexByte(place, ' ')+1:])
	if place != "" && !venues.Has(last) && c.venue(p.first, p.last) {
		return join(text, place)
	}
	return join(place, text)
}

// bare takes the preposition and the article off the front of a place.
func bare(place string) string {
	for _, word := range [...]string{"at ", "in ", "At ", "In ", "the ", "The "} {
		place = strings.TrimPrefix(place, word)
	}
	return place
}

// inside gives the place that a title names behind "at", "in" or "aboard"; "" for none.
func (c *cutter) inside(p *piece) string {
	for i := p.first + 1; i < p.last-1; i++ {
		if end := c.quote(i); end > i {
			i = end - 1
			continue
		}
		w := c.Doc.Of(i)
		if w != "at" && w != "in" && w != "aboard" {
			continue
		}
		end := i + 1
		for end < p.last && !ender.Has(c.Doc.Of(end)) {
			end++
		}
		if w == "aboard" || c.placed(w, i+1, end) {
			return bare(c.words(i+1, end))
		}
	}
	return ""
}

// placed reports whether tokens [first, last) are a place behind a preposition.
func (c *cutter) placed(prep string, first, last int) bool {
	if c.covered(first, last) || c.venue(first, last) && !c.common(first, last) {
		return true
	}
	return prep == "at" && c.name(first, last)
}

// common reports whether tokens [first, last) are no more than "the hall".
func (c *cutter) common(first, last int) bool {
	if w := c.Doc.Of(first); w == "the" || w == "a" {
		first++
	}
	return last-first == 1 && !c.capital(first)
}

// ender are the words behind which a title goes on after a place.
var ender = english.Listed("ender")
