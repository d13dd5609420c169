package article

import (
	"cmp"
	"encoding/xml"
	"errors"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/layout"
)

var errEmptyDocument = errors.New("a document without text")

// An officeDocument collects the paragraphs of a text document, as blocks of a page are collected: paragraphs with a
// blank line between them, items of lists and rows of tables on lines of their own.
type officeDocument struct {
	blocks
	marks   map[string]mark
	open    int    // elements of text that are open
	title   string // the first paragraph that is styled as the title
	isTitle bool
}

// paragraph ends a paragraph.
func (d *officeDocument) paragraph() {
	if d.isTitle && d.title == "" {
		d.title = oneLine(string(d.line))
	}
	d.isTitle, d.heading = false, false
	d.endLine("\n\n")
	d.bullet, d.rowKind = false, 0
}

// article makes an article of what was collected, with what the document says of itself: who wrote it, and when it was
// saved, which is not the day of its publication but the last that it can be.
func (d *officeDocument) article(meta map[string]string) (*Article, error) {
	text := d.body()
	if text.Len() == 0 {
		return nil, errEmptyDocument
	}
	text.withoutTitle(d.title)
	a := &Article{Text: text.Text(), Blocks: text.Blocks(), Title: d.title, Extracted: true,
		Author: oneLine(meta["creator"])}
	if a.Title == "" {
		a.Title, a.Body = titleLine(a.Text)
		a.Title = cmp.Or(a.Title, oneLine(meta["title"]))
	}
	if day, ok := headDay(text.head, calendar.Span{}); ok {
		a.Published = day
	}
	for _, key := range [...]string{"modified", "date"} {
		if day, ok := parseISO(meta[key]); ok && a.Saved.IsZero() && day.Grain == calendar.Day {
			a.Saved = day
		}
	}
	return a, nil
}

// A mark is what an element of a text document does to the text: a set of the bits below.
type mark uint16

const (
	leftOut     mark = 1 << iota // told twice, deleted, or no text of the article
	asText                       // what is within is text
	asParagraph                  // ends a paragraph
	asHeading                    // begins a heading
	hasStyle                     // names the style of its paragraph
	asSpace                      // stands for white space
	asLineEnd
	asItem // begins an item of a list
	asRow
	asCell
	asTable
)

// docxMarks are the elements of WordprocessingML (ISO 29500-1, 17).
var docxMarks = map[string]mark{
	"Fallback": leftOut, "del": leftOut, "moveFrom": leftOut, "pict": leftOut, "object": leftOut,
	"t": asText, "p": asParagraph, "tab": asSpace, "br": asLineEnd, "cr": asLineEnd,
	"tr": asRow, "tc": asCell, "tbl": asTable, "numPr": asItem, "pStyle": hasStyle,
}

// odtMarks are the elements of OpenDocument (ISO 26300-1, 5 to 9).
var odtMarks = map[string]mark{
	"annotation": leftOut, "note": leftOut, "tracked-changes": leftOut, "frame": leftOut,
	"p": asText | asParagraph | hasStyle, "h": asText | asParagraph | hasStyle | asHeading,
	"s": asSpace, "tab": asSpace, "line-break": asLineEnd,
	"list-item": asItem, "table-row": asRow, "table-cell": asCell, "table": asTable,
}

// readDOCX makes an article of a Word document, without what was deleted, footnotes and comments.
func readDOCX(content []byte, _ Input) (*Article, error) {
	files, err := openArchive(content)
	if err != nil {
		return nil, err
	}
	if !files.has("word/document.xml") {
		return nil, files.what()
	}
	return files.office("word/document.xml", "docProps/core.xml", docxMarks)
}

// readODT makes an article of a text of OpenDocument, without what was deleted, footnotes and comments.
func readODT(content []byte, _ Input) (*Article, error) {
	files, err := openArchive(content)
	if err != nil {
		return nil, err
	}
	if kind, err := files.read("mimetype"); err != nil || !strings.HasPrefix(string(kind), odtType) {
		return nil, files.what()
	}
	return files.office("content.xml", "meta.xml", odtMarks)
}

// office reads the body of a text document, and what the document says of itself.
func (a *archive) office(body, meta string, marks map[string]mark) (*Article, error) {
	content, err := a.read(body)
	if err != nil {
		return nil, err
	}
	d := officeDocument{marks: marks}
	if err := eachElement(content, d.start, d.chars, d.end); err != nil {
		return nil, err
	}
	var about map[string]string
	if content, err := a.read(meta); err == nil { // which need not be there
		about = elementTexts(content)
	}
	return d.article(about)
}

// start takes the start of an element.
func (d *officeDocument) start(name string, attr []xml.Attr) bool {
	m := d.marks[name]
	if m&asText != 0 {
		d.open++
	}
	if m&asSpace != 0 {
		d.text(" ")
	}
	if m&(asLineEnd|asItem|asRow) != 0 {
		d.endLine("\n")
	}
	if m&asItem != 0 {
		d.bullet, d.rowKind = true, layout.Item
	}
	if m&asRow != 0 {
		d.rows++
		d.rowKind = layout.Row
	}
	if m&asCell != 0 {
		d.tab()
	}
	if m&hasStyle != 0 {
		style := strings.ToLower(cmp.Or(xmlAttribute(attr, "val"), xmlAttribute(attr, "style-name")))
		d.isTitle = style == "title"
		d.heading = strings.HasPrefix(style, "heading")
	}
	d.heading = d.heading || m&asHeading != 0
	return m&leftOut == 0
}

// chars takes what stands between two tags.
func (d *officeDocument) chars(s string) {
	if d.open > 0 {
		d.text(s)
	}
}

// end takes the end of an element.
func (d *officeDocument) end(name string) {
	m := d.marks[name]
	if m&asText != 0 {
		d.open--
	}
	switch {
	case m&asParagraph != 0 && d.rows > 0:
		d.text(" ")
	case m&asParagraph != 0:
		d.paragraph()
	case m&asRow != 0:
		d.endLine("\n")
		d.rows--
		d.rowKind = 0
	case m&asTable != 0:
		d.endLine("\n\n")
	}
}
