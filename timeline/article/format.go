package article

import (
	"fmt"
	"slices"
	"strings"
)

// A Format is a kind of input. The zero Format means Auto.
type Format uint8

// The formats.
const (
	Auto     Format = iota + 1 // told apart by content, never by name
	Text                       // plain text in UTF-8
	HTML                       // a web page
	Feed                       // RSS, Atom or JSON Feed: an article an item
	Mail                       // a message (RFC 5322, MIME), or a mailbox of them
	JSONL                      // a JSON object a line: {"id", "text" or "html", "title", "url", "published"}
	MHTML                      // a page as browsers save it with all that belongs to it (RFC 2557)
	WARC                       // a web archive (ISO 28500): an article a captured page
	CSV                        // a table with a header, parted by commas, tabs, semicolons or bars: an article a row
	Markdown                   // Markdown with front matter
	DOCX                       // a document of Word (ISO 29500)
	EPUB                       // an electronic book: an article a chapter
	ODT                        // a text of OpenDocument (ISO 26300)
)

// formatNames are the words for the formats. What is compressed as gzip or zstd is opened first, whatever it is.
var formatNames = [...]string{"auto", "auto", "text", "html", "feed", "mail", "jsonl", "mhtml", "warc", "csv",
	"markdown", "docx", "epub", "odt"}

// String gives the word that ParseFormat reads.
func (f Format) String() string { return formatNames[min(int(f), len(formatNames)-1)] }

// FormatNames gives the words that ParseFormat reads.
func FormatNames() []string { return slices.Clone(formatNames[1:]) }

// ParseFormat reads the name of a format, one of FormatNames.
func ParseFormat(name string) (Format, error) {
	if i := slices.Index(formatNames[1:], name); i >= 0 {
		return Format(i + 1), nil
	}
	return 0, fmt.Errorf("input format %q: not one of %s", name, strings.Join(formatNames[1:], ", "))
}
