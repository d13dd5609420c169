package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isBlock reports whether an element begins and ends a line.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Blockquote, atom.Body, atom.Center, atom.Details, atom.Dialog, atom.Div, atom.Dl,
		atom.Fieldset, atom.Figure, atom.Footer, atom.Form, atom.Header, atom.Hr, atom.Main, atom.Nav, atom.Ol, atom.P,
		atom.Section, atom.Summary, atom.Table, atom.Caption, atom.Ul, atom.Tbody, atom.Thead, atom.Tfoot:
		return true
	}
	return false
}

// isHeading reports whether an element is a heading.
func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isRow reports whether an element is an item of a list or a row of a table.
func isRow(a atom.Atom) bool {
	return a == atom.Li || a == atom.Tr || a == atom.Dt || a == atom.Dd
}

// holdsBlock reports whether a child of n is a block.
func holdsBlock(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && isBlock(c.DataAtom) {
			return true
		}
	}
	return false
}

// maxDropped is how much text an element may hold and still be dropped for its class, which can mislead.
const maxDropped = 600

// dropped reports whether an element and all within it are not of the article.
func dropped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Embed, atom.Canvas,
		atom.Audio, atom.Video, atom.Picture, atom.Figcaption, atom.Aside, atom.Form, atom.Nav, atom.Footer, atom.Button, atom.Input,
		atom.Select, atom.Textarea, atom.Dialog, atom.Menu:
		return true
	case atom.Figure:
		return find(n, atom.Table) == nil && find(n, atom.Blockquote) == nil && find(n, atom.P) == nil
	case atom.Sup:
		return strings.HasPrefix(nodeText(n), "[")
	}
	var c class
	for i := range n.Attr {
		if k := n.Attr[i].Key; k == "class" || k == "id" {
			c |= classify(n.Attr[i].Val)
		}
	}
	return c&(caption|junk|aside) != 0 && !holdsMore(n, maxDropped)
}

// onlyLinks reports whether a list holds hardly anything but links: it points to other articles then.
func onlyLinks(list *html.Node) bool {
	all, linked := 0, 0
	var count func(n *html.Node, inLink bool)
	count = func(n *html.Node, inLink bool) {
		if n.Type == html.TextNode {
			size := len(strings.TrimSpace(n.Data))
			if all += size; inLink {
				linked += size
			}
			return
		}
		for c := range n.ChildNodes() {
			if all < maxNodeText {
				count(c, inLink || c.DataAtom == atom.A)
			}
		}
	}
	count(list, false)
	return linked*10 >= all*9
}

// find gives the first element of kind a within n.
func find(n *html.Node, a atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			return d
		}
	}
	return nil
}

// maxBoilerplate is how long a line may be that is none of the article: one of links alone, or one that its first words
// tell.
const maxBoilerplate = 250

// maxPointer is how long a line of nothing but links may be to pass for a pointer to other articles.
const maxPointer = 140

// openings are the first words of such lines, in lower case.
var openings = [...]string{
	"advertisement", "advertising", "article continues", "story continues", "continue reading", "read more", "read also",
	"also read", "must read", "read |", "read next", "related:", "related stories", "related articles", "related topics", "related news",
	"see also", "more on this", "more from ", "recommended", "sign up", "subscribe", "already a subscriber", "log in", "newsletter",
	"share this", "share on", "follow us", "like us on", "please follow", "join our", "click here", "tap here", "image caption", "image copyright",
	"image source", "image:", "image credit", "photo:", "photos:", "photo by", "photo credit", "(photo", "picture:", "file photo",
	"media caption", "watch:", "video:", "listen:", "copyright", "©", "all rights reserved", "we use cookies",
	"this site uses cookies", "this website uses cookies", "support our", "sponsored", "promoted", "most read", "most popular", "trending",
	"comments", "leave a comment", "post a comment", "loading", "skip to", "print this", "email this", "filed under", "tags:", "topics:",
}

// boilerplate reports whether a short line is told by its first words to be none of the article.
func boilerplate(line string) bool {
	if strings.HasPrefix(line, "The post ") && strings.Contains(line, " appeared first on ") {
		return true // at the end of the items of feeds
	}
	if credited(line) {
		return true
	}
	for _, o := range openings {
		if len(line) >= len(o) && line[0]|0x20 == o[0]|0x20 && strings.EqualFold(line[:len(o)], o) && wordBorder(line, o) {
			return shortOrMarked(line, o)
		}
	}
	return false
}

// credits are what the captions of pictures end in.
var credits = [...]string{"getty images", "ap photo", "photo by", "photo:", "photograph:", "picture:", "foto:", "/reuters", "via ap", "via reuters",
	"handout", "rights reserved", "file photo"}

// credited reports whether a short line ends in the name of who took the picture, or holds the rights.
func credited(line string) bool {
	if len(line) < 8 || strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "reserved.") {
		return false
	}
	tail := strings.ToLower(line[max(0, len(line)-45):])
	for _, c := range credits {
		if strings.Contains(tail, c) {
			return true
		}
	}
	return false
}

// wordBorder reports whether the opening o of line ends where a word does.
func wordBorder(line, o string) bool {
	if len(line) == len(o) {
		return true
	}
	a, b := o[len(o)-1]|0x20, line[len(o)]|0x20
	return a < 'a' || a > 'z' || b < 'a' || b > 'z'
}

// shortOrMarked reports whether a line is no sentence that merely begins like furniture: "Comments on the plan are
// due on May 3." stays.
func shortOrMarked(line, o string) bool {
	rest := line[len(o):]
	words := len(strings.Fields(rest))
	marked := strings.HasPrefix(strings.TrimLeft(rest, " "), ":") || strings.HasSuffix(o, ":") || o[0] == '(' || o[0] == "©"[0]
	return marked || words <= 4 || words <= 12 && !strings.HasSuffix(strings.TrimRight(line, `"”’'`), ".")
}
