package article

import (
	"strings"

	"dateline/timeline/layout"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// A body is the text of an article, block by block, and the lines before it that say who wrote it and when.
type body struct {
	layout.Writer
	head string
}

// bodyText gives the text of the article in doc, which it changes: paragraphs with a blank line between them, and
// headings, items of lists and rows of tables on lines of their own. It is empty if there is none.
func bodyText(doc *html.Node) *body {
	all := paragraphsOf(doc)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil || found.Node == nil {
		return &body{}
	}
	text := blockText(found.Node)
	text.rejoin(all)
	return text
}

// withoutTitle takes a first line that only says the title again off the text, and lines that say it behind the length
// of a video: "2:05 Storm hits coast".
func (t *body) withoutTitle(title string) {
	if title == "" {
		return
	}
	text, list := t.Text(), t.Blocks()
	t.Writer = layout.Writer{}
	end := int32(0)
	for i, b := range list {
		line := text[b.Start:b.End]
		again := i == 0 && len(list) > 1 && line == title || lengthOf(line, title)
		if !again {
			t.Add(text[end:b.Start], b.Kind, line)
		}
		end = b.End
	}
}

// lengthOf reports whether a line is the title of a video with its length in front.
func lengthOf(line, title string) bool {
	length, ok := strings.CutSuffix(strings.TrimPrefix(line, "• "), title)
	return ok && length != "" && strings.Trim(length, "0123456789: ") == "" && strings.Contains(length, ":")
}

// blockText gives the text within n, less what is not the article.
func blockText(n *html.Node) *body {
	var b blocks
	b.node(n)
	return b.body()
}
