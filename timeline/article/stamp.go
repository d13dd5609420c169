package article

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/calendar"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A stamp is a date that a page shows its readers.
type stamp struct {
	value string // machine-readable, of <time datetime> or a like attribute; "" otherwise
	shown string
	time  bool // a <time> element
	body  bool // within <article> or <main>
	other bool // within what is not the article: a list of links, a comment, a footer
	late  bool // says of itself that it is an update
}

// maxStamp is how long a text may be that shows a date and is marked as one by its class alone.
const maxStamp = 150

// maxStamps is how many dates are looked at: the page's own comes before those of comments.
const maxStamps = 40

// stampKeys are the attributes that hold a date for machines, the plainest first.
var stampKeys = [...]string{"datetime", "data-datetime", "data-timestamp", "data-published", "data-date", "data-time"}

// addStamp takes an element that may show when the page was published.
func (p *page) addStamp(n *html.Node, at place, c class) {
	s := stamp{time: n.DataAtom == atom.Time, body: at.body, other: at.other, shown: nodeText(n)}
	for _, key := range stampKeys {
		s.value = cmp.Or(s.value, attribute(n, key))
	}
	if s.value == "" && (s.shown == "" || len(s.shown) > maxStamp) {
		return
	}
	s.late = says(s.shown, "updated", "modified", "edited", "last update") ||
		c&updated != 0 || says(attribute(n, "itemprop"), "modified")
	p.stamps = append(p.stamps, s)
}

// addPlain takes an element that is all date: a day of four digits for the year and at most a clock time beside it.
func (p *page) addPlain(n *html.Node) {
	only := n.FirstChild
	if only == nil || only != n.LastChild || only.Type != html.TextNode || len(only.Data) > 60 {
		return
	}
	text := oneLine(only.Data)
	if len(text) < len("1 May 2000") || len(text) > 40 || !strings.ContainsAny(text, "0123456789") {
		return
	}
	list := pieces(text)
	start := 0
	for start < len(list) && (weekdays.Has(list[start].text) || list[start].text == ",") {
		start++
	}
	if _, size, ok := dayAt(list[start:], dayFirst); ok && clockOnly(list[start+size:]) {
		p.plain = append(p.plain, text)
	}
}

// says reports whether s holds one of words, in any case.
func says(s string, words ...string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// rank orders stamps; the first of the highest is taken.
func (s *stamp) rank() int {
	r := 1
	if !s.late {
		r += 4
	}
	if s.body {
		r += 2
	}
	if s.time {
		r++
	}
	return r
}

// day gives the day that a stamp shows, or else the one it holds for machines.
func (s *stamp) day(o order) (calendar.Span, bool) {
	if day, ok := findDay(s.shown, o); ok {
		return day, true
	}
	held, ok := readStamp(s.value, o, "")
	return held.day, ok
}
