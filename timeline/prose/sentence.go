package prose

import (
	"strings"
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
