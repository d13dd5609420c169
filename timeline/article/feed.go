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

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
)

var errNoItems = errors.New("a feed without items")

// readFeed gives the items of a feed, each as an article. If the feed cannot be parsed as a whole, its items are
// tried one by one.
func readFeed(content []byte, in Input) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		content = withoutDeclaration(decode(content, in.Charset))
		if feed, err := parseFeed(content); err == nil {
			yieldItems(feed, in, yield)
			return
		}
		n := 0
		for p := range feedParts(content) {
			n++
			a, err := p.article(in, n)
			if err != nil {
				err = &RecordError{Name: in.Name, Line: 1 + bytes.Count(content[:p.offset], []byte("\n")), Err: err}
			}
			if !yield(a, err) {
				return
			}
		}
		if n == 0 {
			_, err := parseFeed(content)
			yield(nil, err)
		}
	}
}

// parseFeed parses a whole feed.
func parseFeed(content []byte) (*gofeed.Feed, error) {
	return gofeed.NewParser().Parse(bytes.NewReader(content))
}

// withoutDeclaration cuts off the XML declaration, whose encoding no longer holds.
func withoutDeclaration(content []byte) []byte {
	content = bytes.TrimSpace(content)
	if !bytes.HasPrefix(content, []byte("<?xml ")) {
		return content
	}
	_, rest, _ := bytes.Cut(content, []byte("?>"))
	return rest
}

func yieldItems(feed *gofeed.Feed, in Input, yield func(*Article, error) bool) {
	if len(feed.Items) == 0 {
		yield(nil, errNoItems)
		return
	}
	for i, item := range feed.Items {
		a, err := itemArticle(item, feed.Title, in, i+1)
		if err != nil {
			err = &RecordError{Name: in.Name, Line: i + 1, ID: item.GUID, Err: err}
		}
		if !yield(a, err) {
			return
		}
	}
}

// itemArticle makes an article of the nth item of a feed.
func itemArticle(item *gofeed.Item, site string, in Input, n int) (*Article, error) {
	a := &Article{Title: fragmentLine(item.Title), URL: item.Link, Site: site, Extracted: true}
	a.ID = cmp.Or(item.GUID, item.Link, fmt.Sprintf("%s#%d", in.Name, n))
	if base, err := url.Parse(in.URL); err == nil && item.Link != "" {
		if u, err := base.Parse(item.Link); err == nil {
			a.URL = u.String()
		}
	}
	if len(item.Authors) > 0 && item.Authors[0] != nil {
		a.Author = item.Authors[0].Name
	}
	content := item.Content
	if len(item.Description) > len(content) {
		content = item.Description
	}
	var head string
	a.Text, head = fragmentText(content)
	if a.Text == "" {
		a.Text = a.Title
	}
	if a.Text == "" {
		return nil, errors.New("an item without text")
	}
	a.Published = itemPublished(item, a.URL, head+a.Text)
	return a, nil
}

// itemPublished gives the day of an item: that of its own date, in the zone that it is written in.
func itemPublished(item *gofeed.Item, address, text string) Published {
	inURL := urlDate(address)
	for _, date := range [...]struct{ value, from string }{{item.Published, "date of the item"}, {item.Updated, "last update of the item"}} {
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

// fragmentText gives the text of a piece of HTML, or of plain text.
func fragmentText(content string) (text, head string) {
	if !strings.ContainsAny(content, "<&") {
		return strings.TrimSpace(strings.ToValidUTF8(content, "\ufffd")), ""
	}
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		_, text, head = stripTags([]byte(content))
		return text, head
	}
	return blockText(doc)
}

// fragmentLine gives the text of a title, which may hold HTML.
func fragmentLine(title string) string {
	text, _ := fragmentText(title)
	return oneLine(text)
}
