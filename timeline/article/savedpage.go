package article

import (
	"bytes"
	"net/url"
	"strings"

	"dateline/timeline/calendar"
)

// A saved is what the comment at the head of a saved page says: where it was, and when it was saved.
type saved struct {
	address string
	day     calendar.Span
}

// savedHead is how many bytes of a page may hold that comment.
const savedHead = 1 << 13

// savedPage reads the comments with which SingleFile ("Page saved with SingleFile", "url:", "saved date:") and browsers
// ("saved from url=(0025)https://…") head the pages that they save; the zero saved if there is none.
func savedPage(content []byte) (s saved) {
	head := content[:min(len(content), savedHead)]
	for {
		_, rest, open := bytes.Cut(head, []byte("<!--"))
		comment, after, closed := bytes.Cut(rest, []byte("-->"))
		if !open || !closed {
			return s
		}
		text := string(comment)
		switch {
		case strings.Contains(text, "SingleFile"):
			return singleFile(text)
		case strings.HasPrefix(strings.TrimSpace(text), "saved from url="):
			_, address, _ := strings.Cut(text, ")")
			s.address = webAddress(address)
			return s
		}
		head = after
	}
}

// singleFile reads the comment of SingleFile, a field a line.
func singleFile(comment string) (s saved) {
	for line := range strings.Lines(comment) {
		switch name, value, _ := strings.Cut(strings.TrimSpace(line), ":"); name {
		case "url":
			s.address = webAddress(value)
		case "saved date":
			s.day, _ = findDay(value, monthFirst)
		}
	}
	return s
}

// webAddress gives an http or https address without the space around it; "" for anything else.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	if u, err := url.Parse(s); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return s
}
