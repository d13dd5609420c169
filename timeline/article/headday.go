package article

import (
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// A telling is how a line at the head of a text tells the day of its publication.
type telling uint8

// The tellings. The zero telling means that the line tells no day.
const (
	bareDay  telling = iota + 1 // a date and no more, which counts if no other line is one, as in a programme
	labelled                    // "Published on May 2, 2017"
	signed                      // "By Jane Doe, May 2, 2017"
	placed                      // a dateline: "OSLO, May 2, 2017 (Agency) —"
	changed                     // "Updated on May 3, 2017", which counts where nothing else tells
)

// headDay finds the day of publication in the first lines of a text. A dateline without a year takes that of month, the
// month of publication if that is known and the same. Where no line tells, a note of the text on itself may.
func headDay(text string, month calendar.Span) (Published, bool) {
	var update Published
	for _, line := range headLinesOf(text) {
		day, how := lineDay(line, month)
		if how == 0 {
			continue
		}
		found := Published{Span: day, From: FromText, Reason: "“" + clip(line, "") + "” at the head of the text"}
		switch {
		case how == changed && update.Span.IsZero():
			update = found
		case how == labelled, how == signed, onlyDateLine(text, line):
			return found, true
		}
	}
	if found, ok := note(text); ok {
		return found, ok
	}
	return update, !update.Span.IsZero()
}

// onlyDateLine reports whether no other short line of text is a date or a dateline: the days of a programme are not
// that of its publication.
func onlyDateLine(text, line string) bool {
	for other := range strings.SplitSeq(text, "\n") {
		if other = strings.TrimSpace(other); len(other) > 60 || other == line {
			continue
		}
		if d, _, _ := readDateline(startOf(other), calendar.Span{}); d.dated {
			return false
		}
		if _, how := lineDay(other, calendar.Span{}); how == bareDay {
			return false
		}
	}
	return true
}

// lineDay gives the day that a line gives as that of publication, and how; 0 if it gives none.
func lineDay(line string, month calendar.Span) (day calendar.Span, how telling) {
	p := startOf(line)
	if _, day, ok := readDateline(p, month); ok && !day.IsZero() {
		return day, placed
	}
	start, how := label(p)
	if how == 0 {
		how = bareDay
	}
	if how == signed {
		start = dateEnd(p, start)
	}
	at := behindClock(p, start)
	day, n, ok := dayAt(p[at:], 0)
	if !ok {
		return day, 0
	}
	rest := beforeLabel(p[at+n:])
	if clockOnly(rest) || how != bareDay && how != signed && rest[0].text == "." {
		return day, how // "Published on May 2, 2017. All times are Eastern."
	}
	return calendar.Span{}, 0
}

// label gives where the date may begin in a line that opens with a word for what it tells, and what that is:
// "Published:", "Last updated on Monday,", "By Jane Doe,".
func label(p []piece) (start int, how telling) {
	i := skip(p, 0, "last", "first", "originally")
	switch {
	case i == len(p) || p[i].kind != wordPiece:
		return 0, 0
	case labels.Has(p[i].text):
		how = labelled
	case changes.Has(p[i].text):
		how = changed
	case i == 0 && isByline(p):
		return 2, signed
	default:
		return weekdayEnd(p, 0, ",", ".", "-", "|"), 0
	}
	i = skip(p, i+1, ":", ",", ".", "-", "|", "on", "date", "at")
	return weekdayEnd(p, i, ",", ".", "-", "|"), how
}

// isByline reports whether p begins with "by" and a name.
func isByline(p []piece) bool {
	if len(p) <= 2 || p[0].text != "by" {
		return false
	}
	return p[1].upper && p[1].month == 0 && !weekdays.Has(p[1].text)
}

// isLabel reports whether a piece is a word for what the date behind it tells.
func (p piece) isLabel() bool { return labels.Has(p.text) || changes.Has(p.text) }

// beforeLabel gives the pieces before a second label: "Posted: May 2, 2017 / Updated: May 3, 2017".
func beforeLabel(p []piece) []piece {
	if i := slices.IndexFunc(p, piece.isLabel); i >= 0 {
		return p[:i]
	}
	return p
}

// weekdayEnd gives the place behind a weekday at piece i and the marks after it; i if there is none.
func weekdayEnd(p []piece, i int, marks ...string) int {
	if i < len(p) && weekdays.Has(p[i].text) {
		return skip(p, i+1, marks...)
	}
	return i
}

// labels are the words that stand before the date of a text. "Date:" alone is more often that of an event.
var labels = english.Listed("article label")

// changes are the words that stand before the date of its last change.
var changes = english.Listed("article change")

var weekdays = english.Listed("article weekday")

// maxNames is how many pieces of a line may name its authors.
const maxNames = 24

// dateEnd gives where the date begins in a byline: behind the names, of which each begins with a capital.
func dateEnd(p []piece, from int) int {
	for i := from; i < min(len(p), maxNames); i++ {
		if _, _, ok := dayAt(p[i:], 0); ok {
			return i
		}
		if p[i].kind == wordPiece && !p[i].upper && len(p[i].text) > 4 && !p[i].isLabel() {
			break
		}
	}
	return len(p)
}

// behindClock gives the place behind a clock time before a date: "8:15 p.m. EDT, Mon March 3, 2025"; from if there is
// none.
func behindClock(p []piece, from int) int {
	if from+1 >= len(p) || p[from].kind != numberPiece || !strings.Contains(":.", p[from+1].text) {
		return from
	}
	for i := from; i < min(len(p), from+12); i++ {
		if _, _, ok := dayAt(p[i:], 0); ok && clockOnly(p[from:i]) {
			return i
		}
	}
	return from
}

// clockOnly reports whether p is a clock time and no more: "10:05 a.m. EDT", "| 10.05 GMT".
func clockOnly(p []piece) bool {
	if len(p) > 12 {
		return false
	}
	for _, piece := range p {
		if piece.kind == wordPiece && len(piece.text) > 4 && !weekdays.Has(piece.text) {
			return false
		}
	}
	return true
}
