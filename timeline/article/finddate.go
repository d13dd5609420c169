package article

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
)

// An order says how a page writes a day in digits alone. The zero order means that it is not known: "04/05/2017" is
// then no date.
type order uint8

const (
	dayFirst order = iota + 1
	monthFirst
)

// A piece is a number, a word or a mark of a line that may hold a date.
type piece struct {
	text  string
	n     int // the value of a number
	kind  byte
	month time.Month // of a word that names one
	at    int        // byte offset in the line
	end   int        // byte offset behind it

	upper    bool // a word that begins with a capital
	capitals bool // a word in capitals
}

// The kinds of pieces. White space is none.
const (
	numberPiece = 'n'
	wordPiece   = 'w'
	markPiece   = 'm'
)

// maxPieces is how far into a line a date is looked for.
const maxPieces = 60

// findDay gives the first full date in s: in words in any order, or in digits with the year first, or last where the
// order of day and month is plain.
func findDay(s string, o order) (calendar.Span, bool) {
	list := pieces(s)
	for i := range list {
		if day, _, ok := dayAt(list[i:], o); ok {
			return day, true
		}
	}
	return calendar.Span{}, false
}

// dayAt reads a date at the start of p and gives how many pieces it takes.
func dayAt(p []piece, o order) (day calendar.Span, n int, ok bool) {
	switch {
	case len(p) == 0 || p[0].kind == markPiece:
		return day, 0, false
	case p[0].month != 0:
		return monthDayYear(p)
	case p[0].kind != numberPiece:
		return day, 0, false
	case len(p[0].text) == 8:
		day, ok = sane(p[0].n/10000, p[0].n/100%100, p[0].n%100)
		return day, 1, ok
	case len(p[0].text) == 4:
		return yearMonthDay(p)
	case len(p[0].text) > 2:
		return day, 0, false
	}
	if day, n, ok = dayMonthYear(p); ok {
		return day, n, ok
	}
	return digits(p, o)
}

// monthDayYear reads "May 2, 2017", "May 2nd 2017".
func monthDayYear(p []piece) (day calendar.Span, n int, ok bool) {
	i := skip(p, 1, ".")
	if !isNumber(p, i, 2) {
		return day, 0, false
	}
	d := p[i].n
	i = skip(p, i+1, ",", "st", "nd", "rd", "th", ".")
	if !isNumber(p, i, 4) {
		return day, 0, false
	}
	day, ok = sane(p[i].n, int(p[0].month), d)
	return day, i + 1, ok
}

// dayMonthYear reads "2 May 2017", "2nd of May, 2017", "2. Mai 2017", "2 de mayo de 2017".
func dayMonthYear(p []piece) (day calendar.Span, n int, ok bool) {
	i := skip(p, 1, ".", "st", "nd", "rd", "th", "of", "de", "-", "er", "º", "a")
	if i >= len(p) || p[i].month == 0 {
		return day, 0, false
	}
	m := p[i].month
	i = skip(p, i+1, ",", ".", "-", "de", "del")
	if !isNumber(p, i, 4) {
		return day, 0, false
	}
	day, ok = sane(p[i].n, int(m), p[0].n)
	return day, i + 1, ok
}

// yearMonthDay reads "2017-05-02", "2017/5/2", "2017. 5. 2", "2017年5月2日".
func yearMonthDay(p []piece) (day calendar.Span, n int, ok bool) {
	i := skip(p, 1, "-", "/", ".", "年", "년")
	if !isNumber(p, i, 2) || i != 2 {
		return day, 0, false
	}
	j := skip(p, i+1, "-", "/", ".", "月", "월")
	if !isNumber(p, j, 2) || j != 4 {
		return day, 0, false
	}
	day, ok = sane(p[0].n, p[i].n, p[j].n)
	return day, j + 1, ok
}

// digits reads "02.05.2017" and "13/05/2017". Points part the day, the month and the year in that order; other marks
// do in the order of the page, or in the only one that gives a date.
func digits(p []piece, o order) (day calendar.Span, n int, ok bool) {
	if len(p) < 5 || !isNumber(p, 2, 2) || !isNumber(p, 4, 4) || p[1].text != p[3].text {
		return day, 0, false
	}
	a, b, y := p[0].n, p[2].n, p[4].n
	switch {
	case p[1].text == ".":
	case p[1].text != "/" && p[1].text != "-":
		return day, 0, false
	case b > 12, o == monthFirst && a <= 12:
		a, b = b, a
	case a <= 12 && a != b && o == 0:
		return day, 0, false
	}
	day, ok = sane(y, b, a)
	return day, 5, ok
}

// skip gives the first place from i on that holds none of words.
func skip(p []piece, i int, words ...string) int {
	for i < len(p) && slices.Contains(words, p[i].text) {
		i++
	}
	return i
}

// isNumber reports whether piece i is a number of four digits, or for size 2 of one or two.
func isNumber(p []piece, i, size int) bool {
	if i >= len(p) || p[i].kind != numberPiece {
		return false
	}
	n := len(p[i].text)
	return n == size || n == 1 && size == 2
}

// sane gives the day y-m-d if a page can have been published on it. Templates leave the first days of calendars.
func sane(y, m, d int) (calendar.Span, bool) {
	first := m == 1 && d == 1 && (y == 1970 || y == 1900)
	if y < 1900 || y > 2200 || first {
		return calendar.Span{}, false
	}
	return calendar.On(y, time.Month(m), d)
}

// pieces splits the start of s.
func pieces(s string) []piece {
	list := make([]piece, 0, min(len(s)/4+1, maxPieces))
	for i := 0; i < len(s) && len(list) < maxPieces; {
		r, size := utf8.DecodeRuneInString(s[i:])
		start := i
		kind := byte(markPiece)
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case r >= '0' && r <= '9':
			kind = numberPiece
			i = runEnd(s, i, func(r rune) bool { return r >= '0' && r <= '9' })
		case unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) && !strings.ContainsRune("년월일", r):
			kind = wordPiece
			i = runEnd(s, i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
		default:
			i += size
		}
		p := newPiece(s[start:i], kind)
		p.at, p.end = start, i
		list = append(list, p)
	}
	return list
}

func runEnd(s string, i int, in func(rune) bool) int {
	if n := strings.IndexFunc(s[i:], func(r rune) bool { return !in(r) }); n >= 0 {
		return i + n
	}
	return len(s)
}

func newPiece(text string, kind byte) piece {
	p := piece{text: text, kind: kind}
	switch {
	case kind == numberPiece && len(text) <= 8:
		p.n, _ = strconv.Atoi(text)
	case kind == wordPiece && len(text) < 30:
		p.capitals, p.upper = isCapitals(text), startsUpper(text)
		p.text = strings.ToLower(text)
		p.month = months[p.text]
	}
	return p
}
