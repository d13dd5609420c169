package article

import (
	"bytes"
	"cmp"
	"errors"
	"regexp"
	"strings"
	"sync"
)

// isMarkdown reports whether head begins with front matter: lines of "key: value" between two lines of three dashes, or
// of "key = value" between two of three pluses.
func isMarkdown(head []byte) bool {
	fields, _, ok := frontMatter(string(head))
	return ok && len(fields) > 0
}

// frontMatter reads the fields before the text of a Markdown file, as far as they are on lines of their own, and gives
// what follows them. ok is false where there is no front matter.
func frontMatter(text string) (fields map[string]string, body string, ok bool) {
	fence, rest := cutLine(text)
	fence = strings.TrimRight(fence, " \t")
	if fence != "---" && fence != "+++" {
		return nil, text, false
	}
	separator := ":"
	if fence == "+++" {
		separator = "="
	}
	fields = map[string]string{}
	for rest != "" {
		var line string
		line, rest = cutLine(rest)
		if end := strings.TrimRight(line, " \t"); end == fence || end == "..." {
			return fields, rest, true
		}
		key, value, found := strings.Cut(line, separator)
		if !found || strings.ContainsAny(line[:1], " \t-#") {
			continue // of a list, or of more lines
		}
		key = strings.ToLower(strings.TrimSpace(key))
		if value = strings.Trim(strings.TrimSpace(value), `"'`); fields[key] == "" {
			fields[key] = value
		}
	}
	return nil, text, false
}

var errNoMarkdown = errors.New("no text behind the front matter")

// readMarkdown makes an article of a Markdown file: of its text without the marks, with what its front matter tells.
func readMarkdown(content []byte, in Input) (*Article, error) {
	if err := checkBinary(content); err != nil {
		return nil, err
	}
	content = decode(bytes.TrimPrefix(content, []byte("\ufeff")), in.Charset)
	fields, body, _ := frontMatter(string(content))
	first := (&page{meta: fields}).first
	a := &Article{Extracted: true, Text: plainMarkdown(body),
		Title: first("title", "headline"), Author: first("author", "byline"),
		URL: webAddress(first("canonical", "canonical_url", "url", "link", "permalink", "source"))}
	a.ID = first("id", "guid")
	if a.Text == "" {
		return nil, errNoMarkdown
	}
	title, end := titleLine(a.Text)
	if a.Title == "" || a.Title == title {
		a.Body = end
	}
	a.Title = cmp.Or(a.Title, title)
	day := first("date", "published", "publishdate", "pubdate", "datepublished", "date_published", "published_at")
	if day != "" {
		if a.Published = told(day, "the date of the front matter"); a.Published.From == 0 {
			a.note("the date of its front matter, %q, is none that is sure; it is not used", clip(day, ""))
		}
	}
	if a.Published.From == 0 {
		a.Published = (&page{}).published(cmp.Or(a.URL, in.URL), "")
	}
	return a, nil
}

// markdownMarks are what Markdown puts into a line and what is read in its place.
var markdownMarks = sync.OnceValue(func() (marks []markdownMark) {
	for _, m := range [...]struct{ pattern, with string }{
		{`^\[[^\]]+\]:\s.*$`, ""},                 // what a name of a link stands for
		{`!\[[^\]]*\]\([^)]*\)`, ""},              // a picture
		{`\[\^[^\]]+\]`, ""},                      // a footnote
		{`\[([^\]]*)\]\([^)]*\)`, "$1"},           // a link
		{`\[([^\]]+)\]\[[^\]]*\]`, "$1"},          // a link by name
		{"\\*\\*|__|`+|~~", ""},                   // bold, code, struck out
		{`(^|[\s(“"])[*_](\S)`, "$1$2"},           // the start of what is emphasised
		{`(\S)[*_]($|[\s).,;:!?”"’'])`, "$1$2"},   // and its end
		{`</?[A-Za-z][^<>]*>|<!--.*?-->`, ""},     // elements
		{`\\([\\*_#\[\]()>.!+-])`, "$1"},          // marks that are meant
		{`^(?:>\s?)+`, ""},                        // a quotation
		{`^\s*[*+-]\s+`, "• "},                    // an item of a list
		{`^\s*(?:[-=*_]\s*){3,}$|^[\s|:-]+$`, ""}, // a rule, or the line under a heading
	} {
		marks = append(marks, markdownMark{regexp.MustCompile(m.pattern), m.with})
	}
	return marks
})

type markdownMark struct {
	re   *regexp.Regexp
	with string
}

// headingMark is what makes a line of Markdown a heading.
var headingMark = regexp.MustCompile(`^#{1,6}\s+(.*?)\s*#*$`)

// plainMarkdown gives the text of Markdown without its marks: code is left out, a heading stands between blank lines.
func plainMarkdown(text string) string {
	var lines []string
	code := "" // the mark that ends the code in work
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		mark := codeMark(line)
		switch heading := headingMark.FindStringSubmatch(line); {
		case code != "" && mark == code:
			code = ""
		case code != "":
		case mark != "":
			code = mark
		case heading != nil:
			lines = append(lines, "", unmarkedLine(heading[1]), "")
		default:
			lines = append(lines, unmarkedLine(line))
		}
	}
	return manyBreaks.ReplaceAllString(strings.TrimSpace(strings.Join(lines, "\n")), "\n\n")
}

var manyBreaks = regexp.MustCompile(`\n{3,}`)

// codeMark gives the mark of a line that begins or ends code; "" for any other line.
func codeMark(line string) string {
	line = strings.TrimLeft(line, " ")
	for _, mark := range [...]string{"```", "~~~"} {
		if strings.HasPrefix(line, mark) {
			return mark
		}
	}
	return ""
}

// unmarkedLine gives a line without its marks.
func unmarkedLine(line string) string {
	for _, m := range markdownMarks() {
		line = m.re.ReplaceAllString(line, m.with)
	}
	return strings.TrimRight(line, " ")
}
