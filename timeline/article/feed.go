package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/layout"

	"github.com/mmcdole/gofeed"
)

// maxItems is how many items of a feed are read.
const maxItems = 100_000

var (
	errNoItems   = errors.New("a feed without items")
	errManyItems = fmt.Errorf("more than %d items; the rest is left out", maxItems)
	errHeavyItem = errors.New("an item with far too many elements")
	errNoText    = errors.New("an item without text")
)

// readFeed gives the items of a feed, each as an article. Each is parsed by itself, so that a broken one does not lose
// the others and memory stays that of one.
func readFeed(content []byte, in Input) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		content = withoutDeclaration(decode(content, in.Charset))
		f := newFeed(content)
		n, line, counted := 0, 1, 0
		for item, offset := range f.items {
			if n++; n > maxItems {
				yield(nil, errManyItems)
				return
			}
			line += bytes.Count(content[counted:offset], []byte("\n"))
			counted = offset
			a, err := f.article(item, in, n)
			if err != nil {
				err = &RecordError{Name: in.Name, Line: line, Err: err}
			}
			if !yield(a, err) {
				return
			}
		}
		if n == 0 {
			yield(nil, cmp.Or(f.err, errNoItems))
		}
	}
}

// withoutDeclaration puts spaces in place of the XML declaration, whose encoding no longer holds.
func withoutDeclaration(content []byte) []byte {
	start := len(content) - len(bytes.TrimLeft(content, " \t\r\n"))
	end := bytes.Index(content, []byte("?>"))
	if !bytes.HasPrefix(content[start:], []byte("<?xml ")) || end < 0 {
		return content
	}
	return append(bytes.Repeat([]byte(" "), end+2), content[end+2:]...)
}

// parseFeed parses a whole feed.
func parseFeed(content []byte) (*gofeed.Feed, error) {
	if heavy(content) {
		return nil, errHeavyItem
	}
	return gofeed.NewParser().Parse(bytes.NewReader(content))
}

// article parses an item, the nth of its feed.
func (f *feed) article(content []byte, in Input, n int) (*Article, error) {
	parsed, err := parseFeed(content)
	switch {
	case err != nil:
		return nil, err
	case len(parsed.Items) == 0:
		return nil, errNoItems
	}
	item := parsed.Items[0]
	a := &Article{Title: fragmentLine(item.Title), URL: absolute(item.Link, in.URL), Site: f.title, Extracted: true}
	a.ID = cmp.Or(item.GUID, item.Link, fmt.Sprintf("%s#%d", in.id(), n))
	if len(item.Authors) > 0 && item.Authors[0] != nil {
		a.Author = item.Authors[0].Name
	}
	longest := item.Content
	if len(item.Description) > len(longest) {
		longest = item.Description
	}
	text := fragmentText(longest)
	a.Blocks = text.Blocks()
	if a.Text = cmp.Or(text.Text(), a.Title); a.Text == "" {
		return nil, errNoText
	}
	a.Published = itemPublished(item, a.URL, text.head+a.Text)
	return a, nil
}

// absolute gives the address that link means on the page at base.
func absolute(link, base string) string {
	from, err := url.Parse(base)
	if err != nil || link == "" {
		return link
	}
	to, err := from.Parse(link)
	if err != nil {
		return link
	}
	return to.String()
}

// itemPublished gives the day of an item: that of its own date, in the zone that it is written in.
func itemPublished(item *gofeed.Item, address, text string) Published {
	inURL := urlDate(address)
	for _, date := range [...]struct{ value, from string }{
		{item.Published, "date of the item"}, {item.Updated, "last update of the item"},
	} {
		s, ok := readStamp(date.value, 0, date.from)
		switch {
		case !ok:
			continue
		case s.utc && inURL.Grain == calendar.Day && nextTo(inURL, s.day) && inURL != s.day:
			return Published{Span: inURL, From: FromURL, Reason: "the day in the address; the " + s.from + " is in UTC"}
		}
		return Published{Span: s.day, From: FromInput, Reason: s.from}
	}
	return (&page{}).published(address, text)
}

// fragmentText gives the text of a piece of HTML or of plain text.
func fragmentText(content string) *body {
	if !strings.ContainsAny(content, "<&") {
		return plainText(content)
	}
	if doc, ok := parseTree([]byte(content)); ok {
		return blockText(doc)
	}
	_, text := stripTags([]byte(content))
	return text
}

// plainText gives a piece of plain text as a page without any marks.
func plainText(content string) *body {
	content = strings.TrimSpace(strings.ToValidUTF8(content, "\ufffd"))
	t, end := &body{}, int32(0)
	for _, b := range layout.Of(content) {
		t.Add(content[end:b.Start], b.Kind, content[b.Start:b.End])
		end = b.End
	}
	return t
}

// fragmentLine gives the text of a title, which may hold HTML.
func fragmentLine(title string) string { return oneLine(fragmentText(title).Text()) }
