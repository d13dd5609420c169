package event

import (
	"cmp"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A nameReader finds runs of capitalised words.
type nameReader struct {
	*names
	d *prose.Document
	v *english.Vocabulary

	isPlace func(name string) bool

	dates []timex.Dated // those not yet passed
}

// dated reports whether token t belongs to a date. Tokens must come in order.
func (r *nameReader) dated(t int) bool {
	for len(r.dates) > 0 && r.dates[0].Last <= t {
		r.dates = r.dates[1:]
	}
	return len(r.dates) > 0 && r.dates[0].First <= t
}

// run reads the name that begins at token t, if one does, and gives the token after it.
func (r *nameReader) run(t int, s *prose.Sentence) int {
	if !r.begins(t, s) {
		return t + 1
	}
	end := t + 1
	for n := r.goesOn(end, s); n > 0; n = r.goesOn(end, s) {
		end += n
	}
	if !s.Heading || end-t < 4 && r.v.Of(r.d.Of(t)).Is(english.Male|english.Female) {
		r.add(t, end)
	}
	return end
}

// begins reports whether a name may begin at token t.
func (r *nameReader) begins(t int, s *prose.Sentence) bool {
	if !r.capital(t, s) || r.dated(t) || t == s.First && r.plainStart(t, s) {
		return false
	}
	if t > s.First+1 && r.hyphen(t-1) && partyMarks.Has(r.d.Of(t-2)) {
		return false // "R-Mo."
	}
	return !r.v.Of(r.d.Of(t)).Is(english.Pron | english.Det | english.Prep | english.Sub | english.Modal)
}

// goesOn gives how many tokens from t on belong to the name that ends before it so far, 0 where it ends.
func (r *nameReader) goesOn(t int, s *prose.Sentence) int {
	switch {
	case t >= s.Last || r.dated(t):
		return 0
	case r.capital(t, s):
		return 1
	case r.capital(t+1, s) && (r.hyphen(t) || r.links(t)):
		return 2
	case r.capital(t+2, s) && particles.Has(r.d.Of(t)) && particles.Has(r.d.Of(t+1)):
		return 3 // "Ursula von der Leyen"
	}
	return 0
}

// hyphen reports whether token t is a hyphen without a space on either side.
func (r *nameReader) hyphen(t int) bool {
	return r.d.Of(t) == "-" && !r.d.Tokens[t].Is(prose.SpaceBefore) && !r.d.Tokens[t+1].Is(prose.SpaceBefore)
}

// capital reports whether token t belongs to sentence s and can be part of a name.
func (r *nameReader) capital(t int, s *prose.Sentence) bool {
	if t >= s.Last {
		return false
	}
	k := &r.d.Tokens[t]
	return k.Is(prose.Capital) && k.End-k.Start > 1
}

// plainStart reports whether the sentence begins with a word that is capitalised for that alone.
func (r *nameReader) plainStart(t int, s *prose.Sentence) bool {
	if r.nameFollows(t, s) {
		return nameLeads.Has(r.d.Of(t)) || r.v.Of(r.d.Of(t)).Is(english.Small)
	}
	w := r.v.Of(r.d.Of(t))
	if w.Is(english.Male|english.Female) || w.Is(english.Office) && t+1 < s.Last {
		return false
	}
	_, known := r.byText[r.d.Of(t)]
	return !known && !r.d.Tokens[t].Is(prose.AllCaps)
}

// nameFollows reports whether a name goes on behind token t, or a particle and then a name.
func (r *nameReader) nameFollows(t int, s *prose.Sentence) bool {
	return r.capital(t+1, s) || r.capital(t+2, s) && particles.Has(r.d.Of(t+1)) && len(r.d.Of(t)) > 2
}

// links reports whether token t joins the parts of a name: "Supreme Court of Puerto Rico".
func (r *nameReader) links(t int) bool {
	switch w := r.d.Of(t); w {
	case "of":
		return r.v.Of(r.d.Of(t - 1)).Is(english.Body | english.Venue | english.Office)
	case "&":
		return true
	default:
		return particles.Has(w)
	}
}

// particles are the small words inside names of people: "Bill de Blasio".
var particles = english.Listed("particles")

// maxName is how many tokens a name has at most; longer runs of capitals are headlines and the like.
const maxName = 12

// add takes the tokens [first, last) as a name.
func (r *nameReader) add(first, last int) {
	if last-first > maxName {
		return
	}
	if r.d.Tokens[first].Is(prose.SentenceStart) && last-first > 1 && trades.Has(r.d.Of(first)) {
		first++ // "Contractor Doyle said"
	}
	first, titled := r.strip(first, last)
	if !titled && r.isOffice(first, last) {
		return
	}
	i := r.entry(first, last, titled)
	n := &r.list[i]
	n.count++
	n.source = n.source || r.isSource(first)
	if last-first == 1 && n.kind == 0 && n.size > 1 && !titledPlace(n.text) {
		n.kind = person // "Akilisi Pohiva … Pohiva": people alone go by their last name
	}
	r.at = append(r.at, naming{int(r.d.Tokens[first].Start), int(r.d.Tokens[last-1].End), i})
	r.acronym(last, i)
}

// entry gives the index in the list of the name that tokens [first, last) are, behind an office if it is titled.
func (r *nameReader) entry(first, last int, titled bool) int {
	text := r.d.Words(first, last)
	i, known := r.byText[text]
	if !known {
		n := name{text: text, size: last - first}
		if n.size > 1 {
			n.full = text
		}
		n.kind, n.class = r.kindOf(first, last, titled)
		return r.longer(n)
	}
	n, sex := &r.list[i], r.sexBefore(first)
	if sex != 0 && n.class != 0 && n.class&sex == 0 && last-first == 1 {
		return r.namesake(first, last, sex)
	}
	if titled {
		n.kind, n.class = person, cmp.Or(n.class, sex)
	}
	return i
}

// namesake gives the index of the person of the other sex whose last name tokens [first, last) are: "Lady Lowen" is not
// Sir Carl Lowen.
func (r *nameReader) namesake(first, last int, sex english.Role) int {
	titled := r.d.Words(first-1, last)
	i, known := r.byText[titled]
	if !known {
		i = len(r.list)
		r.list = append(r.list, name{text: r.d.Words(first, last), size: last - first, kind: person, class: sex})
		r.byText[titled] = i
	}
	return i
}

// titledPlace reports whether a name begins as those of places do: "New Delhi", "San Juan".
func titledPlace(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return placeStarts.Has(first)
}

// isSource reports whether the name at token t is that of whom a report is from: "reported by the Daily Herald", "told
// Reuters", "according to".
func (r *nameReader) isSource(t int) bool {
	if t--; t > 0 && lower(r.d.Of(t)) == "the" {
		t--
	}
	if t < 1 {
		return false
	}
	switch r.d.Of(t) {
	case "told":
		return true
	case "to":
		return lower(r.d.Of(t-1)) == "according"
	case "by":
		return r.v.Of(r.d.Of(t - 1)).Is(english.Report)
	}
	return false
}

// isOffice reports whether a name is only that of an office: "Foreign Secretary", "President of the Senate".
func (r *nameReader) isOffice(first, last int) bool {
	for t := first; t < last; t++ {
		if r.d.Of(t) == "of" {
			last = t
		}
	}
	return r.v.Of(r.d.Of(last - 1)).Is(english.Office | english.Position)
}

// acronym notes the short form that stands in brackets behind a name: "National Guard (NG)".
func (r *nameReader) acronym(t, i int) {
	if t+2 < len(r.d.Tokens) && r.d.Of(t) == "(" && r.d.Of(t+2) == ")" && r.d.Tokens[t+1].Is(prose.AllCaps) {
		r.list[i].short = r.d.Of(t + 1)
		r.byText[r.d.Of(t+1)] = i
	}
}

// strip takes the offices off the front of a name: "White House Press Secretary Sean Spicer".
func (r *nameReader) strip(first, last int) (start int, titled bool) {
	start = first
	for t := first; t < last; t++ {
		w := r.v.Of(r.d.Of(t))
		switch {
		case w.Is(english.Office) && r.isOf(t+1, last):
			if p := r.firstName(t+2, last); p > 0 {
				return p, true
			}
			return first, false
		case w.Is(english.Office):
			if r.isTitle(first, t, last) {
				start, titled = t+1, true
			}
		case titled && t == start && t+1 < last && rankWords.Has(r.d.Of(t)):
			start = t + 1 // "Chief Executive Maria Silva"
		}
	}
	if start == last || r.v.Of(r.d.Of(last-1)).Is(english.Body|english.NounAny) {
		return first, false
	}
	return start, titled
}

// isOf reports whether token t, if it is before last, is "of".
func (r *nameReader) isOf(t, last int) bool { return t < last && r.d.Of(t) == "of" }

// isTitle reports whether the word for an office at token t is one of those in front of a name, not all of the name.
func (r *nameReader) isTitle(first, t, last int) bool {
	if t == first {
		return t+1 < last
	}
	return !r.isLoose(t, last)
}

// isLoose reports whether the word for an office at token t is part of another name: "General Systems Research".
func (r *nameReader) isLoose(t, last int) bool {
	if r.v.Of(r.d.Of(t-1)).Is(english.Office) || !looseOffices.Has(r.d.Of(t)) {
		return false
	}
	return t+1 == last || !r.v.Of(r.d.Of(t+1)).Is(english.Male|english.Female)
}

// firstName gives the token of the first name that stands before another word, 0 for none.
func (r *nameReader) firstName(t, last int) int {
	for ; t+1 < last; t++ {
		if r.v.Of(r.d.Of(t)).Is(english.Male | english.Female) {
			return t
		}
	}
	return 0
}

// kindOf tells what a name names, by its words.
func (r *nameReader) kindOf(first, last int, titled bool) (nameKind, english.Role) {
	given := r.v.Of(r.d.Of(first)).Roles & (english.Male | english.Female)
	if titled {
		return person, cmp.Or(r.sexBefore(first), given)
	}
	if kind, sex := r.beside(first); kind != 0 {
		return kind, cmp.Or(given, sex)
	}
	for t := first; t < last; t++ {
		if r.v.Of(r.d.Of(t)).Is(english.Body) {
			return organisation, 0
		}
	}
	if given != 0 && last-first > 1 && !r.v.Of(r.d.Of(last-1)).Is(english.Venue|english.NounAny) {
		return person, given
	}
	if last-first == 1 && r.d.Tokens[first].Is(prose.AllCaps) {
		return organisation, 0
	}
	return 0, 0
}
