package article

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// An answer is the head of an answer of a server, as web archives keep it (RFC 9112).
type answer struct {
	status   string // "200"
	media    string // Content-Type
	transfer string // Transfer-Encoding
	encoding string // Content-Encoding
}

var errNoAnswer = errors.New("no answer of a web server in it")

// answerHead reads the head of an answer, and gives what follows it.
func answerHead(block []byte) (a answer, body []byte, ok bool) {
	if !bytes.HasPrefix(block, []byte("HTTP/")) {
		return a, nil, false
	}
	for n := 0; ; n++ {
		line, rest, found := bytes.Cut(block, []byte("\n"))
		text := strings.TrimRight(string(line[:min(len(line), 1<<12)]), "\r")
		if !found {
			return a, nil, false
		}
		block = rest
		name, value, _ := strings.Cut(text, ":")
		value = strings.ToLower(strings.TrimSpace(value))
		switch {
		case text == "":
			return a, block, true
		case n == 0:
			if fields := strings.Fields(text); len(fields) > 1 {
				a.status = fields[1]
			}
		case strings.EqualFold(name, "Content-Type"):
			a.media = value
		case strings.EqualFold(name, "Transfer-Encoding"):
			a.transfer = value
		case strings.EqualFold(name, "Content-Encoding"):
			a.encoding = value
		}
	}
}

// article reports whether the answer is a page or a text: neither an error nor a redirect.
func (a *answer) article() bool { return a.status == "200" && articleMedia(a.media) }

// articleMedia reports whether a Content-Type is that of a page or a text, or says nothing: no picture, script or data.
func articleMedia(contentType string) bool {
	switch mediaType(contentType) {
	case "", "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}

// body gives the body of an answer without its encodings. Archives often keep an encoding's name and not the encoding:
// what does not begin as it should is taken as it is.
func (a *answer) body(raw []byte) ([]byte, error) {
	if strings.Contains(a.transfer, "chunked") {
		if plain, err := readAll(httputil.NewChunkedReader(bytes.NewReader(raw)), len(raw)); err == nil || len(plain) > 0 {
			raw = plain
		}
	}
	switch a.encoding {
	case "", "identity":
		return raw, nil
	}
	r, err := decoder(a.encoding, raw)
	if r == nil || err != nil {
		return raw, err
	}
	plain, err := readAll(r, 4*len(raw))
	if err != nil {
		return nil, fmt.Errorf("damaged %s: %w", a.encoding, err)
	}
	return plain, nil
}

// decoder opens a content encoding; nil where the bytes do not begin as it should.
func decoder(encoding string, raw []byte) (io.Reader, error) {
	switch encoding {
	case "gzip", "x-gzip":
		if bytes.HasPrefix(raw, []byte(gzipMagic)) {
			return gzip.NewReader(bytes.NewReader(raw))
		}
	case "deflate":
		if r, err := zlib.NewReader(bytes.NewReader(raw)); err == nil {
			return r, nil
		}
		if len(raw) > 0 && raw[0] < ' ' && !strings.Contains("\n\r\t", string(raw[:1])) {
			return flate.NewReader(bytes.NewReader(raw)), nil
		}
	case "zstd":
		if bytes.HasPrefix(raw, []byte(zstdMagic)) {
			return zstd.NewReader(bytes.NewReader(raw), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20))
		}
	default:
		if !bytes.HasPrefix(bytes.TrimSpace(raw), []byte("<")) {
			return nil, fmt.Errorf("compressed as %s, which is not read", encoding)
		}
	}
	return nil, nil
}

// mediaType gives the media type of a Content-Type without its parameters; "" where there is none.
func mediaType(contentType string) string {
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// charsetOf gives the encoding that a Content-Type names; "" where it names none.
func charsetOf(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return params["charset"]
}
