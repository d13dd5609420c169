package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// errBinary is the cause of the error that checkUTF8 gives for what is no text at all.
var errBinary = errors.New("not text")

// magic are the first bytes of files that people take for texts, what these are, and what to do about them.
var magic = []struct{ start, kind, what string }{
	{"%PDF-", "PDF", "a PDF file (pdftotext makes text of it)"},
	{zipMagic, "archive", "a ZIP archive (unpack it, and name the folder)"},
	{"\xd0\xcf\x11\xe0", "old Word", "an old Word file (save it as text)"},
	{"{\\rtf", "RTF", "an RTF file (save it as text)"},
	{gzipMagic, "gzip", "a gzip archive (unpack it with gunzip)"},
	{"BZh", "bzip2", "a bzip2 archive (unpack it with bunzip2)"},
	{"\xfd7zXZ", "xz", "an xz archive (unpack it with unxz)"},
	{zstdMagic, "zstd", "a zstd archive (unpack it with unzstd)"},
	{"\x89PNG", "picture", "a picture"},
	{"\xff\xd8\xff", "picture", "a picture"},
	{"GIF8", "picture", "a picture"},
	{"\x7fELF", "program", "a program"},
	{"SQLite format 3", "database", "a database"},
}

// headSize is how many bytes of an input tell text from what is none.
const headSize = 1 << 16

// checkUTF8 answers nil for text in UTF-8. The error of anything else names what it looks like.
func checkUTF8(content []byte) error {
	if err := checkBinary(content); err != nil {
		return err
	}
	if name := utf16Name(content); name != "" {
		return fmt.Errorf("text in %s, not UTF-8 (convert it with: iconv -f %s -t UTF-8)", name, name)
	}
	if bytes.IndexByte(content[:min(len(content), headSize)], 0) >= 0 {
		return fmt.Errorf("%w: there are NUL bytes in it", errBinary)
	}
	if utf8.Valid(content) {
		return nil
	}
	return notUTF8(content)
}

// checkBinary refuses what cannot be text in any encoding.
func checkBinary(content []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(content, []byte(m.start)) {
			return fmt.Errorf("%w but %s", errBinary, m.what)
		}
	}
	return nil
}

// binaryKind names what a file is by its start; "" if it may be text.
func binaryKind(head []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.start)) {
			return m.kind
		}
	}
	if utf16Name(head) == "" && (bytes.IndexByte(head, 0) >= 0 || controls(head)) {
		return "binary"
	}
	return ""
}

// notUTF8 describes bytes that are neither UTF-8 nor UTF-16.
func notUTF8(content []byte) error {
	at, odd := 0, 0
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			if odd++; odd == 1 {
				at = i
			}
		}
		i += size
	}
	if controls(content) {
		return fmt.Errorf("%w: there are control characters in it", errBinary)
	}
	return fmt.Errorf("not UTF-8 at byte %d, %d such bytes in all; perhaps Windows-1252 or Latin-1 "+
		"(convert it with: iconv -f WINDOWS-1252 -t UTF-8)", at, odd)
}

// utf16Name tells UTF-16 by its byte order mark, or by a NUL in nearly every second byte; "" for anything else.
func utf16Name(content []byte) string {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return "UTF-16LE"
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return "UTF-16BE"
	}
	head := content[:min(len(content), headSize)&^1]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	switch {
	case len(head) < 8:
		return ""
	case nul[1] > len(head)*2/5 && nul[0] < len(head)/10:
		return "UTF-16LE"
	case nul[0] > len(head)*2/5 && nul[1] < len(head)/10:
		return "UTF-16BE"
	}
	return ""
}

// controls reports whether the start of content has more control characters than texts have.
func controls(content []byte) bool {
	head := content[:min(len(content), headSize)]
	n := 0
	for _, c := range head {
		if c < ' ' && strings.IndexByte("\t\n\r\f\x1b", c) < 0 {
			n++
		}
	}
	return n > len(head)/50
}
