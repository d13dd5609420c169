package prose

import (
	"unicode"
	"unicode/utf8"
)

// ends reports whether the stop s closes a sentence before the token next.
func (d *Document) ends(s stop, next, last int) bool {
	at := int(s.token)
	if !d.Tokens[next].Is(SpaceBefore) {
		return s.kind == closing && d.isGlued(at, next)
	}
	word, quote := d.passOpeners(next, last)
	switch {
	case word == last || d.Of(word) == ".":
		return false
	case s.kind == closing:
		return !d.isSmall(word) && !d.isListNumber(at) && !d.isAsked(at, word, last)
	case !d.Tokens[word].Is(Capital) || s.kind == clock && d.clockGoesOn(at, next, word, last):
		return false
	}
	return quote || d.isStarter(word) || s.kind == clock && !d.isOfClock(word)
}

// clockGoesOn reports whether what follows the clock time that ends in token at belongs to it: "at 10 a.m. Moscow
// time", or is what happens then, in a line of a programme: "10:30 a.m. Speech by the mayor".
func (d *Document) clockGoesOn(at, next, word, last int) bool {
	if d.isDash(next) || d.inBrackets(at) || word+1 < last && d.Of(word+1) == "time" {
		return true
	}
	return d.opensLine(at) && !d.Tokens[next].Is(LineStart)
}

// isOfClock reports whether token i tells more of a clock time before it: a day or a zone.
func (d *Document) isOfClock(i int) bool {
	t := d.Tokens[i]
	return t.Word != 0 && counters.ID(d.Of(i)) == 0 || d.isZone(t)
}

// opensLine reports whether the clock time that token i ends begins a line.
func (d *Document) opensLine(i int) bool {
	for n := 0; n < len("10:30") && i > 0 && !d.Tokens[i].Is(LineStart); n++ {
		i--
		if t := d.Tokens[i]; t.Shape != Number && d.Of(i) != ":" && d.Of(i) != "." {
			return false
		}
	}
	return d.Tokens[i].Is(LineStart)
}

// isZone reports whether t looks like the abbreviation of a time zone: "EDT", "UTC".
func (d *Document) isZone(t Token) bool {
	return t.Is(AllCaps) && int(t.End-t.Start) <= len("AEDT") && (d.Text[t.End-1] == 'T' || d.Text[t.End-1] == 'C')
}

// isDash reports whether token i is a dash or a hyphen.
func (d *Document) isDash(i int) bool {
	switch d.Of(i) {
	case "-", "–", "—", "--":
		return true
	}
	return false
}

// inBrackets reports whether token i stands in brackets that opened a few tokens before: "(8:25 a.m. Baikonur time".
func (d *Document) inBrackets(i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch d.Of(j) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

func (d *Document) isStarter(i int) bool { return starters.ID(d.Of(i)) != 0 }

// isGlued reports whether a space was forgotten after the full stop: "ruled.The court".
func (d *Document) isGlued(dot, next int) bool {
	if dot == 0 || dot+1 != next || next+1 == len(d.Tokens) || !d.Tokens[next+1].Is(SpaceBefore) {
		return false
	}
	before, after := d.Tokens[dot-1], d.Tokens[next]
	return before.Shape == Word && !before.Is(Capital) && after.Flags&(Capital|AllCaps) == Capital && d.isStarter(next)
}

// isSmall reports whether token i is a word that begins with a small letter and has no capital after it ("eBay" has).
func (d *Document) isSmall(i int) bool {
	t := d.Tokens[i]
	if t.Shape != Word || t.Is(Capital) {
		return false
	}
	r, n := utf8.DecodeRuneInString(d.Text[t.Start:t.End])
	return unicode.IsLower(r) && (n == len(d.Of(i)) || classes[d.Text[int(t.Start)+n]] != upper)
}

// isListNumber reports whether token dot stands after a number that opens its line: "1. Opening remarks".
func (d *Document) isListNumber(dot int) bool {
	if dot == 0 || d.Tokens[dot].Is(SpaceBefore) {
		return false
	}
	t := d.Tokens[dot-1]
	return t.Is(LineStart) && t.Shape == Number && t.End-t.Start <= 3
}

// isAsked reports whether the stop is a question or a cry in quotes that the sentence goes on after: “Why?” Ms. Bell
// asked.
func (d *Document) isAsked(at, word, last int) bool {
	c := d.Text[d.Tokens[at].Start]
	if c != '?' && c != '!' || at+1 == word || !d.isCloser(at+1) {
		return false
	}
	for i := word; i < min(word+5, last); i++ {
		switch d.Of(i) {
		case "asked", "said", "says", "asks", "wrote", "writes", "shouted", "added", "told", "cried":
			return true
		}
	}
	return false
}

// passOpeners passes the quotes, brackets and dashes that open a sentence, three at most; quote tells of a quote among
// them.
func (d *Document) passOpeners(i, last int) (word int, quote bool) {
	for stop := min(i+3, last); i < stop && d.Tokens[i].Shape == Mark; i++ {
		switch d.Of(i) {
		case `"`, "“", "‘", "«", "``", "`", "'", "„", "''":
			quote = true
		case "(", "[", "-", "–", "—", "--", "•", "*", "·":
		default:
			return i, quote
		}
	}
	return i, quote
}
