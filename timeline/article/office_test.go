package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// A zipped is a file of an archive.
type zipped struct{ name, content string }

// zipOf makes an archive.
func zipOf(files ...zipped) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		method := zip.Deflate
		if f.name == "mimetype" {
			method = zip.Store
		}
		w, _ := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
		io.WriteString(w, f.content)
	}
	z.Close()
	return b.String()
}

const (
	wordHead = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"><w:body>`
	wordTail = `</w:body></w:document>`
	wordCore = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Template 5</dc:title><dc:creator>Una Brandt</dc:creator>
<dcterms:created>2009-01-01T00:00:00Z</dcterms:created><dcterms:modified>2019-04-05T10:00:00Z</dcterms:modified></cp:coreProperties>`
	odtHead = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>`
	odtTail = `</office:text></office:body></office:document-content>`
	odtMeta = `<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:creator>Una Brandt</dc:creator><dc:date>2019-04-05T10:00:00</dc:date></office:meta></office:document-meta>`
)

func docxOf(body string) string {
	return zipOf(zipped{"[Content_Types].xml", "<Types/>"}, zipped{"word/document.xml", wordHead + body + wordTail}, zipped{"docProps/core.xml", wordCore})
}

func odtOf(body string) string {
	return zipOf(zipped{"mimetype", odtType}, zipped{"content.xml", odtHead + body + odtTail}, zipped{"meta.xml", odtMeta})
}

