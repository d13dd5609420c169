package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// A Dateline is where a text says at its head from where it was written, and often when and for whom: "OSLO, Norway,
// May 2 (Agency) —". Its offsets are bytes into Text. The zero Dateline means that there is none.
type Dateline struct {
	Start int // of the place
	Place int // behind the place
	End   int // behind the dash, or at the end of the line where no dash follows

	dated bool // it tells a day, perhaps without its year
}

// datelineLines is how many lines of a text may hold its dateline, or the day of its publication.
const datelineLines = 6

// datelineSize is how many bytes of a line may be a dateline.
const datelineSize = 200

// FindDateline gives the dateline among the first lines of text whose body begins at byte from; the zero one if there
// is none.
func FindDateline(text string, from int) Dateline {
	for start, line := range headLinesOf(text[from:]) {
		d, _, ok := readDateline(startOf(line), calendar.Span{})
		if ok && d.dated && !onlyDateLine(text[from:], line) {
			break
		}
		if ok {
			at := from + start
			return Dateline{at + d.Start, at + d.Place, at + d.End, d.dated}
		}
	}
	return Dateline{}
}

// headLinesOf gives the first lines of text that are not blank, without the space around them, and where they begin.
func headLinesOf(text string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		n, at := 0, 0
		for line := range strings.SplitSeq(text, "\n") {
			bare := strings.TrimSpace(line)
			if bare != "" {
				if n++; n > datelineLines || !yield(at+strings.Index(line, bare), bare) {
					return
				}
			}
			at += len(line) + 1
		}
	}
}

// startOf gives the pieces of a line that may be a dateline.
func startOf(line string) []piece { return pieces(line[:min(len(line), datelineSize)]) }

// readDateline reads a dateline at the start of a line, whose pieces are p, and the day that it tells; zero if it tells
// none. One without a year takes that of month, if it is in this month. A place in capitals needs a dash behind it, or
// a date and a mark or the end of the line; one in small letters also a part, an agency or a date: "Taipei, Taiwan —",
// "Oslo (Agency) —". A date and an agency do without a place: "May 2 (Agency) —".
func readDateline(p []piece, month calendar.Span) (d Dateline, day calendar.Span, ok bool) {
	r := datelineReader{p: p, month: month}
	capitals, parts := r.place()
	if r.i == 0 && r.dateAt(0) == 0 {
		return d, day, false
	}
	placed := r.i > 0
	if placed {
		d.Place = r.p[r.i-1].end
	}
	r.extras()
	switch dash := r.dash(); {
	case !placed:
		ok = dash && r.agency
	case dash:
		ok = capitals || parts || r.agency || r.dated
	default:
		ok = r.endsUndashed(capitals)
	}
	if !ok {
		return Dateline{}, day, false
	}
	d.End, d.dated = r.p[r.i-1].end, r.dated
	return d, r.day, true
}

// endsUndashed goes behind the mark that a dateline without a dash ends with, and reports whether what was read is one.
func (r *datelineReader) endsUndashed(capitals bool) bool {
	mark := r.mark()
	if !capitals {
		return r.dated && r.agency && mark
	}
	return r.dated && (mark || r.agency || r.i == len(r.p))
}

// A datelineReader goes through the pieces of a line.
type datelineReader struct {
	p     []piece
	i     int
	month calendar.Span

	day           calendar.Span
	dated, agency bool
}

// maxPlace is how many pieces the place of a dateline may have.
const maxPlace = 12

// place goes behind the place: words with capitals, and small ones between them. It is in capitals if its first word
// is; it has parts if there is a comma in it.
func (r *datelineReader) place() (capitals, parts bool) {
	end := 0
	for i := 0; i < min(len(r.p), maxPlace); i++ {
		p := &r.p[i]
		if p.upper && !weekdays.Has(p.text) && (p.month == 0 || r.dateAt(i) == 0) {
			parts = parts || i > 0 && r.p[i-1].text == ","
			end = i + 1
		} else if i == 0 || !r.inPlace(i) {
			break
		}
	}
	if end == 0 {
		return false, false
	}
	if r.i = end; end < len(r.p) && r.p[end].text == "." { // "D.C."
		r.i++
	}
	return r.p[0].capitals, parts
}

// inPlace reports whether piece i can stand between the words of the name of a place.
func (r *datelineReader) inPlace(i int) bool {
	switch p := &r.p[i]; {
	case p.kind == wordPiece:
		return placeWords.Has(p.text)
	case p.text == "-":
		return !r.spaced(i)
	default:
		return strings.Contains(",.'’", p.text)
	}
}

// placeWords are the small words within the names of places.
var placeWords = english.Listed("article place")

// spaced reports whether white space goes before piece i, or after it.
func (r *datelineReader) spaced(i int) bool {
	return i > 0 && r.p[i].at > r.p[i-1].end || i+1 < len(r.p) && r.p[i+1].at > r.p[i].end
}

// extras goes behind the date and the agency, in any order: ", May 2, 2017 (Agency)", "(Agency), 2 May", "/Newswire/".
func (r *datelineReader) extras() {
	for r.i < len(r.p) {
		switch p := &r.p[r.i]; {
		case p.text == ",", p.text == "|" && !r.dated:
			r.i++
		case p.text == "(" || p.text == "/":
			if !r.bracket() {
				return
			}
		default:
			if n := r.dateAt(r.i); n == 0 || r.dated {
				return
			}
			r.date()
		}
	}
}

// bracket goes behind what stands in brackets or between slashes.
func (r *datelineReader) bracket() bool {
	closing := strings.Replace(r.p[r.i].text, "(", ")", 1)
	for end := r.i + 1; end < min(len(r.p), r.i+maxPlace); end++ {
		if r.p[end].text != closing {
			continue
		}
		if r.i++; r.dateAt(r.i) > 0 && !r.dated {
			r.date()
		} else {
			r.agency = true
		}
		r.i = end + 1
		return true
	}
	return false
}

// dash goes behind a dash, and behind a date between two dashes if none was told before: "PORTO — May 2, 2017 — The
// harbour".
func (r *datelineReader) dash() bool {
	if !r.oneDash() {
		return false
	}
	if !r.dated && r.dateAt(r.i) > 0 {
		behind := *r
		if behind.date(); behind.oneDash() {
			*r = behind
		}
	}
	return true
}

// oneDash goes behind a dash.
func (r *datelineReader) oneDash() bool {
	if r.i >= len(r.p) {
		return false
	}
	switch r.p[r.i].text {
	case "—", "–", "_":
		r.i++
		return true
	case "-":
		double := r.i+1 < len(r.p) && r.p[r.i+1].text == "-"
		if !double && !r.spaced(r.i) {
			return false
		}
		for r.i < len(r.p) && r.p[r.i].text == "-" {
			r.i++
		}
		return true
	}
	return false
}

// mark goes behind a mark that may end a dateline instead of a dash: "GENEVA, May 2:", "GENEVA, May 2."
func (r *datelineReader) mark() bool {
	if r.i >= len(r.p) || !strings.Contains(":.|[", r.p[r.i].text) {
		return false
	}
	if r.p[r.i].text != "[" {
		r.i++
	}
	return true
}

// isCapitals reports whether a word is in capitals.
func isCapitals(word string) bool {
	return len(word) > 1 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

// startsUpper reports whether a word begins with a capital.
func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
