package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stop is a token that may close a sentence.
type stop struct {
	token int32
	kind  stopKind
}

// A stopKind says what must follow a stop for the sentence to end there.
type stopKind uint8

const (
	closing   stopKind = iota + 1 // a full stop and its kind: anything but a small letter
	shortened                     // an abbreviation: a word that begins sentences
	clock                         // a.m. and p.m.: a capital, but no word of the lexicon (Tuesday) and no zone (EDT)
)

// starters are words that begin sentences and hardly ever go on with a name or a date.
var starters = NewLexicon(strings.Fields(`the a an this that these those it its he his she her they their we our you
	your i my in on at for from by with to of as after before since until during under among despite according amid
	against when while where why how who what if although though because so but and or yet however meanwhile still also
	then there here now no not some many most both each another once all only such several earlier later last next asked
	mr mrs ms`))

// counters are the number words that begin sentences behind a clock time: "by 8 p.m. First results".
var counters = NewLexicon(strings.Fields(`one two three four five six seven eight nine ten eleven twelve first second
	third`))

// split finds the sentences. Every block ends one.
func (d *Document) split() {
	paragraph, at, last := 0, 0, 0
	for k := range d.Blocks {
		first := last
		for last < len(d.Tokens) && (k+1 == len(d.Blocks) || d.Tokens[last].Start < d.Blocks[k+1].Start) {
			last++
		}
		if first == last {
			continue
		}
		if first > 0 && (d.Blocks[k].Apart || d.closed(first)) {
			paragraph++
		}
		at = d.cut(first, last, at, Sentence{Block: k, Paragraph: paragraph})
	}
}

// cut appends the sentences of the tokens [first, last), which are those of a block and have the place that like has.
// Their stops begin at index at; it gives the index after them.
func (d *Document) cut(first, last, at int, like Sentence) int {
	only := first
	for ; at < len(d.stops) && int(d.stops[at].token) < last; at++ {
		s := d.stops[at]
		if int(s.token) < first {
			continue
		}
		if next := d.passClosers(int(s.token)+1, last); next < last && d.ends(s, next, last) {
			d.sentence(first, next, like)
			first = next
		}
	}
	if first < last {
		d.sentence(first, last, like)
		d.Sentences[len(d.Sentences)-1].Heading = first == only && d.isHeading(first, last)
	}
	return at
}

// maxSentence is the greatest length of a sentence in tokens. Longer ones are no prose; they are cut, so that work that
// grows with the square of a sentence stays linear in the text.
const maxSentence = 1000

func (d *Document) sentence(first, last int, like Sentence) {
	for ; last-first > maxSentence; first += maxSentence {
		d.piece(first, first+maxSentence, like)
	}
	d.piece(first, last, like)
}

func (d *Document) piece(first, last int, like Sentence) {
	d.Tokens[first].Flags |= SentenceStart
	like.First, like.Last = first, last
	like.Start, like.End = int(d.Tokens[first].Start), int(d.Tokens[last-1].End)
	d.Sentences = append(d.Sentences, like)
}

// maxHeading is the greatest length of a heading in bytes.
const maxHeading = 140

// isHeading reports whether the tokens [first, last), which are all of a line or a paragraph, are short and have no
// closing mark.
func (d *Document) isHeading(first, last int) bool {
	if d.Tokens[last-1].End-d.Tokens[first].Start > maxHeading || d.closed(last) {
		return false
	}
	switch d.Of(last - 1) {
	case ",", ";", "-", "–", "—":
		return false
	}
	return true
}

// closed reports whether the token before next, quotes and brackets aside, is a closing mark.
func (d *Document) closed(next int) bool {
	for next > 0 && d.isCloser(next-1) {
		next--
	}
	return next > 0 && d.isClosing(next-1)
}

// isClosing reports whether token i is a full stop or one of its kind.
func (d *Document) isClosing(i int) bool {
	if d.Tokens[i].Shape != Mark {
		return false
	}
	switch c := d.Text[d.Tokens[i].Start]; c {
	case '.', '!', '?':
		return true
	case "…"[0]:
		return d.Of(i) == "…"
	}
	return false
}

// passClosers passes the quotes and brackets that close, and further stops.
func (d *Document) passClosers(i, last int) int {
	for i < last {
		spaced := d.Tokens[i].Is(SpaceBefore)
		switch {
		case d.isFootnote(i, last):
			i += len("[1]")
		case !spaced && (d.isCloser(i) || d.isClosing(i)), spaced && d.isLateQuote(i, last):
			i++
		default:
			return i
		}
	}
	return i
}

// isFootnote reports whether tokens i to i+2 are a number in square brackets.
func (d *Document) isFootnote(i, last int) bool {
	return i+2 < last && d.Of(i) == "[" && d.Tokens[i+1].Shape == Number && d.Of(i+2) == "]"
}

// isLateQuote reports whether token i, which follows a space, is a quote that closes.
func (d *Document) isLateQuote(i, last int) bool {
	if d.Tokens[i].Shape != Mark || i+1 < last && !d.Tokens[i+1].Is(SpaceBefore) {
		return false
	}
	switch d.Of(i) {
	case `"`, "''", "”":
		return true
	}
	return false
}

// isCloser reports whether token i is a quote or bracket that closes, if it follows without a space.
func (d *Document) isCloser(i int) bool {
	if d.Tokens[i].Shape != Mark {
		return false
	}
	switch d.Of(i) {
	case `"`, "'", "''", "”", "’", "»", "›", ")", "]", "}":
		return true
	}
	return false
}

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
