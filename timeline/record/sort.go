package record

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/english"
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// Words that tell what a piece of a line is. Those of venues stand last in the name of one, or behind "at the".
var (
	venues  = english.Listed("venues")
	streets = english.Listed("streets")
	rooms   = english.Listed("rooms")
	prices  = english.Listed("prices")
	remote  = english.Listed("remote")
	off     = english.Listed("off")
)

// sortOf tells what a piece of words is.
func (c *cutter) sortOf(p *piece) sort {
	text := strings.ToLower(c.words(p.first, p.last))
	first, _, _ := strings.Cut(text, " ")
	switch {
	case isCalledOff(text):
		return calledOff
	case isFigures(text):
		return figures
	case isLink(text), remote.Has(strings.ReplaceAll(text, " ", "-")):
		return link
	case p.last-p.first <= 10 && (isPrice(text) || prices.Has(first) && len(c.l.pieces) > 0):
		return price
	case c.isAddress(p):
		return address
	case c.isPlace(p):
		return where
	}
	return plain
}

func isCalledOff(text string) bool {
	text = strings.ToLower(text)
	first, _, _ := strings.Cut(text, " ")
	return off.Has(first) && first != "off" || text == "called off" || text == "off"
}

// isFigures reports whether a text is nothing but numbers and dashes: the sets of a match.
func isFigures(text string) bool {
	return text != "" && strings.Trim(text, "0123456789-–() ") == "" && strings.ContainsAny(text, "-–")
}

// isLink reports whether a text is the address of a page or a mailbox.
func isLink(text string) bool {
	text = strings.TrimRight(text, ".")
	if strings.ContainsAny(text, " ") || len(text) < 5 {
		return false
	}
	dot := strings.LastIndexByte(text, '.')
	if strings.HasPrefix(text, "http") || strings.HasPrefix(text, "www.") {
		return true
	}
	host, _, _ := strings.Cut(text[max(dot, 0):], "/")
	return dot > 1 && len(host) > 2 && strings.Trim(host, ".abcdefghijklmnopqrstuvwxyz") == ""
}

// isPrice reports whether a text begins or ends with a sum: "$15", "£5 on the door", "50p".
func isPrice(text string) bool {
	r, n := utf8.DecodeRuneInString(text)
	if unicode.Is(unicode.Sc, r) && n < len(text) {
		return unicode.IsDigit(rune(strings.TrimLeft(text[n:], " ")[0]))
	}
	number := strings.TrimLeft(text, "0123456789.,")
	switch strings.TrimSpace(number) {
	case "p", "kr", "euros", "euro", "dollars", "pounds", "€", "£", "$", "eur", "usd":
		return len(number) < len(text)
	}
	return false
}

// isAddress reports whether a piece is a number and a street, or a box of the post.
func (c *cutter) isAddress(p *piece) bool {
	if p.last-p.first < 2 || p.last-p.first > 8 {
		return false
	}
	if c.Doc.Tokens[p.first].Shape != prose.Number {
		return strings.HasPrefix(c.words(p.first, p.last), "P.O. Box")
	}
	return streets.In(c.Doc, p.first+1, p.last)
}

// isPlace reports whether a piece is a place: "at the Botanical Museum", "Lansdowne Road", "Oslo", "Room 2".
func (c *cutter) isPlace(p *piece) bool {
	i := p.first
	if w := strings.ToLower(c.Doc.Of(i)); p.last-i > 1 && (w == "at" || w == "in") {
		return c.venue(i+1, p.last) || c.covered(i+1, p.last) || c.name(i+1, p.last)
	}
	if len(c.l.pieces) == 0 {
		return c.venue(i, p.last) && c.name(i, p.last)
	}
	switch p.behind {
	case ',', '|':
		return c.covered(i, p.last) || c.name(i, p.last) || c.venue(i, p.last) && p.last-i < 3
	case '.':
		return c.covered(i, p.last) || c.venue(i, p.last) && p.last-i < 3
	}
	return false
}

// maxName is how many tokens the name of a place has at most.
const maxName = 7

// name reports whether tokens [first, last) are written as a name is: capitals, numbers, and small words between them.
func (c *cutter) name(first, last int) bool {
	if first >= last || last-first > maxName || !c.capital(first) || !c.named(first, last) {
		return false
	}
	for i := first; i < last; i++ {
		switch strings.ToLower(c.Doc.Of(i)) {
		case "of", "the", "and", "'s", "’s", "&", "-", ".", "'", "’":
		case "v", "vs", "by", "with":
			return false
		default:
			if !c.capital(i) && c.Doc.Tokens[i].Shape == prose.Word && !c.venueWord(i) {
				return false
			}
		}
	}
	return true
}

// named reports whether the last of tokens [first, last) can close a name: a capital, a word like "park", the number of
// a room.
func (c *cutter) named(first, last int) bool {
	if last-first > 1 && (c.Doc.Of(last-1) == "'s" || c.Doc.Of(last-1) == "’s") {
		last--
	}
	number := last-first > 1 && (rooms.Has(c.Doc.Of(first)) || rooms.Has(c.Doc.Of(last-2)))
	return c.capital(last-1) || c.venueWord(last-1) || number
}

func (c *cutter) capital(i int) bool { return c.Doc.Tokens[i].Is(prose.Capital) }

func (c *cutter) venueWord(i int) bool { return venues.Has(c.Doc.Of(i)) }

// venue reports whether tokens [first, last) name a building or site by the kind of it.
func (r *reader) venue(first, last int) bool {
	if first < last && (strings.EqualFold(r.Doc.Of(first), "the") || strings.EqualFold(r.Doc.Of(first), "a")) {
		first++
	}
	if first >= last || last-first > maxName {
		return false
	}
	kind := strings.ToLower(r.Doc.Of(last - 1))
	if last-first == 1 {
		return venues.Has(kind)
	}
	opens := strings.ToLower(r.Doc.Of(first))
	if opens == "st" || opens == "st." {
		return true // a church
	}
	return venues.Has(kind) || streets.Has(kind) || rooms.Has(opens) && last-first < 4
}

// covered reports whether the gazetteer has tokens [first, last) as one place, or as one within another.
func (r *reader) covered(first, last int) bool {
	if first >= last || last-first > maxName+2 {
		return false
	}
	for m := range r.Places.Mentions(r.Doc, first, last, &r.Setting) {
		return m.First <= first+1 && m.Last >= last && m.Doubt < place.Body
	}
	return false
}