func TestOffice(t *testing.T) {
	p := func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	for _, tt := range []struct{ name, content, want string }{
		{"DOCX", docxOf(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry sails</w:t></w:r></w:p>` + p("By Una Brandt, April 3, 2019") +
			`<w:p><w:r><w:t xml:space="preserve">The ferry </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>sails</w:t><w:tab/><w:t>on 3 May.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one item</w:t></w:r></w:p>` +
			`<w:tbl><w:tr><w:tc>` + p("Port") + `</w:tc><w:tc>` + p("Boat") + p("number") + `</w:tc></w:tr></w:tbl>` + p("The end.") +
			`<mc:AlternateContent><mc:Choice>` + p("A box.") + `</mc:Choice><mc:Fallback>` + p("A box.") + `</mc:Fallback></mc:AlternateContent>`),
			"docx|Ferry sails|Una Brandt|2019-04-03 text|2019-04-05|The ferry sails on 3 May.//• one item//Port\tBoat number//The end.//A box."},
		{"DOCX without a style", docxOf(p("Ferry sails") + p("The ferry sails on 3 May.")),
			"docx|Ferry sails|Una Brandt| unknown|2019-04-05|Ferry sails//The ferry sails on 3 May."},
		{"DOCX of a later day than its last change", docxOf(p("OSLO, May 3, 2019 (Agency) — The ferry sails.")),
			"docx|Template 5|Una Brandt| unknown|2019-04-05|OSLO, May 3, 2019 (Agency) — The ferry sails."},
		{"ODT", odtOf(`<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p text:style-name="Title">Ferry sails</text:p><text:h>Boats in 2019</text:h>
<text:p>The<text:s/>ferry <text:span>sails</text:span><text:note><text:p>a note</text:p></text:note> on 3 May.</text:p><text:list><text:list-item><text:p>one item</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Boat</text:p></table:table-cell></table:table-row></table:table><text:p>The end.</text:p>`),
			"odt|Ferry sails|Una Brandt| unknown|2019-04-05|Boats in 2019//The ferry sails on 3 May.//• one item//Port\tBoat//The end."},
		{"DOCX without text", docxOf(""), "docx|a: a document without text"},
		{"nested too deeply", docxOf(strings.Repeat("<w:p>", 2000)), "docx|a: elements nested more than 1000 deep"},
		{"broken XML", docxOf("<w:p><"), "docx|a: bad XML: XML syntax error on line 1: expected element name after <"},
		{"Excel", zipOf(zipped{"[Content_Types].xml", ""}, zipped{"xl/workbook.xml", ""}), "docx|a: not text but an Excel sheet (save it as CSV, with a header)"},
		{"any ZIP", zipOf(zipped{"a.txt", "The ferry."}), "docx|a: not text but a ZIP archive (unpack it, and name the folder)"},
		{"paths that lead out", zipOf(zipped{"../word/document.xml", "x"}, zipped{"/etc/passwd", "x"}), "docx|a: not text but a ZIP archive (unpack it, and name the folder)"},
		{"cut off", docxOf(p("The ferry."))[:400], "docx|a: damaged ZIP archive: zip: not a valid zip file"},
		{"a bomb", docxOf("<w:p><w:t>" + strings.Repeat(" ", MaxSize)), "docx|a: longer than 64 MB"},
		{"old ODS", zipOf(zipped{"mimetype", odtType + "-template"}, zipped{"content.xml", odtHead + odtTail}), "odt|a: a document without text"},
	} {
		got := sniff([]byte(tt.content[:min(len(tt.content), peekSize)])).String() + "|"
		a, err := readOne(t, tt.content, Input{Name: "a"})
		if err != nil {
			got += err.Error()
		} else {
			got += fmt.Sprintf("%s|%s|%s %s|%s|%s", a.Title, a.Author, a.Published.Span.EDTF(), a.Published.From, a.Saved.EDTF(), strings.ReplaceAll(a.Text, "\n", "/"))
		}
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// epubOf makes a book of chapters, of which the second is its table of contents.
func epubOf(date string, chapters ...string) string {
	items, refs := "", ""
	files := []zipped{{"mimetype", epubType}, {"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/package.opf"/></rootfiles></container>`}}
	for i, c := range chapters {
		items += fmt.Sprintf(`<item id="c%d" href="text/c%%20%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		refs += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
		files = append(files, zipped{fmt.Sprintf("OPS/text/c %d.xhtml", i), c})
	}
	files = append(files, zipped{"OPS/nav.xhtml", "<p>Contents and nothing else</p>"}, zipped{"OPS/package.opf", `<package xmlns:dc="d"><metadata><dc:title>The Skerry Post</dc:title><dc:creator>Una Brandt</dc:creator><dc:date>` + date +
		`</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>` +
		`<item id="out" href="../../../etc/passwd" media-type="application/xhtml+xml"/>` + items + `</manifest><spine><itemref idref="nav"/>` + refs + `<itemref idref="out"/></spine></package>`})
	return zipOf(files...)
}

func TestEPUB(t *testing.T) {
	const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Ferry sails</h1><p>The ferry sails on 3 May.</p></body></html>`
	const dated = `<html><body><h1>Ferry</h1><p>OSLO, April 3, 2019 (Agency) — The ferry sails.</p></body></html>`
	for _, tt := range []struct{ name, content, want string }{
		{"chapters", epubOf("2019-04-05", chapter, "<html><body><img/></body></html>", dated),
			"b#1|Ferry sails|2019-04-05 metadata|The ferry sails on 3 May.\nb#3|Ferry|2019-04-05 metadata|OSLO, April 3, 2019 (Agency) — The ferry sails.\nerror: b: the path \"../../etc/passwd\" in it leads out of it"},
		{"of a year", epubOf("2019", chapter, dated),
			"b#1|Ferry sails|2019 metadata|The ferry sails on 3 May.\nb#2|Ferry|2019-04-03 text|OSLO, April 3, 2019 (Agency) — The ferry sails.\nerror: b: the path \"../../etc/passwd\" in it leads out of it"},
		{"no package", zipOf(zipped{"mimetype", epubType}), "error: b: not text but a ZIP archive (unpack it, and name the folder)"},
	} {
		var list []string
		for a, err := range Read(strings.NewReader(tt.content), Input{Name: "b"}) {
			if err != nil {
				list = append(list, "error: "+err.Error())
				continue
			}
			list = append(list, fmt.Sprintf("%s|%s|%s %s|%s", a.ID, a.Title, a.Published.Span.EDTF(), a.Published.From, a.Text))
		}
		if got := strings.Join(list, "\n"); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func fuzzArchive(f *testing.F, format Format, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		for a, err := range Read(bytes.NewReader(content), Input{Name: "a", Format: format}) {
			if (a == nil) == (err == nil) {
				t.Fatal(a, err)
			}
		}
	})
}

func FuzzDOCX(f *testing.F) {
	fuzzArchive(f, DOCX, docxOf("<w:p><w:r><w:t>The ferry</w:t></w:r></w:p>"), zipOf())
}

func FuzzODT(f *testing.F) { fuzzArchive(f, ODT, odtOf("<text:p>The ferry</text:p>"), zipOf()) }

func FuzzEPUB(f *testing.F) {
	fuzzArchive(f, EPUB, epubOf("2019", "<p>The ferry sails.</p>", "<p>"), zipOf())
}

// The XML within is fuzzed by itself: an archive hides it behind checksums.
func FuzzOffice(f *testing.F) {
	f.Add([]byte(wordHead + "<w:p><w:r><w:t>The ferry</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>" + wordTail))
	f.Add([]byte(odtHead + "<text:list><text:list-item><text:h>a</text:h>" + odtTail))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, marks := range [...]map[string]mark{docxMarks, odtMarks} {
			d := officeDocument{marks: marks}
			if err := eachElement(content, d.start, d.chars, d.end); err == nil {
				if a, err := d.article(elementTexts(content)); (a == nil) == (err == nil) {
					t.Fatal(a, err)
				}
			}
		}
	})
}
