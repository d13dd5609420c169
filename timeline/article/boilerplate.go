package article

import (
	"strings"

	"dateline/timeline/layout"

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

// rowKind gives what a line of such an element is.
func rowKind(a atom.Atom) layout.Kind {
	if a == atom.Tr {
		return layout.Row
	}
	return layout.Item
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
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Embed,
		atom.Canvas, atom.Audio, atom.Video, atom.Picture, atom.Figcaption, atom.Aside, atom.Form, atom.Nav, atom.Footer,
		atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Dialog, atom.Menu:
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
