package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attribute gives the value of an attribute of n, trimmed; "" if it has none.
func attribute(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return strings.TrimSpace(n.Attr[i].Val)
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// maxNodeText is how much of an element's text is looked at for what is short: a title, a byline, a date.
const maxNodeText = 4096

// nodeText gives the text within n on one line, as far as maxNodeText.
func nodeText(n *html.Node) string {
	var b strings.Builder
	appendText(&b, n)
	return oneLine(b.String())
}

func appendText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(squeeze(n.Data))
		return
	}
	for c := range n.ChildNodes() {
		if b.Len() > maxNodeText || n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			return
		}
		appendText(b, c)
		if c.Type == html.ElementNode {
			b.WriteByte(' ')
		}
	}
}

// squeeze gives the start of s with each run of white space as one space, also at its ends.
func squeeze(s string) string {
	s = s[:min(len(s), 2*maxNodeText)]
	line := oneLine(s)
	if line == "" {
		return " "
	}
	if asciiSpace(rune(s[0])) {
		line = " " + line
	}
	if asciiSpace(rune(s[len(s)-1])) {
		line += " "
	}
	return line
}

// holdsMore reports whether the text within n is longer than limit bytes, white space aside.
func holdsMore(n *html.Node, limit int) bool { return textLeft(n, limit) < 0 }

// textLeft gives what is left of limit bytes when the text within n is taken away, as far as it goes below 0.
func textLeft(n *html.Node, limit int) int {
	if n.Type == html.TextNode {
		return limit - len(strings.TrimSpace(n.Data))
	}
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Script || c.DataAtom == atom.Style {
			continue
		}
		if limit = textLeft(c, limit); limit < 0 {
			break
		}
	}
	return limit
}

// oneLine gives s with each run of white space as one space, and none at its ends.
func oneLine(s string) string {
	if !strings.ContainsFunc(s, otherSpace) && !strings.Contains(s, "  ") {
		return strings.Trim(s, " ")
	}
	return strings.Join(strings.FieldsFunc(s, asciiSpace), " ")
}

func asciiSpace(r rune) bool { return r == ' ' || otherSpace(r) }

func otherSpace(r rune) bool { return r >= '\t' && r <= '\r' }
