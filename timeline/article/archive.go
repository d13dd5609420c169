package article

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"golang.org/x/net/html/charset"
)

const (
	zipMagic = "PK\x03\x04"
	epubType = "application/epub+zip"
	odtType  = "application/vnd.oasis.opendocument.text"
)

// maxFiles is how many files an archive may list.
const maxFiles = 10_000

// An archive is a document that is a ZIP of files. The names of its files are looked up in its list and nowhere else.
type archive struct {
	files map[string]*zip.File // the first of a name
	left  int                  // bytes that may still be unpacked
}

var (
	errManyFiles = fmt.Errorf("an archive of more than %d files", maxFiles)
	errEncrypted = errors.New("encrypted")
)

// openArchive reads the list of files.
func openArchive(content []byte) (*archive, error) {
	if bytes.Count(content, []byte("PK\x01\x02")) > maxFiles {
		return nil, errManyFiles
	}
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("damaged ZIP archive: %w", err)
	}
	a := &archive{files: map[string]*zip.File{}, left: MaxSize}
	for _, f := range r.File {
		if a.files[f.Name] == nil {
			a.files[f.Name] = f
		}
	}
	return a, nil
}

// has reports whether there is a file of that name.
func (a *archive) has(name string) bool { return a.files[name] != nil }

// read unpacks a file.
func (a *archive) read(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil && !fs.ValidPath(name) {
		return nil, fmt.Errorf("the path %q in it leads out of it", name)
	}
	if f == nil {
		return nil, fmt.Errorf("%s is missing in it", name)
	}
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s is %w", name, errEncrypted)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s is damaged: %w", name, err)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, int64(a.left)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s is damaged: %w", name, err)
	case len(content) > a.left:
		return nil, errTooLong
	}
	a.left -= len(content)
	return content, nil
}

// what says for people what an archive holds that is not what it was taken for.
func (a *archive) what() error {
	for _, kind := range [...]struct{ file, what string }{
		{"xl/workbook.xml", "an Excel sheet (save it as CSV, with a header)"},
		{"ppt/presentation.xml", "a PowerPoint file (save it as text)"},
		{"word/document.xml", "a Word file (--from docx)"},
		{"META-INF/container.xml", "an EPUB (--from epub)"},
		{"content.xml", "an OpenDocument file other than a text (save it as text)"},
	} {
		if a.has(kind.file) {
			return fmt.Errorf("%w but %s", errBinary, kind.what)
		}
	}
	return fmt.Errorf("%w but a ZIP archive (unpack it, and name the folder)", errBinary)
}

// maxDepth is how deep the elements of a document may nest.
const maxDepth = 1000

var errDeep = fmt.Errorf("elements nested more than %d deep", maxDepth)

// eachElement goes through XML: it calls start and end with the local name of each element, without its namespace, and
// text with what is between them. An element for which start answers false is left out with all within it.
func eachElement(content []byte, start func(name string, attr []xml.Attr) bool, text func(string),
	end func(name string)) error {
	if hopeless(content) {
		return errors.New("a tag with far too many attributes")
	}
	d := xml.NewDecoder(bytes.NewReader(content))
	d.Strict, d.CharsetReader = false, charset.NewReaderLabel
	depth, out := 0, 0 // out: the depth of the element that is left out; 0 for none
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("bad XML: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDeep
			}
			if out == 0 && !start(t.Name.Local, t.Attr) {
				out = depth
			}
		case xml.EndElement:
			if depth--; out == 0 {
				end(t.Name.Local)
			} else if depth < out {
				out = 0
			}
		case xml.CharData:
			if out == 0 {
				text(string(t))
			}
		}
	}
}

// xmlAttribute gives the value of an attribute by its local name; "" if there is none.
func xmlAttribute(list []xml.Attr, name string) string {
	for i := range list {
		if list[i].Name.Local == name {
			return list[i].Value
		}
	}
	return ""
}

// elementTexts gives the text within the first element of each local name of XML; nothing where it is broken.
func elementTexts(content []byte) map[string]string {
	texts := map[string]string{}
	var open []string
	eachElement(content, func(name string, _ []xml.Attr) bool {
		if _, seen := texts[name]; seen {
			name = ""
		} else {
			texts[name] = ""
		}
		open = append(open, name)
		return true
	}, func(s string) {
		if n := len(open); n > 0 && open[n-1] != "" {
			texts[open[n-1]] += s
		}
	}, func(string) {
		if len(open) > 0 {
			open = open[:len(open)-1]
		}
	})
	for name, text := range texts {
		texts[name] = strings.TrimSpace(text)
	}
	return texts
}
