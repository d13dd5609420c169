package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"

	"github.com/mmcdole/gofeed"
)

// A feed is one that has not been parsed but cut into its items.
type feed struct {
	title string
	items iter.Seq2[[]byte, int] // each item as a feed of its own, and its offset
	err   error                  // what is wrong with the feed, if it has no items
}

var errNoFeed = errors.New("no RSS, Atom or JSON feed")

// newFeed cuts a feed.
func newFeed(content []byte) *feed {
	if gofeed.DetectFeedType(bytes.NewReader(content[:min(len(content), peekSize)])) == gofeed.FeedTypeJSON {
		return jsonItems(content)
	}
	return xmlItems(content)
}

// xmlItems cuts RSS and Atom. An item is put between the tags of the root, without what the feed says of itself.
func xmlItems(content []byte) *feed {
	open, closing := root(content)
	if open == "" {
		return &feed{items: func(func([]byte, int) bool) {}, err: errNoFeed}
	}
	start := nextItem(content, 0)
	f := &feed{items: func(yield func([]byte, int) bool) {
		for at := start; at < len(content); {
			next := nextItem(content, at+1)
			if !yield([]byte(open+string(item(content[at:next]))+closing), at) {
				return
			}
			at = next
		}
	}}
	if whole, err := parseFeed([]byte(string(content[:start]) + closing)); err == nil {
		f.title = oneLine(whole.Title)
	}
	return f
}

// maxRoot is how many bytes the tag of the root may have: it is read again with each item.
const maxRoot = 1 << 13

// root gives what goes before and after an item to make it a feed: the tags of the root with its namespaces; "" where
// there is none.
func root(content []byte) (open, closing string) {
	for i := 0; i < len(content); i++ {
		at := bytes.IndexByte(content[i:], '<')
		if at < 0 {
			return "", ""
		}
		i += at
		switch name := elementName(content[i:min(len(content), i+20)]); name {
		case "rss", "feed", "rdf:rdf":
			end, _ := tagEnd(content[i:min(len(content), i+maxRoot)])
			tag := string(content[i : i+end])
			if name == "rss" {
				return tag + "<channel>", "</channel></rss>"
			}
			return tag, "</" + tag[1:1+len(name)] + ">"
		}
	}
	return "", ""
}

// nextItem gives where the next item begins, at from or after; the length of content if there is none.
func nextItem(content []byte, from int) int {
	for i := from; i < len(content); i++ {
		at := bytes.IndexByte(content[i:], '<')
		if at < 0 {
			break
		}
		i += at
		if name := elementName(content[i:min(len(content), i+8)]); name == "item" || name == "entry" {
			return i
		}
	}
	return len(content)
}

// item cuts off what follows the end tag; an item without one goes as far as the next.
func item(content []byte) []byte {
	for _, end := range [...]string{"</item", "</entry"} {
		if i := bytes.LastIndex(content, []byte(end)); i >= 0 {
			size, _ := tagEnd(content[i:])
			return content[:i+size]
		}
	}
	return content
}

// jsonItems cuts a JSON Feed, as far as its items can be told apart.
func jsonItems(content []byte) *feed {
	f := &feed{}
	d := json.NewDecoder(bytes.NewReader(content))
	found := f.seekItems(d)
	f.items = func(yield func([]byte, int) bool) {
		for found && d.More() {
			offset := int(d.InputOffset())
			var item json.RawMessage
			err := d.Decode(&item)
			part := `{"version":"https://jsonfeed.org/version/1.1","items":[` + string(item) + `]}`
			if !yield([]byte(part), offset) || err != nil {
				return
			}
		}
	}
	return f
}

// seekItems goes to the first item of a JSON Feed and takes the title on its way.
func (f *feed) seekItems(d *json.Decoder) bool {
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return false
	}
	for {
		key, err := d.Token()
		if err != nil {
			return f.fail(err)
		}
		if key == "items" {
			open, err := d.Token()
			return err == nil && open == json.Delim('[')
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return f.fail(err)
		}
		var title string
		if key == "title" && json.Unmarshal(value, &title) == nil {
			f.title = oneLine(title)
		}
	}
}

func (f *feed) fail(err error) bool {
	if !errors.Is(err, io.EOF) {
		f.err = err
	}
	return false
}
