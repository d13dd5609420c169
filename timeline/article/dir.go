package article

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Files gives the paths of the files below root that may hold articles, in the order of their names, and counts the
// others by what they are. Hidden files and folders are not looked at, and links to folders not followed. A file that
// cannot be opened is among the paths, so that reading it says why.
func Files(root string) (paths []string, left map[string]int, err error) {
	left = map[string]int{}
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case hidden || !regular(path, entry):
			return nil
		}
		if kind := noArticle(path); kind != "" {
			left[kind]++
		} else {
			paths = append(paths, path)
		}
		return nil
	})
	return paths, left, err
}

// regular reports whether path is a file, or a link to one.
func regular(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// noArticles are the endings of texts that lie beside articles and are none: what this program writes, and what a
// browser saves with a page.
var noArticles = map[string]string{".ics": "calendar", ".tml": "TimeML", ".js": "script", ".css": "style sheet",
	".corrections.jsonl": "corrections", ".token": "token"}

// noArticle names what a file is whose start does not look like anything that Read reads; "" for one that does.
func noArticle(path string) string {
	for end, kind := range noArticles {
		if strings.HasSuffix(strings.ToLower(path), end) {
			return kind
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	b, _ := unpack(bufio.NewReaderSize(f, peekSize))
	head, err := b.Peek(peekSize)
	if len(head) == 0 {
		if err == io.EOF {
			return "empty"
		}
		return ""
	}
	switch format := sniff(head); format {
	case 0:
		return "JSON without articles"
	case DOCX:
		if !isRead(b) {
			return "archive"
		}
	case CSV:
		if !hasTextColumn(head) {
			return "table without articles"
		}
		return binaryKind(head)
	case Text, Markdown:
		return binaryKind(head)
	}
	return "" // what opens as a page, a mail or an archive does is one, whatever it holds
}

// hasTextColumn reports whether a table has a column of articles.
func hasTextColumn(head []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\ufeff")), []byte("\n"))
	h, _ := tableHeadOf(string(line))
	_, ok := h.at[textColumn]
	return ok
}

// isRead reports whether an archive is a Word document or an EPUB.
func isRead(r io.Reader) bool {
	content, err := readAll(r, 0)
	if err != nil {
		return true // reading it says why
	}
	a, err := openArchive(content)
	return err != nil || a.has("word/document.xml") || a.has(epubContainer)
}
