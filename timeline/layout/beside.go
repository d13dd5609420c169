package layout

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Beside tells of a short line what it is where its words say that it only stands beside a text: a caption, a byline, a
// stamp, furniture. It answers 0 for all others, and for lines of more than 250 bytes.
func Beside(line string) Kind {
	if len(line) > maxShort {
		return 0
	}
	line = strings.TrimSpace(line)
	switch {
	case isCredited(line), opens(line, captionOpenings[:]):
		return Caption
	case isFurniture(line):
		return Furniture
	case isByline(line):
		return Byline
	case isStamp(line):
		return Stamp
	}
	return 0
}

// captionOpenings are the first words of captions, in lower case.
var captionOpenings = [...]string{
	"photo:", "photos:", "image:", "picture:", "pictured:", "caption:", "file -", "file –", "file —", "file photo",
	"image source", "image caption", "media caption", "video caption", "photograph:",
}

// furnitureOpenings are the first words of lines that are none of an article, in lower case.
var furnitureOpenings = [...]string{
	"advertisement", "advertising", "article continues", "story continues", "continue reading", "read more", "read also",
	"also read", "must read", "read |", "read next", "related:", "related stories", "related articles", "related topics",
	"related news", "see also", "more on this", "more from ", "recommended", "sign up", "subscribe",
	"already a subscriber", "log in", "newsletter", "share this", "share on", "follow us", "like us on", "please follow",
	"join our", "click here", "tap here", "image copyright", "image credit", "photo by", "photo credit", "(photo",
	"watch:", "video:", "listen:", "copyright", "©", "all rights reserved", "we use cookies", "this site uses cookies",
	"this website uses cookies", "support our", "sponsored", "promoted", "most read", "most popular", "trending",
	"comments", "leave a comment", "post a comment", "loading", "skip to", "print this", "email this", "filed under",
	"published under", "posted in", "filed in", "tags:", "topics:", "key event", "key moment", "follow live",
}

// isFurniture reports whether the first words of a line tell that it is none of the article.
func isFurniture(line string) bool {
	if strings.HasPrefix(line, "The post ") && strings.Contains(line, " appeared first on ") {
		return true // at the end of the items of feeds
	}
	return opens(line, furnitureOpenings[:]) || mentions(line, "Follow live updates", "follow live updates")
}

// opens reports whether a line begins with one of openings and is no sentence that merely begins like it.
func opens(line string, openings []string) bool {
	for _, o := range openings {
		if len(line) >= len(o) && line[0]|0x20 == o[0]|0x20 && strings.EqualFold(line[:len(o)], o) && wordBorder(line, o) {
			return shortOrMarked(line, o)
		}
	}
	return false
}

// wordBorder reports whether the opening o of line ends where a word does.
func wordBorder(line, o string) bool {
	if len(line) == len(o) {
		return true
	}
	a, b := o[len(o)-1]|0x20, line[len(o)]|0x20
	return a < 'a' || a > 'z' || b < 'a' || b > 'z'
}

// shortOrMarked reports whether a line is no sentence that merely begins like furniture: "Comments on the plan are
// due on May 3." stays.
func shortOrMarked(line, o string) bool {
	rest := line[len(o):]
	words := strings.Count(rest, " ")
	return isMarked(o, rest) || words <= 4 || words <= 12 && !strings.HasSuffix(strings.TrimRight(line, `"”’'`), ".")
}

// isMarked reports whether an opening has a mark that no sentence begins with, or a colon behind it.
func isMarked(o, rest string) bool {
	if o[0] == '(' || o == "©" {
		return true
	}
	return strings.HasSuffix(o, ":") || strings.HasSuffix(o, "-") || strings.HasPrefix(strings.TrimLeft(rest, " "), ":")
}

// credits are what the captions of pictures end in.
var credits = [...]string{
	"getty images", "ap photo", "photo by", "photo:", "photograph:", "picture:", "foto:", "/reuters", "via ap",
	"via reuters", "handout", "rights reserved", "file photo",
}

// isCredited reports whether a line ends in the name of who took the picture, or holds the rights.
func isCredited(line string) bool {
	if len(line) < 8 || strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "reserved.") {
		return false
	}
	var tail [45]byte
	n := copy(tail[:], line[max(0, len(line)-len(tail)):])
	for i, c := range tail[:n] {
		if c >= 'A' && c <= 'Z' {
			tail[i] = c | 0x20
		}
	}
	return slices.ContainsFunc(credits[:], func(c string) bool { return bytes.Contains(tail[:n], []byte(c)) })
}

// bylineOpenings are the words before the names of those who made an article, in lower case.
var bylineOpenings = [...]string{
	"by ", "written by ", "reporting by ", "(reporting by ", "additional reporting by ", "edited by ", "editing by ",
	"compiled by ", "words by ", "story by ", "text by ",
}

// maxByline is how many words a byline has at most.
const maxByline = 16

