package event

import (
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// startsNoun reports whether a noun group can begin at token i.
func (s *sentence) startsNoun(i int) bool {
	switch t := s.tags[i]; {
	case t.IsNoun(), t == pos.PRP, t == pos.EX, t == pos.DT, t == pos.PDT, t == pos.PRPS, t == pos.CD, s.text(i) == "$":
		return true
	case t == pos.VBG && s.attributive(i):
		return true
	case (t == pos.IN || t == pos.RB || t == pos.RP) && s.hyphen(i+1) && !s.hyphen(i-1), t.IsAdjective(), t == pos.VBN, t == pos.VBG:
		return s.adjectivesBeforeNoun(i)
	}
	return false
}

// adjectivesBeforeNoun reports whether the adjectives from token i on stand before a noun.
func (s *sentence) adjectivesBeforeNoun(i int) bool {
	verbal := s.tags[i] == pos.VBG || s.tags[i] == pos.VBN
	for ; i < s.n; i++ {
		switch t := s.tags[i]; {
		case t.IsNoun():
			return !verbal
		case t.IsAdjective(), t == pos.CD, t == pos.CC && i+1 < s.n && s.tags[i+1].IsAdjective(), s.hyphen(i), s.text(i) == "," && i+1 < s.n && s.tags[i+1].IsAdjective():
		case t == pos.VBN && !verbal, s.hyphen(i + 1), s.hyphen(i - 1):
		default:
			return false
		}
	}
	return false
}

// nouns reads the noun group that begins at token i: "the April 6 airstrike", "Vladimir Putin's first visit".
func (s *sentence) nouns(i int) chunk {
	c := chunk{kind: nounGroup, first: i, last: i + 1, head: i}
	seen := false // a noun that could be the head
	for j := i; j < s.n; {
		if d := s.dateAt(j); d >= 0 {
			if s.nounAfterDate(d) == 0 || seen && !s.prenominal(j) {
				break
			}
			c.dates, j, seen = d+1, s.dates[d].last, false
			if j < s.n && s.tags[j] == pos.POS {
				j++
			}
			c.last = j
			continue
		}
		next, ok := s.nounPart(j, i, &seen)
		if !ok {
			break
		}
		if s.tags[j].IsNoun() || !seen && s.canHead(j) {
			c.head = j
		}
		if s.tags[j] == pos.PRP || s.tags[j] == pos.EX {
			c.last = j + 1
			break
		}
		j = next
		c.last = j
	}
	return c
}

// prenominal reports whether what stands before token j is the possessor of what follows: "the ministry's Friday meeting".
func (s *sentence) prenominal(j int) bool { return j > 0 && s.tags[j-1] == pos.POS }

func (s *sentence) canHead(j int) bool {
	switch s.tags[j] {
	case pos.CD, pos.DT, pos.PRP, pos.EX, pos.VBG:
		return true
	}
	return false
}

// nounPart reports whether token j can go on with the noun group from i, and the token after it. seen says whether the
// group has a noun that could be its head.
func (s *sentence) nounPart(j, i int, seen *bool) (next int, ok bool) {
	switch t := s.tags[j]; {
	case t.IsNoun():
		*seen = true
		return j + 1, true
	case s.hyphen(j):
		return j + 1, j > i && j+1 < s.n
	case *seen:
		return s.behindNoun(j, i, seen)
	case s.hyphen(j+1) && !t.IsVerb():
		return j + 1, true // "over-the-counter trading"
	}
	return s.beforeNoun(j, i, seen)
}

// behindNoun is nounPart for what stands behind a noun: most of it only goes on to another, which is the head then.
func (s *sentence) behindNoun(j, i int, seen *bool) (next int, ok bool) {
	t, after := s.tags[j], j+1
	switch {
	case t == pos.POS && after < s.n && (s.dateAt(after) >= 0 || s.tags[after].IsNoun() || s.tags[after].IsAdjective() || s.tags[after] == pos.CD || s.tags[after] == pos.VBG || s.tags[after] == pos.VBN || s.tags[after] == pos.RBS):
	case t == pos.POS && s.isName(j-1) && i > 0 && s.text(i-1) == "at":
		return after, true // "at St Mary's on Thursday"
	case t == pos.CD && !s.hyphen(j-1):
		return after, s.dateAt(j) < 0 && (s.doc.Tokens[s.first+j-1].Is(prose.Capital) || after < s.n && s.tags[after] == pos.NN)
	case t == pos.JJ && s.tags[j-1].IsProper() && (i == 0 || !s.tags[i-1].IsVerb()) && s.adjectivesBeforeNoun(j):
		// "the White House national security adviser", but "told Reuters local officials"
	case s.hyphen(after) && !t.IsVerb():
		return after, true
	case t == pos.JJ && s.tags[i] == pos.DT && s.designation(j-1) && after < s.n && s.tags[after] == pos.NN: // "the Selene-2 lunar lander"
	case s.text(j) == "&" && after < s.n && s.isName(j-1) && s.isName(after): // "Brandt & Cole"
	case s.text(j) == ",":
		if after = s.townSetOff(j, i); after == 0 {
			return 0, false
		}
	default:
		return after, j > i && s.hyphen(j-1)
	}
	*seen = false
	return after, true
}

// beforeNoun is nounPart for what stands before the first noun.
func (s *sentence) beforeNoun(j, i int, seen *bool) (next int, ok bool) {
	t, after := s.tags[j], j+1
	switch {
	case t == pos.DT, t == pos.PRPS, t == pos.PDT, t == pos.PRP, t == pos.EX:
		return after, j == i || s.tags[i] == pos.PDT
	case t.IsAdjective(), t == pos.CD, s.text(j) == "$", s.hyphen(j - 1):
		return after, true
	case t.IsAdverb() && j > i && after < s.n && (s.tags[after].IsAdjective() || s.tags[after] == pos.VBN || s.tags[after] == pos.CD):
		return after, true
	case t == pos.VBG && j == i, (t == pos.VBN || t == pos.VBG || t == pos.VBD) && j > i && after < s.n && (s.tags[after].IsNoun() || s.tags[after].IsAdjective() || s.hyphen(after)):
		return after, true
	case t == pos.VBG && j > i: // "the signing of"
		*seen = true
		return after, true
	case (t == pos.CC || s.text(j) == ",") && j > i && s.describes(j-1) && after+1 < s.n && s.describes(after) && (s.tags[after+1].IsNoun() || s.describes(after+1)):
		return after, true
	}
	return 0, false
}

// townSetOff gives the token that goes on with the noun group from token i where a comma at token j parts a town from its
// state: "the Dearborn, Mich., company"; 0 where it does not.
func (s *sentence) townSetOff(j, i int) int {
	if s.tags[i] != pos.DT || j-1 == i || !s.isName(j-1) {
		return 0
	}
	start := j - 1
	for start-1 > i && s.isName(start-1) {
		start--
	}
	m, ok := s.places.Match(s.doc, s.first+start, s.first+s.n, &s.setting)
	end := m.Last - s.first
	switch {
	case !ok || !m.Chain || end <= j || end+1 >= s.n:
		return 0
	case s.hyphen(end):
		return end
	case s.text(end) == "," && s.dateAt(end+1) < 0 && (s.tags[end+1] == pos.NN || s.tags[end+1] == pos.NNS || s.adjectivesBeforeNoun(end+1)):
		return end + 1
	}
	return 0
}

// designation reports whether the number of a serial name ends at token i: "Selene-2".
func (s *sentence) designation(i int) bool {
	return i >= 2 && s.tags[i] == pos.CD && (s.hyphen(i-1) && s.isName(i-2) || s.isName(i-1))
}

// describes reports whether token i is an adjective or a participle.
func (s *sentence) describes(i int) bool { return s.tags[i].IsAdjective() || s.tags[i] == pos.VBN }

// hyphen reports whether token i is a hyphen that joins two parts of one word.
func (s *sentence) hyphen(i int) bool {
	if i <= 0 || i+1 >= s.n {
		return false
	}
	pair := s.doc.Tokens[s.first+i:][:2]
	return pair[0].Shape == prose.Mark && (pair[0].Flags|pair[1].Flags)&prose.SpaceBefore == 0 && s.text(i) == "-"
}

// dateAt gives the date that begins at token i, -1 for none.
func (s *sentence) dateAt(i int) int {
	for d := range s.dates {
		if s.dates[d].first == i {
			return d
		}
	}
	return -1
}

// nounAfterDate gives the token of the noun that date d stands before ("the April 6 airstrike", "Tuesday's call"); 0
// where it stands before none.
func (s *sentence) nounAfterDate(d int) int {
	i, j := s.dates[d].first, s.dates[d].last
	owns := j < s.n && s.tags[j] == pos.POS
	if j > 0 && hasAny(s.text(j-1), "'s", "’s", "'", "’") {
		owns = true
	} else if owns {
		j++
	}
	if owns && j < s.n && s.words[j].is(nounAny) && s.tags[j].IsVerb() {
		s.tags[j] = pos.NN
	}
	start := j
	for j < s.n && (s.tags[j].IsAdjective() || s.tags[j] == pos.VBN || s.tags[j] == pos.VBG || s.tags[j] == pos.CD || s.hyphen(j)) {
		j++
	}
	if j >= s.n || !s.tags[j].IsNoun() || j == 0 {
		if j > start && owns && s.tags[j-1] == pos.VBG {
			return j - 1
		}
		return 0
	}
	if owns || i > 0 && s.opensNoun(i-1) {
		return j
	}
	if start > 0 && s.text(start-1) == "," {
		return 0
	}
	if d := &s.dates[d]; d.last == i+1 && i > 0 && start == d.last && !s.words[i-1].is(prep) && s.tags[i-1] != pos.Comma && s.tags[j] != pos.NNP && !s.tags[i-1].IsAdverb() && !s.tags[i-1].IsMark() {
		return j // "allows Sunday opening hours"
	}
	for ; j < s.n && s.tags[j].IsNoun(); j++ { // no article: only an event noun will do, "Tuesday talks"
		if s.words[j].is(nounAny) && !s.words[j].is(nounWeak) && (i == 0 || !s.words[i-1].is(prep) || !isWeekday(s.text(i)) || i > 1 && s.tags[i-2].IsVerb() && hasAny(s.text(i-1), "off", "out", "up", "back")) {
			return j
		}
	}
	return 0
}

// opensNoun reports whether token i is an article, a possessive or an adjective that a noun must follow.
func (s *sentence) opensNoun(i int) bool {
	t := s.tags[i]
	return (t == pos.DT && !s.words[i].is(pron)) || t == pos.DT && s.text(i) != "both" && s.text(i) != "each" || t == pos.PRPS || t == pos.POS || t.IsAdjective() && !s.words[i].is(filler)
}

// isWeekday reports whether w begins with the name of a weekday.
func isWeekday(w string) bool {
	switch {
	case len(w) < 6:
		return false
	}
	switch w[:3] {
	case "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun":
		return hasAny(w, "day")
	}
	return false
}
