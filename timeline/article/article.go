package article

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/layout"
)

// An Article is one text and what is known about its publication.
type Article struct {
	ID         string // given with the input (JSONL "id"), otherwise the name of the input
	Title      string // "" when the input tells none
	URL        string // "" when unknown
	Site       string
	Author     string
	Language   string // BCP 47, "en"; "" when nothing says
	Text       string // UTF-8. All offsets of the program are byte offsets into it
	Dateline   Dateline
	Body       int            // byte offset in Text at which the title ends and the body begins; 0 where Text has no title
	Blocks     []layout.Block // of Text, in order and disjoint; nil where only its lines can tell (layout.Of)
	Published  Published
	Saved      calendar.Span     // the day on which it was saved or fetched: none later can be its own; zero: unknown
	SHA256     string            // of Text, lower-case hex
	Extracted  bool              // Text was taken out of a page, a feed or a mail: it is not, byte for byte, what came in
	Structured []StructuredEvent // events that a page tells for machines, beside its text
	Notes      []string          // for people: what contradicts itself about the article, and which of it was taken
}

// English reports whether the text is in English as far as anybody can tell: no other language is read.
func (a *Article) English() bool {
	code, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	return code == "" || code == "en"
}

// Published is what is known of the day of publication.
type Published struct {
	Span   calendar.Span // zero when unknown; a day as a rule, coarser where only that is known
	From   Source
	Range  calendar.Span // where From is Inferred: the days that it can be; zero otherwise
	Reason string        // for people: what it was read or inferred from
}

// A Source says where a publication date was found.
type Source uint8

// The sources, by decreasing trust. The zero Source counts as Unknown.
const (
	FromFlag     Source = iota + 1 // --published
	FromInput                      // "published" of a JSONL line, the Date of a mail, the date of a feed item
	FromMetadata                   // meta elements or JSON-LD of a page
	FromURL                        // /2017/05/02/ in the address
	FromText                       // byline, <time> or dateline
	FromModified                   // the last change of a page, where its text is of that later day
	Inferred                       // from the dates in the text
	Unknown
)

var sourceNames = [...]string{"unknown", "flag", "input", "metadata", "url", "text", "modified", "inferred", "unknown"}

// String gives the word of the timeline JSON's publishedFrom.
func (s Source) String() string { return sourceNames[min(int(s), len(sourceNames)-1)] }
