package article

import (
	"strings"
	"unicode"

	"dateline/timeline/calendar"
)

// datelineLines is how many lines of a text may hold its dateline.
const datelineLines = 6

// dateline finds the day of publication in the first lines of a text: a line that is nothing but a date, or
// "Published May 2, 2017", or a dateline, "OSLO, May 2, 2017 (Agency) —". A dateline without a year takes that of
// month, the month of publication if that is known and the same.
func dateline(text string, month calendar.Span) (Published, bool) {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if lines++; lines > datelineLines {
			break
		}
		day, bare, ok := lineDay(line, month)
		if ok && (!bare || onlyDateLine(text, line)) {
			return Published{Span: day, From: FromText, Reason: "“" + clip(line, "") + "” at the head of the text"}, true
		}
	}
	return note(text)
}

// onlyDateLine reports whether no other line of text is a date: the days of a programme head its parts.
func onlyDateLine(text, line string) bool {
	for other := range strings.SplitSeq(text, "\n") {
		if other = strings.TrimSpace(other); len(other) > 60 || other == line {
			continue
		}
		if _, bare, ok := lineDay(other, calendar.Span{}); ok && bare {
			return false
		}
	}
	return true
}

// lineDay gives the day that a line gives as that of publication. It is bare if the line is a date and no more.
func lineDay(line string, month calendar.Span) (day calendar.Span, bare, ok bool) {
	p := pieces(line[:min(len(line), 200)])
	start := placeEnd(p)
	if start == 0 {
		start = labelEnd(p)
	}
	day, n, ok := dayAt(p[start:], 0)
	if !ok {
		day, n, ok = yearless(p[start:], month)
	}
	if !ok {
		return day, false, false
	}
	rest := p[start+n:]
	if start > 0 && p[0].capitals && placeEnd(p) > 0 {
		return day, false, len(rest) > 0 && rest[0].kind == markPiece && strings.Contains("()—–-/:[|", rest[0].text)
	}
	bare = start == 0 || weekdays[p[0].text]
	return day, bare, clockOnly(rest) || !bare && rest[0].text == "." // "Published on May 2, 2017. All times are Eastern."
}

// placeEnd gives where the date of a dateline begins, after the place in capitals and a comma, a dash or a bracket; 0 if
// there is none.
func placeEnd(p []piece) int {
	if len(p) == 0 || p[0].kind != wordPiece || !p[0].capitals {
		return 0
	}
	for i := 1; i < min(len(p), 12); i++ {
		switch {
		case p[i].month != 0 || p[i].kind == numberPiece:
			if p[i-1].text == "," {
				return i
			}
			return 0
		case p[i].kind == markPiece && strings.Contains("—–--(|", p[i].text) && i+1 < len(p) && (p[i+1].month != 0 || p[i+1].kind == numberPiece):
			return i + 1
		case p[i].kind == markPiece && !strings.Contains(",.-'’/", p[i].text):
			return 0
		}
	}
	return 0
}

// labelEnd gives where the date begins in a line that opens with a label: "Published:", "Posted on Monday,".
func labelEnd(p []piece) int {
	i := 0
	for i < len(p) && i < 5 && (p[i].kind == wordPiece && (labels[p[i].text] || weekdays[p[i].text] || i > 0 && joiners[p[i].text]) || i > 0 && p[i].kind == markPiece && strings.Contains(":,.-|", p[i].text)) {
		i++
	}
	return i
}

// labels are the words that stand before the date of a text. "Date:" alone is more often that of an event.
var labels = map[string]bool{"published": true, "posted": true, "publication": true, "issued": true, "dated": true}

// joiners are the words between a label and the date.
var joiners = map[string]bool{"on": true, "date": true}

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
	"saturday": true, "sunday": true, "mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thurs": true,
	"fri": true, "sat": true, "sun": true}

// clockOnly reports whether p is a clock time and no more: "10:05 a.m. EDT", "| 10.05 GMT".
func clockOnly(p []piece) bool {
	if len(p) > 12 {
		return false
	}
	for _, piece := range p {
		if piece.kind == wordPiece && len(piece.text) > 4 {
			return false
		}
	}
	return true
}

// yearless reads "May 2" or "2 May" and takes the year of month if it is the same month.
func yearless(p []piece, month calendar.Span) (day calendar.Span, n int, ok bool) {
	if month.IsZero() || len(p) < 2 {
		return day, 0, false
	}
	m, d := p[0], p[1]
	if n = 2; m.month == 0 {
		m, d = d, m
	} else if d.text == "." && len(p) > 2 {
		d, n = p[2], 3
	}
	if m.month != month.Start.Month() || d.kind != numberPiece || len(d.text) > 2 {
		return day, 0, false
	}
	day, ok = sane(month.Start.Year(), int(m.month), d.n)
	return day, n, ok
}

// isCapitals reports whether a word is in capitals.
func isCapitals(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(word) > 1
}
