package article

import (
	"bytes"
	"cmp"
	"errors"

	"golang.org/x/net/html"
)

// errNoArticle is the answer to a page that holds no text to speak of.
var errNoArticle = errors.New("no article text found in the page")

// readHTML makes an article of a page, also of one that was saved.
func readHTML(content []byte, in Input) (*Article, error) {
	if err := checkBinary(content); err != nil {
		return nil, err
	}
	content = decode(content, in.Charset)
	saved := savedPage(content)
	in.URL = cmp.Or(in.URL, saved.address)
	a, err := pageArticle(content, in)
	if err == nil {
		a.Saved = saved.day
	}
	return a, err
}

// pageArticle makes an article of a page in UTF-8.
func pageArticle(content []byte, in Input) (*Article, error) {
	p, text := parsePage(content)
	events := p.events()
	if text.Len() == 0 && len(events) == 0 {
		return nil, errNoArticle
	}
	title := p.headline()
	text.withoutTitle(title)
	a := &Article{Title: title, Site: p.site(), Author: p.by(), URL: p.address(in.URL), Language: p.language(),
		Text: text.Text(), Blocks: text.Blocks(), Extracted: true, Structured: events}
	if a.Published = p.published(in.URL, text.head+a.Text); a.Published.From == FromModified {
		a.note("%s; the latter is taken for the day of its text", a.Published.Reason)
	}
	return a, nil
}

// parsePage gives what a page tells of itself, and the text of its article.
func parsePage(content []byte) (*page, *body) {
	doc, ok := parseTree(content)
	if !ok {
		return stripTags(content)
	}
	p, text := newPage(doc), bodyText(doc)
	if text.Len() == 0 {
		_, text = stripTags(content)
	}
	return p, text
}

// parseTree parses a page, or a piece of one. ok is false where the tree would take far more memory than the page, or
// nests too deeply.
func parseTree(content []byte) (doc *html.Node, ok bool) {
	if heavy(content) {
		return nil, false
	}
	doc, err := html.Parse(bytes.NewReader(content))
	return doc, err == nil
}
