package event

import (
	"cmp"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A nameReader finds runs of capitalised words.
type nameReader struct {
	*names
	d *prose.Document
	v *vocabulary

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
	if r.dated(t) || !r.capital(t) || t == s.First && r.plainStart(t, s) || r.v.of(r.d.Of(t)).is(pron|det|prep|sub|modal) {
		return t + 1
	}
	end := t + 1
	for end < s.Last {
		switch {
		case r.dated(end):
		case r.capital(end):
			end++
			continue
		case r.links(t, end) && end+1 < s.Last && r.capital(end+1) && !r.d.Tokens[end].Is(prose.LineStart):
			end += 2
			continue
		case isParticle(r.d.Of(end)) && end+2 < s.Last && isParticle(r.d.Of(end+1)) && r.capital(end+2):
			end += 3 // "Ursula von der Leyen"
			continue
		case r.d.Of(end) == "-" && end+1 < s.Last && !r.d.Tokens[end].Is(prose.SpaceBefore) && !r.d.Tokens[end+1].Is(prose.SpaceBefore) && r.capital(end+1):
			end += 2
			continue
		}
		break
	}
	if !s.Heading || end-t < 4 && r.v.of(r.d.Of(t)).is(male|female) {
		r.add(t, end)
	}
	return end
}

// capital reports whether token t can be part of a name.
func (r *nameReader) capital(t int) bool {
	k := &r.d.Tokens[t]
	return k.Shape == prose.Word && (k.Is(prose.Capital) && k.End-k.Start > 1 || k.Is(prose.AllCaps))
}

// plainStart reports whether the sentence begins with a word that is capitalised for that alone.
func (r *nameReader) plainStart(t int, s *prose.Sentence) bool {
	if t+1 < s.Last && (r.capital(t+1) || t+2 < s.Last && isParticle(r.d.Of(t+1)) && len(r.d.Of(t)) > 2 && r.capital(t+2)) {
		return leadsName(r.d.Of(t)) || r.v.of(r.d.Of(t)).is(prep|det|pron|sub|conj|filler|modal)
	}
	w := r.v.of(r.d.Of(t))
	if w.is(male|female) || w.is(office) && t+1 < s.Last && r.d.Of(t+1) == "of" {
		return false
	}
	_, known := r.byText[r.d.Of(t)]
	return !known && !r.d.Tokens[t].Is(prose.AllCaps)
}

// leadsName lists what stands at the start of a sentence before a name that it is no part of: "Other Bush aides".
func leadsName(w string) bool {
	switch w {
	case "Other", "Fellow", "Former", "Senior", "Top", "Local", "Rival", "Incoming", "Outgoing", "Veteran", "Even", "Only", "Late", "More", "Fewer":
		return true
	}
	return false
}

// links reports whether token t joins the parts of a name: "Supreme Court of Puerto Rico".
func (r *nameReader) links(first, t int) bool {
	switch w := r.d.Of(t); w {
	case "of":
		return r.v.of(r.d.Of(t - 1)).is(body | venue | office)
	case "&":
		return true
	default:
		return isParticle(w)
	}
}

// isParticle lists the small words inside names of people: "Bill de Blasio".
func isParticle(w string) bool {
	switch w {
	case "de", "da", "del", "di", "du", "van", "von", "bin", "al", "el", "la", "der", "den", "dos", "das", "ten", "ter", "zu", "y":
		return true
	}
	return false
}

// maxName is how many tokens a name has at most; longer runs of capitals are headlines and the like.
const maxName = 12

// add takes the tokens [first, last) as a name.
func (r *nameReader) add(first, last int) {
	if last-first > maxName {
		return
	}
	if r.d.Tokens[first].Is(prose.SentenceStart) && last-first > 1 && isTrade(r.d.Of(first)) {
		first++ // "Contractor Doyle said"
	}
	first, titled := r.strip(first, last)
	if first >= last || !titled && r.isOffice(first, last) {
		return
	}
	text := r.d.Words(first, last)
	i, known := r.byText[text]
	if !known {
		n := name{text: text, size: last - first}
		if n.size > 1 {
			n.full = text
		}
		n.kind, n.class = r.kindOf(first, last, titled)
		i = r.longer(n)
	} else if n := &r.list[i]; titled && (n.kind == 0 || n.kind == person) {
		n.kind, n.class = person, cmp.Or(n.class, r.sexBefore(first))
	}
	r.list[i].count++
	r.list[i].source = r.list[i].source || r.isSource(first)
	if r.list[i].kind == 0 && last-first == 1 && r.list[i].size > 1 && !titledPlace(r.list[i].text) && r.v.of(r.d.Of(first)).class == 0 {
		r.list[i].kind = person // "Akilisi Pohiva … Pohiva": people alone go by their last name
	}
	r.at = append(r.at, naming{int(r.d.Tokens[first].Start), int(r.d.Tokens[last-1].End), i})
	r.acronym(last, i)
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
		switch w := r.d.Of(t - 1); w {
		case "seen", "reviewed", "obtained", "quoted", "cited", "published", "interviewed":
			return true
		default:
			return r.v.of(w).is(report)
		}
	}
	return false
}

