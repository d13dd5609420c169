package article

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// quotedFields are the fields that mail programs copy above a message which they forward or quote.
var quotedFields = english.Listed("article field")

// maxForwardedHead is how many lines the head of a forwarded message may have.
const maxForwardedHead = 24

// forwardedHead gives how many bytes at the start of text are the head of a forwarded or quoted message: the line that
// says so ("Forwarded by Ana Berg on 07/11/2000 04:23 PM"), and the lines of who, when and about what that follow it,
// up to a blank line; or three such lines without it, of which the first says from whom. It is 0 where none begins.
func forwardedHead(text string) int {
	line, rest := cutLine(text)
	if isForwardMark(line) {
		end, _ := fieldLines(rest, true)
		return len(text) - len(rest) + end
	}
	if fieldOf(line) == "from" {
		if end, fields := fieldLines(text, false); fields > 2 {
			return end
		}
	}
	return 0
}

// fieldLines gives how many bytes at the start of text are quoted fields, up to a blank line behind them, and how many
// fields they are. Where loose is set, other lines may stand between them.
func fieldLines(text string, loose bool) (end, fields int) {
	rest := text
	for range maxForwardedHead {
		line, after := cutLine(rest)
		blank := strings.Trim(line, " \t>") == ""
		switch rest = after; {
		case fieldOf(line) != "":
			fields++
		case blank && fields > 0, rest == "":
			return end, fields
		case !blank && !loose && strings.TrimLeft(line, " \t") == line:
			return 0, 0
		}
		if fields > 0 { // one begins, or goes on
			end = len(text) - len(rest)
		}
	}
	return 0, 0
}

// isForwardMark reports whether a line says that what follows is forwarded.
func isForwardMark(line string) bool {
	bare := strings.ToLower(strings.Trim(line, " \t-_*>:"))
	return bare == "begin forwarded message" || bare == "original message" ||
		strings.HasPrefix(bare, "forwarded by ") || strings.HasPrefix(bare, "forwarded message")
}

// fieldOf gives the name of a quoted field that a line begins with, in small letters; "" if it does not.
func fieldOf(line string) string {
	name, _, found := strings.Cut(strings.TrimLeft(line, " \t>*"), ":")
	if name = strings.ToLower(strings.Trim(name, "* \t")); found && quotedFields.Has(name) {
		return name
	}
	return ""
}

// forwardedDay gives the day of the message that a text forwards and says nothing before; false where it does not say.
func forwardedDay(text string) (calendar.Span, bool) {
	text = strings.TrimLeft(text, " \t\r\n")
	for line := range strings.Lines(text[:forwardedHead(text)]) {
		if name := fieldOf(line); name == "date" || name == "sent" {
			_, value, _ := strings.Cut(line, ":")
			return findDay(value, 0)
		}
	}
	return calendar.Span{}, false
}
