package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// minParagraph is how long a line must be to pass for a paragraph where nothing tells it from furniture.
const minParagraph = 60

// stripTags gives the text and the head of a page that cannot be parsed, for it nests too deeply or holds too many
// elements: lines as its tags part them, those of paragraphs only. It needs no more room than the text.
func stripTags(content []byte) (p *page, text, head string) {
	p = &page{meta: map[string]string{}}
	var b blocks
	z := html.NewTokenizer(bytes.NewReader(content))
	for {
		switch z.Next() {
		case html.ErrorToken:
			b.endLine("")
			return p, paragraphs(b.out.String()), b.head.String()
		case html.TextToken:
			b.text(html.UnescapeString(string(z.Raw())))
		case html.StartTagToken, html.SelfClosingTagToken:
			p.openTag(z, &b)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.tag(atom.Lookup(name), -1)
		}
	}
}

// openTag takes a start tag: of meta elements what they say, of scripts and their like all up to the end tag.
func (p *page) openTag(z *html.Tokenizer, b *blocks) {
	name, hasAttr := z.TagName()
	a := atom.Lookup(name)
	switch a {
	case atom.Meta, atom.Html:
		n := &html.Node{Type: html.ElementNode, DataAtom: a, Attr: attributes(z, hasAttr)}
		p.element(n, place{})
	case atom.Title, atom.Script, atom.Style, atom.Noscript, atom.Textarea, atom.Iframe:
		if z.Next() != html.TextToken {
			return
		}
		if a == atom.Title && p.title == "" {
			p.title = oneLine(html.UnescapeString(string(z.Raw())))
		}
	default:
		b.tag(a, 1)
	}
}

// tag ends a line at the tags of blocks and counts the links that are open.
func (b *blocks) tag(a atom.Atom, n int) {
	switch {
	case a == atom.A:
		b.links = max(0, min(1, b.links+n))
	case a == atom.Br, isRow(a):
		b.endLine("\n")
	case isBlock(a), isHeading(a), a == atom.Td:
		b.endLine("\n\n")
	}
}

// attributes reads those of the tag that z is at.
func attributes(z *html.Tokenizer, more bool) []html.Attribute {
	var list []html.Attribute
	for more && len(list) < 20 {
		var key, value []byte
		key, value, more = z.TagAttr()
		list = append(list, html.Attribute{Key: string(key), Val: string(value)})
	}
	return list
}

// paragraphs keeps the lines of text that are as long as paragraphs; all of them if none is.
func paragraphs(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) < minParagraph {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(line)
	}
	if b.Len() == 0 {
		return text
	}
	return b.String()
}