// titledPlace reports whether a name begins as those of places do: "New Delhi", "San Juan".
func titledPlace(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	switch first {
	case "Hurricane", "Typhoon", "Cyclone", "Storm", "Mount", "Lake", "Operation", "New", "San", "Santa", "South", "North", "East", "West", "Great", "Puerto", "Saint", "St.", "Los", "Las", "El", "Rio", "Port", "Fort", "Sri", "Saudi", "Hong", "Buenos", "Costa", "Sierra", "United", "Abu", "Tel", "Kuala", "Addis":
		return true
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
	return r.v.of(r.d.Of(last - 1)).is(office | role)
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
		w := r.v.of(r.d.Of(t))
		switch {
		case w.is(office) && t+1 < last && r.d.Of(t+1) == "of":
			if p := r.firstName(t+2, last); p > 0 {
				return p, true
			}
			return first, false
		case w.is(office):
			if t > first && !r.v.of(r.d.Of(t-1)).is(office) && loose(r.d.Of(t)) && (t+1 == last || !r.v.of(r.d.Of(t+1)).is(male|female)) {
				continue
			}
			if t+1 < last || t > first {
				start, titled = t+1, true
			}
		case titled && t == start && t+1 < last && ofOffice(r.d.Of(t)):
			start = t + 1 // "Chief Executive Maria Silva"
		}
	}
	if start == last || titled && r.v.of(r.d.Of(last-1)).is(body|nounAny) {
		return first, false
	}
	return start, titled
}

// loose reports whether a word for an office is as often part of another name: "General Systems Research".
func loose(w string) bool {
	switch w {
	case "General", "Major", "Private", "Chief", "Sister", "Brother", "Father", "Count", "Justice", "Press", "Leader", "Speaker", "King", "Queen", "Prince":
		return true
	}
	return false
}

// ofOffice reports whether a word goes on with the name of an office: "Chief Executive", "Vice President-elect".
func ofOffice(w string) bool {
	switch w {
	case "Executive", "Financial", "Operating", "Technology", "Information", "Scientific", "Medical", "Marketing", "Elect", "Designate", "Emeritus", "Superintendent", "Economist", "Strategist", "Analyst", "Scientist", "Whip":
		return true
	}
	return false
}

// firstName gives the token of the first name that stands before another word, 0 for none.
func (r *nameReader) firstName(t, last int) int {
	for ; t+1 < last; t++ {
		if r.v.of(r.d.Of(t)).is(male | female) {
			return t
		}
	}
	return 0
}

// kindOf tells what a name names, by its words.
func (r *nameReader) kindOf(first, last int, titled bool) (nameKind, class) {
	given := r.v.of(r.d.Of(first)).class & (male | female)
	if titled {
		return person, cmp.Or(r.sexBefore(first), given)
	}
	if kind, sex := r.beside(first); kind != 0 {
		return kind, cmp.Or(given, sex)
	}
	for t := first; t < last; t++ {
		if r.v.of(r.d.Of(t)).is(body) {
			return organisation, 0
		}
	}
	if given != 0 && last-first > 1 && !r.v.of(r.d.Of(last-1)).is(venue|nounAny) {
		return person, given
	}
	if last-first == 1 && r.d.Tokens[first].Is(prose.AllCaps) {
		return organisation, 0
	}
	return 0, 0
}
