package article

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode turns the bytes of a page, feed or mail part into UTF-8. What the transport says counts first, then
// whether the bytes are UTF-8 already, and only then what they declare themselves: declarations come late or lie,
// while text in another encoding is hardly ever valid UTF-8 by chance.
func decode(content []byte, transport string) []byte {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if name := utf16Name(content); name == "UTF-16LE" {
		return convert(content, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	} else if name == "UTF-16BE" {
		return convert(content, unicode.UTF16(unicode.BigEndian, unicode.UseBOM))
	}
	if e, name := charset.Lookup(transport); e != nil && name != "utf-8" {
		return convert(content, e)
	}
	if utf8.Valid(content) {
		return content
	}
	if e, name := charset.Lookup(declared(content)); e != nil && name != "utf-8" {
		return convert(content, e)
	} else if e != nil || nearlyUTF8(content) {
		return mend(content)
	}
	return convert(content, charmap.Windows1252)
}

// mend reads the bytes of content that are not UTF-8 as Windows-1252: pages join texts from many hands.
func mend(content []byte) []byte {
	mended := make([]byte, 0, len(content)+len(content)/16)
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(content[i])
		}
		mended = utf8.AppendRune(mended, r)
		i += size
	}
	return mended
}

// convert decodes content. Bytes that e has no character for become U+FFFD.
func convert(content []byte, e encoding.Encoding) []byte {
	decoded, err := e.NewDecoder().Bytes(content)
	if err != nil {
		return bytes.ToValidUTF8(content, []byte("\ufffd"))
	}
	return decoded
}

var charsetName = regexp.MustCompile(`(?i)(?:charset|encoding)\s*=\s*["']?([-\w]+)`)

// declared gives the encoding that a meta element or an XML declaration near the start names.
func declared(content []byte) string {
	m := charsetName.FindSubmatch(content[:min(len(content), 1<<13)])
	if m == nil {
		return ""
	}
	return string(m[1])
}

// nearlyUTF8 reports whether content is UTF-8 with a few broken characters, as a cut or a bad join leaves them.
func nearlyUTF8(content []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return good > 4*bad
}
