package article

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"path"
	"strings"

	"dateline/timeline/calendar"

	"golang.org/x/net/html/atom"
)

// A book is what the package of an EPUB says of it, and the paths of its chapters in the order of reading.
type book struct {
	meta     map[string]string // dc:title, dc:creator, dc:date, dc:language by local name
	chapters []string
}

// epubContainer is the file that every EPUB has (EPUB 3, 4.2.6.3.1), also one that begins with another file than it
// should.
const epubContainer = "META-INF/container.xml"

var errNoChapter = errors.New("a book without any text")

// readEPUB gives the chapters of an EPUB as articles. One that is damaged does not lose the others; those without text
// are left out.
func readEPUB(content []byte, in Input) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		files, err := openArchive(content)
		if err != nil {
			yield(nil, err)
			return
		}
		b, err := files.book()
		if err != nil {
			yield(nil, err)
			return
		}
		n := 0
		for i, name := range b.chapters {
			a, err := files.chapter(b, name)
			switch {
			case err != nil:
				err = &RecordError{Name: in.Name, Err: err}
			case a == nil:
				continue
			default:
				a.ID = fmt.Sprintf("%s#%d", in.id(), i+1)
			}
			if n++; !yield(a, err) || errors.Is(err, errTooLong) {
				return
			}
		}
		if n == 0 {
			yield(nil, errNoChapter)
		}
	}
}

// book reads the package of an EPUB (EPUB 3, 5): what it says of itself, its files and their order.
func (a *archive) book() (*book, error) {
	if !a.has(epubContainer) {
		return nil, a.what()
	}
	container, err := a.read(epubContainer)
	if err != nil {
		return nil, err
	}
	root := ""
	eachElement(container, func(name string, attr []xml.Attr) bool {
		if name == "rootfile" && root == "" {
			root = xmlAttribute(attr, "full-path")
		}
		return true
	}, func(string) {}, func(string) {})
	content, err := a.read(root)
	if err != nil {
		return nil, err
	}
	b, hrefs := &book{meta: elementTexts(content)}, map[string]string{}
	err = eachElement(content, func(name string, attr []xml.Attr) bool {
		switch {
		case name == "item" && xmlAttribute(attr, "media-type") == "application/xhtml+xml" &&
			!strings.Contains(xmlAttribute(attr, "properties"), "nav"):
			hrefs[xmlAttribute(attr, "id")] = xmlAttribute(attr, "href")
		case name == "itemref" && xmlAttribute(attr, "linear") != "no" && len(b.chapters) < maxFiles:
			if href, err := url.PathUnescape(hrefs[xmlAttribute(attr, "idref")]); err == nil && href != "" {
				b.chapters = append(b.chapters, path.Join(path.Dir(root), href))
			}
		}
		return true
	}, func(string) {}, func(string) {})
	return b, err
}

// chapter makes an article of a chapter; nil where it has no text, as a cover.
func (a *archive) chapter(b *book, name string) (*Article, error) {
	content, err := a.read(name)
	if err != nil {
		return nil, err
	}
	content = decode(content, "")
	if err := checkBinary(content); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	p, text := chapterText(content)
	if strings.IndexByte(text.Text(), ' ') < 0 {
		return nil, nil
	}
	c := &Article{Title: cmp.Or(p.h1, p.headline(), b.meta["title"]),
		Site: oneLine(b.meta["title"]), Author: oneLine(b.meta["creator"]),
		Language: p.language(), Extracted: true}
	text.withoutTitle(c.Title)
	c.Text, c.Blocks = text.Text(), text.Blocks()
	if day, ok := parseISO(b.meta["date"]); ok {
		c.Published = Published{Span: day, From: FromMetadata, Reason: "the date of the book"}
	}
	own := p.published("", text.head+c.Text)
	if c.Published.From == 0 || c.Published.Span.Grain > calendar.Day && c.Published.Span.Holds(own.Span) {
		c.Published = own
	}
	return c, nil
}

// chapterText gives the text of a chapter, all of which is its own, and what the page of it says.
func chapterText(content []byte) (*page, *body) {
	doc, ok := parseTree(content)
	if !ok {
		return stripTags(content)
	}
	return newPage(doc), blockText(cmp.Or(find(doc, atom.Body), doc))
}
