package article

import (
	"fmt"
	"strings"
)

// A Format is a kind of input. The zero Format means Auto.
type Format uint8

// The formats.
const (
	Auto  Format = iota + 1 // told apart by content, never by name
	Text                    // plain text in UTF-8
	HTML                    // a web page
	Feed                    // RSS, Atom or JSON Feed: an article an item
	Mail                    // a message (RFC 5322, MIME)
	JSONL                   // a JSON object a line: {"id", "text" or "html", "title", "url", "published"}
)

var formatNames = [...]string{"auto", "auto", "text", "html", "feed", "mail", "jsonl"}

// String gives the word that ParseFormat reads.
func (f Format) String() string { return formatNames[min(int(f), len(formatNames)-1)] }

// FormatNames gives the names of all formats, Auto first.
func FormatNames() []string { return formatNames[Auto:] }

// ParseFormat reads one of the FormatNames.
func ParseFormat(name string) (Format, error) {
	for f := Auto; f <= JSONL; f++ {
		if f.String() == name {
			return f, nil
		}
	}
	return 0, fmt.Errorf("input format %q: not one of %s", name, strings.Join(FormatNames(), ", "))
}
