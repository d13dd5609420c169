package article

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// noteBytes is how far from either end of a text a note on the text itself may stand.
const noteBytes = 2000

// selves are what a text calls itself in such a note.
var selves = english.Listed("article self")

// note finds the day that a text gives for itself in a note at its head or its end: "This story was first published on
// May 2, 2017." A day of an update is taken if there is none of publication: it is that of the text as it stands.
func note(text string) (Published, bool) {
	head := text[:min(len(text), noteBytes)]
	tail := text[max(len(head), len(text)-noteBytes):]
	var update Published
	for _, part := range [...]string{head, tail} {
		for line := range strings.SplitSeq(part, "\n") {
			day, word, ok := noteDay(line)
			found := Published{Span: day, From: FromText, Reason: "“" + word + "” in a note on the text"}
			switch {
			case ok && word == "updated":
				update = found
			case ok:
				return found, true
			}
		}
	}
	return update, !update.Span.IsZero()
}

// noteDay reads a note in a line: "this", a name of the text, "was", "published", and the day.
func noteDay(line string) (day calendar.Span, word string, ok bool) {
	if !strings.Contains(strings.ToLower(line), "this ") {
		return day, "", false
	}
	p := pieces(line)
	for i := range p {
		if p[i].text != "this" {
			continue
		}
		self := seek(p, i+1, 3, selves.Has)
		was := seek(p, self, 2, func(w string) bool { return w == "was" })
		done := seek(p, was, 3, func(w string) bool { return w == "published" || w == "posted" || w == "updated" })
		if done < 0 {
			continue
		}
		at := done
		for at < len(p) && (p[at].text == "on" || p[at].text == "," || weekdays.Has(p[at].text)) {
			at++
		}
		if day, _, ok = dayAt(p[at:], 0); ok {
			return day, p[done-1].text, true
		}
	}
	return day, "", false
}

// seek gives the place behind the first of n pieces from i on whose text is right; -1 if none is, or i is -1.
func seek(p []piece, i, n int, right func(string) bool) int {
	if i < 0 {
		return -1
	}
	for j := i; j < min(i+n, len(p)); j++ {
		if right(p[j].text) {
			return j + 1
		}
	}
	return -1
}
