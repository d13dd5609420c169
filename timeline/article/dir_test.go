package article

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{
		"b.txt": "Text", "a/2.txt": "Text", "a/1.html": "<p>Text", "c.jsonl": `{"id":1,"text":"a"}`, "latin.txt": "caf\xe9",
		"picture.png": "\x89PNG\r\n\x1a\n", "data.bin": "a\x00b", "settings.json": "{\n \"indent\": 2\n}", "empty.txt": "",
		".hidden": "Text", "story.corrections.jsonl": `{"act": "keep"}`, "story.token": "abcdef", ".git/config": "Text",
		"a.pdf": "%PDF-1.4 x", "old.doc": "\xd0\xcf\x11\xe0", "events.csv": "start,end,title\n1,2,x\n", "archive.csv": "text,date\nFerry,2019\n", "a.txt.gz": packed("Text"),
		"a.png.gz": packed("\x89PNG"), "a.docx": docxOf(""), "a.xlsx": zipOf(zipped{"xl/workbook.xml", ""}), "a.ics": "BEGIN:VCALENDAR",
		"crawl.warc": "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n\x1f\x8b\x08\x00\x00\x01\x02\x03\x04\r\n\r\n", "crawl.warc.gz": packed("WARC/1.0\r\n\x00\x01\x02\x03"),
		"letter.eml": "From: a@b.example\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n\r\n\x00\x01\x02", "page.html": "<html><body><p>Ferry\x00 late",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	paths, left, err := Files(root)
	for i := range paths {
		paths[i] = filepath.ToSlash(strings.TrimPrefix(paths[i], root+string(filepath.Separator)))
	}
	if want := []string{"a/1.html", "a/2.txt", "a.docx", "a.txt.gz", "archive.csv", "b.txt", "c.jsonl", "crawl.warc", "crawl.warc.gz", "latin.txt", "letter.eml", "page.html"}; !slices.Equal(paths, want) || err != nil {
		t.Errorf("got %v, %v; want %v", paths, err, want)
	}
	if got, want := fmt.Sprint(left), "map[JSON without articles:1 PDF:1 archive:1 binary:1 calendar:1 corrections:1 empty:1 old Word:1 picture:2 table without articles:1 token:1]"; got != want {
		t.Errorf("left out: %s, want %s", got, want)
	}
	if _, _, err := Files(filepath.Join(root, "none")); err == nil {
		t.Error("a folder that does not exist is read")
	}
}
