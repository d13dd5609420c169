package article

import (
	"strings"

	"dateline/timeline/calendar"
)

// quotedFields are the fields that mail programs copy above a message which they forward or quote.
var quotedFields = map[string]bool{"from": true, "sent": true, "date": true, "to": true, "cc": true, "bcc": true, "subject": true, "reply-to": true,
	"importance": true, "attachments": true}

// maxForwardedHead is how many lines the head of a forwarded message may have.
const maxForwardedHead = 24

// forwardedHead gives how many bytes at the start of text are the head of a forwarded or quoted message: the line that
// says so ("Forwarded by Ana Berg on 07/11/2000 04:23 PM"), and the lines of who, when and about what that follow it, up
// to a blank line; or three such lines without it, of which the first says from whom. It is 0 where none begins.
func forwardedHead(text string) int {
	line, rest := cutLine(text)
	marked := isForwardMark(line)
	if !marked && fieldOf(line) != "from" {
		return 0
	}
	end, fields := len(text)-len(rest), 0 // of what is the head for sure
	if !marked {
		rest, end = text, 0
	}
	at := len(text) - len(rest)
	for range maxForwardedHead {
		line, after := cutLine(rest)
		blank := strings.Trim(line, " \t>") == ""
		at += len(rest) - len(after)
		switch rest = after; {
		case fieldOf(line) != "":
			fields++
			end = at
		case blank && fields > 0, rest == "":
			if fields > 2 || marked {
				return end
			}
			return 0
		case !blank && !marked && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t"):
			return 0
		case fields > 0:
			end = at // a field that goes on
		}
	}
	if marked && fields == 0 {
		return end
	}
	return 0
}

// isForwardMark reports whether a line says that what follows is forwarded.
func isForwardMark(line string) bool {
	bare := strings.ToLower(strings.Trim(line, " \t-_*>:"))
	return strings.HasPrefix(bare, "forwarded by ") || strings.HasPrefix(bare, "forwarded message") || bare == "begin forwarded message" ||
		bare == "original message"
}

// fieldOf gives the name of a quoted field that a line begins with, in small letters; "" if it does not.
func fieldOf(line string) string {
	name, _, found := strings.Cut(strings.TrimLeft(line, " \t>*"), ":")
	if name = strings.ToLower(strings.Trim(name, "* \t")); found && quotedFields[name] {
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
