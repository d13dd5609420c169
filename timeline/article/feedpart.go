package article

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"regexp"

	"github.com/mmcdole/gofeed"
)

// A feedPart is one item of a feed that is broken somewhere, as a feed of its own.
type feedPart struct {
	content []byte
	offset  int // of the item in the feed
}

// article parses the item, the nth one.
func (p feedPart) article(in Input, n int) (*Article, error) {
	feed, err := parseFeed(p.content)
	if err != nil {
		return nil, err
	}
	if len(feed.Items) == 0 {
		return nil, errNoItems
	}
	return itemArticle(feed.Items[0], "", in, n)
}

// feedParts cuts a feed into its items without parsing it.
func feedParts(content []byte) iter.Seq[feedPart] {
	if gofeed.DetectFeedType(bytes.NewReader(content)) == gofeed.FeedTypeJSON {
		return jsonParts(content)
	}
	return xmlParts(content)
}

var (
	feedRoot  = regexp.MustCompile(`(?i)<(rss|feed|rdf:rdf)(\s[^>]*)?>`)
	itemStart = regexp.MustCompile(`(?i)<(item|entry)[\s>]`)
	itemEnd   = regexp.MustCompile(`(?i)</(item|entry)\s*>`)
)

// xmlParts puts each item between the tags of the root. An item without an end tag goes as far as the next one.
func xmlParts(content []byte) iter.Seq[feedPart] {
	return func(yield func(feedPart) bool) {
		root := feedRoot.FindSubmatch(content)
		if root == nil {
			return
		}
		open, closing := string(root[0]), "</"+string(root[1])+">"
		if bytes.EqualFold(root[1], []byte("rss")) {
			open, closing = open+"<channel>", "</channel>"+closing
		}
		starts := itemStart.FindAllIndex(content, -1)
		for i, at := range starts {
			end := len(content)
			if i+1 < len(starts) {
				end = starts[i+1][0]
			}
			item := content[at[0]:end]
			if e := itemEnd.FindIndex(item); e != nil {
				item = item[:e[1]]
			}
			if !yield(feedPart{[]byte(open + string(item) + closing), at[0]}) {
				return
			}
		}
	}
}

// jsonParts goes through the items of a JSON Feed as far as they can be told apart.
func jsonParts(content []byte) iter.Seq[feedPart] {
	return func(yield func(feedPart) bool) {
		d := json.NewDecoder(bytes.NewReader(content))
		if !seekItems(d) {
			return
		}
		for {
			offset := int(d.InputOffset())
			var item json.RawMessage
			if more := d.More(); !more {
				return
			}
			err := d.Decode(&item)
			part := `{"version":"https://jsonfeed.org/version/1.1","items":[` + string(item) + `]}`
			if !yield(feedPart{[]byte(part), offset}) || err != nil {
				return
			}
		}
	}
}

// seekItems goes to the first item of a JSON Feed.
func seekItems(d *json.Decoder) bool {
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return false
	}
	for {
		key, err := d.Token()
		if err != nil {
			return false
		}
		if key == "items" {
			open, err := d.Token()
			return err == nil && open == json.Delim('[')
		}
		if err := d.Decode(new(json.RawMessage)); err != nil && err != io.EOF {
			return false
		}
	}
}
