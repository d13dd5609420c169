package article

import (
	"bytes"

	"dateline/timeline/layout"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stripTags gives what parsePage does of a page that cannot be parsed, for it nests too deeply or holds too many
// elements: the lines that its tags part, as far as they are paragraphs or stand among them. It takes no more
// memory than the text.
func stripTags(content []byte) (*page, *body) {
	if hopeless(content) {
		content = nil
	}
	s := stripper{page: &page{meta: map[string]string{}}, z: html.NewTokenizer(bytes.NewReader(content))}
	for {
		switch s.z.Next() {
		case html.ErrorToken:
			text := s.body()
			text.onlyParagraphs()
			return s.page, text
		case html.TextToken:
			if s.depth == 0 {
				s.text(html.UnescapeString(string(s.z.Raw())))
			}
		case html.StartTagToken:
			s.open()
		case html.SelfClosingTagToken:
			s.open()
			s.close()
		case html.EndTagToken:
			s.close()
		}
	}
}

// A stripper goes through the tags of a page.
type stripper struct {
	blocks
	page  *page
	z     *html.Tokenizer
	skip  atom.Atom // the element in work that is not of the article, with all within it
	depth int       // how many of its kind are open
	tag   atom.Atom
}

// open takes a start tag: of the head what it says, of furniture that it is left out.
func (s *stripper) open() {
	name, more := s.z.TagName()
	s.tag = atom.Lookup(name)
	switch s.tag {
	case atom.Meta, atom.Html, atom.Link:
		s.page.element(&html.Node{Type: html.ElementNode, DataAtom: s.tag, Attr: s.attributes(more)}, place{})
	case atom.Title, atom.Textarea, atom.Iframe, atom.Noscript:
		if s.z.Next() == html.TextToken && s.tag == atom.Title && s.page.title == "" {
			s.page.title = oneLine(html.UnescapeString(string(s.z.Raw())))
		}
	case atom.Script, atom.Style, atom.Nav, atom.Aside, atom.Footer, atom.Figcaption, atom.Select, atom.Button:
		if s.depth == 0 {
			s.skip = s.tag
		}
		if s.tag == s.skip {
			s.depth++
		}
	default:
		s.border(s.tag, 1)
	}
}

// close takes an end tag, or the end of an element without one.
func (s *stripper) close() {
	if name, _ := s.z.TagName(); len(name) > 0 {
		s.tag = atom.Lookup(name)
	}
	if s.depth > 0 && s.tag == s.skip {
		s.depth--
	}
	s.border(s.tag, -1)
}

// border ends a line at the tags of blocks and keeps count of whether a link is open.
func (s *stripper) border(a atom.Atom, n int) {
	switch {
	case a == atom.A:
		s.links = max(0, min(1, s.links+n))
	case a == atom.Br, isRow(a):
		s.endLine("\n")
		s.bullet = a == atom.Li && n > 0
	case isBlock(a), isHeading(a):
		s.endLine("\n\n")
	case (a == atom.Td || a == atom.Th) && n > 0:
		s.tab()
	}
}

// attributes reads the first attributes of the tag in work.
func (s *stripper) attributes(more bool) []html.Attribute {
	var list []html.Attribute
	for more && len(list) < 20 {
		var key, value []byte
		key, value, more = s.z.TagAttr()
		list = append(list, html.Attribute{Key: string(key), Val: string(value)})
	}
	return list
}

// How long a line must be to pass for a paragraph where nothing tells it from furniture, and how many shorter ones may
// stand between two of them.
const (
	minParagraph = 80
	maxShort     = 12
)

// onlyParagraphs keeps the blocks of a text that are paragraphs, and headings and short lists among them; all blocks if
// there is no paragraph.
func (t *body) onlyParagraphs() {
	text, list := t.Text(), t.Blocks()
	var kept layout.Writer
	last := -1 // the last paragraph kept
	for i, b := range list {
		if b.End-b.Start < minParagraph {
			continue
		}
		from, gap := last+1, "\n\n"
		if last < 0 || i-from > maxShort {
			from = i
		}
		for k := from; k <= i; k++ {
			if k > 0 && k == last+1 || k > from {
				gap = text[list[k-1].End:list[k].Start]
			}
			kept.Add(gap, list[k].Kind, text[list[k].Start:list[k].End])
		}
		last = i
	}
	if kept.Len() > 0 {
		t.Writer = kept
	}
}
