package article

import (
	"strconv"
	"strings"

	"dateline/timeline/layout"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A paragraph is one of a page, with the place that it stands in: the class of its parent, the <article> around it and
// the <h1> before it. Parts of one article that a layout has put into several columns or grids share their place.
type paragraph struct{ text, place string }

// minShared is how long a paragraph must be to be looked at, and how many of them must be in the text of the article
// before others in the same place are believed to be of it.
const (
	minShared  = 80
	minPresent = 2
)

// rejoin puts into the text of an article the paragraphs that stand in the same place as most of its own: which part of
// an article is the article is otherwise decided once, and the other parts are lost.
func (t *body) rejoin(all []paragraph) {
	text, list := t.Text(), t.Blocks()
	lines := map[string]bool{}
	for _, b := range list {
		lines[text[b.Start:b.End]] = true
	}
	place, ok := mainPlace(all, lines)
	if !ok {
		return
	}
	before := map[string][]string{} // what is missing before a line, where that is first
	var missing []string
	met := map[string]bool{}
	for _, p := range all {
		switch {
		case met[p.text]:
		case lines[p.text]:
			before[p.text], missing = missing, nil
		case p.place == place:
			missing = append(missing, p.text)
		}
		met[p.text] = true
	}
	t.Writer = layout.Writer{}
	end := int32(0)
	for _, b := range list {
		own, gap := text[b.Start:b.End], text[end:b.Start]
		for _, part := range before[own] {
			t.Add(gap, layout.Paragraph, part)
			gap = "\n\n"
		}
		delete(before, own)
		t.Add(gap, b.Kind, own)
		end = b.End
	}
	for _, part := range missing {
		t.Add("\n\n", layout.Paragraph, part)
	}
}

// mainPlace gives the place of most paragraphs that are in the text, if there are enough and any is missing there.
func mainPlace(all []paragraph, lines map[string]bool) (place string, ok bool) {
	present, absent := map[string]int{}, map[string]int{}
	total := 0
	for _, p := range all {
		if !lines[p.text] {
			absent[p.place]++
			continue
		}
		total++
		if present[p.place]++; present[p.place] > present[place] {
			place = p.place
		}
	}
	return place, place != "" && absent[place] > 0 && present[place] >= minPresent && 2*present[place] > total
}

// paragraphsOf lists the paragraphs of a page that may be of its article, in order.
func paragraphsOf(doc *html.Node) []paragraph {
	var all []paragraph
	h1, articles := 0, 0
	var walk func(n *html.Node, article int)
	walk = func(n *html.Node, article int) {
		switch {
		case n.Type == html.ElementNode && dropped(n):
			return
		case n.DataAtom == atom.H1:
			h1++
		case n.DataAtom == atom.Article:
			articles++
			article = articles
		case n.DataAtom == atom.P:
			name, _, _ := strings.Cut(attribute(n.Parent, "class"), " ")
			if text := plainLine(n); name != "" && len(text) >= minShared {
				all = append(all, paragraph{text, name + " " + strconv.Itoa(article) + " " + strconv.Itoa(h1)})
			}
			return
		}
		for c := range n.ChildNodes() {
			walk(c, article)
		}
	}
	walk(doc, 0)
	return all
}

// plainLine gives the text of a paragraph as blocks writes it; "" if half of it is links.
func plainLine(n *html.Node) string {
	var b blocks
	b.children(n)
	line := strings.TrimSpace(string(b.line))
	if 2*b.linked > len(line) || b.out.Len() > 0 {
		return ""
	}
	return line
}
