package article

import (
	"bufio"
	"bytes"
	"strings"
)

// peekSize is how many bytes of an input tell its format.
const peekSize = 4096

// peek gives the start of b without taking it.
func peek(b *bufio.Reader) []byte {
	head, _ := b.Peek(peekSize)
	return head
}

// sniff tells the format of an input by how it starts. What is nothing else is Text, but for JSON that holds no
// articles: that gives 0.
func sniff(head []byte) Format {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch {
	case len(head) == 0:
		return Text
	case head[0] == '{':
		return sniffObject(head)
	case head[0] == '[' && bytes.HasPrefix(bytes.TrimSpace(head[1:]), []byte("{")):
		return 0
	case head[0] == '<':
		return sniffMarkup(head)
	case bytes.HasPrefix(head, []byte("WARC/")):
		return WARC
	case bytes.HasPrefix(head, []byte(zipMagic)):
		return sniffZip(head)
	case isMarkdown(head):
		return Markdown
	case isTable(head):
		return CSV
	case isMail(head) && isSavedPage(head):
		return MHTML
	case isMail(head):
		return Mail
	}
	return Text
}

// sniffObject tells a JSON Feed and lines of JSON from a text that begins with a brace.
func sniffObject(head []byte) Format {
	inside := bytes.TrimSpace(head[1:])
	switch {
	case len(inside) == 0 || inside[0] != '"':
		return Text
	case bytes.Contains(head, []byte("jsonfeed.org/version")), bytes.Contains(head, []byte(`jsonfeed.org\/version`)):
		return Feed
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	for _, key := range [...]string{`"text"`, `"html"`, `"id"`} {
		if bytes.Contains(line, []byte(key)) {
			return JSONL
		}
	}
	return 0
}

// sniffMarkup tells feeds and pages by the first element.
func sniffMarkup(head []byte) Format {
	for {
		name := elementName(head)
		switch name {
		case "rss", "feed", "rdf:rdf":
			return Feed
		case "?xml", "?xml-stylesheet":
			head = after(head, "?>")
		case "!--":
			head = after(head, "-->")
		case "!doctype", "html", "head", "body", "meta", "title", "link", "script", "article", "section", "main",
			"div", "p", "h1", "h2", "table", "span", "a", "img", "ul", "ol":
			return HTML
		default:
			return Text
		}
		if name == "!doctype" || len(head) == 0 {
			return HTML
		}
	}
}

// elementName gives the lower-case name of the tag that head starts with; "" if there is none.
func elementName(head []byte) string {
	if len(head) < 2 || head[0] != '<' {
		return ""
	}
	if bytes.HasPrefix(head, []byte("<!--")) {
		return "!--"
	}
	end := bytes.IndexAny(head, " \t\r\n/>")
	if end < 0 || end > 20 {
		return ""
	}
	return strings.ToLower(string(head[1:end]))
}

// after gives what follows mark and any space; nothing if mark is not there.
func after(head []byte, mark string) []byte {
	_, rest, _ := bytes.Cut(head, []byte(mark))
	return bytes.TrimSpace(rest)
}

// isMail reports whether head starts with the header of a message: nothing but fields up to the first blank line,
// with a sender or the trace of a mail server among them.
func isMail(head []byte) bool {
	fields, known := 0, 0
	for i, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		switch {
		case len(line) == 0:
			return fields >= 2 && known >= 1
		case line[0] == ' ' || line[0] == '\t':
			continue
		case i == 0 && bytes.HasPrefix(line, []byte("From ")):
			continue
		}
		name, _, found := bytes.Cut(line, []byte(":"))
		if !found || bytes.ContainsAny(name, " \t") {
			return false
		}
		fields++
		switch strings.ToLower(string(name)) {
		case "from", "received", "message-id", "return-path", "mime-version", "delivered-to":
			known++
		}
	}
	return fields >= 2 && known >= 2
}

// isSavedPage reports whether the header of a message is that of a page which a browser saved.
func isSavedPage(head []byte) bool {
	for i, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.ToLower(bytes.TrimRight(line, "\r"))
		switch {
		case len(line) == 0 && i > 0:
			return false
		case bytes.HasPrefix(line, []byte("snapshot-content-location:")), bytes.HasPrefix(line, []byte("content-location:")),
			bytes.HasPrefix(line, []byte("from:")) && bytes.Contains(line, []byte("saved by ")):
			return true
		}
	}
	return false
}

// sniffZip tells an EPUB and an ODT by their first file, which says what they are. Any other archive may be a DOCX.
func sniffZip(head []byte) Format {
	switch {
	case bytes.Contains(head, []byte(epubType)):
		return EPUB
	case bytes.Contains(head, []byte(odtType)):
		return ODT
	}
	return DOCX
}