// isByline reports whether a line names who wrote the article, and no more: "By Una Brandt and Jo Lind, Skerry Post".
func isByline(line string) bool {
	if strings.HasPrefix(line, "—") && strings.Contains(line, "(@") {
		return true // of a post: "— Una Brandt (@unabrandt) August 5, 2024"
	}
	for i, o := range bylineOpenings {
		if len(line) <= len(o) || !strings.EqualFold(line[:len(o)], o) {
			continue
		}
		words := strings.Fields(line[len(o):])
		if i > 0 {
			return len(words) <= maxByline
		}
		if len(words) > maxByline || len(words) < 2 || isClosed(line) {
			return false
		}
		return isName(words[0]) && isName(words[1]) ||
			mentions(line, "reporter", "correspondent", "staff writer", "our staff")
	}
	return false
}

func isName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// stampOpenings are the first words of lines that say when something was published or how long it takes, in lower case.
var stampOpenings = [...]string{
	"published", "first published", "originally published", "posted", "posted on", "updated", "last updated",
	"last modified", "modified", "this article was", "this story was", "this page was", "duration", "running time",
	"length:", "reading time", "estimated reading time", "video duration",
}

// maxStamp is how many words may follow the first ones of a stamp.
const maxStamp = 10

// isStamp reports whether a line says when the article was published or changed, or how long a film or the reading
// takes, and no more: "Last updated 5 May 2019, 14:05", "Duration 12:38", "3 min read", "2 hours ago".
func isStamp(line string) bool {
	if digits(line) > 0 {
		return isAgo(line)
	}
	words := strings.Count(line, " ") + 1
	if words <= maxStamp && strings.HasSuffix(line, " ago") && mentions(line, "Published", "Updated", "Posted") {
		return true
	}
	if words > 3+maxStamp || !strings.ContainsAny(line, "0123456789") {
		return false
	}
	for _, o := range stampOpenings {
		if len(line) < len(o) || !strings.EqualFold(line[:len(o)], o) || !wordBorder(line, o) {
			continue
		}
		rest := strings.TrimLeft(line[len(o):], ": ")
		if o[0] == 't' {
			return mentions(rest, "updated", "published", "modified", "amended")
		}
		return isDayOrClock(rest) || !isClosed(line)
	}
	return false
}

// isAgo reports whether a line is all of "2 hours ago", "3 min read".
func isAgo(line string) bool {
	if len(line) > len("11 months, 30 days ago") {
		return false
	}
	words := strings.Fields(line)
	n := len(words)
	if n < 2 || digits(words[0]) != len(words[0]) {
		return false
	}
	last := strings.ToLower(words[n-1])
	return last == "ago" || last == "read" && strings.HasPrefix(strings.ToLower(words[1]), "min")
}

// isDayOrClock reports whether what follows "published" is at once a date: "on 3 March", "3:15", "March 3".
func isDayOrClock(rest string) bool {
	const soon = 16 // bytes
	return digits(strings.TrimPrefix(strings.TrimPrefix(rest, "on "), "at ")) > 0 ||
		strings.IndexAny(rest[:min(len(rest), soon)], "0123456789") > 0
}

func mentions(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// clock gives the length of a clock time in digits at the start of a line, "9:15" or "15.59"; 0 for none.
func clock(line string) int {
	h := digits(line)
	if h == 0 || h > 2 || h+3 > len(line) {
		return 0
	}
	if mark := line[h]; mark != ':' && mark != '.' || digits(line[h+1:]) != 2 {
		return 0
	}
	return h + 3
}

// gluedClock gives the length of a clock time to which a line of a live blog is glued, "15:59Jo Smith", "15:59KEY
// EVENT"; 0 for none. What may follow a clock time in such a way, "15:59GMT", "9:15AM", is written in capitals.
func gluedClock(line string) int {
	n := clock(line)
	if n == 0 || n == len(line) {
		return 0
	}
	rest := line[n:]
	if strings.HasPrefix(rest, "KEY EVENT") || len(rest) > 1 && isName(rest) && unicode.IsLower(rune(rest[1])) {
		return n
	}
	return 0
}

// maxFilm is how long the title of a film beside its length may be, in bytes.
const maxFilm = 100

// isFilm reports whether a line is the length and the title of a film, "2:05 Storm hits coast": a clock time no
// programme would write so, alone among lines of another kind.
func isFilm(line string, around neighbours) bool {
	n := clock(line)
	if n != len("2:05") || len(line) > maxFilm || isClosed(line) {
		return false
	}
	title, ok := strings.CutPrefix(line[n:], " ")
	if next := strings.ToLower(firstField(title)); !ok || !isName(title) || next == "am" || next == "pm" {
		return false
	}
	alone := around.before == "" || isClosed(around.before)
	return alone && clock(around.before) == 0 && clock(around.after) == 0
}

// maxSigned is how many words the name of who wrote an entry of a live blog has at most.
const maxSigned = 4

// isSignature reports whether a text is nothing but a name.
func isSignature(s string) bool {
	words := strings.Fields(s)
	other := func(w string) bool { return !isName(w) }
	return len(words) > 0 && len(words) <= maxSigned && !slices.ContainsFunc(words, other)
}
