package event

import (
	"slices"
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// repair mends tags that cannot be: a finite verb right behind an article.
func (s *sentence) repair() {
	s.mendFirst()
	finite := s.finiteBefore(0, ",")
	for i := 1; i < s.n; i++ {
		if s.text(i) == "," {
			finite = s.finiteBefore(i+1, ",")
		}
		was := s.tags[i]
		if s.mendVerb(i, finite); was.IsFinite() && !s.tags[i].IsFinite() {
			finite = s.finiteBefore(i+1, ",")
		}
		if s.hyphen(i - 1) {
			s.compound(i)
		}
		if s.tags[i-1].IsProper() && i+1 < s.n && isParticle(s.text(i)) && (s.capital(i+1) || i+2 < s.n && isParticle(s.text(i+1)) && s.capital(i+2)) {
			s.tags[i] = pos.NNP // "Mayor de Blasio"
		}
		if t := s.tags[i]; t != pos.MD && s.words[i].is(modal) && s.text(i) != "can" && s.text(i) != "May" && i+1 < s.n && (s.tags[i+1] == pos.VB || s.tags[i+1] == pos.RB) && s.tags[i-1] != pos.DT {
			s.tags[i] = pos.MD
		}
		if s.tags[i].IsNoun() && i > 2 && s.text(i-1) == "to" && s.toCome(i) {
			s.tags[i-1], s.tags[i] = pos.TO, pos.VB
		}
		if s.tags[i] == pos.VB && s.tags[i-1] == pos.IN && s.text(i-1) == "to" {
			s.tags[i-1] = pos.TO // "forced engineers to scrub"
		}
		if t := s.tags[i]; (t == pos.VBZ || t == pos.VBP || t == pos.VB) && (s.tags[i-1] == pos.DT && !s.words[i-1].is(pron) || s.tags[i-1] == pos.PRPS) {
			s.tags[i] = pos.NN
		}
	}
}

// mendFirst makes a name of a first word that no list has and behind which a finite verb stands: "Brightwell will report".
func (s *sentence) mendFirst() {
	if s.n < 2 || !s.capital(0) || s.words[0].class != 0 || !s.tags[1].IsFinite() || hasAny(s.text(0), "ly") || s.dateAt(0) >= 0 || s.dateAt(1) >= 0 {
		return
	}
	if t := s.tags[0]; !t.IsAdverb() && !t.IsAdjective() && !t.IsVerb() && t != pos.IN && t != pos.UH && t != pos.FW {
		return
	}
	switch s.text(0) {
	case "Here", "There", "Never", "Seldom", "Not", "Nor", "So", "Only", "Neither", "Either", "Nowhere", "Hence", "Indeed", "Perhaps", "Maybe", "Else":
		return
	}
	s.tags[0] = pos.NNP
}

// toCome reports whether token i is the verb of "was due to debate next year's budget".
func (s *sentence) toCome(i int) bool {
	if !s.words[i].is(verbAny) || s.words[i].verb != s.text(i) || !leansForward(s.text(i-2)) || !s.words[i-3].is(be) || i+1 >= s.n {
		return false
	}
	switch t := s.tags[i+1]; t {
	case pos.DT, pos.PRPS, pos.PRP, pos.JJ, pos.NNP:
		return true
	}
	return s.text(i-2) != "due"
}

// subordinated reports whether a word that can open a clause stands before token i, with no finite verb between the commas
// behind it.
func (s *sentence) subordinated(i int) bool {
	for j := i - 1; j >= 0 && s.text(j) != "," && !s.tags[j].IsFinite(); j-- {
		if s.words[j].is(sub) && s.words[j].is(timePrep) {
			return !s.finiteBefore(i+1, ",")
		}
	}
	return false
}

// led reports whether a verb or "to" before the noun at token i can have a bare infinitive after that: "let prices rise".
func (s *sentence) led(i int) bool {
	for i--; i >= 0 && s.text(i) != ","; i-- {
		if t := s.tags[i]; t.IsVerb() || t == pos.TO || t == pos.MD {
			return true
		}
	}
	return false
}

// short reports whether nothing but an article stands between the noun before token i and a word that opens a clause.
func (s *sentence) short(i int) bool {
	for i -= 2; i >= 0; i-- {
		if t := s.tags[i]; !t.IsAdjective() && !t.IsNoun() && t != pos.DT && t != pos.PRPS {
			return s.words[i].is(sub)
		}
	}
	return false
}

// objectless reports whether no noun follows at token i that a verb before it could have as its object.
func (s *sentence) objectless(i int) bool {
	return i >= s.n || s.dateAt(i) >= 0 || s.tags[i].IsMark() || s.tags[i] == pos.IN || s.tags[i] == pos.CC
}

// statement reports whether the sentence is a whole one that the tagger found no finite verb in.
func (s *sentence) statement() bool {
	return !s.doc.Sentences[s.index].Heading && s.text(s.n-1) == "." && !slices.ContainsFunc(s.tags[:s.n], pos.Tag.IsFinite)
}

// has reports whether one of the tokens before token end has tag t.
func (s *sentence) has(t pos.Tag, end int) bool { return slices.Contains(s.tags[:end], t) }

// datelineEnd gives the token after the dateline that the sentence begins with: "OSLO, Norway (AP) —"; 0 for none.
func (s *sentence) datelineEnd() int {
	if s.n == 0 || !s.doc.Tokens[s.first].Is(prose.Capital) {
		return 0
	}
	caps, brackets := s.doc.Tokens[s.first].Is(prose.AllCaps), false
	for i := 1; i < min(s.n, 16); i++ {
		switch t := s.text(i); {
		case t == "(" || t == ")":
			brackets = true
		case !caps && !brackets && s.doc.Tokens[s.first+i].Shape == prose.Word && !s.capital(i):
			return 0
		case (isDash(t) || t == "_") && (s.doc.Tokens[s.first+i].Is(prose.SpaceBefore) || s.text(i-1) == ")"):
			if d := s.dateAt(i + 1); caps && d >= 0 && s.dates[d].last < s.n && isDash(s.text(s.dates[d].last)) {
				return s.dates[d].last + 1 // "OSLO — March 4, 2018 —"
			}
			return i + 1
		case strings.HasPrefix(t, "_") && s.text(i-1) == ")":
			return i
		case s.tags[i].IsVerb() && !s.capital(i):
			return 0
		}
	}
	return 0
}

func isDash(w string) bool { return w == "—" || w == "–" || w == "--" || w == "-" }

// compound takes the word that ends at token i with what hyphens join to it, where the lists have that: "run-off". What
// stands before the hyphen of a noun is no word of its own: "first-half results", "in-person talks".
func (s *sentence) compound(i int) {
	first := i - 2
	if t := s.tags[first]; s.tags[i].IsNoun() && !s.hyphen(first-1) && (t == pos.RB || t == pos.IN || t == pos.RP) {
		s.tags[first] = pos.JJ
	}
	for first-2 >= 0 && s.hyphen(first-1) {
		first -= 2
	}
	for ; first < i; first += 2 {
		if w := s.vocabulary.of(s.between(first, i+1)); w.noun != "" {
			s.words[i] = w
			if !s.tags[i].IsNoun() {
				s.tags[i] = pos.NN
			}
			return
		}
	}
}

// isTimes reports whether a noun group only says how often: "three times".
func (s *sentence) isTimes(c *chunk) bool {
	return c.last-c.first == 2 && s.tags[c.first] == pos.CD && (s.text(c.head) == "times" || s.text(c.head) == "occasions")
}

// isAmount reports whether a noun group only counts the time from what follows it: "two days after the vote".
func (s *sentence) isAmount(c *chunk) bool {
	if c.dates > 0 || c.last >= s.n || c.last-c.first > 3 {
		return false
	}
	switch s.text(c.last) {
	case "after", "before", "following", "ahead", "prior":
	default:
		return false
	}
	switch lower(s.text(c.head)) {
	case "hours", "minutes", "seconds", "moments", "hour", "minute", "day", "days", "week", "weeks", "month", "months", "year", "years", "decades":
		return true
	}
	return false
}

// roughly reports whether token i belongs to a rough number: "at least nine people", "more than 40", "up to 300".
func (s *sentence) roughly(i int) bool {
	number := func(i int) bool { return s.tagAt(i) == pos.CD && s.dateAt(i) < 0 }
	if s.tagAt(i+1) != pos.CD && s.tagAt(i+2) != pos.CD {
		return false
	}
	switch lower(s.text(i)) {
	case "at":
		return i+1 < s.n && (s.text(i+1) == "least" || s.text(i+1) == "most") && number(i+2)
	case "than", "to":
		return number(i+1) && i > 0 && (s.tags[i-1] == pos.JJR || s.tags[i-1] == pos.RBR || s.text(i-1) == "up" || s.text(i-1) == "Up")
	case "least", "most":
		return i > 0 && lower(s.text(i-1)) == "at" && number(i+1)
	case "over", "about", "around", "nearly", "almost", "some":
		return number(i+1) && (i == 0 || s.tags[i-1] != pos.IN)
	}
	return false
}
