package event

import (
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// mendVerb makes a verb of token i where only the tagger took it for none, and the other way round: "Troops withdrew",
// "Doors open at six", "to Cairo". finite says whether there is a finite verb between the commas around it.
func (s *sentence) mendVerb(i int, finite bool) {
	t := s.tags[i]
	switch t {
	case pos.VBD, pos.VBP, pos.VBZ, pos.VB:
		s.tags[i] = s.mendedFinite(i, finite)
	case pos.VBN:
		s.tags[i] = s.mendedParticiple(i, finite)
	case pos.VBG:
		s.tags[i] = s.mendedGerund(i)
	case pos.NN, pos.NNS, pos.NNP:
		s.tags[i] = s.mendedNoun(i, finite)
	case pos.JJ, pos.JJS:
		s.tags[i] = s.mendedAdjective(i)
	case pos.IN, pos.RB, pos.DT:
		s.tags[i] = s.mendedSmall(i)
	}
	if s.tags[i] == t && !t.IsVerb() {
		s.tags[i] = s.missedVerb(i, finite)
	}
}

// mendedFinite gives the tag of token i, which the tagger took for a finite verb or an infinitive.
func (s *sentence) mendedFinite(i int, finite bool) pos.Tag {
	w, t, before := s.words[i], s.tags[i], s.tags[i-1]
	switch {
	case s.isPlaceName(i):
		return pos.NNP
	case t == pos.VBZ && w.is(nounAny) && before == pos.NNS:
		return pos.NNS // "after the fisheries talks"
	case t == pos.VBP && w.is(nounAny) && w.verb == s.text(i) && !w.is(past) && (before == pos.NN || before == pos.NNP) && !hasAny(s.text(i-1), "s") && s.tagAt(i+1) == pos.IN && !s.has(pos.CC, i):
		return pos.NN // "Opening address by the mayor"
	case (t == pos.VBD || t == pos.VBP) && w.class == 0 && !s.capital(i) && !hasAny(s.text(i), "ed") && before.IsNoun() && s.nounAfter(i):
		return pos.NN // "Roscosmos cosmonaut Oleg Novitskiy"
	case t != pos.VB && s.isClosed(i):
		return pos.JJ // "behind closed doors"
	case (t == pos.VBP || t == pos.VB) && i > 1 && before.IsAdjective() && s.tags[i-2] == pos.DT:
		return pos.NN // "the third rise"
	case t == pos.VB && (before == pos.NNS || before == pos.NNPS) && !finite && !s.led(i-1):
		return pos.VBP // "Ministers discuss the deficit on Monday"
	case t == pos.VBP && w.is(participle) && w.verb == s.text(i) && i > 1 && s.text(i-1) == "," && (s.tags[i-2] == pos.NN || s.tags[i-2] == pos.NNP):
		return pos.VBN // "the reading room, shut since May"
	}
	return t
}

// mendedParticiple gives the tag of token i, which the tagger took for a past participle.
func (s *sentence) mendedParticiple(i int, finite bool) pos.Tag {
	w, before, next := s.words[i], s.tags[i-1], s.tagAt(i+1)
	switch {
	case s.isPlaceName(i):
		return pos.NNP
	case w.is(past) && before.IsNoun() && (next == pos.DT || next == pos.PRP || next == pos.PRPS) && s.dateAt(i+1) < 0 && s.subordinated(i):
		return pos.VBD // "After the court jailed the banker"
	case before.IsNoun() && i > 2 && s.tags[i-2] == pos.DT && (s.tags[i-3] == pos.WDT || s.text(i-3) == "that"):
		s.tags[i-3] = pos.WDT
		return pos.VBD // "a cask that a diver found in 2019"
	case s.isClosed(i):
		return pos.JJ
	case w.is(past) && (!finite && before == pos.NN || before == pos.NNS) && next == pos.IN && s.subordinated(i) && s.short(i):
		return pos.VBD // "since a ceiling collapsed in August", "before polls opened on Sunday"
	case i+2 < s.n && s.hyphen(i+1) && s.tags[i+2].IsNoun():
		return pos.JJ // "frozen-food maker"
	}
	return pos.VBN
}

// mendedGerund gives the tag of token i, which the tagger took for a form in -ing.
func (s *sentence) mendedGerund(i int) pos.Tag {
	w, before, next := s.words[i], s.tags[i-1], s.tagAt(i+1)
	switch {
	case s.isPlaceName(i):
		return pos.NNP
	case i > 1 && before == pos.NN && (s.tags[i-2] == pos.IN || s.tags[i-2] == pos.CC) && !w.is(phase|prep) && s.objectless(i+1):
		return pos.NN // "cleared of money laundering last month"
	case i > 1 && before == pos.NNP && s.tags[i-2] == pos.DT && w.is(nounAny|venue) && s.objectless(i+1):
		return pos.NN // "at the Rhem crossing"
	case w.is(nounAny) && !w.is(nounWeak) && (before.IsAdjective() && next == pos.VBN || (before.IsAdjective() || before == pos.NN) && next == pos.VBD):
		return pos.NN // "Enemy shelling killed"
	}
	return pos.VBG
}

// mendedNoun gives the tag of token i, which the tagger took for a noun.
func (s *sentence) mendedNoun(i int, finite bool) pos.Tag {
	w, t, before, next := s.words[i], s.tags[i], s.tags[i-1], s.tagAt(i+1)
	switch {
	case t == pos.NN && w.is(past) && !w.is(participle) && w.noun == "" && w.verb != s.text(i) && !s.capital(i) && !finite && before != pos.DT && before != pos.PRPS:
		if before == pos.JJ {
			s.tags[i-1] = pos.NN
		}
		return pos.VBD // "the premier flew"
	case t == pos.NN && s.text(i) == "set" && before.IsNoun() && i+2 < s.n && s.text(i+1) == "for" && s.dateAt(i+2) >= 0:
		return pos.VBN // "a hearing set for May 3"
	case t == pos.NNP && !s.capital(i) && s.text(i) == lower(s.text(i)):
		return pos.NN
	case t == pos.NNS && before == pos.CC && w.is(third) && finite && (next == pos.IN || next == pos.DT && (s.text(i+1) == "a" || s.text(i+1) == "an")):
		return pos.VBZ // "starts on August 11 and runs until May 19"
	case t == pos.NN && w.is(past) && w.verb == s.text(i) && before == pos.NN && !finite && i+1 < s.n && (next == pos.CD || s.text(i+1) == "$") && s.dateAt(i+1) < 0 && !s.doc.Sentences[s.index].Heading:
		return pos.VBD // "The tunnel cost 2 billion"
	case t == pos.NN && w.is(past) && w.verb == s.text(i) && before == pos.NN && i > 1 && s.tags[i-2] == pos.DT && s.statement() && (next == pos.IN || next == pos.RB):
		return pos.VBD // "The dam burst at noon"
	}
	return t
}

// mendedAdjective gives the tag of token i, which the tagger took for an adjective.
func (s *sentence) mendedAdjective(i int) pos.Tag {
	w, t, before, next := s.words[i], s.tags[i], s.tags[i-1], s.tagAt(i+1)
	switch {
	case t == pos.JJ && s.capital(i) && w.class == 0 && next.IsFinite() && !before.IsNoun() && before != pos.DT && !s.doc.Sentences[s.index].Heading:
		return pos.NNP // "that Elian must be returned"
	case t == pos.JJ && w.is(nounAny) && before == pos.DT && s.objectless(i+1):
		return pos.NN // "moved the final to May 9"
	case t == pos.JJ && w.is(participle) && s.words[i-1].is(be) && i+1 < s.n && (s.text(i+1) == "for" || s.text(i+1) == "on"):
		return pos.VBN // "is forecast for Friday"
	case t == pos.JJ && (before == pos.NNS || before == pos.CC && s.has(pos.VBP, i)) && w.verb == s.text(i) && i+2 < s.n && next == pos.IN && s.dateAt(i+2) >= 0:
		return pos.VBP // "Doors open at six and close at nine"
	case t == pos.JJ && w.is(role|office) && before.IsAdjective() && !s.nounAfter(i):
		return pos.NN // "its chief executive"
	case t == pos.JJS && w.is(nounAny) && !w.is(nounWeak|verbAny) && before == pos.DT && next == pos.IN:
		return pos.NN // "an inquest into"
	}
	return t
}

// mendedSmall gives the tag of token i, which the tagger took for one of the small words.
func (s *sentence) mendedSmall(i int) pos.Tag {
	switch t := s.tags[i]; {
	case t == pos.IN && s.text(i) == "that" && s.tags[i-1] == pos.IN:
		return pos.DT // "the text of that ruling"
	case t == pos.RB && s.text(i) == "there" && i+2 < s.n && (s.words[i+1].is(be) || s.tags[i+1] == pos.MD && s.words[i+2].is(be)):
		return pos.EX // "a month later there will be"
	case t == pos.DT && s.words[i].is(nounAny), t == pos.IN && s.words[i].class == 0 && !s.capital(i) && len(s.text(i)) > 3:
		return pos.NN // "copper fell": the lists have all prepositions
	default:
		return t
	}
}

// missedVerb gives the tag of token i, which nothing has taken for a verb so far.
func (s *sentence) missedVerb(i int, finite bool) pos.Tag {
	w, t, before := s.words[i], s.tags[i], s.tags[i-1]
	switch {
	case s.capital(i) || !w.is(verbAny) || w.is(modal|be|have|do):
	case w.is(past) && !w.is(participle) && w.noun == "" && w.verb != s.text(i) && !t.IsNoun() && t != pos.IN:
		return pos.VBD
	case w.is(past) && t == pos.JJ && !s.nounAfter(i) && before.IsNoun():
		return pos.VBN
	case t == pos.NN && w.verb == s.text(i) && !w.is(nounAny|role|office|body|group|venue) && s.isName(i-1) && endsInPlural(s.text(i-1)) && !s.tagAt(i+1).IsFinite() && (i == 1 || !s.tags[i-2].IsNoun() && s.tags[i-2] != pos.DT):
		return pos.VBP // "Rovers face the league leaders"
	case finite || before != pos.NNS && before != pos.NNPS && before != pos.NNP:
	case w.is(past) && t.IsNoun() && s.nounAfter(i):
		return pos.VBD
	case w.verb == s.text(i) && !s.nounAfter(i) && (t.IsAdjective() || t.IsAdverb() || t == pos.NN) && (before != pos.NNP || !hasAny(s.text(i-1), "ing")):
		return pos.VBP
	}
	return t
}

// isPlaceName reports whether token i, taken for a verb, is a name behind a preposition: "to Cairo".
func (s *sentence) isPlaceName(i int) bool {
	return s.capital(i) && (s.tags[i-1] == pos.TO || s.tags[i-1] == pos.IN) && !s.doc.Sentences[s.index].Heading
}

// isClosed reports whether the verb at token i describes a noun behind a preposition: "behind closed doors".
func (s *sentence) isClosed(i int) bool {
	return s.tags[i-1] == pos.IN && !s.words[i-1].is(sub) && s.text(i-1) != "that" && s.nounAfter(i)
}

// nounAfter reports whether a noun or an adjective stands behind token i, and no date.
func (s *sentence) nounAfter(i int) bool {
	t := s.tagAt(i + 1)
	return (t.IsNoun() || t.IsAdjective()) && s.dateAt(i+1) < 0
}

// tagAt gives the tag of token i, 0 beyond the end.
func (s *sentence) tagAt(i int) pos.Tag {
	if i >= s.n {
		return 0
	}
	return s.tags[i]
}

func (s *sentence) capital(i int) bool { return s.doc.Tokens[s.first+i].Is(prose.Capital) }
